#include "outcomes/questionnaire.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

namespace palpate::outcomes {
namespace {

constexpr double almost = 1e-9;

bool compares(const AnswerValue& answer, const Enable& enable) {
    if (answer.index() != enable.value.index())
        return false;
    if (enable.compare == Compare::equal || enable.compare == Compare::not_equal)
        return (answer == enable.value) == (enable.compare == Compare::equal);
    const auto* a = std::get_if<double>(&answer);
    if (a == nullptr)
        return false;
    const double b = std::get<double>(enable.value);
    switch (enable.compare) {
        case Compare::greater: return *a > b;
        case Compare::less: return *a < b;
        case Compare::at_least: return *a >= b;
        case Compare::at_most: return *a <= b;
        case Compare::exists:
        case Compare::equal:
        case Compare::not_equal: break;
    }
    return false;
}

class Form {
public:
    Form(const Questionnaire& q, const FormAnswers& answers)
        : q_(q), answers_(answers), enabled_(q.items.size(), -1) {
        for (std::size_t i = 0; i < q.items.size(); ++i)
            index_.emplace(q.items[i].link_id, i);
    }

    bool enabled(std::size_t i) {
        if (enabled_[i] < 0)
            enabled_[i] = decide(q_.items[i]) ? 1 : 0;
        return enabled_[i] == 1;
    }

    const std::vector<AnswerValue>& answers(const Item& item) const {
        static const std::vector<AnswerValue> none;
        const auto found = answers_.find(item.link_id);
        return found == answers_.end() ? none : found->second;
    }

private:
    bool decide(const Item& item) {
        if (item.parent >= 0 && !enabled(static_cast<std::size_t>(item.parent)))
            return false;
        if (item.enable.empty())
            return true;
        const auto met = [&](const Enable& enable) { return holds(enable); };
        return item.enable_any ? std::ranges::any_of(item.enable, met)
                               : std::ranges::all_of(item.enable, met);
    }

    bool holds(const Enable& enable) {
        const auto at = index_.at(enable.question);
        // An answer to a question that is not asked counts for nothing.
        const auto& given = answers(q_.items[at]);
        const bool there = enabled(at) && !given.empty();
        if (enable.compare == Compare::exists)
            return there == std::get<bool>(enable.value);
        return there && std::ranges::any_of(
                            given, [&](const auto& answer) { return compares(answer, enable); });
    }

