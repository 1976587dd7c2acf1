// The client's answers as facts: one interval per finding, and what the drawing covers.
// Not asked stays unknown. Facts that follow from others (derived.csv) are computed here once.
#pragma once

#include "knowledge/knowledge.hpp"

#include <vector>

namespace palpate::intake {

struct Facts {
    std::vector<Interval> values;     // by finding of the knowledge; its full range when unknown
    std::vector<int> intensity;       // by region, 0-10; -1 when not painted
    std::vector<bool> group_painted;  // by region group; see derive
    bool anything_painted = false;

    Tri truth(int finding) const { return values[static_cast<std::size_t>(finding)].truth(); }
    bool known(int finding) const {
        return values[static_cast<std::size_t>(finding)].truth() != Tri::unknown ||
               values[static_cast<std::size_t>(finding)].known();
    }
};

Facts nothing_known(const knowledge::Knowledge& k);

// Computes derived facts that were not told themselves, and which region groups are painted.
void derive(const knowledge::Knowledge& k, Facts& facts);

// A gate on regions holds when nothing is painted (we cannot tell) or one of its groups is.
bool gate_open(const Facts& facts, const std::vector<int>& groups);

}  // namespace palpate::intake
