// What two replies to the same request share.
#pragma once

#include "http/exchange.hpp"

#include <string>

namespace palpate::http {

// Without the number that each request has of its own.
inline std::string lasting_fields(const Reply& reply) {
    auto fields = reply.fields;
    const auto start = fields.find("X-Request-Id: ");
    if (start != std::string::npos)
        fields.erase(start, fields.find("\r\n", start) + 2 - start);
    return fields;
}

}  // namespace palpate::http
