#include "promises/plan_promises.hpp"

#include "planning/explain.hpp"

#include <algorithm>
#include <set>

#include <boost/json.hpp>
#include <fmt/core.h>

namespace palpate::tests {
namespace {

using knowledge::Knowledge;
using planning::Part;
using planning::Step;
using screening::Restriction;
using screening::Verdict;

std::set<std::string> texts(const boost::json::object& o, std::string_view key) {
    std::set<std::string> found;
    if (const auto* list = o.if_contains(key); list && list->is_array())
        for (const auto& item : list->get_array())
            found.emplace(item.as_string());
    return found;
}

class PlanReader {
public:
    PlanReader(const boost::json::object& client, const advice::Out& out, const Knowledge& k)
        : client_(client), out_(out), k_(k) {}

    std::string run() {
        check_status();
        check_session_length();
        check_whole();
        for (const auto& s : out_.plan.routine.steps)
            check_step(s);
        return broken_;
    }

private:
    void require(bool holds, std::string what) {
        if (!holds && broken_.empty())
            broken_ = std::move(what);
    }

    const std::string& technique(const Step& s) const {
        return k_.techniques[static_cast<std::size_t>(s.technique)].id;
    }

    std::set<std::string> regions(const Step& s) const {
        std::set<std::string> ids;
        if (s.region >= 0)
            ids.insert(k_.regions[static_cast<std::size_t>(s.region)].id);
        else if (s.group >= 0)
            for (const int r : k_.groups[static_cast<std::size_t>(s.group)].regions)
                ids.insert(k_.regions[static_cast<std::size_t>(r)].id);
        return ids;
    }

    bool touches(const Restriction& r, const Step& s) const {
        if (r.region == "all")
            return true;
        const auto at = regions(s);
        if (at.contains(std::string(r.region)))
            return true;
        const auto group = std::ranges::find(k_.groups, r.region, &knowledge::RegionGroup::id);
        return group != k_.groups.end() && std::ranges::any_of(group->regions, [&](int i) {
                   return at.contains(k_.regions[static_cast<std::size_t>(i)].id);
               });
    }

    void check_status() {
        const auto hands_on = out_.restrictions.hands_on;
        const bool held = hands_on == screening::HandsOn::refused ||
                          hands_on == screening::HandsOn::after_clearance;
        const auto status = out_.plan.status;
        require((status == planning::Status::withheld) == held, "withheld exactly when held");
        if (held || out_.urgency == screening::Urgency::emergency)
            require(out_.plan.routine.steps.empty() && out_.plan.phases.empty(),
                    "a held client has no routine and no phases");
        else
            require((status == planning::Status::final) == out_.complete,
                    "final exactly when complete");
    }

    void check_whole() {
        const auto& steps = out_.plan.routine.steps;
        if (steps.empty())
            return;
        int sum = 0;
        int retests = 0;
        for (const auto& s : steps) {
            sum += s.minutes;
            retests += s.part == Part::retest;
        }
        require(steps.front().part == Part::opening, "opens with quiet strokes");
        require(steps.back().part == Part::closing, "ends with a closing");
        require(retests == 1, "has one re-test");
        require(sum == out_.plan.routine.minutes, "the minutes add up");
        require(!out_.plan.phases.empty() && sum == out_.plan.phases.front().minutes,
                "the course's visits are as long as the routine");
        if (const auto* available = client_.if_contains("minutes_available"))
            require(sum <= available->to_number<int>(), "within the minutes available");
        const bool said_shorter = std::ranges::any_of(
            out_.plan.warnings, [](const auto& w) { return w.id == "shorter"; });
        require(said_shorter || sum == minutes_wanted(), "the whole time is used, or it says why");
        check_front_of_neck();
    }

    int minutes_wanted() const {
        int minutes = 0;
        const auto* preferences = client_.if_contains("preferences");
        const auto* format =
            preferences ? preferences->get_object().if_contains("format") : nullptr;
        const auto& dose = k_.plan.doses[static_cast<std::size_t>(out_.plan.dose)];
        for (std::size_t i = 0; i < k_.plan.formats.size(); ++i) {
            const auto& f = k_.plan.formats[i];
            if (format ? f.id == format->get_string() : static_cast<int>(i) == dose.format)
                minutes = f.minutes;
        }
        if (const auto* available = client_.if_contains("minutes_available"))
            minutes = std::min(minutes, available->to_number<int>());
        for (const auto& rule : k_.plan.durations)
            if (std::ranges::find(out_.restrictions.conditions, rule.condition) !=
                out_.restrictions.conditions.end())
                minutes = std::min(minutes, rule.minutes_max);
        return minutes;
    }

