#include "advice/advise.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace palpate::advice {
namespace {

const knowledge::Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}

boost::json::object assess(std::string_view text) {
    const auto in = decode(text, shipped(), parse_date("2026-11-21"));
    EXPECT_TRUE(in.has_value()) << (in ? "" : in.error().path + " " + in.error().message);
    if (!in)
        return {};
    return boost::json::parse(encode(advise(*in, shipped()), shipped())).as_object();
}

Fault refused(std::string_view text) {
    const auto in = decode(text, shipped(), parse_date("2026-11-21"));
    EXPECT_FALSE(in.has_value()) << text;
    return in ? Fault{} : in.error();
}

// The example of the contract, with real ids.
constexpr std::string_view contract_example = R"({
  "id": "any text, given back", "today": "2026-11-21", "age_years": 44, "sex": "female",
  "complaint": {"onset": "sudden", "trauma": "no", "duration_days": 30, "pain_now": 5,
                "pain_usual": 5, "pain_worst": 8, "course": "worse"},
  "regions": {"buttock_lower_left": 6, "low_back_left": 4},
  "qualities": {"buttock_lower_left": ["deep_ache"]},
  "drawing": [{"figure": "female", "view": "back", "intensity": 6, "quality": "deep_ache",
               "radius": 0.02, "points": [[0.41, 0.52], [0.42, 0.55]]}],
  "findings": {"saddle_numbness": "no", "fever": "no", "leg_weakness": "yes",
               "temperature_c": 36.8},
  "conditions": ["osteoporosis"], "medicines": ["warfarin"],
  "movements": {"lumbar_flexion": {"pain": "yes", "limited": "no"},
                "neck_rotation_left": {"pain": "yes", "degrees": 50}},
  "eases": ["rest"], "overloads": ["desk", "sit_long"],
  "palpation": [{"source": "piriformis_left", "tender": "yes", "familiar_pain": "yes"}],
  "pregnancy_weeks": null, "surgeries": [{"region": "low_back_left", "days_ago": 90}],
  "other_care": [{"kind": "chiropractic", "days_ago": 2, "result": "worse"}],
  "clearances": [{"lifts": "osteoporosis", "by": "physician", "recorded_by": "practitioner",
                  "on": "2026-11-20", "reason": "bone density is stable"}],
  "already_checked": [{"finding": "leg_weakness", "by": "physician", "on": "2026-11-10",
                       "result": "imaging clear", "same_pain": "yes", "changed_since": "no"}],
  "history": {"episodes_before": 2, "pain_free_days_before": 60, "goal_met": "no",
              "answered_on": {"fever": "2026-10-01"}, "responses": []},
  "observations": ["antalgic_gait"], "allergies": ["nut_oil"],
  "devices_and_patches": ["fentanyl_patch"], "postpartum_days": null,
  "no_touch": ["foot_left"], "consented_areas": ["gluteal"], "minutes_available": 42,
  "practitioner_scope": ["swedish", "deep_tissue", "myofascial_release"],
  "goals": ["sit through a film"],
  "preferences": {"format": "table_60", "pressure": 4, "dislikes": ["heat"],
                  "wishes": ["deep_tissue"]},
  "visits_possible_per_week": 2, "free_text": "kept and given back under not_considered"})";

TEST(Assess, AnswersTheExampleOfTheContract) {
    const auto out = assess(contract_example);
    EXPECT_EQ(out.at("id").as_string(), "any text, given back");
    EXPECT_EQ(out.at("hands_on").as_string(), "refused");  // weakness while on a blood thinner
    EXPECT_EQ(out.at("stage").as_string(), "recurrent");
    EXPECT_EQ(out.at("plan").at("status").as_string(), "withheld");
    EXPECT_GE(out.at("not_considered").as_array().size(), 1U);
}

TEST(Assess, SameInputGivesTheSameBytes) {
    const auto in = decode(contract_example, shipped(), std::nullopt).value();
    EXPECT_EQ(encode(advise(in, shipped()), shipped()), encode(advise(in, shipped()), shipped()));
}

