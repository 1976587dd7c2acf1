// Bytes as text and back: RFC 4648 with padding, one line, exactly one way to say each.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace palpate::record {

std::string to_base64(std::string_view bytes);
// Nothing unless it is exactly what to_base64() would have written.
std::optional<std::string> from_base64(std::string_view text);

}  // namespace palpate::record
