// A visit that ends late: who waits for it, and nobody else.
#include "scheduling/knock_on.hpp"

#include "base/dice.hpp"

#include <algorithm>
#include <map>

#include <gmock/gmock.h>

namespace palpate::scheduling {
namespace {

using std::chrono::minutes;
using testing::ElementsAre;
using testing::IsEmpty;

Uuid id(int n) {
    Uuid uuid;
    uuid.bytes[15] = static_cast<std::uint8_t>(n);
    return uuid;
}

const Instant nine{std::chrono::hours(9)};

// With practitioner 1 in room 2.
DayVisit visit(int n, int from, int until) {
    return {.id = id(n),
            .begin = nine + minutes(from),
            .until = nine + minutes(until),
            .held = {id(1), id(2)},
            .clients = {id(100 + n)}};
}

TEST(KnockOn, OnTimeNobodyWaits) {
    EXPECT_THAT(knock_on({visit(10, 0, 60), visit(11, 60, 120)}), IsEmpty());
    auto early = visit(10, 0, 60);
    early.runs_until = nine + minutes(40);
    EXPECT_THAT(knock_on({early, visit(11, 60, 120)}), IsEmpty());
}

TEST(KnockOn, GoesOnUntilAPauseMakesUpForIt) {
    auto late = visit(10, 0, 60);
    late.runs_until = nine + minutes(68);
    EXPECT_THAT(knock_on({visit(13, 190, 250), late, visit(11, 60, 120), visit(12, 123, 183)}),
                ElementsAre(Delay{id(11), minutes(8)}, Delay{id(12), minutes(5)}));
}

TEST(KnockOn, CleanUpIsNotLeftOut) {
    auto late = visit(10, 0, 60);
    late.clean_up = minutes(10);
    late.runs_until = nine + minutes(62);
    auto next = visit(11, 75, 135);
    next.preparation = minutes(5);
    EXPECT_THAT(knock_on({late, next}), ElementsAre(Delay{id(11), minutes(2)}));
}

TEST(KnockOn, TheWayBackIsThePractitionersAndNotTheRooms) {
    auto late = visit(10, 0, 60);
    late.held = {id(2)};
    late.travelling = {id(1)};
    late.travel_after = minutes(20);
    late.runs_until = nine + minutes(70);
    auto next = visit(11, 100, 160);
    next.held = {id(3)};
    next.travelling = {id(1)};
    next.travel_before = minutes(15);
    EXPECT_THAT(knock_on({late, next}), ElementsAre(Delay{id(11), minutes(5)}));
    next.held = {id(2)};
    next.travelling = {id(4)};
    EXPECT_THAT(knock_on({late, next}), IsEmpty());
}

TEST(KnockOn, AClientWhoComesAgainWaitsForThemself) {
    auto late = visit(10, 0, 60);
    late.runs_until = nine + minutes(70);
    auto next = visit(11, 60, 90);
    next.held = {id(3)};
    EXPECT_THAT(knock_on({late, next}), IsEmpty());
    next.clients = late.clients;
    EXPECT_THAT(knock_on({late, next}), ElementsAre(Delay{id(11), minutes(10)}));
}

TEST(KnockOn, WhoHasBegunDoesNotBeginLater) {
    auto late = visit(10, 0, 60);
    late.runs_until = nine + minutes(70);
    auto next = visit(11, 60, 120);
    next.begun = true;
    EXPECT_THAT(knock_on({late, next}), IsEmpty());
}

// ---- A crowded day ----

struct Occupied {
    Uuid resource, visit;
    Instant from, until;
};

std::vector<Occupied> occupied(const DayVisit& v, minutes by, Instant until) {
    std::vector<Occupied> all;
    for (const auto& one : v.held)
        all.push_back({one, v.id, v.begin + by - v.preparation, until + v.clean_up});
    for (const auto& one : v.clients)
        all.push_back({one, v.id, v.begin + by, until});
    return all;
}

bool clash(const std::vector<Occupied>& a, const std::vector<Occupied>& b) {
    return std::ranges::any_of(a, [&](const Occupied& x) {
        return std::ranges::any_of(b, [&](const Occupied& y) {
            return x.resource == y.resource && x.from < y.until && y.from < x.until;
        });
    });
}

std::vector<DayVisit> any_day(Dice& dice) {
    std::vector<DayVisit> day;
    for (int n = 0; n < 14; ++n) {
        const int from = 5 * dice.below(100);
        DayVisit one{.id = id(50 + n),
                     .begin = nine + minutes(from),
                     .until = nine + minutes(from + dice.from_to(5, 90)),
                     .preparation = minutes(5 * dice.below(3)),
                     .clean_up = minutes(5 * dice.below(4)),
                     .held = {id(1 + dice.below(3)), id(10 + dice.below(3))},
                     .clients = {id(100 + dice.below(6))}};
        const auto own = occupied(one, minutes(0), one.until);
        if (std::ranges::none_of(day, [&](const DayVisit& other) {
                return clash(own, occupied(other, minutes(0), other.until));
            }))
            day.push_back(one);
    }
    for (auto& one : day)
        if (dice.one_in(4))
            one.runs_until = one.until + minutes(dice.from_to(-20, 60));
    return day;
}

TEST(KnockOn, AfterItNothingOverlapsAndNobodyIsEarlyNorWaitsInVain) {
    int delayed = 0;
    for (std::uint64_t seed = 0; seed < 20'000; ++seed) {
        Dice dice(seed);
        const auto day = any_day(dice);
        std::map<Uuid, minutes> by;
        for (const auto& delay : knock_on(day)) {
            ASSERT_GT(delay.by, minutes(0)) << seed;
            by[delay.id] = delay.by;
        }
        delayed += static_cast<int>(by.size());
        const auto now = [&](const DayVisit& v, minutes less) {
            const auto late = by.contains(v.id) ? by.at(v.id) - less : minutes(0);
            return occupied(v, late, std::max(v.until + late, v.runs_until.value_or(v.until)));
        };
        for (const auto& a : day) {
            for (const auto& b : day)
                ASSERT_TRUE(a.id == b.id || !clash(now(a, minutes(0)), now(b, minutes(0)))) << seed;
            if (!by.contains(a.id))
                continue;
            ASSERT_TRUE(std::ranges::any_of(day,
                                            [&](const DayVisit& b) {
                                                return a.id != b.id && clash(now(a, minutes(1)),
                                                                             now(b, minutes(0)));
                                            }))
                << seed << " a minute less, and it is in nobody's way";
        }
    }
    EXPECT_GT(delayed, 5000);
}

}  // namespace
}  // namespace palpate::scheduling
