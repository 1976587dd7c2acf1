// Reads on their way into the audit. Each is noted before the reader gets its answer and written
// with the next group, at the latest `delay_max` later; repeats by one person on one record within
// a minute become one entry with a count.
#pragma once

#include "store/audit.hpp"

#include <chrono>
#include <mutex>
#include <set>
#include <unordered_map>
#include <vector>

namespace palpate::store {

class Reads {
public:
    static constexpr std::chrono::milliseconds delay_max{200};
    static constexpr std::chrono::seconds fold_for{60};

    explicit Reads(std::size_t waiting_max) : waiting_max_(waiting_max) {}

    using Clock = std::chrono::steady_clock;

    // Any thread. Busy, and nothing noted, when too many wait to be written. True when these are
    // the first that wait: somebody has to write them by due().
    Result<bool> note(PracticeId practice, const std::vector<Entry>& entries);
    // As note, without a limit: for the thread that is about to write them itself.
    void note_all(PracticeId practice, const std::vector<Entry>& entries);
    std::optional<Clock::time_point> due() const;

    // The writing thread, within its transaction: appends what waits, and names whose trail grew.
    void append_to(Trail& trail, std::set<PracticeId>& grown);
    void kept();      // the transaction is durable
    void not_kept();  // it was taken back: all of it waits again

private:
    // What makes two reads the same one.
    struct Key {
        PracticeId practice;
        practice::PersonId who;
        Action action;
        std::string_view kind;
        Uuid id;
        record::ClientId client;
        record::Version version;
        friend bool operator==(const Key&, const Key&) = default;
    };
    struct HashOfKey {
        std::size_t operator()(const Key& key) const;
    };
    struct Folded {
        PracticeId practice;
        Entry entry;
        std::int64_t waiting = 0;  // times not yet written
        std::int64_t writing = 0;  // times in the transaction under way
        std::int64_t seq = 0;      // 0: the entry is not yet written
        std::int64_t new_seq = 0;  // in the transaction under way
    };
    void note_one(PracticeId practice, const Entry& entry);
    void forget_old();

    const std::size_t waiting_max_;
    mutable std::mutex mutex_;
    std::unordered_map<Key, Folded, HashOfKey> folded_;
    std::vector<Folded*> waiting_;  // of folded_, which moves none of them; each once
    std::vector<Folded*> writing_;
    std::optional<Clock::time_point> due_;
    Instant latest_;
    std::size_t look_again_at_ = 1024;
};

}  // namespace palpate::store
