#include "session/engine.hpp"

#include "planning/limits.hpp"
#include "session/signs.hpp"
#include "session/timer.hpp"

#include <algorithm>
#include <set>

#include <boost/json.hpp>

namespace palpate::session {
namespace {

using knowledge::Knowledge;
using planning::Limits;
using Pressures = std::map<std::string, std::int64_t>;

Limits limits_of(const advice::In& in, const advice::Out& out, const Knowledge& k) {
    const auto child = k.finding("child");
    return Limits({.restrictions = &out.restrictions,
                   .wants = &in.wants,
                   .stage = out.plan.stage.planned,
                   .duration_days = in.duration_days,
                   .dose = -1,
                   .minor = child && out.facts.truth(*child) == Tri::yes},
                  k);
}

template <class Ask>
Pressures open_by(const Knowledge& k, Ask ask) {
    Pressures open;
    for (std::size_t t = 0; t < k.techniques.size(); ++t)
        if (const planning::Answer answer = ask(static_cast<int>(t)); answer.allowed)
            open.emplace(k.techniques[t].id, answer.pressure_max);
    return open;
}

// Places with the same answer share an opening.
class Openings {
public:
    void add(const std::string& place, const std::string& target, const Pressures& up) {
        if (!up.empty())
            same_[{target, up}].push_back(place);
    }
    std::vector<Opening> take() && {
        std::vector<Opening> open;
        open.reserve(same_.size());
        for (auto& [key, places] : same_)
            open.push_back({.places = std::move(places), .target = key.first, .up = key.second});
        return open;
    }

private:
    std::map<std::pair<std::string, Pressures>, std::vector<std::string>> same_;
};

void add_places(Openings& openings, const Limits& limits, const Knowledge& k) {
    for (std::size_t r = 0; r < k.regions.size(); ++r)
        openings.add(k.regions[r].id, "",
                     open_by(k, [&](int t) { return limits.at(t, static_cast<int>(r), -1); }));
    for (std::size_t g = 0; g < k.groups.size(); ++g)
        openings.add(k.groups[g].id, "",
                     open_by(k, [&](int t) { return limits.at_all(t, k.plan.groups[g]); }));
}

void add_muscles(Openings& openings, const Limits& limits, const Knowledge& k) {
    for (std::size_t m = 0; m < k.sources.size(); ++m)
        for (const int region :
             std::set(k.plan.muscles[m].region.begin(), k.plan.muscles[m].region.end()))
            if (region >= 0)
                openings.add(
                    k.regions[static_cast<std::size_t>(region)].id, k.sources[m].id,
                    open_by(k, [&](int t) { return limits.at(t, region, static_cast<int>(m)); }));
}

// ---- What lies on the skin ----

std::string fact_of(const planning::Reason& by, const advice::Out& out) {
    using Kind = planning::Reason::Kind;
    switch (by.kind) {
        case Kind::restriction: {
            const auto& list = out.restrictions.list;
            return out.restrictions.first_because(list[static_cast<std::size_t>(by.index)]).fact;
        }
        case Kind::dislike:
        case Kind::preference: return "the client does not want it";
        case Kind::consent: return "this area was not agreed to";
        case Kind::scope: return "it needs training or a licence";
        case Kind::technique:
        case Kind::endangerment:
        case Kind::muscle:
        case Kind::region_reach:
        case Kind::stage:
        case Kind::dose:
        case Kind::first_session:
        case Kind::house: break;
    }
    return "it is not done at this place or in this stage";
}

// Of regions and region groups, those of which `ask` says a fact; empty: of all.
class FactsAt {
public:
    explicit FactsAt(const Knowledge& k) : k_(k) {}

