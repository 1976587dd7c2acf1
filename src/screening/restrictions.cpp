#include "screening/restrictions.hpp"

#include "base/joined.hpp"
#include "screening/modality_limits.hpp"
#include "screening/place_and_time.hpp"
#include "screening/substitutes.hpp"
#include "screening/waits.hpp"

#include <algorithm>

namespace palpate::screening {
namespace {

using knowledge::Knowledge;
using knowledge::MatrixRule;

// With every technique closed everywhere nothing is left to do: the session waits.
bool closes_everything(const knowledge::Condition& c, const Knowledge& k) {
    const auto closed = std::ranges::count_if(c.rules, [](const MatrixRule& rule) {
        return rule.value == MatrixRule::Value::forbidden && rule.group < 0 && !rule.at_site;
    });
    return closed >= std::ssize(k.limited_techniques);
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
        for (const auto& r : place_and_time_limits(facts_, out_, k_))
            merge(r);
        for (const auto& r : modality_limits(facts_, input_, out_, k_))
            merge(r);
        for (const auto& surgery : input_.surgeries)
            from_surgery(surgery);
        keep_off();
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
        out_.implied.assign(k_.conditions.size(), Tri::no);
        for (std::size_t i = 0; i < k_.conditions.size(); ++i)
            if (const int when = k_.condition_rules[i]; when >= 0)
                out_.implied[i] = k_.rules.truth(when, facts_.values, screening_.told);
        for (std::size_t i = 0; i < k_.conditions.size(); ++i) {
            const bool named = std::ranges::find(input_.conditions, static_cast<int>(i)) !=
                               input_.conditions.end();
            if (named || out_.implied[i] == Tri::yes)
                out_.conditions.push_back(static_cast<int>(i));
        }
    }

    // The restriction of the same thing, made when there is none yet.
    Restriction& find(std::string_view kind, std::string_view technique, std::string_view region,
                      std::string_view lifted_by) {
        for (auto& other : out_.list)
            if (other.technique == technique && other.region == region && other.kind == kind)
                return other;
        return out_.list.emplace_back(Restriction{
            .kind = kind, .technique = technique, .region = region, .lifted_by = lifted_by});
    }

    // What is restricted, why, and what would lift it.
    struct Grounds {
        int because = -1;
        std::string_view lifted_by;
    };

    // Merged by what is restricted: the strictest verdict and the smallest cap win.
    Restriction& add(std::string_view kind, std::string_view technique, std::string_view region,
                     Verdict verdict, int pressure_max, const Grounds& why) {
        auto& r = find(kind, technique, region, why.lifted_by);
        r.verdict = std::min(r.verdict, verdict);
        r.pressure_max = std::min(r.pressure_max, pressure_max);
        r.because.push_back(why.because);
        r.that_place_only = false;
        return r;
    }

    void merge(const Restriction& more) {
        auto& r = find(more.kind, more.technique, more.region, more.lifted_by);
        r.that_place_only = more.that_place_only && (r.because.empty() || r.that_place_only);
        r.verdict = std::min(r.verdict, more.verdict);
        r.pressure_max = std::min(r.pressure_max, more.pressure_max);
        r.minutes_max = more.minutes_max;  // one restriction of the session's length, merged before
        r.because.insert(r.because.end(), more.because.begin(), more.because.end());
    }

    void forbid(std::string_view kind, std::string_view technique, std::string_view region,
                const Grounds& why, int site_radius_cm = 0) {
        auto& r = add(kind, technique, region, Verdict::forbidden, 0, why);
        r.site_radius_cm = std::max(r.site_radius_cm, site_radius_cm);
    }

    void cap(std::string_view region, int pressure_max, const Grounds& why) {
        add("pressure", "all", region, Verdict::limited, pressure_max, why);
    }

    const std::string& id_of(int region) const {
        return k_.regions[static_cast<std::size_t>(region)].id;
    }

    void keep_off() {
        static const Citation own_word({"project"}, Grade::consensus, false);
        for (const int region : input_.no_touch)
            forbid("region", "all", id_of(region),
                   {out_.ground("the client does not want this area touched", "no_touch", own_word),
                    "the client's word"});
    }

    void from_flag(const FiredFlag& fired) {
        const auto& flag = k_.flags[static_cast<std::size_t>(fired.flag)];
        const Grounds why{out_.ground(flag.is_private ? "a private record" : flag.name,
                                      flag.is_private ? "private_safety" : flag.id, flag.citation),
                          flag.lifted_by};
        if (fired.stepped_down) {
            for (const auto& word : flag.restrictions)
                if (word == "no_site")
                    code(word, why);
            return code("light:4", why);
        }
        if (flag.hands_on == "none")
            stop(flag.urgency == Urgency::emergency);
        for (const auto& word : flag.restrictions)
            code(word, why);
        if (!flag.restrictions.empty())
            no_thrust_until_seen(flag.urgency, why);
    }

