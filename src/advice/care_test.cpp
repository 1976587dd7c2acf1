// The home programme and the letter: vectors of self-care.md by example, promises over made-up
// clients. The checker reads the table's text anew, not the loaded items.
#include "advice/advise.hpp"
#include "advice/random_client.hpp"
#include "base/csv.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <boost/json.hpp>
#include <fmt/format.h>
#include <gtest/gtest.h>

namespace palpate::advice {
namespace {

const knowledge::Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}

// Everything answered no, as after a whole interview.
std::string answered(std::string_view client, std::string_view findings = "") {
    boost::json::object all;
    for (const auto& f : shipped().findings)
        if (f.type == knowledge::FactType::yes_no && f.derived.empty() && f.screen > 0 &&
            f.id != "began_within_72_hours" && f.id != "began_within_6_weeks" &&
            f.id != "lasting_3_months" && !f.id.starts_with("onset_before"))
            all[f.id] = "no";
    const auto more = boost::json::parse("{" + std::string(findings) + "}");
    for (const auto& [id, value] : more.as_object())
        all[id] = value;
    auto input = boost::json::parse(client).as_object();
    if (!all.contains("pregnancy_weeks") && !input.contains("pregnancy_weeks"))
        all["pregnancy_weeks"] = 0;
    input["today"] = "2026-11-21";
    input["findings"] = std::move(all);
    return boost::json::serialize(input);
}

Out out_of(const std::string& input) {
    const auto in = decode(input, shipped(), std::nullopt);
    EXPECT_TRUE(in.has_value()) << (in ? "" : in.error().path + " " + in.error().message);
    return in ? advise(*in, shipped()) : Out{};
}

std::set<std::string> offered(const Out& out) {
    std::set<std::string> ids;
    for (const auto& home : out.home.items)
        ids.insert(shipped().self_care.items[static_cast<std::size_t>(home.item)].id);
    return ids;
}

// With the item wished for, so that only its safety decides.
bool offers(const char* item, const std::string& client, std::string_view findings = "") {
    auto input = boost::json::parse(answered(client, findings)).as_object();
    input["preferences"] = boost::json::object{{"wishes", boost::json::array{item}}};
    return offered(out_of(boost::json::serialize(input))).contains(item);
}

constexpr const char* chronic_back =
    R"({"age_years":50,"sex":"male","regions":{"low_back_left":4,"buttock_upper_left":4},
        "complaint":{"duration_days":200})";
constexpr const char* chronic_neck =
    R"({"age_years":40,"sex":"male","regions":{"neck_upper_left":4,"shoulder_top_left":3},
        "complaint":{"duration_days":200})";

std::string with(const char* client, std::string_view more) {
    return std::string(client) + std::string(more) + "}";
}

TEST(SelfCare, ThreeItemsForALongNeckPainAtADesk) {
    const auto out = out_of(answered(with(chronic_neck, R"(,"overloads":["desk"])")));
    EXPECT_EQ(out.home.items.size(), 3U);
    std::set<knowledge::SelfCareKind> kinds;
    for (const auto& home : out.home.items) {
        const auto& item = shipped().self_care.items[static_cast<std::size_t>(home.item)];
        kinds.insert(item.kind);
        EXPECT_FALSE(home.because.empty());
        EXPECT_FALSE(home.dose.empty());
        EXPECT_FALSE(home.stop_if.empty());
    }
    using Kind = knowledge::SelfCareKind;
    EXPECT_EQ(kinds, (std::set<Kind>{Kind::activity, Kind::comfort, Kind::habit}));
}

