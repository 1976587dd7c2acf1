#include "http/booking_page/told.hpp"

#include "base/date.hpp"
#include "base/json.hpp"
#include "base/language_tag.hpp"
#include "base/partial_date.hpp"
#include "record/fold.hpp"

#include <algorithm>

#include <boost/json/serialize.hpp>

namespace palpate::http::booking_page {
namespace {

constexpr std::size_t name_max = 120;
constexpr std::size_t reach_max = 200;
constexpr std::size_t text_max = 500;
constexpr std::size_t phone_digits_least = 5;
constexpr int years_most = 130;

// Characters, not bytes.
std::size_t length_of(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

std::optional<Date> birthday_of(const Told& told) {
    return parse_date(told.birth);
}

int age_on(Date birth, Date today) {
    return static_cast<int>(age_years(PartialDate(birth), today).lo);
}

// What these pages ask, and nothing else: a form that was written by hand says nothing of what only
// a practitioner records, such as a clearance.
boost::json::object only_asked(const boost::json::object& said) {
    boost::json::object answers;
    for (const auto* name : {"age_years", "sex", "complaint", "findings"})
        if (const auto* value = said.if_contains(name))
            answers[name] = *value;
    return answers;
}

}  // namespace

Told told_in(const Form& form) {
    Told told{.name = std::string(form["name"]),
              .email = std::string(form["email"]),
              .phone = std::string(form["phone"]),
              .birth = std::string(form["birth"]),
              .note = std::string(form["note"]),
              .words = std::string(form["words"])};
    if (!told.words.empty() && is_language_tag(form["words_in"]))
        told.words_in = form["words_in"];
    if (const auto answers = parse_json(form["answers"]); answers && answers->is_object())
        told.answers = only_asked(answers->get_object());
    return told;
}

void hide_told(Html& html, const Told& told, Asks asks) {
    const auto hide = [&](std::string_view name, std::string_view value) {
        if (!value.empty())
            html.one("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
    };
    if (asks != Asks::details) {
        hide("name", told.name);
        hide("email", told.email);
        hide("phone", told.phone);
        hide("birth", told.birth);
        hide("note", told.note);
    }
    if (asks != Asks::words) {
        hide("words", told.words);
        hide("words_in", told.words_in);
    }
    if (!told.answers.empty())
        hide("answers", boost::json::serialize(told.answers));
}

std::vector<Wrong> faults_of(const Told& told, const Words& words, Date today) {
    std::vector<Wrong> all;
    const auto check_length = [&](std::string_view field, std::string_view text, std::size_t most) {
        if (length_of(text) > most)
            all.push_back({field, filled(words.too_long, most)});
    };
    if (told.name.empty())
        all.push_back({"name", std::string(words.name_missing)});
    if (told.email.empty() && told.phone.empty())
        all.push_back({"email", std::string(words.reach_missing)});
    const auto is_wrong = [&](std::string_view place) {
        const auto found = record::check(client_of(told, words));
        return std::ranges::any_of(found,
                                   [&](const Fault& f) { return f.path.starts_with(place); });
    };
    if (!told.email.empty() && is_wrong("/emails"))
        all.push_back({"email", std::string(words.email_wrong)});
    if (!told.phone.empty() && record::digits_of(told.phone).size() < phone_digits_least)
        all.push_back({"phone", std::string(words.phone_wrong)});
    const auto birth = birthday_of(told);
    if (!told.birth.empty() && (!birth || *birth > today || age_on(*birth, today) > years_most))
        all.push_back({"birth", std::string(words.birth_wrong)});
    check_length("name", told.name, name_max);
    check_length("email", told.email, reach_max);
    check_length("phone", told.phone, reach_max);
    check_length("note", told.note, text_max);
    return all;
}

record::Client client_of(const Told& told, const Words& words) {
    record::Client client{};
    client.names.push_back({.use = {}, .family = {}, .given = {}, .whole = told.name});
    if (!told.phone.empty())
        client.phones.push_back({.number = told.phone, .use = {}});
    if (!told.email.empty())
        client.emails.push_back(told.email);
    if (const auto birth = PartialDate::parse(told.birth))
        client.birth = *birth;
    client.language = std::string(words.language);
    return client;
}

std::string answers_of(const Told& told, Date today) {
    auto answers = told.answers;
    answers["today"] = to_text(today);
    if (!told.words.empty())
        answers["free_text"] = told.words;
    if (const auto birth = birthday_of(told))
        answers["age_years"] = age_on(*birth, today);
    return boost::json::serialize(answers);
}

}  // namespace palpate::http::booking_page
