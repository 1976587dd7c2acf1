// The text cases of tests/cases as intakes: one row a client, each column a part of what was told.
#pragma once

#include "advice/advise.hpp"
#include "base/csv.hpp"

#include <algorithm>
#include <string>

#include <boost/json.hpp>

namespace palpate::advice {

// Empty when the table has no such column.
inline std::string cell_of(const CsvTable& table, const CsvRow& row, std::string_view column) {
    const auto at = std::ranges::find(table.header, column) - table.header.begin();
    return at == std::ssize(table.header) ? "" : row.cells.at(static_cast<std::size_t>(at)).text;
}

inline boost::json::array list_of(const std::string& cell) {
    boost::json::array list;
    for (const auto& id : split_list(cell))
        list.emplace_back(id);
    return list;
}

inline void tell(boost::json::object& findings, const std::string& id, const std::string& answer) {
    const bool word = answer == "yes" || answer == "no";
    const boost::json::value value =
        word ? boost::json::value(answer) : boost::json::value(std::stod(answer));
    if (!id.starts_with("blood_pressure.")) {
        findings[id] = value;
        return;
    }
    auto& pressure = findings["blood_pressure"];
    if (!pressure.is_object())
        pressure = {{"systolic", 120}, {"diastolic", 70}};
    pressure.as_object()[id.substr(id.find('.') + 1)] = value;
}

// region:days ago:procedure
inline boost::json::array surgeries_of(const std::string& cell) {
    boost::json::array list;
    for (const auto& one : split_list(cell)) {
        const auto parts = split_list(one, ':');
        list.push_back(boost::json::object{{"region", parts.at(0)},
                                           {"days_ago", std::stoi(parts.at(1))},
                                           {"procedure", parts.at(2)}});
    }
    return list;
}

inline std::string intake_of(const CsvTable& table, const CsvRow& row) {
    const auto cell = [&](std::string_view column) { return cell_of(table, row, column); };
    boost::json::object regions;
    for (const auto& region : split_list(cell("regions")))
        regions[region] = 5;
    boost::json::object findings;
    for (const auto& told : split_list(cell("findings")))
        tell(findings, told.substr(0, told.find('=')), told.substr(told.find('=') + 1));
    boost::json::object client{{"regions", regions},
                               {"findings", findings},
                               {"conditions", list_of(cell("conditions"))},
                               {"medicines", list_of(cell("medicines"))},
                               {"overloads", list_of(cell("overloads"))},
                               {"surgeries", surgeries_of(cell("surgeries"))}};
    for (const char* number : {"age_years", "pregnancy_weeks"})
        if (const auto told = cell(number); !told.empty())
            client[number] = std::stoi(told);
    if (client.contains("pregnancy_weeks"))
        client["sex"] = "female";
    return boost::json::serialize(client);
}

}  // namespace palpate::advice
