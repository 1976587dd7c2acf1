// Palpation beside the table feeds the assessment: sources move, safety does not.
#include "server/sessions.hpp"

namespace palpate::tests {
namespace {

using testing::IsEmpty;

class PalpationTest : public Visits {
protected:
    json::array suspects(const std::string& at) {
        const auto reply = get(at + "/sources");
        EXPECT_EQ(reply.status, 200) << reply.content;
        const auto body = body_of(reply);
        expect_fits("SessionSources", body);
        return body.at("suspects").as_array();
    }
    static room::Side side_of(const json::value& suspect) {
        return *JsonWord<room::Side>::parse(text_of(suspect.at("side")));
    }
    void press(Tablet& tablet, const json::value& suspect, bool hit) {
        tablet.tell([&](room::Event& e) {
            e.palpated = room::Palpated{.source = text_of(suspect.at("source")),
                                        .side = side_of(suspect),
                                        .hit = hit,
                                        .region = {},
                                        .taken_back = {}};
        });
    }
    static bool is_moved(const json::value& suspect) {
        return !suspect.at("movements").as_array().empty();
    }
    static bool is_pressed(const json::value& suspect) { return !is_moved(suspect); }
    static std::int64_t likely(const json::array& all, const json::value& suspect) {
        for (const auto& one : all)
            if (one.at("source") == suspect.at("source") && one.at("side") == suspect.at("side"))
                return one.at("of_thousand").as_int64();
        return 0;
    }
    void try_it(Tablet& tablet, const room::Tried& tried) {
        tablet.tell([&](room::Event& e) { e.tried = tried; });
    }
    json::object said(const Tablet& tablet) {
        auto head = rescreen_json(tablet, {}, {});
        head.erase("lifts");
        head.erase("findings");
        expect_fits("SessionPalpation", head);
        return head;
    }
    Reply judge(const std::string& at, const json::object& head) {
        return ask(Method::post, at + "/palpation", text(head));
    }
    std::string assessments() { return get(episode_ + "/assessments").content; }
};

TEST_F(PalpationTest, NamesFiveAtMostToPressAndFiveToMove) {
    const auto at = begun();
    const auto first = suspects(at);
    const auto pressed = std::ranges::count_if(first, is_pressed);
    EXPECT_GE(pressed, 3);
    EXPECT_LE(pressed, 5);
    const auto moved = std::ranges::count_if(first, is_moved);
    EXPECT_GE(moved, 1);
    EXPECT_LE(moved, 5);
    EXPECT_TRUE(std::ranges::is_partitioned(first, is_pressed));
    for (const auto& one : first) {
        EXPECT_GT(one.at("of_thousand").as_int64(), 0);
        if (is_moved(one)) {
            for (const auto& movement : one.at("movements").as_array())
                EXPECT_TRUE(shipped().movement(text_of(movement))) << movement;
        }
    }
}

TEST_F(PalpationTest, AMovementThatHurtsMovesItsJoint) {
    const auto at = begun();
    Tablet tablet(1);
    ready(at, tablet);
    const auto before = suspects(at);
    const auto joint = *std::ranges::find_if(before, is_moved);
    const auto movement = text_of(joint.at("movements").at(0));
    try_it(tablet, {.movement = movement, .pain = true, .limited = true, .taken_back = {}});
    sync(at, tablet);
    const auto reply = judge(at, said(tablet));
    ASSERT_EQ(reply.status, 200) << reply.content;
    EXPECT_GT(likely(suspects(at), joint), joint.at("of_thousand").as_int64());
    EXPECT_THAT(assessments(),
                HasSubstr(fmt::format(R"("{}":{{"pain":"yes","limited":"yes"}})", movement)));
    // Not hurting after all, it speaks against.
    sync(at, tablet);
    try_it(tablet, {.movement = movement, .pain = false, .limited = {}, .taken_back = {}});
    sync(at, tablet);
    clock_->move(std::chrono::seconds(1));
    ASSERT_EQ(judge(at, said(tablet)).status, 200);
    EXPECT_LE(likely(suspects(at), joint), joint.at("of_thousand").as_int64());
    // Taken back, all is as before.
    sync(at, tablet);
    try_it(tablet, {.movement = movement, .pain = false, .limited = {}, .taken_back = true});
    sync(at, tablet);
    clock_->move(std::chrono::seconds(1));
    ASSERT_EQ(judge(at, said(tablet)).status, 200);
    EXPECT_EQ(text(suspects(at)), text(before));
}

TEST_F(PalpationTest, NothingIsTriedWhereTheEndOfARangeIsClosed) {
    agree(R"({"regions":{"low_back_left":5},"age_years":70,"sex":"female",
              "conditions":["osteoporosis"],"complaint":{"duration_days":60}})");
    const auto first = suspects(another());
    EXPECT_FALSE(first.empty());
    EXPECT_TRUE(std::ranges::all_of(first, is_pressed));
}

TEST_F(PalpationTest, AHitMovesTheSourcesAndIsKeptWithTheEpisode) {
    const auto at = begun();
    Tablet tablet(1);
    ready(at, tablet);
    const auto before = suspects(at);
    const auto kept = assessments();
    const auto bounds = state(at).bounds;
    press(tablet, before[1], true);
    press(tablet, before[0], false);
    sync(at, tablet);
    const auto head = said(tablet);
    const auto reply = judge(at, head);
    ASSERT_EQ(reply.status, 200) << reply.content;
    expect_fits("TreatmentSessionMoved", body_of(reply));
    const auto after = suspects(at);
    EXPECT_EQ(after[0].at("source"), before[1].at("source"));
    EXPECT_EQ(after[0].at("side"), before[1].at("side"));
    EXPECT_GT(after[0].at("of_thousand").as_int64(), before[1].at("of_thousand").as_int64());
    EXPECT_NE(assessments(), kept);
    const auto now = state(at);
    EXPECT_THAT(now.refused, IsEmpty());
    EXPECT_THAT(now.stops, IsEmpty());
    EXPECT_EQ(now.bounds, room::strictest(bounds, now.bounds)) << "nothing was opened";
    EXPECT_TRUE(now.bounds.hands_on);
    const auto events = log(at).events;
    const auto& event = *std::ranges::find_if(
        events, [](const room::Event& e) { return e.reassessed.has_value(); });
    EXPECT_EQ(event.reassessed->suspects[0].before, before[1].at("of_thousand").as_int64());
    // Sent again it is the same.
    EXPECT_EQ(judge(at, head).status, 200);
    EXPECT_EQ(log(at).events.size(), events.size());
}

TEST_F(PalpationTest, WhatIsTakenBackIsForgotten) {
    const auto at = begun();
    Tablet tablet(1);
    ready(at, tablet);
    const auto before = suspects(at);
    press(tablet, before[1], true);
    sync(at, tablet);
    ASSERT_EQ(judge(at, said(tablet)).status, 200);
    sync(at, tablet);
    tablet.tell([&](room::Event& e) {
        e.palpated = room::Palpated{.source = text_of(before[1].at("source")),
                                    .side = side_of(before[1]),
                                    .hit = false,
                                    .region = {},
                                    .taken_back = true};
    });
    sync(at, tablet);
    clock_->move(std::chrono::seconds(1));
    ASSERT_EQ(judge(at, said(tablet)).status, 200);
    EXPECT_EQ(text(suspects(at)), text(before));
}

TEST_F(PalpationTest, WaitsForTheQuestionsOfTheVisit) {
    const auto at = begun();
    Tablet tablet(1);
    EXPECT_EQ(judge(at, said(tablet)).status, 409) << "nothing was palpated";
    press(tablet, suspects(at)[0], true);
    sync(at, tablet);
    const auto kept = assessments();
    const auto reply = judge(at, said(tablet));
    EXPECT_EQ(reply.status, 409) << reply.content;
    EXPECT_THAT(reply.content, HasSubstr("safety questions"));
    EXPECT_EQ(assessments(), kept);
    EXPECT_EQ(log(at).events.size(), 1U) << "and the mark is kept";
}

TEST_F(PalpationTest, AnswersNoQuestionOfAStop) {
    const auto at = begun();
    Tablet tablet(1);
    work(at, tablet);
    press(tablet, suspects(at)[0], true);
    tablet.danger("dizzy_session");
    sync(at, tablet);
    EXPECT_EQ(judge(at, said(tablet)).status, 409);
    EXPECT_EQ(state(at).stops.size(), 1U);
}

TEST_F(PalpationTest, OnlyTheServerMakesIt) {
    const auto at = begun();
    Tablet tablet(1);
    clock_->now = tablet.at;
    tablet.tell([&](room::Event& e) {
        e.reassessed = room::Reassessed{.suspects = {},
                                        .urgency = "clear",
                                        .hands_on = "ordinary",
                                        .complete = true,
                                        .bounds = sheet(at).bounds};
    });
    const auto reply = send(at, tablet.unsent);
    EXPECT_EQ(reply.status, 422) << reply.content;
    EXPECT_EQ(pointer(reply), "/events/0/reassessed");
    for (const auto role : {Role::reception, Role::owner}) {
        be({role});
        EXPECT_EQ(get(at + "/sources").status, 403);
        EXPECT_EQ(judge(at, said(tablet)).status, 403);
    }
}

TEST_F(PalpationTest, TheSpotsOfLastTimeAreProposed) {
    const auto first = begun();
    Tablet tablet(1);
    work(first, tablet);
    const auto point = tablet.tell([](room::Event& e) {
        e.tender_point = room::TenderPoint{.landmark = "top of the hip bone",
                                           .towards = "spine",
                                           .millimetres = 35,
                                           .side = room::Side::left,
                                           .region = "low_back_left",
                                           .depth = room::Depth::middle,
                                           .first_pain = 3,
                                           .refers = {"buttock_upper_left"},
                                           .known = {}};
    });
    tablet.tell([&](room::Event& e) {
        e.point_again = room::PointAgain{point.id, 6, room::Response::less};
    });
    end(tablet);
    sync(first, tablet);
    const auto brief = whole(another()).at("brief").at("last").as_object();
    const auto& again = brief.at("points").at(0).as_object();
    EXPECT_EQ(text_of(again.at("event")), to_text(point.id));
    EXPECT_EQ(again.at("point").at("millimetres"), 35);
    EXPECT_EQ(again.at("after").at("first_pain"), 6);
}

// The bounds that are made for a client say how long, how often and why.
TEST_F(PalpationTest, WarmthIsBoundByTheClientsOwnRisks) {
    const auto timed = [&] { return sheet(another()).bounds.timed; };
    const auto usual = timed();
    EXPECT_EQ(usual.at("heat").minutes_max, 15);
    EXPECT_EQ(usual.at("heat").check_minutes, room::check_minutes_usual);
    EXPECT_EQ(room::skin_limit(usual, "heat", "low_back_left").facts.size(), 0U);
    EXPECT_EQ(room::skin_limit(usual, "cold", "elbow_back_left").minutes_max, 5);
    agree(R"({"regions":{"low_back_left":5},"age_years":40,"sex":"female",
              "conditions":["diabetes"],"complaint":{"duration_days":60}})");
    const auto careful = room::skin_limit(timed(), "heat", "low_back_left");
    EXPECT_EQ(careful.minutes_max, 10);
    EXPECT_EQ(careful.check_minutes, room::check_minutes_with_care);
    EXPECT_FALSE(careful.facts.empty());
    agree(R"({"regions":{"low_back_left":5},"age_years":40,"sex":"female",
              "medicines":["fentanyl patch"],"complaint":{"duration_days":60}})");
    EXPECT_FALSE(room::barred_by(timed(), "heat", "low_back_left").empty());
}

}  // namespace
}  // namespace palpate::tests
