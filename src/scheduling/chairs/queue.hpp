// The queue of a chair event, from sign-up to done. Conflict once the day is closed or called off.
#pragma once

#include "scheduling/chairs/chairs.hpp"

namespace palpate::scheduling {

// The event and its places, in one step. Faults as of add_event().
Result<record::Kept<ChairDay>> make_chair_day(record::Transaction& t, const ChairDaySaid& said,
                                              std::string why);

// A chair day with its event, and everybody in its queue by begin and chair. No entry in the trail:
// nothing of a client is in it.
struct ChairsSeen {
    record::Kept<ChairDay> day;
    Event event;
    std::vector<record::Kept<ChairPlace>> places;
};
Result<ChairsSeen> see_chairs(const record::Transaction& t, ChairDayId id);

Result<void> check_open(const ChairsSeen& seen);

// How many chairs are free at each start that is not over; also by seats that clients have booked.
struct FreeStart {
    Instant begin;
    std::int64_t chairs;
};
PALPATE_DESCRIBE(FreeStart, begin, chairs);
std::vector<FreeStart> free_starts(const record::Transaction& t, const ChairsSeen& seen);

struct SignUp {
    std::string name;              // kept as short_name()
    std::optional<Instant> begin;  // none: the next that is free
};
PALPATE_DESCRIBE(SignUp, name, begin);
Result<record::Kept<ChairPlace>> sign_up(record::Transaction& t, const ChairsSeen& seen,
                                         const SignUp& said);

// The next step of a place. Work begins ("came") only where the screen was answered and nothing
// holds it: not allowed at /check otherwise.
Result<record::Kept<ChairPlace>> step(record::Transaction& t, ChairPlaceId id,
                                      record::Version expected, PlaceStatus next);
// A practitioner has talked with them about what they said. Not allowed where the work is held.
Result<record::Kept<ChairPlace>> talked(record::Transaction& t, ChairPlaceId id,
                                        record::Version expected);

// The questions are open again, as a practitioner wants it: a slip of the finger, say. Nothing else
// lifts a hold.
Result<record::Kept<ChairPlace>> ask_again(record::Transaction& t, ChairPlaceId id,
                                           record::Version expected);

// A no is a no of the day: the questions are asked from twelve hours before the event on.
constexpr auto chair_asks_before = std::chrono::hours(12);
bool may_be_asked(const record::Transaction& t, const ChairsSeen& seen);
// What a screen of this place came to; of several the strictest stands. Conflict before it may be
// asked, and when their work has begun.
Result<void> screened(record::Transaction& t, const ChairsSeen& seen, ChairPlaceId id,
                      ChairCheck check);
// For the summary; what is said later stands beside what was said before.
Result<void> answered(record::Transaction& t, const ChairsSeen& seen, ChairPlaceId id,
                      const ChairAnswer& answer);

// The tablet's link: until the event's end; the one before ends.
Result<record::LinkMade> make_chair_link(record::Transaction& t, ChairDayId id);
Result<void> revoke_chair_link(record::Transaction& t, ChairDayId id);
// What it opens. Not found, whatever the reason.
Result<ChairsSeen> chairs_behind(const record::Transaction& t, const practice::Ticket& ticket);

// Nothing changes from then on, and the link ends. Conflict before it has begun.
Result<record::Kept<ChairDay>> close_chairs(record::Transaction& t, ChairDayId id,
                                            record::Version expected);

}  // namespace palpate::scheduling
