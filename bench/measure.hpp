// How a figure is put beside its limit: times on a shared machine say little alone, so each is also
// given as a multiple of a fixed piece of work measured in the same run.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <ctime>
#include <utility>
#include <vector>

namespace palpate::bench {

// Processor time of this thread: what else the machine does at the moment does not count.
inline double processor_microseconds() {
    std::timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) * 1e-3;
}

template <class Work>
double microseconds_of(Work work) {
    const double start = processor_microseconds();
    work();
    return processor_microseconds() - start;
}

// The value below which this share of the times lies; `times` is reordered.
inline double quantile(std::vector<double>& times, double share) {
    const auto at = static_cast<std::size_t>(share * static_cast<double>(times.size() - 1));
    std::ranges::nth_element(times, times.begin() + static_cast<std::ptrdiff_t>(at));
    return times[at];
}

// The reference: a million dependent multiplications and as many dependent loads from 4 MB, which
// is the mix of arithmetic and scattered memory that an assessment has.
class Reference {
public:
    Reference() : next_(std::size_t{1} << 20) {
        // One cycle through all places (Sattolo), from a fixed generator.
        for (std::size_t i = 0; i < next_.size(); ++i)
            next_[i] = static_cast<std::uint32_t>(i);
        std::uint64_t state = 1;
        for (std::size_t i = next_.size() - 1; i > 0; --i) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            std::swap(next_[i], next_[(state >> 33) % i]);
        }
    }

    // The median of five runs.
    double microseconds() {
        std::vector<double> times;
        for (int run = 0; run < 5; ++run)
            times.push_back(microseconds_of([this] { work(); }));
        return quantile(times, 0.5);
    }

    std::uint64_t result() const { return result_; }

private:
    void work() {
        std::uint32_t at = 0;
        std::uint64_t product = 1;
        for (std::size_t i = 0; i < next_.size(); ++i) {
            at = next_[at];
            product = product * 3 + at;
        }
        result_ += product;
    }

    std::vector<std::uint32_t> next_;
    std::uint64_t result_ = 0;
};

}  // namespace palpate::bench