    // A danger sign that no doctor has looked at forbids thrust, whatever else it limits
    // (WHO2005Chiro). A private flag without restrictions stays out of sight.
    void no_thrust_until_seen(Urgency urgency, const Grounds& why) {
        if (urgency <= Urgency::soon)
            code("no_thrust", why);
    }

    void from_sum(const FiredSum& sum) {
        const auto& pattern = k_.patterns[static_cast<std::size_t>(sum.pattern)];
        const Grounds why{out_.ground(joined("several partial signs add up (", pattern.id, ")"),
                                      pattern.id, pattern.citation),
                          "a doctor's check recorded for this pain"};
        if (sum.urgency == Urgency::soon || sum.urgency == Urgency::treat_with_care) {
            for (const auto& word : pattern.restrictions_soon)
                code(word, why);
        } else if (sum.urgency == Urgency::same_day &&
                   (pattern.id == "malignancy" || pattern.id == "fracture")) {
            code("no_region:spine", why);
            code("clear_needed", why);
        } else {
            stop(sum.urgency == Urgency::emergency);
            code("stop_all", why);
        }
        if (sum.urgency == Urgency::treat_with_care && pattern.restrictions_soon.empty())
            code("light:5", why);
        no_thrust_until_seen(sum.urgency, why);
    }

    void stop(bool emergency) {
        out_.hands_on =
            std::min(out_.hands_on, emergency ? HandsOn::refused : HandsOn::after_clearance);
    }

    // A restriction code of red-flags.md section 1.
    void code(std::string_view word, const Grounds& why) {
        const auto colon = word.find(':');
        const auto name = word.substr(0, colon);
        const auto rest =
            colon == std::string_view::npos ? std::string_view() : word.substr(colon + 1);
        if (name == "stop_all")
            forbid("technique", "all", "all", why);
        else if (name == "no_region" && rest == "lumbar_deep")
            cap("lumbar", 4, why);
        else if (name == "no_region")
            forbid("region", "all",
                   rest == "abdomen" ? "abdomen_and_psoas"
                   : rest == "flank" ? "flank_area"
                                     : rest,
                   why);
        else if (name == "no_site")  // no pressure on the painful site and 10 cm round it
            each_painted(
                [&](std::string_view region) { forbid("region", "all", region, why, 10); });
        else if (name == "light")
            cap("all", rest[0] - '0', why);
        else if (name == "light_site")
            each_painted([&](std::string_view region) { cap(region, rest[0] - '0', why); });
        else if (name == "light_region")  // light_region:leg:3
            cap(rest.substr(0, rest.find(':')), rest.back() - '0', why);
        else if (name == "no_endrange") {
            forbid("movement", "end_range", "spine", why);
            forbid("technique", "joint_mobilisation", "spine", why);
            forbid("technique", "spinal_manipulation", "all", why);
        } else if (name == "no_thrust")
            forbid("technique", "spinal_manipulation", "all", why);
        else if (name == "no_stretch")  // no_stretch:hip
            for (const char* technique :
                 {"assisted_stretch", "contract_relax", "joint_mobilisation"})
                forbid("technique", technique, rest, why);
        else if (name == "no_prone")
            forbid("position", "prone", "all", why);
        else if (name == "no_supine")
            forbid("position", "supine_flat", "all", why);
        else if (name == "no_heat")
            forbid("modality", "heat", "all", why);
        else if (name == "clear_needed")
            forbid("technique", "spinal_manipulation", "all",
                   {why.because, "written clearance before the next session"});
        else if (name == "step_down_pressure")
            cap("all", 5, why);
    }

    template <class Visit>
    void each_painted(Visit visit) const {
        for (std::size_t r = 0; r < k_.regions.size(); ++r)
            if (facts_.intensity[r] > 0)
                visit(std::string_view(k_.regions[r].id));
    }

    void from_stop(int index) {
        const auto& s = k_.stops[static_cast<std::size_t>(index)];
        if (cleared(s.id))
            return;
        stop(s.refused);
        out_.hands_on = std::min(out_.hands_on, HandsOn::after_clearance);
        code("stop_all", {out_.ground(s.name, s.id, s.citation), s.lifted_by});
    }

    void from_condition(int index) {
        const auto& c = k_.conditions[static_cast<std::size_t>(index)];
        const int because = out_.ground(c.name, c.id, c.citation);
        const bool clear = cleared(c.id);
        for (const auto& rule : c.rules) {
            const bool waits = rule.value == MatrixRule::Value::after_clearance;
            limit(index, rule, because, clear);
            if (waits && rule.whole_body && !clear)
                stop(false);
        }
        if (!clear && closes_everything(c, k_))
            stop(false);
        for (const auto& p : k_.positions)
            from_position(p, index);
        for (const auto& word : c.limits)
            code(word, {because, c.limits_lifted_by});
    }