TEST(Assess, SaddleNumbnessIsAnEmergency) {
    const auto out =
        assess(R"({"regions":{"low_back_left":5},"findings":{"saddle_numbness":"yes"}})");
    EXPECT_EQ(out.at("urgency").as_string(), "emergency");
    EXPECT_EQ(out.at("hands_on").as_string(), "refused");
    EXPECT_TRUE(out.at("referral").at("needed").as_bool());
}

TEST(Assess, FreeTextAndUnknownMedicinesAreNeverLost) {
    const auto out = assess(R"({"regions":{"neck_upper_left":3},"medicines":["zzz 5 mg"],
                               "free_text":"my cat sat on it"})");
    EXPECT_FALSE(out.at("complete").as_bool());
    const auto text = boost::json::serialize(out.at("not_considered"));
    EXPECT_NE(text.find("zzz 5 mg"), std::string::npos);
    EXPECT_NE(text.find("my cat sat on it"), std::string::npos);
}

TEST(Assess, PrivateAnswersNeverShow) {
    const auto in = decode(R"({"regions":{"neck_upper_left":3},"findings":{"self_harm":1,
                              "unsafe_home":"yes"}})",
                           shipped(), parse_date("2026-11-21"));
    ASSERT_TRUE(in.has_value());
    const auto text = encode(advise(*in, shipped()), shipped());
    for (const char* word : {"self_harm", "unsafe_home", "suicid", "abuse", "self-harm"})
        EXPECT_EQ(text.find(word), std::string::npos) << word;
    EXPECT_NE(text.find("private_safety"), std::string::npos);
}

TEST(Assess, BadInputNamesTheFieldAndWhatIsPermitted) {
    EXPECT_EQ(refused("{").kind, FaultKind::malformed);
    EXPECT_EQ(refused(R"({"regions":{"lowback_left":3}})").path, "/regions/lowback_left");
    EXPECT_NE(refused(R"({"regions":{"lowback_left":3}})").message.find("low_back_left"),
              std::string::npos);
    EXPECT_EQ(refused(R"({"age_years":300})").path, "/age_years");
    EXPECT_EQ(refused(R"({"age_yaers":30})").path, "/age_yaers");
    EXPECT_EQ(refused(R"({"age_years":7,"pregnancy_weeks":20})").path, "/pregnancy_weeks");
    EXPECT_EQ(refused(R"({"sex":"male","pregnancy_weeks":20})").path, "/pregnancy_weeks");
    EXPECT_EQ(refused(R"({"findings":{"fever":"perhaps"}})").path, "/findings/fever");
    EXPECT_EQ(refused(std::string(100, '[')).kind, FaultKind::malformed);
    EXPECT_EQ(refused(std::string(300 * 1024, ' ')).kind, FaultKind::too_large);
    EXPECT_EQ(refused("{\"id\":\"\xff\"}").kind, FaultKind::malformed);
    for (const char* bytes : {"\xff", "\xc3(", "\xed\xa0\x80", "\xf0\x9f\x98"}) {
        const auto told = refused(R"({"id":"é)" + std::string(bytes) + "\"}").message;
        EXPECT_NE(told.find("must be UTF-8 and is not near line 1, column 9"), std::string::npos)
            << told;
    }
    EXPECT_NE(refused("{“id”: 1}").message.find("syntax error"), std::string::npos);
}

// RFC 6901: a reader that splits a pointer at its slashes must find the key that was sent.
TEST(Assess, PointersEscapeWhatAKeyMayHold) {
    for (const auto* where : {"regions", "qualities", "findings", "movements"}) {
        const auto client = boost::json::object{{where, boost::json::object{{"a/b~1c", nullptr}}}};
        EXPECT_EQ(refused(boost::json::serialize(client)).path,
                  std::string("/") + where + "/a~1b~01c");
    }
    EXPECT_EQ(refused(R"({"a~/b": 1})").path, "/a~0~1b");
    EXPECT_EQ(refused(R"({"history": {"answered_on": {"/": "2026-11-01"}}})").path,
              "/history/answered_on/~1");
    EXPECT_EQ(refused(R"({"complaint": {"~": 1}})").path, "/complaint/~0");
}

