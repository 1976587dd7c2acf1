// What became of it: booked, waiting for the desk, called off, or help is needed first.
#include "http/booking_page/client_words.hpp"
#include "http/booking_page/pages.hpp"

namespace palpate::http::booking_page {
namespace {

void write_call(Html& html, const Shell& shell) {
    const auto& w = shell.words;
    const auto number = dialled(shell.emergency);
    auto plain = number;
    std::erase(plain, ' ');
    html.in("a", {{"class", "call"}, {"href", "tel:" + plain}},
            fmt::format("{} {}", w.emergency_call, number));
    const auto all = number_words(shell.emergency, w);
    if (all.text != number)
        html.in("p", {{"class", "soft"}, {"lang", all.language}}, all.text);
}

void write_if_worse(Html& html, const Shell& shell) {
    html.in("p", filled(shell.words.if_worse, number_words(shell.emergency, shell.words).text));
}

}  // namespace

std::string emergency_page(const Shell& shell, const VisitForm& form, const Told& told,
                           const EmergencyTold& emergency) {
    const auto& w = shell.words;
    auto alone = shell;
    alone.phone.clear();  // one number to call, and it is not the practice's
    const auto action = action_words(emergency.action, w);
    const auto said =
        action.text.empty() ? Spoken{std::string(w.emergency_general), w.language} : action;
    return page_of(alone, said.text, [&](Html& html) {
        write_call(html, shell);
        html.in("p", w.emergency_nothing_booked);
        if (!emergency.letter.empty()) {
            html.in("h2", w.emergency_letter);
            html.in("pre", {{"class", "letter"}, {"lang", "en"}}, emergency.letter);
        }
        if (emergency.can_go_back)
            html.in(
                "form", {{"method", "post"}, {"action", form_address(shell, form.address)}}, [&] {
                    html.one("input",
                             {{"type", "hidden"}, {"name", "token"}, {"value", form.token}});
                    html.one("input", {{"type", "hidden"}, {"name", "step"}, {"value", "anew"}});
                    html.one("input",
                             {{"type", "hidden"}, {"name", "lang"}, {"value", w.language}});
                    hide_told(html, told, Asks::nothing);
                    html.in("button", {{"class", "quiet"}, {"name", "do"}, {"value", "anew"}},
                            w.emergency_wrong);
                });
        html.in("p", {{"class", "hint"}}, w.intended_use);
    });
}

std::string booked_page(const Shell& shell, const VisitTold& visit, const BookedTold& booked) {
    const auto& w = shell.words;
    return page_of(shell, w.booked, [&](Html& html) {
        write_visit(html, shell, visit);
        write_clock(html, shell, visit.zone);
        if (booked.clear)
            html.in("p", w.nothing_against);
        html.in("p", w.booked_more);
        html.in("p", {{"class", "actions"}}, [&] {
            html.in("a",
                    {{"class", "button"},
                     {"href", fmt::format("{}/visit.ics?lang={}", booked.address, w.language)},
                     {"download", "visit.ics"}},
                    w.add_to_calendar);
            if (booked.move == scheduling::MayMove::yes)
                html.in("a", {{"href", spoken_address(shell, booked.address, {{"page", "move"}})}},
                        w.move);
            if (booked.can_change)
                html.in("a",
                        {{"href", spoken_address(shell, booked.address, {{"page", "call-off"}})}},
                        w.call_off);
        });
        if (booked.move == scheduling::MayMove::too_late)
            html.in("p", {{"class", "hint"}},
                    fmt::format("{} {}", w.move_late, filled(w.call_us, shell.phone)));
        html.in("p", {{"class", "hint"}}, booked.can_change ? w.keep_link : w.is_over);
    });
}

std::string waits_page(const Shell& shell, const VisitTold& visit, const WaitsTold& waits) {
    const auto& w = shell.words;
    return page_of(shell, w.waits, [&](Html& html) {
        if (const auto action = action_words(waits.action, w); !action.text.empty())
            html.in("p", {{"class", "held strong"}, {"lang", action.language}}, action.text);
        html.in("p", filled(w.waits_more, say_moment(w, visit.clocks(), waits.until)));
        if (!waits.whom.empty() && !shell.phone.empty())
            html.in("p", filled(w.waits_call, waits.whom, shell.phone));
        write_visit(html, shell, visit, false);
        write_clock(html, shell, visit.zone);
        write_if_worse(html, shell);
        html.in("p", {{"class", "actions"}}, [&] {
            html.in("a", {{"href", spoken_address(shell, waits.address, {{"page", "call-off"}})}},
                    w.call_off);
        });
        html.in("p", {{"class", "hint"}}, w.keep_link);
    });
}

std::string call_off_page(const Shell& shell, const VisitTold& visit, const VisitForm& form,
                          const std::optional<scheduling::Money>& due) {
    const auto& w = shell.words;
    return page_of(shell, w.call_off_title, [&](Html& html) {
        write_visit(html, shell, visit);
        const auto fee = due ? say_money(w, *due) : std::string();
        html.in("p", {},
                [&] { html.in("strong", due ? filled(w.due, fee) : std::string(w.nothing_due)); });
        html.in("form", {{"method", "post"}, {"action", form_address(shell, form.address)}}, [&] {
            const auto hide = [&](std::string_view name, std::string_view value) {
                html.one("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
            };
            hide("token", form.token);
            hide("lang", w.language);
            hide("step", "call_off");
            hide("shown", fee);
            html.in("p", {{"class", "actions"}}, [&] {
                html.in("button", {{"name", "do"}, {"value", "call_off"}}, w.call_off_now);
                html.in("a", {{"href", spoken_address(shell, form.address)}}, w.keep_it);
            });
        });
    });
}

std::string called_off_page(const Shell& shell, const VisitTold& visit,
                            const std::optional<scheduling::Money>& due) {
    const auto& w = shell.words;
    return page_of(shell, w.called_off, [&](Html& html) {
        html.in("p", say_moment(w, visit.clocks(), visit.begin));
        html.in("p", due ? filled(w.called_off_due, say_money(w, *due))
                         : std::string(w.called_off_free));
        html.in("p", {{"class", "actions"}}, [&] {
            html.in("a", {{"class", "button"}, {"href", address_of(shell, "")}}, w.book_again);
        });
    });
}

}  // namespace palpate::http::booking_page
