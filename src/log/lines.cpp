#include "log/lines.hpp"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <utility>

#include <poll.h>
#include <unistd.h>

namespace palpate::log {
namespace {

constexpr int patience_ms = 1000;  // for somebody to read on
// Bytes at once: a pipe that can be written to at all has room for so many, and takes them whole.
constexpr std::size_t written_max = PIPE_BUF;

}  // namespace

Lines::Lines(int file, std::size_t waiting_max)
    : file_(file), waiting_max_(waiting_max), thread_([this] { run(); }) {}

Lines::~Lines() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void Lines::add(std::string line, bool at_once) {
    line += '\n';
    bool wakes = false;
    {
        const std::lock_guard lock(mutex_);
        if (waiting_.size() == waiting_max_) {
            waiting_.pop_front();
            dropped_.fetch_add(1, std::memory_order_relaxed);
        }
        waiting_.push_back(std::move(line));
        const bool hurries = at_once || waiting_.size() * 2 >= waiting_max_;
        wakes |= waiting_.size() == 1 || (hurries && !at_once_);
        at_once_ |= hurries;
    }
    if (wakes)
        wake_.notify_one();
}

std::deque<std::string> Lines::take() {
    std::unique_lock lock(mutex_);
    wake_.wait(lock, [&] { return !waiting_.empty() || ending_; });
    wake_.wait_for(lock, together, [&] { return at_once_ || ending_; });
    at_once_ = false;
    return std::exchange(waiting_, {});
}

void Lines::run() {
    for (auto lines = take(); !lines.empty(); lines = take())
        write(lines);
}

void Lines::write(const std::deque<std::string>& lines) {
    std::string text;
    std::uint64_t count = 0;
    const auto flush = [&] {
        if (!write_whole(text))
            dropped_.fetch_add(count, std::memory_order_relaxed);
        text.clear();
        count = 0;
    };
    for (const auto& line : lines) {
        if (count > 0 && text.size() + line.size() > written_max)
            flush();
        text += line;
        ++count;
    }
    if (count > 0)
        flush();
}

// A pipe that nobody reads costs lines, not the thread: else the program could not end.
bool Lines::write_whole(std::string_view text) {
    while (!text.empty()) {
        pollfd ready{.fd = file_, .events = POLLOUT, .revents = 0};
        const int found = ::poll(&ready, 1, stuck_ ? 0 : patience_ms);
        stuck_ = found == 0;
        if (found <= 0)
            return false;
        const auto count = ::write(file_, text.data(), std::min(text.size(), written_max));
        if (count < 0 && errno != EINTR && errno != EAGAIN)
            return false;
        text.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
    }
    return true;
}

}  // namespace palpate::log
