#include "advice/aftercare.hpp"

#include <algorithm>

namespace palpate::advice {
namespace {

using knowledge::Knowledge;
using knowledge::NamedRow;

constexpr std::string_view pregnancy_code = "PREGN";

// Whether `code` is one of "DEEP|TRP|FRI".
bool lists(std::string_view codes, std::string_view code) {
    while (!codes.empty()) {
        const auto end = std::min(codes.find('|'), codes.size());
        if (codes.substr(0, end) == code)
            return true;
        codes.remove_prefix(std::min(end + 1, codes.size()));
    }
    return false;
}

bool pregnant(const Out& out, const Knowledge& k) {
    const auto weeks = k.finding("pregnancy_weeks");
    return weeks && out.facts.values[static_cast<std::size_t>(*weeks)].lo > 0;
}

// Why the row is of this plan; empty when it is not.
std::string_view reason(const NamedRow& row, const Out& out, const Knowledge& k) {
    if (lists(row.code, pregnancy_code))
        return pregnant(out, k) ? "pregnant" : "";
    for (const auto& step : out.plan.routine.steps) {
        const auto& technique = k.techniques[static_cast<std::size_t>(step.technique)];
        if (lists(row.code, technique.code))
            return technique.name;
    }
    return {};
}

}  // namespace

std::vector<Aftercare> aftercare_of(const Out& out, const Knowledge& k) {
    std::vector<Aftercare> all;
    const auto rows = k.other.find("aftercare");
    if (rows == k.other.end() || out.plan.routine.steps.empty())
        return all;
    const auto watches = k.other.find("aftercare_watch");
    for (const auto& row : rows->second) {
        const auto fact = reason(row, out, k);
        if (fact.empty())
            continue;
        Aftercare after{row.id, row.name, {}, fact, &row.citation};
        if (watches != k.other.end())
            if (const auto watch = std::ranges::find(watches->second, row.id, &NamedRow::id);
                watch != watches->second.end())
                after.watch = watch->name;
        all.push_back(after);
    }
    return all;
}

}  // namespace palpate::advice
