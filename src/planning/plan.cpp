#include "planning/plan.hpp"

#include "base/joined.hpp"
#include "planning/compose.hpp"
#include "planning/deep_work.hpp"
#include "planning/dose.hpp"
#include "planning/explain.hpp"

#include <algorithm>

namespace palpate::planning {
namespace {

using knowledge::Knowledge;

constexpr int session_minutes_min = 10;

const Citation project_value{{"project"}, Grade::project_value, false};

class Planner {
public:
    Planner(const Client& client, const Knowledge& k) : client_(client), k_(k) {}

    Plan run() {
        settle_status();
        plan_.stage = stage_of(client_.course, client_.wants, client_.facts, k_);
        if (plan_.status == Status::withheld)
            return std::move(plan_);
        area_ = main_area(client_.facts, k_);
        const auto chosen = choose_dose(client_, plan_.stage.planned, area_, k_);
        plan_.dose = chosen.dose;
        plan_.dose_borrowed = chosen.borrowed;
        say_stage();
        const Limits limits({.restrictions = &client_.restrictions,
                             .wants = &client_.wants,
                             .stage = plan_.stage.planned,
                             .duration_days = client_.course.duration_days,
                             .dose = plan_.dose,
                             .minor = minor()},
                            k_);
        plan_.learned = client_.wants.learned;
        make_routine(limits);
        make_course();
        say_limits(limits);
        say_dislikes();
        say_wishes(limits);
        say_consent(limits);
        return std::move(plan_);
    }

private:
    void settle_status() {
        using screening::HandsOn;
        const auto hands_on = client_.restrictions.hands_on;
        if (hands_on == HandsOn::refused || hands_on == HandsOn::after_clearance) {
            plan_.status = Status::withheld;
            warn("withheld",
                 hands_on == HandsOn::refused
                     ? "no hands-on work: the safety action comes first"
                     : "no hands-on work until the clearance asked for is on record",
                 strictest());
            return;
        }
        plan_.status = client_.complete ? Status::final : Status::draft;
        if (!client_.complete)
            warn("draft",
                 "a draft only: must-ask questions are open, or a medicine or condition "
                 "is not known to the tables",
                 {"not every must-ask question is answered", "must_ask", project_value});
    }

    Because strictest() const {
        for (const auto& r : client_.restrictions.list)
            if (!r.because.empty())
                return client_.restrictions.first_because(r);
        return {"hands-on work is held", "hands_on", project_value};
    }

    void warn(std::string id, std::string text, Because because) {
        plan_.warnings.push_back({std::move(id), std::move(text), std::move(because)});
    }

    void say(std::string id, std::string text, Because because) {
        plan_.limits_said.push_back({std::move(id), std::move(text), std::move(because)});
    }

    bool minor() const {
        const auto child = k_.finding("child");
        return child && client_.facts.truth(*child) == Tri::yes;
    }

    void say_stage() {
        if (plan_.stage.assumed)
            warn("stage_assumed",
                 "how long it has lasted is not told: planned as acute, the gentlest course",
                 {"duration not told", "stages", project_value});
        if (plan_.stage.flare_not_timed)
            warn("flare_up",
                 "planned as a flare-up; ask whether it is over 24 hours and under 4 "
                 "weeks",
                 {"pain is 2 or more above its usual", "flare_up", project_value});
        if (plan_.dose_borrowed)
            warn("dose_borrowed", "no course of its own for this area: the nearest one is used",
                 dose_because());
    }

    Because dose_because() const {
        if (plan_.dose < 0)
            return {"no course fits", "doses", project_value};
        const auto& dose = k_.plan.doses[static_cast<std::size_t>(plan_.dose)];
        return {dose.note.empty() ? "the course for this stage and area" : dose.note, dose.id,
                dose.citation};
    }

    void make_routine(const Limits& limits) {
        const auto session = choose_session(client_.wants, plan_.dose, limits.minutes_max(), k_);
        plan_.format = session.format;
        plan_.half_sitting = limits.half_sitting();
        minutes_asked_ = session.minutes;
        if (session.minutes < session_minutes_min) {
            warn("too_short", "no session is planned in less than 10 minutes",
                 {joined(session.minutes, " minutes available"), "minutes_available",
                  project_value});
            return;
        }
        auto composed =
            compose(client_, limits,
                    {.format = session.format, .minutes = session.minutes, .dose = plan_.dose}, k_);
        plan_.routine = std::move(composed.routine);
        plan_.runner_up = std::move(composed.runner_up);
        if (plan_.routine.steps.empty())
            warn("nothing_left", "no technique, place and position is left that all limits allow",
                 strictest());
        else if (plan_.routine.minutes < session.minutes)
            warn("shorter",
                 joined("the session is ", plan_.routine.minutes,
                        " minutes: what is allowed and useful does not fill ", session.minutes),
                 strictest());
    }

    void make_course() {
        for (std::size_t i = 0; i < k_.plan.stop_rules.size(); ++i) {
            const auto& scope = k_.plan.stop_rules[i].scope;
            if (scope == "session" || scope == "course")
                plan_.stop_rules.push_back(static_cast<int>(i));
        }
        plan_.goals = goals_of(client_.wants, area_, k_);
        if (plan_.routine.steps.empty() || plan_.dose < 0)
            return;
        plan_.phases =
            phases_of(client_.wants, plan_.stage.planned, plan_.dose, plan_.routine.minutes, k_);
        const auto& active = plan_.phases.front();
        plan_.dose_checks = dose_checks_of(plan_.stage.planned, area_, active, k_);
        if (client_.today)
            plan_.reassess_on =
                plus_days(*client_.today, days_to_review(plan_.stage.planned, active));
    }

