// tests/cases/rules.csv: for every flag one case in which it fires and one in which it must not,
// written by tools/rule-cases with its own reading of the rule language.
#include "advice/advise.hpp"
#include "base/csv.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

#include <boost/json.hpp>
#include <fmt/core.h>
#include <gtest/gtest.h>

namespace palpate::advice {
namespace {

namespace json = boost::json;

const knowledge::Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}

const std::string& cell_of(const CsvTable& table, const CsvRow& row, std::string_view column) {
    const auto at = std::ranges::find(table.header, column) - table.header.begin();
    return row.cells.at(static_cast<std::size_t>(at)).text;
}

json::array list_of(const std::string& cell) {
    json::array list;
    for (const auto& id : split_list(cell))
        list.emplace_back(id);
    return list;
}

void tell(json::object& findings, const std::string& id, const std::string& answer) {
    const bool word = answer == "yes" || answer == "no";
    const json::value value = word ? json::value(answer) : json::value(std::stod(answer));
    if (!id.starts_with("blood_pressure.")) {
        findings[id] = value;
        return;
    }
    auto& pressure = findings["blood_pressure"];
    if (!pressure.is_object())
        pressure = {{"systolic", 120}, {"diastolic", 70}};
    pressure.as_object()[id.substr(id.find('.') + 1)] = value;
}

std::string intake_of(const CsvTable& table, const CsvRow& row) {
    const auto cell = [&](std::string_view column) { return cell_of(table, row, column); };
    json::object regions;
    for (const auto& region : split_list(cell("regions")))
        regions[region] = 5;
    json::object findings;
    for (const auto& told : split_list(cell("findings")))
        tell(findings, told.substr(0, told.find('=')), told.substr(told.find('=') + 1));
    return json::serialize(json::object{{"regions", regions},
                                        {"findings", findings},
                                        {"conditions", list_of(cell("conditions"))},
                                        {"overloads", list_of(cell("overloads"))}});
}

bool fires(std::string_view flag, const Out& out) {
    for (const auto& fired : out.screening.flags)
        if (shipped().flags[static_cast<std::size_t>(fired.flag)].id == flag)
            return true;
    return false;
}

TEST(Rules, EachFlagFiresWhereItMustAndNotWhereItMustNot) {
    std::ifstream file("tests/cases/rules.csv");
    std::stringstream text;
    text << file.rdbuf();
    const auto table = parse_csv("rules.csv", text.str()).value();
    std::map<std::string, int> seen;
    for (const auto& row : table.rows) {
        const auto flag = cell_of(table, row, "flag");
        const bool expected = cell_of(table, row, "expect") == "fires";
        seen[flag] |= expected ? 1 : 2;
        const auto intake = intake_of(table, row);
        const auto in = decode(intake, shipped(), parse_date("2026-11-21"));
        ASSERT_TRUE(in.has_value()) << flag << in.error().path << in.error().message << intake;
        EXPECT_EQ(fires(flag, advise(*in, shipped())), expected) << flag << "\n" << intake;
    }
    for (const auto& flag : shipped().flags)
        EXPECT_EQ(seen[flag.id], 3) << flag.id << " lacks a case; run tools/rule-cases";
}

}  // namespace
}  // namespace palpate::advice
