// What only a person knows of a course and the advice goes by: that the technique or the dose was
// changed, that the course was extended, whether the client wishes to go on, whether they say that
// this is a flare-up. Who said it, when and why stands with each version; taken back, it is
// corrected to "unknown".
#pragma once

#include "outcomes/adapt.hpp"
#include "record/care.hpp"
#include "record/duties/keeping_anew.hpp"

namespace palpate::record {

struct DecisionSaid {
    outcomes::Asked about;
    Tri answer;                          // unknown: taken back
    Date day;                            // from which it holds
    std::optional<std::int64_t> visits;  // more of them, of an extension
};
PALPATE_DESCRIBE(DecisionSaid, about, answer, day, visits);

struct CourseDecision {
    ClientId client;
    EpisodeId episode;
    DecisionSaid said;
};
PALPATE_DESCRIBE(CourseDecision, client, episode, said);
using CourseDecisionId = Id<CourseDecision>;

template <>
struct Kind<CourseDecision> : KindOfClient<CourseDecision> {
    static constexpr std::string_view name = "course_decision";
};

// The most visits that a row of the rules extends a course by.
int extension_visits_max(const outcomes::Tables& tables);

// Every fault with its place: a day to come, visits that are none or too many, or not of an
// extension.
std::vector<Fault> check(const DecisionSaid& said, const outcomes::Tables& tables, Date today);

// Checked before. Not found: no such episode. Invalid, with /day: before the episode. Conflict: a
// course is extended once.
Result<Kept<CourseDecision>> decide(Transaction& t, EpisodeId episode, const DecisionSaid& said,
                                    const std::string& why);
Result<Kept<CourseDecision>> correct_decision(Transaction& t, CourseDecisionId id, Version expected,
                                              const DecisionSaid& said, const std::string& why);

// By day; of one day as they were kept.
std::vector<Kept<CourseDecision>> decisions_of(const Transaction& t, EpisodeId episode);

// What of them counts: of each question the newest answer.
struct CourseKnown {
    outcomes::Changed changed = outcomes::Changed::none;
    std::optional<Date> changed_on;
    std::int64_t more_visits = 0;
    Tri wish = Tri::unknown;
    Tri in_flare = Tri::unknown;
    std::optional<Date> flare_on;
};
// A flare lasts as long as the tables say. That it is none says nothing of a score after it:
// `scored` is the day of the newest.
CourseKnown known_of(const std::vector<Kept<CourseDecision>>& decisions,
                     const outcomes::Tables& tables, Date today, std::optional<Date> scored);

}  // namespace palpate::record
