// What a client may tell beside the questions (where a thing is, what a doctor checked), and inputs
// that move nothing: they are said, never dropped in silence.
#include "advice/next_question.hpp"

#include <algorithm>

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace palpate::advice {
namespace {

namespace json = boost::json;
using screening::Urgency;

const knowledge::Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}

json::object client(std::string_view more) {
    auto told = json::parse(more).as_object();
    told["today"] = "2026-11-21";
    told["age_years"] = 44;
    if (!told.contains("regions"))
        told["regions"] = json::object{{"low_back_left", 5}};
    return told;
}

In in_of(const json::object& told) {
    const auto in = decode(json::serialize(told), shipped(), std::nullopt);
    EXPECT_TRUE(in.has_value()) << (in ? "" : in.error().path + in.error().message);
    return in ? *in : In{};
}

Out out_of(std::string_view more) {
    return advise(in_of(client(more)), shipped());
}

bool listed(const Out& out, std::string_view input) {
    return std::ranges::any_of(out.not_considered, [&](const NotConsidered& n) {
        return n.input.starts_with(input) && !n.why.empty();
    });
}

bool holds(const Out& out, const char* condition) {
    const auto at = shipped().condition(condition);
    return at &&
           std::ranges::find(out.restrictions.conditions, *at) != out.restrictions.conditions.end();
}

TEST(OpenPlaces, AreOfLocalConditionsAndGoOnceTold) {
    auto told = client(R"({"conditions":["varicose_veins"]})");
    auto next = next_question(in_of(told), shipped());
    ASSERT_EQ(next.places.size(), 1U);
    EXPECT_EQ(next.places.front().condition, "varicose_veins");
    EXPECT_FALSE(next.places.front().name.empty());
    told["conditions"] = json::array{"varicose_veins@calf_left"};
    EXPECT_TRUE(next_question(in_of(told), shipped()).places.empty());
    EXPECT_TRUE(next_question(in_of(client(R"({"conditions":["osteoporosis"]})")), shipped())
                    .places.empty());
}

TEST(OpenPlaces, OnePlaceToldLoosensTheRestOfTheBody) {
    const auto whole = out_of(R"({"conditions":["varicose_veins"]})");
    const auto there = out_of(R"({"conditions":["varicose_veins@calf_left"]})");
    const auto of = [](const Out& out, std::string_view region) {
        return std::ranges::count_if(out.restrictions.list, [&](const auto& r) {
            return r.technique == "deep_tissue" && r.region == region;
        });
    };
    EXPECT_EQ(of(whole, "all"), 1);
    EXPECT_EQ(of(there, "all"), 0);
    EXPECT_EQ(of(there, "calf_left"), 1);
}

json::object checked(const OpenCheck& open) {
    json::array checks;
    for (const auto& sign : open.findings)
        checks.push_back(json::object{{"finding", sign.id},
                                      {"by", "doctor"},
                                      {"on", "2026-11-21"},
                                      {"result", "nothing_serious"},
                                      {"same_pain", "yes"},
                                      {"changed_since", "no"}});
    return {{"already_checked", std::move(checks)}};
}

// What is asked of can be lowered by the answer, and by nothing milder than the contract allows: of
// every flag of the tables that one finding alone fires.
TEST(OpenChecks, EachOneLowersItsFlagWhenItIsAnswered) {
    int asked = 0;
    for (const auto& finding : shipped().findings) {
        if (finding.type != knowledge::FactType::yes_no || !finding.asked_of_client)
            continue;
        auto told = client("{}");
        told["findings"] = json::object{{finding.id, "yes"}};
        const auto in = decode(json::serialize(told), shipped(), std::nullopt);
        if (!in)
            continue;
        const auto before = screening::screen(in->facts, in->history, shipped());
        for (const auto& open : open_checks(*in, before, shipped())) {
            ++asked;
            EXPECT_GT(open.days_max, 0);
            auto with = told;
            for (auto& [key, value] : checked(open))
                with[key] = value;
            const auto after = advise(in_of(with), shipped());
            EXPECT_FALSE(after.screening.checks_used.empty()) << finding.id;
            EXPECT_GE(after.screening.urgency, before.urgency) << finding.id;
        }
    }
    EXPECT_GT(asked, 10);
}

TEST(OpenChecks, NoneOfAnEmergencyNorOfWhatOnlyADocumentLowers) {
    for (const auto& flag : shipped().flags) {
        if (flag.checked.word == knowledge::CheckRule::Word::client && !flag.is_private)
            continue;
        screening::Screening now;
        now.flags.push_back({.flag = static_cast<int>(&flag - shipped().flags.data()),
                             .urgency = flag.urgency,
                             .facts = flag.facts});
        EXPECT_TRUE(open_checks(in_of(client("{}")), now, shipped()).empty()) << flag.id;
    }
    const auto next =
        next_question(in_of(client(R"({"findings":{"saddle_numbness":"yes","night_pain":"yes"},
                         "conditions":["varicose_veins"]})")),
                      shipped());
    EXPECT_EQ(next.urgency, Urgency::emergency);
    EXPECT_TRUE(next.checks.empty());
    EXPECT_TRUE(next.places.empty());
}

TEST(Onset, GradualIsNoToASuddenOne) {
    const auto gradual = in_of(client(R"({"complaint":{"onset":"gradual"}})"));
    EXPECT_EQ(gradual.facts.truth(*shipped().finding("sudden_onset")), Tri::no);
    const auto both = decode(R"({"regions":{"low_back_left":5},"complaint":{"onset":"gradual"},
                                 "findings":{"sudden_onset":"yes"}})",
                             shipped(), std::nullopt);
    EXPECT_FALSE(both.has_value());
}

