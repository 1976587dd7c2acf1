#include "secrets/hmac.hpp"

#include "secrets/sodium.hpp"

#include <sodium.h>

namespace palpate::secrets {

std::array<std::uint8_t, 32> hmac_sha256(std::string_view key, std::string_view text) {
    start_sodium();
    const auto bytes = [](std::string_view from) {
        return reinterpret_cast<const std::uint8_t*>(from.data());
    };
    crypto_auth_hmacsha256_state state;
    std::array<std::uint8_t, 32> code{};
    crypto_auth_hmacsha256_init(&state, bytes(key), key.size());
    crypto_auth_hmacsha256_update(&state, bytes(text), text.size());
    crypto_auth_hmacsha256_final(&state, code.data());
    return code;
}

}  // namespace palpate::secrets
