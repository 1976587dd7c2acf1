#include "screening/already_checked.hpp"

#include <algorithm>

namespace palpate::screening {
namespace {

using knowledge::CheckRule;
using knowledge::Flag;
using knowledge::Knowledge;

bool among(const std::vector<int>& facts, int fact) {
    return std::ranges::find(facts, fact) != facts.end();
}

Urgency milder(Urgency urgency) {
    return urgency == Urgency::clear ? urgency
                                     : static_cast<Urgency>(static_cast<int>(urgency) + 1);
}

class Lowering {
public:
    Lowering(const FiredFlag& fired, const intake::Facts& facts, const History& history,
             const Knowledge& k)
        : fired_(fired),
          flag_(k.flags[static_cast<std::size_t>(fired.flag)]),
          facts_(facts),
          history_(history),
          k_(k) {}

    Lowered run() const {
        if (flag_.checked.word == CheckRule::Word::nobody)
            return {flag_.urgency};
        for (std::size_t i = 0; i < history_.clearances.size(); ++i)
            if (history_.clearances[i].lifts == flag_.id && holds(history_.clearances[i]))
                return {std::max(flag_.urgency, Urgency::treat_with_care), static_cast<int>(i)};
        for (std::size_t i = 0; i < history_.checks.size(); ++i)
            if (flag_.checked.word == CheckRule::Word::client && holds(history_.checks[i]))
                return {std::min(milder(flag_.urgency), Urgency::treat_with_care), -1,
                        static_cast<int>(i)};
        return {flag_.urgency};
    }

private:
    bool in_time(int days_ago) const { return days_ago >= 0 && days_ago <= flag_.checked.days_max; }

    bool holds(const Clearance& c) const {
        return in_time(c.days_ago) && !changed_since(c.days_ago) && !overtaken(c.days_ago);
    }

    bool holds(const DoctorCheck& c) const {
        return c.counts && among(fired_.facts, c.finding) && in_time(c.days_ago) &&
               !overtaken(c.days_ago) && !fires_without_checked();
    }

    // A sign that nobody looked at would fire this flag alone.
    bool fires_without_checked() const {
        auto left = facts_;
        for (std::size_t f = 0; f < k_.derived_rules.size(); ++f)
            if (k_.derived_rules[f] >= 0)
                left.values[f] = k_.rules.untold()[f];
        for (const auto& c : history_.checks)
            if (c.counts)
                left.values[static_cast<std::size_t>(c.finding)] =
                    k_.rules.untold()[static_cast<std::size_t>(c.finding)];
        intake::derive(k_, left);
        const auto when = k_.flag_rules[static_cast<std::size_t>(fired_.flag)].when;
        return k_.rules.truth(when, left.values, k_.rules.told(left.values)) == Tri::yes;
    }

    // The client says of a sign of this flag that it is another pain, or has changed.
    bool changed_since(int days_ago) const {
        return days_ago > 0 && std::ranges::any_of(history_.checks, [&](const DoctorCheck& c) {
                   return among(fired_.facts, c.finding) &&
                          (c.changed_since == Tri::yes || c.same_pain == Tri::no);
               });
    }

    bool told_after(int fact, int days_ago) const {
        if (facts_.truth(fact) != Tri::yes || among(fired_.facts, fact))
            return false;
        const auto checked = std::ranges::find(history_.checks, fact, &DoctorCheck::finding);
        if (checked != history_.checks.end() && checked->counts)
            return false;  // looked at as well
        const auto told = history_.told_days_ago.find(fact);
        return (told == history_.told_days_ago.end() ? 0 : told->second) < days_ago;
    }

    // By a symptom or sign of the same danger pattern, or an event after which all is asked anew.
    bool overtaken(int days_ago) const {
        if (std::ranges::any_of(k_.interview.events,
                                [&](int event) { return told_after(event, days_ago); }))
            return true;
        return std::ranges::any_of(k_.patterns, [&](const knowledge::EvidencePattern& pattern) {
            const auto signs = signs_of(pattern);
            const bool same_danger =
                std::ranges::any_of(signs, [&](int f) { return among(fired_.facts, f); });
            return same_danger &&
                   std::ranges::any_of(signs, [&](int f) { return told_after(f, days_ago); });
        });
    }

    static std::vector<int> signs_of(const knowledge::EvidencePattern& pattern) {
        std::vector<int> signs;
        for (const auto& item : pattern.items)
            if (item.core && item.weight_db > 0)
                std::ranges::copy(knowledge::facts_of(item.item), std::back_inserter(signs));
        return signs;
    }

    const FiredFlag& fired_;
    const Flag& flag_;
    const intake::Facts& facts_;
    const History& history_;
    const Knowledge& k_;
};

}  // namespace

Lowered lower(const FiredFlag& fired, const intake::Facts& facts, const History& history,
              const Knowledge& k) {
    if (history.checks.empty() && history.clearances.empty())
        return {k.flags[static_cast<std::size_t>(fired.flag)].urgency};
    return Lowering(fired, facts, history, k).run();
}

}  // namespace palpate::screening
