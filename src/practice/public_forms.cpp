#include "practice/public_forms.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

namespace palpate::practice {
namespace {

constexpr std::size_t answers_max = 10'000;
constexpr std::size_t rows_max = 10'000;
constexpr std::size_t nonce_bytes = 12;

std::string nonce() {
    const auto secret = secrets::new_secret();
    return secrets::to_base64url({secret.data(), nonce_bytes});
}

// The four groups of hexadecimal digits at the start; groups that :: leaves out are zero.
std::string first_groups(std::string_view address) {
    std::array<std::string, 4> groups{"0", "0", "0", "0"};
    const auto gap = address.find("::");
    auto head = address.substr(0, gap);
    for (std::size_t i = 0; i < groups.size() && !head.empty(); ++i) {
        const auto end = head.find(':');
        groups[i] = lower_case(head.substr(0, end));
        head = end == std::string_view::npos ? std::string_view() : head.substr(end + 1);
    }
    return fmt::format("{}:{}:{}:{}", groups[0], groups[1], groups[2], groups[3]);
}

}  // namespace

FormTokens::FormTokens(Now now) : now_(std::move(now)), key_(secrets::new_secret()) {}

secrets::SecretHash FormTokens::mark_of(std::string_view purpose, std::string_view head) const {
    // The key is a part of what is hashed; its length is fixed, so nothing can move between parts.
    std::vector<std::uint8_t> all(key_.begin(), key_.end());
    const auto text = fmt::format("{}\n{}", purpose, head);
    all.insert(all.end(), text.begin(), text.end());
    return secrets::hash_of("palpate form", all);
}

std::string FormTokens::make(std::string_view purpose) const {
    const auto head = fmt::format("{}.{}", now_().time_since_epoch().count(), nonce());
    return fmt::format("{}.{}", head, secrets::to_base64url(mark_of(purpose, head)));
}

FormTokens::Look FormTokens::look(std::string_view purpose, std::string_view token,
                                  std::chrono::seconds least) const {
    const auto last = token.rfind('.');
    const auto first = token.find('.');
    if (last == std::string_view::npos || first == last)
        return Look::wrong;
    const auto mark = secrets::from_base64url(token.substr(last + 1));
    const auto made = number_in<std::int64_t>(token.substr(0, first));
    if (!mark || !made || !secrets::equal(*mark, mark_of(purpose, token.substr(0, last))))
        return Look::wrong;
    const auto age = now_() - Instant(std::chrono::milliseconds(*made));
    if (age >= form_good_for)
        return Look::expired;
    return age < least ? Look::too_fast : Look::good;
}

std::optional<std::string> FormTokens::answered(std::string_view token) const {
    const std::scoped_lock lock(mutex_);
    const auto found = answers_.find(std::string(token));
    return found == answers_.end() ? std::nullopt : std::optional(found->second);
}

void FormTokens::keep_answer(std::string_view token, const std::string& answer) {
    const std::scoped_lock lock(mutex_);
    const auto now = now_();
    while (!answered_.empty() &&
           (now - answered_.front().first >= form_good_for || answered_.size() >= answers_max)) {
        answers_.erase(answered_.front().second);
        answered_.pop_front();
    }
    if (answers_.try_emplace(std::string(token), answer).second)
        answered_.emplace_back(now, token);
}

bool Quotas::take(const Quota& quota, std::string_view whose) {
    const std::scoped_lock lock(mutex_);
    const auto now = now_();
    if (rows_.size() >= rows_max)
        forget_old(now);
    auto& row = rows_[fmt::format("{} {}", quota.name, whose)];
    row.within = quota.within;
    while (!row.taken.empty() && now - row.taken.front() >= quota.within)
        row.taken.pop_front();
    if (row.taken.size() >= quota.most)
        return false;
    row.taken.push_back(now);
    return true;
}

void Quotas::give_back(const Quota& quota, std::string_view whose) {
    const std::scoped_lock lock(mutex_);
    const auto found = rows_.find(fmt::format("{} {}", quota.name, whose));
    if (found != rows_.end() && !found->second.taken.empty())
        found->second.taken.pop_back();
}

void Quotas::forget_old(Instant now) {
    std::erase_if(rows_, [&](const auto& one) {
        const auto& [name, row] = one;
        return row.taken.empty() || now - row.taken.back() >= row.within;
    });
}

std::string subscriber_of(std::string_view address) {
    constexpr std::string_view mapped = "::ffff:";
    if (address.starts_with(mapped) && address.find('.') != std::string_view::npos)
        return std::string(address.substr(mapped.size()));
    return address.find(':') == std::string_view::npos ? std::string(address)
                                                       : first_groups(address);
}

}  // namespace palpate::practice
