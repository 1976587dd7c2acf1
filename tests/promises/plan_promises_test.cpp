// Promises 1, 2 and 9 of the design, over made-up clients (3 to 5: statement_promises_test.cpp). A
// broken promise prints its seed and the smallest client found that still breaks it; rounds.hpp
// says how many are tried.
#include "promises/plan_promises.hpp"

#include "base/dice.hpp"
#include "promises/rounds.hpp"
#include "promises/smallest.hpp"
#include "support/clients.hpp"

#include <iostream>

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace palpate::tests {
namespace {

const knowledge::Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}

std::string broken(const boost::json::object& client) {
    const auto text = boost::json::serialize(client);
    const auto in = advice::decode(text, shipped(), std::nullopt);
    if (!in)
        return "";
    return broken_promise(client, advice::advise(*in, shipped()), shipped());
}

constexpr std::uint64_t shards = 4;
struct Seen {
    std::uint64_t refused = 0;
    std::uint64_t withheld = 0;
    std::uint64_t routines = 0;
};

// One client of a seed; false after a broken promise.
bool keeps_promises(std::uint64_t seed, Seen& seen) {
    const auto client = generate_client(seed, shipped());
    const auto in = advice::decode(boost::json::serialize(client), shipped(), std::nullopt);
    if (!in) {
        ++seen.refused;
        return true;
    }
    const auto out = advice::advise(*in, shipped());
    seen.withheld += out.plan.status == planning::Status::withheld;
    seen.routines += !out.plan.routine.steps.empty();
    if (broken_promise(client, out, shipped()).empty())
        return true;
    ADD_FAILURE() << smallest_breaking(seed, client, broken);
    return false;
}

class Promises : public testing::TestWithParam<std::uint64_t> {};

TEST_P(Promises, HoldForEveryGeneratedClient) {
    Seen seen;
    const auto count = rounds() / shards;
    for (std::uint64_t i = 0; i < count; ++i)
        if (!keeps_promises(i * shards + GetParam(), seen))
            return;
    // The generator would prove nothing if few of its clients got a routine or were held.
    EXPECT_LT(seen.refused, count / 20);
    EXPECT_GT(seen.routines, count / 3);
    EXPECT_GT(seen.withheld, count / 50);
}

INSTANTIATE_TEST_SUITE_P(Shard, Promises, testing::Range<std::uint64_t>(0, shards));

// What was learned weighs permitted work; it opens nothing, and changes nothing else.
TEST(Learned, OpensNothingForAnyGeneratedClient) {
    std::uint64_t routines = 0, changed = 0;
    for (std::uint64_t seed = 1; seed <= rounds() / 10; ++seed) {
        auto client = generate_client(seed, shipped());
        const auto in = advice::decode(boost::json::serialize(client), shipped(), std::nullopt);
        if (!in)
            continue;
        const auto before = advice::advise(*in, shipped());
        auto learned = *in;
        Dice dice(seed);
        for (std::size_t t = 0; t < shipped().techniques.size(); ++t)
            learned.wants.learned.push_back({.technique = static_cast<int>(t),
                                             .factor = 0.5 + dice.below(101) / 100.0,
                                             .sessions = dice.from_to(1, 5000)});
        const auto after = advice::advise(learned, shipped());
        ASSERT_EQ(broken_promise(client, after, shipped()), "") << "seed " << seed;
        ASSERT_EQ(after.plan.status, before.plan.status) << "seed " << seed;
        ASSERT_EQ(after.urgency, before.urgency);
        ASSERT_EQ(after.restrictions.list.size(), before.restrictions.list.size());
        ASSERT_EQ(after.plan.format, before.plan.format) << "seed " << seed;
        ASSERT_EQ(after.plan.dose, before.plan.dose) << "seed " << seed;
        for (auto& one : learned.wants.learned)
            one.factor = 1;
        ASSERT_EQ(advice::encode(advice::advise(learned, shipped()), shipped()),
                  advice::encode(before, shipped()))
            << "seed " << seed;
        routines += !after.plan.routine.steps.empty();
        changed += after.plan.routine.value != before.plan.routine.value;
    }
    EXPECT_GT(routines, rounds() / 40);
    EXPECT_GT(changed, routines / 2);
}

TEST(Generator, TheSameSeedGivesTheSameClient) {
    EXPECT_EQ(generate_client_text(7, shipped()), generate_client_text(7, shipped()));
    EXPECT_NE(generate_client_text(7, shipped()), generate_client_text(8, shipped()));
}

TEST(Generator, ShrinksToWhatMatters) {
    const auto client = generate_client(3, shipped());
    const auto small =
        shrink_client(client, [](const boost::json::object& c) { return c.contains("regions"); });
    EXPECT_EQ(boost::json::serialize(small), R"({"regions":{}})");
}

}  // namespace
}  // namespace palpate::tests
