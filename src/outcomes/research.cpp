#include "outcomes/research.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include <fmt/core.h>

namespace palpate::outcomes {
namespace {

using Points = std::tuple<std::string, std::string, std::string, std::string>;

Points points_of(const ResearchRow& row) {
    return {row.age_band, row.sex, row.region, row.duration_band};
}

struct Wider {
    std::string_view band;
    std::string_view wide;
};
constexpr Wider wider_ages[] = {{"20-29", "20-39"}, {"30-39", "20-39"}, {"40-49", "40-59"},
                                {"50-59", "40-59"}, {"60-69", "60+"},   {"70-79", "60+"},
                                {"80+", "60+"}};

void widen_age(ResearchRow& row) {
    for (const auto& one : wider_ages)
        if (row.age_band == one.band) {
            row.age_band = one.wide;
            return;
        }
    row.age_band = anything;
}

// Each tells less than the one before; after the last nothing points at anybody.
constexpr void (*steps[])(ResearchRow&) = {
    [](ResearchRow&) {},
    [](ResearchRow& row) { row.region = anything; },
    widen_age,
    [](ResearchRow& row) { row.duration_band = anything; },
    [](ResearchRow& row) { row.sex = anything; },
    [](ResearchRow& row) { row.age_band = anything; },
};

std::string number(std::optional<double> value) {
    return value ? fmt::format("{:.1f}", *value) : std::string();
}

struct Column {
    std::string_view name;
    std::string_view meaning;
    std::string_view unit;
    std::string (*text)(const ResearchRow&);
};
constexpr Column columns[] = {
    {"age_band", "age at the first visit; * told less exactly", "years",
     [](const ResearchRow& r) { return r.age_band; }},
    {"sex", "as on papers; * told less exactly", "", [](const ResearchRow& r) { return r.sex; }},
    {"region", "group of regions that hurt most; * told less exactly", "",
     [](const ResearchRow& r) { return r.region; }},
    {"duration_band", "of the complaint before the first visit; * told less exactly", "",
     [](const ResearchRow& r) { return r.duration_band; }},
    {"start_class", "STarT Back class at the start", "",
     [](const ResearchRow& r) { return r.start_class; }},
    {"visits", "visits that were finished", "visits",
     [](const ResearchRow& r) { return number(r.visits); }},
    {"minutes", "hands-on time of a visit, mean", "minutes",
     [](const ResearchRow& r) { return number(r.minutes); }},
    {"visits_a_week", "from the first visit to the last", "1/week",
     [](const ResearchRow& r) { return number(r.visits_a_week); }},
    {"weeks", "from the first visit to the last", "weeks",
     [](const ResearchRow& r) { return number(r.weeks); }},
    {"technique_mix", "techniques with their share of the time, to the nearest ten", "%",
     [](const ResearchRow& r) { return r.technique_mix; }},
    {"pressure_mean", "limit of pressure of the steps, by time", "0-10",
     [](const ResearchRow& r) { return number(r.pressure_mean); }},
    {"pressure_max", "highest limit of pressure of a step", "0-10",
     [](const ResearchRow& r) { return number(r.pressure_max); }},
    {"pain_start", "numeric pain rating, first score", "0-10",
     [](const ResearchRow& r) { return number(r.pain_start); }},
    {"pain_mid", "the score nearest to the middle of the course", "0-10",
     [](const ResearchRow& r) { return number(r.pain_mid); }},
    {"pain_end", "the last score within four weeks after the last visit", "0-10",
     [](const ResearchRow& r) { return number(r.pain_end); }},
    {"pain_12_weeks", "the score nearest to 12 weeks after the first visit, two either way", "0-10",
     [](const ResearchRow& r) { return number(r.pain_12_weeks); }},
    {"function_measure", "neck_disability (0-50) or oswestry (0-100); never to be added up", "",
     [](const ResearchRow& r) { return r.function_measure; }},
    {"function_start", "its first score", "points",
     [](const ResearchRow& r) { return number(r.function_start); }},
    {"function_end", "as pain_end", "points",
     [](const ResearchRow& r) { return number(r.function_end); }},
    {"function_12_weeks", "as pain_12_weeks", "points",
     [](const ResearchRow& r) { return number(r.function_12_weeks); }},
    {"change_end", "global rating of change, last score", "-7 to 7",
     [](const ResearchRow& r) { return number(r.change_end); }},
    {"adverse_max", "gravest after-effect of any visit; empty: nobody was asked", "",
     [](const ResearchRow& r) { return r.adverse_max; }},
};

std::string quoted(std::string_view text) {
    if (text.find_first_of("\",\n") == std::string_view::npos)
        return std::string(text);
    std::string whole = "\"";
    for (const char c : text)
        whole.append(c == '"' ? "\"\"" : std::string_view(&c, 1));
    return whole + '"';
}

std::string line_of(const ResearchRow& row) {
    std::string line;
    for (const auto& column : columns)
        line.append(line.empty() && &column == &columns[0] ? "" : ",")
            .append(quoted(column.text(row)));
    return line + '\n';
}

}  // namespace

Released released(std::vector<ResearchRow> rows) {
    Released out;
    bool first = true;
    for (const auto& less : steps) {
        std::map<Points, std::vector<ResearchRow>> groups;
        for (auto& row : rows) {
            less(row);
            groups[points_of(row)].push_back(std::move(row));
        }
        rows.clear();
        for (auto& [points, group] : groups) {
            std::vector<std::uint64_t> people;
            for (const auto& row : group)
                people.push_back(row.person);
            const bool enough = count_people(std::move(people)) >= people_min;
            out.less_exact += enough && !first ? group.size() : 0;
            auto& into = enough ? out.rows : rows;
            into.insert(into.end(), std::make_move_iterator(group.begin()),
                        std::make_move_iterator(group.end()));
        }
        first = false;
    }
    out.left_out = rows.size();
    std::ranges::sort(out.rows, {}, line_of);
    return out;
}

std::string duration_band(std::optional<std::int64_t> days) {
    if (!days)
        return {};
    return *days < 42    ? "0-6 weeks"
           : *days < 84  ? "6-12 weeks"
           : *days < 365 ? "3-12 months"
                         : "over a year";
}

std::string research_csv(const std::vector<ResearchRow>& rows) {
    std::string text;
    for (const auto& column : columns)
        text.append(text.empty() ? "" : ",").append(column.name);
    text += '\n';
    for (const auto& row : rows)
        text += line_of(row);
    return text;
}

std::string research_dictionary() {
    std::string text = "column,meaning,unit\n";
    for (const auto& column : columns)
        text += fmt::format("{},{},{}\n", column.name, quoted(column.meaning), column.unit);
    return text;
}

}  // namespace palpate::outcomes
