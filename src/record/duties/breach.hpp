// Data that was lost, seen by somebody or changed: what happened, whom to tell until when, and what
// was done. The clocks are those of the place, and run from the moment it was found.
#pragma once

#include "record/duties/profile.hpp"

namespace palpate::record {

enum class BreachRisk { unknown, unlikely, some, high };
PALPATE_DESCRIBE_ENUM(BreachRisk, unknown, unlikely, some, high)

struct Breach {
    Instant found_at;
    std::optional<Instant> happened_at;
    std::string what;
    std::vector<std::string> data;       // names, addresses, health answers, drawings
    std::optional<std::int64_t> people;  // about how many; none: not known
    BreachRisk risk;                     // to the people whose data it is
    std::string done;                    // to end it and to make it less bad
    std::optional<std::string> contact;  // who answers questions about it
    std::vector<StepDone> steps;         // those of the place that are done
    std::vector<PersonTold> told;
    std::optional<Date> closed_on;
};
PALPATE_DESCRIBE(Breach, found_at, happened_at, what, data, people, risk, done, contact, steps,
                 told, closed_on);
using BreachId = Id<Breach>;

template <>
struct Kind<Breach> : KindOfPractice<Breach> {
    static constexpr std::string_view name = "breach";
};

std::vector<Fault> check(const Breach& breach);
void settle(Breach& breach, const Breach* before, const Transaction& t);

struct BreachDue {
    knowledge::DueStep step;
    Instant due_at;
    std::optional<Instant> done_at;
};
PALPATE_DESCRIBE(BreachDue, step, due_at, done_at);

std::vector<BreachDue> due_of(const Breach& breach, const knowledge::Place& place);

}  // namespace palpate::record
