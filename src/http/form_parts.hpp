// The parts of a multipart/form-data body (RFC 7578), as a browser or curl sends them: the one way
// in which bytes come that are no JSON. Strict: what is not as expected is refused whole.
#pragma once

#include "base/fault.hpp"

#include <map>
#include <string>
#include <string_view>

namespace palpate::http {

constexpr std::size_t form_parts_max = 20;

// By name; views into `body`. Malformed: no such body, a part without a name, two of one name.
Result<std::map<std::string, std::string_view, std::less<>>> form_parts(
    std::string_view content_type, std::string_view body);

}  // namespace palpate::http
