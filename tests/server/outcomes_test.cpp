// What was measured in an episode and how it goes, over the interface.
#include "server/measured.hpp"

namespace palpate::tests {
namespace {

TEST_F(Outcomes, AMeasurementIsScoredAndKept) {
    const auto episode = course();
    const auto kept = take(
        episode, R"({"instrument":"neck_disability","day":"2026-11-20","by":"client","items":10,
            "answers":[{"item":1,"value":2},{"item":2,"value":2},{"item":3,"value":2},
            {"item":4,"value":2},{"item":5,"value":2},{"item":6,"value":2},{"item":7,"value":2},
            {"item":8,"value":2},{"item":9,"value":2}]})");
    const auto& content = kept.at("content").as_object();
    EXPECT_EQ(content.at("score").to_number<double>(), 20);
    EXPECT_EQ(content.at("band"), "moderate");
    EXPECT_EQ(content.at("counted").as_array().size(), 1U);
    const auto list = body_of(get(episode + "/measurements"));
    expect_fits("Measurements", list);
    EXPECT_EQ(list.at("measurements").as_array().size(), 1U);
}

TEST_F(Outcomes, WhatHasNoScoreIsRefusedWithItsPlace) {
    const auto episode = course();
    const std::string head = R"({"by":"client","day":"2026-11-20","instrument":)";
    EXPECT_EQ(refused(episode, head + R"("no_such","value":1})"), "/instrument");
    EXPECT_EQ(refused(episode, head + R"("pain_rating"})"), "/answers");
    EXPECT_EQ(refused(episode, head + R"("pain_rating","value":3,"regions":["forehead_left"]})"),
              "/answers");
    EXPECT_EQ(refused(episode, head + R"("pain_rating","answers":[{"item":1,"value":11}]})"),
              "/items/0");
    EXPECT_EQ(refused(episode, head + R"("stress_level","value":3.5})"), "/value");
    EXPECT_EQ(refused(episode, head + R"("pain_area","regions":["tail"]})"), "/regions/0");
    EXPECT_EQ(refused(episode, head + R"("after_effect","signs":[{"sign":"itch","value":1}]})"),
              "/itch");
    EXPECT_EQ(refused(episode, head + R"("promis_sleep","answers":[{"item":1,"value":2},
        {"item":2,"value":2},{"item":3,"value":2},{"item":4,"value":2}]})"),
              "/items");
    EXPECT_EQ(refused(episode, R"({"by":"client","day":"2026-11-22","instrument":"pain_rating",
        "value":3})"),
              "/day");
    EXPECT_EQ(refused(episode, R"({"by":"client","day":"2020-11-22","instrument":"pain_rating",
        "value":3})"),
              "/day");
    EXPECT_TRUE(body_of(get(episode + "/measurements")).at("measurements").as_array().empty());
}

TEST_F(Outcomes, ACorrectionKeepsWhatWasThere) {
    const auto episode = course();
    const auto kept = take(episode, rating("2026-11-20", 7));
    const auto place = "/api/v1/measurements/" + text_of(kept.at("id"));
    EXPECT_EQ(put(place, json::parse(rating("2026-11-20", 4)), 1).status, 200);
    EXPECT_EQ(put(place, json::parse(rating("2026-11-20", 5)), 1).status, 412);
    const auto now = body_of(get(place));
    EXPECT_EQ(now.at("version").to_number<int>(), 2);
    EXPECT_EQ(now.at("content").at("score").to_number<double>(), 4);
}

TEST_F(Outcomes, ATrendTurnsFromTooEarlyToReal) {
    const auto episode = course();
    take(episode, rating("2026-10-10", 7));
    const auto real = [&] {
        const auto shown = progress(episode);
        return text_of(shown.at("trends").as_array().at(0).at("change").at("real"));
    };
    EXPECT_EQ(real(), "too_early");
    take(episode, rating("2026-10-24", 4));
    take(episode, rating("2026-10-31", 3));
    EXPECT_EQ(real(), "real_change");
    const auto shown = progress(episode);
    EXPECT_EQ(advice(shown).at("action"), "continue");
    EXPECT_EQ(advice(shown).at("status"), "improving");
    const auto& trend = shown.at("trends").as_array().at(0);
    EXPECT_EQ(trend.at("points").as_array().size(), 3U);
    EXPECT_EQ(trend.at("rows").as_array().size(), 3U);
    EXPECT_FALSE(advice(shown).at("facts").as_array().empty());
    EXPECT_FALSE(advice(shown).at("sources").as_array().empty());
}

