// Ranked candidate sources of the pain: a noisy-OR network of trigger points, joints, roots and
// other tissue against the painted regions, tested movements, palpation and key findings.
// Candidates, never a diagnosis: palpation agrees only fairly between examiners (Rathbone2017).
#pragma once

#include "assessment/noisy_or.hpp"
#include "intake/facts.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace palpate::assessment {

struct MovementAnswer {
    Tri pain = Tri::unknown;          // on active or resisted movement
    Tri stretch_pain = Tri::unknown;  // at the end of a passive stretch
    Tri limited = Tri::unknown;
};

struct PalpationAnswer {
    Tri tender = Tri::unknown;
    Tri familiar_pain = Tri::unknown;  // "is this your pain?"
};

struct Signs {
    std::map<std::string, MovementAnswer> movements;   // by movement id, with its absolute side
    std::map<std::string, PalpationAnswer> palpation;  // by source id, with its side
    std::set<std::string> overloads;
};

// What was told that speaks for a source, besides the regions it explains.
struct SpokeFor {
    std::vector<int> movements;  // of the knowledge: painful, or painful or limited at the stretch
    std::vector<int> facts;      // findings that are true
    PalpationAnswer palpation;   // of the source itself
    bool overloaded = false;     // by a load that was named
};

struct RankedSource {
    int source = -1;      // of the knowledge
    int name = -1;        // of SourceModel::names
    std::string_view id;  // with its side; of the knowledge, which outlives it
    std::string_view side;
    double probability = 0;     // four decimals
    std::vector<int> explains;  // painted regions it is linked to
    SpokeFor spoke;
};

struct Localisation {
    std::vector<RankedSource> ranked;  // probability >= 0.02, at most 30, ties by id
    // The causes that together explain best all that was told, as ids of their sources; the first
    // of `ranked` need not be among them, when two others do better side by side.
    std::vector<std::string_view> together;
    std::vector<int> unexplained_regions;  // painted, but linked to none of the likely sources
    double error_bound = 0;                // on every probability
};

// How much work a drawing is worth. `width_cap` as in InferenceLimits: a whole back with a dozen
// movements needs 16 or 17. `splits` as in infer_split: one or two keep the error bound of the
// widest drawings below 0.01. Less of either is faster and widens the bound.
struct Effort {
    int width_cap = 18;
    int splits = 2;
    bool together = true;  // look for the best joint explanation as well
};

Localisation localise(const intake::Facts& facts, const Signs& signs, const knowledge::Knowledge& k,
                      Effort effort = {});

}  // namespace palpate::assessment
