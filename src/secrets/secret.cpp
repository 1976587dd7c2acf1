#include "secrets/secret.hpp"

#include "secrets/sodium.hpp"

#include <sodium.h>

namespace palpate::secrets {

void start_sodium() {
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        throw std::runtime_error("the system gives no random numbers");
}

Secret new_secret() {
    start_sodium();
    Secret secret{};
    randombytes_buf(secret.data(), secret.size());
    return secret;
}

Uuid new_id(Instant now) {
    start_sodium();
    RandomBytes random{};
    randombytes_buf(random.data(), random.size());
    return make_uuid(now, random);
}

SecretHash hash_of(std::string_view purpose, Bytes secret) {
    // The purpose ends with a zero, so that no two pairs run together to the same bytes.
    crypto_generichash_state state;
    SecretHash hash{};
    crypto_generichash_init(&state, nullptr, 0, hash.size());
    crypto_generichash_update(&state, reinterpret_cast<const std::uint8_t*>(purpose.data()),
                              purpose.size());
    const std::uint8_t end = 0;
    crypto_generichash_update(&state, &end, 1);
    crypto_generichash_update(&state, secret.data(), secret.size());
    crypto_generichash_final(&state, hash.data(), hash.size());
    return hash;
}

bool equal(Bytes a, Bytes b) {
    // Of nothing there may be no address, and libsodium wants one.
    return a.size() == b.size() && (a.empty() || sodium_memcmp(a.data(), b.data(), a.size()) == 0);
}

std::string to_base64url(Bytes bytes) {
    if (bytes.empty())
        return {};
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), variant);
    text.pop_back();  // its closing zero
    return text;
}

std::optional<std::vector<std::uint8_t>> from_base64url(std::string_view text) {
    if (text.empty())
        return std::vector<std::uint8_t>();
    std::vector<std::uint8_t> bytes(text.size());
    std::size_t size = 0;
    if (sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &size,
                          nullptr, sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0)
        return std::nullopt;
    bytes.resize(size);
    if (to_base64url(bytes) != text)
        return std::nullopt;
    return bytes;
}

}  // namespace palpate::secrets
