#include "commands.hpp"
#include "knowledge/listing.hpp"

#include <boost/json.hpp>
#include <fmt/core.h>

namespace palpate::app {

int knowledge_check(const knowledge::Knowledge& k) {
    const auto report = knowledge::check(k);
    for (const auto& line : report.proved)
        fmt::print("checked: {}\n", line);
    for (const auto& fault : report.faults)
        fmt::print(stderr, "palpate: {}: {}\n", fault.path, fault.message);
    fmt::print("knowledge {}: {}\n", k.version,
               report.faults.empty() ? "sound" : fmt::format("{} faults", report.faults.size()));
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

}  // namespace palpate::app
