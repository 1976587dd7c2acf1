#include "secrets/password.hpp"

#include "secrets/sodium.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <new>

#include <sodium.h>

namespace palpate::secrets {
namespace {

constexpr std::chrono::duration<double> wanted{0.25};
constexpr unsigned long long passes_max = 6;

PasswordCost measured() {
    const PasswordCost least{crypto_pwhash_OPSLIMIT_INTERACTIVE,
                             crypto_pwhash_MEMLIMIT_INTERACTIVE};
    const auto start = std::chrono::steady_clock::now();
    hash_password("how long does this take", least);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    const double passes = static_cast<double>(least.passes) * wanted.count() / taken.count();
    return {std::clamp(static_cast<unsigned long long>(passes), least.passes, passes_max),
            least.memory_bytes};
}

}  // namespace

PasswordCost cost_of_this_machine() {
    static const PasswordCost cost = measured();
    return cost;
}

std::string hash_password(std::string_view password, PasswordCost cost) {
    start_sodium();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), cost.passes,
                              cost.memory_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc();
    return hash.data();
}

bool is_password(std::string_view password, const std::string& hash) {
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

bool is_weaker(const std::string& hash, PasswordCost cost) {
    unsigned long long kib = 0;
    unsigned long long passes = 0;
    if (std::sscanf(hash.c_str(), "$argon2id$v=19$m=%llu,t=%llu,", &kib, &passes) != 2)
        return true;
    return kib < cost.memory_bytes / 1024 || passes < cost.passes;
}

}  // namespace palpate::secrets