    void add(const std::string& place, const std::string& fact) { places_[fact].push_back(place); }
    // A fact of everywhere needs no list.
    template <class Take>
    void each(Take take) const {
        const auto all = k_.regions.size() + k_.groups.size();
        for (const auto& [fact, places] : places_)
            take(fact, places.size() == all ? std::vector<std::string>() : places);
    }

private:
    const Knowledge& k_;
    std::map<std::string, std::vector<std::string>> places_;
};

bool is_near_a_nerve(const knowledge::Region& region) {
    return region.id.starts_with("elbow_") || region.id.starts_with("knee_");
}

void add_bars(Exposure& exposure, int technique, const Limits& limits, const advice::Out& out,
              const Knowledge& k) {
    FactsAt bars(k);
    for (std::size_t r = 0; r < k.regions.size(); ++r)
        if (const auto answer = limits.at(technique, static_cast<int>(r), -1); !answer.allowed)
            bars.add(k.regions[r].id, fact_of(answer.by, out));
    for (std::size_t g = 0; g < k.groups.size(); ++g)
        if (const auto answer = limits.at_all(technique, k.plan.groups[g]); !answer.allowed)
            bars.add(k.groups[g].id, fact_of(answer.by, out));
    bars.each([&](const std::string& fact, std::vector<std::string> places) {
        exposure.rules.push_back({.places = std::move(places),
                                  .minutes_max = 0,
                                  .check_minutes = check_minutes_with_care,
                                  .fact = fact});
    });
}

void add_cares(Exposure& exposure, int technique, const Limits& limits, const advice::Out& out,
               const Knowledge& k) {
    const auto facts_at = [&](std::size_t region) {
        std::set<std::string> facts;
        for (const int i : limits.cautions(technique, static_cast<int>(region)))
            facts.insert(
                out.restrictions.first_because(out.restrictions.list[static_cast<std::size_t>(i)])
                    .fact);
        return facts;
    };
    FactsAt cares(k);
    FactsAt nerves(k);
    for (std::size_t r = 0; r < k.regions.size(); ++r) {
        for (const auto& fact : facts_at(r))
            cares.add(k.regions[r].id, fact);
        if (k.techniques[static_cast<std::size_t>(technique)].id == "cold" &&
            is_near_a_nerve(k.regions[r]))
            nerves.add(k.regions[r].id, "a nerve lies close under the skin");
    }
    for (const auto& group : k.groups) {
        std::set<std::string> facts;
        for (const int r : group.regions)
            facts.merge(facts_at(static_cast<std::size_t>(r)));
        for (const auto& fact : facts)
            cares.add(group.id, fact);
    }
    const auto least = k.plan.techniques[static_cast<std::size_t>(technique)].minutes_min;
    const auto add = [&](const std::string& fact, std::vector<std::string> places,
                         std::int64_t minutes) {
        exposure.rules.push_back({.places = std::move(places),
                                  .minutes_max = minutes,
                                  .check_minutes = check_minutes_with_care,
                                  .fact = fact});
    };
    cares.each([&](const auto& fact, auto places) { add(fact, std::move(places), least); });
    nerves.each(
        [&](const auto& fact, auto places) { add(fact, std::move(places), minutes_unknown); });
}

Exposures exposures_of(const Limits& limits, const advice::Out& out, const Knowledge& k) {
    Exposures timed;
    for (std::size_t t = 0; t < k.techniques.size(); ++t) {
        if (!warms_or_cools(k.techniques[t].id))
            continue;
        Exposure exposure{.minutes_max = k.plan.techniques[t].minutes_max,
                          .check_minutes = check_minutes_usual};
        add_bars(exposure, static_cast<int>(t), limits, out, k);
        add_cares(exposure, static_cast<int>(t), limits, out, k);
        timed.emplace(k.techniques[t].id, std::move(exposure));
    }
    return timed;
}

std::vector<Position> positions_of(const Limits& limits) {
    std::vector<Position> open;
    const auto add = [&](knowledge::Position position, Position as) {
        if (limits.positions()[static_cast<std::size_t>(position)])
            open.push_back(as);
    };
    add(knowledge::Position::prone, Position::prone);
    add(knowledge::Position::side_lying_left, Position::side_lying_left);
    add(knowledge::Position::side_lying_right, Position::side_lying_right);
    add(knowledge::Position::supine,
        limits.half_sitting() ? Position::semi_reclined : Position::supine);
    add(knowledge::Position::seated, Position::seated);
    return open;
}

// ---- The routine as steps ----

std::map<std::string, std::vector<std::string>> areas_of(const Knowledge& k) {
    std::map<std::string, std::vector<std::string>> areas;
    for (const auto& region : k.regions)
        areas[region.id] = {region.group};
    for (const auto& group : k.groups) {
        std::set<std::string> in;
        for (const int r : group.regions)
            in.insert(k.regions[static_cast<std::size_t>(r)].group);
        areas[group.id] = {in.begin(), in.end()};
    }
    return areas;
}

std::vector<Manner> manners_of(const Knowledge& k) {
    std::vector<Manner> manners;
    for (std::size_t t = 0; t < k.techniques.size(); ++t) {
        const auto& use = k.plan.techniques[t];
        Manner manner{.technique = k.techniques[t].id,
                      .pressure_min = use.pressure_min,
                      .pressure_max = use.pressure_max,
                      .minutes_min = use.minutes_min};
        if (const auto found = k.substitutes.find(manner.technique); found != k.substitutes.end())
            for (const auto& instead : found->second)
                if (k.technique(instead))
                    manner.instead.push_back(instead);
        manners.push_back(std::move(manner));
    }
    return manners;
}

// What a step of the contract's plan says; the rest of it explains.
class Reading {
public:
    Reading(const Sheet& sheet, const Knowledge& k) : sheet_(sheet), k_(k) {}

