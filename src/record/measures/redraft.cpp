#include "record/measures/redraft.hpp"

#include <algorithm>
#include <cmath>

#include <boost/json.hpp>

namespace palpate::record {
namespace {

using boost::json::array;
using boost::json::object;
using knowledge::Knowledge;

std::string word_in(const object& from, std::string_view name) {
    const auto* found = from.if_contains(name);
    return found != nullptr && found->is_string() ? std::string(found->get_string())
                                                  : std::string();
}

double number_in(const object& from, std::string_view name) {
    const auto* found = from.if_contains(name);
    return found != nullptr && found->is_number() ? found->to_number<double>() : 0;
}

std::int64_t whole_in(const object& from, std::string_view name) {
    return static_cast<std::int64_t>(number_in(from, name));
}

// The objects of a list of the plan; what is none there is not touched.
std::vector<object*> objects_in(object& plan, std::string_view name) {
    std::vector<object*> found;
    auto* list = plan.if_contains(name);
    if (list == nullptr || !list->is_array())
        return found;
    for (auto& one : list->get_array())
        if (auto* item = one.if_object())
            found.push_back(item);
    return found;
}

object* phase_of(object& plan, std::string_view name) {
    for (auto* phase : objects_in(plan, "phases"))
        if (word_in(*phase, "name") == name)
            return phase;
    return nullptr;
}

// A whole number as it is written elsewhere, so that what stays the same is no change.
void set_course(object& phase, double per_week, std::int64_t weeks, std::int64_t sessions) {
    if (const auto whole = std::llround(per_week); static_cast<double>(whole) == per_week)
        phase["sessions_per_week"] = whole;
    else
        phase["sessions_per_week"] = per_week;
    phase["weeks"] = weeks;
    phase["sessions"] = sessions;
}

// ---- Pressure and minutes ----

void set_pressure(object& step, std::int64_t least, std::int64_t most) {
    step["pressure"] = array{std::min(least, most), most};
}

std::pair<std::int64_t, std::int64_t> pressure_of(const object& step) {
    const auto* both = step.if_contains("pressure");
    if (both == nullptr || !both->is_array() || both->get_array().size() != 2)
        return {0, 0};
    return {both->get_array()[0].to_number<std::int64_t>(),
            both->get_array()[1].to_number<std::int64_t>()};
}

// Never below a touch that can be felt, where it was one.
void lighten(object& plan, std::int64_t by) {
    const auto less = [by](std::int64_t was) {
        return std::min(was, std::max<std::int64_t>(was + by, 1));
    };
    for (auto* step : objects_in(plan, "routine")) {
        const auto [least, most] = pressure_of(*step);
        set_pressure(*step, less(least), less(most));
    }
}

// A minute at a time from whatever is longest; no step goes, and none is left without its turning.
void shorten(object& plan, std::int64_t to) {
    const auto steps = objects_in(plan, "routine");
    const auto spare = [](const object* step) {
        return whole_in(*step, "minutes") - whole_in(*step, "turn_minutes") - 1;
    };
    std::int64_t sum = 0;
    for (const auto* step : steps)
        sum += whole_in(*step, "minutes");
    for (; sum > to; --sum) {
        const auto longest = std::ranges::max_element(steps, {}, spare);
        if (longest == steps.end() || spare(*longest) <= 0)
            break;
        (**longest)["minutes"] = whole_in(**longest, "minutes") - 1;
    }
}

// ---- Each advice ----

// What the tables put in the place of a technique, where it is open to this step.
std::string another(const std::string& technique, const StepRoom& room, const Knowledge& k) {
    const auto row = k.substitutes.find(technique);
    if (row == k.substitutes.end())
        return {};
    for (const auto& other : row->second)
        if (std::ranges::find(room.techniques, other) != room.techniques.end())
            return other;
    return {};
}

std::size_t use_of(const std::string& technique, const Knowledge& k) {
    return static_cast<std::size_t>(k.technique(technique).value());
}

// The same places in the same minutes, worked in another way: the specific steps, or where there
// are none the general ones.
void other_techniques(object& plan, const std::vector<StepRoom>& rooms, const Knowledge& k) {
    const auto steps = objects_in(plan, "routine");
    for (const std::string_view part : {"specific", "general"}) {
        bool changed = false;
        for (std::size_t i = 0; i < steps.size() && i < rooms.size(); ++i) {
            if (word_in(*steps[i], "part") != part)
                continue;
            const auto other = another(word_in(*steps[i], "technique"), rooms[i], k);
            if (other.empty())
                continue;
            const auto& use = k.plan.techniques[use_of(other, k)];
            const auto most =
                std::min<std::int64_t>(pressure_of(*steps[i]).second, use.pressure_max);
            (*steps[i])["technique"] = other;
            set_pressure(*steps[i], std::min<std::int64_t>(use.pressure_min, most), most);
            changed = true;
        }
        if (changed)
            return;
    }
}

// No firmer than what each step's place takes with its technique of now.
void keep_ceilings(object& plan, const std::vector<StepRoom>& rooms) {
    const auto steps = objects_in(plan, "routine");
    for (std::size_t i = 0; i < steps.size() && i < rooms.size(); ++i) {
        const auto [least, most] = pressure_of(*steps[i]);
        if (most > rooms[i].pressure_max)
            set_pressure(*steps[i], least, rooms[i].pressure_max);
    }
}

// The row of the dose that a phase was made by.
const knowledge::Dose* dose_of(const object& phase, const Knowledge& k) {
    const auto* because = phase.if_contains("because");
    if (because == nullptr || !because->is_array())
        return nullptr;
    for (const auto& one : because->get_array()) {
        const auto* said = one.if_object();
        const auto row = said == nullptr ? k.plan.doses.end()
                                         : std::ranges::find(k.plan.doses, word_in(*said, "rule"),
                                                             &knowledge::Dose::id);
        if (row != k.plan.doses.end())
            return &*row;
    }
    return nullptr;
}

// One visit a week more, within what the row of its dose was tried with.
void more_often(object& plan, const Knowledge& k) {
    const auto phases = objects_in(plan, "phases");
    const auto* dose = phases.empty() ? nullptr : dose_of(*phases.front(), k);
    if (dose == nullptr)
        return;
    auto& active = *phases.front();
    const double now = number_in(active, "sessions_per_week");
    const double next = std::min(now + 1, dose->per_week_max);
    const auto weeks = whole_in(active, "weeks");
    if (next > now)
        set_course(active, next, weeks, std::llround(next * static_cast<double>(weeks)));
}

// As long as a visit in a flare-up is by its own row.
void as_in_a_flare(object& plan, const Knowledge& k) {
    const auto flare = static_cast<std::size_t>(knowledge::Stage::flare_up);
    const auto row = std::ranges::find_if(
        k.plan.doses, [&](const knowledge::Dose& d) { return d.stages[flare]; });
    if (row == k.plan.doses.end())
        return;
    shorten(plan, row->minutes_max);
    for (auto* phase : objects_in(plan, "phases"))
        if (whole_in(*phase, "minutes") > row->minutes_max)
            (*phase)["minutes"] = row->minutes_max;
}

// The active phase ends with the visits that were done.
void end_active(object& plan, std::int64_t visits, std::int64_t days) {
    auto* active = phase_of(plan, "active");
    if (active == nullptr || visits >= whole_in(*active, "sessions"))
        return;
    const auto weeks = std::max<std::int64_t>(1, (days + 6) / 7);
    set_course(*active, number_in(*active, "sessions_per_week"), weeks, visits);
}

object& phase_named(object& plan, std::string_view name) {
    if (auto* there = phase_of(plan, name))
        return *there;
    auto* list = plan.if_contains("phases");
    if (list == nullptr || !list->is_array())
        list = &(plan["phases"] = array{});
    auto& all = list->get_array();
    object phase = all.empty() || !all.front().is_object() ? object{} : all.front().get_object();
    phase["name"] = name;
    phase["because"] = array{};
    return all.emplace_back(std::move(phase)).get_object();
}

void tapered(object& plan, const std::vector<PhaseSaid>& taper) {
    if (taper.empty())
        return;
    const auto& [sessions, weeks] = taper.front();
    auto& phase = phase_named(plan, "taper");
    set_course(phase, static_cast<double>(sessions) / static_cast<double>(weeks), weeks, sessions);
}

// No taper: the visits go on, as rarely as the row of maintenance says.
void maintained(object& plan, const Knowledge& k) {
    if (auto* taper = phase_of(plan, "taper"))
        set_course(*taper, 0, 0, 0);
    const auto rule = std::ranges::find_if(k.plan.phases, [](const knowledge::PhaseRule& r) {
        return r.phase == "maintenance" && r.dose >= 0;
    });
    if (rule == k.plan.phases.end())
        return;
    const auto& dose = k.plan.doses[static_cast<std::size_t>(rule->dose)];
    set_course(phase_named(plan, "maintenance"), dose.per_week_min, dose.weeks_max,
               dose.sessions_max);
}

class Redraft {
public:
    Redraft(const Transaction& t, const Progress& progress, const ProgressAsked& asked,
            const Knowledge& k)
        : t_(t), progress_(progress), asked_(asked), k_(k) {}

