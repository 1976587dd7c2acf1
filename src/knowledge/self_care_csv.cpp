#include "knowledge/self_care_csv.hpp"

#include "base/csv.hpp"
#include "knowledge/row_reader.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::knowledge {
namespace {

class SelfCareReader {
public:
    SelfCareReader(std::span<const TableFile> tables, Knowledge& k, std::vector<Fault>& faults)
        : tables_(tables), k_(k), faults_(faults) {
        for (std::size_t i = 0; i < k.conditions.size(); ++i)
            condition_.emplace(k.conditions[i].code, static_cast<int>(i));
        for (std::size_t i = 0; i < k.stops.size(); ++i)
            stop_.emplace(k.stops[i].code, static_cast<int>(i));
    }

    void read() {
        each_row("self_care.csv", [&](const RowReader& row) {
            auto item = read_item(row);
            row.register_id("self_care", item.id, static_cast<int>(k_.self_care.items.size()));
            k_.self_care.gates.push_back(gate_of(item));
            k_.self_care.items.push_back(std::move(item));
        });
        each_row("self_care_rules.csv", [&](const RowReader& row) {
            k_.self_care.rules.push_back(
                {row.id(), row.expression("when"), row.text("text"), row.citation()});
        });
        each_row("overloads.csv", [&](const RowReader& row) {
            k_.self_care.for_overload[row.id()] = row.references("self_care", "self_care");
        });
        each_row("doses.csv", [&](const RowReader& row) {
            CourseItems course{.id = row.id(), .stages = split_list(row.text("stages"))};
            course.groups = groups_of(row, "any");
            course.items = row.references("must_add_items", "self_care");
            course.citation = row.citation();
            k_.self_care.course.push_back(std::move(course));
        });
        link_facts();
    }

private:
    template <class Read>
    void each_row(std::string_view name, Read read) {
        const auto file = std::ranges::find(tables_, name, &TableFile::name);
        if (file == tables_.end()) {
            faults_.push_back({FaultKind::not_found, std::string(name), "expected this table"});
            return;
        }
        const auto table = parse_csv(name, file->text);
        if (!table) {
            faults_.push_back(table.error());
            return;
        }
        for (const auto& row : table->rows)
            read(RowReader(*table, row, k_, faults_));
    }

    static std::vector<int> groups_of(const RowReader& row, std::string_view everywhere) {
        if (row.text("region_groups") == everywhere)
            return {};
        return row.references("region_groups", "group");
    }

    // Codes of the clinical notes: C01 is a condition, A07 an absolute stop.
    std::vector<int> conditions(const RowReader& row, const char* column,
                                std::vector<int>* stops = nullptr) const {
        std::vector<int> found;
        for (const auto& code : split_list(row.text(column))) {
            const auto condition = condition_.find(code);
            const auto stop = stop_.find(code);
            if (condition != condition_.end())
                found.push_back(condition->second);
            else if (stops && stop != stop_.end())
                stops->push_back(stop->second);
            else
                row.fault(column, fmt::format("expected the code of a condition{}, found '{}'",
                                              stops ? " or stop" : "", code));
        }
        return found;
    }

    static SelfCareUses uses(const RowReader& row) {
        SelfCareUses uses;
        for (const auto& word : split_list(row.text("uses"))) {
            if (word == "exercise")
                uses.exercise = true;
            else if (word == "spine_stretch")
                uses.spine_stretch = true;
            else if (word == "limb_stretch")
                uses.limb_stretch = true;
            else if (word == "pressure")
                uses.pressure = true;
            else if (word == "heat")
                uses.heat = true;
            else if (word == "cold")
                uses.cold = true;
            else if (word == "topical")
                uses.topical = true;
            else
                row.fault("uses", fmt::format("expected exercise, spine_stretch, limb_stretch, "
                                              "pressure, heat, cold or topical, found '{}'",
                                              word));
        }
        return uses;
    }

    static SelfCareKind kind(const RowReader& row) {
        const auto word =
            row.one_of("kind", {"activity", "comfort", "habit", "education", "monitor"});
        return word == "activity"    ? SelfCareKind::activity
               : word == "comfort"   ? SelfCareKind::comfort
               : word == "education" ? SelfCareKind::education
               : word == "monitor"   ? SelfCareKind::monitor
                                     : SelfCareKind::habit;
    }

