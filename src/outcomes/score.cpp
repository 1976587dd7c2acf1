#include "outcomes/score.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace palpate::outcomes {
namespace {

constexpr double band_of_psychological_high = 4;
constexpr double band_of_total_medium = 4;

// As text for a person: 6, 19.2.
std::string shown(double value) {
    return fmt::format("{:g}", value);
}

Result<void> check_answers(const Measure& m, const Answers& answers) {
    const auto items = static_cast<int>(answers.size());
    if (std::ranges::find(m.forms, items) == m.forms.end())
        return invalid("/items", fmt::format("{} items: {} has {}", items, m.code,
                                             fmt::join(m.forms, " or ")));
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (!answers[i])
            continue;
        const double lo = i == 0 ? m.item_1_min : m.item_min;
        // Written so that what is not a number is refused too.
        if (!(*answers[i] >= lo && *answers[i] <= m.item_max))
            return invalid(fmt::format("/items/{}", i),
                           fmt::format("must be {} to {}", shown(lo), shown(m.item_max)));
        if (m.whole && *answers[i] != std::floor(*answers[i]))
            return invalid(fmt::format("/items/{}", i), "must be a whole number");
    }
    return {};
}

Result<void> check_unanswered(const Measure& m, int items, int answered) {
    const int open = items - answered;
    if (answered == 0)
        return invalid("/items", "nothing was answered, so there is no score");
    if (m.unanswered == Unanswered::refused && open > 0)
        return invalid("/items", "every item must be answered");
    if (open > m.unanswered_max)
        return invalid("/items", fmt::format("{} items are not answered: {} is scored with at most "
                                             "{} open",
                                             open, m.code, m.unanswered_max));
    constexpr int t_items_min = 4;
    if (m.formula == Formula::t_score && (2 * answered < items || answered < t_items_min))
        return invalid("/items", "at least half of the items and at least 4 must be answered");
    return {};
}

// Each item as it counts: reversed where it is, and what stands for one without an answer.
std::vector<double> counted(const Measure& m, const Answers& answers, int answered) {
    std::vector<double> values(answers.size());
    double sum = 0;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (!answers[i])
            continue;
        const bool turned =
            std::ranges::find(m.reversed, static_cast<int>(i) + 1) != m.reversed.end();
        values[i] = turned ? m.item_max - *answers[i] : *answers[i];
        sum += values[i];
    }
    for (std::size_t i = 0; i < answers.size(); ++i)
        if (!answers[i])
            values[i] = m.unanswered == Unanswered::average       ? sum / answered
                        : m.unanswered == Unanswered::counts_risk ? m.item_max
                                                                  : 0;
    return values;
}

double sum_of(const std::vector<double>& values, std::size_t first, std::size_t last) {
    double sum = 0;
    for (std::size_t i = first; i <= last && i < values.size(); ++i)
        sum += values[i];
    return sum;
}

Result<double> t_score(const Measure& m, int items, double sum, std::span<const TTable> tables) {
    for (const auto& table : tables) {
        if (table.measure != m.id || table.items != items)
            continue;
        const double row = std::ceil(sum - 1e-9) - table.sum_min;
        if (row >= 0 && row < static_cast<double>(table.t_score.size()))
            return table.t_score[static_cast<std::size_t>(row)];
        return invalid("/items", fmt::format("the table has no T score for the sum {}", sum));
    }
    return invalid("/items",
                   fmt::format("no T table of {} with {} items is loaded", m.code, items));
}

Result<double> value_of(const Measure& m, const std::vector<double>& values,
                        std::span<const TTable> tables) {
    const auto items = static_cast<double>(values.size());
    const double sum = sum_of(values, 0, values.size());
    switch (m.formula) {
        case Formula::value:
        case Formula::mean: return sum / items;
        case Formula::percent: return 100 * sum / (m.item_max * items);
        case Formula::t_score: return t_score(m, static_cast<int>(values.size()), sum, tables);
        case Formula::sum:
        case Formula::regions:
        case Formula::surface:
        case Formula::questionnaire: return sum;
    }
    return sum;
}

std::vector<std::string> said_of(const Measure& m, int open) {
    if (open == 0)
        return {};
    const char* as = m.unanswered == Unanswered::average       ? "the mean of the others"
                     : m.unanswered == Unanswered::counts_risk ? "a risk"
                                                               : "0";
    return {fmt::format("{} without an answer, counted as {}", open, as)};
}

}  // namespace

Result<Score> score(const Measure& m, const Answers& answers, std::span<const TTable> t_tables) {
    if (const auto fine = check_answers(m, answers); !fine)
        return tl::unexpected(fine.error());
    Score result{.items = static_cast<int>(answers.size())};
    for (const auto& answer : answers)
        result.answered += answer ? 1 : 0;
    if (const auto fine = check_unanswered(m, result.items, result.answered); !fine)
        return tl::unexpected(fine.error());
    const auto values = counted(m, answers, result.answered);
    const auto value = value_of(m, values, t_tables);
    if (!value)
        return tl::unexpected(value.error());
    result.value = *value;
    for (const auto& part : m.parts) {
        const double sum = sum_of(values, static_cast<std::size_t>(part.first - 1),
                                  static_cast<std::size_t>(part.last - 1));
        result.parts.push_back(
            {.name = part.name, .value = sum, .positive = sum >= part.positive_from});
    }
    result.said = said_of(m, result.items - result.answered);
    result.band = m.id == "start_back" ? start_back_class(result.value, result.parts.front().value)
                                       : band_of(m, result.value);
    return result;
}

Result<Score> score_of_total(const Measure& m, double value) {
    if (m.id == "start_back")
        return invalid("/value", "STarT needs its items: a part of them decides the class");
    if (!(value >= m.min && value <= m.max))
        return invalid("/value", fmt::format("must be {} to {}", shown(m.min), shown(m.max)));
    const bool one_answer = m.forms == std::vector{1};
    if (one_answer && m.whole && value != std::floor(value))
        return invalid("/value", "must be a whole number");
    return Score{.value = value, .band = band_of(m, value)};
}

std::string band_of(const Measure& m, double value) {
    std::string word;
    for (const auto& band : m.bands)
        if (value >= band.from)
            word = band.word;
    return word;
}

std::string start_back_class(double total, double psychological) {
    if (psychological >= band_of_psychological_high)
        return "high";
    return total >= band_of_total_medium ? "medium" : "low";
}

Result<void> check(const TTable& table, const Measure& measure) {
    if (measure.formula != Formula::t_score)
        return invalid("/measure", fmt::format("{} has no T score", measure.code));
    if (std::ranges::find(measure.forms, table.items) == measure.forms.end())
        return invalid("/items", fmt::format("{} has {} items", measure.code,
                                             fmt::join(measure.forms, " or ")));
    if (table.sum_min != table.items * static_cast<int>(measure.item_min))
        return invalid("/sum_min", "must be the least sum of the items");
    const int steps = static_cast<int>(measure.item_max - measure.item_min);
    const int sums = table.items * steps + 1;
    if (std::ssize(table.t_score) != sums)
        return invalid("/t_score", fmt::format("must have {} rows, one for each sum", sums));
    for (std::size_t i = 0; i < table.t_score.size(); ++i) {
        const auto at = fmt::format("/t_score/{}", i);
        if (!(table.t_score[i] >= 10 && table.t_score[i] <= 100))
            return invalid(at, "must be 10 to 100");
        if (i > 0 && table.t_score[i] < table.t_score[i - 1])
            return invalid(at, "must not be below the row before it");
    }
    return {};
}

}  // namespace palpate::outcomes
