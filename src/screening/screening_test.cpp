// The screening vectors of the clinical notes, one row a client: what fires, what is restricted,
// and whether hands-on work is held. Sums and rules run together.
#include "screening/screening.hpp"

#include "base/csv.hpp"
#include "screening/restrictions.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

namespace palpate::screening {
namespace {

const knowledge::Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}

Interval interval_of(const std::string& text) {
    const auto dash = text.find('-', 1);
    if (dash == std::string::npos)
        return Interval::exactly(std::stod(text));
    return {std::stod(text.substr(0, dash)), std::stod(text.substr(dash + 1))};
}

intake::Facts facts_of_row(const std::string& inputs) {
    const auto& k = shipped();
    auto facts = intake::nothing_known(k);
    for (const auto& entry : split_list(inputs, ';')) {
        const auto equals = entry.find('=');
        const auto id = entry.substr(0, equals);
        const auto value = entry.substr(equals + 1);
        if (id == "region") {
            for (const auto& group : split_list(value))
                facts.intensity[static_cast<std::size_t>(
                    k.groups[static_cast<std::size_t>(k.group(group).value())].regions[0])] = 5;
        } else if (id == "blood_pressure") {
            const auto slash = value.find('/');
            facts.values[static_cast<std::size_t>(*k.finding("blood_pressure.systolic"))] =
                interval_of(value.substr(0, slash));
            facts.values[static_cast<std::size_t>(*k.finding("blood_pressure.diastolic"))] =
                interval_of(value.substr(slash + 1));
        } else {
            facts.values[static_cast<std::size_t>(k.finding(id).value())] = interval_of(value);
        }
    }
    intake::derive(k, facts);
    return facts;
}

TEST(Screening, FollowsTheVectorsOfTheNotes) {
    std::ifstream file("tests/cases/screening_vectors.csv");
    std::stringstream text;
    text << file.rdbuf();
    const auto table = parse_csv("screening_vectors.csv", text.str()).value();
    ASSERT_EQ(table.rows.size(), 93U);
    for (const auto& row : table.rows) {
        const auto facts = facts_of_row(row.cells[1].text);
        const auto screening = screen(facts, {}, shipped());
        const auto wanted = row.cells[2].text == "none" ? "clear" : row.cells[2].text;
        const std::map<std::string, std::string> classes{
            {"E0", "emergency"},      {"U1", "same_day"}, {"S1", "soon"},
            {"W", "treat_with_care"}, {"N", "clear"},     {"clear", "clear"}};
        EXPECT_EQ(to_text(screening.urgency), classes.at(wanted))
            << row.cells[0].text << " " << row.cells[5].text;
        bool held = false;
        for (const auto& fired : screening.flags)
            held |= shipped().flags[static_cast<std::size_t>(fired.flag)].hands_on == "none";
        EXPECT_EQ(held, row.cells[4].text == "none") << row.cells[0].text << row.cells[5].text;
    }
}

// Guard of the sums: one item alone, or two that are not symptoms, never refer anyone.
TEST(Screening, NoSingleWeakItemRefersAnyone) {
    const auto& k = shipped();
    for (const auto& pattern : k.patterns) {
        for (const auto& item : pattern.items) {
            auto facts = intake::nothing_known(k);
            for (const int f : knowledge::facts_of(item.item)) {
                auto& value = facts.values[static_cast<std::size_t>(f)];
                value = Interval::exactly(value.hi);
            }
            const auto weight = weigh(pattern, facts, k.rules.told(facts.values), k);
            EXPECT_LT(weight.positive_clusters, pattern.items_min)
                << pattern.id << ": " << item.text;
        }
    }
}

// More that is known to be yes never makes the answer milder, except by an exemption.
TEST(Screening, UnknownNeverRaisesUrgencyByItself) {
    const auto& k = shipped();
    const auto screening = screen(intake::nothing_known(k), {}, k);
    EXPECT_EQ(screening.urgency, Urgency::clear);
    EXPECT_FALSE(screening.must_ask.empty());
    EXPECT_EQ(screening.could_be, Urgency::emergency);
}

// Rules that name nothing told are not read: their truth must be what reading them would give.
TEST(Screening, LeavesOnlyRulesUnreadThatNothingToldCanChange) {
    const auto& k = shipped();
    std::mt19937 random(20261122);
    std::vector<int> rules = k.derived_rules;
    rules.insert(rules.end(), k.condition_rules.begin(), k.condition_rules.end());
    for (const auto& rule : k.flag_rules)
        rules.insert(rules.end(), {rule.when, rule.unless});
    std::erase(rules, -1);
    for (int round = 0; round < 300; ++round) {
        auto facts = intake::nothing_known(k);
        const auto one_in = 1 + random() % 60;
        for (std::size_t i = 0; i < facts.values.size(); ++i)
            if (random() % one_in == 0)
                facts.values[i] = Interval::exactly(random() % 2 == 0 ? k.findings[i].range.hi
                                                                      : k.findings[i].range.lo);
        const auto told = k.rules.told(facts.values);
        for (const int rule : rules)
            ASSERT_EQ(k.rules.truth(rule, facts.values, told),
                      k.rules.value(rule, facts.values).truth())
                << "rule " << rule << " round " << round;
    }
}

// A rule that fires stays fired however the open questions are answered.
TEST(Screening, FiredRulesHoldForEveryCompletion) {
    const auto& k = shipped();
    std::mt19937 random(20261121);
    for (int round = 0; round < 2000; ++round) {
        auto facts = intake::nothing_known(k);
        for (std::size_t i = 0; i < facts.values.size(); ++i) {
            if (!k.findings[i].derived.empty() || random() % 4 != 0)
                continue;
            const auto range = k.findings[i].range;
            facts.values[i] = Interval::exactly(random() % 4 == 0 ? range.hi : range.lo);
        }
        auto completed = facts;
        for (std::size_t i = 0; i < facts.values.size(); ++i)
            if (k.findings[i].derived.empty() && !facts.values[i].known())
                completed.values[i] =
                    Interval::exactly(random() % 2 == 0 ? facts.values[i].lo : facts.values[i].hi);
        intake::derive(k, facts);
        intake::derive(k, completed);
        const auto before = screen(facts, {}, k);
        const auto after = screen(completed, {}, k);
        std::set<int> later;
        for (const auto& fired : after.flags)
            later.insert(fired.flag);
        for (const auto& fired : before.flags) {
            const auto& flag = k.flags[static_cast<std::size_t>(fired.flag)];
            if (!flag.unless.empty())
                continue;  // an exemption may be granted by an answer
            EXPECT_TRUE(later.contains(fired.flag)) << flag.id << " round " << round;
        }
    }
}

TEST(Restrictions, ConditionsMergeByStrictestAndKeepTheirBecause) {
    const auto& k = shipped();
    auto facts = intake::nothing_known(k);
    RestrictionInput input;
    input.conditions = {*k.condition("anticoagulant"), *k.condition("healed_vertebral_fracture")};
    const auto screening = screen(facts, {}, k);
    const auto restrictions = restrict_care(facts, screening, input, k);
    EXPECT_EQ(restrictions.hands_on, HandsOn::limited);
    bool seen = false;
    for (const auto& r : restrictions.list) {
        EXPECT_FALSE(r.because.empty());
        if (r.technique != "effleurage" || r.region != "all")
            continue;
        seen = true;
        EXPECT_EQ(r.pressure_max, 3);
        EXPECT_EQ(r.because.size(), 2U);
    }
    EXPECT_TRUE(seen);
}

TEST(Restrictions, RecentStrokeWaitsForClearance) {
    const auto& k = shipped();
    auto facts = intake::nothing_known(k);
    RestrictionInput input;
    input.conditions = {*k.condition("recent_stroke")};
    EXPECT_EQ(restrict_care(facts, screen(facts, {}, k), input, k).hands_on,
              HandsOn::after_clearance);
    input.clearances = {{"recent_stroke", 3}};
    EXPECT_EQ(restrict_care(facts, screen(facts, {}, k), input, k).hands_on, HandsOn::limited);
}

// Section 5 of the clinical notes: an operation on the spine is touched early "with release" only.
TEST(Restrictions, AnOperatedSpineWaitsForTheSurgeonsWordUntilItHasHealed) {
    const auto& k = shipped();
    const auto facts = intake::nothing_known(k);
    const auto at_the_place = [&](const char* operation, int days_ago,
                                  std::vector<Clearance> clearances = {}) {
        RestrictionInput input;
        const auto named = k.index.find("surgery", operation);
        input.surgeries = {{.surgery = named ? *named : -1,
                            .region = *k.region("low_back_left"),
                            .days_ago = days_ago}};
        input.clearances = std::move(clearances);
        const auto all = restrict_care(facts, screen(facts, {}, k), input, k).list;
        const auto here = std::ranges::find_if(all, [](const Restriction& r) {
            return r.region == "low_back_left" && r.technique == "all";
        });
        return here == all.end() ? std::optional<Verdict>() : here->verdict;
    };
    constexpr auto* operation = "lumbar_laminectomy";  // light after 56 days, normal after 84
    EXPECT_EQ(at_the_place(operation, 55), Verdict::forbidden);
    EXPECT_EQ(at_the_place(operation, 55, {{operation, 3}}), Verdict::forbidden)
        << "a release does not shorten the time";
    EXPECT_EQ(at_the_place(operation, 60), Verdict::after_clearance);
    EXPECT_EQ(at_the_place(operation, 60, {{operation, 3}}), Verdict::limited);
    EXPECT_EQ(at_the_place(operation, 60, {{operation, 90}}), Verdict::after_clearance)
        << "a word of before the operation";
    EXPECT_EQ(at_the_place(operation, 84), std::nullopt);
    EXPECT_EQ(at_the_place("hip_knee_replacement", 60), Verdict::limited) << "none is needed";
    EXPECT_EQ(at_the_place("some operation", 100), Verdict::after_clearance) << "the strictest";
    EXPECT_EQ(at_the_place("some operation", 100, {{"surgeries", 1}}), Verdict::limited);
}

Restrictions with(std::initializer_list<const char*> conditions, const std::string& facts_row) {
    const auto& k = shipped();
    const auto facts = facts_of_row(facts_row);
    RestrictionInput input;
    for (const char* c : conditions)
        input.conditions.push_back(k.condition(c).value());
    return restrict_care(facts, screen(facts, {}, k), input, k);
}

// Whether some restriction forbids all hands-on work in a region.
bool closes(const Restrictions& restrictions, const char* region) {
    const auto& k = shipped();
    const auto holds = [&](const Restriction& r) {
        const auto group = k.group(r.region);
        return r.region == region || r.region == "all" ||
               (group && k.plan.groups[static_cast<std::size_t>(*group)]
                                      [static_cast<std::size_t>(*k.region(region))]);
    };
    return std::ranges::any_of(restrictions.list, [&](const Restriction& r) {
        return r.technique == "all" && r.kind != "position" && r.verdict == Verdict::forbidden &&
               holds(r);
    });
}

// A bruise on warfarin behind the knee was still offered at pressure 2.
TEST(Restrictions, ThinBloodClosesThePlacesWhereLargeVesselsLie) {
    const char* places[] = {"knee_hollow_left", "knee_hollow_right", "groin_left", "throat_right",
                            "elbow_front_left"};
    for (const char* condition : {"anticoagulant", "platelets_50_100", "haemophilia"})
        for (const char* place : places)
            EXPECT_TRUE(closes(with({condition}, "region=leg"), place)) << condition << place;
    for (const char* place : places) {
        EXPECT_TRUE(closes(with({}, "region=leg;bleeding_risk=1;leg_numbness=1"), place)) << place;
        EXPECT_FALSE(closes(with({}, "region=leg;bleeding_risk=0"), place)) << place;
    }
    const auto on_warfarin = with({"anticoagulant"}, "region=leg");
    EXPECT_FALSE(closes(on_warfarin, "calf_left"));
    for (const auto& r : on_warfarin.list)
        if (r.kind == "pressure" && r.region == "vessel_beds") {
            EXPECT_EQ(r.pressure_max, 2);
        }
}

TEST(Restrictions, APossibleLegClotClosesTheKneeHollowAndTheGroin) {
    for (const char* told : {"calf_pain=1", "past_clot=1", "oestrogen_use=1;long_travel=1"}) {
        const auto row = std::string("region=low_back;") + told;
        EXPECT_TRUE(closes(with({}, row), "knee_hollow_left")) << told;
        EXPECT_TRUE(closes(with({}, row), "groin_right")) << told;
        EXPECT_FALSE(closes(with({}, row), "throat_left")) << told;
    }
    EXPECT_FALSE(closes(with({}, "region=low_back;oestrogen_use=1"), "knee_hollow_left"));
    EXPECT_TRUE(closes(with({"pregnancy_week_unknown"}, "region=low_back"), "knee_hollow_left"));
}

TEST(Restrictions, TheShortestSessionWinsAndEveryReasonIsKept) {
    const auto durations = [](const Restrictions& restrictions) {
        std::vector<Restriction> found;
        std::ranges::copy_if(restrictions.list, std::back_inserter(found),
                             [](const Restriction& r) { return r.kind == "duration"; });
        return found;
    };
    const auto all = with({"frail", "heart_failure"}, "region=low_back");
    const auto both = durations(all);
    ASSERT_EQ(both.size(), 1U);
    EXPECT_EQ(both[0].minutes_max, 30);
    ASSERT_EQ(both[0].because.size(), 2U);
    EXPECT_EQ(all.first_because(both[0]).rule, "heart_failure");
    EXPECT_EQ(durations(with({"pregnancy_third_trimester"}, "region=low_back"))[0].minutes_max, 45);
    EXPECT_TRUE(durations(with({"osteopenia"}, "region=low_back")).empty());
}

TEST(Restrict, ASubstituteIsNeverForbiddenItself) {
    const auto& k = shipped();
    int suggested = 0;
    for (std::size_t c = 0; c < k.conditions.size(); ++c) {
        auto facts = facts_of_row("region=low_back");
        const auto screening = screen(facts, {}, k);
        RestrictionInput input;
        input.conditions = {static_cast<int>(c)};
        const auto restrictions = restrict_care(facts, screening, input, k);
        for (const auto& lost : restrictions.list) {
            suggested += lost.substitute.empty() ? 0 : 1;
            for (const auto& r : restrictions.list)
                EXPECT_FALSE(!lost.substitute.empty() && r.technique == lost.substitute &&
                             r.verdict == Verdict::forbidden &&
                             (r.region == "all" || r.region == lost.region))
                    << k.conditions[c].id << ": " << lost.substitute << " for " << lost.technique;
        }
    }
    EXPECT_GT(suggested, 200);
}

}  // namespace
}  // namespace palpate::screening
