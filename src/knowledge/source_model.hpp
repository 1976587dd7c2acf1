// The network of sources with every name resolved to an index, one entry a source and side, so that
// nothing is looked up by name while a client waits. Compiled once when the tables are loaded; the
// strengths are those of inference.csv.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace palpate::knowledge {

struct Knowledge;

// How strongly a cause brings pain to a region.
enum class LinkKind { essential, spillover, pattern };
inline constexpr std::size_t link_kinds = 3;

// One trigger point of a muscle, or any other source as a whole.
struct ModelCause {
    std::array<int, link_kinds> linked{};  // how many regions it is linked to, by LinkKind
    double absent_survival = 1;            // when none of these regions is painted
};

struct RegionLink {
    int cause = -1;   // position in SourceModel::causes
    int source = -1;  // whose cause it is
    LinkKind kind = LinkKind::pattern;
};

struct MovementLink {
    int movement = -1;     // with its absolute side
    bool stretch = false;  // pain or limit at the end of a passive stretch; else pain on moving
    double strength = 0;
};

// Part of a list that holds the entries of every source side by side.
template <class Entry>
struct Part {
    int first = 0;
    int last = 0;  // one past the end

    std::span<const Entry> of(const std::vector<Entry>& all) const {
        return std::span(all).subspan(static_cast<std::size_t>(first),
                                      static_cast<std::size_t>(last - first));
    }
};

// Movements as bits, to see at once that a source has none of those told. Two movements may share a
// bit, so a common bit only says: perhaps.
using MovementSet = std::bitset<128>;
inline std::size_t movement_bit(int movement) {
    return static_cast<std::size_t>(movement) % MovementSet().size();
}

// What is read of every source for every client.
struct ModelSource {
    double prior = 0;
    double prior_near = 0;  // instead of prior, when one of `near` is painted
    Part<int> near;         // of SourceModel::near_groups
    Part<int> findings;     // of SourceModel::findings
    Part<MovementLink> movements;
    MovementSet movement_set;  // those of `movements`
    Part<ModelCause> causes;
    // An organ, fracture, tumour or infection: far down the list unless one of its findings speaks
    // for it; the flags, not this list, decide whether a doctor is needed.
    bool serious = false;
};

// What is shown of it, when it is likely.
struct ModelName {
    int source = -1;
    std::string id;            // with its side
    std::string side;          // left, right or midline
    std::bitset<128> regions;  // every region one of its causes is linked to
};

// A source that nothing told and nothing drawn speaks for or against, as most are for any client.
struct QuietSource {
    int source = -1;
    double none = 1;  // P(none of its causes)
};

// A key finding and the sources it speaks for.
struct FindingSources {
    int finding = -1;
    std::vector<int> sources;
};

struct SourceModel {
    std::vector<ModelSource> sources;
    std::vector<ModelName> names;    // by source
    std::vector<int> id_order;       // by source: the place of its id among all, sorted
    std::vector<ModelCause> causes;  // as every list below: a source's entries side by side
    std::vector<MovementLink> movements;
    std::vector<int> findings;                   // key findings that speak for a source
    std::vector<int> near_groups;                // region groups
    std::vector<std::vector<RegionLink>> links;  // by region, by rising cause
    std::vector<double> region_leak;             // by region: P(painted with no source)
    std::array<double, link_kinds> strength{};   // by LinkKind
    double feature = 0;
    double familiar = 0, familiar_leak = 0, tender = 0, tender_leak = 0;
    double movement_leak = 0;
    // Survival of n regions that are linked and not painted, by LinkKind and n.
    std::array<std::vector<double>, link_kinds> absent_power;
    double overload_factor = 1;     // on the prior of a source with a matching overload
    double unsupported_factor = 1;  // on the prior of a serious source that nothing speaks for

    // Which sources can differ from their quiet selves for a client, so that only these are looked
    // at: about one in three.
    std::vector<QuietSource> quiet;                  // every source, by rising `none`
    std::vector<int> near_sources;                   // those with `near`
    std::vector<FindingSources> finding_sources;     // by rising finding
    std::vector<std::vector<int>> movement_sources;  // by movement
    // By overload: positions in `sources`.
    std::map<std::string, std::vector<int>, std::less<>> overloaded;
    std::map<std::string, int, std::less<>> index;  // of ids with their side

    double survival_of(const std::array<int, link_kinds>& absent) const;
    // Position in `sources` of an id with its side.
    std::optional<int> find(std::string_view id) const;
};

// Survival factor of one absent finding: (1 - strength)^weight for weight 1 or 0.5. Any weight
// below 1 counts as 0.5 (the square root).
double absent_factor(double strength, double weight);

SourceModel compile_sources(const Knowledge& knowledge);

}  // namespace palpate::knowledge
