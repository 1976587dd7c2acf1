#include "support/clients.hpp"

#include "base/dice.hpp"

#include <array>

#include <boost/json.hpp>
#include <fmt/core.h>

namespace palpate::tests {
namespace {

namespace json = boost::json;
using knowledge::Knowledge;

class Chance : public Dice {
public:
    using Dice::Dice;
    bool per_cent(int share) { return below(100) < share; }
};

class Maker {
public:
    Maker(std::uint64_t seed, const Knowledge& k) : chance_(seed), k_(k) {}

    json::object make(std::uint64_t seed) {
        client_["id"] = fmt::format("generated-{}", seed);
        client_["today"] = "2026-11-21";
        illness_ = chance_.per_cent(70) ? 0 : chance_.per_cent(70) ? 1 : 2;
        person();
        complaint();
        painted();
        findings();
        health();
        signs();
        limits();
        preferences();
        return std::move(client_);
    }

private:
    void person() {
        if (chance_.per_cent(85))
            age_ = chance_.per_cent(6) ? chance_.from_to(6, 17) : chance_.from_to(18, 95);
        if (age_ > 0)
            client_["age_years"] = age_;
        const int sex = chance_.below(10);
        if (sex < 8)
            client_["sex"] = sex < 4 ? "female" : "male";
        if (sex < 4 && age_ > 18 && age_ < 45 && chance_.per_cent(20))
            client_["pregnancy_weeks"] = chance_.from_to(1, 41);
    }

    void complaint() {
        json::object c;
        if (chance_.per_cent(85)) {
            static constexpr int days[] = {1, 3, 10, 41, 42, 60, 84, 85, 120, 400};
            c["duration_days"] = chance_.any_of(days);
        }
        for (const char* score : {"pain_now", "pain_usual", "pain_worst"})
            if (chance_.per_cent(60))
                c[score] = chance_.from_to(0, illness_ == 0 ? 7 : 10);
        if (c.contains("pain_worst"))
            for (const char* score : {"pain_now", "pain_usual"})
                if (c.contains(score) && c[score].as_int64() > c["pain_worst"].as_int64())
                    c["pain_worst"] = c[score];
        if (chance_.per_cent(30))
            c["trauma"] = "no";
        if (!c.empty())
            client_["complaint"] = std::move(c);
        json::object h;
        if (chance_.per_cent(30)) {
            h["episodes_before"] = chance_.from_to(0, 5);
            h["pain_free_days_before"] = chance_.from_to(0, 90);
        }
        if (chance_.per_cent(10))
            h["goal_met"] = "yes";
        if (!h.empty())
            client_["history"] = std::move(h);
    }

    void painted() {
        static constexpr std::string_view common[] = {
            "neck_lower", "neck_upper", "shoulder_top", "shoulder_blade", "between_blades",
            "mid_back",   "low_back",   "sacrum",       "buttock_upper",  "buttock_lower",
            "flank",      "thigh_back", "skull_base",   "hip_outer",      "groin"};
        json::object regions;
        const int count = chance_.from_to(1, chance_.per_cent(10) ? 12 : 4);
        for (int i = 0; i < count; ++i) {
            std::string id;
            if (chance_.per_cent(75))
                id = fmt::format("{}_{}", chance_.any_of(common),
                                 chance_.per_cent(50) ? "left" : "right");
            else
                id = chance_.any_of(k_.regions).id;
            regions[id] = chance_.from_to(1, 10);
        }
        client_["regions"] = std::move(regions);
    }

    void findings() {
        json::object told;
        const int yes_share = illness_ == 0 ? 0 : illness_ == 1 ? 3 : 10;
        const int asked_share = chance_.per_cent(40) ? 100 : 30;
        for (const auto& f : k_.findings) {
            if (f.screen < 0 || f.type != knowledge::FactType::yes_no ||
                !chance_.per_cent(asked_share) || derived_from_person(f.id))
                continue;
            told[f.id] = chance_.per_cent(yes_share) ? "yes" : "no";
        }
        keep_apart(told);
        client_["findings"] = std::move(told);
    }

    // What cannot both be true is refused, so a made-up client never says both.
    void keep_apart(json::object& told) const {
        const auto yes = [&](const char* id) { return told.contains(id) && told[id] == "yes"; };
        if (yes("new_headache") && yes("usual_headache"))
            told["usual_headache"] = "no";
        if (client_.contains("sex") && client_.at("sex") == "male")
            for (const char* id : {"missed_period", "vaginal_bleeding", "pregnancy_danger_sign",
                                   "pre_eclampsia_symptoms"})
                if (yes(id))
                    told[id] = "no";
    }

