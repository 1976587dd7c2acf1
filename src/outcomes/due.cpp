#include "outcomes/due.hpp"

#include <algorithm>

namespace palpate::outcomes {
namespace {

// Forms filled at home before the first visit count for it.
constexpr int days_ahead = 14;

struct Window {
    Date from;
    Date until;
    Date counts_from;  // a score from this day on settles it
};

bool is_visit(const Timeline& t, Date day) {
    return std::ranges::find(t.visits, day) != t.visits.end();
}

std::optional<Date> visit(const Timeline& t, std::optional<int> number) {
    if (!number || *number < 1 || static_cast<std::size_t>(*number) > t.visits.size())
        return std::nullopt;
    return t.visits[static_cast<std::size_t>(*number - 1)];
}

Window plain(Date anchor, const DueRule& rule) {
    const auto from = plus_days(anchor, rule.day_from);
    return {.from = from, .until = plus_days(anchor, rule.day_to), .counts_from = from};
}

// By the visit or by the day, whichever comes first.
Window from_start(const DueRule& rule, const Timeline& t) {
    auto window = plain(t.started, rule);
    if (const auto day = visit(t, rule.visit_from); day && *day < window.from)
        window.from = *day;
    if (const auto day = visit(t, rule.visit_to); day && *day < window.until)
        window.until = std::max(*day, window.from);
    window.counts_from = rule.day_from == 0 ? plus_days(window.from, -days_ahead) : window.from;
    return window;
}

Window in_maintenance(const DueRule& rule, Date since, Date today) {
    const int before = rule.every_days - rule.day_from;
    const int rounds = std::max(1, (days_between(since, today) + before) / rule.every_days);
    return plain(plus_days(since, (rounds - 1) * rule.every_days), rule);
}

std::optional<Window> window_of(const DueRule& rule, const Timeline& t) {
    switch (rule.anchor) {
        case Anchor::start: return from_start(rule, t);
        case Anchor::visit:
            return is_visit(t, t.today) ? std::optional(plain(t.today, rule)) : std::nullopt;
        case Anchor::course_end:
            return t.course_ended ? std::optional(plain(*t.course_ended, rule)) : std::nullopt;
        case Anchor::maintenance:
            return t.maintenance_since
                       ? std::optional(in_maintenance(rule, *t.maintenance_since, t.today))
                       : std::nullopt;
        case Anchor::session: return std::nullopt;  // after_check()
    }
    return std::nullopt;
}

bool for_region(const Measure& m, const Timeline& t) {
    return std::ranges::any_of(m.groups, [&](const std::string& group) {
        return group == "any" || std::ranges::find(t.groups, group) != t.groups.end();
    });
}

bool taken_before(const Measure& m, const Timeline& t) {
    return std::ranges::any_of(t.done, [&](const Done& d) { return d.measure == m.id; });
}

// Of measures that stand for each other.
int preference(const Measure& m, const Timeline& t) {
    const bool any_region = m.groups == std::vector<std::string>{"any"};
    return (taken_before(m, t) ? 4 : 0) + (any_region ? 0 : 2) +
           (m.licence.starts_with("free") ? 1 : 0);
}

const Measure* stand_in(const Tables& tables, const Measure& wanted, const Timeline& t) {
    if (wanted.instead_of.empty())
        return for_region(wanted, t) ? &wanted : nullptr;
    const Measure* best = nullptr;
    for (const auto& m : tables.measures)
        if (m.instead_of == wanted.instead_of && for_region(m, t) &&
            (best == nullptr || preference(m, t) > preference(*best, t)))
            best = &m;
    return best;
}

std::vector<std::string> measures_of(const Tables& tables, const DueRule& rule, const Timeline& t) {
    std::vector<std::string> wanted;
    for (const auto& id : rule.measures) {
        const auto* m = stand_in(tables, *measure_of(tables, id), t);
        if (m == nullptr || !m->standard || std::ranges::find(wanted, m->id) != wanted.end())
            continue;
        // STarT says how a course will likely go: at its end only when it was high.
        if (m->id == "start_back" && rule.anchor != Anchor::start && !t.start_back_high)
            continue;
        wanted.push_back(m->id);
    }
    return wanted;
}

std::vector<std::string> still_open(const std::vector<std::string>& wanted, const Window& window,
                                    const Timeline& t) {
    std::vector<std::string> open;
    for (const auto& id : wanted)
        if (std::ranges::none_of(t.done, [&](const Done& d) {
                return d.measure == id && d.day >= window.counts_from && d.day <= t.today;
            }))
            open.push_back(id);
    return open;
}

void add_reminders(const DueRule& rule, Date today, Due& due) {
    if (due.state == DueState::done)
        return;
    for (const int days : rule.chase_days) {
        const auto day = plus_days(due.from, days);
        if (day <= today)
            ++due.reminders;
        else if (!due.next_reminder)
            due.next_reminder = day;
    }
}

}  // namespace

std::vector<Due> due(const Tables& tables, const Timeline& t) {
    std::vector<Due> found;
    for (const auto& rule : tables.due) {
        const auto window = window_of(rule, t);
        if (!window || window->from > t.today)
            continue;
        Due one{.rule = &rule, .from = window->from, .until = window->until};
        one.measures = still_open(measures_of(tables, rule, t), *window, t);
        if (one.measures.empty())
            one.state = DueState::done;
        else if (window->until < t.today)
            one.state = DueState::overdue;
        add_reminders(rule, t.today, one);
        found.push_back(std::move(one));
    }
    return found;
}

std::optional<AfterCheck> after_check(const Tables& tables, const Session& session) {
    const auto rule = std::ranges::find(tables.due, Anchor::session, &DueRule::anchor);
    if (rule == tables.due.end() || !(session.first || session.changed || session.sore))
        return std::nullopt;
    return AfterCheck{.from = session.ended + std::chrono::hours(rule->hour_from),
                      .until = session.ended + std::chrono::hours(rule->hour_to),
                      .why = session.first     ? "the first session"
                             : session.changed ? "technique, dose or pressure changed"
                                               : "sore before"};
}

}  // namespace palpate::outcomes
