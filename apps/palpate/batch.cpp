// One client or a stream of them. A batch keeps input order and constant memory: a block of lines
// is read, shared among the cores, written, and forgotten.
#include "advice/advise.hpp"
#include "commands.hpp"
#include "report.hpp"

#include <atomic>
#include <fstream>
#include <iostream>
#include <sstream>
#include <thread>
#include <vector>

#include <fmt/core.h>
#include <malloc.h>

namespace palpate::app {
namespace {

constexpr std::size_t block_lines = 256;  // answers are about 30 kB each

struct Line {
    std::string in;
    std::string out;
    bool refused = false;
};

void answer(Line& line, std::size_t number, const knowledge::Knowledge& k, Date today) {
    const auto in = advice::decode(line.in, k, today);
    if (in) {
        line.out = advice::encode(advice::advise(*in, k), k);
        return;
    }
    line.refused = true;
    line.out = fmt::format(R"({{"id":null,"line":{},"error":{}}})", number,
                           advice::encode_fault(in.error()));
}

void answer_block(std::vector<Line>& block, std::size_t first, const knowledge::Knowledge& k) {
    const Date today = today_here();
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < block.size(); i = next++)
            answer(block[i], first + i, k, today);
    };
    std::vector<std::jthread> others;
    for (unsigned i = 1; i < std::thread::hardware_concurrency(); ++i)
        others.emplace_back(work);
    work();
}

}  // namespace

Instant now_here() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

Date today_here() {
    return Date{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
}

std::optional<std::string> read_all(const std::string& path) {
    std::ostringstream text;
    if (path == "-") {
        text << std::cin.rdbuf();
        return text.str();
    }
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return std::nullopt;
    text << file.rdbuf();
    return text.str();
}

namespace {

// Nothing when the file or the client in it cannot be read; then why was said.
std::optional<advice::In> read_client(const std::string& path, const knowledge::Knowledge& k) {
    const auto text = read_all(path);
    if (!text) {
        fmt::print(stderr, "palpate: cannot read {}\n", path);
        return std::nullopt;
    }
    auto in = advice::decode(*text, k, today_here());
    if (in)
        return std::move(*in);
    fmt::print(stderr, "palpate: {}{}: {}\n", path, in.error().path, in.error().message);
    return std::nullopt;
}

}  // namespace

int assess_page(const std::string& path, const knowledge::Knowledge& k) {
    const auto in = read_client(path, k);
    if (!in)
        return exit_usage;
    fmt::print("{}", page_of(advice::advise(*in, k), k));
    return 0;
}

int assess_one(const std::string& path, bool as_json, const knowledge::Knowledge& k) {
    const auto in = read_client(path, k);
    if (!in)
        return exit_usage;
    const auto out = advice::advise(*in, k);
    if (as_json)
        fmt::print("{}\n", advice::encode(out, k));
    else
        print_for_people(*in, out, k);
    return 0;
}

int assess_batch(const std::string& path, const knowledge::Knowledge& k) {
    // The answers of a block are about 8 MB: kept for the next one instead of given back to the
    // system, which would hand out fresh pages a moment later.
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
    mallopt(M_TOP_PAD, 4 << 20);
    std::ifstream file;
    if (path != "-") {
        file.open(path);
        if (!file) {
            fmt::print(stderr, "palpate: cannot read {}\n", path);
            return exit_usage;
        }
    }
    std::istream& in = path == "-" ? std::cin : file;
    bool refused = false;
    std::size_t first = 1;
    std::vector<Line> block;
    for (bool more = true; more;) {
        block.clear();
        std::string text;
        while (block.size() < block_lines && (more = static_cast<bool>(std::getline(in, text))))
            block.push_back({.in = text});
        answer_block(block, first, k);
        first += block.size();
        for (const auto& done : block) {
            refused |= done.refused;
            std::fwrite(done.out.data(), 1, done.out.size(), stdout);
            std::fputc('\n', stdout);
        }
    }
    return refused ? exit_some_refused : 0;
}

}  // namespace palpate::app
