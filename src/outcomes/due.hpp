// What is to be measured when: due, gently asked for again, overdue. And who is asked how the day
// after was: after first, changed or sore sessions, not always.
#pragma once

#include "base/date.hpp"
#include "base/instant.hpp"
#include "outcomes/tables.hpp"

namespace palpate::outcomes {

struct Done {
    std::string measure;
    Date day;
};

struct Timeline {
    Date started;
    Date today;
    std::vector<Date> visits;          // done or booked, ascending
    std::optional<Date> course_ended;  // the last visit of the active course
    std::optional<Date> maintenance_since;
    std::vector<std::string> groups;  // region groups of the complaint
    bool start_back_high = false;
    std::vector<Done> done;
};

enum class DueState { due, overdue, done };

struct Due {
    const DueRule* rule = nullptr;
    std::vector<std::string> measures;  // still to be taken
    Date from;
    Date until;
    DueState state = DueState::due;
    int reminders = 0;                  // that should have gone out by today
    std::optional<Date> next_reminder;  // after today; empty: no more of them, a person asks
};

// Everything that has fallen due by today, in the order of the schedule; visits and sessions only
// for today. A measure is asked for only where it is made for the region, and of measures that
// stand for each other only one: that taken before, else that for this region, else a free one.
std::vector<Due> due(const Tables& tables, const Timeline& timeline);

struct Session {
    Instant ended;
    bool first = false;    // of this client
    bool changed = false;  // technique, dose or pressure differ from the last one
    bool sore = false;     // sore after the last one, or when this one ended
};

struct AfterCheck {
    Instant from;
    Instant until;
    std::string why;
};

// Nothing when nobody needs to be asked.
std::optional<AfterCheck> after_check(const Tables& tables, const Session& session);

}  // namespace palpate::outcomes
