#include "commands.hpp"
#include "input.hpp"
#include "knowledge/listing.hpp"
#include "knowledge/trace.hpp"

#include <algorithm>

#include <boost/json.hpp>
#include <fmt/format.h>

namespace palpate::app {
namespace {

// Columns of the trace: an id, where it is encoded, and under it what it is.
constexpr int id_columns = 9;

}  // namespace

int knowledge_check(const TableTexts& texts, const knowledge::Knowledge& k) {
    auto report = knowledge::check(k);
    const auto trace = knowledge::check_trace(texts.all());
    std::ranges::copy(trace.proved, std::back_inserter(report.proved));
    std::ranges::copy(trace.faults, std::back_inserter(report.faults));
    for (const auto& line : report.proved)
        fmt::print("checked: {}\n", line);
    for (const auto& fault : report.faults)
        complain(fault);
    fmt::print("knowledge {}: {}\n", k.version,
               report.faults.empty() ? "sound" : fmt::format("{} faults", report.faults.size()));
    return report.faults.empty() ? 0 : exit_failed;
}

int knowledge_trace(const TableTexts& texts) {
    const auto rows = knowledge::trace_rows(texts.all());
    if (!rows) {
        for (const auto& fault : rows.error())
            complain(fault);
        return exit_failed;
    }
    for (const auto& row : *rows)
        fmt::print("{:<{}}{}\n{:<{}}{}: {}\n", row.id, id_columns, fmt::join(row.homes, " "), "",
                   id_columns, row.kind, row.what);
    const auto report = knowledge::check_trace(texts.all());
    for (const auto& fault : report.faults)
        complain(fault);
    return report.faults.empty() ? 0 : exit_failed;
}

int knowledge_list(const std::string& kind, bool as_json, const knowledge::Knowledge& k) {
    const auto rows = knowledge::listing(kind, k);
    if (!rows) {
        fmt::print(stderr, "palpate: {}\n", rows.error().message);
        return exit_usage;
    }
    if (as_json) {
        fmt::print("{}\n", boost::json::serialize(*rows));
        return 0;
    }
    for (const auto& row : *rows) {
        const auto text = [&](const char* member) {
            const auto* value = row.get_object().if_contains(member);
            return value ? std::string(value->as_string()) : std::string();
        };
        fmt::print("{:<40} {}\n", text("id"), text("name"));
    }
    return 0;
}

bool place_is_known(const std::string& place, const knowledge::Knowledge& k) {
    if (place.empty())
        return true;
    const auto row = knowledge::listed_row("jurisdictions", place, k);
    if (!row)
        fmt::print(stderr, "palpate: --place: {}\n", row.error().message);
    return row.has_value();
}

}  // namespace palpate::app