    // A limit of the session's length holds, and every condition the table limits is among them.
    void check_session_length() {
        const auto minutes = out_.plan.routine.minutes;
        int shortest = 1000;
        for (const auto& r : out_.restrictions.list) {
            if (r.kind != "duration")
                continue;
            require(r.minutes_max > 0 && !r.because.empty(), "a duration has minutes and a reason");
            require(minutes <= r.minutes_max, "no longer than the restriction of duration");
            for (const auto& phase : out_.plan.phases)
                require(phase.minutes <= r.minutes_max, "no phase longer than the restriction");
            shortest = std::min(shortest, r.minutes_max);
        }
        for (const auto& rule : k_.plan.durations)
            if (std::ranges::find(out_.restrictions.conditions, rule.condition) !=
                out_.restrictions.conditions.end())
                require(shortest <= rule.minutes_max, "the table's minutes are a restriction");
    }

    void check_front_of_neck() {
        std::set<std::string> throat;
        for (const auto& s : out_.plan.routine.steps)
            for (const auto& region : regions(s))
                if (region.starts_with("throat"))
                    throat.insert(region);
        require(throat.size() < 2, "the front of the neck on one side only");
    }

    void check_step(const Step& s) {
        const auto name = fmt::format("{} at {}", technique(s), planning::place_of(s, k_));
        require(s.minutes >= 1 && s.turn_minutes < s.minutes, name + ": at least a minute");
        require(!regions(s).empty(), name + ": has a place");
        check_pressure(s, name);
        check_restrictions(s, name);
        check_intimate(s, name);
        check_wishes(s, name);
        if (s.part == Part::specific)
            check_prepared(s, name);
    }

    void check_pressure(const Step& s, const std::string& name) {
        const auto& t = k_.techniques[static_cast<std::size_t>(s.technique)];
        require(s.pressure_min <= s.pressure_max && s.pressure_min >= 0, name + ": pressures");
        require(s.pressure_max <= t.pressure_max && s.pressure_max <= 6,
                name + ": within the technique's range");
        const auto* preferences = client_.if_contains("preferences");
        const auto* wanted =
            preferences ? preferences->get_object().if_contains("pressure") : nullptr;
        if (wanted)
            require(s.pressure_max <= wanted->to_number<int>(), name + ": as firm as wanted");
    }

    void check_restrictions(const Step& s, const std::string& name) {
        for (const auto& r : out_.restrictions.list) {
            const auto why = fmt::format("{}: {} {} {}", name, r.kind, r.technique, r.region);
            const bool no =
                r.verdict == Verdict::forbidden || r.verdict == Verdict::after_clearance;
            if (r.kind == "position") {
                const auto position = planning::position_of(s, out_.plan);
                require(!no || (position != r.technique && r.technique != "any"), why);
                require(!no || r.technique != "supine_flat" || position != "supine", why);
            } else if (r.kind == "movement") {
                require(!no || technique(s) != "contract_relax" || !touches(r, s), why);
            } else if ((r.technique == "all" || r.technique == technique(s)) && touches(r, s)) {
                require(!no, why);
                require(s.pressure_max <= r.pressure_max, why + " pressure");
            }
        }
    }

    // Promise 9, spelled out again.
    void check_intimate(const Step& s, const std::string& name) {
        const auto consented = texts(client_, "consented_areas");
        const auto* age = client_.if_contains("age_years");
        const bool minor = age && age->to_number<int>() < 18;
        const auto needs = [&](const std::string& region, std::string_view start,
                               const char* area) {
            if (region.starts_with(start))
                require(consented.contains(area) && !minor, name + ": consent for " + area);
        };
        for (const auto& region : regions(s)) {
            require(region != "pubic" && region != "tailbone", name + ": never touched");
            needs(region, "buttock", "gluteal");
            needs(region, "chest", "chest_wall");
            needs(region, "groin", "inner_thigh");
            needs(region, "belly", "abdomen");
        }
    }

    void check_wishes(const Step& s, const std::string& name) {
        for (const auto& region : regions(s))
            require(!texts(client_, "no_touch").contains(region), name + ": no-touch area");
        if (const auto* p = client_.if_contains("preferences"))
            require(s.part == Part::retest ||  // never dropped: the client moves, nobody touches
                        !texts(p->get_object(), "dislikes").contains(technique(s)),
                    name + ": disliked");
        const auto& scope = k_.techniques[static_cast<std::size_t>(s.technique)].scope;
        const bool told = client_.contains("practitioner_scope");
        const bool named = texts(client_, "practitioner_scope").contains(technique(s));
        require(scope != "never", name + ": never offered");
        require(scope == "core" || named || (scope == "trained" && !told), name + ": scope");
    }

    void check_prepared(const Step& s, const std::string& name) {
        for (const auto& before : out_.plan.routine.steps) {
            if (&before == &s)
                break;
            if (before.part == Part::general && before.aim.source == s.aim.source &&
                before.region == s.region && before.minutes >= 3)
                return;
        }
        require(false, name + ": the tissue was not warmed up first");
    }

    const boost::json::object& client_;
    const advice::Out& out_;
    const Knowledge& k_;
    std::string broken_;
};

}  // namespace

std::string broken_promise(const boost::json::object& client, const advice::Out& out,
                           const Knowledge& k) {
    return PlanReader(client, out, k).run();
}

}  // namespace palpate::tests
