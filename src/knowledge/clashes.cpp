#include "knowledge/clashes.hpp"

#include "base/decimal.hpp"
#include "base/text.hpp"
#include "knowledge/soundness.hpp"

#include <set>

#include <fmt/format.h>

namespace palpate::knowledge {
namespace {

constexpr std::string_view table = "contradictions";
constexpr std::string_view at_least = " >= ";

const std::vector<NamedRow>& rows_of(const Knowledge& k) {
    static const std::vector<NamedRow> none;
    const auto found = k.other.find(std::string(table));
    return found == k.other.end() ? none : found->second;
}

const Finding* finding_at(const Knowledge& k, int at) {
    return at < 0 ? nullptr : &k.findings[static_cast<std::size_t>(at)];
}

// The answer of a row that says so; false when there is no such answer.
bool read_answer(const Knowledge& k, std::string_view told, Clash& clash) {
    const auto sign = told.find(at_least);
    const auto subject = trimmed(told.substr(0, sign));
    const bool number = sign != std::string_view::npos;
    if (number) {
        const auto least = parse_decimal(trimmed(told.substr(sign + at_least.size())));
        if (!least)
            return false;
        clash.least = *least;
    }
    if (subject == "pain_now" || subject == "drawn") {
        clash.answer = subject == "drawn" ? Clash::Answer::drawn : Clash::Answer::pain_now;
        return number;
    }
    clash.other = k.finding(subject).value_or(-1);
    const auto* other = finding_at(k, clash.other);
    return other && number == (other->type == FactType::number);
}

bool read(const Knowledge& k, const NamedRow& row, Clash& clash) {
    auto finding = std::string_view(row.code);
    clash.not_known = finding.ends_with('?');
    if (clash.not_known)
        finding.remove_suffix(1);
    clash.finding = k.finding(finding).value_or(-1);
    const auto* asked = finding_at(k, clash.finding);
    return asked && asked->type == FactType::yes_no && read_answer(k, row.name, clash);
}

bool in_range(const Knowledge& k, const Clash& clash) {
    if (clash.answer != Clash::Answer::finding)
        return clash.least > 0 && clash.least <= 10;
    const auto& range = finding_at(k, clash.other)->range;
    return clash.least > range.lo && clash.least <= range.hi;
}

}  // namespace

std::vector<Clash> clashes(const Knowledge& k) {
    std::vector<Clash> all;
    all.reserve(rows_of(k).size());
    for (const auto& row : rows_of(k))
        if (Clash clash; read(k, row, clash))
            all.push_back(clash);
    return all;
}

CheckReport check_clashes(const Knowledge& k) {
    CheckReport report;
    const auto fault = [&](const NamedRow& row, std::string message) {
        report.faults.push_back(
            {FaultKind::invalid, fmt::format("{}.csv#{}", table, row.id), std::move(message)});
    };
    std::set<std::string, std::less<>> ids;
    for (const auto& row : rows_of(k)) {
        Clash clash;
        if (!ids.insert(row.id).second)
            fault(row, "stands twice");
        if (!read(k, row, clash))
            fault(row, fmt::format("'{}' is no yes or no, or '{}' no answer, of the findings",
                                   row.code, row.name));
        else if (clash.other == clash.finding)
            fault(row, "an answer does not contradict itself");
        else if (!in_range(k, clash))
            fault(row, fmt::format("'{}' holds always or never", row.name));
    }
    report.proved.push_back(fmt::format(
        "{} pairs of answers that cannot both be right: each names what is asked", ids.size()));
    return report;
}

}  // namespace palpate::knowledge
