#include "outcomes/practice_view.hpp"

#include "base/dice.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

namespace palpate::outcomes {
namespace {

const Parameters& parameters() {
    return shipped_tables().parameters;
}

CourseSeen course(std::uint64_t person, std::string complaint, double before, double after) {
    return {.person = person,
            .complaint = std::move(complaint),
            .stage = "chronic",
            .technique = "swedish",
            .practitioner = "a",
            .visits = 5,
            .minutes = 60,
            .age_years = 45,
            .pain = before,
            .pain_now = after,
            .response = before - after >= 2 ? ResponseClass::responder : ResponseClass::none};
}

std::vector<CourseSeen> neck_and_back() {
    std::vector<CourseSeen> all;
    for (std::uint64_t i = 0; i < 12; ++i)
        all.push_back(course(i, "neck", 6, i < 8 ? 3 : 6));
    for (std::uint64_t i = 20; i < 26; ++i)
        all.push_back(course(i, "low_back", 5, 4));
    return all;
}

const Row& row_of(const PracticeView& view, std::string_view group) {
    const auto found = std::ranges::find(view.rows, group, &Row::group);
    EXPECT_NE(found, view.rows.end()) << group;
    return *found;
}

TEST(PracticeViewTest, SaysTheMedianGainAndTheShareWithItsInterval) {
    const auto view = practice_view(neck_and_back(), By::complaint, "", parameters());
    const auto& neck = *row_of(view, "neck").numbers;
    EXPECT_EQ(neck.people, 12);
    EXPECT_EQ(neck.measured, 12);
    EXPECT_EQ(neck.gain_median, 3);
    EXPECT_EQ(neck.gain_lower, 0);
    EXPECT_EQ(neck.pain_start, 6);
    EXPECT_EQ(neck.responders.count, 8);
    EXPECT_NEAR(neck.responders.percent, 66.667, 0.001);
    EXPECT_NEAR(neck.responders.low, 39.06, 0.01);  // Wilson, worked out by hand
    EXPECT_NEAR(neck.responders.high, 86.19, 0.01);
    EXPECT_TRUE(neck.responders.few);
    ASSERT_TRUE(view.total);
    EXPECT_EQ(view.total->people, 18);
    EXPECT_EQ(view.hidden, 0);
}

TEST(PracticeViewTest, WhoDidNotComeBackIsCountedAndLowersTheShareOfAll) {
    auto all = neck_and_back();
    for (std::uint64_t i = 0; i < 4; ++i) {
        auto gone = course(40 + i, "neck", 7, 0);
        gone.pain_now.reset();
        gone.response = ResponseClass::unknown;
        gone.coming = i == 0;
        all.push_back(gone);
    }
    auto unknown = course(50, "neck", 7, 0);
    unknown.pain.reset();
    unknown.pain_now.reset();
    unknown.response = ResponseClass::unknown;
    all.push_back(unknown);
    const auto view = practice_view(all, By::complaint, "", parameters());
    const auto& neck = *row_of(view, "neck").numbers;
    EXPECT_EQ(neck.dropped_out, 3);
    EXPECT_EQ(neck.coming, 1);
    EXPECT_EQ(neck.without_start, 1);
    EXPECT_EQ(neck.courses, neck.measured + neck.dropped_out + neck.coming + neck.without_start);
    EXPECT_EQ(neck.responders.of, 12);
    EXPECT_EQ(neck.responders_of_all.of, 16);
    EXPECT_LT(neck.responders_of_all.percent, neck.responders.percent);
}

TEST(PracticeViewTest, FourPeopleAreHiddenAndSoIsWhoeverWouldTellOfThem) {
    auto all = neck_and_back();
    for (std::uint64_t i = 60; i < 64; ++i)
        all.push_back(course(i, "calf", 5, 1));
    const auto view = practice_view(all, By::complaint, "", parameters());
    EXPECT_FALSE(row_of(view, "calf").numbers);
    EXPECT_FALSE(row_of(view, "low_back").numbers) << "the total less the neck would be the calf";
    EXPECT_TRUE(row_of(view, "neck").numbers);
    EXPECT_EQ(view.hidden, 2);
    EXPECT_TRUE(view.total);
}

TEST(PracticeViewTest, FiveCoursesOfOnePersonAreOnePerson) {
    std::vector<CourseSeen> all;
    for (int i = 0; i < 9; ++i)
        all.push_back(course(1, "neck", 6, 3));
    const auto view = practice_view(all, By::complaint, "", parameters());
    EXPECT_FALSE(view.rows.front().numbers);
    EXPECT_FALSE(view.total);
}

TEST(PracticeViewTest, APractitionerSeesTheirOwnAndATotalThatTellsOfNobody) {
    auto all = neck_and_back();
    for (std::uint64_t i = 70; i < 80; ++i) {
        all.push_back(course(i, "neck", 6, 5));
        all.back().practitioner = "b";
    }
    auto view = practice_view(all, By::practitioner, "a", parameters());
    ASSERT_EQ(view.rows.size(), 1U);
    EXPECT_EQ(view.rows.front().group, "a");
    EXPECT_EQ(view.own->people, 18);
    EXPECT_FALSE(view.total) << "the rest would be b's alone";
    for (std::uint64_t i = 90; i < 93; ++i) {
        all.push_back(course(i, "neck", 6, 5));
        all.back().practitioner = "c";
    }
    view = practice_view(all, By::complaint, "a", parameters());
    ASSERT_TRUE(view.total);
    EXPECT_EQ(view.total->people, 31);
    EXPECT_EQ(row_of(view, "neck").numbers->people, 12) << "rows are of their own courses";
    EXPECT_EQ(practice_view(all, By::practitioner, "", parameters()).rows.size(), 3U);
}

TEST(PracticeViewTest, TheMixOfCasesHidesSmallPartsAsWell) {
    auto all = neck_and_back();
    all[0].stage = "acute";
    all[1].age_years = 83;
    all[2].age_years.reset();
    const auto view = practice_view(all, By::practitioner, "", parameters());
    const auto& numbers = *view.rows.front().numbers;
    ASSERT_EQ(numbers.stages.size(), 1U) << "17 chronic and 1 acute: neither is told apart";
    EXPECT_EQ(numbers.stages.front().group, "");
    for (const auto& part : numbers.ages)
        EXPECT_NE(part.group, "80+");
}

TEST(PracticeViewTest, NamesDosesAndAges) {
    auto one = course(1, "neck", 6, 3);
    EXPECT_EQ(dose_of(one), "4-6x31-60");
    one.visits = 11;
    one.minutes = 90;
    EXPECT_EQ(dose_of(one), "11+x61+");
    one.visits = 3;
    one.minutes = 30;
    EXPECT_EQ(dose_of(one), "1-3x1-30");
    one.minutes = 0;
    EXPECT_EQ(dose_of(one), "1-3x?");
    EXPECT_EQ(age_band(19), "0-19");
    EXPECT_EQ(age_band(40), "40-49");
    EXPECT_EQ(age_band(80), "80+");
    EXPECT_EQ(age_band(std::nullopt), "");
}

TEST(PracticeViewTest, CountsHitsByRank) {
    std::vector<Pressed> pressed;
    for (int i = 0; i < 30; ++i)
        pressed.push_back({.rank = i % 4, .hit = i % 2 == 0});
    const auto rates = hit_rates(pressed, parameters());
    ASSERT_EQ(rates.by_rank.size(), 3U);
    EXPECT_EQ(rates.by_rank[0].of, 8);
    EXPECT_EQ(rates.by_rank[0].count, 0);
    EXPECT_EQ(rates.by_rank[1].count, 7);
    EXPECT_EQ(rates.suggested.of, 22);
    EXPECT_EQ(rates.others.of, 8);
}

// Whatever the sizes: what is left of the total is nothing, or five people of two groups.
TEST(SmallGroupsTest, NothingHiddenIsLeftOverAlone) {
    Dice dice(20261123);
    for (int round = 0; round < 20000; ++round) {
        std::vector<std::vector<std::uint64_t>> groups(
            static_cast<std::size_t>(dice.from_to(1, 7)));
        for (auto& group : groups)
            for (int i = dice.from_to(0, 9); i > 0; --i)
                group.push_back(static_cast<std::uint64_t>(dice.below(40)));
        const auto shown = shown_groups(groups);
        std::set<std::uint64_t> hidden;
        std::size_t count = 0;
        bool any_shown = false;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            any_shown = any_shown || shown[i];
            if (shown[i]) {
                EXPECT_GE(count_people(groups[i]), people_min);
                continue;
            }
            ++count;
            hidden.insert(groups[i].begin(), groups[i].end());
        }
        if (any_shown && count > 0) {
            ASSERT_GT(count, 1U) << round;
            ASSERT_GE(hidden.size(), people_min) << round;
        }
    }
}

}  // namespace
}  // namespace palpate::outcomes
