// Codes of an authenticator app: TOTP (RFC 6238) with SHA-1, 30 seconds and 6 digits, which every
// app understands; and the codes for the day the telephone is lost.
#pragma once

#include "secrets/secret.hpp"

namespace palpate::secrets {

constexpr std::chrono::seconds totp_step{30};
constexpr std::size_t totp_secret_bytes = 20;  // as long as SHA-1's hash (RFC 4226)

// Steps since 1970; not negative.
std::int64_t totp_step_at(Instant at);
// `digits` of 6 to 8.
std::string totp_code(Bytes secret, std::int64_t step, int digits = 6);

// The step whose code this is: the one of now, the one before or after it (clocks differ), but only
// one later than `last_step`. Spaces in the code do not count.
std::optional<std::int64_t> accepted_totp_step(Bytes secret, std::string_view code, Instant now,
                                               std::int64_t last_step);

std::string to_base32(Bytes bytes);  // RFC 4648, without padding: how apps take a secret
// For a QR code: otpauth://totp/Palpate:ana%40example.org?secret=...&issuer=Palpate
std::string totp_uri(Bytes secret, std::string_view account);

// "ABCD-EFGH-IJKL-MNOP": 80 random bits.
std::string new_recovery_code();
// The same for however it is typed: in small letters, without or with other dashes and spaces.
SecretHash hash_of_recovery_code(std::string_view code);

}  // namespace palpate::secrets