    Result<PlanAdvised> run(const Kept<StoredPlan>& kept, Date opened) {
        const auto parsed = parse_json(kept.content.plan.text());
        if (!parsed || !parsed->is_object())
            throw std::runtime_error("a kept plan is no JSON");
        const auto before = judged(kept, kept.content.plan);
        if (!before)
            return tl::unexpected(before.error());
        auto plan = parsed->get_object();
        redraw(plan, before->steps, days_between(opened, asked_.today));
        auto checked = judged(kept, document_of(plan));
        if (!checked)
            return tl::unexpected(checked.error());
        keep_ceilings(plan, checked->steps);
        checked = judged(kept, document_of(plan));
        if (!checked)
            return tl::unexpected(checked.error());
        const bool differs = checked->plan.text() != before->plan.text();
        return PlanAdvised{.plan_id = kept.id,
                           .action = progress_.advice.action,
                           .rule = progress_.advice.rule,
                           .plan = std::move(checked->plan),
                           .differs = differs,
                           .faults = std::move(checked->faults)};
    }

private:
    Result<PlanChecked> judged(const Kept<StoredPlan>& kept, const Document& plan) const {
        return check_change(t_, kept.id, plan, asked_.today, k_);
    }
    static Document document_of(const object& plan) {
        return Document::kept(boost::json::serialize(plan));
    }

