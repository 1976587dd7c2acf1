// Tables of text to linked values. Reads every row of every table it knows, collects all faults,
// and resolves every id to an index, so that nothing is looked up by name while a client waits.
#include "base/csv.hpp"
#include "base/decimal.hpp"
#include "base/text.hpp"
#include "knowledge/cautions_csv.hpp"
#include "knowledge/context.hpp"
#include "knowledge/figure_points.hpp"
#include "knowledge/first_faults.hpp"
#include "knowledge/flag_rules.hpp"
#include "knowledge/flags_toml.hpp"
#include "knowledge/interview_csv.hpp"
#include "knowledge/plan_tables_csv.hpp"
#include "knowledge/required.hpp"
#include "knowledge/row_reader.hpp"
#include "knowledge/self_care_csv.hpp"
#include "knowledge/sources_csv.hpp"
#include "knowledge/told_words.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::knowledge {
namespace {

std::string lowered(std::string_view text) {
    std::string low;
    for (const char c : text)
        low += c == '-' || c == '_' ? ' ' : lower_case(c);
    return low;
}

class Loader {
public:
    explicit Loader(std::span<const TableFile> tables) : tables_(tables) {}

    Checked<Knowledge> load() {
        k_.version = version_of(tables_);
        read_findings();
        read_context();
        read_derived();
        read_regions();
        read_groups();
        read_outlines();
        read_questions();
        read_movements();
        read_techniques();
        read_conditions();
        read_stops();
        read_positions();
        read_surgeries();
        read_medicines();
        read_actions();
        read_patterns();
        read_flags();
        read_sources();
        link_context();
        read_self_care(tables_, k_, faults_);
        read_cautions(tables_, k_, faults_);
        read_interview(tables_, k_, faults_);
        read_plan_tables(tables_, k_, faults_);
        read_named();
        require_rows(k_, faults_);
        if (!faults_.empty())
            return tl::unexpected(first_faults(tables_, std::move(faults_)));
        k_.model = compile_sources(k_);
        k_.limited_techniques = limited_techniques(k_.matrix);
        for (auto& condition : k_.conditions)
            condition.rules = matrix_rules(condition, k_);
        pack_rules(k_);
        k_.fragments = write_fragments(k_);
        return std::move(k_);
    }

private:
    std::string_view text_of(std::string_view name) {
        for (const auto& table : tables_)
            if (table.name == name)
                return table.text;
        faults_.push_back({FaultKind::not_found, std::string(name), std::string(no_table)});
        return {};
    }

    // A table is parsed once, though several readers want it.
    const Result<CsvTable>& parsed(std::string_view name, std::string_view text) {
        const auto known = parsed_.find(name);
        if (known != parsed_.end())
            return known->second;
        return parsed_.emplace(name, parse_csv(name, text)).first->second;
    }

    template <class Read>
    void each_row(std::string_view name, Read read) {
        const auto& table = parsed(name, text_of(name));
        if (!table) {
            faults_.push_back(table.error());
            return;
        }
        if (table->rows.empty())
            faults_.push_back(
                {FaultKind::malformed, fmt::format("{}:1:1", name), std::string(no_row)});
        for (const auto& row : table->rows)
            read(RowReader(*table, row, k_, faults_));
    }

    template <class T>
    int put(const RowReader& row, std::string_view kind, std::vector<T>& into, T value) {
        const int at = static_cast<int>(into.size());
        row.register_id(kind, value.id, at);
        into.push_back(std::move(value));
        return at;
    }

    void read_findings() {
        each_row("findings.csv", [&](const RowReader& row) {
            Finding f{.id = row.id(), .code = row.text("code"), .name = row.text("name")};
            f.ask_in = row.text("ask_in");
            f.asked_of_client = f.ask_in.starts_with("intake") || f.ask_in == "each_visit";
            f.citation = row.citation();
            screen_code_.push_back(row.text("screen"));
            const auto type = row.one_of("type", {"bool", "number", "pressure"});
            if (type == "bool")
                f.range = Interval{0, 1};
            if (type != "bool")
                f.type = FactType::number;
            if (type == "number")
                f.range = Interval{row.number("min"), row.number("max")};
            if (type != "pressure") {
                put(row, "finding", k_.findings, std::move(f));
                return;
            }
            f.range = Interval{30, 300};
            auto diastolic = f;
            const auto base = f.id;
            f.id = base + ".systolic";
            diastolic.id = base + ".diastolic";
            put(row, "finding", k_.findings, std::move(f));
            screen_code_.push_back(row.text("screen"));
            put(row, "finding", k_.findings, std::move(diastolic));
        });
    }