TEST_F(Outcomes, ADrawingIsFollowedByItsPlacesAndByItsSurface) {
    const auto episode = course();
    take(episode, R"({"instrument":"pain_area","day":"2026-11-20","by":"client",
                      "regions":["low_back_left","low_back_right"]})");
    const auto progress = body_of(get(episode + "/progress"));
    expect_fits("Progress", progress);
    std::map<std::string, double> newest;
    for (const auto& trend : progress.at("trends").as_array())
        newest[text_of(trend.at("measure"))] =
            trend.at("points").as_array().back().at("value").to_number<double>();
    ASSERT_EQ(newest.size(), 2U);
    EXPECT_EQ(newest.at("pain_area"), 2);
    EXPECT_GT(newest.at("pain_surface"), 1);
    EXPECT_LT(newest.at("pain_surface"), 8);
}

TEST_F(Outcomes, TwoFlatRetestsAreSaid) {
    const auto episode = course();
    for (const char* day : {"2026-10-10", "2026-10-24", "2026-10-31"})
        take(episode, rating(day, 6));
    const auto shown = progress(episode);
    EXPECT_EQ(advice(shown).at("action"), "stop");  // six weeks
    EXPECT_THAT(json::serialize(advice(shown).at("notices")), HasSubstr("without a further gain"));
}

TEST_F(Outcomes, WorseHoldsUntilTheQuestionsAreAskedAgain) {
    const auto episode = course();
    take(episode, rating("2026-10-10", 4));
    take(episode, rating("2026-11-21", 8));
    // That day was judged, with questions of safety open.
    auto shown = progress(episode);
    EXPECT_EQ(advice(shown).at("response"), "worse");
    EXPECT_TRUE(advice(shown).at("hold").as_bool());
    EXPECT_NE(advice(shown).at("action"), "continue");
    intake(episode, every_question_answered_no());
    shown = progress(episode);
    EXPECT_FALSE(advice(shown).at("hold").as_bool());
    EXPECT_EQ(advice(shown).at("pressure_change").to_number<int>(), -2);
    EXPECT_NE(advice(shown).at("action"), "continue");
    // A stop in the answers lifts nothing.
    intake(episode, example("saddle_numbness"));
    EXPECT_TRUE(advice(progress(episode)).at("hold").as_bool());
}

TEST_F(Outcomes, AfterEffectsAreGradedAndGraveOnesStop) {
    const auto episode = course();
    take(episode, rating("2026-10-10", 6));
    take(episode, R"({"instrument":"after_effect","day":"2026-11-02","by":"client",
        "signs":[{"sign":"soreness","value":2},{"sign":"hours","value":20}]})");
    auto shown = progress(episode);
    EXPECT_EQ(shown.at("after_effects").as_array().at(0).at("grade"), "mild");
    EXPECT_TRUE(shown.at("after_effects").as_array().at(0).at("at_least").as_bool());
    take(episode, R"({"instrument":"after_effect","day":"2026-11-09","by":"practitioner",
        "signs":[{"sign":"medical_care","value":1}]})");
    shown = progress(episode);
    EXPECT_TRUE(shown.at("after_effects").as_array().at(1).at("refer").as_bool());
    EXPECT_EQ(advice(shown).at("action"), "stop");
    EXPECT_TRUE(advice(shown).at("hold").as_bool());
}

TEST_F(Outcomes, WhatIsDueFollowsTheRegion) {
    const auto episode = course();
    const auto shown = progress(episode);
    const auto text = json::serialize(shown.at("due"));
    EXPECT_THAT(text, HasSubstr("roland_morris"));
    EXPECT_THAT(text, HasSubstr("overdue"));
    EXPECT_THAT(text, testing::Not(HasSubstr("neck_disability")));
    EXPECT_EQ(advice(shown).at("status"), "not_measured");
}

TEST_F(Outcomes, OfNoEpisodeThereIsNone) {
    EXPECT_EQ(get("/api/v1/episodes/0193f0a1-7c3e-7b2a-9d1e-5f6a7b8c9d0e/progress").status, 404);
    EXPECT_EQ(get("/api/v1/episodes/none/progress").status, 404);
}

TEST_F(Outcomes, ReceptionSeesNone) {
    const auto episode = course();
    const auto kept = take(episode, rating("2026-10-10", 6));
    sign_in(practice::Role::reception);
    for (const auto& place : {episode + "/progress", episode + "/measurements",
                              "/api/v1/measurements/" + text_of(kept.at("id"))})
        EXPECT_EQ(get(place).status, 403) << place;
    sign_in(practice::Role::practitioner, 2);
    for (const auto& place : {episode + "/progress", episode + "/measurements",
                              "/api/v1/measurements/" + text_of(kept.at("id"))})
        EXPECT_EQ(get(place).status, 404) << place;
}

TEST_F(Outcomes, TheSameKeyKeepsOne) {
    const auto episode = course();
    for (int i = 0; i < 2; ++i)
        EXPECT_EQ(ask(Method::post, episode + "/measurements", rating("2026-10-10", 6),
                      {.key = "tablet-1"})
                      .status,
                  201);
    EXPECT_EQ(body_of(get(episode + "/measurements")).at("measurements").as_array().size(), 1U);
}

}  // namespace
}  // namespace palpate::tests
