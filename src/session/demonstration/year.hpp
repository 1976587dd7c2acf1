// The year of a made-up practice: courses of care with bookings, visits, measurements before, after
// and at reviews, after-effects, people who stop coming and answers that nobody gave. Drawn from a
// seed and the numbers of effects.hpp, kept through the same functions as the server's.
#pragma once

#include "record/demonstration/demonstration.hpp"
#include "scheduling/demonstration/calendar.hpp"
#include "session/demonstration/visit.hpp"

namespace palpate::session {

// One course, of which the first visit is kept already (its intake, assessment and agreed plan).
struct CourseWanted {
    record::ClientId client;
    record::EpisodeId episode;
    Date opened_on;
    Date today;         // nothing is made up of today or later
    std::string area;   // region group that hurts most
    std::string stage;  // of the plan
    double pain = 5;    // 0-10, when it was opened
    int visits = 0;     // of the plan's active phase
    double visits_a_week = 1;
    int minutes = 60;
    std::string signed_by;
};
// What a made-up episode's first visit says; none without a plan.
std::optional<CourseWanted> course_wanted(const record::MadeUpEpisode& made, Date today,
                                          const knowledge::Knowledge& k);

struct CourseMade {
    int visits = 0;  // finished and signed
    int bookings = 0;
    int measurements = 0;
    bool dropped_out = false;
    bool held = false;  // a visit was refused: hands-on work is held, or nothing is open
};
CourseMade make_up_course(record::Transaction& t, const CourseWanted& wanted,
                          const scheduling::MadeUpHouse* house, std::uint64_t seed,
                          const knowledge::Knowledge& k);

}  // namespace palpate::session