TEST(Assess, PointersNameTheWholeWayToAList) {
    EXPECT_EQ(refused(R"({"qualities": {"low_back_left": ["numb", 3]}})").path,
              "/qualities/low_back_left/1");
    EXPECT_EQ(refused(R"({"preferences": {"wishes": 3}})").path, "/preferences/wishes");
}

TEST(Assess, NumbnessDrawnInTheSaddleAreaIsAnEmergencyWhateverWasTicked) {
    EXPECT_EQ(assess(R"({"regions":{"tailbone":3},
        "qualities":{"tailbone":["numb"]},"findings":{"saddle_numbness":"no"}})")
                  .at("urgency")
                  .as_string(),
              "emergency");
    EXPECT_EQ(assess(R"({"regions":{"tailbone":3},"qualities":{"tailbone":["deep_ache"]}})")
                  .at("urgency")
                  .as_string(),
              "clear");
    EXPECT_EQ(refused(R"({"qualities":{"calf_left":["tinglin"]}})").path, "/qualities/calf_left");
    EXPECT_EQ(refused(R"({"eases":["resting"]})").path, "/eases");
}

TEST(Assess, NumbnessDrawnInBothLegsIsLookedAtTheSameDay) {
    const auto out = assess(R"({"regions":{"calf_left":3,"calf_right":2},
        "qualities":{"calf_left":["tingling"],"calf_right":["numb"]}})");
    EXPECT_EQ(out.at("urgency").as_string(), "same_day");
}

TEST(Assess, WishesConsentAndScopeNameWhatIsPermitted) {
    EXPECT_NE(refused(R"({"preferences":{"format":"table60"}})").message.find("table_60"),
              std::string::npos);
    EXPECT_EQ(refused(R"({"practitioner_scope":["deep_tisue"]})").path, "/practitioner_scope");
    EXPECT_NE(refused(R"({"consented_areas":["glutealis"]})").message.find("gluteal"),
              std::string::npos);
    EXPECT_EQ(refused(R"({"preferences":{"pressure":11}})").path, "/preferences/pressure");
    EXPECT_EQ(refused(R"({"minutes_available":0})").path, "/minutes_available");
    EXPECT_EQ(refused(R"({"preferences":{"likes":[]}})").path, "/preferences/likes");
    const auto out = assess(R"({"regions":{"neck_upper_left":3},
        "preferences":{"dislikes":["loud music"],"wishes":["unicorns"]}})");
    const auto rest = boost::json::serialize(out.at("not_considered"));
    EXPECT_NE(rest.find("loud music"), std::string::npos);
    EXPECT_NE(rest.find("unicorns"), std::string::npos);
}

TEST(Assess, WhatWasLearnedIsReadStrictly) {
    const auto path_of = [](std::string_view learned) {
        return refused(R"({"history":{"learned":)" + std::string(learned) + "}}").path;
    };
    EXPECT_EQ(path_of(R"({})"), "/history/learned");
    EXPECT_EQ(path_of(R"([{"technique":"swedish","factor":1.1}])"), "/history/learned/0");
    EXPECT_EQ(path_of(R"([{"technique":"swedish","factor":1.6,"sessions":9}])"),
              "/history/learned/0/factor");
    EXPECT_EQ(path_of(R"([{"technique":"swedish","factor":0.4,"sessions":9}])"),
              "/history/learned/0/factor");
    EXPECT_EQ(path_of(R"([{"technique":"swedish","factor":1,"sessions":0}])"),
              "/history/learned/0/sessions");
    EXPECT_EQ(path_of(R"([{"technique":"swedish","factor":1,"sessions":1.5}])"),
              "/history/learned/0");
    for (const auto* own : {"10", "-1", "0.5", "null"})
        EXPECT_EQ(path_of(R"([{"technique":"swedish","factor":1,"sessions":9,"own":)" +
                          std::string(own) + "}]"),
                  "/history/learned/0/own")
            << own;
    for (const auto* interval :
         {R"({})", R"({"low":1,"high":0,"by":"next_day"})", R"({"low":0,"high":1,"by":"soon"})"})
        EXPECT_EQ(path_of(R"([{"technique":"swedish","factor":1,"sessions":9,"interval":)" +
                          std::string(interval) + "}]"),
                  "/history/learned/0/interval")
            << interval;
    EXPECT_EQ(path_of(R"([{"technique":"SWEDISH","factor":1,"sessions":1}])"),
              "/history/learned/0/technique");
    EXPECT_EQ(path_of(R"([{"technique":"swedish","factor":1,"sessions":1,"p_value":0.04}])"),
              "/history/learned/0/p_value");
    EXPECT_EQ(path_of(R"([{"technique":"swedish","factor":1,"sessions":1},
                          {"technique":"swedish","factor":1,"sessions":1}])"),
              "/history/learned/1/technique");
}

