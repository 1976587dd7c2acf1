#include "advice/open_checks.hpp"

#include "screening/already_checked.hpp"

#include <algorithm>

namespace palpate::advice {
namespace {

// Told by the client as a yes: a number, and what was worked out, is nothing to be looked at.
std::vector<int> signs_of(const screening::FiredFlag& fired, const knowledge::Knowledge& k) {
    std::vector<int> signs;
    std::ranges::copy_if(fired.facts, std::back_inserter(signs), [&](int f) {
        const auto& finding = k.findings[static_cast<std::size_t>(f)];
        return finding.type == knowledge::FactType::yes_no && finding.asked_of_client;
    });
    return signs;
}

// Whether a check of today, of this pain, with nothing found and nothing changed lowers the flag.
bool would_lower(const screening::FiredFlag& fired, const std::vector<int>& signs, const In& in,
                 const knowledge::Knowledge& k) {
    auto history = in.history;
    for (const int f : signs)
        history.checks.push_back({.finding = f,
                                  .days_ago = 0,
                                  .same_pain = Tri::yes,
                                  .changed_since = Tri::no,
                                  .counts = true});
    return screening::lower(fired, in.facts, history, k).urgency > fired.urgency;
}

}  // namespace

std::vector<OpenCheck> open_checks(const In& in, const screening::Screening& now,
                                   const knowledge::Knowledge& k) {
    std::vector<OpenCheck> open;
    for (const auto& fired : now.flags) {
        const auto& flag = k.flags[static_cast<std::size_t>(fired.flag)];
        const auto signs = signs_of(fired, k);
        if (flag.is_private || fired.stepped_down || signs.empty() ||
            !would_lower(fired, signs, in, k))
            continue;
        OpenCheck check{.findings = {}, .days_max = flag.checked.days_max};
        for (const int f : signs) {
            const auto& finding = k.findings[static_cast<std::size_t>(f)];
            check.findings.push_back({finding.id, finding.name});
        }
        open.push_back(std::move(check));
    }
    return open;
}

}  // namespace palpate::advice
