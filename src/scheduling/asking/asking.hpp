// Questions to a client, answered over a link without signing in: forms that have fallen due
// (outcomes/due.hpp), and how the day after a visit was. What comes of them are measurements.
//
// An asking is a record of its client: what was asked, when, how often, and what became of it. Who
// runs a desk sees that much and no answer. It is told of by messages (reminders/message.hpp),
// whose words say nothing of what is asked.
#pragma once

#include "record/measures/measurement.hpp"
#include "scheduling/bookings/booking.hpp"

namespace palpate::scheduling {

enum class AskedWhat { forms, after_visit };
PALPATE_DESCRIBE_ENUM(AskedWhat, forms, after_visit)

enum class AskingStatus {
    open,
    answered,
    stopped,  // by a person, or because there is nothing to ask any more
    over      // nobody answered in time
};
PALPATE_DESCRIBE_ENUM(AskingStatus, open, answered, stopped, over)

// That somebody of the practice should call, because of what was answered.
enum class CallWanted { soon, at_once };
PALPATE_DESCRIBE_ENUM(CallWanted, soon, at_once)

struct Asking {
    ClientId client;
    record::EpisodeId episode;
    AskedWhat what;
    std::string row;                    // of outcome_schedule.csv
    std::vector<std::string> measures;  // forms to be filled
    Date day;                           // it fell due; of a visit its day
    std::optional<BookingId> booking;   // the visit, where there is one
    Instant opens;                      // not told before
    Instant until;                      // may be answered so long
    AskingStatus status;
    std::int64_t told;  // how often it went out or is to: 1, and each reminder
    std::optional<Instant> ended_at;
    std::vector<record::MeasurementId> answers;
    std::optional<CallWanted> call;
    std::optional<Instant> called_at;
    std::optional<PractitionerId> called_by;
};
PALPATE_DESCRIBE(Asking, client, episode, what, row, measures, day, booking, opens, until, status,
                 told, ended_at, answers, call, called_at, called_by);

// When an episode is to be looked at for what is due; one, under the episode's own id.
struct AskingWatch {
    ClientId client;
    record::EpisodeId episode;
    std::optional<Instant> next;  // none: only when something happens
};
PALPATE_DESCRIBE(AskingWatch, client, episode, next);
using AskingWatchId = Id<AskingWatch>;

}  // namespace palpate::scheduling

namespace palpate::record {

template <>
struct Kind<scheduling::Asking> : KindOfClient<scheduling::Asking> {
    static constexpr std::string_view name = "asking";
    // Found by its episode; by "desk" while it is open or somebody is to be called.
    static std::vector<Term> terms(const scheduling::Asking& asking);
};
template <>
struct Kind<scheduling::AskingWatch> : KindOfClient<scheduling::AskingWatch> {
    static constexpr std::string_view name = "asking_watch";
    static std::vector<Term> terms(const scheduling::AskingWatch& watch);  // "look", by time
};

}  // namespace palpate::record