    void read_context() {
        each_row("context_facts.csv", [&](const RowReader& row) {
            screen_code_.emplace_back();
            put(row, "finding", k_.findings, context_finding(row));
        });
    }

    void link_context() {
        each_row("eases.csv", [&](const RowReader& row) { k_.eases.push_back(read_ease(row)); });
        each_row("context_facts.csv",
                 [&](const RowReader& row) { k_.context.push_back(read_context_fact(row)); });
        each_row("condition_findings.csv", [&](const RowReader& row) {
            k_.told_by_condition.push_back(read_condition_finding(row));
        });
        each_row("condition_words.csv", [&](const RowReader& row) {
            k_.condition_words.push_back(read_condition_words(row));
        });
        each_row("told_words.csv",
                 [&](const RowReader& row) { k_.told_words.push_back(read_told_words(row)); });
    }

    void read_derived() {
        each_row("derived.csv", [&](const RowReader& row) {
            Finding f{.id = row.id(), .code = row.text("code"), .name = row.text("name")};
            f.ask_in = "derived";
            f.derived = row.expression("definition");
            const bool counts = row.text("definition").starts_with("count(");
            f.type = counts ? FactType::number : FactType::yes_no;
            f.range = counts ? Interval{0, 20} : Interval{0, 1};
            f.citation = row.citation();
            screen_code_.emplace_back();
            put(row, "finding", k_.findings, std::move(f));
        });
    }

    void read_regions() {
        each_row("regions.csv", [&](const RowReader& row) {
            Region r{.id = row.id(), .code = row.text("code"), .base = row.text("base")};
            r.name = row.text("name");
            const auto side = row.one_of("side", {"left", "right", "midline"});
            r.side = side == "left" ? Side::left : side == "right" ? Side::right : Side::midline;
            r.front = row.one_of("view", {"front", "back"}) == "front";
            r.group = row.text("group");
            r.citation = row.citation();
            put(row, "region", k_.regions, std::move(r));
        });
    }

    void read_groups() {
        each_row("region_groups.csv", [&](const RowReader& row) {
            RegionGroup g{.id = row.id(), .name = row.text("name")};
            g.regions = row.references("regions", "region");
            g.citation = row.citation();
            put(row, "group", k_.groups, std::move(g));
        });
    }

    void read_outlines() {
        each_row("region_polygons.csv", [&](const RowReader& row) {
            Outline o{.figure = row.text("figure"), .view = row.text("view")};
            o.region = row.reference("region", row.text("region"), "region");
            o.points = figure_points(row, "points");
            k_.outlines.push_back(std::move(o));
        });
    }

    void read_questions() {
        each_row("questions.csv", [&](const RowReader& row) {
            Question q{.id = row.id(), .code = row.text("code"), .prompt = row.text("prompt")};
            q.every_visit = row.one_of("visit", {"every", "intake"}) == "every";
            q.must = row.yes_no("must");
            q.who = row.one_of("who", {"client", "therapist", "private"});
            q.groups = row.references("regions", "group");
            q.when = row.expression("when");
            q.either_gate = row.one_of("join", {"and", "or"}) == "or";
            q.citation = row.citation();
            const int at = static_cast<int>(k_.questions.size());
            for (std::size_t f = 0; f < k_.findings.size(); ++f) {
                if (screen_code_[f] != q.code)
                    continue;
                q.findings.push_back(static_cast<int>(f));
                k_.findings[f].screen = at;
            }
            put(row, "question", k_.questions, std::move(q));
        });
    }

    void read_movements() {
        each_row("movements.csv", [&](const RowReader& row) {
            Movement m{.id = row.id(), .code = row.text("code")};
            m.direction = row.one_of("direction", {"left", "right", ""});
            m.name = row.text("name");
            m.citation = row.citation();
            put(row, "movement", k_.movements, std::move(m));
        });
    }

