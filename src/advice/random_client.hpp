// Made-up clients for property tests: any answer, condition, medicine, region and wish the tables
// know, from one seed. Test code only.
#pragma once

#include "base/dice.hpp"
#include "knowledge/knowledge.hpp"

#include <cstdint>
#include <string>

#include <boost/json.hpp>

namespace palpate::advice {

class RandomClient {
public:
    RandomClient(const knowledge::Knowledge& k, unsigned seed) : k_(k), dice_(seed) {}

    boost::json::object make() {
        namespace json = boost::json;
        json::object o{{"today", "2026-11-21"}, {"regions", regions()}, {"findings", findings()}};
        if (one_in(2))
            o["age_years"] = below(100);
        if (one_in(2))
            o["sex"] = one_in(2) ? "female" : "male";
        keep_apart(o);
        if (one_in(2))
            o["complaint"] = json::object{{"duration_days", below(200)}};
        o["conditions"] = some(k_.conditions, 8);
        if (one_in(3))
            o["medicines"] = some(k_.medicines, 6);
        o["overloads"] = some(k_.other.at("overloads"), 3);
        json::array wishes = some(k_.self_care.items, 4);
        o["preferences"] = json::object{{"wishes", std::move(wishes)}, {"dislikes", dislikes()}};
        return o;
    }

private:
    // What cannot both be true is refused, so a made-up client never says both.
    static void keep_apart(boost::json::object& o) {
        auto& told = o["findings"].as_object();
        const auto is = [&](const char* id, const char* word) {
            return told.contains(id) && told[id] == word;
        };
        if (is("new_headache", "yes"))
            told.erase("usual_headache");
        if (is("leg_weakness", "no") && is("arm_weakness", "no"))
            told.erase("weakness_grade");
        const bool male = o.contains("sex") && o["sex"] == "male";
        for (const char* id : {"missed_period", "maybe_pregnant", "postpartum", "vaginal_bleeding",
                               "pregnancy_danger_sign", "pre_eclampsia_symptoms"})
            if (male && is(id, "yes"))
                told.erase(id);
        if (is("postpartum", "yes"))
            told.erase("pregnancy_weeks");
    }

    bool one_in(int n) { return dice_.one_in(n); }
    int below(int n) { return dice_.below(n); }

    template <class T>
    boost::json::array some(const std::vector<T>& rows, int up_to) {
        boost::json::array ids;
        for (int i = one_in(2) ? below(up_to) : 0; i > 0; --i)
            ids.emplace_back(
                rows[static_cast<std::size_t>(below(static_cast<int>(rows.size())))].id);
        return ids;
    }

    boost::json::array dislikes() {
        boost::json::array list;
        for (const char* word : {"heat", "cold", "pressure", "exercise", "stretch"})
            if (one_in(8))
                list.emplace_back(word);
        return list;
    }

    boost::json::object regions() {
        boost::json::object painted;
        for (int i = below(5); i > 0; --i) {
            const auto& r = k_.regions[static_cast<std::size_t>(below(86)) % k_.regions.size()];
            painted[r.id] = below(11);
        }
        return painted;
    }

    // Mostly no, sometimes yes, often not asked; one client in four answered everything with no.
    boost::json::object findings() {
        boost::json::object told;
        const bool all_no = one_in(4);
        const int yes_in = one_in(2) ? 12 : 60;
        for (const auto& f : k_.findings) {
            const bool number = f.type == knowledge::FactType::number;
            const bool elsewhere = f.screen < 0 || f.id == "age_years" || f.id == "female_sex" ||
                                   f.id == "child" || f.id == "duration_days" ||
                                   f.id.starts_with("blood_pressure");
            if (!f.derived.empty() || elsewhere || (!all_no && one_in(4)))
                continue;
            if (number && f.range.lo <= 0 && one_in(2))
                told[f.id] = one_in(2) ? 0 : below(40) % (static_cast<int>(f.range.hi) + 1);
            if (!number)
                told[f.id] = one_in(yes_in) ? "yes" : "no";
        }
        return told;
    }

    const knowledge::Knowledge& k_;
    Dice dice_;
};

}  // namespace palpate::advice
