// The steps of one message from the database to the world, each a transaction. Any number of
// servers may take them at once: who leases a message has it until the lease ends, and before
// anything is given away the lease is proved once more.
//
//   lease      queued, or left over by a sender whose lease has ended -> sending, with its words
//   give away  from now on it may have arrived, whatever becomes of this process
//   settle     what became of it
//
// A sender that dies before it gives away loses nothing: the message goes out when the lease ends.
// One that dies after it leaves a message of which nobody knows; it is sent once more under the
// same Message-ID, so that a mail program can show one. When that is lost as well it is `unsure`,
// and a person looks at it.
#pragma once

#include "courier/errand.hpp"
#include "scheduling/feeds/feed.hpp"
#include "scheduling/reminders/choices.hpp"

namespace palpate::courier {

using scheduling::MessageId;

// Of whom a message comes, and who carries it.
struct Letterhead {
    std::string practice;  // name
    std::string base;      // "https://practice.example": where links lead
    bool mail = false;     // which ways there are
    bool sms = false;
    std::string from = {};  // the address of all mails
    // The text of an invitation (interop, which is not for this room); none: mails have none.
    std::function<std::string(const scheduling::Feed&)> calendar = {};
};
struct Lease {
    std::string owner;  // of this process alone
    std::chrono::milliseconds length{0};
};

constexpr std::int64_t attempts_max = 12;
// After this many attempts: 15 s, then longer, at last an hour.
std::chrono::seconds wait_after(std::int64_t attempts);

struct Waiting {
    std::vector<MessageId> due;   // the oldest first
    std::optional<Instant> next;  // when the first of the others is
    std::int64_t count = 0;       // of all, up to scheduling::waiting_counted_max
};
Waiting waiting(const record::Transaction& t);

struct Leased {
    scheduling::MessageChannel channel;
    Errand errand;
};
// None: there is nothing to do for it; it was withdrawn, put off, failed, or somebody else has it.
Result<std::optional<Leased>> lease(record::Transaction& t, MessageId id,
                                    const Letterhead& letterhead, const Lease& lease);

// Conflict: the lease is over or somebody else's. Then nothing may be given away.
Result<void> give_away(record::Transaction& t, MessageId id, const Lease& lease);

// What stands afterwards. Conflict: as above; then nothing is changed.
Result<scheduling::MessageState> settle(record::Transaction& t, MessageId id, const Lease& lease,
                                        const Delivered& delivered);

}  // namespace palpate::courier
