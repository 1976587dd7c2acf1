// make_clients COUNT [everyday|ten|forty] [SEED]: made-up clients, one a line.
#include "clients.hpp"

#include <cstdio>
#include <cstdlib>
#include <string_view>

int main(int argc, char** argv) {
    using namespace palpate;
    const auto k = knowledge::load(knowledge::embedded_tables());
    if (argc < 2 || !k) {
        std::fputs("make_clients COUNT [everyday|ten|forty] [SEED]\n", stderr);
        return 2;
    }
    const std::string_view kind = argc > 2 ? argv[2] : "everyday";
    const auto seed = argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 1;
    for (long i = 0, count = std::atol(argv[1]); i < count; ++i) {
        const auto number = seed * 1'000'000'007U + static_cast<std::uint64_t>(i);
        const auto shape = kind == "ten"     ? bench::ten_regions
                           : kind == "forty" ? bench::forty_regions
                                             : bench::everyday_shape(number);
        std::puts(bench::client_json(shape, number, *k).c_str());
    }
    return 0;
}
