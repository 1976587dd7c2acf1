// What the doses did: the class of response by the rules of response_rules.csv, the criteria of
// discharge that are met, and the re-tests that stood still.
#pragma once

#include "outcomes/tables.hpp"
#include "outcomes/trend.hpp"

namespace palpate::outcomes {

struct Said {  // a rule that held, and the numbers it held on
    const ResponseRule* rule = nullptr;
    std::string fact;
};

struct Response {
    ResponseClass of = ResponseClass::unknown;
    std::vector<Said> because;  // the rules of this class that hold
    int goal_groups = 0;        // of criteria of discharge met
    Tri goal = Tri::unknown;    // enough of them; unknown while too few could be looked at
    std::vector<Said> goals;
};

// Worse counts before everything else, for it is a matter of safety. Between the others the best
// counts. A first score alone shows no response; a rating of change does.
Response response(const Tables& tables, std::span<const Trend> trends, bool home_plan);

struct Flat {
    std::string measure;
    std::string side;
    int retests = 0;
    int flat = 0;          // of them the last ones without a further gain
    int since_change = 0;  // of these, those that were taken after the change
};

// A re-test is a score from the first review on, a week or more after the one before it. It is flat
// when it gains less than flat_percent of what was to gain at first (6 on a pain scale of 0-10,
// with a first score of 6) over the last one that was not flat. Only measures that a response is
// judged by. `visit_days`: of visits done, ascending. `changed_on`: the day from which the work was
// another; none: it was not, or nobody knows when.
std::vector<Flat> flat_retests(const Tables& tables, std::span<const Trend> trends,
                               std::span<const Date> visit_days,
                               std::optional<Date> changed_on = {});

}  // namespace palpate::outcomes
