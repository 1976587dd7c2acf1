#include "secrets/totp.hpp"

#include "secrets/sodium.hpp"

#include <algorithm>

#include <fmt/core.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>

namespace palpate::secrets {
namespace {

constexpr std::string_view base32_letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

std::array<std::uint8_t, 20> hmac_sha1(Bytes key, Bytes message) {
    std::array<std::uint8_t, 20> mac{};
    unsigned int size = 0;
    if (HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()), message.data(), message.size(),
             mac.data(), &size) == nullptr ||
        size != mac.size())
        throw std::runtime_error("OpenSSL has no HMAC-SHA1");
    return mac;
}

std::string without(std::string_view text, std::string_view dropped) {
    std::string rest;
    for (const char c : text)
        if (dropped.find(c) == std::string_view::npos)
            rest += c;
    return rest;
}

bool same(std::string_view a, std::string_view b) {
    const auto bytes = [](std::string_view text) {
        return Bytes(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
    };
    return equal(bytes(a), bytes(b));
}

std::string percent_encoded(std::string_view text) {
    std::string encoded;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
        encoded +=
            plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return encoded;
}

}  // namespace

std::int64_t totp_step_at(Instant at) {
    return std::max<std::int64_t>(0, at.time_since_epoch() / totp_step);
}

std::string totp_code(Bytes secret, std::int64_t step, int digits) {
    std::array<std::uint8_t, 8> counter{};
    for (std::size_t i = 0; i < counter.size(); ++i)
        counter[7 - i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(step) >> (8 * i));
    const auto mac = hmac_sha1(secret, counter);
    // RFC 4226, 5.3: four bytes from where the last half byte says, without the sign.
    const std::size_t at = mac[19] & 0xF;
    const std::uint32_t number = (std::uint32_t{mac[at]} & 0x7F) << 24 |
                                 std::uint32_t{mac[at + 1]} << 16 |
                                 std::uint32_t{mac[at + 2]} << 8 | std::uint32_t{mac[at + 3]};
    std::uint32_t modulus = 1;
    for (int i = 0; i < digits; ++i)
        modulus *= 10;
    return fmt::format("{:0{}}", number % modulus, digits);
}

std::optional<std::int64_t> accepted_totp_step(Bytes secret, std::string_view code, Instant now,
                                               std::int64_t last_step) {
    const auto typed = without(code, " ");
    const auto middle = totp_step_at(now);
    std::optional<std::int64_t> accepted;
    for (auto step = middle - 1; step <= middle + 1; ++step)
        if (same(typed, totp_code(secret, step)) && step > last_step && !accepted)
            accepted = step;
    return accepted;
}

std::string to_base32(Bytes bytes) {
    std::string text;
    std::uint32_t held = 0;
    int bits = 0;
    for (const auto byte : bytes) {
        held = held << 8 | byte;
        for (bits += 8; bits >= 5; bits -= 5)
            text += base32_letters[held >> (bits - 5) & 31];
        held &= 0xFF;
    }
    if (bits > 0)
        text += base32_letters[held << (5 - bits) & 31];
    return text;
}

std::string totp_uri(Bytes secret, std::string_view account) {
    return fmt::format("otpauth://totp/Palpate:{}?secret={}&issuer=Palpate",
                       percent_encoded(account), to_base32(secret));
}

std::string new_recovery_code() {
    start_sodium();
    std::array<std::uint8_t, 10> chance{};
    randombytes_buf(chance.data(), chance.size());
    const auto text = to_base32(chance);
    return fmt::format("{}-{}-{}-{}", text.substr(0, 4), text.substr(4, 4), text.substr(8, 4),
                       text.substr(12));
}

SecretHash hash_of_recovery_code(std::string_view code) {
    auto typed = without(code, " -");
    for (char& c : typed)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return hash_of("palpate recovery code",
                   Bytes(reinterpret_cast<const std::uint8_t*>(typed.data()), typed.size()));
}

}  // namespace palpate::secrets
