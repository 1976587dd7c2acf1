// What a person changes by hand: plans, consents; and what was said before, judged anew.
#include "knowledge/overlay.hpp"
#include "record/plan_check.hpp"
#include "record/replay.hpp"
#include "server/cared.hpp"

#include <limits>
#include <set>

namespace palpate::tests {
namespace {

// What is open to a step is exactly what the check lets pass there.
TEST_F(Care, TheCheckSaysWhatElseAStepMayBe) {
    const auto taken = intake(episode(client()), example("blood_thinner"));
    const auto place = plan_in(taken) + "/check";
    const auto plan = taken.at("plan").at("content").at("plan");
    const auto checked = [&](const json::value& changed) {
        const auto reply =
            ask(Method::post, place, json::serialize(json::object{{"plan", changed}}));
        EXPECT_EQ(reply.status, 200) << reply.content;
        expect_fits("PlanChecked", body_of(reply));
        return body_of(reply);
    };
    const auto as_it_is = checked(plan);
    EXPECT_TRUE(as_it_is.at("faults").as_array().empty());
    EXPECT_TRUE(as_it_is.at("edits").as_array().empty());
    const auto& open = as_it_is.at("steps").at(1);
    const auto& techniques = open.at("techniques").as_array();
    int refused = 0;
    for (const auto& technique : shipped().techniques) {
        auto changed = plan;
        auto& step = changed.at("routine").at(1).as_object();
        step["technique"] = technique.id;
        step["pressure"] = json::array{0, 0};
        const bool listed =
            std::ranges::find(techniques, json::value(technique.id)) != techniques.end();
        const auto faults = checked(changed).at("faults").as_array();
        EXPECT_EQ(faults.empty(), listed) << technique.id;
        refused += listed ? 0 : 1;
        if (!listed) {
            EXPECT_EQ(faults[0].at("pointer"), "/plan/routine/1/technique");
        }
    }
    EXPECT_GT(refused, 3);
    EXPECT_GT(techniques.size(), 1U);
    // The nearest permitted pressure passes, one more does not.
    const auto most = open.at("pressure_max").as_int64();
    for (const auto more : {0, 1}) {
        auto changed = plan;
        changed.at("routine").at(1).as_object()["pressure"] = json::array{0, most + more};
        EXPECT_EQ(checked(changed).at("faults").as_array().size(), std::size_t(more));
    }
    auto other_side = plan;
    for (auto& step : other_side.at("routine").as_array())
        if (std::string_view(step.at("region").as_string()).ends_with("_left"))
            step.as_object()["side"] = "right";
    EXPECT_FALSE(checked(other_side).at("faults").as_array().empty());
    auto course = plan;
    course.at("phases").at(0).as_object()["minutes"] = 1000;
    EXPECT_EQ(checked(course).at("faults").at(0).at("pointer"), "/plan/phases/0/minutes");
    EXPECT_EQ(body_of(get(plan_in(taken))).at("version"), 1);  // nothing was kept
}

// A step less, and what follows from the steps is worked out; the engine's own plan is settled.
TEST_F(Care, WhatFollowsFromTheStepsIsWorkedOut) {
    const auto taken = intake(episode(client()), backache);
    const auto place = plan_in(taken);
    auto plan = taken.at("plan").at("content").at("plan");
    const auto number = [](const json::value& of, const char* name) {
        return of.at(name).to_number<double>();
    };
    const auto document = *Document::from(json::serialize(plan));
    const auto settled = json::parse(record::settle_plan(document, shipped()).text());
    for (const auto* sum : {"minutes", "strain", "position_changes"})
        EXPECT_EQ(number(settled, sum), number(plan, sum)) << sum;
    for (std::size_t i = 0; i < plan.at("routine").as_array().size(); ++i)
        for (const auto* name : {"starts_at", "turn_minutes", "strain", "minutes"})
            EXPECT_EQ(number(settled.at("routine").at(i), name),
                      number(plan.at("routine").at(i), name))
                << i << name;
    auto& steps = plan.at("routine").as_array();
    const auto gone = number(steps[0], "minutes");
    const auto before = number(plan, "minutes");
    steps.erase(steps.begin());
    const auto done = put(place, {{"status", "draft"}, {"plan", plan}}, 1);
    ASSERT_EQ(done.status, 200) << done.content;
    const auto kept = body_of(done).at("content").at("plan");
    EXPECT_EQ(number(kept, "minutes"), before - gone);
    EXPECT_EQ(number(kept.at("routine").at(0), "starts_at"), 0);
    const auto edits = body_of(done).at("content").at("edits").as_array();
    ASSERT_EQ(edits.size(), 1U);
    EXPECT_EQ(edits[0].at("place"), "/routine");
}

// Taken back is closed at once, in the plan that stands and in the next intake.
TEST_F(Care, WhatConsentTookBackIsClosed) {
    const auto of = client();
    const auto in = episode(of);
    const auto answers = R"({"regions":{"buttock_upper_left":6},"age_years":40})";
    const auto consent = [&](const char* to, const char* subject, const char* answer) {
        clock_->move(std::chrono::seconds(1));
        json::object said{{"to", to},
                          {"subject", subject},
                          {"answer", answer},
                          {"wording", "?"},
                          {"language", "en"},
                          {"wording_version", "1"},
                          {"draping", "towel"},
                          {"signed_name", "Ana Ruiz"},
                          {"interpreter", {{"name", "Eva"}, {"role", "professional"}}}};
        const auto made = ask(Method::post, of + "/consents", json::serialize(said));
        EXPECT_EQ(made.status, 201) << made.content;
        expect_fits("KeptConsent", body_of(made));
        return field(made, "Location");
    };
    const auto works_there = [&](const json::object& taken) {
        const auto& routine = taken.at("plan").at("content").at("plan").at("routine").as_array();
        return std::ranges::any_of(routine, [](const auto& step) {
            return std::string_view(step.at("region").as_string()).starts_with("buttock");
        });
    };
    EXPECT_FALSE(works_there(intake(in, answers)));
    const auto given = consent("area", "gluteal", "given");
    const auto open = intake(in, answers);
    ASSERT_TRUE(works_there(open));
    EXPECT_EQ(ask(Method::put, plan_in(open), R"({"status":"agreed"})").status, 428);
    ASSERT_EQ(put(plan_in(open), {{"status", "agreed"}}, 1).status, 200);

    const json::object back{{"to", "area"},
                            {"subject", "gluteal"},
                            {"answer", "withdrawn"},
                            {"wording", "?"},
                            {"language", "en"}};
    ASSERT_EQ(put(given, back, 1).status, 200);
    EXPECT_EQ(body_of(get(given + "/history")).at("versions").as_array().size(), 2U);
    expect_fits("ConsentVersions", body_of(get(given + "/history")));
    const auto refused = put(plan_in(open), {{"status", "agreed"}}, 2);
    EXPECT_EQ(refused.status, 422) << refused.content;
    EXPECT_THAT(refused.content, HasSubstr("no consent"));
    const json::object plan{{"plan", open.at("plan").at("content").at("plan")}};
    const auto check = body_of(ask(Method::post, plan_in(open) + "/check", json::serialize(plan)));
    EXPECT_FALSE(check.at("faults").as_array().empty());
    // Whatever the answers say.
    const auto said_so = R"({"regions":{"buttock_upper_left":6},"age_years":40,)"
                         R"("consented_areas":["gluteal"]})";
    EXPECT_FALSE(works_there(intake(in, said_so)));

    const auto calm = intake(in, backache);
    consent("treatment", "", "refused");
    EXPECT_EQ(put(plan_in(calm), {{"status", "agreed"}}, 1).status, 409);
    consent("treatment", "", "given");
    EXPECT_EQ(put(plan_in(calm), {{"status", "agreed"}}, 1).status, 200);
}

// The last answer is the last, whatever a clock says that was set back.
TEST_F(Care, AnAnswerAfterAClockWasSetBackIsTheLast) {
    const auto of = client();
    const auto calm = intake(episode(of), backache);
    const auto answer = [&](const char* word) {
        const json::object said{
            {"to", "treatment"}, {"answer", word}, {"wording", "?"}, {"language", "en"}};
        const auto made = ask(Method::post, of + "/consents", json::serialize(said));
        EXPECT_EQ(made.status, 201) << made.content;
        return text_of(body_of(made).at("content").at("answered_at"));
    };
    const auto given = answer("given");
    clock_->move(-std::chrono::hours(1));
    const auto refused = answer("refused");
    EXPECT_GT(refused, given);
    EXPECT_EQ(put(plan_in(calm), {{"status", "agreed"}}, 1).status, 409);
    EXPECT_GT(answer("given"), refused);
    EXPECT_EQ(put(plan_in(calm), {{"status", "agreed"}}, 1).status, 200);
}

// A step that says no place works on nobody: only looking again may be without one.
TEST_F(Care, AStepHasAPlaceUnlessItLooksAgain) {
    const auto taken = intake(episode(client()), backache);
    const auto plan = taken.at("plan").at("content").at("plan");
    const auto pointers = [&](std::size_t at, const char* member, const json::value& value) {
        auto changed = plan;
        changed.at("routine").at(at).as_object()[member] = value;
        const auto reply = ask(Method::post, plan_in(taken) + "/check",
                               json::serialize(json::object{{"plan", changed}}));
        EXPECT_EQ(reply.status, 200) << reply.content;
        std::set<std::string> all;
        const auto body = body_of(reply);
        for (const auto& fault : body.at("faults").as_array())
            all.insert(text_of(fault.at("pointer")));
        return all;
    };
    int retests = 0;
    const auto& steps = plan.at("routine").as_array();
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto technique = std::ranges::find(
            shipped().techniques, text_of(steps[i].at("technique")), &knowledge::Technique::id);
        ASSERT_NE(technique, shipped().techniques.end());
        const auto at = static_cast<std::size_t>(technique - shipped().techniques.begin());
        const bool retest = shipped().plan.techniques[at].role == knowledge::Role::retest;
        retests += retest ? 1 : 0;
        EXPECT_EQ(pointers(i, "region", "").empty(), retest) << i;
    }
    EXPECT_LT(retests, std::ssize(steps));
    for (const std::int64_t minutes :
         {std::int64_t{-1}, std::int64_t{1000}, std::numeric_limits<std::int64_t>::max(),
          std::numeric_limits<std::int64_t>::min()})
        EXPECT_THAT(pointers(0, "minutes", minutes), testing::Contains("/plan/routine/0/minutes"))
            << minutes;
}

TEST_F(Care, ASignatureIsStrokesAndNothingElse) {
    const auto of = client();
    const auto status_with = [&](std::string_view signature) {
        const json::object said{{"to", "treatment"},
                                {"answer", "given"},
                                {"wording", "?"},
                                {"language", "en"},
                                {"signature", signature}};
        return ask(Method::post, of + "/consents", json::serialize(said)).status;
    };
    EXPECT_EQ(status_with("M1 2L3.5 4 L-1,2"), 201);
    for (const auto* bad : {"", "1 2", "M1 2\"/><script>", "Murl(x)", "javascript:"})
        EXPECT_EQ(status_with(bad), 422) << bad;
}

TEST_F(Care, WhoInterpretedIsKept) {
    const auto in = episode(client());
    const auto body =
        fmt::format(R"({{"by":"interpreter","language":"uk","answers":{},)"
                    R"("interpreter":{{"name":"Line 7, no. 12","role":"professional"}}}})",
                    backache);
    const auto reply = ask(Method::post, in + "/intakes", body);
    ASSERT_EQ(reply.status, 201) << reply.content;
    expect_fits("KeptIntakeTaken", body_of(reply));
    EXPECT_EQ(body_of(reply).at("intake").at("content").at("interpreter").at("role"),
              "professional");
    const auto kept = get("/api/v1/intakes/" + text_of(body_of(reply).at("intake").at("id")));
    expect_fits("KeptIntake", body_of(kept));
    EXPECT_EQ(body_of(kept).at("content").at("language"), "uk");
}

TEST_F(Care, ReplayTellsWhatTodaysKnowledgeWouldSayOtherwise) {
    const auto of = client();
    const auto in = episode(of);
    const auto calm = intake(in, backache);
    const auto alarm = intake(in, example("saddle_numbness"));
    const auto replayed = [&](const json::object& asked) {
        const auto reply = ask(Method::post, "/api/v1/replay", json::serialize(asked));
        EXPECT_EQ(reply.status, 200) << reply.content;
        expect_fits("Replayed", body_of(reply));
        return body_of(reply);
    };
    const auto same = replayed({});
    EXPECT_EQ(same.at("looked_at"), 2);
    EXPECT_TRUE(same.at("changes").as_array().empty());
    EXPECT_FALSE(same.contains("next"));
    EXPECT_EQ(replayed({{"client", id_in(of)}}).at("looked_at"), 2);
    EXPECT_EQ(
        ask(Method::post, "/api/v1/replay", R"({"client":"0193f0a1-7c3e-7b2a-9d1e-5f6a7b8c9d0e"})")
            .status,
        404);
    EXPECT_EQ(ask(Method::post, "/api/v1/replay", R"({"clint":1})").status, 422);
    EXPECT_EQ(body_of(get("/api/v1/assessments/" + text_of(calm.at("assessment").at("id"))))
                  .at("version"),
              1);

    // A practice that holds back what it did not before; and a case that was shown as an emergency
    // but is not today stands behind.
    const auto kept = [&](const json::object& taken, std::string_view output) {
        const auto& content = taken.at("assessment").at("content");
        return record::Kept<record::StoredAssessment>{
            .id = {},
            .content = {.knowledge_version = "then",
                        .input = *Document::from(json::serialize(content.at("input"))),
                        .output = *Document::from(std::string(output))}};
    };
    const auto out_of = [](const json::object& taken) {
        return taken.at("assessment").at("content").at("output").as_object();
    };
    auto milder = out_of(alarm);
    milder["urgency"] = "clear";
    auto harsher = out_of(calm);
    harsher["urgency"] = "emergency";
    harsher["restrictions"] = json::array{{{"kind", "technique"},
                                           {"technique", "swedish"},
                                           {"region", "all"},
                                           {"verdict", "limited"},
                                           {"pressure_max", 3}}};
    auto elsewhere = out_of(calm);
    elsewhere["sources"] = json::array();
    std::vector<record::ReplayChange> changes;
    for (const auto& [taken, output] :
         {std::pair(calm, elsewhere), {calm, harsher}, {alarm, milder}})
        changes.push_back(*record::replay(kept(taken, json::serialize(output)), shipped()));
    record::sort_by_danger(changes);
    EXPECT_EQ(changes[0].danger, record::ReplayDanger::more_urgent);
    EXPECT_EQ(changes[0].urgency_now, "emergency");
    EXPECT_EQ(changes[1].danger, record::ReplayDanger::looser);
    EXPECT_THAT(changes[1].limits_gone, testing::ElementsAre("technique swedish all"));
    EXPECT_EQ(changes[2].danger, record::ReplayDanger::sources);
    EXPECT_FALSE(changes[2].sources_now.empty());
    EXPECT_EQ(changes[0].day, "2026-11-21");
}

TEST_F(Care, ReplayShowsARuleThatAPracticeTightened) {
    const auto taken = intake(episode(client()), example("blood_thinner"));
    const auto tighter = knowledge::load_with_overlay(
        knowledge::embedded_tables(),
        std::vector<knowledge::TableFile>{{"conditions.csv", "id,effleurage\nanticoagulant,2\n"}});
    ASSERT_TRUE(tighter.has_value()) << tighter.error()[0].path << tighter.error()[0].message;
    const auto& content = taken.at("assessment").at("content");
    const record::Kept<record::StoredAssessment> kept{
        .id = {},
        .content = {.knowledge_version = "then",
                    .input = *Document::from(json::serialize(content.at("input"))),
                    .output = *Document::from(json::serialize(content.at("output")))}};
    EXPECT_FALSE(record::replay(kept, shipped()).has_value());
    const auto change = record::replay(kept, *tighter);
    ASSERT_TRUE(change.has_value());
    EXPECT_EQ(change->danger, record::ReplayDanger::tighter);
    EXPECT_FALSE(change->limits_new.empty());
}

}  // namespace
}  // namespace palpate::tests
