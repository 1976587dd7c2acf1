// Filling in: who one is, the questions of safety, and the look at all of it.
#include "http/booking_page/client_words.hpp"
#include "http/booking_page/pages.hpp"

namespace palpate::http::booking_page {
namespace {

// A form of a held visit: what it carries on, and the two ways out of it.
void write_form(Html& html, const Shell& shell, const VisitForm& form, std::string_view step,
                const std::function<void()>& inside) {
    const auto hide = [&](std::string_view name, std::string_view value) {
        html.one("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
    };
    html.in("form",
            {{"method", "post"}, {"action", form_address(shell, form.address)}, {"novalidate", ""}},
            [&] {
                hide("token", form.token);
                hide("step", step);
                hide("lang", shell.words.language);
                inside();
            });
}

void write_ways_out(Html& html, const Shell& shell) {
    const auto& w = shell.words;
    html.in("p", {{"class", "actions"}}, [&] {
        html.in("button", {{"class", "quiet"}, {"name", "do"}, {"value", "release"}}, w.give_back);
        for (const auto& other : every_words())
            if (shell.here.empty() && other.language != w.language)  // else the head has a link
                html.in("button",
                        {{"class", "quiet"},
                         {"name", "speak"},
                         {"value", other.language},
                         {"lang", other.language}},
                        other.own_name);
    });
}

void write_kept(Html& html, const Shell& shell, const VisitTold& visit, const VisitForm& form) {
    const auto& w = shell.words;
    html.in("div", {{"class", "held"}}, [&] {
        html.in("p", {}, [&] {
            html.in("strong", say_moment(w, visit.clocks(), visit.begin));
            html.text(fmt::format(", {}. ", visit.service.name));
            const auto hour = [&](Instant at) { return say_hour(w, visit.clocks(), at); };
            html.text(form.kept_until
                          ? filled(w.kept_until, hour(*form.kept_until), hour(form.kept_at_most))
                          : std::string(w.kept_no_more));
        });
    });
    if (!form.notice.empty())
        html.in("p", {{"class", "error"}, {"role", "alert"}}, form.notice);
}

void write_details(Html& html, const Words& w, const Told& told, const std::vector<Wrong>& wrong) {
    write_field(html, {.name = "name",
                       .label = w.name,
                       .value = told.name,
                       .autocomplete = "name",
                       .error = error_of(wrong, "name")});
    write_field(html, {.name = "email",
                       .label = w.email,
                       .value = told.email,
                       .type = "email",
                       .autocomplete = "email",
                       .hint = w.reach_hint,
                       .error = error_of(wrong, "email")});
    write_field(html, {.name = "phone",
                       .label = w.phone,
                       .value = told.phone,
                       .type = "tel",
                       .autocomplete = "tel",
                       .error = error_of(wrong, "phone")});
    write_field(html, {.name = "birth",
                       .label = w.birth,
                       .value = told.birth,
                       .type = "date",
                       .autocomplete = "bday",
                       .hint = w.birth_hint,
                       .beside = w.optional,
                       .error = error_of(wrong, "birth")});
    write_field(html, {.name = "note",
                       .label = w.note,
                       .value = told.note,
                       .hint = w.note_hint,
                       .beside = w.optional,
                       .error = error_of(wrong, "note"),
                       .lines = true});
    // People do not see it; what fills in every field does.
    html.in("div", {{"class", "trap"}, {"aria-hidden", "true"}}, [&] {
        html.in("label", {{"for", "website"}}, w.leave_empty);
        html.one(
            "input",
            {{"id", "website"}, {"name", "website"}, {"tabindex", "-1"}, {"autocomplete", "off"}});
    });
}

// Enter in a field sends the first button of a form: it is the one that goes on.
void write_go_on(Html& html, std::string_view label, std::string_view what) {
    html.in("p", {{"class", "actions"}}, [&] {
        html.in("button", {{"name", "do"}, {"value", what}}, label);
    });
}

}  // namespace

std::string details_page(const Shell& shell, const VisitTold& visit, const VisitForm& form,
                         const Told& told, const std::vector<Wrong>& wrong) {
    const auto& w = shell.words;
    return page_of(shell, w.about_you, [&](Html& html) {
        write_kept(html, shell, visit, form);
        write_faults(html, w, wrong);
        write_form(html, shell, form, "details", [&] {
            hide_told(html, told, Asks::details);
            write_details(html, w, told, wrong);
            write_go_on(html, w.go_on, "next");
            write_ways_out(html, shell);
        });
    });
}

std::string question_page(const Shell& shell, const VisitTold& visit, const VisitForm& form,
                          const Told& told, const QuestionTold& asked) {
    const auto& w = shell.words;
    const auto prompt = prompt_words(asked.question.id, asked.question.prompt, w);
    return page_of(shell, w.questions, [&](Html& html) {
        write_kept(html, shell, visit, form);
        html.in("p", {{"class", "soft"}},
                asked.remaining_about > 1 ? filled(w.about_more, asked.remaining_about)
                                          : std::string(w.the_last));
        write_faults(html, w, asked.wrong, "q.");
        write_form(html, shell, form, "question", [&] {
            const bool first = asked.question.id == "about_you";
            hide_told(html, told, first ? Asks::words : Asks::nothing);
            html.one("input",
                     {{"type", "hidden"}, {"name", "asked"}, {"value", asked.question.id}});
            html.in("h2", {{"lang", prompt.language}}, prompt.text);
            if (first)
                html.in("p", {{"class", "hint"}}, w.questions_why);
            write_question(html, asked.question, w, asked.typed, asked.wrong, told);
            write_go_on(html, w.go_on, "next");
            write_ways_out(html, shell);
        });
        html.in("p", {{"class", "hint"}}, w.intended_use);
    });
}

std::string review_page(const Shell& shell, const VisitTold& visit, const VisitForm& form,
                        const Told& told) {
    const auto& w = shell.words;
    return page_of(shell, w.review, [&](Html& html) {
        write_kept(html, shell, visit, form);
        write_visit(html, shell, visit);
        html.in("dl", {}, [&] {
            const auto row = [&](std::string_view term, std::string_view value) {
                if (value.empty())
                    return;
                html.in("dt", term);
                html.in("dd", value);
            };
            row(w.name, told.name);
            row(w.email, told.email);
            row(w.phone, told.phone);
            row(w.birth, told.birth);
            row(w.note, told.note);
        });
        write_form(html, shell, form, "review", [&] {
            hide_told(html, told, Asks::nothing);
            write_go_on(html, w.book_it, "confirm");
            write_ways_out(html, shell);
        });
    });
}

std::string taken_page(const Shell& shell, const VisitTold& visit, const VisitForm& form,
                       const Told& told, const std::vector<FreeStarts>& near) {
    const auto& w = shell.words;
    return page_of(shell, w.taken, [&](Html& html) {
        html.in("p", near.empty() ? w.nothing_at_all : w.taken_more);
        write_form(html, shell, form, "review", [&] {
            hide_told(html, told, Asks::nothing);
            html.one("input", {{"type", "hidden"}, {"name", "again"}, {"value", "1"}});
            write_starts(html, shell, visit.zone, near);
        });
    });
}

}  // namespace palpate::http::booking_page
