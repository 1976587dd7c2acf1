// One client a line on standard input, one answer a line on standard output: the engine and
// nothing else, so that the same program runs on every target the engine is built for.
#include "advice/advise.hpp"

#include <cstdio>
#include <string>

namespace {

bool read_line(std::string& line) {
    line.clear();
    for (int c = std::getchar(); c != EOF; c = std::getchar()) {
        if (c == '\n')
            return true;
        line += static_cast<char>(c);
    }
    return !line.empty();
}

void print_line(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fputc('\n', stdout);
}

}  // namespace

int main() {
    using namespace palpate;
    const auto k = knowledge::load(knowledge::embedded_tables());
    if (!k) {
        for (const auto& fault : k.error())
            print_line(fault.path + ": " + fault.message);
        return 1;
    }
    // A fixed day: the answers must not depend on when they are made.
    const auto today = parse_date("2026-11-21");
    for (std::string line; read_line(line);) {
        const auto in = advice::decode(line, *k, today);
        print_line(in ? advice::encode(advice::advise(*in, *k), *k)
                      : advice::encode_fault(in.error()));
    }
    return 0;
}
