// What is asked when: from what has fallen due to askings and their messages, and their end. One
// message at a look, so that nobody gets a pile after a silence of the server; as often as
// outcomes/due.hpp says, then a person asks.
#pragma once

#include "record/measures/progress.hpp"
#include "scheduling/asking/watch.hpp"
#include "scheduling/reminders/reach.hpp"
#include "scheduling/zone.hpp"

namespace palpate::scheduling {

// Forms that a client can fill alone. Of a restricted episode nothing is asked: whoever sends may
// not read it, and answers would be read by more than those who are named.
bool can_be_asked(const outcomes::Tables& tables, std::string_view measure);

// Asks for what has fallen due in one episode, and says when to look again.
Result<std::optional<Instant>> plan_forms(record::Transaction& t,
                                          const record::Kept<record::Episode>& episode,
                                          const outcomes::Tables& tables,
                                          const knowledge::Knowledge& k);

struct AfterVisit {
    record::EpisodeId episode;
    std::optional<BookingId> booking;
    Date day;
    Instant opens;
    Instant told_until;  // not told after that
};
// Once for each visit.
Result<void> plan_after_visit(record::Transaction& t, ClientId client, const AfterVisit& after);

constexpr std::chrono::hours after_visit_open_for{96};  // from when it is told

// Askings of an episode that are open and should not be any more: over, or nothing to ask about.
// The newest ones are given back as they then stand.
Result<std::vector<record::Kept<Asking>>> settle_askings(record::Transaction& t,
                                                         record::EpisodeId episode);

// What was to go out about it and has not.
Result<void> withdraw_asking(record::Transaction& t, AskingId id);

// By the desk: it ends. Conflict: it is not open.
Result<record::Kept<Asking>> stop_asking(record::Transaction& t, AskingId id,
                                         record::Version expected);
// Told once more, now, outside of quiet hours. Conflict: it is not open, or nothing reaches them.
Result<record::Kept<Asking>> ask_again(record::Transaction& t, AskingId id,
                                       record::Version expected);
// Somebody called. Conflict: nobody was to be called, or it is done.
Result<record::Kept<Asking>> note_called(record::Transaction& t, AskingId id,
                                         record::Version expected);

// What stands against sending a message about questions now; none: nothing does.
std::optional<std::string> asking_obstacle(const record::Transaction& t, const Message& message,
                                           const Reach& reach);

// The clock of the practice: of its first location, else UTC.
Zone practice_clock(const record::Transaction& t);
Date practice_day(const record::Transaction& t);
// The days of a client's visits that took place; what nobody marked is not known to have.
std::vector<Date> days_visited(const record::Transaction& t, ClientId client);

// As it is now, without an entry in the trail; none: not there, or restricted.
std::optional<record::Kept<Asking>> glance_at(const record::Transaction& t, AskingId id);
std::vector<record::Kept<Asking>> askings_of(const record::Transaction& t, ClientId client);

}  // namespace palpate::scheduling