TEST(SelfCare, VectorsOfTheClinicalNotes) {
    EXPECT_TRUE(offers("ball_release", with(chronic_back, "")));
    EXPECT_FALSE(
        offers("ball_release", with(chronic_back, R"(,"medicines":["warfarin"])")));  // SV01
    const std::string acute =
        R"({"age_years":40,"regions":{"low_back_left":4},"complaint":{"duration_days":2})";
    EXPECT_TRUE(offers("cold_pack", acute + "}"));
    EXPECT_FALSE(offers("cold_pack", acute + R"(,"conditions":["sickle_cell"]})"));
    EXPECT_FALSE(offers("warm_pack", with(chronic_back, R"(,"conditions":["sensory_loss"])")));
    EXPECT_TRUE(offers("warm_pack", with(chronic_back, "")));
    EXPECT_FALSE(
        offers("side_neck_stretch",
               R"({"age_years":40,"regions":{"neck_upper_left":4},"conditions":["acute_whiplash"],
            "complaint":{"duration_days":1}})"));                           // SV04
    for (const char* item : {"knee_to_chest", "cat_cow", "childs_pose"}) {  // SV05, SV12
        EXPECT_TRUE(offers(item, with(chronic_back, ""))) << item;
        EXPECT_FALSE(offers(item, with(chronic_back, R"(,"conditions":["osteoporosis"])"))) << item;
    }
    EXPECT_TRUE(offers("arnica_gel", with(chronic_back, "")));
    EXPECT_FALSE(offers("arnica_gel", with(chronic_back, R"(,"allergies":["arnica"])")));  // SV06
    const std::string leg =
        R"({"age_years":40,"regions":{"thigh_back_left":4},"complaint":{"duration_days":200}})";
    EXPECT_TRUE(offers("hamstring_stretch", leg));
    EXPECT_FALSE(offers("hamstring_stretch", leg, R"("leg_pain_below_knee":"yes")"));  // SV08
    EXPECT_FALSE(offers("core_control", acute + "}"));                                 // SV10
    for (const char* item : {"warm_pack", "warm_bath"})                                // SV13
        EXPECT_FALSE(offers(item, with(chronic_back, R"(,"medicines":["fentanyl_patch"])")))
            << item;
    EXPECT_FALSE(
        offers("childs_pose", with(chronic_back, R"(,"conditions":["eye_surgery_or_glaucoma"])")));
}

TEST(SelfCare, NothingOnTheBackInLatePregnancy) {  // SV09, SV11
    const std::string pregnant =
        R"({"age_years":30,"sex":"female","pregnancy_weeks":24,
            "regions":{"low_back_left":4,"buttock_upper_left":3,"thigh_back_left":3},
            "complaint":{"duration_days":200}})";
    for (const char* item : {"calves_on_chair", "knee_to_chest", "foam_roller"})
        EXPECT_FALSE(offers(item, pregnant)) << item;
    auto input = boost::json::parse(answered(pregnant)).as_object();
    input["preferences"] = boost::json::object{{"wishes", boost::json::array{"figure_four"}}};
    const auto out = out_of(boost::json::serialize(input));
    for (const auto& home : out.home.items)
        if (shipped().self_care.items[static_cast<std::size_t>(home.item)].id == "figure_four") {
            EXPECT_NE(home.how.find("Sit on a chair"), std::string::npos);
        }
}

// What eases the pain speaks for a home item of its kind, and answers the question about postures.
TEST(SelfCare, WhatEasesThePainComesSooner) {
    const auto with_ease = [](const char* eases) {
        return out_of(answered(with(chronic_back, eases), R"("no_easing_position":"unknown")"));
    };
    const auto comfort = [](const Out& out) {
        for (const auto& home : out.home.items)
            if (const auto& item = shipped().self_care.items[static_cast<std::size_t>(home.item)];
                item.kind == knowledge::SelfCareKind::comfort)
                return item.id;
        return std::string();
    };
    EXPECT_NE(comfort(with_ease("")), "calves_on_chair");
    EXPECT_EQ(comfort(with_ease(R"(,"eases":["lying"])")), "calves_on_chair");
    const auto fact = [](const Out& out) {
        return out.facts.truth(*shipped().finding("no_easing_position"));
    };
    EXPECT_EQ(fact(with_ease("")), Tri::unknown);
    EXPECT_EQ(fact(with_ease(R"(,"eases":["lying"])")), Tri::no);
    EXPECT_EQ(fact(with_ease(R"(,"eases":["nothing"])")), Tri::yes);
    // The client's own answer wins; what no rule uses is named.
    const auto own = out_of(answered(with(chronic_back, R"(,"eases":["lying","medicine"])"),
                                     R"("no_easing_position":"yes")"));
    EXPECT_EQ(fact(own), Tri::yes);
    ASSERT_EQ(own.not_considered.size(), 1U);
    EXPECT_EQ(own.not_considered[0].input, "/eases: medicine");
}

