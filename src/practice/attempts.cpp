#include "practice/attempts.hpp"

#include <algorithm>
#include <array>

#include <arpa/inet.h>

namespace palpate::practice {

std::optional<std::chrono::seconds> Attempts::begin(const std::string& key) {
    using std::chrono::seconds;
    const auto now = now_();
    const std::lock_guard lock(mutex_);
    if (!rows_.contains(key))
        make_room(now);
    auto& row = rows_[key];
    if (now - row.last >= limits_.forgotten_after)
        row = {};
    if (now < row.free_at)
        return std::chrono::ceil<seconds>(row.free_at - now);
    ++row.count;
    row.last = now;
    row.free_at = now;
    if (row.count > limits_.free) {
        const int doublings = std::min(row.count - limits_.free - 1, 20);
        row.free_at += std::min(limits_.wait_max, limits_.first_wait * (1 << doublings));
    }
    return std::nullopt;
}

void Attempts::take_back(const std::string& key) {
    const std::lock_guard lock(mutex_);
    const auto found = rows_.find(key);
    if (found == rows_.end())
        return;
    found->second.count = std::max(0, found->second.count - 1);
    found->second.free_at = found->second.last;
}

void Attempts::forget(const std::string& key) {
    const std::lock_guard lock(mutex_);
    rows_.erase(key);
}

std::size_t Attempts::kept() const {
    const std::lock_guard lock(mutex_);
    return rows_.size();
}

void Attempts::make_room(Clock::time_point now) {
    if (rows_.size() < limits_.kept_max)
        return;
    std::erase_if(
        rows_, [&](const auto& row) { return now - row.second.last >= limits_.forgotten_after; });
    if (rows_.size() >= limits_.kept_max)
        rows_.erase(
            std::ranges::min_element(rows_, {}, [](const auto& row) { return row.second.last; }));
}

std::string attempts_key_of_address(std::string_view address) {
    std::array<unsigned char, 16> bytes{};
    const std::string text(address);
    if (inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1)
        return "address " + text;
    return "network " + std::string(bytes.begin(), bytes.begin() + 8);
}

}  // namespace palpate::practice