    // A local condition without a place, and a scope that is no fixed part of the body, hold for
    // the whole body.
    void limit(int condition, const MatrixRule& rule, int because, bool clear) {
        bool placed = false;
        if (rule.at_site)
            for (const auto& [at, region] : input_.sites) {
                if (at != condition)
                    continue;
                limit(rule, id_of(region), because, clear);
                placed = true;
            }
        if (!placed)
            limit(rule,
                  rule.group < 0
                      ? std::string_view("all")
                      : std::string_view(k_.groups[static_cast<std::size_t>(rule.group)].id),
                  because, clear);
    }

    // A clearance on record leaves care.
    void limit(const MatrixRule& rule, std::string_view region, int because, bool clear) {
        using Value = MatrixRule::Value;
        const std::string_view technique =
            k_.limited_techniques[static_cast<std::size_t>(rule.technique)];
        const bool waits = rule.value == Value::after_clearance && !clear;
        const bool no = rule.value == Value::forbidden || waits;
        const auto verdict = waits                          ? Verdict::after_clearance
                             : no                           ? Verdict::forbidden
                             : rule.value == Value::limited ? Verdict::limited
                                                            : Verdict::with_care;
        add(is_modality(technique) ? "modality" : "technique", technique, region, verdict,
            no ? 0 : rule.pressure_max, {because, lifted_with_it});
    }

    void from_position(const knowledge::PositionRule& rule, int condition) {
        if (rule.condition != condition)
            return;
        const auto& c = k_.conditions[static_cast<std::size_t>(condition)];
        // Unknown weeks of a pregnancy count as late: the stricter reading.
        if (knowledge::truth_of(rule.when, facts_.values) == Tri::no)
            return;
        add("position", rule.position, "all",
            rule.forbidden ? Verdict::forbidden : Verdict::with_care, rule.forbidden ? 0 : 10,
            {out_.ground(c.name + ": " + rule.rule, c.id, rule.citation), rule.rule});
    }

    void from_surgery(const SurgeryAt& at) {
        // The longest times of the table hold when the operation is not named.
        static const Citation unnamed({"ProfBody"}, Grade::consensus, false);
        int light = 84;
        int normal = 180;
        int elsewhere = 42;
        // Unnamed: as the operations that need it, where the place is known.
        bool release = at.region >= 0;
        std::string_view id = "surgeries";
        Grounds why{-1, "time since the operation"};
        if (at.surgery >= 0) {
            const auto& s = k_.surgeries[static_cast<std::size_t>(at.surgery)];
            light = s.site_light_days;
            normal = s.site_normal_days;
            elsewhere = s.elsewhere_days;
            release = s.release_needed;
            id = s.id;
            why.because = out_.ground(s.name, s.id, s.citation);
        } else {
            why.because = out_.ground("a recent operation", "surgeries", unnamed);
        }
        const std::string_view region = at.region < 0 ? std::string_view("all") : id_of(at.region);
        if (at.days_ago < elsewhere)
            cap("all", 3, why);
        if (at.days_ago < light)
            forbid("region", "all", region, {why.because, "the surgeon's release"}, 10);
        else if (at.days_ago < normal && release && !released(id, at.days_ago))
            add("region", "all", region, Verdict::after_clearance, 0,
                {why.because, "the surgeon's release"})
                .site_radius_cm = 10;
        else if (at.days_ago < normal)
            cap(region, 3, why);
    }

    // The surgeon's word, given since the operation.
    bool released(std::string_view id, int operated_days_ago) const {
        return std::ranges::any_of(input_.clearances, [&](const Clearance& c) {
            return c.lifts == id && c.days_ago <= operated_days_ago;
        });
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

bool waits_for_clearance(const knowledge::Condition& condition, const Knowledge& k) {
    return closes_everything(condition, k) ||
           std::ranges::any_of(condition.rules, [](const MatrixRule& rule) {
               return rule.value == MatrixRule::Value::after_clearance;
           });
}

Restrictions restrict_care(const intake::Facts& facts, const Screening& screening,
                           const RestrictionInput& input, const Knowledge& k) {
    return Restrictor(facts, screening, input, k).run();
}

bool closes(const Restrictions& limits, std::string_view kind, std::string_view what) {
    return std::ranges::any_of(limits.list, [&](const Restriction& r) {
        return r.kind == kind && (what.empty() || r.technique == what) && !r.that_place_only &&
               r.verdict <= Verdict::after_clearance;
    });
}

bool may_try_movements(const Restrictions& limits) {
    return !closes(limits, "movement", "") && !closes(limits, "technique", "assisted_stretch");
}

}  // namespace palpate::screening
