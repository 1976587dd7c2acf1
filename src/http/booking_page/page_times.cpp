// Choosing: what, and when.
#include "http/booking_page/pages.hpp"

namespace palpate::http::booking_page {
namespace {

void write_people(Html& html, const Shell& shell, const TimesTold& told) {
    const auto& w = shell.words;
    if (told.people.size() < 2)
        return;
    html.in("h2", w.with_whom);
    html.in("ul", {{"class", "who"}}, [&] {
        const auto person = [&](std::string_view id, std::string_view name) {
            html.in("li", {}, [&] {
                html.in("a",
                        {{"href", address_of(shell, "/times",
                                             {{"service", told.offered.service_id},
                                              {"location", told.offered.location_id},
                                              {"practitioner", id},
                                              {"link", told.link}})},
                         {"aria-current", "true", id == told.who}},
                        name);
            });
        };
        person("", w.anybody);
        for (const auto& [id, name] : told.people)
            person(id, name);
    });
}

std::string week_address(const Shell& shell, const TimesTold& told, Date first) {
    return address_of(shell, "/times",
                      {{"service", told.offered.service_id},
                       {"location", told.offered.location_id},
                       {"practitioner", told.who},
                       {"day", to_text(first)},
                       {"link", told.link}});
}

// Above the starts and again below them, where one is after reading them all.
void write_weeks(Html& html, const Shell& shell, const TimesTold& told, bool named) {
    const auto& w = shell.words;
    constexpr int week = 7;
    html.in("div", {{"class", "weeks"}}, [&] {
        if (told.has_before)
            html.in("a", {{"href", week_address(shell, told, plus_days(told.first, -week))}},
                    w.week_before);
        if (named)
            html.in("span", filled(w.week_of, say_day(w, told.first)));
        if (told.has_after)
            html.in("a", {{"href", week_address(shell, told, plus_days(told.first, week))}},
                    w.week_after);
    });
}

void write_nothing(Html& html, const Shell& shell, const TimesTold& told) {
    const auto& w = shell.words;
    if (!told.next_free) {
        html.in("p", w.nothing_at_all);
        if (!shell.phone.empty())
            html.in("p", filled(w.call_us, shell.phone));
        return;
    }
    html.in("p", {}, [&] {
        html.text(w.nothing_this_week)
            .text(" ")
            .text(filled(w.next_free, say_day(w, *told.next_free)));
    });
    html.in("p", {}, [&] {
        html.in("a", {{"class", "button"}, {"href", week_address(shell, told, *told.next_free)}},
                w.show_next_free);
    });
}

std::string start_name(const Words& w, const FreeStart& start) {
    return start.again ? filled(w.again, start.clock) : start.clock;
}

}  // namespace

void write_starts(Html& html, const Words& w, const std::vector<FreeStarts>& days) {
    for (const auto& one : days) {
        const auto id = fmt::format("d{}", to_text(one.day));
        html.in("section", {{"aria-labelledby", id}}, [&] {
            html.in("h2", {{"id", id}}, say_day(w, one.day));
            html.in("div", {{"class", "times"}}, [&] {
                for (const auto& start : one.starts)
                    html.in("button", {{"name", "begin"}, {"value", start.value}},
                            start_name(w, start));
            });
        });
    }
}

std::string services_page(const Shell& shell, const std::vector<Offered>& all,
                          std::string_view link) {
    const auto& w = shell.words;
    return page_of(shell, w.choose_service, [&](Html& html) {
        if (all.empty()) {
            html.in("p", w.nothing_offered);
            return;
        }
        html.in("ul", {{"class", "plain"}}, [&] {
            for (const auto& one : all)
                html.in("li", {}, [&] {
                    html.in("a",
                            {{"class", "service"},
                             {"href", address_of(shell, "/times",
                                                 {{"service", one.service_id},
                                                  {"location", one.location_id},
                                                  {"link", link}})}},
                            [&] {
                                html.in("strong", one.service.name);
                                auto about = filled(w.minutes, one.service.minutes);
                                if (one.service.price)
                                    about += ", " + say_money(w, *one.service.price);
                                if (!one.place.empty())
                                    about += ", " + filled(w.at_place, one.place);
                                html.in("span", about);
                            });
                });
        });
    });
}

std::string times_page(const Shell& shell, const TimesTold& told) {
    const auto& w = shell.words;
    return page_of(shell, w.choose_time, [&](Html& html) {
        if (!told.notice.empty())
            html.in("p", {{"class", "error"}, {"role", "alert"}}, told.notice);
        auto what = fmt::format("{}, {}", told.offered.service.name,
                                filled(w.minutes, told.offered.service.minutes));
        if (!told.offered.place.empty())
            what += ", " + filled(w.at_place, told.offered.place);
        html.in("p", {}, [&] {
            html.text(what).text(". ");
            html.in("a", {{"href", address_of(shell, "", {{"link", told.link}})}}, w.other_service);
        });
        write_people(html, shell, told);
        write_weeks(html, shell, told, true);
        html.in("p", {{"class", "hint"}}, filled(w.zone_note, told.zone, told.abbreviations));
        if (told.days.empty()) {
            write_nothing(html, shell, told);
            return;
        }
        html.in(
            "form", {{"method", "post"}, {"action", fmt::format("/book/{}/holds", shell.slug)}},
            [&] {
                const auto hide = [&](std::string_view name, std::string_view value) {
                    if (!value.empty())
                        html.one("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
                };
                hide("token", told.token);
                hide("service", told.offered.service_id);
                hide("location", told.offered.location_id);
                hide("practitioner", told.who);
                hide("link", told.link);
                hide("lang", w.language);
                write_starts(html, w, told.days);
            });
        write_weeks(html, shell, told, false);
    });
}

}  // namespace palpate::http::booking_page
