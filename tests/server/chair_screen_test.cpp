// The short screen before a place on a chair: who is massaged, and who is not.
#include "server/chairs.hpp"

namespace palpate::tests {
namespace {

class ChairScreenTest : public Chairs {};

TEST_F(ChairScreenTest, NobodyIsWorkedOnBeforeTheScreen) {
    make();
    const auto tablet = link();
    const auto id = signed_up(tablet, "Ana");
    EXPECT_EQ(step(id, "called", 1), 200);
    EXPECT_EQ(step(id, "came", 2), 403) << "not asked yet";
    const auto no = all_no(tablet, id);
    EXPECT_GT(no.size(), 60U);
    auto some = no;
    some.erase("saddle_numbness");
    EXPECT_EQ(screen(tablet, id, some).status, 422) << "what is not answered is not a no";
    EXPECT_EQ(screen(tablet, id, no).status, 200);
    EXPECT_EQ(check_of(id), "clear");
    EXPECT_EQ(step(id, "came", 3), 200);
    EXPECT_EQ(screen(tablet, id, no).status, 409) << "the work has begun";
    EXPECT_EQ(step(id, "done", 4), 200);
    EXPECT_EQ(step(id, "called", 5), 409);
}

TEST_F(ChairScreenTest, ADangerSignHoldsTheWorkAndTheQueueSaysNothingOfIt) {
    make();
    const auto tablet = link();
    const auto id = signed_up(tablet, "Ana");
    const auto other = signed_up(tablet, "Ben");
    const auto before = get(tablet).content;
    auto said = all_no(tablet, id);
    said["fever"] = "yes";
    const auto told = screen(tablet, id, said);
    ASSERT_EQ(told.status, 200) << told.content;
    EXPECT_EQ(text(body_of(told)), R"({"emergency":false})");
    EXPECT_EQ(check_of(id), "held");
    EXPECT_EQ(step(id, "came", 2), 403);
    be({Role::practitioner}, 7);
    EXPECT_EQ(put("/api/v1/chair-places/" + id + "/talked", json::object(), 2).status, 403);
    be({Role::reception});
    EXPECT_THAT(get(at()).content, Not(HasSubstr("fever")));
    // On the tablet it looks as for whoever is clear.
    ASSERT_EQ(screen(tablet, other, all_no(tablet, other)).status, 200);
    const auto queue = body_of(get(tablet)).at("queue").as_array();
    auto one = queue.at(0).as_object();
    auto two = queue.at(1).as_object();
    for (auto* place : {&one, &two})
        for (const auto* own : {"id", "initials", "chair"})
            place->erase(own);
    EXPECT_EQ(one, two);
    // An emergency is told at once.
    const json::object danger{{"saddle_numbness", "yes"}, {"bladder_change", "yes"}};
    const auto emergency = screen(tablet, other, danger);
    ASSERT_EQ(emergency.status, 200) << emergency.content;
    expect_fits("CheckInTaken", body_of(emergency));
    EXPECT_TRUE(body_of(emergency).at("emergency").as_bool());
    EXPECT_EQ(check_of(other), "held");
}

TEST_F(ChairScreenTest, AnEmergencySaysWhatACheckInSaysAndNobodyIsMassaged) {
    make();
    const auto tablet = link();
    const auto id = signed_up(tablet, "Ana");
    const json::object danger{{"saddle_numbness", "yes"}, {"bladder_change", "yes"}};
    const auto next = body_of(
        ask(Method::post, tablet + "/next-question", text({{"place", id}, {"findings", danger}})));
    EXPECT_EQ(next.at("urgency"), "emergency");
    EXPECT_EQ(next.at("question"), nullptr) << "nothing more is asked";
    const auto told = body_of(screen(tablet, id, danger));
    const auto there = said_at_check_in(danger);
    ASSERT_TRUE(told.at("emergency").as_bool());
    ASSERT_TRUE(there.at("emergency").as_bool());
    EXPECT_FALSE(text_of(told.at("action")).empty());
    EXPECT_EQ(told.at("action"), there.at("action"));
    EXPECT_EQ(step(id, "came", 2), 403);
    EXPECT_EQ(as_practitioner(id, "talked", 2), 403) << "no word lifts it";
    EXPECT_EQ(step(id, "came", 2), 403);
}

TEST_F(ChairScreenTest, AYesIsNotTakenBackAtTheTablet) {
    make();
    const auto tablet = link();
    const auto id = signed_up(tablet, "Ana");
    const auto no = all_no(tablet, id);
    auto said = no;
    said["fever"] = "yes";
    ASSERT_EQ(screen(tablet, id, said).status, 200);
    ASSERT_EQ(screen(tablet, id, no).status, 200) << "whoever stands there next";
    EXPECT_EQ(check_of(id), "held");
    EXPECT_EQ(step(id, "came", 3), 403);
    EXPECT_EQ(put("/api/v1/chair-places/" + id + "/asked-again", json::object(), 3).status, 403)
        << "reception does not";
    EXPECT_EQ(as_practitioner(id, "asked-again", 3), 200) << "a slip of the finger";
    EXPECT_EQ(check_of(id), "open");
    EXPECT_EQ(step(id, "came", 4), 403) << "not answered is not clear";
    EXPECT_EQ(as_practitioner(id, "asked-again", 4), 409);
    ASSERT_EQ(screen(tablet, id, no).status, 200);
    EXPECT_EQ(step(id, "came", 5), 200);
    EXPECT_EQ(as_practitioner(id, "asked-again", 6), 409);
}

TEST_F(ChairScreenTest, NotSureIsNoNo) {
    make();
    const auto tablet = link();
    const auto id = signed_up(tablet, "Ana");
    auto said = all_no(tablet, id);
    said["fever"] = "unknown";
    ASSERT_EQ(screen(tablet, id, said).status, 200);
    EXPECT_NE(check_of(id), "clear");
    EXPECT_EQ(step(id, "came", 2), 403);
}

TEST_F(ChairScreenTest, TheQuestionsAreAskedOnTheDay) {
    id_ = add("/api/v1/chair-days", text(day()));
    const auto early = link();
    const auto id = signed_up(early, "Ana");
    EXPECT_FALSE(body_of(get(early)).at("asks").as_bool());
    const auto no = all_no(early, id);
    EXPECT_EQ(screen(early, id, no).status, 409) << "a no of Saturday is none of Monday";
    EXPECT_EQ(check_of(id), "open");
    to_the_day();
    EXPECT_TRUE(body_of(get(early)).at("asks").as_bool());
    EXPECT_EQ(screen(early, id, no).status, 200);
}

// The tablet asks for all pages ahead, in case that there is no network later.
TEST_F(ChairScreenTest, TheSecondPageIsTheSameWhateverTheFirstOneSaid) {
    make();
    const auto tablet = link();
    const auto id = signed_up(tablet, "Ana");
    const auto lines_after = [&](const char* answer) {
        const auto page = [&](const json::object& findings) {
            return body_of(ask(Method::post, tablet + "/next-question",
                               text({{"place", id}, {"findings", findings}})));
        };
        json::object findings;
        const auto first = page({});
        for (const auto& one : first.at("question").at("findings").as_array())
            findings[one.at("id").as_string()] =
                one.at("type") == "yes_no" ? json::value("no") : json::value(0);
        findings["fever"] = answer;
        return text(page(findings).at("question").at("lines"));
    };
    EXPECT_EQ(lines_after("no"), lines_after("yes"));
    EXPECT_EQ(lines_after("no"), lines_after("unknown"));
}

TEST_F(ChairScreenTest, WhatIsNotPlainIsTalkedAboutByAPractitioner) {
    make();
    const auto tablet = link();
    const auto id = signed_up(tablet, "Ana");
    auto said = all_no(tablet, id);
    said["takes_statin"] = "yes";
    ASSERT_EQ(screen(tablet, id, said).status, 200);
    ASSERT_EQ(check_of(id), "talk");
    EXPECT_EQ(step(id, "came", 2), 403);
    EXPECT_EQ(put("/api/v1/chair-places/" + id + "/talked", json::object(), 2).status, 403)
        << "reception does not";
    be({Role::practitioner}, 7);
    EXPECT_EQ(put("/api/v1/chair-places/" + id + "/talked", json::object(), 2).status, 200);
    be({Role::reception});
    EXPECT_EQ(step(id, "came", 3), 200);
}

}  // namespace
}  // namespace palpate::tests
