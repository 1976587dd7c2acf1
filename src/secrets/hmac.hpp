// A code by which a program proves to another that it knows their common key.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace palpate::secrets {

// HMAC-SHA256 (RFC 2104), for keys of any length.
std::array<std::uint8_t, 32> hmac_sha256(std::string_view key, std::string_view text);

}  // namespace palpate::secrets