    void redraw(object& plan, const std::vector<StepRoom>& rooms, std::int64_t days) const {
        const auto& advice = progress_.advice;
        if (advice.action == "change_technique")
            return other_techniques(plan, rooms, k_);
        if (advice.action == "change_dose") {
            if (advice.pressure_change == 0)
                return more_often(plan, k_);
            lighten(plan, advice.pressure_change);
            if (advice.status == "flare")
                as_in_a_flare(plan, k_);
            return;
        }
        end_active(plan, progress_.visits, days);
        if (advice.action == "taper")
            tapered(plan, progress_.taper);
        else
            maintained(plan, k_);
    }

    const Transaction& t_;
    const Progress& progress_;
    const ProgressAsked& asked_;
    const Knowledge& k_;
};

bool asks_for_another(const AdviceSaid& advice) {
    return advice.action == "change_technique" || advice.action == "change_dose" ||
           advice.action == "taper" || advice.action == "maintain";
}

}  // namespace

Result<PlanAdvised> plan_advised(const Transaction& t, const ProgressAsked& asked,
                                 const outcomes::Tables& tables, const knowledge::Knowledge& k) {
    const auto episode = find_there(t, asked.episode);
    if (!episode)
        return tl::unexpected(episode.error());
    const auto progress = progress_of(t, asked, tables, k);
    if (!progress)
        return tl::unexpected(progress.error());
    if (!asks_for_another(progress->advice))
        return refuse(FaultKind::conflict, "/advice", "asks for no other plan");
    if (!progress->plan)
        return refuse(FaultKind::conflict, "/plan", "there is none that could be changed");
    const auto kept = find_there(t, *progress->plan);
    if (!kept)
        return tl::unexpected(kept.error());
    return Redraft(t, *progress, asked, k).run(*kept, episode->content.opened_on);
}

}  // namespace palpate::record
