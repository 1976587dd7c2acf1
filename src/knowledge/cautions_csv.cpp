#include "knowledge/cautions_csv.hpp"

#include "knowledge/plan_rows.hpp"

namespace palpate::knowledge {
namespace {

void read_yellow_flags(PlanRows& rows) {
    auto& yellow = rows.k().cautions.yellow;
    rows.each("yellow_flags.csv", [&](const RowReader& row) {
        YellowFlag flag{.id = row.id(), .name = row.text("name")};
        flag.when = row.expression("when");
        flag.items = row.references("education_items", "self_care");
        flag.text = row.text("text");
        flag.citation = row.citation();
        if (flag.when.empty())
            row.fault("when", "expected a rule of facts");
        if (flag.items.empty())
            row.fault("education_items", "expected an item of self-care");
        if (flag.text.empty())
            row.fault("text", "expected what to say, to measure and when to refer");
        yellow.push_back(std::move(flag));
    });
}

ModalityRule::Verdict verdict_of(const RowReader& row) {
    using Verdict = ModalityRule::Verdict;
    const auto word = row.one_of(
        "verdict", {"forbidden", "with_care", "say", "say_when_used", "say_when_wished"});
    return word == "forbidden"       ? Verdict::forbidden
           : word == "with_care"     ? Verdict::with_care
           : word == "say"           ? Verdict::say
           : word == "say_when_used" ? Verdict::say_when_used
                                     : Verdict::say_when_wished;
}

// A row that nothing can call for would be a sentence that nobody ever reads.
void check_it_can_hold(const RowReader& row, const ModalityRule& rule) {
    using Verdict = ModalityRule::Verdict;
    const bool called_for = !rule.conditions.empty() || !rule.when.empty();
    if (rule.verdict == Verdict::say_when_wished && rule.items.empty())
        row.fault("items", "expected an item of self-care");
    if (rule.verdict != Verdict::say_when_used && rule.verdict != Verdict::say_when_wished &&
        !called_for)
        row.fault("conditions", "expected a condition, or a rule of facts in 'when'");
    if (rule.text.empty())
        row.fault("rule", "expected a sentence");
}

void read_modality_rules(PlanRows& rows) {
    auto& modalities = rows.k().cautions.modalities;
    rows.each("modality_rules.csv", [&](const RowReader& row) {
        ModalityRule rule{.id = row.id(), .modality = row.text("modality")};
        row.reference("modality", rule.modality, "technique");
        rule.verdict = verdict_of(row);
        rule.conditions = row.references("conditions", "condition");
        rule.when = row.expression("when");
        rule.groups = row.references("region_groups", "group");
        rule.items = row.references("items", "self_care");
        rule.text = row.text("rule");
        rule.citation = row.citation();
        check_it_can_hold(row, rule);
        modalities.push_back(std::move(rule));
    });
}

void read_dose_limits(PlanRows& rows) {
    auto& doses = rows.k().cautions.doses;
    rows.each("medicine_doses.csv", [&](const RowReader& row) {
        DoseLimit limit{.medicine = row.reference("id", row.id(), "medicine"),
                        .mg_a_day_max = row.number("mg_a_day_max"),
                        .condition = row.reference("condition", row.text("condition"), "condition"),
                        .citation = row.citation()};
        if (limit.mg_a_day_max <= 0)
            row.fault("mg_a_day_max", "expected milligrams a day, more than 0");
        if (limit.medicine >= 0 && limit.condition >= 0)
            doses.push_back(std::move(limit));
    });
}

}  // namespace

void read_cautions(std::span<const TableFile> tables, Knowledge& k, std::vector<Fault>& faults) {
    PlanRows rows(tables, k, faults);
    read_yellow_flags(rows);
    read_modality_rules(rows);
    read_dose_limits(rows);
}

}  // namespace palpate::knowledge
