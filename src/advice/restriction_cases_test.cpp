// tests/cases/restrictions.csv: what a condition, a position, a length of session, a modality or an
// operation closes and what it leaves open, and the vectors CV01 to CV30 of the clinical notes
// (CV28 and CV29 are promises of every plan: tests/promises).
#include "advice/case_rows.hpp"

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include <fmt/core.h>
#include <gtest/gtest.h>

namespace palpate::advice {
namespace {

using screening::Restriction;
using screening::Verdict;

const knowledge::Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}

CsvTable cases_of(const std::string& name) {
    std::ifstream file("tests/cases/" + name);
    std::stringstream text;
    text << file.rdbuf();
    return parse_csv(name, text.str()).value();
}

constexpr int usual_pressure = 6;  // of anyone: a cap at it takes nothing away

bool covers_place(const Restriction& r, const std::string& region) {
    if (r.region == "all" || r.region == region)
        return true;
    const auto& k = shipped();
    const auto group = std::ranges::find(k.groups, r.region, &knowledge::RegionGroup::id);
    return group != k.groups.end() && std::ranges::any_of(group->regions, [&](int i) {
               return k.regions[static_cast<std::size_t>(i)].id == region;
           });
}

struct Limits {
    bool any = false;
    bool closed = false;
    int pressure = 10;
    int minutes = 0;
};

// What the answer says of `what` (a technique or modality) at the region, of a position or of time.
Limits limits_of(const Out& out, const std::string& of, const std::string& what,
                 const std::string& region) {
    Limits found;
    for (const auto& r : out.restrictions.list) {
        const bool of_the_body =
            r.kind != "position" && r.kind != "duration" && r.kind != "movement";
        const bool named = r.technique == what || (of_the_body && r.technique == "all");
        const bool meant = of == "duration"   ? r.kind == "duration"
                           : of == "position" ? r.kind == "position" && named
                                              : of_the_body && named && covers_place(r, region);
        if (!meant)
            continue;
        found.any = true;
        found.closed |= r.verdict == Verdict::forbidden || r.verdict == Verdict::after_clearance;
        found.pressure = std::min(found.pressure, r.pressure_max);
        found.minutes = r.minutes_max;
    }
    return found;
}

bool as_expected(const std::string& expect, const std::string& cap, const Limits& is,
                 const Out& out) {
    if (expect == "held")
        return out.restrictions.hands_on <= screening::HandsOn::after_clearance;
    if (expect == "forbidden")
        return is.closed;
    if (expect == "not_forbidden")
        return !is.closed;
    if (expect == "capped")
        return !is.closed && is.pressure == std::stoi(cap);
    if (expect == "careful")
        return is.any && !is.closed;
    if (expect == "minutes")
        return is.minutes == std::stoi(cap);
    if (expect == "free")
        return !is.closed && is.pressure >= usual_pressure && is.minutes == 0;
    ADD_FAILURE() << "no such expectation: " << expect;
    return false;
}

// By kind of row and id: whether a case where it holds and one where it does not were seen.
std::map<std::string, std::set<bool>> run_cases() {
    const auto table = cases_of("restrictions.csv");
    std::map<std::string, std::set<bool>> seen;
    for (const auto& row : table.rows) {
        const auto cell = [&](std::string_view column) { return cell_of(table, row, column); };
        const auto in = decode(intake_of(table, row), shipped(), parse_date("2026-11-21"));
        if (!in) {
            ADD_FAILURE() << cell("story") << in.error().path << in.error().message;
            continue;
        }
        const auto out = advise(*in, shipped());
        auto of = cell("of");
        auto what = cell("what");
        if (what.starts_with("position:")) {
            of = "position";
            what = what.substr(what.find(':') + 1);
        }
        const auto expect = cell("expect");
        EXPECT_TRUE(as_expected(expect, cell("cap"), limits_of(out, of, what, cell("region")), out))
            << cell("case") << " " << cell("of") << ": " << cell("story") << " (" << expect << ")";
        const auto key = fmt::format("{} {}", cell("of"), cell("case"));
        const bool open = expect == "free" || expect == "not_forbidden";
        seen[key].insert(open);
        seen[fmt::format("{} {}", key, what)].insert(open);
    }
    return seen;
}

TEST(RestrictionCases, EachRowHoldsWhereItMustAndNotWhereItMustNot) {
    const auto seen = run_cases();
    const auto& k = shipped();
    const auto both = [&](const std::string& key) {
        const auto at = seen.find(key);
        EXPECT_TRUE(at != seen.end() && at->second.size() == 2) << key << " lacks a case";
    };
    for (const auto& c : k.conditions)
        if (!c.code.empty())
            both("condition " + c.id);
    for (const auto& s : k.surgeries)
        both("surgery " + s.id);
    for (const auto& p : k.positions)
        both(fmt::format("position {} {}", k.conditions[static_cast<std::size_t>(p.condition)].id,
                         p.position));
    for (const auto& d : k.plan.durations)
        both("duration " + k.conditions[static_cast<std::size_t>(d.condition)].id);
    using Word = knowledge::ModalityRule::Verdict;
    for (const auto& m : k.cautions.modalities)
        if (m.verdict == Word::forbidden || m.verdict == Word::with_care)
            both("modality " + m.id);
}

}  // namespace
}  // namespace palpate::advice
