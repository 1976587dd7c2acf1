// Candidate origins of pain: muscles by trigger point, and joints, roots and other tissue, with the
// regions, movements and findings each is linked to. Tables: localisation.md sections 2 to 7.
#pragma once

#include "base/because.hpp"

#include <string>
#include <vector>

namespace palpate::knowledge {

// One movement, and whether the side matters: "toward" and "away" are from the painful side.
struct MovementToken {
    std::string movement;  // id without a side
    enum class Way { any, toward, away } way = Way::any;
    double share = 1;  // a part of a combined movement counts for its share
};

struct TriggerPoint {
    std::vector<std::string> essential;  // region bases, named by nearly every teaching map
    std::vector<std::string> spillover;  // sometimes
    bool both_sides = false;             // refers to the other side too
};

enum class SourceKind { muscle, joint, nerve_root, other };

struct Source {
    std::string id;  // without a side
    std::string code;
    std::string name;
    SourceKind kind = SourceKind::other;
    bool sided = true;
    std::string group;                    // of a muscle; empty otherwise
    std::vector<TriggerPoint> points;     // of a muscle
    std::vector<std::string> regions;     // bases, of anything else
    std::string prior;                    // parameter of inference.csv; empty for muscles
    std::vector<MovementToken> contract;  // pain on active or resisted movement
    std::vector<MovementToken> stretch;   // pain or limit at the end of a passive stretch
    std::vector<int> findings;            // key features
    std::vector<std::string> overloads;
    std::vector<std::string> signs;  // what to look for or test next, each in words
    std::string how_common;          // in studies; nothing to look for
    Citation citation;
};

}  // namespace palpate::knowledge
