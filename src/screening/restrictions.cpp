#include "screening/restrictions.hpp"

#include "screening/substitutes.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace palpate::screening {
namespace {

using knowledge::Condition;
using knowledge::Knowledge;

// "X:abdomen+P" taken apart: the value in the scope, the scope, the value elsewhere.
struct Cell {
    std::string_view value;
    std::string_view scope;      // empty: the whole body
    std::string_view elsewhere;  // empty: unchanged
};

Cell parts_of(std::string_view text) {
    const auto plus = text.find('+');
    const auto front = text.substr(0, plus);
    const auto colon = front.find(':');
    return {front.substr(0, colon),
            colon == std::string_view::npos ? std::string_view() : front.substr(colon + 1),
            plus == std::string_view::npos ? std::string_view() : text.substr(plus + 1)};
}

// Techniques without a column of their own, and the columns whose strictest value they take.
struct Inherited {
    std::string_view technique;
    std::string_view from;
    std::string_view and_from;
};
constexpr Inherited inherited[] = {
    {"swedish", "effleurage", "petrissage"},    {"vibration", "effleurage", ""},
    {"contract_relax", "assisted_stretch", ""}, {"instrument_assisted", "cross_fibre_friction", ""},
    {"foot_massage", "effleurage", ""},         {"spinal_manipulation", "joint_mobilisation", ""}};

// Scopes that name a fixed part of the body. The others (limb, quadrant, patch, device,
// fistula_arm) need the client's own word; until it is given the value holds for the whole body.
std::string_view group_of_scope(std::string_view scope) {
    if (scope == "neck")
        return "neck";
    if (scope == "neck_front")
        return "neck_front";
    if (scope == "face")
        return "head";
    if (scope == "abdomen")
        return "abdomen_and_psoas";
    if (scope == "insensate")
        return "feet_lower_legs_hands";
    if (scope == "tendon")
        return "tendon";
    return "";
}

bool is_modality(std::string_view technique) {
    return technique == "heat" || technique == "cold" || technique == "topical";
}

class Restrictor {
public:
    Restrictor(const intake::Facts& facts, const Screening& screening,
               const RestrictionInput& input, const Knowledge& k)
        : facts_(facts), screening_(screening), input_(input), k_(k) {}

    Restrictions run() {
        find_conditions();
        for (const auto& fired : screening_.flags)
            from_flag(fired);
        for (const auto& sum : screening_.sums)
            from_sum(sum);
        for (const int stop : input_.stops)
            from_stop(stop);
        for (const int condition : out_.conditions)
            from_condition(condition);
        for (const auto& surgery : input_.surgeries)
            from_surgery(surgery);
        for (const int region : input_.no_touch)
            add({"region",
                 "all",
                 k_.regions[static_cast<std::size_t>(region)].id,
                 Verdict::forbidden,
                 0,
                 0,
                 "the client's word",
                 {{"the client does not want this area touched", "no_touch", {}}}});
        settle_hands_on();
        suggest_substitutes(out_, k_);
        std::ranges::stable_sort(out_.list, {}, &Restriction::verdict);
        return std::move(out_);
    }

private:
    bool cleared(std::string_view id) const {
        return std::ranges::any_of(input_.clearances,
                                   [&](const Clearance& c) { return c.lifts == id; });
    }

    void find_conditions() {
        for (std::size_t i = 0; i < k_.conditions.size(); ++i) {
            const auto& c = k_.conditions[i];
            const bool named = std::ranges::find(input_.conditions, static_cast<int>(i)) !=
                               input_.conditions.end();
            const bool implied =
                !c.when.empty() && knowledge::truth_of(c.when, facts_.values) == Tri::yes;
            if (named || implied)
                out_.conditions.push_back(static_cast<int>(i));
        }
    }

    // The restriction of the same thing, if there is one already.
    Restriction* find(std::string_view kind, std::string_view technique, std::string_view region) {
        const auto same = std::ranges::find_if(out_.list, [&](const Restriction& other) {
            return other.technique == technique && other.region == region && other.kind == kind;
        });
        return same == out_.list.end() ? nullptr : &*same;
    }

    // Merged by what is restricted: the strictest verdict and the smallest cap win.
    static void tighten(Restriction& r, Verdict verdict, int pressure_max) {
        r.verdict = std::min(r.verdict, verdict);
        r.pressure_max = std::min(r.pressure_max, pressure_max);
    }

    void add(Restriction r) {
        auto* same = find(r.kind, r.technique, r.region);
        if (!same) {
            out_.list.push_back(std::move(r));
            return;
        }
        tighten(*same, r.verdict, r.pressure_max);
        same->site_radius_cm = std::max(same->site_radius_cm, r.site_radius_cm);
        for (auto& because : r.because)
            same->because.push_back(std::move(because));
    }