TEST(SelfCare, WhatWasNotAskedIsKeptBackAndNamed) {
    const auto out = out_of(
        R"({"age_years":50,"sex":"male","regions":{"low_back_left":4},
            "complaint":{"duration_days":200}})");
    for (const auto& home : out.home.items) {
        const auto& item = shipped().self_care.items[static_cast<std::size_t>(home.item)];
        EXPECT_FALSE(item.uses.exercise) << item.id;
    }
    ASSERT_FALSE(out.home.kept_back.empty());
    EXPECT_FALSE(out.home.kept_back[0].not_asked.empty());
}

TEST(SelfCare, NothingButTheActionInAnEmergency) {
    const auto out = out_of(answered(with(chronic_back, ""), R"("saddle_numbness":"yes")"));
    EXPECT_TRUE(out.home.items.empty());
    EXPECT_FALSE(out.home.note.empty());
}

// One row of self_care.csv as text, by column.
using Row = std::map<std::string, std::string, std::less<>>;

const std::map<std::string, Row, std::less<>>& table() {
    static const auto rows = [] {
        std::map<std::string, Row, std::less<>> all;
        for (const auto& file : knowledge::embedded_tables()) {
            if (file.name != "self_care.csv")
                continue;
            const auto csv = parse_csv(file.name, file.text).value();
            for (const auto& row : csv.rows) {
                Row cells;
                for (std::size_t c = 0; c < csv.header.size(); ++c)
                    cells[csv.header[c]] = row.cells[c].text;
                all[cells["id"]] = cells;
            }
        }
        return all;
    }();
    return rows;
}

// The first promise an offered item breaks; empty: none.
std::string broken(const Row& row, const In& in, const Out& out) {
    const auto& k = shipped();
    std::set<std::string> holds;
    for (const int c : out.restrictions.conditions)
        holds.insert(k.conditions[static_cast<std::size_t>(c)].code);
    for (const int s : in.care.stops)
        holds.insert(k.stops[static_cast<std::size_t>(s)].code);
    for (const char* column : {"contra_codes", "contra_site_codes"})
        for (const auto& code : split_list(row.at(column)))
            if (holds.contains(code) && in.care.sites.empty())
                return code;
    for (const auto& id : split_list(row.at("contra_findings")))
        if (in.facts.truth(*k.finding(id)) == Tri::yes)
            return id;
    const auto stage = out.stage == "recurrent" ? "acute" : out.stage;
    if (!stage.empty() &&
        ("|" + row.at("stages") + "|").find("|" + stage + "|") == std::string::npos)
        return "stage " + stage;
    if (row.at("offer") == "no")
        return "never offered";
    const bool late =
        in.facts.values[static_cast<std::size_t>(*k.finding("pregnancy_weeks"))].lo >= 20;
    if (late && row.at("posture") == "supine" && row.at("pregnancy_form").empty())
        return "on the back from 20 weeks";
    for (const auto& r : out.restrictions.list) {
        const bool whole = r.region == "all" && to_text(r.verdict) == "forbidden";
        if (whole && r.kind == "modality" && row.at("uses").find(r.technique) != std::string::npos)
            return "restricted " + std::string(r.technique);
    }
    if (out.urgency <= screening::Urgency::soon && row.at("while_waiting") != "yes")
        return "a check is due";
    return "";
}

