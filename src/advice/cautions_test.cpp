// Yellow flags and the rules of heat, cold and topicals: each speaks where it should, and none of
// them raises an urgency by itself, stops care or speaks in an emergency.
#include "advice/advise.hpp"
#include "knowledge/intended_use.hpp"

#include <algorithm>

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace palpate::advice {
namespace {

namespace json = boost::json;
using screening::Verdict;

const knowledge::Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}

Out told(const json::object& more) {
    json::object client{{"today", "2026-11-21"},
                        {"age_years", 44},
                        {"sex", "female"},
                        {"complaint", {{"duration_days", 200}}},
                        {"regions", {{"low_back_left", 4}}}};
    for (const auto& [name, value] : more)
        client[name] = value;
    const auto in = decode(json::serialize(client), shipped(), std::nullopt);
    EXPECT_TRUE(in.has_value()) << (in ? "" : in.error().path + " " + in.error().message);
    return in ? advise(*in, shipped()) : Out{};
}

const planning::Statement* said(const Out& out, std::string_view id) {
    const auto found = std::ranges::find(out.plan.warnings, id, &planning::Statement::id);
    return found == out.plan.warnings.end() ? nullptr : &*found;
}

bool limits(const Out& out, std::string_view modality, std::string_view region, Verdict verdict,
            std::string_view rule) {
    return std::ranges::any_of(out.restrictions.list, [&](const screening::Restriction& r) {
        const auto because = out.restrictions.because_of(r);
        return r.technique == modality && r.region == region && r.verdict == verdict &&
               std::ranges::any_of(because, [&](const Because& b) { return b.rule == rule; });
    });
}

TEST(Cautions, EachYellowFlagSaysHowToTalkAndChangesNoUrgency) {
    const auto without = told({});
    ASSERT_EQ(shipped().cautions.yellow.size(), 10U);
    for (const auto& flag : shipped().cautions.yellow) {
        const auto out = told({{"findings", {{flag.id, "yes"}}}});
        const auto* sentence = said(out, "yellow_" + flag.id);
        ASSERT_NE(sentence, nullptr) << flag.id;
        EXPECT_EQ(sentence->text, flag.text);
        EXPECT_EQ(sentence->because.fact, "told: " + flag.name);
        EXPECT_EQ(out.urgency, without.urgency) << flag.id;
        EXPECT_EQ(out.restrictions.hands_on, without.restrictions.hands_on) << flag.id;
        EXPECT_EQ(out.restrictions.list.size(), without.restrictions.list.size()) << flag.id;
        for (const char* answer : {"no", "unknown"})
            EXPECT_EQ(said(told({{"findings", {{flag.id, answer}}}}), "yellow_" + flag.id), nullptr)
                << flag.id << " " << answer;
    }
    EXPECT_NE(said(told({{"observations", json::array{"poor_sleep"}}}), "yellow_poor_sleep"),
              nullptr);
}

TEST(Cautions, AYellowFlagAddsItsTeachingToTheHomeProgramme) {
    const auto out = told({{"findings", {{"poor_sleep", "yes"}}}});
    const auto taught = std::ranges::any_of(out.home.items, [](const selfcare::HomeItem& home) {
        return shipped().self_care.items[static_cast<std::size_t>(home.item)].id ==
                   "sleep_habits" &&
               std::ranges::any_of(home.because,
                                   [](const Because& b) { return b.fact == "told: poor sleep"; });
    });
    EXPECT_TRUE(taught);
    EXPECT_LE(out.home.items.size(), 3U);
}

TEST(Cautions, InAnEmergencyOnlyTheActionCounts) {
    const auto out =
        told({{"findings", {{"saddle_numbness", "yes"}, {"poor_sleep", "yes"}, {"fever", "yes"}}}});
    ASSERT_EQ(out.urgency, screening::Urgency::emergency);
    EXPECT_EQ(said(out, "yellow_poor_sleep"), nullptr);
    EXPECT_EQ(said(out, "table_warmer_off"), nullptr);
}

TEST(Cautions, ColdIsForbiddenWhereItHarms) {
    for (const char* name : {"Raynaud", "cold urticaria", "cryoglobulinaemia",
                             "peripheral arterial disease", "intermittent claudication"}) {
        const auto out = told({{"conditions", json::array{name}}});
        EXPECT_TRUE(std::ranges::any_of(out.restrictions.list, [](const auto& r) {
            return r.technique == "cold" && r.region == "all" && r.verdict == Verdict::forbidden;
        })) << name;
    }
    EXPECT_TRUE(limits(told({{"conditions", json::array{"open_wound@calf_left"}}}), "cold",
                       "calf_left", Verdict::forbidden, "cold_open_wound"));
    EXPECT_TRUE(limits(told({{"conditions", json::array{"open_wound"}}}), "cold", "all",
                       Verdict::forbidden, "cold_open_wound"));
    EXPECT_TRUE(limits(told({{"findings", {{"one_cold_foot", "yes"}}}}), "cold", "leg",
                       Verdict::forbidden, "cold_leg_arteries"));
    EXPECT_FALSE(limits(told({{"findings", {{"one_cold_foot", "unknown"}}}}), "cold", "leg",
                        Verdict::forbidden, "cold_leg_arteries"));
}

TEST(Cautions, HeatAndTopicalsSayWhyAndHow) {
    EXPECT_TRUE(limits(told({{"conditions", json::array{"acute_whiplash"}}}), "heat", "neck",
                       Verdict::forbidden, "heat_fresh_neck_injury"));
    EXPECT_TRUE(limits(told({{"pregnancy_weeks", 24}}), "heat", "all", Verdict::with_care,
                       "heat_in_pregnancy"));
    EXPECT_TRUE(limits(told({{"medicines", json::array{"warfarin"}}}), "topical", "all",
                       Verdict::with_care, "topical_salicylate"));
    // The strictest wins: an allergy forbids what care alone would ask.
    EXPECT_TRUE(limits(told({{"allergies", json::array{"latex"}}}), "topical", "all",
                       Verdict::forbidden, "topical_allergies"));
    const auto warm = told({{"conditions", json::array{"diabetes_with_neuropathy"}}});
    ASSERT_NE(said(warm, "table_warmer_off"), nullptr);
    EXPECT_EQ(said(told({}), "table_warmer_off"), nullptr);
}

TEST(Cautions, TheHowIsSaidWhenItIsUsedOrWished) {
    const auto warm = told({{"preferences", {{"wishes", json::array{"heat"}}}}});
    EXPECT_NE(said(warm, "heat_how"), nullptr);
    EXPECT_EQ(said(told({}), "heat_how"), nullptr);
    const auto cream = told({{"preferences", {{"wishes", json::array{"cbd_topical"}}}}});
    EXPECT_NE(said(cream, "topical_cbd"), nullptr);
    EXPECT_EQ(said(told({}), "topical_cbd"), nullptr);
}

TEST(Cautions, TheIntendedUseStandsOnEveryResult) {
    for (const auto& out : {told({}), told({{"findings", {{"saddle_numbness", "yes"}}}})})
        EXPECT_EQ(
            json::parse(encode(out, shipped())).at("intended_use"),
            json::string_view(knowledge::intended_use.data(), knowledge::intended_use.size()));
}

}  // namespace
}  // namespace palpate::advice
