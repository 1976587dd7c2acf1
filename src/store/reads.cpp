#include "store/reads.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace palpate::store {

namespace {

// The last bytes of an id are random.
std::size_t random_of(const Uuid& id) {
    std::size_t random = 0;
    std::memcpy(&random, id.bytes.data() + id.bytes.size() - sizeof random, sizeof random);
    return random;
}

}  // namespace

// Who and where are few; a record's kind and id tell most apart.
std::size_t Reads::HashOfKey::operator()(const Key& key) const {
    constexpr std::size_t odd = 0x9e3779b97f4a7c15U;
    std::size_t hash = random_of(key.id);
    for (const std::size_t part :
         {random_of(key.client.uuid()), random_of(key.who.uuid()), key.kind.size(),
          static_cast<std::size_t>(key.action), static_cast<std::size_t>(key.version)})
        hash = (std::rotl(hash, 23) ^ part) * odd;
    return hash;
}

void Reads::note_one(PracticeId practice, const Entry& entry) {
    const auto [at, is_new] = folded_.try_emplace(
        Key{practice, entry.who, entry.action, entry.kind, entry.id, entry.client, entry.version},
        Folded{.practice = practice});
    auto& folded = at->second;
    latest_ = entry.at;
    // A clock that was set back starts anew; so does a minute that has passed.
    const bool same_minute =
        !is_new && entry.at >= folded.entry.at && entry.at - folded.entry.at < fold_for;
    const bool under_way = folded.waiting > 0 || folded.writing > 0;
    if (!same_minute && !under_way)
        folded = Folded{.practice = practice, .entry = entry};
    if (folded.waiting++ == 0)
        waiting_.push_back(&folded);
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
        for (auto* folded : writing_)
            folded->writing = std::exchange(folded->waiting, 0);
    }
    // Only this thread takes any out, so each stays; of what is under way readers change nothing
    // but `waiting`.
    for (auto* folded : writing_) {
        if (folded->seq != 0) {
            trail.add_times(folded->practice, folded->seq, folded->writing);
            continue;
        }
        folded->new_seq = trail.append(folded->practice, folded->entry, folded->writing).seq;
        grown.insert(folded->practice);
    }
}

void Reads::kept() {
    const std::lock_guard lock(mutex_);
    for (auto* folded : writing_) {
        folded->writing = 0;
        folded->seq = folded->seq != 0 ? folded->seq : folded->new_seq;
    }
    writing_.clear();
    forget_old();
}

void Reads::not_kept() {
    const std::lock_guard lock(mutex_);
    for (auto* folded : writing_) {
        if (folded->waiting == 0)
            waiting_.push_back(folded);
        folded->waiting += std::exchange(folded->writing, 0);
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
