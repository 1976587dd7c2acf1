// The interview in a terminal: one question at a time, back always works, the reason one key away.
// Reads lines, so it works from a pipe; the end of the input ends the interview with what is known.
#include "answer_sheet.hpp"
#include "base/csv.hpp"
#include "base/near_words.hpp"
#include "commands.hpp"
#include "knowledge/intended_use.hpp"
#include "report.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iostream>
#include <sstream>
#include <vector>

#include <fmt/format.h>

namespace palpate::app {
namespace {

using advice::AskedFact;
using advice::Question;
using screening::Urgency;

enum class Reply { answered, back, end };

std::string trimmed(std::string text) {
    const auto space = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!text.empty() && space(text.back()))
        text.pop_back();
    while (!text.empty() && space(text.front()))
        text.erase(text.begin());
    return text;
}

std::optional<double> number_in(std::string_view text) {
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size())
        return std::nullopt;
    return value;
}

// " Nearest: a, b, c;" or nothing when no region is near the words.
std::string nearest_regions(std::string_view words, const knowledge::Knowledge& k) {
    std::vector<std::string> ids;
    ids.reserve(k.regions.size());
    for (const auto& r : k.regions)
        ids.push_back(r.id);
    const auto near = near_words(words, std::move(ids), 3);
    return near.empty() ? "" : fmt::format(" Nearest: {};", fmt::join(near, ", "));
}

class Terminal {
public:
    Terminal(const knowledge::Knowledge& k, Date today) : k_(k), today_(today) {
        sheets_.emplace_back(today);
    }

    // The answers when no more question matters or the input has ended.
    const AnswerSheet& run() {
        fmt::print("{}\n", knowledge::intended_use);
        fmt::print("Type ? for the reason, b to go back, q to finish with what is known.\n\n");
        if (!where())
            return sheets_.back();
        while (true) {
            const auto in = advice::decode(sheets_.back().text(), k_, today_);
            if (!in) {
                // Two answers that contradict each other: ask again from before the last.
                fmt::print("That does not fit what was said before: {}\n\n", in.error().message);
                if (sheets_.size() == 1)
                    return sheets_.back();
                sheets_.pop_back();
                continue;
            }
            const auto next = advice::next_question(*in, k_);
            if (!next.question) {
                if (next.urgency == Urgency::emergency || told_more_ || !tell_more())
                    return sheets_.back();
                continue;
            }
            fmt::print("(about {} more)\n", next.remaining_about);
            const auto reply = ask(*next.question);
            if (reply == Reply::end)
                return kept();
            if (reply == Reply::back && sheets_.size() > 1)
                sheets_.pop_back();
            else if (reply == Reply::back && !where())
                return sheets_.back();
        }
    }

private:
    // False when the input has ended or the person wants to finish.
    bool read(std::string& line) {
        fmt::print("> ");
        std::fflush(stdout);
        if (!std::getline(std::cin, line)) {
            fmt::print("\n");
            return false;
        }
        line = trimmed(line);
        return line != "q";
    }

    bool where() {
        sheets_.erase(sheets_.begin() + 1, sheets_.end());
        sheets_.front() = AnswerSheet(today_);
        fmt::print(
            "Where does it hurt, and how much (0-10)? For example: low back left 6, neck "
            "upper right 4\n");
        for (std::string line; read(line);) {
            if (line == "?") {
                for (const auto& r : k_.regions)
                    fmt::print("  {:<26} {}\n", r.id, r.name);
                continue;
            }
            if (paint(line))
                return true;
        }
        return false;
    }

