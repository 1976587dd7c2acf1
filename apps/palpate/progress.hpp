// How far a long run is, as one line on a terminal that is written over; nothing anywhere else.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace palpate::app {

struct Passed {
    std::uint64_t lines = 0;
    std::uint64_t bytes = 0;
    std::uint64_t bytes_all = 0;  // 0: not known
    double seconds = 0;
};

// "  42 %  41,300 done, 12,900 a second, 5 s left"; without the share and what is left when the
// size is not known.
std::string progress_words(const Passed& passed);

class Progress {
public:
    // Shown when standard error is a terminal.
    explicit Progress(std::uint64_t bytes_all);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    // Not from two threads at once. Writes a few times a second at most.
    void add(std::uint64_t lines, std::uint64_t bytes);

private:
    using Clock = std::chrono::steady_clock;

    bool shown_;
    Passed passed_;
    Clock::time_point start_ = Clock::now();
    Clock::time_point last_ = start_;
};

}  // namespace palpate::app
