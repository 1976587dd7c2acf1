// The ETag that a reply gives, as the next change says it in If-Match.
#pragma once

#include "http/exchange.hpp"

#include <string>

namespace palpate::server {

// Empty when there is none.
inline std::string etag_in(const http::Reply& reply) {
    const auto at = reply.fields.find("ETag: ");
    if (at == std::string::npos)
        return {};
    const auto from = at + 6;
    return reply.fields.substr(from, reply.fields.find('\r', from) - from);
}

}  // namespace palpate::server