    void read_techniques() {
        each_row("techniques.csv", [&](const RowReader& row) {
            Technique t{.id = row.id(), .code = row.text("code"), .name = row.text("name")};
            t.pressure_max = static_cast<int>(row.number("pressure_max"));
            t.scope = row.one_of("scope", {"core", "trained", "certified", "by_scope", "never"});
            t.citation = row.citation();
            put(row, "technique", k_.techniques, std::move(t));
        });
    }

    void read_conditions() {
        each_row("conditions.csv", [&](const RowReader& row) {
            if (k_.matrix.empty())
                k_.matrix = row.columns_between("when", "notes");
            Condition c{.id = row.id(), .code = row.text("code"), .name = row.text("name")};
            c.when = row.expression("when");
            for (const auto& technique : k_.matrix) {
                row.check_cell(technique, row.text(technique));
                c.cells.push_back(row.text(technique));
            }
            c.limits = split_list(row.text("limits"));
            c.limits_lifted_by = fmt::format("{} no longer holds", c.name);
            c.notes = row.text("notes");
            c.citation = row.citation();
            put(row, "condition", k_.conditions, std::move(c));
        });
    }

    void read_stops() {
        each_row("absolute_stops.csv", [&](const RowReader& row) {
            AbsoluteStop s{.id = row.id(), .code = row.text("code"), .name = row.text("name")};
            s.refused = row.one_of("verdict", {"refused", "after_clearance"}) == "refused";
            s.reason = row.text("reason");
            s.lifted_by = row.text("lifted_by");
            s.citation = row.citation();
            put(row, "stop", k_.stops, std::move(s));
        });
    }

    void read_positions() {
        each_row("position_rules.csv", [&](const RowReader& row) {
            PositionRule p;
            p.condition = row.reference("condition", row.text("condition"), "condition");
            p.position = row.text("position");
            p.when = row.expression("when");
            p.forbidden = row.one_of("verdict", {"forbidden", "with_care"}) == "forbidden";
            p.rule = row.text("rule");
            p.citation = row.citation();
            k_.positions.push_back(std::move(p));
        });
    }

    void read_surgeries() {
        each_row("surgeries.csv", [&](const RowReader& row) {
            Surgery s{.id = row.id(), .name = row.text("name")};
            s.site_light_days = static_cast<int>(row.number("site_light_days"));
            s.site_normal_days = static_cast<int>(row.number("site_normal_days"));
            s.elsewhere_days = static_cast<int>(row.number("elsewhere_days"));
            s.release_needed = row.yes_no("release_needed");
            s.notes = row.text("notes");
            s.citation = row.citation();
            put(row, "surgery", k_.surgeries, std::move(s));
        });
    }

    void read_medicines() {
        each_row("medicines.csv", [&](const RowReader& row) {
            Medicine m{.id = row.id(), .name = row.text("name")};
            m.brands = split_list(row.text("brands"));
            m.drug_class = row.text("class");
            m.conditions = row.references("conditions", "condition");
            m.findings = row.references("findings", "finding");
            m.caution = row.text("caution");
            m.citation = row.citation();
            const int at = put(row, "medicine", k_.medicines, m);
            // By every name a client may use; the first row that has it counts.
            k_.index.add("medicine_word", lowered(m.id), at);
            k_.index.add("medicine_word", lowered(m.name), at);
            for (const auto& brand : m.brands)
                k_.index.add("medicine_word", lowered(brand), at);
        });
    }

    void read_actions() {
        each_row("actions.csv", [&](const RowReader& row) {
            k_.actions[{row.urgency("urgency"), row.text("route")}] =
                Action{row.text("to"), row.text("client"), row.text("practitioner")};
        });
    }

