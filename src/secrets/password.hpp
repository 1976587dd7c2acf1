// Passwords by Argon2id: the hash names its own cost and salt.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace palpate::secrets {

constexpr std::size_t password_bytes_max = 1024;  // longer ones only cost time

struct PasswordCost {
    unsigned long long passes = 2;
    std::size_t memory_bytes = std::size_t{64} << 20;
};
// libsodium's "interactive" (2 passes over 64 MiB), with more passes, at most 6, where they take
// less than a quarter of a second. Measured once, which takes about as long.
PasswordCost cost_of_this_machine();

// Text with cost, salt and hash; throws std::bad_alloc when the memory is not there.
std::string hash_password(std::string_view password, PasswordCost cost);
// As long for a wrong password as for the right one.
bool is_password(std::string_view password, const std::string& hash);
// Made with less memory or fewer passes than `cost`.
bool is_weaker(const std::string& hash, PasswordCost cost);

}  // namespace palpate::secrets
