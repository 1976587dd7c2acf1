// What is believed before any session of the practice: published effects in NPRS points (positive
// is less pain), how far clients, practitioners and practices differ, and when enough is known to
// say something. Rows of knowledge/outcomes/helps_priors.csv and helps_families.csv.
#pragma once

#include "base/because.hpp"
#include "knowledge/table_file.hpp"
#include "outcomes/helps/session_seen.hpp"

#include <span>
#include <string>
#include <vector>

namespace palpate::outcomes::helps {

struct FamilyRow {
    std::vector<std::string> techniques;  // ids of techniques.csv
    double usual_minutes = 0;             // its effect is told for these
    double half_minutes = 0;  // of which further minutes bring half of what is still to be had
    std::string text;         // what a person calls it
    Citation citation;
};

struct Effect {  // NPRS points
    double mean = 0;
    double sd = 0;  // how sure that is; above 0
    Citation citation;
};

struct ResponsePriors {
    std::array<Effect, families_count> family;  // of a usual dose against none of it
    Effect visit;                               // whatever is done
    Effect pain_before;                         // of 5 points more
    Effect visit_number;                        // of many visits before
    Effect days_to_next;                        // of a long time
    Effect stage, source_group;                 // of one against the others
    // Standard deviations, NPRS points; above 0.
    double family_by_source = 0, family_by_stage = 0, between_practices = 0, practitioner = 0;
    double client_level = 0, client_family = 0, residual = 0;
};

struct Rules {
    double residual_worth = 0;  // sessions that the published residual counts for
    double own_sessions_min = 0, practice_sessions_min = 0, narrower_share = 0;
    double factor_points = 0, factor_min = 0, factor_max = 0;
    double pairs_min = 0, detectable = 0;  // of an alternation (n_of_1.hpp)
};

struct Priors {
    std::array<FamilyRow, families_count> families;
    std::array<ResponsePriors, responses_count> responses;
    Rules rules;

    const ResponsePriors& of(Response r) const { return responses[static_cast<std::size_t>(r)]; }
};

// Every fault with file, line and column: a word that is none, a spread of 0, a row that is missing
// or stands twice, a technique in two families, a source that the bibliography does not have.
Checked<Priors> load_priors(std::span<const knowledge::TableFile> tables);
const Priors& shipped_priors();  // what is built in

// Empty: no family, so the model says nothing about it.
std::optional<Family> family_of(const Priors& priors, std::string_view technique);

}  // namespace palpate::outcomes::helps
