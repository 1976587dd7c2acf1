// Choosing: what, and when.
#include "http/booking_page/pages.hpp"

#include <algorithm>

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
    if (!told.moving.empty())
        return spoken_address(shell, told.moving, {{"page", "move"}, {"day", to_text(first)}});
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

// What it is a time for, and the way to something else.
void write_what(Html& html, const Shell& shell, const TimesTold& told) {
    const auto& w = shell.words;
    auto what = fmt::format("{}, {}", told.offered.service.name,
                            filled(w.minutes, told.offered.service.minutes));
    if (!told.offered.place.empty())
        what += ", " + filled(w.at_place, told.offered.place);
    html.in("p", {}, [&] {
        html.text(what).text(". ");
        if (told.moving.empty())
            html.in("a", {{"href", address_of(shell, "", {{"link", told.link}})}}, w.other_service);
        else
            html.text(filled(w.move_from, told.was))
                .text(" ")
                .in("a", {{"href", spoken_address(shell, told.moving)}}, w.move_not);
    });
}

std::string start_name(const Words& w, const FreeStart& start) {
    return start.again ? filled(w.again, start.clock) : start.clock;
}

void write_day(Html& html, const Shell& shell, const scheduling::Zone& zone,
               const FreeStarts& one) {
    const auto& w = shell.words;
    const auto id = fmt::format("d{}", to_text(one.day));
    html.in("section", {{"aria-labelledby", id}}, [&] {
        html.in("h2", {{"id", id}}, say_day(w, one.day));
        html.in("div", {{"class", "times"}}, [&] {
            for (const auto& start : one.starts)
                html.in("button", {{"name", "begin"}, {"value", start.value}}, [&] {
                    html.text(start_name(w, start));
                    const auto own = say_own_briefly(w, {zone, shell.own_clock}, start.at);
                    if (!own.empty())
                        html.text(" ").in("small", own);
                });
        });
    });
}

std::string why_without(const Shell& shell, const TimesTold& told, scheduling::DayWord word) {
    const auto& w = shell.words;
    using enum scheduling::DayWord;
    switch (word) {
        case closed: return std::string(told.who.empty() ? w.day_closed : w.day_away);
        case no_time_left: return std::string(w.day_full);
        case too_far: return std::string(w.day_too_far);
        case too_soon:
            return shell.phone.empty()
                       ? std::string(w.day_too_soon)
                       : fmt::format("{} {}", w.day_too_soon, filled(w.call_us, shell.phone));
    }
    return {};
}

// Why the days before this one have nothing, from those that were not told yet; without a day: all.
void write_without(Html& html, const Shell& shell, const TimesTold& told, std::optional<Date> until,
                   std::size_t& said) {
    for (; said < told.without.size(); ++said) {
        const auto& one = told.without[said];
        if (until && one.day >= *until)
            return;
        html.in("p", {{"class", "without"}}, [&] {
            html.in("strong", say_day(shell.words, one.day));
            html.text(": ").text(why_without(shell, told, one.word));
        });
    }
}

// The seven days in order: those with starts, and why the others have none.
void write_days(Html& html, const Shell& shell, const TimesTold& told) {
    std::size_t said = 0;
    for (const auto& one : told.days) {
        write_without(html, shell, told, one.day, said);
        write_day(html, shell, told.zone, one);
    }
    write_without(html, shell, told, {}, said);
}

// Where a start is sent, and what goes with it.
void write_form(Html& html, const Shell& shell, const TimesTold& told) {
    const auto to = told.moving.empty() ? fmt::format("/book/{}/holds", shell.slug) : told.moving;
    html.in("form", {{"method", "post"}, {"action", form_address(shell, to)}}, [&] {
        const auto hide = [&](std::string_view name, std::string_view value) {
            if (!value.empty())
                html.one("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
        };
        hide("token", told.token);
        hide("step", told.moving.empty() ? "" : "move");
        hide("service", told.offered.service_id);
        hide("location", told.offered.location_id);
        hide("practitioner", told.who);
        hide("link", told.link);
        hide("lang", shell.words.language);
        write_days(html, shell, told);
    });
}

// Which clock the second hours are by.
std::string clock_note(const Shell& shell, const TimesTold& told) {
    if (!shell.own_clock)
        return {};
    const auto& w = shell.words;
    const bool differs = std::ranges::any_of(told.days, [&](const FreeStarts& day) {
        return std::ranges::any_of(day.starts, [&](const FreeStart& start) {
            return !say_own_briefly(w, {told.zone, shell.own_clock}, start.at).empty();
        });
    });
    return " " + filled(differs ? w.own_clock : w.same_clock, city_of(*shell.own_clock));
}

}  // namespace

void write_starts(Html& html, const Shell& shell, const scheduling::Zone& zone,
                  const std::vector<FreeStarts>& days) {
    for (const auto& one : days)
        write_day(html, shell, zone, one);
}

std::string services_page(const Shell& shell, const std::vector<Offered>& all,
                          std::string_view link) {
    const auto& w = shell.words;
    // A link of one's own is nobody else's to find.
    const auto page = link.empty() ? public_page_of : page_of;
    return page(shell, w.choose_service, [&](Html& html) {
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
    return page_of(shell, told.moving.empty() ? w.choose_time : w.move_title, [&](Html& html) {
        if (!told.notice.empty())
            html.in("p", {{"class", "error"}, {"role", "alert"}}, told.notice);
        write_what(html, shell, told);
        write_people(html, shell, told);
        write_weeks(html, shell, told, true);
        html.in(
            "p", {{"class", "hint"}},
            filled(w.zone_note, told.zone.name(), told.abbreviations) + clock_note(shell, told));
        write_clock(html, shell, told.zone);
        if (told.days.empty()) {
            write_nothing(html, shell, told);
            write_days(html, shell, told);
            return;
        }
        write_form(html, shell, told);
        write_weeks(html, shell, told, false);
    });
}

}  // namespace palpate::http::booking_page
