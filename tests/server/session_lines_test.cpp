// The questions at the beginning of a visit: what lapsed is asked in lines, most of it with one no.
#include "server/sessions.hpp"

namespace palpate::tests {
namespace {

class SessionLinesTest : public Sessions {
protected:
    // Two answered no and one yes on an earlier day; the rest never.
    void judge_again() {
        clock_->move(std::chrono::seconds(1));
        agree(R"({"regions":{"low_back_left":5},"age_years":40,"sex":"female",
            "complaint":{"duration_days":30},
            "findings":{"saddle_numbness":"no","unwell":"no","long_travel":"yes"},
            "history":{"answered_on":{"saddle_numbness":"2026-11-20","unwell":"2026-11-20",
                                      "long_travel":"2026-11-20"}}})");
    }
};

TEST_F(SessionLinesTest, WhatLapsedIsAskedInLinesAndAnEarlierYesByItself) {
    judge_again();
    const auto at = another();
    const auto first = next(at, {}).at("question").as_object();
    EXPECT_EQ(first.at("id"), "since_last_visit");
    EXPECT_EQ(first.at("lines").as_array().size(), 2U);
    json::object findings;
    const auto screens = none_of_these(at, findings);
    EXPECT_EQ(screens.back(), "still_so");
    EXPECT_EQ(findings.at("long_travel"), "no");
    EXPECT_EQ(findings.at("saddle_numbness"), "no");
    EXPECT_TRUE(findings.contains("fever")) << "never asked before: in full";
}

}  // namespace
}  // namespace palpate::tests
