#include "practice/challenges.hpp"

#include <algorithm>

namespace palpate::practice {

secrets::Secret Challenges::make(const std::string& asker) {
    const auto now = now_();
    const auto challenge = secrets::new_secret();
    const std::lock_guard lock(mutex_);
    make_room(now);
    rows_[asker] = {challenge, now + life};
    return challenge;
}

bool Challenges::use(const std::string& asker, secrets::Bytes challenge) {
    const auto now = now_();
    const std::lock_guard lock(mutex_);
    const auto found = rows_.find(asker);
    if (found == rows_.end())
        return false;
    const Row row = found->second;
    rows_.erase(found);  // a wrong answer uses it up as well
    return now < row.until && challenge.size() == row.challenge.size() &&
           secrets::equal(row.challenge, challenge);
}

void Challenges::make_room(Clock::time_point now) {
    if (rows_.size() < kept_max)
        return;
    std::erase_if(rows_, [&](const auto& row) { return row.second.until <= now; });
    if (rows_.size() >= kept_max)
        rows_.erase(
            std::ranges::min_element(rows_, {}, [](const auto& row) { return row.second.until; }));
}

}  // namespace palpate::practice
