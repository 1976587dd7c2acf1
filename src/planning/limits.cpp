#include "planning/limits.hpp"

#include <algorithm>

namespace palpate::planning {
namespace {

using knowledge::Role;
using screening::Verdict;

// The stricter of two answers; an equal one keeps the first reason.
void tighten(Answer& answer, int pressure_max, Reason by) {
    if (answer.allowed && pressure_max < answer.pressure_max) {
        answer.pressure_max = pressure_max;
        answer.by = by;
    }
}

Answer forbidden(Reason by) {
    return {.allowed = false, .pressure_max = 0, .by = by};
}

// What forbids first stays the reason.
void forbid(Answer& answer, Reason by) {
    if (answer.allowed)
        answer = forbidden(by);
}

bool forbids(Verdict verdict) {
    return verdict == Verdict::forbidden || verdict == Verdict::after_clearance;
}

std::size_t slot(Position p) {
    return static_cast<std::size_t>(p);
}

}  // namespace

Limits::Limits(const Asked& asked, const knowledge::Knowledge& k) : asked_(asked), k_(k) {
    techniques_.resize(k.techniques.size());
    positions_.set();
    for (std::size_t r = 0; r < k.plan.fixed_areas.size(); ++r)
        special_[r] = !k.plan.fixed_areas[r].empty();
    for (std::size_t a = 0; a < k.plan.consent_areas.size(); ++a)
        if (!consented(static_cast<int>(a)))
            no_consent_ |= k.plan.consent_areas[a].regions;
    special_ |= no_consent_;
    for (const int r : asked_.wants->disliked_regions)
        special_.set(static_cast<std::size_t>(r));
    for (std::size_t t = 0; t < techniques_.size(); ++t)
        settle_technique(static_cast<int>(t));
    read_restrictions();
}

bool Limits::consented(int area) const {
    // A minor's consent areas stay closed: gluteal work through clothing needs a guardian's
    // record, which nothing here carries.
    const auto& given = asked_.wants->consented;
    return !asked_.minor && std::ranges::find(given, area) != given.end();
}

bool Limits::in_scope(int technique) const {
    const auto& scope = k_.techniques[static_cast<std::size_t>(technique)].scope;
    if (scope == "never")
        return false;
    const auto& named = asked_.wants->scope;
    if (named && std::ranges::find(*named, technique) != named->end())
        return true;
    return scope == "core" || (!named && scope == "trained");
}

void Limits::settle_technique(int technique) {
    const auto t = static_cast<std::size_t>(technique);
    const auto& use = k_.plan.techniques[t];
    auto& answer = techniques_[t];
    answer.pressure_max = use.pressure_max;
    const bool early = asked_.stage == Stage::subacute && use.days_min > 0 &&
                       asked_.duration_days.value_or(0) < use.days_min;
    if (use.role == Role::none || !in_scope(technique))
        forbid(answer, {Reason::Kind::scope, technique});
    else if (std::ranges::find(asked_.wants->disliked, technique) != asked_.wants->disliked.end())
        forbid(answer, {Reason::Kind::dislike, technique});
    else if (!use.stages[static_cast<std::size_t>(asked_.stage)] || early)
        forbid(answer, {Reason::Kind::stage, technique});
    else
        cap_technique(technique, answer);
}

void Limits::cap_technique(int technique, Answer& answer) const {
    const auto& use = k_.plan.techniques[static_cast<std::size_t>(technique)];
    tighten(answer, use.stage_cap[static_cast<std::size_t>(asked_.stage)],
            {Reason::Kind::stage, technique});
    tighten(answer, k_.plan.composer.pressure_usual_max, {Reason::Kind::house, -1});
    if (asked_.dose >= 0)  // the first visit stays one below the course (first_session_cap)
        tighten(answer, k_.plan.doses[static_cast<std::size_t>(asked_.dose)].pressure_max - 1,
                {Reason::Kind::first_session, asked_.dose});
    if (asked_.wants->pressure_max)
        tighten(answer, *asked_.wants->pressure_max, {Reason::Kind::preference, -1});
    if (answer.pressure_max < use.pressure_min)
        forbid(answer, answer.by);
}

RegionSet Limits::regions_of(std::string_view id) const {
    RegionSet set;
    if (id == "all")
        return set.set();
    if (const auto region = k_.region(id))
        set.set(static_cast<std::size_t>(*region));
    else if (const auto group = k_.group(id))
        set = k_.plan.groups[static_cast<std::size_t>(*group)];
    else
        set.set();  // a place nobody knows: the whole body
    return set;
}

TechniqueSet Limits::techniques_of(std::string_view id) const {
    TechniqueSet set;
    if (const auto technique = k_.technique(id))
        set.set(static_cast<std::size_t>(*technique));
    else
        set.set();
    return set;
}

void Limits::read_restrictions() {
    const auto& list = asked_.restrictions->list;
    locals_.reserve(list.size());
    for (std::size_t i = 0; i < list.size(); ++i)
        read_restriction(list[i], static_cast<int>(i));
    // The active re-test is the client's own movement: only what forbids all techniques stops it.
    for (std::size_t t = 0; t < techniques_.size(); ++t)
        if (techniques_[t].allowed &&
            techniques_[t].pressure_max < k_.plan.techniques[t].pressure_min)
            forbid(techniques_[t], techniques_[t].by);
}

void Limits::read_restriction(const screening::Restriction& r, int index) {
    if (r.kind == "position")
        return close_position(r, index);
    if (r.kind == "duration") {
        if (minutes_max_ == 0 || r.minutes_max < minutes_max_) {
            minutes_max_ = r.minutes_max;
            duration_restriction_ = index;
        }
        return;
    }
    if (r.kind == "movement") {
        // "Ease further" after a contraction goes to the end of range; a held stretch need not.
        if (const auto t = k_.technique("contract_relax"); t && forbids(r.verdict)) {
            TechniqueSet only;
            only.set(static_cast<std::size_t>(*t));
            locals_.push_back({regions_of(r.region), only, true, 0, index});
            special_ |= locals_.back().regions;
        }
        return;
    }
    const bool no = forbids(r.verdict);
    if (!no && r.pressure_max >= 10)
        return;  // with care: said, not counted
    const auto techniques = techniques_of(r.technique);
    if (r.region != "all") {
        locals_.push_back({regions_of(r.region), techniques, no, r.pressure_max, index});
        special_ |= locals_.back().regions;
        if (no && r.site_radius_cm > 0)
            if (const auto region = k_.region(r.region))
                around_site(*region, index);
        return;
    }
    for (std::size_t t = 0; t < techniques_.size(); ++t) {
        if (!techniques[t])
            continue;
        if (no)
            forbid(techniques_[t], {Reason::Kind::restriction, index});
        else
            tighten(techniques_[t], r.pressure_max, {Reason::Kind::restriction, index});
    }
}

// A site with a margin reaches into the regions beside it: only light work is left there, away from
// the site.
void Limits::around_site(int region, int index) {
    const auto& near = k_.plan.neighbours[static_cast<std::size_t>(region)];
    TechniqueSet all;
    locals_.push_back({near, all.set(), false, k_.plan.composer.site_margin_pressure_max, index});
    special_ |= near;
}

void Limits::close_position(const screening::Restriction& r, int index) {
    if (!forbids(r.verdict))
        return;
    const Reason reason{Reason::Kind::restriction, index};
    const auto close = [&](Position p) {
        positions_.reset(slot(p));
        position_reason_[slot(p)] = reason;
    };
    if (r.technique == "supine_flat") {
        half_sitting_ = true;
    } else if (r.technique == "prone") {
        close(Position::prone);
    } else if (r.technique == "side_lying_left") {
        close(Position::side_lying_left);
    } else if (r.technique == "side_lying_right") {
        close(Position::side_lying_right);
    } else if (r.technique == "seated") {
        close(Position::seated);
    } else if (r.technique == "supine" || r.technique == "semi_reclined") {
        close(Position::supine);
    } else {
        for (std::size_t p = 0; p < knowledge::positions_count; ++p)
            close(static_cast<Position>(p));
    }
}

Answer Limits::at(int technique, int region, int muscle) const {
    const auto t = static_cast<std::size_t>(technique);
    const auto r = static_cast<std::size_t>(region);
    Answer answer = techniques_[t];
    if (!answer.allowed)
        return answer;
    if (muscle >= 0) {
        const auto& work = k_.plan.muscles[static_cast<std::size_t>(muscle)];
        if (work.consent_area >= 0 && !consented(work.consent_area))
            return forbidden({Reason::Kind::consent, work.consent_area});
        tighten(answer, work.pressure_max, {Reason::Kind::muscle, muscle});
    }
    if (special_[r]) {
        for (std::size_t a = 0; a < k_.plan.consent_areas.size() && no_consent_[r]; ++a)
            if (k_.plan.consent_areas[a].regions[r] && !consented(static_cast<int>(a)))
                return forbidden({Reason::Kind::consent, static_cast<int>(a)});
        for (const int a : fixed_areas(region)) {
            const auto& area = k_.plan.endangerment[static_cast<std::size_t>(a)];
            if (area.never || area.forbidden[t] || (area.muscles_only && muscle < 0))
                return forbidden({Reason::Kind::endangerment, a});
            tighten(answer, area.pressure_max, {Reason::Kind::endangerment, a});
        }
        for (const auto& local : locals_) {
            if (!local.regions[r] || !local.techniques[t])
                continue;
            if (local.forbids)
                return forbidden({Reason::Kind::restriction, local.index});
            tighten(answer, local.pressure_max, {Reason::Kind::restriction, local.index});
        }
        const auto& disliked = asked_.wants->disliked_regions;
        if (std::ranges::find(disliked, region) != disliked.end())
            return forbidden({Reason::Kind::dislike, technique});
    }
    if (answer.pressure_max < k_.plan.techniques[t].pressure_min)
        forbid(answer, answer.by);
    return answer;
}

Answer Limits::at_all(int technique, const RegionSet& regions) const {
    Answer all = techniques_[static_cast<std::size_t>(technique)];
    for (std::size_t r = 0; r < k_.regions.size() && all.allowed; ++r) {
        if (!regions[r])
            continue;
        const auto one = at(technique, static_cast<int>(r), -1);
        if (!one.allowed)
            forbid(all, one.by);
        tighten(all, one.pressure_max, one.by);
    }
    return all;
}

std::vector<int> Limits::cautions(int technique, int region) const {
    std::vector<int> found;
    const auto& list = asked_.restrictions->list;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto& r = list[i];
        if (r.verdict != Verdict::with_care || r.kind == "position")
            continue;
        const bool same = r.technique == "all" ||
                          r.technique == k_.techniques[static_cast<std::size_t>(technique)].id;
        if (same && (r.region == "all" || regions_of(r.region)[static_cast<std::size_t>(region)]))
            found.push_back(static_cast<int>(i));
    }
    return found;
}

bool Limits::one_side_only(int region) const {
    return std::ranges::any_of(fixed_areas(region), [&](int a) {
        return k_.plan.endangerment[static_cast<std::size_t>(a)].one_side;
    });
}

}  // namespace palpate::planning
