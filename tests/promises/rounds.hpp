// How many made-up clients the promises are tried on.
#pragma once

#include <cstdint>
#include <cstdlib>

namespace palpate::tests {

// 20,000 when PALPATE_ROUNDS is not set; PALPATE_LONG means a hundred million.
inline std::uint64_t rounds() {
    if (const char* told = std::getenv("PALPATE_ROUNDS"))
        return std::strtoull(told, nullptr, 10);
    return std::getenv("PALPATE_LONG") ? 100'000'000 : 20'000;
}

}  // namespace palpate::tests
