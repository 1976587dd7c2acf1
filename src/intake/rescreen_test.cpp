#include "intake/rescreen.hpp"

#include "intake/must_ask.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace palpate::intake {
namespace {

const knowledge::Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}

Facts all_no() {
    auto facts = nothing_known(shipped());
    for (std::size_t i = 0; i < facts.values.size(); ++i)
        if (shipped().findings[i].type == knowledge::FactType::yes_no)
            facts.values[i] = Interval{0, 0};
    return facts;
}

int id(const char* finding) {
    return *shipped().finding(finding);
}

TEST(Rescreen, AnswersOfEveryVisitLapseNextDayTheOthersAfterSixWeeks) {
    auto facts = all_no();
    const std::map<int, int> days{{id("fever"), 1},
                                  {id("saddle_numbness"), 0},
                                  {id("cancer_history"), 42},
                                  {id("weight_loss"), 43}};
    auto gone = lapsed(facts, days, shipped());
    std::ranges::sort(gone);
    std::vector<int> expected{id("fever"), id("weight_loss")};
    std::ranges::sort(expected);
    EXPECT_EQ(gone, expected);
}

TEST(Rescreen, ALapsedNoIsUnknownAndALapsedYesStays) {
    auto facts = all_no();
    facts.values[static_cast<std::size_t>(id("unwell"))] = Interval{1, 1};
    forget_lapsed(facts, {{id("fever"), 3}, {id("unwell"), 3}}, shipped());
    EXPECT_EQ(facts.truth(id("fever")), Tri::unknown);
    EXPECT_EQ(facts.truth(id("unwell")), Tri::yes);
}

TEST(Rescreen, ANewFallMakesOlderAnswersLapse) {
    auto facts = all_no();
    const std::map<int, int> days{{id("cancer_history"), 10}};
    EXPECT_TRUE(lapsed(facts, days, shipped()).empty());
    facts.values[static_cast<std::size_t>(id("low_fall"))] = Interval{1, 1};
    EXPECT_EQ(lapsed(facts, days, shipped()).size(), 1U);
}

}  // namespace
}  // namespace palpate::intake
