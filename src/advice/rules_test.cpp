// tests/cases/rules.csv: for every flag one case in which it fires and one in which it must not,
// written by tools/rule-cases with its own reading of the rule language. sums.csv: the same for
// every sum of partial signs, by hand.
#include "advice/case_rows.hpp"

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

namespace palpate::advice {
namespace {

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

bool fires(std::string_view flag, const Out& out) {
    for (const auto& fired : out.screening.flags)
        if (shipped().flags[static_cast<std::size_t>(fired.flag)].id == flag)
            return true;
    return false;
}

// The class a sum asks for, or "quiet".
std::string_view answer_of_sum(std::string_view sum, const Out& out) {
    for (const auto& fired : out.screening.sums)
        if (shipped().patterns[static_cast<std::size_t>(fired.pattern)].id == sum)
            return knowledge::to_text(fired.urgency);
    return "quiet";
}

TEST(Rules, EachFlagFiresWhereItMustAndNotWhereItMustNot) {
    const auto table = cases_of("rules.csv");
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

TEST(Rules, EachSumAddsUpWhereItMustAndNotWhereItMustNot) {
    const auto table = cases_of("sums.csv");
    std::map<std::string, std::set<bool>> seen;
    for (const auto& row : table.rows) {
        const auto sum = cell_of(table, row, "sum");
        const auto expected = cell_of(table, row, "expect");
        const auto story = cell_of(table, row, "story");
        EXPECT_FALSE(story.empty()) << sum;
        seen[sum].insert(expected == "quiet");
        const auto in = decode(intake_of(table, row), shipped(), parse_date("2026-11-21"));
        ASSERT_TRUE(in.has_value()) << story << in.error().path << in.error().message;
        EXPECT_EQ(answer_of_sum(sum, advise(*in, shipped())), expected) << sum << ": " << story;
    }
    for (const auto& pattern : shipped().patterns)
        EXPECT_EQ(seen[pattern.id].size(), 2U) << pattern.id << " lacks a case in sums.csv";
}

}  // namespace
}  // namespace palpate::advice