    void read_patterns() {
        each_row("evidence_patterns.csv", [&](const RowReader& row) {
            EvidencePattern p{.id = row.id(), .prior_db = row.number("prior_db")};
            const char* columns[] = {"emergency_db", "same_day_db", "soon_db",
                                     "treat_with_care_db"};
            for (std::size_t i = 0; i < 4; ++i)
                if (!row.text(columns[i]).empty())
                    p.threshold_db[i] = row.number(columns[i]);
            p.items_min = static_cast<int>(row.number("min_items"));
            p.applies = row.expression("applies");
            p.restrictions_soon = split_list(row.text("restriction_soon"));
            p.citation = row.citation();
            put(row, "pattern", k_.patterns, std::move(p));
        });
        each_row("evidence_items.csv", [&](const RowReader& row) {
            const int pattern = row.reference("pattern", row.text("pattern"), "pattern");
            EvidenceItem item{.item = row.expression("item"), .text = row.text("item")};
            item.weight_db = row.number("weight_db");
            item.core = row.yes_no("core");
            item.cluster = row.text("cluster");
            item.citation = row.citation();
            if (pattern >= 0)
                k_.patterns[static_cast<std::size_t>(pattern)].items.push_back(std::move(item));
        });
    }

    void read_flags() {
        for (auto& flag : parse_flags(text_of("flags.toml"), k_, faults_)) {
            k_.index.add("flag", flag.id, static_cast<int>(k_.flags.size()));
            k_.flags.push_back(std::move(flag));
        }
    }

    void read_sources() {
        each_row("inference.csv",
                 [&](const RowReader& row) { k_.inference[row.id()] = row.number("value"); });
        each_row("substitutes.csv", [&](const RowReader& row) {
            k_.substitutes[row.id()] = split_list(row.text("instead"));
        });
        each_row("muscle_words.csv", [&](const RowReader& row) {
            k_.muscle_words[row.id()] = split_list(row.text("muscles"));
        });
        each_row("muscles.csv",
                 [&](const RowReader& row) { put(row, "source", k_.sources, read_muscle(row)); });
        each_row("trigger_points.csv", [&](const RowReader& row) {
            const int muscle = row.reference("muscle", row.text("muscle"), "source");
            if (muscle >= 0)
                k_.sources[static_cast<std::size_t>(muscle)].points.push_back(
                    read_trigger_point(row));
        });
        each_row("other_sources.csv", [&](const RowReader& row) {
            put(row, "source", k_.sources, read_other_source(row));
        });
    }

    // Tables shown and checked here, reasoned with by later rooms: only their common columns.
    void read_named() {
        each_row("jurisdictions.csv",
                 [&](const RowReader& row) { k_.jurisdictions.push_back(row.jurisdiction()); });
        for (const auto& table : tables_) {
            if (!table.name.ends_with(".csv"))
                continue;
            const auto kind = table.name.substr(0, table.name.size() - 4);
            const auto& read = parsed(table.name, table.text);
            if (!read)
                continue;  // reported by whoever reads it, or below
            if (std::ranges::find(read->header, "id") == read->header.end())
                continue;
            auto& rows = k_.other[std::string(kind)];
            rows.reserve(read->rows.size());
            for (const auto& row : read->rows) {
                const RowReader reader(*read, row, k_, faults_);
                rows.push_back({reader.text("id"), reader.optional("code"), reader.name(),
                                reader.optional_citation()});
            }
        }
    }

    std::span<const TableFile> tables_;
    Knowledge k_;
    std::vector<Fault> faults_;
    std::map<std::string, Result<CsvTable>, std::less<>> parsed_;
    std::vector<std::string> screen_code_;  // by finding
};

}  // namespace

Checked<Knowledge> load(std::span<const TableFile> tables) {
    return Loader(tables).load();
}

std::optional<int> Knowledge::finding(std::string_view id) const {
    return index.find("finding", id);
}
std::optional<int> Knowledge::region(std::string_view id) const {
    return index.find("region", id);
}
std::optional<int> Knowledge::group(std::string_view id) const {
    return index.find("group", id);
}
std::optional<int> Knowledge::condition(std::string_view id) const {
    return index.find("condition", id);
}
std::optional<int> Knowledge::movement(std::string_view id) const {
    return index.find("movement", id);
}
std::optional<int> Knowledge::technique(std::string_view id) const {
    return index.find("technique", id);
}
std::optional<int> Knowledge::medicine(std::string_view id_or_name) const {
    return index.find("medicine_word", lowered(id_or_name));
}

}  // namespace palpate::knowledge