    std::optional<Step> step(const boost::json::value& value, std::size_t number) {
        const auto* object = value.if_object();
        if (object == nullptr)
            return wrong(number, "", "expected an object");
        Step step{.id = std::to_string(number + 1)};
        step.technique = text(*object, "technique");
        step.region = text(*object, "region");
        step.minutes = integer(*object, "minutes");
        step.turn_minutes = integer(*object, "turn_minutes");
        const auto target = text(*object, "target");
        const bool is_source =
            std::ranges::find(k_.sources, target, &knowledge::Source::id) != k_.sources.end();
        step.target = is_source ? target : "";
        const auto part = JsonWord<Part>::parse(text(*object, "part"));
        const auto side = JsonWord<Side>::parse(text(*object, "side"));
        const auto position = JsonWord<Position>::parse(text(*object, "position"));
        const auto* pressure = object->if_contains("pressure");
        if (!part || !position)
            return wrong(number, part ? "/position" : "/part", "expected one of the contract's");
        if (pressure == nullptr || !pressure->is_array() || pressure->as_array().size() != 2 ||
            !pressure->as_array()[1].is_int64())
            return wrong(number, "/pressure", "expected [least, most] from 0 to 10");
        step.part = *part;
        step.side = side.value_or(Side::both);
        step.position = *position;
        step.pressure_max = pressure->as_array()[1].as_int64();
        return whole(std::move(step));
    }

    std::vector<Fault> take() && { return std::move(faults_); }

private:
    std::nullopt_t wrong(std::size_t number, const char* member, std::string message) {
        faults_.push_back({FaultKind::invalid, fmt::format("/plan/routine/{}{}", number, member),
                           std::move(message)});
        return std::nullopt;
    }
    static std::string text(const boost::json::object& object, std::string_view name) {
        const auto* member = object.if_contains(name);
        return member != nullptr && member->is_string() ? std::string(member->as_string()) : "";
    }
    static std::int64_t integer(const boost::json::object& object, std::string_view name) {
        const auto* member = object.if_contains(name);
        return member != nullptr && member->is_int64() ? member->as_int64() : 0;
    }

    Step whole(Step step) const {
        step = settled(sheet_, std::move(step));
        const auto* manner = manner_of(sheet_, step.technique);
        const auto least = manner == nullptr ? 1 : manner->minutes_min;
        step.minutes_min =
            std::clamp<std::int64_t>(least, 0, std::max<std::int64_t>(0, step.minutes));
        return step;
    }

