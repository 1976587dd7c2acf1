// The practice's results as they are shown: what courses of care came to, and how visits were
// borne beside what is published.
#pragma once

#include "session/results/gather.hpp"

namespace palpate::session {

struct Results {
    outcomes::By by;
    Date from;
    Date until;
    bool own_only;  // rows are of one's own courses, the total of the practice's
    outcomes::PracticeView view;
    std::int64_t untreated;  // episodes of the period without a finished visit; in no number above
    std::int64_t people_min;
    std::string caution;  // to be shown with every number
};
PALPATE_DESCRIBE(Results, by, from, until, own_only, view, untreated, people_min, caution);

struct RateBeside {
    std::string grade;  // mild, moderate, severe, emergency
    outcomes::Share rate;
    std::optional<double> published_from;  // percent of sessions; none: none is published
    std::optional<double> published_to;
    std::string beside;  // within, above, below, cannot_tell
    std::vector<std::string> sources;
};
PALPATE_DESCRIBE(RateBeside, grade, rate, published_from, published_to, beside, sources);

struct ResultRates {
    Date from;
    Date until;
    bool own_only;
    bool hidden;                   // too few people: nothing but `alert` is said
    std::int64_t visits;           // finished
    std::int64_t not_followed_up;  // nobody asked how they were borne: in no rate
    std::vector<RateBeside> grades;
    outcomes::Share moderate_rolling;  // or graver, of the last visits that were followed up
    bool alert;                        // more than the limit of adverse_benchmarks.csv
    outcomes::HitRates hits;           // of the sources that were suggested
};
PALPATE_DESCRIBE(ResultRates, from, until, own_only, hidden, visits, not_followed_up, grades,
                 moderate_rolling, alert, hits);

// `viewer`: the practitioner whose own rows are shown; empty: everybody's.
Results results_of(const Gathered& gathered, const Period& period, outcomes::By by,
                   std::string_view viewer, const outcomes::Tables& tables);
// Of the viewer's visits; empty: of all.
ResultRates rates_of(const Gathered& gathered, const Period& period, std::string_view viewer,
                     const outcomes::Tables& tables);

}  // namespace palpate::session