TEST(Assess, GivesAPlanAsTheContractSays) {
    const auto out = assess(R"({"today":"2026-11-21","age_years":44,"regions":{"low_back_left":6},
        "complaint":{"duration_days":200,"pain_now":5,"pain_usual":5},
        "minutes_available":42,"goals":["sit through a film"],"visits_possible_per_week":2,
        "preferences":{"format":"table_60","pressure":4,"dislikes":["heat"],
                       "wishes":["deep_tissue"]}})");
    const auto& plan = out.at("plan").as_object();
    EXPECT_EQ(plan.at("status").as_string(), "draft");
    int minutes = 0;
    for (const auto& step : plan.at("routine").as_array()) {
        minutes += step.at("minutes").to_number<int>();
        EXPECT_LE(step.at("pressure").at(1).to_number<int>(), 4);
        EXPECT_FALSE(step.at("because").as_array().empty());
        for (const char* member : {"technique", "region", "target", "side", "position", "strain"})
            EXPECT_TRUE(step.as_object().contains(member)) << member;
    }
    EXPECT_EQ(minutes, 42);
    EXPECT_EQ(plan.at("phases").at(0).at("name").as_string(), "active");
    EXPECT_EQ(plan.at("phases").at(0).at("minutes").to_number<int>(), 42);
    EXPECT_EQ(plan.at("reassess_on").as_string(), "2026-12-19");
    EXPECT_NE(boost::json::serialize(plan.at("warnings")).find("deep tissue"), std::string::npos);
    EXPECT_FALSE(plan.at("runner_up").at("why_lost").as_string().empty());
}

TEST(Assess, CareElsewhereFillsWhatWasNotAskedAndOverrulesNothing) {
    const auto urgency = [](std::string_view findings) {
        return assess(std::string(R"({"regions":{"neck_lower_left":3},"findings":{)") +
                      std::string(findings) +
                      R"(},"other_care":[{"kind":"chiropractic","days_ago":2,"result":"worse"}]})")
            .at("urgency")
            .as_string();
    };
    EXPECT_EQ(urgency(R"("pain_changed_character":"yes")"), "soon");
    EXPECT_EQ(urgency(R"("pain_changed_character":"yes","recent_manipulation":"no")"),
              "treat_with_care");
    EXPECT_EQ(refused(R"({"other_care":[{"kind":"massage","ago":2}]})").path, "/other_care/0/ago");
    EXPECT_EQ(refused(R"({"history":{"episodes":2}})").path, "/history/episodes");
}

TEST(Assess, OnlyARecordedClearanceLiftsAFlag) {
    const std::string base = R"({"today":"2026-11-21","regions":{"low_back_left":5},
        "findings":{"both_legs_symptoms":"yes"},"clearances":[{"lifts":"cauda_equina_suspicious",
        "by":"emergency department","recorded_by":"WHO",
        "on":"2026-11-20","reason":"scan was clear"}]})";
    auto by_client = base;
    by_client.replace(by_client.find("WHO"), 3, "client");
    EXPECT_EQ(assess(by_client).at("urgency").as_string(), "same_day");
    auto recorded = base;
    recorded.replace(recorded.find("WHO"), 3, "practitioner");
    // To treat_with_care, as CK04 says; one class at most is the client's own word.
    EXPECT_EQ(assess(recorded).at("urgency").as_string(), "treat_with_care");
}

}  // namespace
}  // namespace palpate::advice