    void say_limits(const Limits& limits) {
        if (plan_.phases.empty())
            return;
        const auto& dose = k_.plan.doses[static_cast<std::size_t>(plan_.dose)];
        const auto& active = plan_.phases.front();
        if (active.minutes < dose.minutes_min)
            say("shorter_than_course",
                joined(active.minutes, " minutes instead of the ", dose.minutes_min,
                       " of this course"),
                dose_because());
        if (active.per_week < dose.per_week_min)
            say("fewer_than_course",
                joined(active.per_week, " visits a week instead of at least ", dose.per_week_min,
                       ": expect less"),
                dose_because());
        if (const int at = limits.duration_restriction(); at >= 0)
            say("session_length", joined("at most ", limits.minutes_max(), " minutes a session"),
                client_.restrictions.first_because(
                    client_.restrictions.list[static_cast<std::size_t>(at)]));
        say_rest(active);
        if (!dose.must_add.empty())
            say("package", "massage alone is not the course; it goes with: " + dose.must_add,
                dose_because());
        for (const auto p : {Position::prone, Position::supine})
            if (!limits.positions()[static_cast<std::size_t>(p)])
                say("position", p == Position::prone ? "not face down" : "not on the back",
                    because_of(limits.position_reason(p), plan_.routine.steps.front().technique,
                               client_.restrictions, k_));
    }

    // Two visits a week may come on neighbouring days: not so for work that leaves soreness.
    void say_rest(const Phase& active) {
        const auto rules = k_.other.find("dose_rules");
        const auto technique = [&](const Step& s) -> const auto& {
            return k_.techniques[static_cast<std::size_t>(s.technique)];
        };
        const auto deep = std::ranges::find_if(
            plan_.routine.steps, [&](const Step& s) { return is_deep_work(technique(s).id); });
        if (rules == k_.other.end() || active.per_week <= 1 || deep == plan_.routine.steps.end())
            return;
        for (const auto& rule : rules->second)
            if (rule.id == "deep_rest")
                say(rule.id, rule.name,
                    {joined(technique(*deep).name, ", ", active.per_week, " visits a week"),
                     rule.id, rule.citation});
    }

    void say_dislikes() {
        const int retest = k_.plan.retest_technique;
        if (std::ranges::find(client_.wants.disliked, retest) != client_.wants.disliked.end())
            warn("retest_kept",
                 "the re-test stays: without it nobody knows whether it helped; "
                 "nobody touches, and the client may leave a movement out",
                 {"the client does not like it", "session_retest", project_value});
    }

    // A wish that safety, scope or stage forbids is refused with its reason.
    void say_wishes(const Limits& limits) {
        if (client_.wants.wished.empty())
            return;
        const auto aims =
            plan_.format >= 0 ? aims_of(client_, limits, plan_.format, k_) : std::vector<Aim>{};
        for (const auto& wish : client_.wants.wished) {
            const auto& name = k_.techniques[static_cast<std::size_t>(wish.technique)].name;
            const auto used = [&](const Step& s) { return s.technique == wish.technique; };
            if (std::ranges::any_of(plan_.routine.steps, used))
                continue;
            auto answer = limits.technique(wish.technique);
            for (const auto& aim : aims) {
                if (!limits.technique(wish.technique).allowed)
                    break;
                answer = limits.at(wish.technique, aim.region, aim.source);
                if (answer.allowed)
                    break;
            }
            if (answer.allowed)
                warn("wish_not_placed",
                     joined(name,
                            " was wished for and is allowed, but found no place in this session"),
                     {"the client's wish: " + wish.told, "preferences_wishes", project_value});
            else
                warn("wish_refused", joined(name, " was wished for and is left out"),
                     because_of(answer.by, wish.technique, client_.restrictions, k_));
        }
    }

    // Likely muscles that are left alone for want of consent.
    void say_consent(const Limits& limits) {
        const auto gentle = k_.technique("effleurage");
        if (!gentle)
            return;
        std::vector<int> said;
        for (const auto& s : client_.localisation.ranked) {
            const auto& work = k_.plan.muscles[static_cast<std::size_t>(s.source)];
            const int region = work.region[s.side == "right" ? 1 : 0];
            if (region < 0 || s.probability < 0.1)
                continue;
            const auto answer = limits.at(*gentle, region, s.source);
            if (answer.allowed || answer.by.kind != Reason::Kind::consent ||
                std::ranges::find(said, answer.by.index) != said.end())
                continue;
            said.push_back(answer.by.index);
            const auto& area = k_.plan.consent_areas[static_cast<std::size_t>(answer.by.index)];
            warn("consent_missing",
                 minor() ? joined("the ", area.name, " of a minor is left out")
                         : joined(k_.sources[static_cast<std::size_t>(s.source)].name,
                                  " is a likely source, but the ", area.name,
                                  " is left out: ask for consent to it before this session"),
                 because_of(answer.by, *gentle, client_.restrictions, k_));
        }
    }

    const Client& client_;
    const Knowledge& k_;
    Plan plan_;
    std::string_view area_;
    int minutes_asked_ = 0;
};

}  // namespace

Plan plan(const Client& client, const Knowledge& k) {
    return Planner(client, k).run();
}

std::string_view to_text(Status status) {
    switch (status) {
        case Status::final: return "final";
        case Status::draft: return "draft";
        case Status::withheld: return "withheld";
    }
    return "";
}

std::string_view to_text(Part part) {
    switch (part) {
        case Part::opening: return "opening";
        case Part::general: return "general";
        case Part::specific: return "specific";
        case Part::integrating: return "integrating";
        case Part::retest: return "retest";
        case Part::closing: return "closing";
    }
    return "";
}

}  // namespace palpate::planning