    bool paint(const std::string& line) {
        AnswerSheet sheet(today_);
        std::istringstream parts(line);
        bool any = false;
        for (std::string part; std::getline(parts, part, ',');) {
            part = trimmed(part);
            int intensity = 5;
            const auto space = part.rfind(' ');
            if (space != std::string::npos)
                if (const auto n = number_in(std::string_view(part).substr(space + 1))) {
                    if (*n < 0 || *n > 10) {
                        fmt::print("How much is a whole number from 0 to 10.\n");
                        return false;
                    }
                    intensity = static_cast<int>(*n);
                    part = trimmed(part.substr(0, space));
                }
            const auto region = region_of(part);
            if (region.empty()) {
                fmt::print("'{}' is not a region.{} ? lists all.\n", part,
                           nearest_regions(part, k_));
                return false;
            }
            sheet.paint(region, intensity);
            any = true;
        }
        if (any)
            sheets_.front() = std::move(sheet);
        return any;
    }

    std::string region_of(const std::string& words) const {
        std::string id = words;
        for (char& c : id)
            c = c == ' ' || c == '-'   ? '_'
                : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a')
                                       : c;
        for (const auto& r : k_.regions) {
            // "left low back" is as good as "low back left".
            const std::string side = r.side == knowledge::Side::left    ? "left_"
                                     : r.side == knowledge::Side::right ? "right_"
                                                                        : "";
            if (r.id == id || (!side.empty() && side + r.base == id) || r.name == words)
                return r.id;
        }
        return "";
    }

    Reply ask(const Question& q) {
        const bool list = q.kind == Question::Kind::screen && q.id != "about_you" &&
                          std::ranges::any_of(q.facts, [](const AskedFact& f) {
                              return f.type == AskedFact::Type::yes_no;
                          });
        auto sheet = sheets_.back();
        const auto reply = list ? ask_list(q, sheet) : ask_each(q, sheet);
        if (reply != Reply::back)  // what was answered of a screen is kept
            sheets_.push_back(std::move(sheet));
        return reply;
    }

    // Half of a screen may not fit (a pregnancy without the sex): then without it.
    const AnswerSheet& kept() {
        const auto in = advice::decode(sheets_.back().text(), k_, today_);
        if (!in && sheets_.size() > 1) {
            fmt::print("That does not fit what was said before: {}\n\n", in.error().message);
            sheets_.pop_back();
        }
        return sheets_.back();
    }

    // What no screen asks. False when the person wants to finish.
    bool tell_more() {
        told_more_ = true;
        auto sheet = sheets_.back();
        const bool all =
            tell(sheet, "medicines",
                 "Which medicines do you take? Their names, with commas; n for none.") &&
            tell(sheet, "conditions",
                 "Which illnesses do you have or had? With commas; n for none.") &&
            tell(sheet, "goals", "What would you like to be able to do again? n to leave it out.");
        sheets_.push_back(std::move(sheet));
        const bool more = all && ask_checks();
        kept();
        return more;
    }

    bool tell(AnswerSheet& sheet, const char* member, const char* prompt) {
        fmt::print("{}\n", prompt);
        std::string line;
        if (!read(line))
            return false;
        if (!line.empty() && line != "n" && line != "u")
            sheet.list(member, split_list(line, ','));
        return true;
    }

    // "My doctor already checked this": only of what a check can lower, and only what the
    // contract's already_checked needs.
    bool ask_checks() {
        const auto in = advice::decode(sheets_.back().text(), k_, today_);
        if (!in)
            return true;
        const auto now = screening::screen(in->facts, in->history, k_);
        const auto open = advice::open_checks(*in, now, k_);
        return std::ranges::all_of(open, [&](const auto& check) { return ask_check(check); });
    }