TEST(SelfCare, NoItemAgainstItsContraindications) {
    RandomClient clients(shipped(), 20261121);
    std::size_t offered_items = 0;
    for (int i = 0; i < 8000; ++i) {
        const auto client = clients.make();
        const auto text = boost::json::serialize(client);
        const auto in = decode(text, shipped(), std::nullopt);
        if (!in)
            continue;  // answers that contradict each other
        const auto out = advise(*in, shipped());
        ASSERT_LE(out.home.items.size(), 3U) << text;
        if (out.restrictions.hands_on == screening::HandsOn::refused) {
            ASSERT_TRUE(out.home.items.empty()) << text;
        }
        std::set<int> slots;
        for (const auto& home : out.home.items) {
            ++offered_items;
            const auto& id = shipped().self_care.items[static_cast<std::size_t>(home.item)].id;
            ASSERT_EQ(broken(table().at(id), *in, out), "") << id << "\n" << text;
            ASSERT_TRUE(slots.insert(home.item).second);
        }
    }
    EXPECT_GT(offered_items, 1000U);  // the property is not empty
}

TEST(Letter, OneForEachClassThatNeedsOne) {
    const auto emergency = out_of(
        answered(with(chronic_back, R"(,"medicines":["warfarin"])"), R"("saddle_numbness":"yes")"));
    EXPECT_TRUE(emergency.referral.needed);
    EXPECT_EQ(emergency.referral.within_days, 0);
    for (const char* part : {"EMERGENCY", "saddle", "warfarin", "No hands-on work", "2026-11-21",
                             "does not diagnose", "low back", "200 days"})
        EXPECT_NE(emergency.referral.letter.find(part), std::string::npos) << part;
    const auto today = out_of(answered(with(chronic_back, ""), R"("fever":"yes")"));
    EXPECT_EQ(today.urgency, screening::Urgency::same_day);
    EXPECT_NE(today.referral.letter.find("URGENT: please assess today"), std::string::npos);
    const auto soon = out_of(answered(with(chronic_back, ""), R"("both_legs_symptoms":"yes")"));
    EXPECT_TRUE(soon.referral.needed);
    const auto clear = out_of(answered(with(chronic_back, "")));
    EXPECT_EQ(clear.urgency, screening::Urgency::clear);
    EXPECT_FALSE(clear.referral.needed);
    EXPECT_TRUE(clear.referral.letter.empty());
}

bool says(const Out& out, const std::string& words) {
    return out.referral.letter.find(words) != std::string::npos;
}

TEST(Letter, SoonSaysWithinWhichDaysAndWhy) {
    const auto out = out_of(answered(with(chronic_back, ""), R"("both_legs_symptoms":"yes")"));
    ASSERT_EQ(out.urgency, screening::Urgency::soon);
    EXPECT_GT(out.referral.within_days, 0);
    EXPECT_TRUE(
        says(out, fmt::format("\nPlease assess within {} days.", out.referral.within_days)));
    for (const char* part :
         {"Why", "both legs", "Rules met", "What we did",
          "Please assess, and tell us whether massage may go on", "does not diagnose"})
        EXPECT_TRUE(says(out, part)) << part;
    for (const char* other : {"EMERGENCY", "URGENT", "For your information"})
        EXPECT_FALSE(says(out, other)) << other;
}

TEST(Letter, ReferWhileTreatingInformsAndSaysTheLimits) {
    const auto out = out_of(answered(with(chronic_back, ""), R"("leg_numbness":"yes")"));
    ASSERT_EQ(out.urgency, screening::Urgency::treat_with_care);
    ASSERT_TRUE(out.referral.needed);
    EXPECT_GT(out.referral.within_days, 0);
    EXPECT_TRUE(says(out, fmt::format("\nFor your information and advice, within {} days.",
                                      out.referral.within_days)));
    for (const char* part :
         {"Why", "numb", "Massage goes on only within these limits:", "does not diagnose"})
        EXPECT_TRUE(says(out, part)) << part;
    for (const char* other : {"EMERGENCY", "URGENT", "Please assess within", "No hands-on work"})
        EXPECT_FALSE(says(out, other)) << other;
}

TEST(Letter, WhatWasNotAskedIsInIt) {
    const auto out = out_of(
        R"({"today":"2026-11-21","regions":{"low_back_left":5},"findings":{"fever":"yes"},
            "history":{"answered_on":{"fever":"2026-11-21"}}})");
    const auto& letter = out.referral.letter;
    EXPECT_NE(letter.find("Not asked or not known"), std::string::npos);
    EXPECT_NE(letter.find("saddle"), std::string::npos);
}

