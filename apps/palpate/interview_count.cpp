// How long an interview is: plays it over known cases and counts questions and taps. What a case
// does not tell is answered with no, as a client without that sign would.
#include "answer_sheet.hpp"
#include "commands.hpp"
#include "input.hpp"

#include <algorithm>
#include <ctime>
#include <istream>
#include <vector>

#include <fmt/core.h>

namespace palpate::app {
namespace {

namespace json = boost::json;
using advice::AskedFact;
using advice::Question;

constexpr int questions_max = 100;  // a loop that asked for ever would stop here
// Project values: reading one screen of short lines on a phone, and one tap.
constexpr double seconds_a_screen = 6;
constexpr double seconds_a_tap = 1.5;

struct Length {
    int must = 0;
    int optional = 0;
    int in_person = 0;  // movements and palpation: the therapist's minutes
    int taps = 0;
    bool complete = false;
    std::vector<double> milliseconds;
    double seconds() const {
        return seconds_a_screen * (must + optional + 1) + seconds_a_tap * taps;
    }
};

// A screen that age, sex and region bring up, not one that an answer did.
bool is_must(const Question& q, const knowledge::Knowledge& k) {
    const auto row = std::ranges::find(k.questions, q.id, &knowledge::Question::id);
    return q.must && row != k.questions.end() && row->must;
}

json::value told(const json::object& known, const Question& q, const AskedFact& fact) {
    const auto* group =
        known.if_contains(q.kind == Question::Kind::movement ? "movements" : "findings");
    const auto* object = group ? group->if_object() : nullptr;
    if (q.kind == Question::Kind::palpation)
        return "unknown";
    if (q.kind == Question::Kind::movement && object) {
        const auto* movement = object->if_contains(q.id);
        object = movement ? movement->if_object() : nullptr;
    }
    if (object)
        if (const auto* value = object->if_contains(fact.id))
            return *value;
    if (fact.type == AskedFact::Type::yes_no)
        return "no";
    return fact.type == AskedFact::Type::number && fact.min == 0 ? json::value(0)
                                                                 : json::value("unknown");
}

// Age, sex and duration are told with the drawing or not at all.
AnswerSheet begin(const json::object& known) {
    json::object start;
    for (const auto* key : {"id", "today", "regions", "age_years", "sex", "complaint", "conditions",
                            "medicines", "overloads"})
        if (const auto* value = known.if_contains(key))
            start[key] = *value;
    return AnswerSheet(std::move(start));
}

Length play(const json::object& known, const knowledge::Knowledge& k) {
    Length length;
    auto sheet = begin(known);
    if (const auto* regions = known.if_contains("regions"); regions && regions->is_object())
        length.taps += static_cast<int>(regions->get_object().size()) + 1;
    for (int i = 0; i < questions_max; ++i) {
        const auto in = advice::decode(sheet.text(), k, today_here());
        if (!in)
            break;
        // Processor time: the figure should not depend on what else the machine does.
        const auto before = std::clock();
        const auto next = advice::next_question(*in, k);
        length.milliseconds.push_back(1000.0 * static_cast<double>(std::clock() - before) /
                                      CLOCKS_PER_SEC);
        length.complete = next.complete;
        if (!next.question)
            break;
        const auto& q = *next.question;
        const bool in_person =
            q.kind == Question::Kind::movement || q.kind == Question::Kind::palpation;
        (in_person ? length.in_person : is_must(q, k) ? length.must : length.optional) += 1;
        length.taps += in_person ? 0 : 1;  // "none of these", or "done" after the choices
        for (const auto& fact : q.facts) {
            auto value = told(known, q, fact);
            length.taps += !in_person && (value == "yes" || (value.is_number() && value != 0));
            sheet.answer(q, fact, std::move(value));
        }
    }
    return length;
}

template <class Of>
void print(std::string_view what, const std::vector<Length>& lengths, Of of) {
    std::vector<double> values;
    values.reserve(lengths.size());
    double sum = 0;
    for (const auto& length : lengths) {
        values.push_back(of(length));
        sum += values.back();
    }
    std::ranges::sort(values);
    fmt::print("{:<34} mean {:6.1f}   median {:6.1f}   most {:6.1f}\n", what,
               sum / static_cast<double>(values.size()), values[values.size() / 2], values.back());
}

}  // namespace

int interview_count(const std::string& path, const knowledge::Knowledge& k) {
    auto opened = LineInput::open(path);
    if (!opened) {
        complain(opened.error());
        return exit_usage;
    }
    auto& in = opened->stream();
    std::vector<Length> lengths;
    std::vector<double> times;
    std::string line;
    for (std::size_t number = 1; std::getline(in, line); ++number) {
        json::error_code error;
        const auto value = json::parse(line, error);
        const auto* object = value.if_object();
        const auto* input = !error && object ? object->if_contains("input") : nullptr;
        if (!input || !input->is_object()) {
            fmt::print(stderr, "palpate: {}:{}: expected {{\"input\": ...}}\n", path, number);
            return exit_usage;
        }
        lengths.push_back(play(input->get_object(), k));
        times.insert(times.end(), lengths.back().milliseconds.begin(),
                     lengths.back().milliseconds.end());
    }
    if (lengths.empty()) {
        complain({FaultKind::invalid, path, "holds no case; expected one a line"});
        return exit_usage;
    }
    fmt::print("{} interviews\n", lengths.size());
    print("must-ask screens", lengths, [](const Length& l) { return l.must; });
    print("follow-ups and numbers", lengths, [](const Length& l) { return l.optional; });
    print("tests in person", lengths, [](const Length& l) { return l.in_person; });
    print("taps, drawing included", lengths, [](const Length& l) { return l.taps; });
    print("minutes (6 s a screen, 1.5 s a tap)", lengths,
          [](const Length& l) { return l.seconds() / 60; });
    std::ranges::sort(times);
    fmt::print(
        "next question, ms of processor time            median {:.3f}   p99 {:.3f}   most {:.3f}\n",
        times[times.size() / 2], times[times.size() * 99 / 100], times.back());
    return 0;
}

}  // namespace palpate::app
