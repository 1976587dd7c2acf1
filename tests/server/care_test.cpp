// Episodes, intakes, assessments, plans and consents over the interface.
#include "advice/advise.hpp"
#include "record/plan_check.hpp"
#include "server/cared.hpp"
#include "server/lasting_fields.hpp"

namespace palpate::tests {
namespace {

TEST_F(Care, AnEpisodeIsOpenedReadAndClosed) {
    const auto of = client();
    expect_fits("Episode", json::parse(episode_json(of)));
    const auto place = episode(of);
    const auto found = get(place);
    expect_fits("KeptEpisode", body_of(found));
    EXPECT_EQ(body_of(found).at("content"), json::parse(episode_json(of)));

    const auto closed = episode_json(of, R"(,"closed_on":"2026-11-22","why":"done")");
    EXPECT_EQ(ask(Method::put, place, closed, {.if_match = "\"1\""}).status, 422);
    const auto right = json::parse(closed).as_object();
    auto body = right;
    body["status"] = "closed";
    EXPECT_EQ(put(place, body, 1).status, 200);
    EXPECT_EQ(put(place, body, 1).status, 412);

    const auto all = body_of(get(of + "/episodes"));
    expect_fits("Episodes", all);
    EXPECT_EQ(all.at("episodes").as_array().size(), 1U);
    const auto late = ask(Method::post, place + "/intakes", intake_json(backache));
    EXPECT_EQ(late.status, 409);
}

TEST_F(Care, AComplaintKeepsTheLanguageItWasWrittenInAsLongAsItsWordsStand) {
    const auto of = client();
    const auto spanish = episode_json(of, R"(,"complaint_language":"es")");
    expect_fits("Episode", json::parse(spanish));
    const auto place = add("/api/v1/episodes", spanish);
    const auto untold = episode(of);
    const auto language_of = [&](const std::string& at) {
        const auto found = body_of(get(at));
        expect_fits("KeptEpisode", found);
        const auto* known = found.at("content").as_object().if_contains("complaint_language");
        return known != nullptr ? text_of(*known) : std::string("not known");
    };
    EXPECT_EQ(language_of(place), "es");
    EXPECT_EQ(language_of(untold), "not known");
    for (const auto& list : {of + "/episodes", of + "/summary"}) {
        int known = 0;
        const auto shown = body_of(get(list));
        for (const auto& one : shown.at("episodes").as_array())
            known += one.at("content").as_object().contains("complaint_language") ? 1 : 0;
        EXPECT_EQ(known, 1) << list;
    }
    // What is given back is taken as it is; a program that does not know of it loses nothing.
    ASSERT_EQ(put(place, json::parse(spanish), 1).status, 200);
    ASSERT_EQ(put(place, json::parse(episode_json(of)), 2).status, 200);
    EXPECT_EQ(language_of(place), "es");
    auto other = json::parse(episode_json(of)).as_object();
    other["complaint"] = "the neck as well";
    ASSERT_EQ(put(place, other, 3).status, 200);
    EXPECT_EQ(language_of(place), "not known") << "these are other words";
    other["complaint_language"] = "en";
    ASSERT_EQ(put(place, other, 4).status, 200);
    EXPECT_EQ(language_of(place), "en");
    other["complaint_language"] = "English, please";
    EXPECT_EQ(text_of(body_of(put(place, other, 5)).at("pointer")), "/complaint_language");
}

TEST_F(Care, AnEpisodeNeedsItsClient) {
    const std::string nobody = "/0193f0a1-7c3e-7b2a-9d1e-5f6a7b8c9d0e";
    const auto refused = ask(Method::post, "/api/v1/episodes", episode_json(nobody));
    EXPECT_EQ(refused.status, 404);
    EXPECT_EQ(body_of(refused).at("pointer"), "/client");
    const auto place = episode(client());
    EXPECT_EQ(put(place, json::parse(episode_json(client())), 1).status, 422);
}

TEST_F(Care, AnIntakeKeepsAnswersAssessmentAndPlan) {
    const auto of = client();
    const auto place = episode(of);
    expect_fits("IntakeSaid", json::parse(intake_json(backache)));
    const auto taken = intake(place, backache);
    expect_fits("KeptIntakeTaken", taken);
    EXPECT_EQ(taken.at("intake").at("content").at("answers"), json::parse(backache));

    const auto& content = taken.at("assessment").at("content");
    EXPECT_EQ(content.at("knowledge_version"), json::string(shipped().version));
    EXPECT_EQ(content.at("intake"), taken.at("intake").at("id"));
    EXPECT_EQ(content.at("input").at("today"), "2026-11-21");
    EXPECT_EQ(taken.at("plan").at("content").at("plan"), content.at("output").at("plan"));
    EXPECT_EQ(taken.at("plan").at("content").at("status"), "draft");

    const auto assessment = "/api/v1/assessments/" + text_of(taken.at("assessment").at("id"));
    EXPECT_EQ(body_of(get(assessment)), taken.at("assessment").as_object());
    expect_fits("Assessments", body_of(get(place + "/assessments")));
    expect_fits("Plans", body_of(get(place + "/plans")));
    expect_fits("KeptPlan", body_of(get(plan_in(taken))));
}

// What was shown is kept: the same bytes as the engine says again.
TEST_F(Care, TheOutputIsKeptByteForByte) {
    const auto place = episode(client());
    const auto taken = intake(place, example("blood_thinner"));
    const auto id = record::AssessmentId(*parse_uuid(text_of(taken.at("assessment").at("id"))));
    const auto kept = record::read(store_, store::therapist(), [&](const record::Transaction& t) {
        return t.records<record::StoredAssessment>().find(id);
    });
    ASSERT_TRUE(kept.has_value());
    const auto in = advice::decode(kept->content.input.text(), shipped(), {});
    ASSERT_TRUE(in.has_value());
    EXPECT_EQ(kept->content.output.text(),
              advice::encode(advice::advise(*in, shipped()), shipped()));
}

TEST_F(Care, AnEmergencyHasNoPlanAndIsInTheSummary) {
    const auto of = client();
    const auto place = episode(of);
    (void)episode(of);
    const auto calm = intake(place, backache);
    const auto alarm = intake(place, example("saddle_numbness"));
    EXPECT_FALSE(alarm.contains("plan"));
    const auto summary = body_of(get(of + "/summary"));
    expect_fits("Summary", summary);
    // Made in the same millisecond, either may come first.
    for (const auto& item : summary.at("episodes").as_array()) {
        const auto& one = item.as_object();
        if (!place.ends_with(one.at("id").as_string())) {
            EXPECT_FALSE(one.contains("urgency"));
            continue;
        }
        EXPECT_EQ(one.at("urgency"), "emergency");
        EXPECT_EQ(one.at("assessed_at"), alarm.at("assessment").at("changed_at"));
        EXPECT_GT(one.at("restrictions").as_int64(), 0);
    }
    EXPECT_EQ(summary.at("episodes").as_array().size(), 2U);

    // The plan of before is no plan any more.
    const auto plan = body_of(get(plan_in(calm)));
    EXPECT_EQ(plan.at("content").at("status"), "replaced");
    EXPECT_EQ(put(plan_in(calm), {{"status", "agreed"}}, 2).status, 409);
    const auto all = body_of(get(place + "/assessments?count=1"));
    EXPECT_EQ(all.at("assessments").at(0).at("id"), alarm.at("assessment").at("id"));
    EXPECT_TRUE(all.at("more").as_bool());
}

TEST_F(Care, WrongAnswersAreNamedWhereTheyAre) {
    const auto place = episode(client());
    const auto wrong =
        ask(Method::post, place + "/intakes", intake_json(R"({"regions":{"nowhere":5}})"));
    EXPECT_EQ(wrong.status, 422);
    EXPECT_THAT(text_of(body_of(wrong).at("pointer")), HasSubstr("/answers/regions"));
    EXPECT_EQ(ask(Method::post, place + "/intakes", intake_json("[]")).status, 422);
    EXPECT_EQ(body_of(get(place + "/assessments")).at("assessments").as_array().size(), 0U);
}

TEST_F(Care, AnIntakeSentTwiceIsTakenOnce) {
    const auto place = episode(client());
    const auto first = ask(Method::post, place + "/intakes", intake_json(backache), {.key = "k"});
    const auto again = ask(Method::post, place + "/intakes", intake_json(backache), {.key = "k"});
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(again.content, first.content);
    EXPECT_EQ(lasting_fields(again), lasting_fields(first));
    EXPECT_EQ(body_of(get(place + "/assessments")).at("assessments").as_array().size(), 1U);
}

TEST_F(Care, AChangeOfThePlanIsMarked) {
    const auto taken = intake(episode(client()), backache);
    const auto place = plan_in(taken);
    auto plan = taken.at("plan").at("content").at("plan");
    auto& step = plan.at("routine").at(0);
    const auto minutes = step.at("minutes");
    step.as_object()["minutes"] = minutes.to_number<int>() + 1;
    const auto done =
        put(place, {{"status", "draft"}, {"plan", plan}, {"reason", "asked for more"}}, 1);
    ASSERT_EQ(done.status, 200) << done.content;
    expect_fits("KeptPlan", body_of(done));
    const auto edits = body_of(done).at("content").at("edits").as_array();
    ASSERT_EQ(edits.size(), 1U);
    EXPECT_EQ(edits[0].at("place"), "/routine/0/minutes");
    EXPECT_EQ(edits[0].at("suggested"), minutes);
    EXPECT_EQ(edits[0].at("reason"), "asked for more");

    const auto agreed = put(place, {{"status", "agreed"}}, 2);
    ASSERT_EQ(agreed.status, 200) << agreed.content;
    EXPECT_EQ(body_of(agreed).at("content").at("edits").as_array().size(), 1U);
    // Changed back: nothing is marked.
    const auto back =
        put(place, {{"status", "draft"}, {"plan", taken.at("plan").at("content").at("plan")}}, 3);
    EXPECT_EQ(body_of(back).at("content").at("edits").as_array().size(), 0U);
    EXPECT_EQ(put(place, {{"status", "draft"}}, 3).status, 412);
}

// With a blood thinner, deep work on the low back may not be planned by hand either.
TEST_F(Care, AnUnsafeChangeOfThePlanIsRefused) {
    const auto taken = intake(episode(client()), example("blood_thinner"));
    ASSERT_TRUE(taken.contains("plan"));
    const auto place = plan_in(taken);
    const auto plan = taken.at("plan").at("content").at("plan");
    const auto with = [&](const char* member, const json::value& value) {
        auto changed = plan;
        changed.at("routine").at(0).as_object()[member] = value;
        return put(place, {{"status", "draft"}, {"plan", changed}}, 1);
    };
    const auto firm = with("pressure", json::array{3, 10});
    EXPECT_EQ(firm.status, 422);
    EXPECT_EQ(body_of(firm).at("pointer"), "/plan/routine/0/pressure");
    EXPECT_EQ(with("technique", "nothing_we_know").status, 422);
    EXPECT_EQ(with("region", "nowhere").status, 422);
    EXPECT_EQ(with("position", "upside_down").status, 422);
    EXPECT_EQ(with("pressure", "soft").status, 422);
    EXPECT_EQ(with("minutes", 1000).status, 422);
    EXPECT_EQ(put(place, {{"status", "draft"}, {"plan", json::object()}}, 1).status, 422);
    EXPECT_EQ(body_of(get(place)).at("version"), 1);
}

// The check of changes never stands against the engine's own plan.
TEST_F(Care, TheEnginesOwnPlanPassesTheCheck) {
    int plans = 0;
    for (const auto& region : shipped().regions) {
        const auto answers = Document::from(
            fmt::format(R"({{"regions":{{"{}":6}},"medicines":["warfarin"],"age_years":{}}})",
                        region.id, 30 + 5 * (plans % 10)));
        const auto advised = record::advise_on(*answers, shipped(), *parse_date("2026-11-21"));
        ASSERT_TRUE(advised.has_value()) << advised.error().message;
        if (!advised->plan)
            continue;
        ++plans;
        const auto faults = record::check_plan(*advised->plan, advised->input, shipped());
        EXPECT_TRUE(faults.empty()) << region.id << faults.front().path << faults.front().message;
    }
    EXPECT_GT(plans, 20);
}

TEST_F(Care, ConsentIsGivenAndWithdrawn) {
    const auto of = client();
    const json::object said{{"to", "area"},
                            {"subject", "low_back_left"},
                            {"answer", "given"},
                            {"wording", "May I work on your low back?"},
                            {"language", "en"}};
    expect_fits("ConsentSaid", said);
    const auto made = ask(Method::post, of + "/consents", json::serialize(said));
    ASSERT_EQ(made.status, 201) << made.content;
    expect_fits("KeptConsent", body_of(made));
    EXPECT_EQ(body_of(made).at("content").at("answered_at"), "2026-11-21T10:00:00.000Z");
    auto next = said;
    next["answer"] = "withdrawn";
    EXPECT_EQ(put(field(made, "Location"), next, 1).status, 200);
    next["subject"] = "low_back_right";
    EXPECT_EQ(put(field(made, "Location"), next, 2).status, 422);
    next["subject"] = "nowhere";
    EXPECT_EQ(ask(Method::post, of + "/consents", json::serialize(next)).status, 422);
    const auto all = body_of(get(of + "/consents"));
    expect_fits("Consents", all);
    EXPECT_EQ(all.at("consents").at(0).at("content").at("answer"), "withdrawn");
}

TEST_F(Care, AConsentSaysWhyWhatElseAndWhetherTheyCanDecide) {
    const auto of = client();
    json::object said{{"to", "area"},
                      {"subject", "gluteal"},
                      {"answer", "given"},
                      {"wording", "May I work there?"},
                      {"language", "en"},
                      {"reason", "the pain refers from there"},
                      {"alternatives", "home programme; to leave it alone"},
                      {"capacity", "with_support"},
                      {"signed_name", "Ana Ruiz"},
                      {"draping", "towel"},
                      {"wishes", "through the towel"}};
    expect_fits("ConsentSaid", said);
    const auto ask_for = [&] { return ask(Method::post, of + "/consents", json::serialize(said)); };
    const auto made = ask_for();
    ASSERT_EQ(made.status, 201) << made.content;
    const auto kept = body_of(made);
    expect_fits("KeptConsent", kept);
    for (const auto* name : {"reason", "alternatives", "capacity", "draping", "wishes"})
        EXPECT_EQ(kept.at("content").at(name), said.at(name)) << name;
    // In doubt whether they can decide: to agree is then another's, to refuse stays theirs.
    said["capacity"] = "doubtful";
    const auto doubtful = ask_for();
    EXPECT_EQ(doubtful.status, 422);
    EXPECT_NE(doubtful.content.find("/given_by"), std::string::npos) << doubtful.content;
    said["answer"] = "refused";
    said["words"] = "not there, please";
    const auto refused = ask_for();
    EXPECT_EQ(refused.status, 201) << refused.content;
    EXPECT_EQ(body_of(refused).at("content").at("words"), "not there, please");
    said["answer"] = "given";
    said["capacity"] = "decides";
    EXPECT_EQ(ask_for().status, 422) << "words of a refusal are no consent";
    said.erase("words");
    said["reason"] = "";
    EXPECT_THAT(ask_for().content, HasSubstr("/reason"));
}

TEST_F(Care, IsNotForReceptionNorForAnotherPractice) {
    const auto of = client();
    const auto place = episode(of);
    const auto taken = intake(place, backache);
    const std::vector<std::string> clinical{
        of + "/summary",  of + "/episodes",       of + "/consents", place,
        place + "/plans", place + "/assessments", plan_in(taken)};
    sign_in(practice::Role::reception);
    EXPECT_EQ(get(of).status, 200);
    for (const auto& target : clinical)
        EXPECT_EQ(get(target).status, 403) << target;
    sign_in(practice::Role::practitioner, 2);
    for (const auto& target : clinical)
        EXPECT_EQ(get(target).status, 404) << target;
    EXPECT_EQ(ask(Method::post, place + "/intakes", intake_json(backache)).status, 404);
    EXPECT_EQ(put(plan_in(taken), {{"status", "agreed"}}, 1).status, 404);
}

}  // namespace
}  // namespace palpate::tests
