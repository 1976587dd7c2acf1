// What one client's sessions say, as sums over the columns that they touch; and the same with the
// client's own part worked out exactly: for a known spread between clients the level and the
// deviations of a client are Gaussian, so the sums lose what they explain (Woodbury's identity).
#pragma once

#include "outcomes/helps/dense.hpp"
#include "outcomes/helps/design.hpp"

#include <span>
#include <vector>

namespace palpate::outcomes::helps {

// In deviations from what was believed beforehand: r = gain - (columns x prior means).
struct ShareSums {
    Symmetric xx;            // of columns with columns
    std::vector<double> xr;  // of columns with r
    double rr = 0;
};

// Kept and filled again for each client, so that a million sessions need no million allocations.
class ClientShare {
public:
    void fill(const Design& design, std::span<const SessionSeen> sessions);

    int sessions() const { return sessions_; }                    // that told this response
    const std::vector<int>& columns() const { return columns_; }  // of the design, ascending
    const ShareSums& sums() const { return sums_; }

    // The client's own part: level first, then each family that was used (`own_families`).
    const std::vector<Family>& own_families() const { return families_; }
    // Columns of sums() that the own part acts by, in its order.
    const std::vector<int>& own_places() const { return own_; }
    // Of 1 / spread + what the own part's columns saw of each other.
    Factor own_factor(const ClientSpread& spread) const;

private:
    void collect(const Design& design, std::span<const SessionSeen> sessions);
    void add(const Design& design, const Row& row, double gain);

    int sessions_ = 0;
    std::vector<int> columns_;
    std::vector<int> place_;  // of a design's column in columns_; -1: not touched
    std::vector<Family> families_;
    std::vector<int> own_;
    ShareSums sums_;
};

struct Reduced {
    ShareSums sums;              // without what the own part explains
    double log_determinant = 0;  // of the responses' covariance, in units of the residual's
};

void reduce(const ClientShare& share, const ClientSpread& spread, Reduced& into);

}  // namespace palpate::outcomes::helps
