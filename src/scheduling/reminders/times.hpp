// When a message about a visit goes out, by the clock on the wall of where the visit is. Pure: the
// rules, the zone and the moments come in.
#pragma once

#include "scheduling/reminders/message.hpp"
#include "scheduling/zone.hpp"

namespace palpate::scheduling {

// A reminder that waits for the end of quiet hours comes at least so long before the visit.
constexpr minutes reminder_notice_min{60};

// At `at`, or once the quiet hours that it falls into are over. Would that be too near to the visit
// or after it: a minute before they began when `may_be_earlier`, else at `at` all the same.
Instant outside_quiet(const MessageRules& rules, const Zone& zone, Instant at, Instant begin,
                      bool may_be_earlier);

struct ReminderTime {
    std::int64_t hours_before = 0;
    Instant due;
    friend bool operator==(const ReminderTime&, const ReminderTime&) = default;
};

// All reminders of a visit, also those whose time is over; of several at one moment the latest.
// Whole days are counted by the clock on the wall: a visit at nine is told of at nine, also when
// the clocks change in between.
std::vector<ReminderTime> reminder_times(const MessageRules& rules, const Zone& zone,
                                         Instant begin);

}  // namespace palpate::scheduling
