#include "record/measures/decision.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::record {
namespace {

using outcomes::Asked;
using outcomes::Changed;

constexpr int decisions_max = 200;

Result<void> fits(const Transaction& t, const CourseDecision& decision,
                  std::optional<CourseDecisionId> itself) {
    const auto episode = find_there(t, decision.episode);
    if (!episode)
        return tl::unexpected(episode.error());
    if (decision.said.day < episode->content.opened_on)
        return invalid("/day", "must not be before the episode");
    if (decision.said.about != Asked::extension || decision.said.answer != Tri::yes)
        return {};
    for (const auto& kept : decisions_of(t, decision.episode))
        if (kept.id != itself && kept.content.said.about == Asked::extension &&
            kept.content.said.answer == Tri::yes)
            return refuse(FaultKind::conflict, "/about",
                          "a course is extended once, and this one was");
    return {};
}

bool over(const outcomes::Parameters& p, Date told, Date today) {
    return days_between(told, today) > static_cast<int>(p.flare_days_max);
}

void learn(CourseKnown& known, const DecisionSaid& said) {
    switch (said.about) {
        case Asked::technique:
        case Asked::dose:
            known.changed = said.about == Asked::dose ? Changed::dose : Changed::technique;
            known.changed_on = said.day;
            break;
        case Asked::extension: known.more_visits = said.visits.value_or(0); break;
        case Asked::wish: known.wish = said.answer; break;
        case Asked::flare:
            known.in_flare = said.answer;
            known.flare_on = said.day;
            break;
    }
}

}  // namespace

int extension_visits_max(const outcomes::Tables& tables) {
    int most = 0;
    for (const auto& rule : tables.adapt)
        most = std::max(most, rule.visits);
    return most;
}

std::vector<Fault> check(const DecisionSaid& said, const outcomes::Tables& tables, Date today) {
    std::vector<Fault> faults;
    if (said.day > today)
        faults.push_back({FaultKind::invalid, "/day", "must not be a day to come"});
    const bool asked = said.about == Asked::wish || said.about == Asked::flare;
    if (!asked && said.answer == Tri::no)
        faults.push_back(
            {FaultKind::invalid, "/answer", "must be yes, or unknown to take it back"});
    const bool extends = said.about == Asked::extension && said.answer == Tri::yes;
    const int most = extension_visits_max(tables);
    if (extends && (!said.visits || *said.visits < 1 || *said.visits > most))
        faults.push_back({FaultKind::invalid, "/visits", fmt::format("must be 1 to {}", most)});
    if (!extends && said.visits)
        faults.push_back({FaultKind::invalid, "/visits", "are of an extension only"});
    return faults;
}

Result<Kept<CourseDecision>> decide(Transaction& t, EpisodeId episode, const DecisionSaid& said,
                                    const std::string& why) {
    const auto kept = find_there(t, episode);
    if (!kept)
        return tl::unexpected(kept.error());
    CourseDecision decision{.client = kept->content.client, .episode = episode, .said = said};
    if (auto fine = fits(t, decision, std::nullopt); !fine)
        return tl::unexpected(std::move(fine.error()));
    return keep_new(t, decision, why);
}

Result<Kept<CourseDecision>> correct_decision(Transaction& t, CourseDecisionId id, Version expected,
                                              const DecisionSaid& said, const std::string& why) {
    const auto before = find_there(t, id);
    if (!before)
        return tl::unexpected(before.error());
    auto decision = before->content;
    if (decision.said.about != said.about)
        return invalid("/about", "stays: another question is another decision");
    decision.said = said;
    if (auto fine = fits(t, decision, id); !fine)
        return tl::unexpected(std::move(fine.error()));
    return keep_changed(t, id, expected, decision, why);
}

std::vector<Kept<CourseDecision>> decisions_of(const Transaction& t, EpisodeId episode) {
    auto all = t.records<CourseDecision>().with_term({"episode", to_text(episode)}, decisions_max);
    std::ranges::reverse(all);  // as they were kept
    std::ranges::stable_sort(all, {}, [](const auto& kept) { return kept.content.said.day; });
    return all;
}

CourseKnown known_of(const std::vector<Kept<CourseDecision>>& decisions,
                     const outcomes::Tables& tables, Date today, std::optional<Date> scored) {
    CourseKnown known;
    for (const auto& kept : decisions) {
        const auto& said = kept.content.said;
        if (said.answer != Tri::unknown)
            learn(known, said);
    }
    const bool passed = known.flare_on && over(tables.parameters, *known.flare_on, today);
    const bool scored_since = known.in_flare == Tri::no && scored && *scored > *known.flare_on;
    if (passed || scored_since)
        known.in_flare = Tri::unknown;
    if (known.in_flare != Tri::yes)
        known.flare_on = std::nullopt;
    return known;
}

}  // namespace palpate::record
