// Scores the engine on labelled cases: {"input": <contract In>, "truth": {...}} a line. Every
// share is printed with its 95 % Wilson interval, because the sets are small.
#include "advice/advise.hpp"
#include "base/joined.hpp"
#include "base/text.hpp"
#include "commands.hpp"
#include "input.hpp"
#include "must_not.hpp"

#include <algorithm>
#include <cmath>
#include <istream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <boost/json.hpp>
#include <fmt/core.h>

namespace palpate::app {
namespace {

namespace json = boost::json;
using knowledge::Urgency;

struct Share {
    int hits = 0;
    int of = 0;
    void add(bool hit) {
        hits += hit ? 1 : 0;
        ++of;
    }
};

void print(std::string_view what, const Share& share) {
    if (share.of == 0)
        return fmt::print("{:<44} no such case\n", what);
    const double n = share.of;
    const double p = share.hits / n;
    const double z = 1.959964;  // 97.5th percentile of the normal distribution
    const double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
    fmt::print("{:<44} {:3} of {:3} = {:5.1f} %  [{:.1f}, {:.1f}]\n", what, share.hits, share.of,
               100 * p, 100 * std::max(0.0, middle - half), 100 * std::min(1.0, middle + half));
}

struct Truth {
    Urgency urgency = Urgency::clear;
    std::set<Urgency> acceptable;
    std::vector<std::string> must_not;
    std::vector<std::string> muscles;
};

bool is_list_of_texts(const json::object& object, const char* key) {
    const auto* list = object.if_contains(key);
    return !list || list->is_null() ||
           (list->is_array() && std::ranges::all_of(list->get_array(), [](const json::value& v) {
                return v.is_string();
            }));
}

std::vector<std::string> texts(const json::object& object, const char* key) {
    std::vector<std::string> list;
    if (const auto* array = object.if_contains(key); array && array->is_array())
        for (const auto& item : array->get_array())
            list.emplace_back(item.as_string());
    return list;
}

Result<Urgency> class_of(const std::string& path, std::string_view word) {
    for (int u = 0; u <= static_cast<int>(Urgency::clear); ++u)
        if (knowledge::to_text(static_cast<Urgency>(u)) == word)
            return static_cast<Urgency>(u);
    return invalid(path,
                   fmt::format("expected emergency, same_day, soon, treat_with_care or clear, "
                               "found '{}'",
                               word.substr(0, 80)));
}

// A mistyped class would be counted as another one.
Result<Truth> truth_of(const json::object& object) {
    Truth truth;
    for (const char* list : {"acceptable_urgency", "must_not", "expected_muscles"})
        if (!is_list_of_texts(object, list))
            return invalid(joined("/truth/", list), "expected a list of texts");
    const auto* word = object.if_contains("urgency");
    if (!word || !word->is_string())
        return invalid("/truth/urgency", "expected a class of urgency");
    const auto urgency = class_of("/truth/urgency", word->get_string());
    if (!urgency)
        return tl::unexpected(urgency.error());
    truth.urgency = *urgency;
    for (const auto& other : texts(object, "acceptable_urgency")) {
        const auto acceptable = class_of("/truth/acceptable_urgency", other);
        if (!acceptable)
            return tl::unexpected(acceptable.error());
        truth.acceptable.insert(*acceptable);
    }
    truth.acceptable.insert(truth.urgency);
    truth.must_not = texts(object, "must_not");
    truth.muscles = texts(object, "expected_muscles");
    return truth;
}

class Score {
public:
    explicit Score(const knowledge::Knowledge& k) : k_(k) {}

    void add(const std::string& id, const advice::Out& out, const Truth& truth) {
        const bool acceptable = truth.acceptable.contains(out.urgency);
        const bool serious = truth.urgency <= Urgency::soon;
        const auto mildest = *truth.acceptable.rbegin();
        sensitivity_[truth.urgency].add(acceptable);
        const bool missed = truth.urgency == Urgency::emergency && out.urgency > mildest;
        const bool dangerous = serious && !acceptable && out.urgency > Urgency::soon;
        const bool over = !serious && !acceptable && out.urgency <= Urgency::soon;
        if (truth.urgency == Urgency::emergency) {
            missed_emergency_.add(missed);
            missed_complete_.add(missed && out.complete);
        }
        if (serious)
            dangerous_miss_.add(dangerous);
        if (!serious)
            over_triage_.add(over);
        if (!serious)
            severe_over_triage_.add(over && out.urgency <= Urgency::same_day);
        for (const auto& item : truth.must_not)
            recall_.add(covers(out.restrictions, item, k_));
        for (const auto& item : truth.must_not)
            if (!covers(out.restrictions, item, k_))
                note(id, "not restricted: " + item);
        if (!truth.muscles.empty())
            add_muscles(id, out, truth);
        if (!acceptable)
            note(id, fmt::format("{}, expected {}", knowledge::to_text(out.urgency),
                                 knowledge::to_text(truth.urgency)));
    }

