// Which hidden causes explain the findings? Inference in a two-layer noisy-OR network.
//
// Causes i are independent and binary, present with probability prior_i. A finding f is absent
// with probability (1 - leak_f) * prod over present causes of (1 - strength_if) (Pearl 1988,
// section 4.3.2; Heckerman 1989 treats the same model for diagnosis).
//
// An absent finding only multiplies the odds of each cause, so the caller hands over the product
// of (1 - strength)^weight over a cause's absent findings. Findings seen
// present couple the causes. They are handled exactly by a forward and backward sweep over the
// causes whose state is the set of open findings already explained. Every term is positive, so
// nothing cancels. Only + - * / and sqrt are used: results are the same bytes on every platform
// with IEEE doubles, provided fused multiply-add contraction is off.
#pragma once

#include "base/probability.hpp"

#include <bitset>
#include <cstddef>
#include <span>
#include <vector>

#include <boost/container/small_vector.hpp>

namespace palpate::assessment {

struct Link {
    int finding = 0;        // index into Network::leak; out of range is ignored
    double strength = 0.0;  // P(this cause alone brings the finding about), 0..1; 0 is ignored
};

struct Cause {
    double prior = 0.0;  // P(present) before any finding, 0..1
    // To present findings only. Few causes have more: one block of memory for all but those.
    boost::container::small_vector<Link, 6> present_links;
    double absent_survival = 1.0;  // product of absent_factor over absent findings, 0..1
};

struct Network {
    std::vector<double> leak;  // one per PRESENT finding: P(it arises with no cause), 0..1
    std::vector<Cause> causes;
};

struct InferenceLimits {
    int width_cap = 14;  // most findings open at once, clamped to 1..18; time and memory ~ 2^cap
};

// mantissa * 2^exponent2, mantissa in [0.5, 1) or exactly 0. Never underflows.
struct Scaled {
    double mantissa = 0.5;
    int exponent2 = 1;
};

struct Posterior {
    std::vector<double> marginal;   // per cause, P(present | findings)
    std::vector<double> group_any;  // per group id, P(at least one member present | findings)
    Scaled evidence;                // P(findings); a lower bound when error_bound > 0
    double error_bound = 0.0;       // no marginal or group_any is further than this from exact
    int width = 0;                  // most findings open at once in the sweep that was run
    int cut_links = 0;              // links the width cap forced to be bounded, 0 when exact
    int cut_finding = -1;           // the finding that lost most links; -1 when exact
};

// The most probable joint set of causes found (see best_joint).
struct Explanation {
    std::vector<int> causes;    // ascending
    double ratio = 1.0;         // its probability / that of the runner-up; may be infinity
    std::vector<char> covered;  // per present finding: 1 if a chosen cause links to it
};

// Buffers reused between calls. Any Workspace fits any network; not to be shared by threads.
class Workspace {
public:
    static constexpr int max_findings = 128;
    using FindingSet = std::bitset<max_findings>;
    struct BitLink {
        int bit = 0;
        double strength = 0.0;
    };
    struct Block {  // the causes of one group inside one component, swept side by side
        int first = 0, last = 0;  // range in `members`
        FindingSet findings;
    };
    struct Step {                                        // one cause in the sweep
        int cause = 0, block_first = 0, block_last = 0;  // block range in `steps`
        double prior = 0.0;
        std::size_t link_begin = 0, link_end = 0;    // range in `links`
        std::size_t open_begin = 0, open_end = 0;    // range in `opens`
        std::size_t close_begin = 0, close_end = 0;  // range in `closes`
        std::size_t table = 0, size = 0;             // range in `arena`
        int scale = 0;                               // table is stored times 2^(128 * scale)
        double present = 0.0, none = 0.0;            // results: marginal, block wholly absent
    };
    struct Cut {
        int cause = 0, finding = 0, step = 0;
        double strength = 0.0;
    };
    void reserve(std::size_t causes);  // what a network of so many usually needs

    std::vector<double> prior, leak_low, leak_high, arena, table, turned, beta;
    std::vector<int> root, local, slot, members, shape_of, bucket, best_bucket, remaining, order,
        first_seen, last_seen, active, opens, closes, loose;
    std::vector<Block> blocks, shapes;  // a shape's `first` counts the causes that share it
    std::vector<Step> steps;
    std::vector<BitLink> links;
    std::vector<Cut> cuts;
    std::vector<double> low_present, low_none, none, none_low, none_high;
    std::vector<char> done;
};

// Posterior marginals. group_of_cause: one id (0..) per cause, -1 for none; may be empty.
// Exact up to rounding while the sweep stays within limits.width_cap. Beyond it, links are cut and
// replaced by leak: by the average leak (a lower bound on every event that is increasing in the
// causes, by the FKG inequality) and by an always-on leak (an upper bound); error_bound reports
// what that interval proves, and may be large. If the findings are impossible (probability 0),
// evidence is 0 and the absent-adjusted priors are returned. More than 128 present findings:
// priors are returned with error_bound 1.
Posterior infer(const Network& network, std::span<const int> group_of_cause,
                const InferenceLimits& limits, Workspace& workspace);
Posterior infer(const Network& network, const InferenceLimits& limits = {});

// As infer; where its error bound is above `error_max`, the finding f that was cut most is taken
// out by inclusion and exclusion: P(F) = P(F without f) - P(F without f, f absent), and both
// networks are narrower by f. They are split again, `splits` times deep, until they are exact; when
// they are not even then, the bounded answer stands.
Posterior infer_split(const Network& network, std::span<const int> group_of_cause,
                      const InferenceLimits& limits, Workspace& workspace, double error_max,
                      int splits);

// P(at least one cause of `group` present | findings). One full infer per call.
double probability_any(const Network& network, std::span<const int> group,
                       const InferenceLimits& limits = {});

// Most probable joint set: every set of at most 3 of the 10 causes with the highest marginal, then
// add / remove / swap steps over the 16 likeliest while they help. Ties go to the set met first,
// and causes are tried by falling marginal, then rising index. The runner-up is the second most
// probable set met on the way, which includes every one-step neighbour of the answer.
Explanation best_joint(const Network& network, const Posterior& posterior);

}  // namespace palpate::assessment