    void from_flag(const FiredFlag& fired) {
        const auto& flag = k_.flags[static_cast<std::size_t>(fired.flag)];
        const Because because{flag.is_private ? "a private record" : flag.name,
                              flag.is_private ? "private_safety" : flag.id, flag.citation};
        const std::string lifted = fmt::format("a doctor's check recorded for this pain ({})",
                                               flag.is_private ? "private_safety" : flag.id);
        if (fired.stepped_down) {
            code("light:4", because, lifted);
            return;
        }
        if (flag.hands_on == "none")
            stop(flag.urgency == Urgency::emergency);
        for (const auto& word : flag.restrictions)
            code(word, because, lifted);
    }

    void from_sum(const FiredSum& sum) {
        const auto& pattern = k_.patterns[static_cast<std::size_t>(sum.pattern)];
        const Because because{fmt::format("several partial signs add up ({})", pattern.id),
                              pattern.id, pattern.citation};
        const std::string lifted = "a doctor's check recorded for this pain";
        if (sum.urgency == Urgency::soon || sum.urgency == Urgency::treat_with_care) {
            for (const auto& word : pattern.restrictions_soon)
                code(word, because, lifted);
        } else if (sum.urgency == Urgency::same_day &&
                   (pattern.id == "malignancy" || pattern.id == "fracture")) {
            code("no_region:spine", because, lifted);
            code("clear_needed", because, lifted);
        } else {
            stop(sum.urgency == Urgency::emergency);
            code("stop_all", because, lifted);
        }
        if (sum.urgency == Urgency::treat_with_care && pattern.restrictions_soon.empty())
            code("light:5", because, lifted);
    }

    void stop(bool emergency) {
        out_.hands_on =
            std::min(out_.hands_on, emergency ? HandsOn::refused : HandsOn::after_clearance);
    }

    // A restriction code of red-flags.md section 1.
    void code(std::string_view word, const Because& because, const std::string& lifted) {
        const auto colon = word.find(':');
        const auto name = word.substr(0, colon);
        const std::string rest(colon == std::string_view::npos ? "" : word.substr(colon + 1));
        const auto forbid = [&](std::string kind, std::string technique, std::string region) {
            add({std::move(kind),
                 std::move(technique),
                 std::move(region),
                 Verdict::forbidden,
                 0,
                 0,
                 lifted,
                 {because}});
        };
        if (name == "stop_all")
            forbid("technique", "all", "all");
        else if (name == "no_region" && rest == "lumbar_deep")
            add({"pressure", "all", "lumbar", Verdict::limited, 4, 0, lifted, {because}});
        else if (name == "no_region")
            forbid("region", "all",
                   rest == "abdomen" ? "abdomen_and_psoas"
                   : rest == "flank" ? "flank_area"
                                     : rest);
        else if (name == "no_site")
            no_site(because, lifted);
        else if (name == "light")
            add({"pressure", "all", "all", Verdict::limited, rest[0] - '0', 0, lifted, {because}});
        else if (name == "light_site")
            light_site(rest[0] - '0', because, lifted);
        else if (name == "light_region")  // light_region:leg:3
            add({"pressure",
                 "all",
                 rest.substr(0, rest.find(':')),
                 Verdict::limited,
                 rest.back() - '0',
                 0,
                 lifted,
                 {because}});
        else if (name == "no_endrange") {
            forbid("movement", "end_range", "spine");
            forbid("technique", "joint_mobilisation", "spine");
            forbid("technique", "spinal_manipulation", "all");
        } else if (name == "no_prone")
            forbid("position", "prone", "all");
        else if (name == "no_supine")
            forbid("position", "supine_flat", "all");
        else if (name == "no_heat")
            forbid("modality", "heat", "all");
        else if (name == "clear_needed")
            add({"technique",
                 "spinal_manipulation",
                 "all",
                 Verdict::forbidden,
                 0,
                 0,
                 "written clearance before the next session",
                 {because}});
        else if (name == "step_down_pressure")
            add({"pressure", "all", "all", Verdict::limited, 5, 0, lifted, {because}});
    }

    void light_site(int cap, const Because& because, const std::string& lifted) {
        for (std::size_t r = 0; r < k_.regions.size(); ++r)
            if (facts_.intensity[r] > 0)
                add({"pressure",
                     "all",
                     k_.regions[r].id,
                     Verdict::limited,
                     cap,
                     0,
                     lifted,
                     {because}});
    }

    // No pressure on the painful site and 10 cm round it: the painted regions.
    void no_site(const Because& because, const std::string& lifted) {
        for (std::size_t r = 0; r < k_.regions.size(); ++r)
            if (facts_.intensity[r] > 0)
                add({"region",
                     "all",
                     k_.regions[r].id,
                     Verdict::forbidden,
                     0,
                     10,
                     lifted,
                     {because}});
    }

    void from_stop(int index) {
        const auto& s = k_.stops[static_cast<std::size_t>(index)];
        if (cleared(s.id))
            return;
        stop(s.refused);
        out_.hands_on = std::min(out_.hands_on, HandsOn::after_clearance);
        code("stop_all", {s.name, s.id, s.citation}, s.lifted_by);
    }