    void report(bool details) const {
        for (const auto& [urgency, share] : sensitivity_)
            print(fmt::format("acceptable answer, truth {}", knowledge::to_text(urgency)), share);
        print("missed emergency", missed_emergency_);
        print("missed emergency, answers called complete", missed_complete_);
        print("dangerous miss", dangerous_miss_);
        print("over-triage", over_triage_);
        print("over-triage, severe", severe_over_triage_);
        print("contraindication recall", recall_);
        print("right muscle first", first_[0]);
        print("right muscle in the first three", first_[1]);
        print("right muscle in the first five", first_[2]);
        if (!details)
            return;
        for (const auto& line : notes_)
            fmt::print("{}\n", line);
    }

private:
    void note(const std::string& id, const std::string& what) {
        notes_.push_back(fmt::format("{:<12} {}", id, what));
    }

    // The muscle ids a word of the truth stands for.
    std::set<std::string> muscles_of(const std::string& word) const {
        std::string id = word;
        std::ranges::replace(id, ' ', '_');
        const auto found = k_.muscle_words.find(id);
        if (found != k_.muscle_words.end())
            return {found->second.begin(), found->second.end()};
        return {id};
    }

    void add_muscles(const std::string& id, const advice::Out& out, const Truth& truth) {
        std::set<std::string> right;
        for (const auto& word : truth.muscles)
            right.merge(muscles_of(word));
        std::vector<std::string> ranked;  // sides merged
        for (const auto& r : out.localisation.ranked) {
            const auto& s = k_.sources[static_cast<std::size_t>(r.source)];
            if (s.kind == knowledge::SourceKind::muscle &&
                std::ranges::find(ranked, s.id) == ranked.end())
                ranked.push_back(s.id);
        }
        const std::size_t places[] = {1, 3, 5};
        for (std::size_t i = 0; i < 3; ++i) {
            const auto end = ranked.begin() + static_cast<long>(std::min(places[i], ranked.size()));
            const bool hit =
                std::any_of(ranked.begin(), end, [&](const auto& m) { return right.contains(m); });
            first_[i].add(hit);
            if (i == 1 && !hit)
                note(id, "muscle not in the first three: " + truth.muscles[0]);
        }
    }

    const knowledge::Knowledge& k_;
    std::map<Urgency, Share> sensitivity_;
    Share missed_emergency_, missed_complete_, dangerous_miss_;
    Share over_triage_, severe_over_triage_, recall_;
    std::array<Share, 3> first_;
    std::vector<std::string> notes_;
};

struct Case {
    advice::In client;
    Truth truth;
};

Result<Case> case_of(const std::string& line, const knowledge::Knowledge& k) {
    json::error_code error;
    const auto value = json::parse(line, error);
    if (error)
        return refuse(FaultKind::malformed, "", "expected JSON: " + error.message());
    const auto* object = value.if_object();
    const auto* input = object ? object->if_contains("input") : nullptr;
    const auto* told = object ? object->if_contains("truth") : nullptr;
    if (!input || !told || !told->is_object())
        return invalid("", R"(expected {"input": {...}, "truth": {...}})");
    auto client = advice::decode(json::serialize(*input), k, today_here());
    if (!client)
        return refuse(client.error().kind, "/input" + client.error().path, client.error().message);
    auto truth = truth_of(told->get_object());
    if (!truth)
        return tl::unexpected(truth.error());
    return Case{*std::move(client), *std::move(truth)};
}

}  // namespace

int evaluate(const std::string& path, bool details, const knowledge::Knowledge& k) {
    auto lines = LineInput::open(path);
    if (!lines) {
        complain(lines.error());
        return exit_usage;
    }
    Score score(k);
    std::size_t cases = 0;
    std::string line;
    for (std::size_t number = 1; std::getline(lines->stream(), line); ++number) {
        if (trimmed(line).empty())
            continue;
        const auto one = case_of(line, k);
        if (!one) {
            fmt::print(stderr, "palpate: {}:{}: {}{}{}\n", path, number, one.error().path,
                       one.error().path.empty() ? "" : ": ", one.error().message);
            return exit_usage;
        }
        score.add(one->client.id, advice::advise(one->client, k), one->truth);
        ++cases;
    }
    if (cases == 0) {
        complain({FaultKind::invalid, path, "holds no case; expected one a line"});
        return exit_usage;
    }
    score.report(details);
    return 0;
}

}  // namespace palpate::app
