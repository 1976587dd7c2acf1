// "Why this slot, why not": everything that stands against one start, so that a full day never
// looks like a broken page. Staff see it whole, with who and what is in the way; a client is told
// kindly, and never a word about health or about another person.
#pragma once

#include "scheduling/question.hpp"

#include <string_view>

namespace palpate::scheduling {

enum class Obstacle {
    // The start itself.
    clock_gap,  // the clock skips this time on that day; the rest is said of the hour it moves to
    off_grid,
    past,
    notice,
    horizon,
    closed,   // the location; `absence`: the leave or change that closes it
    holiday,  // the location, or `practitioner`
    // Who asks.
    safety_hold,    // `practitioner`: whom to ask; `client`: where it is known whose it is
    client_booked,  // `client`, `booking`
    event_full,     // `booking`
    // One practitioner each.
    cannot_give,  // not one of those who give the service
    not_here,     // gives it, and is not at this location
    not_working,  // `absence`: the change that took the hours
    on_leave,     // `absence`
    elsewhere,
    daily_minutes,
    daily_load,
    heavy_in_a_row,
    too_few_practitioners,  // some are free, and not as many as are needed at once
    // One room, table or piece of equipment each.
    resource_not_here,
    out_of_use,
    room_taken,  // `resource`, `booking`
    table_taken,
    equipment_taken,
    too_few_resources,  // each need has something free, and not each its own
    // A practitioner; `booked` and `buffer` also a resource.
    travel,  // `practitioner`; `booking`: all but the way there or back fits; none: they are not at
             // work for it
    booked,  // `practitioner`, `booking`: their treatments overlap
    buffer   // `booking`: only preparation or clean-up does
};

struct Reason {
    Obstacle obstacle = Obstacle::closed;
    PractitionerId practitioner{};  // these are empty where they do not apply
    ResourceId resource{};
    BookingId booking{};
    ClientId client{};
    Uuid absence{};  // an AbsenceId or a ChangeId
    friend auto operator<=>(const Reason&, const Reason&) = default;
};

// Sorted, each once. Empty exactly when free_starts() offers the start. Of practitioners: of each
// who is asked for (or gives the service), and only when not enough of them are free, or not one
// who has to be among them; so too of what could serve a need. Faults: as resolve(), and a start
// outside the board's days.
Result<std::vector<Reason>> why_not(const Board& board, const Question& question, Moment start);
// As people say it, by the clock on the wall.
Result<std::vector<Reason>> why_not(const Board& board, const Question& question,
                                    const WallTime& start, Pass pass = Pass::earlier);

// For staff: one plain sentence for a kind of obstacle.
std::string_view staff_words(Obstacle obstacle);

// The numbers behind daily_load.
struct LoadOfDay {
    double booked = 0;  // on the practitioner's day
    double asked = 0;   // by what is in question
    double max = 0;
    std::string words() const;
};
LoadOfDay load_at(const Board& board, const Question& question, PractitionerId practitioner,
                  Moment start);

// What a client is told. Whether a practitioner is ill, on leave or with somebody else is one and
// the same to them.
enum class Kindly {
    ask_us,
    no_such_hour,
    not_a_start,
    past,
    too_soon,
    too_far,
    closed,
    yours,
    taken
};
std::vector<Kindly> for_client(const std::vector<Reason>& reasons);  // sorted, each once
std::string_view client_words(Kindly kindly);

}  // namespace palpate::scheduling
