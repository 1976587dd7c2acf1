#include "record/demonstration/demonstration.hpp"

#include "advice/advise.hpp"
#include "knowledge/table_file.hpp"
#include "record/demonstration/stories.hpp"

#include <gtest/gtest.h>

namespace palpate::record {
namespace {

constexpr Date today{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(21)};

class DemonstrationTest : public testing::Test {
protected:
    const knowledge::Knowledge k_ = knowledge::load(knowledge::embedded_tables()).value();
    const Demonstration made_up_{k_, 7, today, practice::PersonId(make_uuid(Instant{}, {1}))};
};

TEST_F(DemonstrationTest, TheSameSeedMakesTheSamePeople) {
    const Demonstration again(k_, 7, today, practice::PersonId(make_uuid(Instant{}, {1})));
    const auto one = made_up_.client(3, true);
    const auto other = again.client(3, true);
    EXPECT_EQ(one.id, other.id);
    EXPECT_EQ(to_json(one.client), to_json(other.client));
    ASSERT_FALSE(one.episodes.empty());
    ASSERT_EQ(one.episodes.size(), other.episodes.size());
    EXPECT_EQ(to_json(one.episodes[0].visits[0].assessment),
              to_json(other.episodes[0].visits[0].assessment));
    const Demonstration different(k_, 8, today, practice::PersonId(make_uuid(Instant{}, {1})));
    EXPECT_NE(to_json(one.client), to_json(different.client(3, true).client));
}

TEST_F(DemonstrationTest, EveryoneMayBeKeptAndSaysToBeMadeUp) {
    for (int i = 0; i < 300; ++i) {
        const auto made = made_up_.client(i, false);
        EXPECT_TRUE(check(made.client).empty()) << to_json(made.client);
        ASSERT_EQ(made.client.identifiers.size(), 1U);
        EXPECT_EQ(made.client.identifiers[0].system, made_up_system);
        ASSERT_EQ(made.episodes.size(), 1U);
        EXPECT_EQ(made.episodes[0].episode.client, made.id);
    }
}

TEST_F(DemonstrationTest, AssessmentsAreWhatTheEngineSays) {
    int visits = 0;
    int plans = 0;
    for (int i = 0; i < 40; ++i)
        for (const auto& episode : made_up_.client(i, true).episodes)
            for (const auto& visit : episode.visits) {
                const auto in = advice::decode(visit.assessment.input.text(), k_, std::nullopt);
                ASSERT_TRUE(in) << in.error().path << ' ' << in.error().message;
                const auto out = advice::advise(*in, k_);
                EXPECT_EQ(advice::encode(out, k_), visit.assessment.output.text());
                EXPECT_TRUE(out.complete) << visit.assessment.input.text();
                EXPECT_EQ(visit.assessment.intake, visit.intake_id);
                ++visits;
                plans += visit.plan.has_value();
            }
    EXPECT_GT(visits, 60);
    EXPECT_GT(plans, visits / 2);
}

}  // namespace
}  // namespace palpate::record
