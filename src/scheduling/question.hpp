// What is asked of the calendar: which service, with whom, where, for whom, and when it is now.
#pragma once

#include "scheduling/board.hpp"

namespace palpate::scheduling {

// Hands-on work is held until somebody has cleared it; why is in the record, and never here.
struct SafetyHold {
    PractitionerId ask;  // who can lift it
    ClientId client{};   // of those asked for; empty: not said
};

struct Question {
    Service service;
    // As many of these as the service needs; fewer than that: all of these, and of the others who
    // give it. Empty: anyone who gives it.
    std::vector<PractitionerId> practitioners{};
    std::vector<ResourceId>
        resources{};                  // only these where they serve a need; empty: any that does
    std::vector<ClientId> clients{};  // all of them come; empty: not known yet
    Moment now{};
    std::vector<SafetyHold> holds{};  // of each client who is held
};

// The question in the board's terms. Indices are the board's.
struct Resolved {
    std::vector<int> practitioners;       // who may give it and are here
    std::vector<int> musts;               // of these, who has to be one of them
    std::vector<std::vector<int>> needs;  // for each need, what may serve it and is here
    Moment earliest;                      // first start that keeps the notice
    Moment too_far;                       // first moment beyond the horizon
    bool held = false;                    // by a safety hold

    bool in_time(Moment start) const { return start >= earliest && start < too_far; }
};

// Faults: an unsound service (its first fault, below /service), a practitioner or resource that is
// not in the diary, a resource that serves no need.
Result<Resolved> resolve(const Board& board, const Question& question);

// The limits of a practitioner's day (an index of the board's days) that one more booking would
// break. The heavy bookings that would then stand in a row depend on where it starts.
bool over_minutes(const Board& board, int practitioner, int day, const Service& service);
std::optional<double> load_max(const Board& board, int practitioner, int day);  // none: no limit
bool over_load(const Board& board, int practitioner, int day, const Service& service);
bool too_heavy(const Board& board, int practitioner, const Service& service, Moment start);
// All starts that the limits rule out are cleared.
void clear_beyond_limits(const Board& board, int practitioner, const Service& service,
                         SlotBits& starts);

// An event at that start which one more may join, or nothing: of the service, with practitioners
// and resources asked for, and places left; the one with the lowest id.
const DiaryBooking* event_to_join(const Board& board, const Question& question, Moment start);
// Whether this booking is such an event; `full` when only the places are missing.
enum class Joining { no, full, yes };
Joining joining(const DiaryBooking& booking, const Question& question);

// Whether all the clients are free, in whole slots.
bool clients_free(const Board& board, const Question& question, const Span& treated);

}  // namespace palpate::scheduling
