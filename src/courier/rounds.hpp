// One look at a practice: what has come free is offered to who waits for it; episodes are looked at
// for questions that are due; what is to be told is leased, carried and settled. Senders on other
// servers may do the same at the same time.
#pragma once

#include "courier/outbox.hpp"
#include "knowledge/knowledge.hpp"

#include <atomic>
#include <map>

namespace palpate::courier {

// Counted since the start; for metrics.
struct Counts {
    std::atomic<std::uint64_t> sent_by_mail = 0;
    std::atomic<std::uint64_t> sent_by_sms = 0;
    std::atomic<std::uint64_t> failed = 0;  // for good, or not known to have arrived
    std::atomic<std::uint64_t> put_off = 0;
    std::atomic<std::int64_t> waiting = 0;  // when last looked at, of the practice looked at last
};

// What became of one message; ids alone.
struct Told {
    MessageId message;
    scheduling::MessageChannel channel;
    scheduling::MessageState state;
};

class Rounds {
public:
    struct Options {
        record::Store& store;
        Carrier* mail = nullptr;  // none: not by mail
        Carrier* sms = nullptr;
        std::string base;
        std::string from = {};
        std::function<std::string(const scheduling::Feed&)> calendar = {};
        Lease lease;
        const knowledge::Knowledge* knowledge = nullptr;  // none: nothing is asked
        std::function<void(const Told&)> tell = {};
        std::function<bool()> stopping = {};  // asked between two messages
    };
    explicit Rounds(Options options) : options_(std::move(options)) {}

    // When to look again because of what is waiting; none: when something new comes. Busy and the
    // like: what is left is due the next time.
    Result<std::optional<Instant>> go(const practice::KeptPractice& practice);

    const Counts& counts() const { return counts_; }

private:
    struct Gone {
        record::Version rules = 0;  // that the visits to come were last gone through with
        Instant at;
    };
    struct Offered {
        std::string mark;  // of what was free when the waiting list was last gone through
        std::optional<Instant> next_end;
    };
    Result<void> plan_ahead(const practice::Actor& actor);
    // The waiting list, when an hour may have come free or an offer has run out.
    Result<void> offer_free(const practice::Actor& actor);
    // Episodes that are to be looked at now; when the next one is.
    Result<std::optional<Instant>> ask_what_is_due(const practice::Actor& actor);
    Result<void> carry(const practice::Actor& actor, MessageId id, const Letterhead& letterhead);
    Delivered handed_over(const practice::Actor& actor, MessageId id, const Leased& leased);
    void count(const Told& told);

    const Options options_;
    std::map<practice::PracticeId, Gone> gone_;
    std::map<practice::PracticeId, Offered> offered_;
    Counts counts_;
};

}  // namespace palpate::courier
