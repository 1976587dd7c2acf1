#include "http/booking_page/visit.hpp"

namespace palpate::http::booking_page {
namespace {

void add_to(std::string& all, std::string_view part) {
    if (!part.empty())
        all.append(all.empty() ? "" : ", ").append(part);
}

std::string policy_text(const Words& w, const VisitTold& visit) {
    const auto& policy = visit.service.policy;
    if (!policy || (!policy->late && !policy->no_show))
        return std::string(w.policy_none);
    const auto free_until = visit.begin - std::chrono::minutes(policy->notice_minutes);
    const auto moment = say_moment(w, visit.clocks(), free_until);
    // So late that it is not free any more: the fee alone is said.
    const bool is_late = policy->late && free_until <= visit.now;
    auto text = is_late        ? filled(w.policy_now, say_money(w, *policy->late))
                : policy->late ? filled(w.policy, moment, say_money(w, *policy->late))
                               : filled(w.policy_free_late, moment);
    if (policy->no_show)
        text += " " + filled(w.policy_no_show, say_money(w, *policy->no_show));
    return text;
}

}  // namespace

std::string place_line(const scheduling::Location& location) {
    std::string all = location.name;
    if (!location.address)
        return all;
    for (const auto& line : location.address->lines)
        add_to(all, line);
    add_to(all, location.address->city.value_or(""));
    return all;
}

void write_visit(Html& html, const Shell& shell, const VisitTold& visit, bool agreed) {
    const auto& w = shell.words;
    const auto row = [&](std::string_view term, std::string_view value, bool large = false) {
        html.in("dt", term);
        html.in("dd", {{"class", "large", large}}, value);
    };
    std::string whom;
    for (const auto& name : visit.whom)
        add_to(whom, name);
    html.in("dl", {}, [&] {
        row(w.when,
            fmt::format("{}, {}", say_day_in_year(w, day_at(visit.zone, visit.begin)),
                        say_hour(visit.zone, visit.begin)),
            true);
        if (const auto own = say_own(w, visit.clocks(), visit.begin); !own.empty())
            html.in("dd", {{"class", "own"}}, own);
        row(w.what,
            fmt::format("{}, {}", visit.service.name, filled(w.minutes, visit.service.minutes)));
        if (!whom.empty())
            row(w.whom, whom);
        row(w.where, visit.place);
        if (visit.service.price)
            row(w.price, say_money(w, *visit.service.price));
        row(w.cancelling, agreed ? policy_text(w, visit) : std::string(w.policy_none));
    });
}

}  // namespace palpate::http::booking_page
