#include "secrets/password.hpp"
#include "secrets/secret.hpp"
#include "secrets/totp.hpp"

#include <set>

#include <gtest/gtest.h>

namespace palpate::secrets {
namespace {

Bytes bytes_of(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

Instant second(std::int64_t count) {
    return Instant(std::chrono::seconds(count));
}

TEST(Secret, IsAnotherEachTimeAndComesBackFromText) {
    std::set<std::string> seen;
    for (int i = 0; i < 100; ++i) {
        const auto secret = new_secret();
        const auto text = to_base64url(secret);
        EXPECT_EQ(text.size(), 43U);
        EXPECT_TRUE(seen.insert(text).second);
        const auto back = from_base64url(text);
        ASSERT_TRUE(back.has_value());
        EXPECT_TRUE(equal(*back, secret));
    }
    // The last letter has bits to spare: only one spelling is taken.
    for (const auto* wrong : {"AB", "A", "A=", "AA==", "A A", "A+", "\xff"})
        EXPECT_FALSE(from_base64url(wrong)) << wrong;
}

TEST(Secret, HashesForDifferentEndsDiffer) {
    const auto secret = bytes_of("same");
    EXPECT_EQ(hash_of("a", secret), hash_of("a", secret));
    EXPECT_NE(hash_of("a", secret), hash_of("b", secret));
    EXPECT_NE(hash_of("as", bytes_of("ame")), hash_of("a", secret));
}

TEST(Password, IsKnownByItsHashAlone) {
    const PasswordCost cheap{1, 8192};
    const auto hash = hash_password("correct horse", cheap);
    EXPECT_TRUE(hash.starts_with("$argon2id$"));
    EXPECT_EQ(hash.find("correct"), std::string::npos);
    EXPECT_NE(hash, hash_password("correct horse", cheap));
    EXPECT_TRUE(is_password("correct horse", hash));
    EXPECT_FALSE(is_password("correct horsf", hash));
    EXPECT_FALSE(is_password("", hash));
    EXPECT_FALSE(is_password("correct horse", ""));
}

TEST(Password, AWeakerHashIsNoticed) {
    const auto hash = hash_password("correct horse", {2, 16384});
    EXPECT_FALSE(is_weaker(hash, {2, 16384}));
    EXPECT_FALSE(is_weaker(hash, {1, 8192}));
    EXPECT_TRUE(is_weaker(hash, {3, 16384}));
    EXPECT_TRUE(is_weaker(hash, {2, 32768}));
    EXPECT_TRUE(is_weaker("something else", {1, 8192}));
}

// RFC 6238, appendix B, the rows of SHA-1.
TEST(Totp, GivesTheCodesOfTheRfc) {
    const auto secret = bytes_of("12345678901234567890");
    const std::pair<std::int64_t, const char*> rows[] = {
        {59, "94287082"},         {1111111109, "07081804"}, {1111111111, "14050471"},
        {1234567890, "89005924"}, {2000000000, "69279037"}, {20000000000, "65353130"}};
    for (const auto& [at, code] : rows)
        EXPECT_EQ(totp_code(secret, totp_step_at(second(at)), 8), code);
    EXPECT_EQ(totp_code(secret, totp_step_at(second(59))), "287082");
}

TEST(Totp, ACodeIsGoodForAStepBeforeAndAfterAndOnce) {
    const auto secret = bytes_of("12345678901234567890");
    const auto now = second(1111111111);
    const auto step = totp_step_at(now);
    for (std::int64_t off = -3; off <= 3; ++off) {
        const auto accepted = accepted_totp_step(secret, totp_code(secret, step + off), now, 0);
        EXPECT_EQ(accepted.has_value(), off >= -1 && off <= 1) << off;
        EXPECT_EQ(accepted.value_or(step + off), step + off);
    }
    const auto code = totp_code(secret, step);
    EXPECT_FALSE(accepted_totp_step(secret, code, now, step));
    EXPECT_FALSE(accepted_totp_step(secret, code, now, step + 1));
    EXPECT_TRUE(
        accepted_totp_step(secret, code.substr(0, 3) + " " + code.substr(3), now, step - 1));
    for (const auto* wrong : {"", "0", "abcdef", "0000000"})
        EXPECT_FALSE(accepted_totp_step(secret, wrong, now, 0)) << wrong;
}

// RFC 4648, section 10.
TEST(Totp, SecretsAreWrittenAsAppsTakeThem) {
    EXPECT_EQ(to_base32(bytes_of("")), "");
    EXPECT_EQ(to_base32(bytes_of("f")), "MY");
    EXPECT_EQ(to_base32(bytes_of("fo")), "MZXQ");
    EXPECT_EQ(to_base32(bytes_of("foo")), "MZXW6");
    EXPECT_EQ(to_base32(bytes_of("foob")), "MZXW6YQ");
    EXPECT_EQ(to_base32(bytes_of("fooba")), "MZXW6YTB");
    EXPECT_EQ(to_base32(bytes_of("foobar")), "MZXW6YTBOI");
    EXPECT_EQ(totp_uri(bytes_of("foobar"), "ana b@example.org"),
              "otpauth://totp/Palpate:ana%20b%40example.org?secret=MZXW6YTBOI&issuer=Palpate");
}

TEST(RecoveryCode, IsTheSameHoweverItIsTyped) {
    const auto code = new_recovery_code();
    EXPECT_EQ(code.size(), 19U);
    EXPECT_NE(code, new_recovery_code());
    std::string typed;
    for (const char c : code)
        if (c != '-')
            typed += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    EXPECT_EQ(hash_of_recovery_code(typed), hash_of_recovery_code(code));
    EXPECT_NE(hash_of_recovery_code(typed.substr(1)), hash_of_recovery_code(code));
}

}  // namespace
}  // namespace palpate::secrets
