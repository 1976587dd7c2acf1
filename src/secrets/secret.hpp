// Secrets that are handed out once and known again by their hash: bearer tokens, sessions, links.
// This room wraps libsodium and OpenSSL; it keeps nothing and decides nothing. All of it may be
// called from any thread; std::runtime_error when the system gives no random numbers.
#pragma once

#include "base/id.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace palpate::secrets {

using Secret = std::array<std::uint8_t, 32>;
using SecretHash = std::array<std::uint8_t, 32>;
using Bytes = std::span<const std::uint8_t>;

Secret new_secret();
Uuid new_id(Instant now);

// BLAKE2b. A secret of 256 random bits cannot be guessed, so a fast hash is enough; a password
// needs password.hpp. `purpose` keeps hashes for different ends apart.
SecretHash hash_of(std::string_view purpose, Bytes secret);

// In a time that does not depend on where they differ.
bool equal(Bytes a, Bytes b);

std::string to_base64url(Bytes bytes);  // RFC 4648, without padding
// Nothing unless it is exactly what to_base64url() would have written.
std::optional<std::vector<std::uint8_t>> from_base64url(std::string_view text);

}  // namespace palpate::secrets