    // Facts that other members of the contract already tell.
    static bool derived_from_person(std::string_view id) {
        static constexpr std::string_view told[] = {"child",
                                                    "female_sex",
                                                    "postpartum",
                                                    "severe_pain",
                                                    "lasting_3_months",
                                                    "began_within_6_weeks",
                                                    "sudden_onset",
                                                    "began_within_72_hours",
                                                    "major_trauma",
                                                    "low_fall",
                                                    "neck_trauma_major",
                                                    "maybe_pregnant",
                                                    "onset_before_45",
                                                    "onset_before_40"};
        for (const auto t : told)
            if (t == id)
                return true;
        return false;
    }

    template <class Rows>
    json::array some_ids(const Rows& rows, int most) {
        json::array ids;
        const int count = chance_.below(most + 1);
        for (int i = 0; i < count; ++i)
            ids.emplace_back(chance_.any_of(rows).id);
        return ids;
    }

    void health() {
        if (chance_.per_cent(45)) {
            auto ids = some_ids(k_.conditions, 3);
            for (auto& id : ids)
                if (chance_.per_cent(30))
                    id = fmt::format("{}@{}", std::string_view(id.get_string()),
                                     chance_.any_of(k_.regions).id);
            client_["conditions"] = std::move(ids);
        }
        if (chance_.per_cent(40))
            client_["medicines"] = some_ids(k_.medicines, 3);
        if (chance_.per_cent(6))
            client_["allergies"] = json::array{"nut oil"};
        if (!chance_.per_cent(15))
            return;
        json::object surgery{{"region", chance_.any_of(k_.regions).id},
                             {"days_ago", chance_.from_to(0, 300)}};
        if (chance_.per_cent(50))
            surgery["procedure"] = chance_.any_of(k_.surgeries).id;
        client_["surgeries"] = json::array{std::move(surgery)};
    }

    void signs() {
        json::object movements;
        const int count = chance_.from_to(0, 4);
        for (int i = 0; i < count; ++i)
            movements[chance_.any_of(k_.movements).id] =
                json::object{{"pain", chance_.per_cent(60) ? "yes" : "no"},
                             {"limited", chance_.per_cent(30) ? "yes" : "no"}};
        if (!movements.empty())
            client_["movements"] = std::move(movements);
        json::array palpation;
        for (int i = chance_.from_to(0, 3); i > 0; --i) {
            const auto& source = chance_.any_of(k_.sources);
            if (source.kind != knowledge::SourceKind::muscle)
                continue;
            palpation.push_back(json::object{
                {"source",
                 fmt::format("{}_{}", source.id, chance_.per_cent(50) ? "left" : "right")},
                {"tender", chance_.per_cent(70) ? "yes" : "no"},
                {"familiar_pain", chance_.per_cent(50) ? "yes" : "no"}});
        }
        if (!palpation.empty())
            client_["palpation"] = std::move(palpation);
    }

    void limits() {
        if (chance_.per_cent(20))
            client_["no_touch"] = some_ids(k_.regions, 4);
        if (chance_.per_cent(45))
            client_["consented_areas"] = some_ids(k_.plan.consent_areas, 4);
        if (chance_.per_cent(30))
            client_["minutes_available"] = chance_.from_to(5, 120);
        if (chance_.per_cent(25))
            client_["practitioner_scope"] = some_ids(k_.techniques, 6);
        if (chance_.per_cent(30))
            client_["visits_possible_per_week"] = chance_.from_to(1, 4);
        if (chance_.per_cent(20))
            client_["goals"] = json::array{"sit through a film"};
    }

    void preferences() {
        json::object p;
        if (chance_.per_cent(35))
            p["format"] = chance_.any_of(k_.plan.formats).id;
        if (chance_.per_cent(30))
            p["pressure"] = chance_.from_to(0, 10);
        if (chance_.per_cent(25))
            p["dislikes"] = some_ids(k_.techniques, 3);
        if (chance_.per_cent(30))
            p["wishes"] = some_ids(k_.techniques, 3);
        if (!p.empty())
            client_["preferences"] = std::move(p);
    }

    Chance chance_;
    const Knowledge& k_;
    json::object client_;
    int age_ = 0;
    int illness_ = 0;  // 0 none, 1 some, 2 much
};

}  // namespace

json::object generate_client(std::uint64_t seed, const Knowledge& k) {
    return Maker(seed, k).make(seed);
}

std::string generate_client_text(std::uint64_t seed, const Knowledge& k) {
    return json::serialize(generate_client(seed, k));
}

}  // namespace palpate::tests
