// The instruments: what measures.csv says for people, joined with what scoring.csv says for the
// machine. Where both say the same thing they must agree.
#include "base/decimal.hpp"
#include "base/text.hpp"
#include "outcomes/table_rows.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::outcomes {
namespace {

constexpr std::pair<std::string_view, Formula> formulas[] = {
    {"value", Formula::value},
    {"mean", Formula::mean},
    {"percent_of_answered", Formula::percent},
    {"sum", Formula::sum},
    {"sum_missing_zero", Formula::sum},
    {"sum_prorated", Formula::sum},
    {"sum_and_subscale_5_9", Formula::sum},
    {"sum_and_subscales", Formula::sum},
    {"sum_items_3_4_8_reversed", Formula::sum},
    {"t_score", Formula::t_score},
    {"count_regions", Formula::regions},
    {"share_of_surface", Formula::surface}};
constexpr std::pair<std::string_view, Unanswered> unanswered_words[] = {
    {"refused", Unanswered::refused},
    {"average", Unanswered::average},
    {"counts_none", Unanswered::counts_none},
    {"counts_risk", Unanswered::counts_risk}};
constexpr std::pair<std::string_view, Kind> kinds[] = {{"state", Kind::state},
                                                       {"change", Kind::change}};
constexpr std::pair<std::string_view, bool> directions[] = {{"higher_better", true},
                                                            {"higher_worse", false}};

// "0-4 none|5-14 mild"; what follows a ';' is about parts of the form.
std::vector<Band> bands_of(const RowReader& row) {
    std::vector<Band> bands;
    const auto text = row.text("bands");
    for (const auto& band : split_list(text.substr(0, text.find(';')))) {
        const auto dash = band.find('-');
        const auto space = band.find(' ');
        const auto from = parse_decimal(std::string_view(band).substr(0, dash));
        if (!from || space == std::string::npos || dash > space) {
            row.fault("bands", "expected bands such as 0-4 none|5-14 mild");
            return {};
        }
        bands.push_back({.from = *from, .word = band.substr(space + 1)});
    }
    return bands;
}

void read_measure(const RowReader& row, Tables& tables) {
    Measure m{.id = row.id(), .code = row.text("code"), .name = row.text("name")};
    m.item_min = m.item_1_min = number_if(row, "item_min").value_or(0);
    m.item_max = number_if(row, "item_max").value_or(0);
    m.formula = one_word(row, "formula", formulas).value_or(Formula::value);
    m.whole = m.formula != Formula::surface;
    m.min = number_if(row, "total_min").value_or(0);
    // A T score is the mean 50 of people and 10 for each standard deviation: five each way.
    m.max = number_if(row, "total_max").value_or(m.formula == Formula::t_score ? 100 : 0);
    m.higher_better = one_word(row, "direction", directions).value_or(false);
    if (is_drawn(m))
        m.item_max = m.max;
    m.bands = bands_of(row);
    m.mcid = number_if(row, "mcid");
    m.mcid_percent = number_if(row, "mcid_percent");
    m.mcid_note = row.text("mcid_note");
    m.mdc = number_if(row, "mdc");
    m.mdc_note = row.text("mdc_note");
    m.unanswered_max = whole_if(row, "missing_max").value_or(-1);
    m.groups = split_list(row.text("region_groups"));
    m.standard = row.text("use") == "standard";
    m.text_shipped = row.yes_no("text_shipped");
    m.licence = row.text("licence");
    m.citation = row.citation();
    if (m.min >= m.max || m.item_min > m.item_max)
        row.fault("total_max", "expected ranges with the smaller number first");
    tables.measures.push_back(std::move(m));
}

// "anxiety:1-2:3": name, items, the sum that is positive.
std::optional<Part> part_of(std::string_view text) {
    const auto cells = split_list(text, ':');
    if (cells.size() != 3)
        return std::nullopt;
    const auto items = split_list(cells[1], '-');
    const auto from = parse_decimal(cells[2]);
    if (items.size() != 2 || !from)
        return std::nullopt;
    const Part part{.name = cells[0],
                    .first = number_in<int>(items[0]).value_or(0),
                    .last = number_in<int>(items[1]).value_or(0),
                    .positive_from = *from};
    return part.first >= 1 && part.last >= part.first ? std::optional(part) : std::nullopt;
}

std::vector<Part> parts_of(const RowReader& row) {
    std::vector<Part> parts;
    for (const auto& text : split_list(row.text("parts")))
        if (const auto part = part_of(text))
            parts.push_back(*part);
        else
            row.fault("parts", "expected parts such as anxiety:1-2:3");
    return parts;
}

std::vector<int> items_of(const RowReader& row, std::string_view column) {
    std::vector<int> items;
    for (const auto& text : split_list(row.text(column)))
        if (const auto item = number_in<int>(text); item && *item >= 1)
            items.push_back(*item);
        else
            row.fault(column, "expected whole numbers from 1");
    return items;
}

void read_scoring(const RowReader& row, Tables& tables) {
    const auto id = row.text("measure");
    const auto at = std::ranges::find(tables.measures, id, &Measure::id);
    if (at == tables.measures.end()) {
        row.fault("measure", fmt::format("expected a measure, found '{}'", id));
        return;
    }
    auto& m = *at;
    m.forms = items_of(row, "forms");
    m.unanswered = one_word(row, "missing", unanswered_words).value_or(Unanswered::refused);
    const int most = PlanRows::whole(row, "missing_max", 0);
    if (m.unanswered_max >= 0 && m.unanswered_max != most)
        row.fault("missing_max", fmt::format("expected {} as measures.csv has", m.unanswered_max));
    m.unanswered_max = most;
    m.reversed = items_of(row, "reversed");
    m.item_1_min = number_if(row, "item_1_min").value_or(m.item_min);
    m.parts = parts_of(row);
    m.single_mdc = number_if(row, "single_mdc");
    m.kind = one_word(row, "kind", kinds).value_or(Kind::state);
    m.instead_of = row.text("instead_of");
    m.note = row.text("note");
    row.citation();
    if (m.id == "start_back" && m.parts.empty())
        row.fault("parts", "expected the part that decides the class");
    if (m.forms.empty() || !std::ranges::is_sorted(m.forms))
        row.fault("forms", "expected numbers of items, the smallest first");
    if (m.unanswered == Unanswered::refused && most != 0)
        row.fault("missing_max", "expected 0 where an item without an answer is refused");
}

void read_ranges(PlanRows& rows, Tables& tables) {
    std::map<std::string, Measure> found;
    rows.each("range_of_motion.csv", [&](const RowReader& row) {
        Measure m{.id = row.id(), .code = "ROM", .name = row.text("name"), .forms = {1}};
        m.whole = false;
        m.unit = row.text("unit");
        m.mdc = number_if(row, "mdc_max");  // the larger: no change is claimed too soon
        if (m.mdc)
            m.mdc_note = fmt::format("about {}-{}", row.text("mdc_min"), row.text("mdc_max"));
        m.mcid_note = "no published value";
        m.groups = split_list(row.text("region_group"));
        m.text_shipped = true;
        m.note = row.text("use");
        m.citation = row.citation();
        found.emplace(m.id, std::move(m));
    });
    rows.each("outcomes/ranges.csv", [&](const RowReader& row) {
        const auto at = found.find(row.text("id"));
        if (at == found.end()) {
            row.fault("id", "expected the id of a row of range_of_motion.csv");
            return;
        }
        auto m = at->second;
        m.min = m.item_min = m.item_1_min = row.number("value_min");
        m.max = m.item_max = row.number("value_max");
        m.higher_better = one_word(row, "direction", directions).value_or(true);
        row.citation();
        if (m.min >= m.max)
            row.fault("value_max", "expected a range with the smaller number first");
        tables.measures.push_back(std::move(m));
    });
}

// "phq4_high": the bands of a measure that it has.
void read_risk(const RowReader& row, Tables& tables) {
    RiskClass risk{.id = row.id(), .measure = row.text("measure"), .plan = row.text("plan")};
    const auto* measure = measure_of(tables, risk.measure);
    for (const auto& word : split_list(row.text("bands"))) {
        // The classes of STarT are not bands of its total (score.hpp).
        const bool known =
            measure != nullptr &&
            (measure->id == "start_back" ||
             std::ranges::find(measure->bands, word, &Band::word) != measure->bands.end());
        if (!known)
            row.fault("bands", fmt::format("expected bands of '{}'", risk.measure));
        risk.bands.insert(word);
    }
    if (risk.bands.empty() || risk.plan.empty())
        row.fault("plan", "expected bands and a sentence");
    risk.citation = row.citation();
    tables.risks.push_back(std::move(risk));
}

}  // namespace

void read_measure_tables(PlanRows& rows, Tables& tables) {
    for (const auto* name : {"measures.csv", "outcomes/measures.csv"})
        rows.each(name, [&](const RowReader& row) { read_measure(row, tables); });
    rows.each("outcomes/scoring.csv", [&](const RowReader& row) { read_scoring(row, tables); });
    rows.each("risk_classes.csv", [&](const RowReader& row) { read_risk(row, tables); });
    read_ranges(rows, tables);
    read_body(rows, tables);
}

}  // namespace palpate::outcomes
