// How long an interview on the page is: plays it over known cases and counts screens, taps and
// keys, those of the questions and those that the page asks itself. What a case does not tell is
// answered with no, as a client without that sign would.
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
// Project values: reading one screen of short lines on a phone, one tap, and one key of a keyboard
// that is open.
constexpr double seconds_a_screen = 6;
constexpr double seconds_a_tap = 1.5;
constexpr double seconds_a_key = 0.4;
constexpr int keys_of_a_name = 4;  // typed until a medicine or illness is on the list

// The page's own screens (web/src/intake/visit.svelte.ts, held to these by its count.test.ts), the
// map before them and the review after. In an emergency those after the questions are not shown.
constexpr std::string_view before_questions[] = {"pain", "activity", "you"};
constexpr std::string_view after_questions[] = {"medicines", "conditions", "surgeries", "skin",
                                                "days",      "care",       "words"};

struct Length {
    int must = 0;
    int optional = 0;
    int in_person = 0;  // movements and palpation: the therapist's minutes
    int own = 0;        // what the page asks itself, the map and the review
    int taps = 0;
    int keys = 0;
    bool complete = false;
    std::vector<double> milliseconds;
    double seconds() const {
        return seconds_a_screen * (must + optional + own) + seconds_a_tap * taps +
               seconds_a_key * keys;
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

// Age, sex and since when are on the page's own screens.
void count_question(Length& length, const Question& q, const json::object& known,
                    const knowledge::Knowledge& k) {
    if (q.id == "about_you")
        return;
    const bool in_person =
        q.kind == Question::Kind::movement || q.kind == Question::Kind::palpation;
    (in_person ? length.in_person : is_must(q, k) ? length.must : length.optional) += 1;
    if (in_person)
        return;
    length.taps += 1;  // "none of these", or "done" after the choices
    for (const auto& fact : q.facts) {
        const auto value = told(known, q, fact);
        length.taps += value == "yes" || (value.is_number() && value != 0);
    }
}

int size_of(const json::object& known, std::string_view list) {
    const auto* value = known.if_contains(list);
    return value && value->is_array() ? static_cast<int>(value->get_array().size()) : 0;
}

// Left and right are asked about when all of the drawing is on one side.
bool one_sided(const advice::In& in, const knowledge::Knowledge& k) {
    bool left = false;
    bool right = false;
    bool middle = false;
    for (std::size_t r = 0; r < k.regions.size(); ++r)
        if (in.facts.intensity[r] >= 0)
            (k.regions[r].side == knowledge::Side::left    ? left
             : k.regions[r].side == knowledge::Side::right ? right
                                                           : middle) = true;
    return left != right && !middle;
}

void count_before(Length& length, const json::object& known, const knowledge::Knowledge& k) {
    length.own = 1 + static_cast<int>(std::size(before_questions));
    length.taps += 3;  // onward from each of them
    length.taps += 2;  // the number of the pain, the sex
    length.keys += 4;  // two figures of the age, and of how long it has hurt
    length.taps += 1;  // days, weeks, months or years
    if (const auto* regions = known.if_contains("regions"); regions && regions->is_object())
        length.taps += static_cast<int>(regions->get_object().size()) + 1;
    const auto in = advice::decode(json::serialize(begin(known).object()), k, today_here());
    if (in && one_sided(*in, k)) {
        length.own += 1;
        length.taps += 1;
    }
}

bool is_due(std::string_view step, const advice::WorthTelling& offered) {
    if (step == "days")
        return !offered.loads.empty() || !offered.eases.empty();
    return step != "care" || !offered.care.empty();
}

void count_after(Length& length, const json::object& known, const advice::Interview& last) {
    if (last.urgency == screening::Urgency::emergency)
        return;
    for (const auto step : after_questions)
        if (is_due(step, last.beside)) {
            length.own += 1;
            length.taps += 1;
        }
    const int names = size_of(known, "medicines") + size_of(known, "conditions");
    length.taps += names;
    length.keys += keys_of_a_name * names;
    length.taps += size_of(known, "overloads") + size_of(known, "eases") +
                   size_of(known, "other_care") + size_of(known, "allergies") +
                   size_of(known, "devices_and_patches");
    // "I cannot say" where it is, and "no" doctor looked: one tap each.
    const auto more = static_cast<int>(last.places.size() + last.checks.size());
    length.own += more + 1;  // and the review
    length.taps += more + 1;
}

Length play(const json::object& known, const knowledge::Knowledge& k) {
    Length length;
    count_before(length, known, k);
    auto sheet = begin(known);
    advice::Interview next;
    for (int i = 0; i < questions_max; ++i) {
        const auto in = advice::decode(sheet.text(), k, today_here());
        if (!in)
            break;
        // Processor time: the figure should not depend on what else the machine does.
        const auto before = std::clock();
        next = advice::next_question(*in, k);
        length.milliseconds.push_back(1000.0 * static_cast<double>(std::clock() - before) /
                                      CLOCKS_PER_SEC);
        length.complete = next.complete;
        if (!next.question)
            break;
        count_question(length, *next.question, known, k);
        for (const auto& fact : next.question->facts)
            sheet.answer(*next.question, fact, told(known, *next.question, fact));
    }
    count_after(length, known, next);
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
    fmt::print("{:<38} mean {:6.1f}   median {:6.1f}   most {:6.1f}\n", what,
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
    print("the page's own screens", lengths, [](const Length& l) { return l.own; });
    print("tests in person", lengths, [](const Length& l) { return l.in_person; });
    print("taps, drawing included", lengths, [](const Length& l) { return l.taps; });
    print("keys typed", lengths, [](const Length& l) { return l.keys; });
    print("minutes (screen 6 s, tap 1.5, key 0.4)", lengths,
          [](const Length& l) { return l.seconds() / 60; });
    std::ranges::sort(times);
    fmt::print(
        "next question, ms of processor time            median {:.3f}   p99 {:.3f}   most {:.3f}\n",
        times[times.size() / 2], times[times.size() * 99 / 100], times.back());
    return 0;
}

}  // namespace palpate::app
