// Stretches of time: half-open, in whole minutes of UTC. Sets of them are kept sorted, disjoint and
// not touching, so that two sets hold the same time exactly when they are equal.
#pragma once

#include <chrono>
#include <span>
#include <vector>

namespace palpate::scheduling {

using std::chrono::minutes;

// A moment in UTC, to the minute. Converts to base's Instant by itself.
using Moment = std::chrono::sys_time<minutes>;

struct Span {
    Moment from;   // inside
    Moment until;  // outside; not after `from`: no time at all
    constexpr bool empty() const noexcept { return until <= from; }
    constexpr bool contains(Moment at) const noexcept { return from <= at && at < until; }
    constexpr bool overlaps(const Span& other) const noexcept {
        return from < other.until && other.from < until && !empty() && !other.empty();
    }
    constexpr minutes length() const noexcept { return empty() ? minutes(0) : until - from; }
    friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

using Spans = std::vector<Span>;

// The set that holds the time of every span given; in any order, overlapping or empty ones too.
Spans united(Spans spans);
// Of two sets: the time in both; the time of the first that is not in the second.
Spans common(const Spans& a, const Spans& b);
Spans without(const Spans& a, const Spans& b);
// Whether the set holds all of the span.
bool covers(const Spans& set, const Span& span);

}  // namespace palpate::scheduling
