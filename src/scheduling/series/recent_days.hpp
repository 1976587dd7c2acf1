// What the rule of 7 days must remember of the visits already placed: how many days before the last
// one each of those before it was, as far as that can still matter. With at most k visits on any 7
// consecutive days, the next visit is allowed when the k-th before it (the last one counts as the
// first) is 7 days or more earlier. So k - 1 numbers from 0 to 7 are enough, 7 meaning "or longer",
// and they never fall from one to the one before it: 8 memories for k = 2, 36 for 3, 120 for 4.
//
// Visits that are all fixed may break the rule among themselves, so each number has a bit beside
// it.
#pragma once

#include <cstdint>
#include <optional>

namespace palpate::scheduling::series {

// Four bits for each of the k - 1: the days in three, then whether it was fixed. The nearest is in
// the lowest bits. Too long ago counts as fixed, so that what cannot matter is one memory.
using Recent = std::uint32_t;

// The visit that follows the last one placed.
struct NextVisit {
    int days = 0;             // since the last one, 0 or more
    bool last_fixed = false;  // the last one, not this
    bool fixed = false;       // this one
};

class RecentDays {
public:
    explicit RecentDays(std::optional<int> per_7_days_max)
        : limited_(per_7_days_max), kept_(per_7_days_max ? *per_7_days_max - 1 : 0) {}

    bool limited() const { return limited_; }
    Recent none() const { return (Recent{1} << (4 * kept_)) - 1; }  // 7 and fixed, everywhere

    bool allows(Recent recent, NextVisit next) const {
        const int first = kept_ == 0 ? 0 : days_of(recent, kept_ - 1);
        if (!limited_ || first + next.days >= 7)
            return true;
        return next.fixed && next.last_fixed && all_fixed(recent);
    }

    Recent after(Recent recent, NextVisit next) const {
        Recent now = 0;
        for (int i = kept_ - 1; i > 0; --i)
            now = now << 4 | packed(days_of(recent, i - 1) + next.days, fixed_of(recent, i - 1));
        return kept_ == 0 ? 0 : now << 4 | packed(next.days, next.last_fixed);
    }

private:
    static Recent packed(int days, bool fixed) {
        return days >= 7 ? 15U : static_cast<Recent>(days) << 1 | (fixed ? 1U : 0U);
    }
    static int days_of(Recent recent, int i) { return static_cast<int>(recent >> (4 * i + 1) & 7); }
    static bool fixed_of(Recent recent, int i) { return (recent >> (4 * i) & 1) != 0; }
    bool all_fixed(Recent recent) const {
        for (int i = 0; i < kept_; ++i)
            if (!fixed_of(recent, i))
                return false;
        return true;
    }

    bool limited_;
    int kept_;
};

}  // namespace palpate::scheduling::series
