// The network of sources with every name resolved to an index, one entry a source and side, so that
// nothing is looked up by name while a client waits. Compiled once when the tables are loaded; the
// strengths are those of inference.csv.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace palpate::knowledge {

struct Knowledge;

struct RegionLink {
    enum class Kind { essential, spillover, pattern } kind = Kind::pattern;
    int region = -1;
};

struct MovementLink {
    int movement = -1;     // with its absolute side
    bool stretch = false;  // pain or limit at the end of a passive stretch; else pain on moving
    double strength = 0;
};

struct ModelSource {
    int source = -1;
    std::string id;    // with its side
    std::string side;  // left, right or midline
    std::vector<MovementLink> movements;
    // One cause each: a muscle has one a trigger point, any other source has exactly one.
    std::vector<std::vector<RegionLink>> causes;
    double prior = 0;
    double prior_near = 0;         // instead of prior, when one of `near` is painted
    std::vector<int> near_groups;  // region groups
    // An organ, fracture, tumour or infection: far down the list unless one of its findings speaks
    // for it; the flags, not this list, decide whether a doctor is needed.
    bool serious = false;
};

struct SourceModel {
    std::vector<ModelSource> sources;
    std::vector<double> region_leak;  // by region: P(painted with no source)
    double essential = 0, spillover = 0, pattern = 0, feature = 0;
    double familiar = 0, familiar_leak = 0, tender = 0, tender_leak = 0;
    double movement_leak = 0;
    double absent_weight = 0;
    double overload_factor = 1;     // on the prior of a source with a matching overload
    double unsupported_factor = 1;  // on the prior of a serious source that nothing speaks for

    // Position in `sources` of an id with its side.
    std::optional<int> find(std::string_view id) const;
};

SourceModel compile_sources(const Knowledge& knowledge);

}  // namespace palpate::knowledge
