#include "clients.hpp"

#include "base/dice.hpp"
#include "base/json_writer.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include <fmt/core.h>

namespace palpate::bench {
namespace {

class Maker {
public:
    Maker(const Shape& shape, std::uint64_t seed, const knowledge::Knowledge& k)
        : shape_(shape), dice_(seed), seed_(seed), k_(k) {}

    std::string make() {
        w_.begin_object();
        w_.member("id", fmt::format("made-up-{}", seed_));
        w_.member("today", "2026-11-21");
        const int age = 20 + dice_.below(60);
        w_.member("age_years", age);
        female_ = dice_.one_in(2);
        w_.member("sex", female_ ? "female" : "male");
        w_.key("complaint");
        w_.begin_object();
        w_.member("duration_days", 1 + dice_.below(400));
        w_.end_object();
        regions();
        findings();
        texts("conditions", k_.conditions, shape_.conditions);
        texts("medicines", k_.medicines, shape_.medicines);
        movements();
        palpation();
        w_.member("minutes_available", 30 + 15 * dice_.below(5));
        w_.end_object();
        return std::move(w_).take();
    }

private:
    template <class T>
    const std::string& any_id(const std::vector<T>& rows) {
        return rows[static_cast<std::size_t>(dice_.below(static_cast<int>(rows.size())))].id;
    }

    // Neighbours: a run of the table, which goes down the body, from a place of its own.
    void regions() {
        const int all = static_cast<int>(k_.regions.size());
        const int count = std::min(shape_.regions, all);
        const int first = dice_.below(all);
        w_.key("regions");
        w_.begin_object();
        for (int i = 0; i < count; ++i)
            w_.member(k_.regions[static_cast<std::size_t>((first + i) % all)].id,
                      1 + dice_.below(10));
        w_.end_object();
    }

    // Yes and no to what the client is asked. Left out: what age, sex and duration already say.
    void findings() {
        static const std::set<std::string_view> known_from_elsewhere{"child",
                                                                     "female_sex",
                                                                     "postpartum",
                                                                     "maybe_pregnant",
                                                                     "onset_before_45",
                                                                     "onset_before_40",
                                                                     "lasting_3_months",
                                                                     "began_within_6_weeks",
                                                                     "began_within_72_hours"};
        static const std::set<std::string_view> of_women{
            "missed_period", "vaginal_bleeding", "pregnancy_danger_sign", "pre_eclampsia_symptoms"};
        std::set<std::string> told;
        w_.key("findings");
        w_.begin_object();
        for (int i = 0; i < shape_.findings; ++i) {
            const auto& f = k_.findings[static_cast<std::size_t>(
                dice_.below(static_cast<int>(k_.findings.size())))];
            const bool yes = dice_.one_in(12);
            if (f.type != knowledge::FactType::yes_no || f.screen < 0 || !f.derived.empty() ||
                known_from_elsewhere.contains(f.id) || !told.insert(f.id).second)
                continue;
            w_.member(f.id, yes && (female_ || !of_women.contains(f.id)) ? "yes" : "no");
        }
        w_.end_object();
    }

    template <class T>
    void texts(std::string_view key, const std::vector<T>& rows, int count) {
        w_.key(key);
        w_.begin_array();
        for (int i = 0; i < count; ++i)
            // A pregnancy would have to agree with sex and age.
            if (const auto& id = any_id(rows); id.find("pregnan") == std::string::npos)
                w_.value(id);
        w_.end_array();
    }

    void movements() {
        std::set<std::string> told;
        w_.key("movements");
        w_.begin_object();
        for (int i = 0; i < shape_.movements; ++i) {
            const auto& id = any_id(k_.movements);
            if (!told.insert(id).second)
                continue;
            w_.key(id);
            w_.begin_object();
            w_.member("pain", dice_.one_in(2) ? "yes" : "no");
            w_.member("limited", dice_.one_in(2) ? "yes" : "no");
            w_.end_object();
        }
        w_.end_object();
    }

    void palpation() {
        w_.key("palpation");
        w_.begin_array();
        for (int i = 0; i < shape_.palpations; ++i) {
            w_.begin_object();
            w_.member("source", any_id(k_.model.names));
            w_.member("tender", "yes");
            w_.member("familiar_pain", dice_.one_in(2) ? "yes" : "no");
            w_.end_object();
        }
        w_.end_array();
    }

    const Shape& shape_;
    Dice dice_;
    std::uint64_t seed_;
    bool female_ = false;
    const knowledge::Knowledge& k_;
    JsonWriter w_;
};

}  // namespace

Shape everyday_shape(std::uint64_t seed) {
    Dice dice(seed ^ 0x517cc1b727220a95U);
    return {.regions = 1 + dice.below(6),
            .movements = dice.below(5),
            .palpations = dice.below(3),
            .findings = 10 + dice.below(40),
            .conditions = dice.one_in(3) ? 1 + dice.below(2) : 0,
            .medicines = dice.one_in(3) ? 1 + dice.below(2) : 0};
}

std::string client_json(const Shape& shape, std::uint64_t seed, const knowledge::Knowledge& k) {
    return Maker(shape, seed, k).make();
}

}  // namespace palpate::bench
