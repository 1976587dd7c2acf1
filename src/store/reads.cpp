#include "store/reads.hpp"

#include <algorithm>

namespace palpate::store {

void Reads::note_one(PracticeId practice, const Entry& entry) {
    const Key key{practice, entry.who,    entry.action, entry.kind,
                  entry.id, entry.client, entry.version};
    latest_ = entry.at;
    auto found = folded_.find(key);
    // A clock that was set back starts anew; so does a minute that has passed.
    const bool same_minute = found != folded_.end() && entry.at >= found->second.entry.at &&
                             entry.at - found->second.entry.at < fold_for;
    const bool under_way =
        found != folded_.end() && (found->second.waiting > 0 || found->second.writing > 0);
    if (found == folded_.end())
        found = folded_.emplace(key, Folded{.entry = entry}).first;
    else if (!same_minute && !under_way)
        found->second = Folded{.entry = entry};
    if (found->second.waiting++ == 0)
        waiting_.push_back(key);
    if (!due_)
        due_ = Clock::now() + delay_max / 2;  // the other half is for the disk
}

Result<bool> Reads::note(PracticeId practice, const std::vector<Entry>& entries) {
    const std::lock_guard lock(mutex_);
    if (waiting_.size() + entries.size() > waiting_max_)
        return refuse(FaultKind::busy, "", "the audit cannot keep up; try again in a moment");
    const bool first = !due_.has_value();
    for (const auto& entry : entries)
        note_one(practice, entry);
    return first && due_.has_value();
}

void Reads::note_all(PracticeId practice, const std::vector<Entry>& entries) {
    const std::lock_guard lock(mutex_);
    for (const auto& entry : entries)
        note_one(practice, entry);
}

std::optional<Reads::Clock::time_point> Reads::due() const {
    const std::lock_guard lock(mutex_);
    return due_;
}

void Reads::append_to(Trail& trail, std::set<PracticeId>& grown) {
    {
        const std::lock_guard lock(mutex_);
        writing_ = std::move(waiting_);
        waiting_.clear();
        due_.reset();
        for (const auto& key : writing_) {
            auto& folded = folded_.at(key);
            folded.writing = std::exchange(folded.waiting, 0);
        }
    }
    // Only this thread takes keys out, so what they name stays; readers may only add to `waiting`.
    for (const auto& key : writing_) {
        Folded copy;
        {
            const std::lock_guard lock(mutex_);
            copy = folded_.at(key);
        }
        const auto practice = std::get<PracticeId>(key);
        if (copy.seq != 0) {
            trail.add_times(practice, copy.seq, copy.writing);
            continue;
        }
        const Head head = trail.append(practice, copy.entry, copy.writing);
        grown.insert(practice);
        const std::lock_guard lock(mutex_);
        folded_.at(key).new_seq = head.seq;
    }
}

void Reads::kept() {
    const std::lock_guard lock(mutex_);
    for (const auto& key : writing_) {
        auto& folded = folded_.at(key);
        folded.writing = 0;
        folded.seq = folded.seq != 0 ? folded.seq : folded.new_seq;
    }
    writing_.clear();
    forget_old();
}

void Reads::not_kept() {
    const std::lock_guard lock(mutex_);
    for (const auto& key : writing_) {
        auto& folded = folded_.at(key);
        if (folded.waiting == 0)
            waiting_.push_back(key);
        folded.waiting += std::exchange(folded.writing, 0);
    }
    if (!waiting_.empty())
        due_ = Clock::now() + delay_max;
    writing_.clear();
}

// What no longer folds; and, when there are very many, what is written already. Looked for again
// when there are twice as many as were left, so that it costs little for each.
void Reads::forget_old() {
    if (folded_.size() < look_again_at_)
        return;
    const bool too_many = folded_.size() > waiting_max_;
    std::erase_if(folded_, [&](const auto& item) {
        const auto& folded = item.second;
        const bool old = latest_ < folded.entry.at || latest_ - folded.entry.at >= fold_for;
        return folded.waiting == 0 && (old || too_many);
    });
    look_again_at_ = std::max<std::size_t>(1024, 2 * folded_.size());
}

}  // namespace palpate::store