    const Sheet& sheet_;
    const Knowledge& k_;
    std::vector<Fault> faults_;
};

Step retest_step(const Knowledge& k) {
    const auto at = static_cast<std::size_t>(k.plan.retest_technique);
    return {.id = "retest",
            .part = Part::retest,
            .technique = k.techniques[at].id,
            .position = Position::standing,
            .minutes = 1,
            .minutes_min = 1};
}

// The rise and the look again come last, each once.
void add_end(std::vector<Step>& steps, const Knowledge& k) {
    auto retest = retest_step(k);
    std::int64_t minutes = 0;
    std::erase_if(steps, [&](const Step& step) {
        minutes += step.part == Part::retest ? step.minutes : 0;
        return step.part == Part::retest;
    });
    retest.minutes = std::clamp<std::int64_t>(minutes - 1, 1, session_minutes_max);
    steps.push_back({.id = "rise",
                     .part = Part::rise,
                     .position = Position::seated,
                     .minutes = 1,
                     .minutes_min = 1});
    steps.push_back(std::move(retest));
}

// Within the longest session of this client.
void shorten(std::vector<Step>& steps, std::int64_t minutes_max) {
    std::vector<Share> shares;
    shares.reserve(steps.size());
    for (const auto& step : steps)
        shares.push_back({step.minutes, step.minutes_min, never_dropped(step.part)});
    const auto shared = share_out(shares, minutes_max);
    std::vector<Step> kept;
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (shared.minutes[i]) {
            steps[i].minutes = *shared.minutes[i];
            steps[i].turn_minutes = std::min(steps[i].turn_minutes, steps[i].minutes);
            kept.push_back(std::move(steps[i]));
        }
    steps = std::move(kept);
}

}  // namespace

Bounds bounds_of(const advice::In& in, const advice::Out& out, const Knowledge& k) {
    using screening::HandsOn;
    const auto limits = limits_of(in, out, k);
    const auto hands_on = out.restrictions.hands_on;
    Bounds bounds{.hands_on = out.plan.status == planning::Status::final &&
                              (hands_on == HandsOn::ordinary || hands_on == HandsOn::limited),
                  .positions = positions_of(limits),
                  .minutes_max = limits.minutes_max(),
                  .timed = exposures_of(limits, out, k)};
    Openings openings;
    add_places(openings, limits, k);
    add_muscles(openings, limits, k);
    bounds.open = std::move(openings).take();
    for (std::size_t t = 0; t < k.techniques.size(); ++t)
        if (const auto& answer = limits.technique(static_cast<int>(t));
            answer.allowed && k.plan.techniques[t].role == knowledge::Role::retest)
            bounds.unplaced.emplace(k.techniques[t].id, answer.pressure_max);
    return bounds;
}

Checked<Sheet> sheet_of(const Document& plan, const Bounds& bounds, const Knowledge& k) {
    const auto value = parse_json(plan.text());
    const auto* object = value ? value->if_object() : nullptr;
    const auto* routine = object == nullptr ? nullptr : object->if_contains("routine");
    if (routine == nullptr || !routine->is_array() || routine->as_array().size() > steps_max)
        return tl::unexpected(
            std::vector<Fault>{{FaultKind::invalid, "/plan/routine",
                                fmt::format("expected a list of at most {} steps", steps_max)}});
    Sheet sheet{
        .bounds = bounds, .manners = manners_of(k), .areas = areas_of(k), .screens = screens_of(k)};
    Reading reading(sheet, k);
    std::vector<Step> steps;
    for (std::size_t i = 0; i < routine->as_array().size(); ++i)
        if (auto step = reading.step(routine->as_array()[i], i))
            steps.push_back(*std::move(step));
    auto faults = std::move(reading).take();
    for (std::size_t i = 0; i < steps.size(); ++i)  // before anything is summed
        for (auto& fault : check(steps[i], fmt::format("/steps/{}", i)))
            faults.push_back(std::move(fault));
    if (!faults.empty())
        return tl::unexpected(std::move(faults));
    add_end(steps, k);
    if (bounds.minutes_max > 0)
        shorten(steps, bounds.minutes_max);
    for (const auto& step : steps)
        sheet.minutes += step.minutes;
    sheet.steps = std::move(steps);
    if (faults = check(sheet); !faults.empty())
        return tl::unexpected(std::move(faults));
    return sheet;
}

std::map<std::string, std::string> screens_of(const knowledge::Knowledge& k) {
    std::map<std::string, std::string> screens;
    for (const auto& finding : k.findings)
        if (finding.screen >= 0 && finding.asked_of_client)
            screens.emplace(finding.id, k.questions[static_cast<std::size_t>(finding.screen)].id);
    return screens;
}

}  // namespace palpate::session
