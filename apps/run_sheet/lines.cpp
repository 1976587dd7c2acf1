// One question a line on standard input, one answer a line on standard output: what
// tools/wasm-check compares with the module of the page. `run_sheet_lines --made-up SEEDS` prints
// questions instead: sessions of two devices, sound and not.
#include "answer.hpp"
#include "made_up.hpp"

#include <cstdlib>
#include <iostream>

int main(int argc, char** argv) {
    if (argc == 3 && std::string_view(argv[1]) == "--made-up") {
        for (int seed = 0; seed < std::atoi(argv[2]); ++seed)
            for (const auto& line : palpate::run_sheet::made_up(static_cast<std::uint64_t>(seed)))
                std::cout << line << '\n';
        return 0;
    }
    for (std::string line; std::getline(std::cin, line);)
        std::cout << palpate::run_sheet::answer(line) << '\n';
    return 0;
}
