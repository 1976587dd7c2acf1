// What the practice's courses of care came to, read from what is kept: episodes, sessions and
// measurements, in pages and in one transaction that only reads. What is withheld from who asks is
// not read, so it is not counted; who is only kept for the law must not be either, so the actor of
// the transaction is never an owner here (Actor::owner; see docs/decisions/0039).
#pragma once

#include "outcomes/practice_view.hpp"
#include "record/measures/measurement.hpp"
#include "session/kept/kinds.hpp"

namespace palpate::session {

struct Period {
    Date from;
    Date until;  // the last day
};

// Faults at /from, /until: not whole months, from the first day of one to the last day of one; the
// wrong way round; longer than ten years. Whole months, for two periods that differ by a day would
// tell of whoever began on it.
Result<void> check(const Period& period);
Period last_year(Date today);  // the twelve months up to today's

// Of a session that was finished.
struct VisitSeen {
    std::uint64_t person = 0;  // as in CourseSeen
    Date day;
    std::string practitioner;                     // who leads the episode
    std::optional<outcomes::AdverseGrade> grade;  // none: nobody asked how it was borne
    std::vector<outcomes::Pressed> pressed;
};

struct Gathered {
    std::vector<outcomes::CourseSeen> courses;  // whose episode was opened in the period
    std::vector<VisitSeen> visits;              // on its days, the oldest first
    std::int64_t untreated = 0;                 // opened in the period, nobody was treated in them
};

Gathered gather(const record::Transaction& t, const Period& period, Date today,
                const outcomes::Tables& tables);

// Where a source that was pressed stood among those suggested, from 1; 0: nowhere.
int rank_of(const Palpated& palpated, const std::vector<Suggested>& suggested);

}  // namespace palpate::session