    void from_condition(int index) {
        const auto& c = k_.conditions[static_cast<std::size_t>(index)];
        bool clearance_of_all = false;
        for (std::size_t t = 0; t < k_.matrix.size(); ++t)
            clearance_of_all |= from_cell(index, k_.matrix[t], c.cells[t]);
        for (const auto& rule : inherited) {
            for (const auto source : {rule.from, rule.and_from}) {
                const auto column = std::ranges::find(k_.matrix, source);
                if (column != k_.matrix.end())
                    from_cell(index, rule.technique,
                              c.cells[static_cast<std::size_t>(column - k_.matrix.begin())]);
            }
        }
        if (clearance_of_all && !cleared(c.id))
            stop(false);
        for (const auto& p : k_.positions)
            from_position(p, index);
        for (const auto& word : c.limits)
            code(word, {c.name, c.id, c.citation}, fmt::format("{} no longer holds", c.name));
    }

    // Returns whether a whole-body clearance is needed.
    bool from_cell(int condition, std::string_view technique, std::string_view text) {
        const auto cell = parts_of(text);
        if (!cell.elsewhere.empty())
            limit(condition, technique, "all", cell.elsewhere);
        if (cell.scope.empty() && cell.value != "L")
            return limit(condition, technique, "all", cell.value);
        const auto value = cell.value == "L" ? std::string_view("X") : cell.value;
        bool placed = false;
        for (const auto& [at, region] : input_.sites) {
            if (at != condition)
                continue;
            limit(condition, technique, k_.regions[static_cast<std::size_t>(region)].id, value);
            placed = true;
        }
        const auto group = group_of_scope(cell.scope);
        if (!placed)
            limit(condition, technique, group.empty() ? "all" : group, value);
        return false;
    }

    bool limit(int condition, std::string_view technique, std::string_view region,
               std::string_view value) {
        if (value == "ok")
            return false;
        const auto& c = k_.conditions[static_cast<std::size_t>(condition)];
        Verdict verdict = Verdict::with_care;
        int pressure_max = 10;
        const bool clearance = value == "CLR" && !cleared(c.id);
        if (value == "X") {
            verdict = Verdict::forbidden;
            pressure_max = 0;
        } else if (clearance) {
            verdict = Verdict::after_clearance;
            pressure_max = 0;
        } else if (value.back() >= '0' && value.back() <= '9') {
            verdict = Verdict::limited;
            pressure_max = value.back() - '0';
        }
        const std::string_view kind = is_modality(technique) ? "modality" : "technique";
        auto* r = find(kind, technique, region);
        if (!r)
            r = &out_.list.emplace_back(
                Restriction{.kind = std::string(kind),
                            .technique = std::string(technique),
                            .region = std::string(region),
                            .lifted_by = "this no longer holding, or the treating doctor's word"});
        tighten(*r, verdict, pressure_max);
        r->because.push_back({c.name, c.id, c.citation});
        return clearance;
    }

    void from_position(const knowledge::PositionRule& rule, int condition) {
        if (rule.condition != condition)
            return;
        const auto& c = k_.conditions[static_cast<std::size_t>(condition)];
        // Unknown weeks of a pregnancy count as late: the stricter reading.
        if (knowledge::truth_of(rule.when, facts_.values) == Tri::no)
            return;
        add({"position",
             rule.position,
             "all",
             rule.forbidden ? Verdict::forbidden : Verdict::with_care,
             rule.forbidden ? 0 : 10,
             0,
             rule.rule,
             {{c.name + ": " + rule.rule, c.id, rule.citation}}});
    }

    void from_surgery(const SurgeryAt& at) {
        // The longest times of the table hold when the operation is not named.
        int light = 84;
        int normal = 180;
        int elsewhere = 42;
        Because because{"a recent operation", "surgeries", {{"ProfBody"}, Grade::consensus, false}};
        if (at.surgery >= 0) {
            const auto& s = k_.surgeries[static_cast<std::size_t>(at.surgery)];
            light = s.site_light_days;
            normal = s.site_normal_days;
            elsewhere = s.elsewhere_days;
            because = {s.name, s.id, s.citation};
        }
        const std::string region =
            at.region < 0 ? "all" : k_.regions[static_cast<std::size_t>(at.region)].id;
        if (at.days_ago < elsewhere)
            add({"pressure",
                 "all",
                 "all",
                 Verdict::limited,
                 3,
                 0,
                 "time since the operation",
                 {because}});
        if (at.days_ago < light)
            add({"region",
                 "all",
                 region,
                 Verdict::forbidden,
                 0,
                 10,
                 "the surgeon's release",
                 {because}});
        else if (at.days_ago < normal)
            add({"pressure",
                 "all",
                 region,
                 Verdict::limited,
                 3,
                 0,
                 "time since the operation",
                 {because}});
    }

    void settle_hands_on() {
        if (!out_.list.empty())
            out_.hands_on = std::min(out_.hands_on, HandsOn::limited);
    }

    const intake::Facts& facts_;
    const Screening& screening_;
    const RestrictionInput& input_;
    const Knowledge& k_;
    Restrictions out_;
};

}  // namespace

Restrictions restrict_care(const intake::Facts& facts, const Screening& screening,
                           const RestrictionInput& input, const Knowledge& k) {
    return Restrictor(facts, screening, input, k).run();
}

}  // namespace palpate::screening
