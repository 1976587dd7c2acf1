#include "progress.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <unistd.h>

namespace palpate::app {
namespace {

constexpr auto pause = std::chrono::milliseconds(200);
constexpr std::size_t bar_columns = 20;

std::string grouped(std::uint64_t n) {
    const auto digits = fmt::format("{}", n);
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            text += ',';
        text += digits[i];
    }
    return text;
}

std::string time_left(double seconds) {
    const auto whole = static_cast<std::uint64_t>(std::floor(seconds + 0.5));
    if (whole < 60)
        return fmt::format("{} s", whole);
    if (whole < 3600)
        return fmt::format("{} min {} s", whole / 60, whole % 60);
    return fmt::format("{} h {} min", whole / 3600, whole / 60 % 60);
}

}  // namespace

std::string progress_words(const Passed& p) {
    const double rate = p.seconds > 0 ? static_cast<double>(p.lines) / p.seconds : 0;
    const auto done = fmt::format("{} done, {} a second", grouped(p.lines),
                                  grouped(static_cast<std::uint64_t>(rate)));
    if (p.bytes_all == 0 || p.bytes == 0)
        return done;
    const double share =
        std::min(1.0, static_cast<double>(p.bytes) / static_cast<double>(p.bytes_all));
    const auto full = static_cast<std::size_t>(share * bar_columns);
    return fmt::format("[{:<{}}] {:3.0f} %  {}, {} left", std::string(full, '#'), bar_columns,
                       100 * share, done, time_left(p.seconds * (1 - share) / share));
}

Progress::Progress(std::uint64_t bytes_all) : shown_(isatty(STDERR_FILENO) == 1) {
    passed_.bytes_all = bytes_all;
}

Progress::~Progress() {
    if (shown_ && last_ != start_)
        fmt::print(stderr, "\r\x1b[K");
}

void Progress::add(std::uint64_t lines, std::uint64_t bytes) {
    passed_.lines += lines;
    passed_.bytes += bytes;
    if (!shown_)
        return;
    const auto now = Clock::now();
    if (now - last_ < pause)
        return;
    last_ = now;
    passed_.seconds = std::chrono::duration<double>(now - start_).count();
    fmt::print(stderr, "\r\x1b[K{}", progress_words(passed_));
    std::fflush(stderr);
}

}  // namespace palpate::app
