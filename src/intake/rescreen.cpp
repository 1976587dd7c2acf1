#include "intake/rescreen.hpp"

#include <algorithm>

namespace palpate::intake {
namespace {

// A yes, or a number that counts from "none" and was told above it: a pregnancy, until a birth.
bool says_yes(const Facts& facts, int finding, const knowledge::Knowledge& k) {
    const auto& f = k.findings[static_cast<std::size_t>(finding)];
    if (f.type == knowledge::FactType::yes_no)
        return facts.truth(finding) == Tri::yes;
    const auto* number = k.interview.number(finding);
    const auto birth = k.finding("postpartum");
    if (birth && facts.truth(*birth) == Tri::yes)
        return false;
    return number != nullptr && number->when.empty() && number->finding_2 < 0 && f.range.lo == 0 &&
           facts.values[static_cast<std::size_t>(finding)].lo > 0;
}

}  // namespace

std::vector<int> lapsed(const Facts& facts, const std::map<int, int>& days_ago,
                        const knowledge::Knowledge& k) {
    const auto full_days = static_cast<int>(k.interview.value("full_screen_days"));
    int newest_event = -1;  // days ago; -1: none
    for (const int event : k.interview.events) {
        if (facts.truth(event) != Tri::yes)
            continue;
        const auto told = days_ago.find(event);
        const int days = told == days_ago.end() ? 0 : told->second;
        newest_event = newest_event < 0 ? days : std::min(newest_event, days);
    }
    std::vector<int> gone;
    for (const auto& [finding, days] : days_ago) {
        const auto& f = k.findings[static_cast<std::size_t>(finding)];
        if (days <= 0 || f.screen < 0 || !facts.known(finding))
            continue;
        const bool every_visit = k.questions[static_cast<std::size_t>(f.screen)].every_visit;
        if (every_visit || days > full_days || (newest_event >= 0 && days > newest_event))
            gone.push_back(finding);
    }
    return gone;
}

std::vector<int> forget_lapsed(Facts& facts, const std::map<int, int>& days_ago,
                               const knowledge::Knowledge& k) {
    auto gone = lapsed(facts, days_ago, k);
    std::erase_if(gone, [&](int finding) { return says_yes(facts, finding, k); });
    for (const int finding : gone)
        facts.values[static_cast<std::size_t>(finding)] =
            k.findings[static_cast<std::size_t>(finding)].range;
    return gone;
}

}  // namespace palpate::intake
