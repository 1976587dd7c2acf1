// A session that somebody else goes on with: what they are not trained in is closed.
#include "server/sessions.hpp"

namespace palpate::tests {
namespace {

using testing::IsEmpty;

// Somebody trained begins; somebody who is not goes on.
class LocumTest : public Visits {
protected:
    void SetUp() override {
        Visits::SetUp();
        practice_is("GB");
        be({Role::owner});
        const auto made = ask(Method::post, "/api/v1/training",
                              text({{"person", person(7)},
                                    {"scope", "cupping_scraping"},
                                    {"certificate", "Cupping, level 2"},
                                    {"on", "2024-05-01"},
                                    {"place", "GB"}}));
        ASSERT_EQ(made.status, 201) << made.content;
        be({Role::practitioner}, 7);
        agree(R"({"regions":{"low_back_left":4,"low_back_right":4},"age_years":40,
                  "sex":"female","complaint":{"duration_days":400},
                  "preferences":{"wishes":["cupping"]}})");
    }
    static std::string cups_in(const room::State& state) {
        for (const auto& run : state.steps)
            if (run.planned.technique == "cupping")
                return run.planned.id;
        return "";
    }
    static bool is_open(const room::Bounds& bounds, const std::string& technique) {
        return std::ranges::any_of(
            bounds.open, [&](const room::Opening& one) { return one.up.contains(technique); });
    }
};

TEST_F(LocumTest, WhatTheyAreNotTrainedInIsClosedForTheRemainingSteps) {
    const auto at = begun();
    Tablet first(1);
    (void)work(at, first);
    sync(at, first);
    const auto step = cups_in(state(at));
    ASSERT_NE(step, "");
    EXPECT_TRUE(is_open(state(at).bounds, "cupping"));
    be({Role::practitioner}, 8);
    Tablet second(2, 8);
    second.at = first.at + std::chrono::minutes(2);
    sync(at, second);
    second.begin(step);
    sync(at, second);
    auto now = state(at);
    EXPECT_FALSE(is_open(now.bounds, "cupping"));
    EXPECT_TRUE(is_open(now.bounds, "petrissage")) << "nothing else is closed";
    EXPECT_TRUE(now.bounds.hands_on);
    for (const auto& run : now.steps)
        EXPECT_FALSE(run.step.technique == "cupping" && run.status == room::StepStatus::running);
    EXPECT_THAT(now.stops, IsEmpty()) << "it is no danger";
    const auto events = now.marks.size() + log(at).events.size();
    sync(at, second);
    EXPECT_EQ(state(at).marks.size() + log(at).events.size(), events) << "said once";
    // Whoever began does not open it again, by asking the client anew.
    be({Role::practitioner}, 7);
    first.at = second.at + std::chrono::minutes(1);
    (void)rescreen(at, first, {});
    EXPECT_FALSE(is_open(state(at).bounds, "cupping"));
    EXPECT_TRUE(is_open(state(at).bounds, "petrissage"));
}

TEST_F(LocumTest, WhoIsTrainedAsMuchGoesOnAsBefore) {
    be({Role::owner});
    ASSERT_EQ(ask(Method::post, "/api/v1/training",
                  text({{"person", person(8)},
                        {"scope", "cupping_scraping"},
                        {"certificate", "Cupping"},
                        {"on", "2025-05-01"},
                        {"place", "GB"}}))
                  .status,
              201);
    be({Role::practitioner}, 7);
    const auto at = begun();
    Tablet first(1);
    (void)work(at, first);
    sync(at, first);
    be({Role::practitioner}, 8);
    Tablet second(2, 8);
    second.at = first.at + std::chrono::minutes(2);
    sync(at, second);
    second.begin(cups_in(state(at)));
    sync(at, second);
    EXPECT_TRUE(is_open(state(at).bounds, "cupping"));
}

TEST_F(LocumTest, ASessionIsNotBegunWithAStepThatIsClosed) {
    be({Role::practitioner}, 8);
    const auto reply = begin({{"booking", booking_}});
    EXPECT_EQ(reply.status, 409) << reply.content;
    EXPECT_THAT(pointer(reply), testing::StartsWith("/plan/routine/"));
    EXPECT_THAT(reply.content, HasSubstr("no training in Cupping and scraping is on record"));
    be({Role::practitioner}, 7);
    EXPECT_EQ(begin({{"booking", booking_}}).status, 201);
}

// The plan of whoever is trained stays agreed when somebody else asks the client for one visit.
TEST_F(LocumTest, AskingTheClientDoesNotReplaceThePlan) {
    const auto at = begun();
    be({Role::practitioner}, 8);
    Tablet second(2, 8);
    ready(at, second);
    sync(at, second);
    EXPECT_FALSE(is_open(state(at).bounds, "cupping"));
    EXPECT_TRUE(state(at).bounds.hands_on);
    EXPECT_EQ(body_of(get("/api/v1/plans/" + plan_)).at("content").at("status"), "agreed");
}

}  // namespace
}  // namespace palpate::tests