    bool ask_check(const advice::OpenCheck& check) {
        std::vector<std::string> names;
        names.reserve(check.findings.size());
        for (const auto& sign : check.findings)
            names.push_back(client_words(sign.id, sign.name));
        fmt::print("You said: {}. Has a doctor already checked this?\n", fmt::join(names, "; "));
        const auto checked = yes_or_no();
        if (checked != Said::yes)
            return checked != Said::end;
        fmt::print("How many days ago?\n");
        std::string days;
        std::string result;
        if (!read(days))
            return false;
        const auto ago = number_in(days);
        if (!ago || *ago < 0 || *ago > 3650) {
            fmt::print("That is not a number of days, so the check is left out.\n");
            return true;
        }
        fmt::print(
            "What did they find? Nothing serious, nothing found, imaging clear or cleared for "
            "massage; other words are kept, but lift nothing.\n");
        if (!read(result))
            return false;
        fmt::print("Is it the same pain as then?\n");
        const auto same = yes_or_no();
        fmt::print("Has anything changed since?\n");
        const auto changed = yes_or_no();
        if (same == Said::end || changed == Said::end)
            return false;
        const auto on = to_text(plus_days(today_, -static_cast<int>(*ago)));
        for (const auto& sign : check.findings)
            sheets_.back().checked({.finding = sign.id,
                                    .on = on,
                                    .result = result,
                                    .same_pain = word_of(same),
                                    .changed_since = word_of(changed)});
        return true;
    }

    enum class Said { yes, no, unsure, end };
    static const char* word_of(Said said) {
        return said == Said::yes ? "yes" : said == Said::no ? "no" : "unknown";
    }

    Said yes_or_no() {
        fmt::print("  y, n, or u for not sure\n");
        for (std::string line; read(line);) {
            if (line == "y" || line == "n" || line == "u")
                return line == "y" ? Said::yes : line == "n" ? Said::no : Said::unsure;
            fmt::print("Please type y, n or u.\n");
        }
        return Said::end;
    }

    // As the client is asked on the page; a fact without such words by its name.
    std::string client_words(const std::string& fact, const std::string& name) const {
        const auto table = k_.other.find("client_words");
        if (table == k_.other.end())
            return name;
        const auto row = std::ranges::find(table->second, fact, &knowledge::NamedRow::id);
        return row == table->second.end() ? name : row->name;
    }

    // "any of these? none of these": numbers say which are true, the others are no.
    Reply ask_list(const Question& q, AnswerSheet& sheet) {
        std::vector<AskedFact> choices;
        std::ranges::copy_if(q.facts, std::back_inserter(choices),
                             [](const AskedFact& f) { return f.type == AskedFact::Type::yes_no; });
        fmt::print("{}\n", q.prompt);
        for (std::size_t i = 0; i < choices.size(); ++i)
            fmt::print("  {:>2} {}\n", i + 1, client_words(choices[i].id, choices[i].name));
        fmt::print("Numbers of what is true (3? for not sure), n for none of these.\n");
        for (std::string line; read(line);) {
            if (line == "b")
                return Reply::back;
            if (line == "?") {
                fmt::print("{}\n", q.why);
                continue;
            }
            std::vector<const char*> answers(choices.size(), "no");
            if (!chosen(line, answers))
                continue;
            for (std::size_t i = 0; i < choices.size(); ++i)
                sheet.answer(q, choices[i], answers[i]);
            const bool none = line == "n";
            for (const auto& fact : q.facts)
                if (none && fact.type == AskedFact::Type::number && fact.min == 0)
                    sheet.answer(q, fact, 0);
                else if (fact.type == AskedFact::Type::number)
                    if (const auto reply = ask_number(q, fact, sheet); reply != Reply::answered)
                        return reply;
            return Reply::answered;
        }
        return Reply::end;
    }

    static bool chosen(const std::string& line, std::vector<const char*>& answers) {
        if (line == "n")
            return true;
        std::string spaced = line;
        std::ranges::replace(spaced, ',', ' ');
        std::istringstream words(spaced);
        bool any = false;
        for (std::string word; words >> word; any = true) {
            const bool unsure = word.ends_with('?');
            const auto n = number_in(unsure ? word.substr(0, word.size() - 1) : word);
            if (!n || *n < 1 || *n > static_cast<double>(answers.size())) {
                fmt::print("Please type numbers from 1 to {}, or n, ?, b, q.\n", answers.size());
                return false;
            }
            answers[static_cast<std::size_t>(*n) - 1] = unsure ? "unknown" : "yes";
        }
        if (!any)
            fmt::print("Please type numbers from 1 to {}, or n, ?, b, q.\n", answers.size());
        return any;
    }