    static std::vector<std::pair<std::string, int>> caps(const RowReader& row) {
        std::vector<std::pair<std::string, int>> caps;
        for (const auto& cap : split_list(row.text("pressure_caps"))) {
            const auto parts = split_list(cap, ':');
            const bool digit = parts.size() == 2 && parts[1].size() == 1 && parts[1][0] >= '0' &&
                               parts[1][0] <= '9';
            if (!digit)
                row.fault("pressure_caps", "expected stage:n with n from 0 to 9");
            else
                caps.emplace_back(parts[0], parts[1][0] - '0');
        }
        return caps;
    }

    std::vector<std::string> eases(const RowReader& row) const {
        auto told = split_list(row.text("eases"));
        for (const auto& id : told)
            if (std::ranges::find(k_.eases, id, &Ease::id) == k_.eases.end())
                row.fault("eases", fmt::format("expected an id of eases.csv, found '{}'", id));
        return told;
    }

    SelfCareItem read_item(const RowReader& row) const {
        SelfCareItem item{.id = row.id(), .code = row.text("code"), .name = row.text("name")};
        item.kind = kind(row);
        const auto offer = row.one_of("offer", {"yes", "on_wish", "no"});
        item.offer = offer == "yes"       ? SelfCareOffer::yes
                     : offer == "on_wish" ? SelfCareOffer::on_wish
                                          : SelfCareOffer::no;
        item.stages = split_list(row.text("stages"));
        item.pressure_caps = caps(row);
        item.groups = groups_of(row, "all");
        item.overloads = split_list(row.text("overloads"));
        item.eases = eases(row);
        item.dose = row.text("dose");
        item.how = row.text("how");
        item.stop_if = row.text("stop_if");
        item.contra = row.text("contra");
        item.contra_conditions = conditions(row, "contra_codes", &item.contra_stops);
        item.contra_site_conditions = conditions(row, "contra_site_codes");
        item.adapt_conditions = conditions(row, "adapt_codes");
        item.only_conditions = conditions(row, "only_codes");
        item.contra_findings = row.references("contra_findings", "finding");
        item.posture = split_list(row.text("posture"));
        item.pregnancy_form = row.text("pregnancy_form");
        item.uses = uses(row);
        item.first_72_hours = row.yes_no("first_72_hours");
        item.while_waiting = row.yes_no("while_waiting");
        item.minutes_a_day = static_cast<int>(row.number("minutes_a_day"));
        item.citation = row.citation();
        return item;
    }

    static SelfCareGate gate_of(const SelfCareItem& item) {
        SelfCareGate gate{.offered = item.offer != SelfCareOffer::no};
        for (std::size_t s = 0; s < stages_count; ++s)
            gate.stages[s] =
                std::ranges::find(item.stages, to_text(static_cast<Stage>(s))) != item.stages.end();
        for (const int g : item.groups)
            gate.groups.set(SelfCareGate::group_bit(static_cast<std::size_t>(g)));
        return gate;
    }

    void add_facts(const std::vector<int>& facts, std::vector<int>& into) const {
        for (const int f : facts) {
            const auto& derived = k_.findings[static_cast<std::size_t>(f)].derived;
            if (!derived.empty())
                add_facts(facts_of(derived), into);
            else if (std::ranges::find(into, f) == into.end())
                into.push_back(f);
        }
    }

    void link_facts() {
        auto& s = k_.self_care;
        for (const auto& c : k_.conditions)
            add_facts(facts_of(c.when), s.facts_of_condition.emplace_back());
        for (std::size_t f = 0; f < k_.findings.size(); ++f)
            add_facts({static_cast<int>(f)}, s.facts_of_finding.emplace_back());
        for (const auto& rule : s.rules)
            add_facts(facts_of(rule.when), s.facts_of_rule.emplace_back());
    }

    std::span<const TableFile> tables_;
    Knowledge& k_;
    std::vector<Fault>& faults_;
    std::map<std::string, int, std::less<>> condition_;
    std::map<std::string, int, std::less<>> stop_;
};

}  // namespace

void read_self_care(std::span<const TableFile> tables, Knowledge& k, std::vector<Fault>& faults) {
    SelfCareReader(tables, k, faults).read();
}

const SelfCareRule* SelfCare::rule(std::string_view id) const {
    const auto found = std::ranges::find(rules, id, &SelfCareRule::id);
    return found == rules.end() ? nullptr : &*found;
}

}  // namespace palpate::knowledge
