// How a practitioner's own hands are: three parts, said in three taps, and what may follow from it.
//
// It is theirs alone. It stands where a person's drafts do (record/transaction.hpp): nobody else's
// request can reach it, the owner's neither; it is in no trail, no export and no version, and it
// goes by itself. Nothing follows of it but words to them. A lighter day is a second step that they
// take on purpose; it is kept for the desk as a number, without a reason (light_days.hpp).
#pragma once

#include "knowledge/hand_share.hpp"
#include "record/transaction.hpp"
#include "scheduling/bookings/kinds.hpp"
#include "scheduling/hands/light_days.hpp"

namespace palpate::scheduling {

using knowledge::HandShare;

enum class HandState { fine, tired, sore };
PALPATE_DESCRIBE_ENUM(HandState, fine, tired, sore)

struct HandsSaid {
    HandState thumb;
    HandState wrist;
    HandState back;
};
PALPATE_DESCRIBE(HandsSaid, thumb, wrist, back);

struct HandsOn {
    Date day;
    HandsSaid said;
};
PALPATE_DESCRIBE(HandsOn, day, said);

constexpr std::size_t hands_days_max = 60;  // the newest

// Two visits of the day that could change places, were both clients to agree: then fewer heavy ones
// follow each other. Only of one length, and neither has begun.
struct HandsSwap {
    BookingId one;
    Instant one_begins;
    BookingId other;
    Instant other_begins;
};
PALPATE_DESCRIBE(HandsSwap, one, one_begins, other, other_begins);

struct HandsToday {
    Date day;                         // by the location's clock
    std::optional<HandsSaid> said;    // none: not yet
    std::vector<HandsOn> before;      // the days before, newest first
    double load;                      // of all visits of the day, in minutes of usual work
    std::optional<double> load_max;   // of the day as it stands
    std::optional<LightDay> lighter;  // that they set for this day
    // What is proposed, once something is tired or sore. Nothing moves by itself.
    std::optional<double> propose_max;
    std::optional<HandsSwap> swap;
    std::vector<std::string> hard_on;  // techniques that ask most of what is tired or sore
};
PALPATE_DESCRIBE(HandsToday, day, said, before, load, load_max, lighter, propose_max, swap,
                 hard_on);

// Not found, gone: the location.
Result<HandsToday> hands_today(const record::Transaction& t, LocationId location,
                               const std::vector<HandShare>& shares);
Result<void> say_hands(record::Transaction& t, LocationId location, const HandsSaid& said);
// None: the rules of the location hold again. Of whoever acts, and of today alone.
Result<void> set_light_day(record::Transaction& t, LocationId location,
                           std::optional<double> load_max);

// The limits that a practitioner set themself; also of others.
std::vector<LightDay> light_days_of(const record::Transaction& t, PractitionerId practitioner);

// The arithmetic of it, for tests: which two visits to exchange, in order of their begin.
struct HandsVisit {
    BookingId id;
    Instant begin;
    std::chrono::minutes length;
    double load;
    bool may_move;
};
std::optional<HandsSwap> lighter_order(const std::vector<HandsVisit>& visits);

}  // namespace palpate::scheduling