TEST(Letter, PrivateAnswersLeaveNoTrace) {
    RandomClient clients(shipped(), 7);
    int letters = 0;
    for (int i = 0; i < 3000; ++i) {
        auto client = clients.make();
        auto& findings = client["findings"].as_object();
        findings.erase("self_harm");
        findings.erase("unsafe_home");
        const auto plain = decode(boost::json::serialize(client), shipped(), std::nullopt);
        findings["self_harm"] = i % 3;
        findings["unsafe_home"] = i % 2 == 0 ? "yes" : "no";
        const auto with_private = decode(boost::json::serialize(client), shipped(), std::nullopt);
        if (!plain || !with_private)
            continue;
        const auto open = advise(*plain, shipped());
        const auto all = advise(*with_private, shipped());
        const auto& one = open.referral;
        const auto& two = all.referral;
        // Only an urgency that the open answers do not give shows, never its reason.
        if (all.urgency == open.urgency) {
            ASSERT_EQ(one.needed, two.needed);
            ASSERT_EQ(one.letter, two.letter);
        } else {
            ASSERT_TRUE(two.needed);
            ASSERT_EQ(two.within_days, 0);
            ASSERT_NE(two.letter.find("is given in person"), std::string::npos);
        }
        ASSERT_EQ(one.needed, !one.letter.empty());
        letters += one.needed ? 1 : 0;
        for (const char* word : {"self-harm", "self_harm", "suicid", "abuse", "unsafe", "crisis",
                                 "private", "safeguard"})
            ASSERT_EQ(two.letter.find(word), std::string::npos) << word;
    }
    EXPECT_GT(letters, 1000);
}

// Promise 10 must not swallow promise 2: an emergency that is private still sends someone.
TEST(Letter, APrivateEmergencyAloneStillAsksForHelp) {
    const auto referred = [](const char* told) {
        return out_of(answered(with(chronic_back, ""), told)).referral;
    };
    const auto emergency = referred(R"("self_harm":2)");
    EXPECT_TRUE(emergency.needed);
    EXPECT_EQ(emergency.within_days, 0);
    EXPECT_EQ(emergency.to, "the emergency service");
    EXPECT_NE(emergency.letter.find("EMERGENCY: please assess now"), std::string::npos);
    EXPECT_EQ(emergency.letter.find("Not asked"), std::string::npos);
    // The two private matters of a class cannot be told apart by their letters.
    const auto one = referred(R"("self_harm":1)");
    const auto other = referred(R"("unsafe_home":"yes")");
    EXPECT_TRUE(one.needed);
    EXPECT_EQ(one.letter, other.letter);
    EXPECT_EQ(one.to, other.to);
    EXPECT_NE(one.letter.find("URGENT: please assess today"), std::string::npos);
    // With an open reason of a lower class, that reason is still told.
    const auto both = referred(R"("both_legs_symptoms":"yes","self_harm":2)");
    EXPECT_NE(both.letter.find("EMERGENCY"), std::string::npos);
    EXPECT_NE(both.letter.find("is given in person"), std::string::npos);
    EXPECT_NE(both.letter.find("both legs"), std::string::npos);
}

TEST(Letter, PresentWheneverAnOpenFlagSaysSoonOrWorse) {
    RandomClient clients(shipped(), 99);
    for (int i = 0; i < 3000; ++i) {
        const auto in = decode(boost::json::serialize(clients.make()), shipped(), std::nullopt);
        if (!in)
            continue;
        const auto out = advise(*in, shipped());
        bool open = !out.screening.sums.empty();
        bool only_private = true;
        for (const auto& fired : out.screening.flags) {
            const auto& flag = shipped().flags[static_cast<std::size_t>(fired.flag)];
            open |= !flag.is_private && fired.urgency <= screening::Urgency::soon;
            only_private &= flag.is_private || fired.urgency > screening::Urgency::soon;
        }
        if (open && !only_private) {
            ASSERT_TRUE(out.referral.needed);
        }
        if (out.referral.needed) {
            ASSERT_FALSE(out.referral.to.empty());
        }
    }
}

}  // namespace
}  // namespace palpate::advice
