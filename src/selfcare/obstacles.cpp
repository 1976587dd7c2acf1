#include "selfcare/obstacles.hpp"

#include <algorithm>

namespace palpate::selfcare {
namespace {

using knowledge::SelfCareItem;
using screening::Restriction;
using screening::Verdict;

constexpr int pressure_too_light = 3;  // no one can hold a ball to less than this

bool forbids(const Restriction& r) {
    return r.verdict == Verdict::forbidden || r.verdict == Verdict::after_clearance;
}

}  // namespace

Obstacles::Obstacles(const Situation& situation, const knowledge::Knowledge& k)
    : s_(situation), k_(k) {
    mark_askable();
    condition_.reserve(k.conditions.size());
    for (std::size_t c = 0; c < k.conditions.size(); ++c)
        condition_.push_back(
            state_of(k.self_care.facts_of_condition[c], s_.restrictions.implied[c]));
    for (const auto* list : {&s_.restrictions.conditions, &s_.care.conditions})
        for (const int c : *list)
            condition_[static_cast<std::size_t>(c)] = Tri::yes;
    for (std::size_t r = 0; r < k.self_care.rules.size(); ++r) {
        if (k.self_care.rules[r].id != "exercise_stop")
            continue;
        exercise_rule_ = static_cast<int>(r);
        exercise_stop_ = state_of(k.self_care.facts_of_rule[r],
                                  knowledge::truth_of(k.self_care.rules[r].when, s_.facts.values));
    }
    find_late_pregnancy();
    waiting_ = s_.urgency <= screening::Urgency::soon || !s_.care.stops.empty() ||
               s_.restrictions.hands_on == screening::HandsOn::after_clearance;
}

// Only screens this client must be asked make an unknown fact an open question: a gate that is
// certainly closed (pregnancy for a man) has answered it.
void Obstacles::mark_askable() {
    askable_.assign(k_.findings.size(), false);
    for (const int q : s_.screening.screens) {
        const auto& question = k_.questions[static_cast<std::size_t>(q)];
        if (!question.must)
            continue;
        for (const int f : question.findings)
            askable_[static_cast<std::size_t>(f)] = true;
    }
}

Tri Obstacles::state_of(const std::vector<int>& facts, Tri truth) const {
    if (truth != Tri::unknown)
        return truth;
    const bool open = std::ranges::any_of(
        facts, [&](int f) { return askable_[static_cast<std::size_t>(f)] && !s_.facts.known(f); });
    return open ? Tri::unknown : Tri::no;
}

void Obstacles::find_late_pregnancy() {
    const auto fact = [&](const char* id) { return k_.finding(id); };
    const auto weeks = fact("pregnancy_weeks");
    const auto any = fact("pregnant_or_possible");
    if (!weeks || !any)
        return;
    const auto& told = s_.facts.values[static_cast<std::size_t>(*weeks)];
    if (told.known()) {
        late_pregnancy_ = told.lo >= 20 ? Tri::yes : Tri::no;
        return;
    }
    // Pregnant with unknown weeks counts as late: the stricter reading.
    if (s_.facts.truth(*any) == Tri::yes)
        late_pregnancy_ = Tri::yes;
    else
        late_pregnancy_ = askable_[static_cast<std::size_t>(*weeks)] ? Tri::unknown : Tri::no;
}

bool Obstacles::used_at(const SelfCareItem& item, int region) const {
    const auto painted_group = [&](const knowledge::RegionGroup& group) {
        return std::ranges::find(group.regions, region) != group.regions.end() &&
               s_.facts.group_painted[static_cast<std::size_t>(&group - k_.groups.data())];
    };
    if (item.groups.empty()) {
        const auto own = k_.group(k_.regions[static_cast<std::size_t>(region)].group);
        return !s_.facts.anything_painted ||
               (own && painted_group(k_.groups[static_cast<std::size_t>(*own)]));
    }
    return std::ranges::any_of(
        item.groups, [&](int g) { return painted_group(k_.groups[static_cast<std::size_t>(g)]); });
}

bool Obstacles::fits_region(const SelfCareItem& item) const {
    return item.groups.empty() || std::ranges::any_of(item.groups, [&](int g) {
               return s_.facts.group_painted[static_cast<std::size_t>(g)];
           });
}

bool Obstacles::near_site(const SelfCareItem& item, int condition) const {
    bool placed = false;
    for (const auto& [at, region] : s_.care.sites) {
        if (at != condition)
            continue;
        placed = true;
        if (used_at(item, region))
            return true;
    }
    return !placed;  // a site nobody named is everywhere
}

bool Obstacles::reaches(const Restriction& r, const SelfCareItem& item) const {
    if (r.region == "all")
        return true;
    // A home item is used where it hurts: a place that only itself is a hazard counts when painted.
    const auto painted = [&](int region) {
        return !s_.facts.anything_painted ||
               s_.facts.intensity[static_cast<std::size_t>(region)] > 0;
    };
    if (const auto region = k_.region(r.region))
        return used_at(item, *region) && (!r.that_place_only || painted(*region));
    const auto group = k_.group(r.region);
    if (!group)
        return true;  // a place we cannot name is everywhere
    return std::ranges::any_of(
        k_.groups[static_cast<std::size_t>(*group)].regions, [&](int region) {
            return used_at(item, region) && (!r.that_place_only || painted(region));
        });
}

bool Obstacles::stops_use(const Restriction& r, const knowledge::SelfCareUses& uses) const {
    const auto& what = r.technique;
    if (r.kind == "modality")
        return (uses.heat && what == "heat") || (uses.cold && what == "cold") ||
               (uses.topical && what == "topical");
    if (r.kind == "movement")
        return uses.spine_stretch && what == "end_range";
    if (r.kind == "region")
        return uses.pressure || uses.heat || uses.cold || uses.topical;
    if (r.kind != "technique")
        return false;
    if (what == "all")
        return uses.pressure || uses.spine_stretch || uses.limb_stretch;
    return (uses.pressure && what == "trigger_point") ||
           ((uses.spine_stretch || uses.limb_stretch) && what == "assisted_stretch");
}

std::string Obstacles::forbidden_use(const SelfCareItem& item) const {
    for (const auto& r : s_.restrictions.list)
        if (forbids(r) && stops_use(r, item.uses) && reaches(r, item))
            return r.because.empty() ? "a restriction of the session"
                                     : s_.restrictions.first_because(r).fact;
    if (item.uses.pressure && pressure_max(item) < pressure_too_light)
        return "only the lightest touch is allowed there";
    return "";
}

int Obstacles::pressure_max(const SelfCareItem& item) const {
    int cap = 10;
    for (const auto& [stage, most] : item.pressure_caps)
        if (stage == s_.stage)
            cap = std::min(cap, most);
    for (const auto& r : s_.restrictions.list) {
        const bool presses =
            r.kind == "pressure" || (r.kind == "technique" && r.technique == "trigger_point");
        if (presses && !forbids(r) && reaches(r, item))
            cap = std::min(cap, r.pressure_max);
    }
    return cap;
}

bool Obstacles::position_barred(std::string_view position) const {
    return std::ranges::any_of(s_.restrictions.list, [&](const Restriction& r) {
        return r.kind == "position" && forbids(r) && r.technique == position;
    });
}

std::string Obstacles::forbidden_posture(const SelfCareItem& item) const {
    const auto takes = [&](std::string_view posture) {
        return std::ranges::find(item.posture, posture) != item.posture.end();
    };
    if (takes("supine")) {
        const bool barred = position_barred("supine") || position_barred("supine_flat");
        const bool late = late_pregnancy_ == Tri::yes;
        // A pregnant client has another form of the item, or none.
        if ((barred || late) && (item.pregnancy_form.empty() || !late))
            return "lying on the back is not for this client now";
    }
    if (takes("side_lying") && position_barred("side_lying_left") &&
        position_barred("side_lying_right"))
        return "lying on the side is not for this client now";
    return "";
}

std::string Obstacles::forbidden_fact(const SelfCareItem& item) const {
    for (const int c : item.contra_conditions)
        if (holds(c) == Tri::yes)
            return k_.conditions[static_cast<std::size_t>(c)].name;
    for (const int stop : item.contra_stops)
        if (std::ranges::find(s_.care.stops, stop) != s_.care.stops.end())
            return k_.stops[static_cast<std::size_t>(stop)].name;
    for (const int c : item.contra_site_conditions)
        if (holds(c) == Tri::yes && near_site(item, c))
            return k_.conditions[static_cast<std::size_t>(c)].name;
    for (const int f : item.contra_findings)
        if (s_.facts.truth(f) == Tri::yes)
            return k_.findings[static_cast<std::size_t>(f)].name;
    if (item.uses.exercise && exercise_stop_ == Tri::yes)
        return k_.self_care.rules[static_cast<std::size_t>(exercise_rule_)].text;
    return "";
}

// Every open fact that could speak against the item, some of them twice; ends when `visit` says so.
template <class Visit>
void Obstacles::each_open(const SelfCareItem& item, Visit visit) const {
    const auto all = [&](const std::vector<int>& facts) {
        return std::ranges::any_of(facts, [&](int f) {
            return askable_[static_cast<std::size_t>(f)] && !s_.facts.known(f) && visit(f);
        });
    };
    const auto& s = k_.self_care;
    for (const auto* list : {&item.contra_conditions, &item.contra_site_conditions})
        for (const int c : *list)
            if (holds(c) == Tri::unknown && all(s.facts_of_condition[static_cast<std::size_t>(c)]))
                return;
    for (const int f : item.contra_findings)
        if (s_.facts.truth(f) == Tri::unknown &&
            all(s.facts_of_finding[static_cast<std::size_t>(f)]))
            return;
    if (item.uses.exercise && exercise_stop_ == Tri::unknown &&
        all(s.facts_of_rule[static_cast<std::size_t>(exercise_rule_)]))
        return;
    const bool supine = std::ranges::find(item.posture, "supine") != item.posture.end();
    if (supine && late_pregnancy_ == Tri::unknown)
        if (const auto weeks = k_.finding("pregnancy_weeks"))
            all({*weeks});
}

bool Obstacles::anything_open(const SelfCareItem& item) const {
    bool open = false;
    each_open(item, [&](int) { return open = true; });
    return open;
}

std::vector<int> Obstacles::not_asked(const SelfCareItem& item) const {
    std::vector<int> open;
    each_open(item, [&](int f) {
        if (std::ranges::find(open, f) == open.end())
            open.push_back(f);
        return false;
    });
    return open;
}

Obstacle Obstacles::of(const SelfCareItem& item) const {
    const bool only =
        !item.only_conditions.empty() &&
        std::ranges::none_of(item.only_conditions, [&](int c) { return holds(c) == Tri::yes; });
    if (only)
        return {Obstacle::Kind::not_fitting, ""};
    if (waiting_ && !item.while_waiting)
        return {Obstacle::Kind::forbidden, "a medical check comes first"};
    auto why = forbidden_fact(item);
    if (why.empty())
        why = forbidden_use(item);
    if (why.empty())
        why = forbidden_posture(item);
    if (!why.empty())
        return {Obstacle::Kind::forbidden, std::move(why)};
    if (anything_open(item))
        return {Obstacle::Kind::not_asked, "what could speak against it was not asked"};
    return {};
}

}  // namespace palpate::selfcare
