// What the waiting list needs to act without anybody at the desk.
#pragma once

#include "record/transaction.hpp"
#include "scheduling/waiting/waiting.hpp"

namespace palpate::scheduling {

// How this server can write to anybody.
struct Ways {
    bool mail = false;
    bool sms = false;
};

// Whether an offer would reach them now: one that nobody is told of, or at night, only costs them
// their turn.
bool can_be_told(const record::Transaction& t, const WaitingSaid& wants, Ways ways);

// Differs from what it was when an hour may have come free since: what is occupied on the days that
// can be waited for, the hours, places, services and rules; and every six hours, for what is not
// written in the calendar (a safety hold that was lifted). No entry in the trail.
std::string free_mark(const record::Transaction& t);

}  // namespace palpate::scheduling
