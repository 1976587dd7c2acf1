// The interview in a terminal: one question at a time, back always works, the reason one key away.
// Reads lines, so it works from a pipe; the end of the input ends the interview with what is known.
#include "answer_sheet.hpp"
#include "base/csv.hpp"
#include "commands.hpp"
#include "interview_beside.hpp"
#include "interview_lines.hpp"
#include "report.hpp"

#include <algorithm>
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

class Terminal {
public:
    Terminal(const knowledge::Knowledge& k, Date today, const Voice& voice)
        : k_(k), today_(today), voice_(voice), w_(voice.words()) {
        sheets_.emplace_back(today);
    }

    // The answers when no more question matters or the input has ended.
    const AnswerSheet& run() {
        say("{}\n{}\n", w_.intended_use, w_.keys);
        if (!where())
            return sheets_.back();
        while (true) {
            const auto in = advice::decode(sheets_.back().text(), k_, today_);
            if (!in) {
                // Two answers that contradict each other: ask again from before the last.
                say("{}\n", fmt::format(fmt::runtime(w_.does_not_fit), in.error().message));
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
            say(w_.more, next.remaining_about);
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
    bool where() {
        sheets_.erase(sheets_.begin() + 1, sheets_.end());
        sheets_.front() = AnswerSheet(today_);
        say(w_.where);
        for (std::string line; read_line(line);) {
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
                        say(w_.how_much);
                        return false;
                    }
                    intensity = static_cast<int>(*n);
                    part = trimmed(part.substr(0, space));
                }
            const auto region = region_of(part);
            if (region.empty()) {
                say(w_.no_region, part, voice_.nearest_regions(part, k_));
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
            say("{}\n", fmt::format(fmt::runtime(w_.does_not_fit), in.error().message));
            sheets_.pop_back();
        }
        return sheets_.back();
    }

    // What no screen asks. False when the person wants to finish.
    bool tell_more() {
        told_more_ = true;
        auto sheet = sheets_.back();
        const bool more = Beside(k_, today_, voice_).ask(sheet);
        sheets_.push_back(std::move(sheet));
        kept();
        return more;
    }

    // "any of these? none of these": numbers say which are true, the others are no.
    Reply ask_list(const Question& q, AnswerSheet& sheet) {
        std::vector<AskedFact> choices;
        std::ranges::copy_if(q.facts, std::back_inserter(choices),
                             [](const AskedFact& f) { return f.type == AskedFact::Type::yes_no; });
        voice_.say_prompt(q);
        for (std::size_t i = 0; i < choices.size(); ++i)
            fmt::print("  {:>2} {}\n", i + 1, voice_.finding(choices[i].id, choices[i].name));
        say(w_.numbers);
        for (std::string line; read_line(line);) {
            if (line == "b")
                return Reply::back;
            if (line == "?") {
                voice_.say_why(q);
                continue;
            }
            std::vector<const char*> answers(choices.size(), "no");
            if (!chosen(line, answers))
                continue;
            for (std::size_t i = 0; i < choices.size(); ++i)
                sheet.answer(q, choices[i], answers[i]);
            for (const auto& fact : q.facts)
                if (fact.type == AskedFact::Type::number)
                    if (const auto reply = ask_number(q, fact, sheet); reply != Reply::answered)
                        return reply;
            return Reply::answered;
        }
        return Reply::end;
    }

    bool chosen(const std::string& line, std::vector<const char*>& answers) const {
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
                say(w_.numbers_again, answers.size());
                return false;
            }
            answers[static_cast<std::size_t>(*n) - 1] = unsure ? "unknown" : "yes";
        }
        if (!any)
            say(w_.numbers_again, answers.size());
        return any;
    }

    Reply ask_each(const Question& q, AnswerSheet& sheet) {
        voice_.say_prompt(q);
        for (const auto& fact : q.facts) {
            const auto reply = fact.type == AskedFact::Type::yes_no ? ask_yes_no(q, fact, sheet)
                                                                    : ask_number(q, fact, sheet);
            if (reply != Reply::answered)
                return reply;
        }
        return Reply::answered;
    }

    Reply ask_yes_no(const Question& q, const AskedFact& fact, AnswerSheet& sheet) {
        say(w_.this_one, voice_.finding(fact.id, fact.name));
        for (std::string line; read_line(line);) {
            if (line == "b")
                return Reply::back;
            if (line == "?") {
                voice_.say_why(q);
                continue;
            }
            if (!voice_.is_yes(line) && line != "n" && line != "u") {
                say(w_.this_one_again);
                continue;
            }
            sheet.answer(q, fact, voice_.is_yes(line) ? "yes" : line == "n" ? "no" : "unknown");
            return Reply::answered;
        }
        return Reply::end;
    }

    Reply ask_number(const Question& q, const AskedFact& fact, AnswerSheet& sheet) {
        const bool pressure = fact.type == AskedFact::Type::blood_pressure;
        const auto unit =
            fmt::format("{}{}{}", fact.unit.empty() ? "" : " ", unit_words(fact.unit, w_),
                        pressure ? w_.pressure_example : "");
        say(w_.number, voice_.finding(fact.id, fact.name), fact.min, fact.max, unit);
        for (std::string line; read_line(line);) {
            if (line == "b")
                return Reply::back;
            if (line == "?") {
                voice_.say_why(q);
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
                say(w_.number_again, fact.min, fact.max, pressure ? w_.pressure_twice : "");
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
    const Voice& voice_;
    const InterviewWords& w_;
    std::vector<AnswerSheet> sheets_;  // one an answered question, for going back
    bool told_more_ = false;
};

}  // namespace

int interview(const InterviewOptions& options, const knowledge::Knowledge& k) {
    const Voice voice(options.language);
    Terminal terminal(k, today_here(), voice);
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
    const auto out = advice::advise(*in, k);
    voice.say_what_to_do(out, k);
    print_for_people(report_of(out, k, options.place));
    return 0;
}

}  // namespace palpate::app