    const Questionnaire& q_;
    const FormAnswers& answers_;
    std::map<std::string_view, std::size_t> index_;
    std::vector<int> enabled_;  // -1: not decided yet
};

std::optional<std::string> wrong(const Item& item, const std::vector<AnswerValue>& answers) {
    if (item.type == ItemType::group || item.type == ItemType::display)
        return "has no answer of its own";
    if (answers.size() > 1 && !item.repeats)
        return "must have one answer";
    for (const auto& answer : answers) {
        const auto* number = std::get_if<double>(&answer);
        const auto* code = std::get_if<std::string>(&answer);
        if (item.type == ItemType::choice &&
            (code == nullptr ||
             std::ranges::find(item.options, *code, &Option::code) == item.options.end()))
            return "must be one of the answers of the question";
        if (item.type == ItemType::integer || item.type == ItemType::decimal) {
            if (number == nullptr || !std::isfinite(*number))
                return "must be a number";
            if ((item.min && *number < *item.min) || (item.max && *number > *item.max))
                return fmt::format("must be {:g} to {:g}", item.min.value_or(-HUGE_VAL),
                                   item.max.value_or(HUGE_VAL));
            if (item.type == ItemType::integer && *number != std::floor(*number))
                return "must be a whole number";
        }
        if (item.type == ItemType::boolean && !std::holds_alternative<bool>(answer))
            return "must be true or false";
    }
    return std::nullopt;
}

std::vector<Fault> wrong_answers(const Questionnaire& q, const FormAnswers& answers) {
    std::vector<Fault> faults;
    for (const auto& [link_id, given] : answers) {
        const int at = item_of(q, link_id);
        const auto why = at < 0 ? std::optional<std::string>("is no item of the questionnaire")
                                : wrong(q.items[static_cast<std::size_t>(at)], given);
        if (why)
            faults.push_back({FaultKind::invalid, "/answers/" + link_id, *why});
    }
    return faults;
}

double points_of(const Item& item, const std::vector<AnswerValue>& answers) {
    double points = 0;
    for (const auto& answer : answers)
        if (const auto* number = std::get_if<double>(&answer))
            points += *number;
        else if (const auto* code = std::get_if<std::string>(&answer))
            points += std::ranges::find(item.options, *code, &Option::code)->weight.value_or(0);
    return points;
}

Result<void> check_unanswered(const FormScore& s, const TotalRule& rule) {
    if (s.answered == 0)
        return invalid("/answers", "nothing was answered, so there is no score");
    if (s.asked - s.answered > rule.unanswered_max)
        return invalid("/answers", fmt::format("{} items are not answered, at most {} may be",
                                               s.asked - s.answered, rule.unanswered_max));
    return {};
}

}  // namespace

int item_of(const Questionnaire& q, std::string_view link_id) {
    const auto found = std::ranges::find(q.items, link_id, &Item::link_id);
    return found == q.items.end() ? -1 : static_cast<int>(found - q.items.begin());
}

std::pair<double, double> range_of(const Item& item) {
    if (item.type != ItemType::choice)
        return {item.min.value_or(0), item.max.value_or(0)};
    double lo = HUGE_VAL;
    double hi = -HUGE_VAL;
    double below = 0;
    double above = 0;
    for (const auto& option : item.options) {
        const double weight = option.weight.value_or(0);
        lo = std::min(lo, weight);
        hi = std::max(hi, weight);
        below += std::min(weight, 0.0);
        above += std::max(weight, 0.0);
    }
    if (!item.repeats)
        return {lo, hi};
    // Several: any set of them, but not none.
    return {below < 0 ? below : lo, above > 0 ? above : hi};
}

Result<void> check(const TotalRule& rule, const Questionnaire& q) {
    double lo = 0;
    double hi = 0;
    for (const auto& item : q.items)
        if (item.scored()) {
            lo += range_of(item).first;
            hi += range_of(item).second;
        }
    if (rule.total != Total::sum)
        return {};
    if (rule.min && lo < *rule.min - almost)
        return invalid("/min", fmt::format("the weights can add up to {:g}", lo));
    if (rule.max && hi > *rule.max + almost)
        return invalid("/max", fmt::format("the weights can add up to {:g}", hi));
    return {};
}

Checked<FormScore> score(const Questionnaire& q, const FormAnswers& answers,
                         const TotalRule& rule) {
    auto faults = wrong_answers(q, answers);
    if (!faults.empty())
        return tl::unexpected(std::move(faults));
    Form form(q, answers);
    FormScore s;
    double points = 0;
    double answered_lo = 0;
    double answered_hi = 0;
    for (std::size_t i = 0; i < q.items.size(); ++i) {
        const auto& item = q.items[i];
        const auto& given = form.answers(item);
        if (!form.enabled(i) && !given.empty())
            s.left_out.push_back(item.link_id);
        if (!form.enabled(i) || !item.scored())
            continue;
        const auto [lo, hi] = range_of(item);
        ++s.asked;
        s.min += lo;
        s.max += hi;
        if (given.empty())
            continue;
        ++s.answered;
        points += points_of(item, given);
        answered_lo += lo;
        answered_hi += hi;
    }
    if (const auto fine = check_unanswered(s, rule); !fine)
        return tl::unexpected(std::vector<Fault>{fine.error()});
    const double width = answered_hi - answered_lo;
    const double share = width > 0 ? (points - answered_lo) / width : 0;
    const double sum = s.asked == s.answered ? points : s.min + share * (s.max - s.min);
    switch (rule.total) {
        case Total::sum: s.value = sum; break;
        case Total::mean:
            s.value = sum / s.asked;
            s.min /= s.asked;
            s.max /= s.asked;
            break;
        case Total::percent:
            s.value = 100 * share;
            s.min = 0;
            s.max = 100;
            break;
    }
    return s;
}

}  // namespace palpate::outcomes
