// The because of a plan's parts: what about this client, which row of the tables, on what grounds.
#pragma once

#include "planning/plan.hpp"

#include <span>

namespace palpate::planning {

// What the words of a plan need besides the plan itself.
struct Grounds {
    const screening::Restrictions& restrictions;
    const assessment::Localisation& localisation;
    const intake::Facts& facts;
    std::span<const LearnedBenefit> learned = {};
};

Because because_of(const Reason& reason, int technique, const screening::Restrictions& restrictions,
                   const knowledge::Knowledge& k);
// Why this place, what the technique is, and why no firmer: the last only when something caps it.
std::vector<Because> because_of(const Step& step, const Grounds& grounds,
                                const knowledge::Knowledge& k);
Because why_here(const Step& step, const Grounds& grounds, const knowledge::Knowledge& k);
// Only when the practice's own results changed what the technique counts for.
std::optional<Because> why_learned(const Step& step, std::span<const LearnedBenefit> learned,
                                   const knowledge::Knowledge& k);
std::optional<Because> why_no_firmer(const Step& step, const screening::Restrictions& restrictions,
                                     const knowledge::Knowledge& k);
std::vector<Because> because_of(const Phase& phase, const knowledge::Knowledge& k);

std::string words_of(const Goal& goal, const knowledge::Knowledge& k);
std::string target_of(const Step& step, const knowledge::Knowledge& k);
std::string_view side_of(const Step& step, const knowledge::Knowledge& k);
std::string_view place_of(const Step& step, const knowledge::Knowledge& k);  // region or group id
std::string_view position_of(const Step& step, const Plan& plan);
// Why the runner-up lost.
std::string why_lost(const RunnerUp& second, const Plan& plan, const knowledge::Knowledge& k);

// Whole per cent of a over b, the same on every target.
int per_cent(double a, double b);

}  // namespace palpate::planning