    Reply ask_each(const Question& q, AnswerSheet& sheet) {
        fmt::print("{}\n", q.prompt);
        for (const auto& fact : q.facts) {
            const auto reply = fact.type == AskedFact::Type::yes_no ? ask_yes_no(q, fact, sheet)
                                                                    : ask_number(q, fact, sheet);
            if (reply != Reply::answered)
                return reply;
        }
        return Reply::answered;
    }

    Reply ask_yes_no(const Question& q, const AskedFact& fact, AnswerSheet& sheet) {
        fmt::print("  {}: y, n, or u for not sure\n", client_words(fact.id, fact.name));
        for (std::string line; read(line);) {
            if (line == "b")
                return Reply::back;
            if (line == "?") {
                fmt::print("{}\n", q.why);
                continue;
            }
            if (line != "y" && line != "n" && line != "u") {
                fmt::print("Please type y, n or u (?, b, q).\n");
                continue;
            }
            sheet.answer(q, fact, line == "y" ? "yes" : line == "n" ? "no" : "unknown");
            return Reply::answered;
        }
        return Reply::end;
    }

    Reply ask_number(const Question& q, const AskedFact& fact, AnswerSheet& sheet) {
        const bool pressure = fact.type == AskedFact::Type::blood_pressure;
        fmt::print("  {} ({} to {}{}{}{}), u for not known\n", client_words(fact.id, fact.name),
                   fact.min, fact.max, fact.unit.empty() ? "" : " ", fact.unit,
                   pressure ? ", like 120/80" : "");
        for (std::string line; read(line);) {
            if (line == "b")
                return Reply::back;
            if (line == "?") {
                fmt::print("{}\n", q.why);
                continue;
            }
            if (line == "u") {
                sheet.answer(q, fact, "unknown");
                return Reply::answered;
            }
            const auto slash = line.find('/');
            const auto one = number_in(std::string_view(line).substr(0, slash));
            const auto two = pressure && slash != std::string::npos
                                 ? number_in(std::string_view(line).substr(slash + 1))
                                 : one;
            const bool whole = pressure == (slash != std::string::npos);
            if (!one || !two || !whole || *one < fact.min || *two > fact.max || *one > fact.max ||
                *two < fact.min) {
                fmt::print("Please type a number from {} to {}{}, or u.\n", fact.min, fact.max,
                           pressure ? ", twice, like 120/80" : "");
                continue;
            }
            if (pressure)
                sheet.answer(q, fact, boost::json::object{{"systolic", *one}, {"diastolic", *two}});
            else
                sheet.answer(q, fact, *one);
            return Reply::answered;
        }
        return Reply::end;
    }

    const knowledge::Knowledge& k_;
    Date today_;
    std::vector<AnswerSheet> sheets_;  // one an answered question, for going back
    bool told_more_ = false;
};

}  // namespace

int interview(const InterviewOptions& options, const knowledge::Knowledge& k) {
    Terminal terminal(k, today_here());
    const auto& sheet = terminal.run();
    if (!options.save.empty()) {
        std::ofstream file(options.save, std::ios::binary);
        file << sheet.text() << '\n';
        if (!file.flush()) {
            fmt::print(stderr, "palpate: cannot write {}\n", options.save);
            return exit_usage;
        }
    }
    const auto in = advice::decode(sheet.text(), k, today_here());
    if (!in) {
        fmt::print(stderr, "palpate: {}: {}\n", in.error().path, in.error().message);
        return exit_usage;
    }
    fmt::print("\n");
    print_for_people(report_of(advice::advise(*in, k), k, options.place));
    return 0;
}

}  // namespace palpate::app