TEST(Trauma, IsNotedUntilItsKindIsTold) {
    const auto days = R"({"complaint":{"trauma":"yes","duration_days":10}})";
    EXPECT_TRUE(listed(out_of(days), "/complaint/trauma"));
    EXPECT_FALSE(holds(out_of(days), "acute_inflammation"));
    const auto fall = R"({"complaint":{"trauma":"yes","duration_days":10},
                          "findings":{"low_fall":"yes"}})";
    EXPECT_FALSE(listed(out_of(fall), "/complaint/trauma"));
    EXPECT_FALSE(listed(out_of(R"({"complaint":{"trauma":"no"}})"), "/complaint/trauma"));
}

TEST(Trauma, OfTheLastThreeDaysIsAFreshInjury) {
    const auto fresh = out_of(R"({"complaint":{"trauma":"yes","duration_days":1}})");
    EXPECT_TRUE(holds(fresh, "acute_inflammation"));
    EXPECT_TRUE(listed(fresh, "/complaint/trauma"));
}

TEST(Illness, NamedByAPlainFoodIsNotKnownYet) {
    EXPECT_TRUE(holds(out_of(R"({"conditions":["collagen vascular disease"]})"), "not_known_yet"));
    EXPECT_FALSE(holds(out_of(R"({"medicines":["collagen"]})"), "not_known_yet"));
    EXPECT_FALSE(holds(out_of(R"({"medicines":["paracetamol 1 g"]})"), "not_known_yet"));
    EXPECT_TRUE(holds(out_of(R"({"medicines":["fentanyl 25 mcg"]})"), "opioid_patch"));
}

TEST(Course, IsNotedAndSaidToBeUnused) {
    for (const auto* course : {"better", "same", "worse"}) {
        auto told = client("{}");
        told["complaint"] = json::object{{"course", course}};
        EXPECT_TRUE(listed(advise(in_of(told), shipped()), "/complaint/course")) << course;
    }
    EXPECT_FALSE(listed(out_of(R"({"complaint":{"course":"unknown"}})"), "/complaint/course"));
    EXPECT_FALSE(decode(R"({"complaint":{"course":"odd"}})", shipped(), std::nullopt).has_value());
}

TEST(EarlierEpisodes, AreUsedForARecurrenceAndElseSaidToBeUnused) {
    const auto recurrent = out_of(R"({"complaint":{"duration_days":10},
        "history":{"episodes_before":2,"pain_free_days_before":60}})");
    EXPECT_EQ(recurrent.stage, "recurrent");
    EXPECT_FALSE(listed(recurrent, "/history/episodes_before"));
    for (const auto* told :
         {R"({"complaint":{"duration_days":10},"history":{"episodes_before":2}})",
          R"({"complaint":{"duration_days":200},
                                 "history":{"episodes_before":2,"pain_free_days_before":60}})",
          R"({"history":{"pain_free_days_before":60}})"})
        EXPECT_TRUE(listed(out_of(told), "/history/episodes_before")) << told;
    EXPECT_FALSE(listed(out_of(R"({"history":{"episodes_before":0}})"), "/history"));
}

TEST(BleedingTogether, TwoClassesAreOneRowAndOneClassIsNot) {
    for (const auto* two :
         {R"({"medicines":["warfarin","ibuprofen"]})",
          R"({"medicines":["apixaban","aspirin 500 mg"]})",
          R"({"medicines":["aspirin","naproxen"]})", R"({"medicines":["sertraline","aspirin"]})",
          R"({"medicines":["clopidogrel","diclofenac"]})"})
        EXPECT_TRUE(holds(out_of(two), "dual_antiplatelet")) << two;
    for (const auto* one : {R"({"medicines":["ibuprofen"]})", R"({"medicines":["aspirin"]})",
                            R"({"medicines":["ibuprofen","naproxen"]})",
                            R"({"medicines":["warfarin"]})", R"({"medicines":["sertraline"]})"})
        EXPECT_FALSE(holds(out_of(one), "dual_antiplatelet")) << one;
}

TEST(BleedingTogether, NeverLoosensWhatEitherAsksFor) {
    const auto cap = [](const Out& out) {
        int least = 10;
        for (const auto& r : out.restrictions.list)
            if (r.technique == "effleurage")
                least = std::min(least, r.pressure_max);
        return least;
    };
    EXPECT_EQ(cap(out_of(R"({"medicines":["warfarin","ibuprofen"]})")),
              cap(out_of(R"({"medicines":["warfarin"]})")));
    EXPECT_LT(cap(out_of(R"({"medicines":["aspirin","ibuprofen"]})")),
              cap(out_of(R"({"medicines":["aspirin"]})")));
}

}  // namespace
}  // namespace palpate::advice
