// The sums of all clients, at each point of the grid. They are kept as whole multiples of 2^-32,
// so that taking a client's share out again leaves nothing behind: what is known does not depend
// on the order in which sessions came in, were corrected or were removed.
#pragma once

#include "outcomes/helps/client_share.hpp"

#include <cstdint>
#include <vector>

namespace palpate::outcomes::helps {

inline constexpr std::int64_t sessions_max = 4'000'000;  // the sums stay below 2^62

class Sums {
public:
    explicit Sums(int columns = 0);

    void add(const Design& design, const ClientShare& share) { change(design, share, true); }
    void take_away(const Design& design, const ClientShare& share) { change(design, share, false); }

    std::int64_t sessions() const { return sessions_; }
    struct Read {
        Symmetric xx;
        std::vector<double> xr;
        double rr = 0;
        double log_determinant = 0;
    };
    Read read(std::size_t grid_point) const;
    bool operator==(const Sums&) const = default;

private:
    void change(const Design& design, const ClientShare& share, bool plus);

    struct Point {
        std::vector<std::int64_t> xx;  // columns x columns, above the diagonal
        std::vector<std::int64_t> xr;
        std::int64_t rr = 0;
        std::int64_t log_determinant = 0;
        bool operator==(const Point&) const = default;
    };
    int columns_ = 0;
    std::int64_t sessions_ = 0;
    std::vector<Point> points_;
};

}  // namespace palpate::outcomes::helps
