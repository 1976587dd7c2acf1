#include "screening/place_and_time.hpp"

#include "base/joined.hpp"

#include <algorithm>

namespace palpate::screening {
namespace {

using knowledge::EndangermentArea;
using knowledge::Knowledge;

bool holds(const std::vector<int>& conditions, int condition) {
    return std::ranges::find(conditions, condition) != conditions.end();
}

// Every condition and every sign that makes the row hold; empty when it does not.
std::vector<int> reasons(const EndangermentArea& area, const intake::Facts& facts,
                         Restrictions& so_far, const Knowledge& k) {
    std::vector<int> because;
    const auto add = [&](std::string fact) {
        because.push_back(so_far.ground(std::move(fact), area.id, area.citation));
    };
    for (const int c : area.conditions)
        if (holds(so_far.conditions, c))
            add(joined(k.conditions[static_cast<std::size_t>(c)].name, ": ", area.rule));
    if (area.when.empty() || knowledge::truth_of(area.when, facts.values) != Tri::yes)
        return because;
    for (const int f : knowledge::facts_of(area.when))
        if (facts.truth(f) == Tri::yes)
            add(joined(k.findings[static_cast<std::size_t>(f)].name, ": ", area.rule));
    if (because.empty())  // a count of facts, none of them named by the row
        add(area.rule);
    return because;
}

std::vector<std::string_view> places_of(const EndangermentArea& area, const Knowledge& k) {
    if (area.group >= 0)
        return {k.groups[static_cast<std::size_t>(area.group)].id};
    std::vector<std::string_view> places;
    places.reserve(area.regions.count());
    for (std::size_t r = 0; r < k.regions.size(); ++r)
        if (area.regions[r])
            places.push_back(k.regions[r].id);
    return places;
}

void add_place(const EndangermentArea& area, const std::vector<int>& because, const Knowledge& k,
               std::vector<Restriction>& list) {
    Restriction r{.kind = "region",
                  .technique = "all",
                  .verdict = Verdict::forbidden,
                  .pressure_max = 0,
                  .lifted_by = lifted_with_it,
                  .because = because,
                  .that_place_only = true};
    for (const auto place : places_of(area, k)) {
        r.region = place;
        if (area.never) {
            list.push_back(r);
            continue;
        }
        auto light = r;
        light.kind = "pressure";
        light.verdict = Verdict::limited;
        light.pressure_max = area.pressure_max;
        list.push_back(std::move(light));
        for (std::size_t t = 0; t < k.techniques.size(); ++t) {
            if (!area.forbidden[t])
                continue;
            auto no = r;
            no.technique = k.techniques[t].id;
            no.kind = no.technique == "heat" || no.technique == "cold" ? "modality" : "technique";
            list.push_back(std::move(no));
        }
    }
}

void add_longest_session(Restrictions& so_far, const Knowledge& k, std::vector<Restriction>& list) {
    Restriction longest{.kind = "duration",
                        .technique = "all",
                        .region = "all",
                        .verdict = Verdict::limited,
                        .lifted_by = lifted_with_it};
    for (const auto& rule : k.plan.durations) {
        if (!holds(so_far.conditions, rule.condition))
            continue;
        const auto& c = k.conditions[static_cast<std::size_t>(rule.condition)];
        const int because = so_far.ground(joined(c.name, ": ", rule.rule), c.id, rule.citation);
        const bool strictest = longest.minutes_max == 0 || rule.minutes_max < longest.minutes_max;
        longest.because.insert(strictest ? longest.because.begin() : longest.because.end(),
                               because);
        if (strictest)
            longest.minutes_max = rule.minutes_max;
    }
    if (longest.minutes_max > 0)
        list.push_back(std::move(longest));
}

}  // namespace

std::vector<Restriction> place_and_time_limits(const intake::Facts& facts, Restrictions& so_far,
                                               const Knowledge& k) {
    std::vector<Restriction> list;
    for (const auto& area : k.plan.endangerment) {
        if (!area.conditional())
            continue;
        if (const auto because = reasons(area, facts, so_far, k); !because.empty())
            add_place(area, because, k, list);
    }
    add_longest_session(so_far, k, list);
    return list;
}

}  // namespace palpate::screening
