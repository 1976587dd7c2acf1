#include "interview_beside.hpp"

#include "base/csv.hpp"
#include "interview_lines.hpp"

#include <algorithm>

#include <fmt/ranges.h>

namespace palpate::app {
namespace {

constexpr double days_most = 3650;
constexpr double minutes_most = 240;  // as of minutes_available

const char* word_of(Said said) {
    return said == Said::yes ? "yes" : said == Said::no ? "no" : "unknown";
}

std::optional<double> whole_in(std::string_view line, double most) {
    const auto n = number_in(line);
    if (!n || *n < 0 || *n > most || *n != static_cast<int>(*n))
        return std::nullopt;
    return n;
}

}  // namespace

bool Beside::ask(AnswerSheet& sheet) const {
    return words_of(sheet, "medicines", w_.medicines) &&
           words_of(sheet, "conditions", w_.conditions) && words_of(sheet, "goals", w_.goals) &&
           checks(sheet) && days(sheet) && minutes(sheet) && format(sheet) && dislikes(sheet);
}

bool Beside::words_of(AnswerSheet& sheet, const char* member, std::string_view prompt) const {
    say(prompt);
    std::string line;
    if (!read_line(line))
        return false;
    if (!line.empty() && line != "n" && line != "u")
        sheet.list(member, split_list(line, ','));
    return true;
}

// "My doctor already checked this": only of what a check can lower, and only what the contract's
// already_checked needs.
bool Beside::checks(AnswerSheet& sheet) const {
    const auto in = advice::decode(sheet.text(), k_, today_);
    if (!in)
        return true;
    const auto now = screening::screen(in->facts, in->history, k_);
    const auto open = advice::open_checks(*in, now, k_);
    return std::ranges::all_of(open, [&](const auto& one) { return check(sheet, one); });
}

bool Beside::check(AnswerSheet& sheet, const advice::OpenCheck& open) const {
    std::vector<std::string> names;
    names.reserve(open.findings.size());
    for (const auto& sign : open.findings)
        names.push_back(voice_.finding(sign.id, sign.name));
    say(w_.checked, fmt::format("{}", fmt::join(names, "; ")));
    const auto checked = ask_yes_or_no(voice_);
    if (checked != Said::yes)
        return checked != Said::end;
    say(w_.days_ago);
    std::string line;
    std::string result;
    if (!read_line(line))
        return false;
    const auto ago = whole_in(line, days_most);
    if (!ago) {
        say(w_.no_days);
        return true;
    }
    say(w_.found);
    if (!read_line(result))
        return false;
    say(w_.same_pain);
    const auto same = ask_yes_or_no(voice_);
    say(w_.changed);
    const auto changed = ask_yes_or_no(voice_);
    if (same == Said::end || changed == Said::end)
        return false;
    const auto on = to_text(plus_days(today_, -static_cast<int>(*ago)));
    for (const auto& sign : open.findings)
        sheet.checked({.finding = sign.id,
                       .on = on,
                       .result = result,
                       .same_pain = word_of(same),
                       .changed_since = word_of(changed)});
    return true;
}

// Only what could be used for this client is offered.
bool Beside::days(AnswerSheet& sheet) const {
    const auto in = advice::decode(sheet.text(), k_, today_);
    if (!in)
        return true;
    const auto offered = advice::worth_telling(*in, k_);
    return choices(sheet, "overloads", w_.loads, offered.loads) &&
           choices(sheet, "eases", w_.eases, offered.eases) && care(sheet, offered.care);
}

bool Beside::choices(AnswerSheet& sheet, const char* member, std::string_view prompt,
                     const std::vector<advice::Choice>& offered) const {
    if (offered.empty())
        return true;
    say(prompt);
    std::vector<std::string> names;
    names.reserve(offered.size());
    for (const auto& one : offered)
        names.push_back(voice_.load(one.name));
    const auto chosen = ask_several(names, voice_);
    if (!chosen)
        return false;
    std::vector<std::string> ids;
    ids.reserve(chosen->size());
    for (const auto i : *chosen)
        ids.push_back(offered[i].id);
    if (!ids.empty())
        sheet.list(member, ids);
    return true;
}

bool Beside::care(AnswerSheet& sheet, const std::vector<advice::Choice>& kinds) const {
    if (kinds.empty())
        return true;
    say(w_.care);
    std::vector<std::string> names;
    names.reserve(kinds.size());
    for (const auto& kind : kinds)
        names.push_back(voice_.load(kind.name));
    const auto chosen = ask_several(names, voice_);
    return chosen &&
           std::ranges::all_of(*chosen, [&](auto i) { return one_care(sheet, kinds[i]); });
}

bool Beside::one_care(AnswerSheet& sheet, const advice::Choice& kind) const {
    static constexpr std::string_view results[] = {"better", "same", "worse"};
    AnswerSheet::Care told{.kind = kind.id, .result = "unknown", .days_ago = std::nullopt};
    std::string line;
    say(w_.care_result, voice_.load(kind.name));
    if (!read_line(line))
        return false;
    if (const auto n = whole_in(line, 3); n && *n >= 1)
        told.result = results[static_cast<std::size_t>(*n) - 1];
    say(w_.care_days);
    const bool more = read_line(line);
    if (more)
        told.days_ago = whole_in(line, days_most);
    sheet.cared(told);
    return more;
}

bool Beside::minutes(AnswerSheet& sheet) const {
    say(w_.minutes);
    for (std::string line; read_line(line);) {
        if (line.empty() || line == "n" || line == "u")
            return true;
        if (const auto n = whole_in(line, minutes_most); n && *n >= 1) {
            sheet.minutes(static_cast<int>(*n));
            return true;
        }
        say(w_.minutes_again);
    }
    return false;
}

bool Beside::format(AnswerSheet& sheet) const {
    say(w_.format);
    std::vector<std::string> names;
    names.reserve(k_.plan.formats.size());
    for (const auto& format : k_.plan.formats)
        names.push_back(voice_.format(format.name));
    const auto chosen = ask_several(names, voice_);
    if (chosen && !chosen->empty())
        sheet.prefers("format", boost::json::string(k_.plan.formats[chosen->front()].id));
    return chosen.has_value();
}

// In the client's words; what none of the tables fits is named in the report.
bool Beside::dislikes(AnswerSheet& sheet) const {
    say(w_.dislikes);
    std::string line;
    if (!read_line(line))
        return false;
    if (!line.empty() && line != "n" && line != "u") {
        boost::json::array words;
        for (const auto& word : split_list(line, ','))
            words.emplace_back(word);
        sheet.prefers("dislikes", std::move(words));
    }
    return true;
}

}  // namespace palpate::app
