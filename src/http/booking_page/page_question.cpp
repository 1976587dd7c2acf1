// One screen of questions as the fields of a form.
#include "http/booking_page/client_words.hpp"
#include "http/booking_page/fields.hpp"
#include "http/booking_page/questions.hpp"

#include <algorithm>

namespace palpate::http::booking_page {
namespace {

using advice::AskedFact;
using advice::Question;

bool asks(const Question& question, std::string_view id) {
    return std::ranges::find(question.facts, id, &AskedFact::id) != question.facts.end();
}

class Writing {
public:
    Writing(Html& html, const Words& words, const Form* typed, const std::vector<Wrong>& wrong)
        : html_(html), w_(words), typed_(typed), wrong_(wrong) {}

    void about_you(const Question& question, const Told& told) {
        write_field(html_, {.name = "words",
                            .label = w_.words,
                            .value = told.words,
                            .hint = w_.words_hint,
                            .beside = w_.optional,
                            .lines = true});
        if (asks(question, "age_years"))
            number("age_years", w_.age, w_.number_hint);
        if (asks(question, "female_sex"))
            choices("female_sex", {std::string(w_.sex), ""},
                    {{"female", w_.female}, {"male", w_.male}, {"other", w_.other_sex}});
        if (asks(question, "duration_days"))
            duration();
    }
    void screen(const Question& question) {
        const bool rows = std::ranges::any_of(
            question.facts, [](const AskedFact& f) { return f.type == AskedFact::Type::yes_no; });
        if (rows) {
            html_.in("p", {{"class", "hint"}}, w_.any_of_these);
            none_of_these(question);
        }
        for (const auto& asked : question.facts)
            fact(asked);
        if (rows && question.facts.size() > 3)
            none_of_these(question);
    }

private:
    void none_of_these(const Question& question) {
        html_.in("p", {}, [&] {
            html_.in("button", {{"class", "second"}, {"name", "do"}, {"value", "none"}},
                     asks(question, weeks_of_pregnancy) ? w_.none_nor_pregnant : w_.none_of_these);
        });
    }
    void fact(const AskedFact& asked) {
        const auto says = finding_words(asked.id, asked.name, w_);
        switch (asked.type) {
            case AskedFact::Type::yes_no:
                return choices(asked.id, says,
                               {{"yes", w_.yes}, {"no", w_.no}, {"unknown", w_.not_sure}});
            case AskedFact::Type::number: {
                const auto label =
                    asked.unit.empty() ? says.text : fmt::format("{} ({})", says.text, asked.unit);
                return number(asked.id, label, w_.number_hint);
            }
            case AskedFact::Type::blood_pressure: return pressure(asked, says);
        }
    }
    void number(std::string_view id, std::string_view label, std::string_view hint) {
        const auto name = field_of(id);
        write_field(html_, {.name = name,
                            .label = label,
                            .value = value(name),
                            .input_mode = "decimal",
                            .hint = hint,
                            .error = error_of(wrong_, id)});
    }
    void pressure(const AskedFact& asked, const Spoken& says) {
        const auto over = field_of(asked.id) + ".systolic";
        const auto under = field_of(asked.id) + ".diastolic";
        html_.in("fieldset", {{"id", field_of(asked.id)}}, [&] {
            html_.in("legend", {{"lang", says.language, says.language != w_.language}}, says.text);
            write_field(html_, {.name = over,
                                .label = w_.systolic,
                                .value = value(over),
                                .input_mode = "numeric",
                                .hint = w_.number_hint,
                                .error = error_of(wrong_, asked.id)});
            write_field(html_, {.name = under,
                                .label = w_.diastolic,
                                .value = value(under),
                                .input_mode = "numeric"});
        });
    }
    void choices(std::string_view id, const Spoken& says, std::initializer_list<Choice> all) {
        const auto name = field_of(id);
        const bool other = !says.language.empty() && says.language != w_.language;
        write_choices(html_,
                      {.name = name,
                       .label = says.text,
                       .value = value(name),
                       .error = error_of(wrong_, id),
                       .language = other ? says.language : ""},
                      all);
    }
    void duration() {
        const auto name = field_of("duration_days");
        const auto unit = value(field_of("duration_unit"));
        const auto error = error_of(wrong_, "duration_days");
        html_.in("div", {{"class", "field"}}, [&] {
            html_.in("label", {{"for", name}}, w_.since);
            html_.in("p", {{"class", "hint"}, {"id", name + "-hint"}}, w_.number_hint);
            if (!error.empty())
                html_.in("p", {{"class", "error"}, {"id", name + "-error"}}, error);
            html_.in("div", {{"class", "short"}}, [&] {
                html_.one("input", {{"id", name},
                                    {"name", name},
                                    {"inputmode", "numeric"},
                                    {"autocomplete", "off"},
                                    {"value", value(name)},
                                    {"aria-describedby",
                                     name + "-hint" + (error.empty() ? "" : " " + name + "-error")},
                                    {"aria-invalid", "true", !error.empty()}});
                units(unit);
            });
            html_.in("label", {{"class", "check"}}, [&] {
                html_.one("input", {{"type", "checkbox"},
                                    {"name", field_of("nothing_hurts")},
                                    {"value", "yes"},
                                    {"checked", "", value(field_of("nothing_hurts")) == "yes"}});
                html_.text(w_.nothing_hurts);
            });
        });
    }
    void units(std::string_view chosen) {
        const auto option = [&](std::string_view value, std::string_view label) {
            html_.in("option", {{"value", value}, {"selected", "", value == chosen}}, label);
        };
        html_.in("select", {{"name", field_of("duration_unit")}, {"aria-label", w_.since}}, [&] {
            option("days", w_.days);
            option("weeks", w_.weeks);
            option("months", w_.months_unit);
            option("years", w_.years);
        });
    }
    std::string_view value(std::string_view name) const {
        return typed_ != nullptr ? (*typed_)[name] : std::string_view();
    }

    Html& html_;
    const Words& w_;
    const Form* const typed_;
    const std::vector<Wrong>& wrong_;
};

}  // namespace

void write_question(Html& html, const Question& question, const Words& words, const Form* typed,
                    const std::vector<Wrong>& wrong, const Told& told) {
    Writing writing(html, words, typed, wrong);
    if (question.id == "about_you")
        writing.about_you(question, told);
    else
        writing.screen(question);
}

}  // namespace palpate::http::booking_page
