// A made-up practice: clients with believable courses of care over the past year, from a seed. The
// same seed gives the same people, ids included. Every client carries an identifier that says so.
#pragma once

#include "base/dice.hpp"
#include "knowledge/knowledge.hpp"
#include "record/episode.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace palpate::record {

// Of `Identifier::system` of everyone made up here: by it they are found and taken away again.
inline constexpr std::string_view made_up_system = "urn:palpate:made-up";

struct MadeUpVisit {
    IntakeId intake_id;
    StoredIntake intake;
    AssessmentId assessment_id;
    StoredAssessment assessment;
    PlanId plan_id;
    std::optional<StoredPlan> plan;  // none when the engine withheld it
};

struct MadeUpEpisode {
    EpisodeId id;
    Episode episode;
    std::vector<MadeUpVisit> visits;
    std::optional<Standing> standing;  // after the last visit
};

struct MadeUpClient {
    ClientId id;
    Client client;
    std::vector<MadeUpEpisode> episodes;
};

inline constexpr int made_up_visits = 5;

class Demonstration {
public:
    Demonstration(const knowledge::Knowledge& k, std::uint64_t seed, Date today,
                  practice::PersonId practitioner)
        : k_(k), seed_(seed), today_(today), practitioner_(practitioner) {}

    // The `number`th client, from 0. With care: episodes with intakes, assessments and plans, which
    // takes the engine some milliseconds; without: one episode by name only. An episode is asked
    // about at most `visits_max` times: once, when what follows is made up elsewhere.
    MadeUpClient client(int number, bool with_care, int visits_max = made_up_visits) const;

private:
    const knowledge::Knowledge& k_;
    std::uint64_t seed_;
    Date today_;
    practice::PersonId practitioner_;
};

}  // namespace palpate::record
