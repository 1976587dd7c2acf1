#include "http/booking_page/fields.hpp"

#include <algorithm>

namespace palpate::http::booking_page {
namespace {

// The ids of hint and fault, for aria-describedby.
std::string described_by(const Field& field) {
    std::string all;
    if (!field.hint.empty())
        all = fmt::format("{}-hint", field.name);
    if (!field.error.empty())
        all += fmt::format("{}{}-error", all.empty() ? "" : " ", field.name);
    return all;
}

void write_beside(Html& html, const Field& field) {
    if (field.beside.empty())
        return;
    html.text(" ");
    html.in("span", {{"class", "soft"}}, field.beside);
}

void write_notes(Html& html, const Field& field) {
    if (!field.hint.empty())
        html.in("p", {{"class", "hint"}, {"id", fmt::format("{}-hint", field.name)}}, field.hint);
    if (!field.error.empty())
        html.in("p", {{"class", "error"}, {"id", fmt::format("{}-error", field.name)}},
                field.error);
}

}  // namespace

std::string field_of(std::string_view finding) {
    return fmt::format("q.{}", finding);
}

void write_field(Html& html, const Field& field) {
    const auto described = described_by(field);
    html.in("div", {{"class", "field"}}, [&] {
        html.in("label", {{"for", field.name}, {"lang", field.language, !field.language.empty()}},
                [&] {
                    html.text(field.label);
                    write_beside(html, field);
                });
        write_notes(html, field);
        const bool wrong = !field.error.empty();
        if (field.lines) {
            html.in("textarea",
                    {{"id", field.name},
                     {"name", field.name},
                     {"rows", "3"},
                     {"aria-describedby", described, !described.empty()},
                     {"aria-invalid", "true", wrong}},
                    field.value);
            return;
        }
        html.one("input", {{"id", field.name},
                           {"name", field.name},
                           {"type", field.type},
                           {"value", field.value, !field.value.empty()},
                           {"autocomplete", field.autocomplete},
                           {"inputmode", field.input_mode, !field.input_mode.empty()},
                           {"aria-describedby", described, !described.empty()},
                           {"aria-invalid", "true", wrong}});
    });
}

void write_choices(Html& html, const Field& field, std::initializer_list<Choice> choices) {
    const auto described = described_by(field);
    html.in("fieldset",
            {{"class", "choices"},
             {"id", field.name},
             {"aria-describedby", described, !described.empty()}},
            [&] {
                html.in("legend", {{"lang", field.language, !field.language.empty()}}, field.label);
                write_notes(html, field);
                html.in("div", {{"class", "row"}}, [&] {
                    for (const auto& choice : choices)
                        html.in("label", {}, [&] {
                            html.one("input", {{"type", "radio"},
                                               {"name", field.name},
                                               {"value", choice.value},
                                               {"checked", "", choice.value == field.value}});
                            html.in("span", choice.label);
                        });
                });
            });
}

std::string_view error_of(const std::vector<Wrong>& wrong, std::string_view field) {
    const auto found = std::ranges::find(wrong, field, &Wrong::field);
    return found == wrong.end() ? std::string_view() : found->message;
}

void write_faults(Html& html, const Words& words, const std::vector<Wrong>& wrong,
                  std::string_view prefix) {
    if (wrong.empty())
        return;
    html.in("div", {{"class", "faults"}, {"role", "alert"}}, [&] {
        html.in("h2", words.to_correct);
        html.in("p", words.nothing_lost);
        html.in("ul", {}, [&] {
            for (const auto& one : wrong)
                html.in("li", {}, [&] {
                    html.in("a", {{"href", fmt::format("#{}{}", prefix, one.field)}}, one.message);
                });
        });
    });
}

}  // namespace palpate::http::booking_page
