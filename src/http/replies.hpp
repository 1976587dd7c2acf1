// The replies that handlers make.
#pragma once

#include "base/fault.hpp"
#include "http/exchange.hpp"

#include <string>

namespace palpate::http {

inline constexpr std::string_view not_kept = "Cache-Control: no-store\r\n";

Reply json_reply(std::string text, int status = 200);
Reply no_content();  // 204
// RFC 9457 problem+json with the status of the fault's kind. A stale one says both versions.
Reply fault_reply(const Fault& fault);

}  // namespace palpate::http
