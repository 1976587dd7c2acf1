#include "session/results/results.hpp"

namespace palpate::session {
namespace {

constexpr std::string_view caution =
    "Before and after are no proof: people also get better with time, and those who come back to "
    "be "
    "asked are not all who came. Groups differ in who is in them; see the mix of cases.";

std::string word_of(outcomes::Beside beside) {
    switch (beside) {
        case outcomes::Beside::within: return "within";
        case outcomes::Beside::above: return "above";
        case outcomes::Beside::below: return "below";
        case outcomes::Beside::cannot_tell: return "cannot_tell";
    }
    return {};
}

outcomes::Share share_of(const outcomes::Rate& rate) {
    return {rate.events, rate.sessions, rate.percent, rate.low, rate.high, rate.few};
}

RateBeside said_of(const outcomes::Compared& one) {
    RateBeside said{.grade = std::string(outcomes::to_text(one.grade)),
                    .rate = share_of(one.rate),
                    .published_from = {},
                    .published_to = {},
                    .beside = word_of(one.beside),
                    .sources = {}};
    if (one.benchmark != nullptr) {
        said.published_from = one.benchmark->from;
        said.published_to = one.benchmark->to;
        said.sources = one.benchmark->citation.source();
    }
    return said;
}

}  // namespace

Results results_of(const Gathered& gathered, const Period& period, outcomes::By by,
                   std::string_view viewer, const outcomes::Tables& tables) {
    return {.by = by,
            .from = period.from,
            .until = period.until,
            .own_only = !viewer.empty(),
            .view = outcomes::practice_view(gathered.courses, by, viewer, tables.parameters),
            .untreated = gathered.untreated,
            .people_min = static_cast<std::int64_t>(outcomes::people_min),
            .caution = std::string(caution)};
}

ResultRates rates_of(const Gathered& gathered, const Period& period, std::string_view viewer,
                     const outcomes::Tables& tables) {
    std::vector<std::optional<outcomes::AdverseGrade>> grades;
    std::vector<outcomes::Pressed> pressed;
    std::vector<std::uint64_t> people;
    for (const auto& visit : gathered.visits) {
        if (!viewer.empty() && visit.practitioner != viewer)
            continue;
        grades.push_back(visit.grade);
        people.push_back(visit.person);
        pressed.insert(pressed.end(), visit.pressed.begin(), visit.pressed.end());
    }
    const auto found = outcomes::rates(tables, grades);
    // Whoever it was: that the alert stands is for the safety of the next client.
    if (outcomes::count_people(std::move(people)) < outcomes::people_min)
        return {.from = period.from,
                .until = period.until,
                .own_only = !viewer.empty(),
                .hidden = true,
                .visits = 0,
                .not_followed_up = 0,
                .grades = {},
                .moderate_rolling = {},
                .alert = found.alert,
                .hits = {}};
    ResultRates rates{.from = period.from,
                      .until = period.until,
                      .own_only = !viewer.empty(),
                      .hidden = false,
                      .visits = std::ssize(grades),
                      .not_followed_up = found.not_followed_up,
                      .grades = {},
                      .moderate_rolling = share_of(found.moderate_rolling),
                      .alert = found.alert,
                      .hits = outcomes::hit_rates(pressed, tables.parameters)};
    for (const auto& one : found.grades)
        rates.grades.push_back(said_of(one));
    return rates;
}

}  // namespace palpate::session
