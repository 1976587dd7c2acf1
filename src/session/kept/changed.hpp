// What changed since the last visit of an episode: the answers that are other than they were, what
// is new among medicines and illnesses, what was measured, and how the day after was.
#pragma once

#include "session/kept/log.hpp"

namespace palpate::session {

enum class ChangeOf { now_yes, no_longer, value, medicine, condition, measure, after_effect };
PALPATE_DESCRIBE_ENUM(ChangeOf, now_yes, no_longer, value, medicine, condition, measure,
                      after_effect)
struct ChangeSince {
    ChangeOf of;
    std::string what;  // finding, medicine or illness as it was told, measure; empty: after_effect
    std::optional<double> value{};       // of a number that was told, or a score
    std::optional<std::string> grade{};  // of an after-effect
    Date day;                            // told, or of the visit that it came after
};
PALPATE_DESCRIBE(ChangeSince, of, what, value, grade, day);

struct ChangedSince {
    std::optional<Date> asked{};  // the last time since then; none: nobody was asked again
    std::vector<ChangeSince> changes;
};
PALPATE_DESCRIBE(ChangedSince, asked, changes);

// Since `last` was finished. What was not asked again is no change: it is not told.
Result<ChangedSince> changed_since(const record::Transaction& t, const Whole& last);

// Of two contract's Ins, the earlier first. Pure.
std::vector<ChangeSince> changed_answers(const Document& before, const Document& now, Date day);

}  // namespace palpate::session
