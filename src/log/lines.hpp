// Lines on their way to a file: a bounded queue, and the thread that empties it.
//
// Waking a thread for each line cost a sixth of the processor time of a read (docs/performance.md):
// lines wait together for a moment instead.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace palpate::log {

class Lines {
public:
    static constexpr std::chrono::milliseconds together{50};

    Lines(int file, std::size_t waiting_max);
    ~Lines();  // writes what waits, as long as somebody reads it
    Lines(const Lines&) = delete;
    Lines& operator=(const Lines&) = delete;

    void add(std::string line, bool at_once);  // without its end; never waits for the file
    std::uint64_t dropped() const { return dropped_.load(std::memory_order_relaxed); }

private:
    void run();
    std::deque<std::string> take();  // empty: it is over
    void write(const std::deque<std::string>& lines);
    bool write_whole(std::string_view text);

    const int file_;
    const std::size_t waiting_max_;
    std::atomic<std::uint64_t> dropped_ = 0;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::string> waiting_;
    bool at_once_ = false;
    bool ending_ = false;
    bool stuck_ = false;  // the thread's own: nobody read the last time
    std::thread thread_;  // last: it uses all of the above
};

}  // namespace palpate::log
