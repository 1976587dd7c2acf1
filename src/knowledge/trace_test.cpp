#include "knowledge/trace.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace palpate::knowledge {
namespace {

// The faults of the shipped tables with one of them replaced, as one text.
std::string faults_with(std::string_view name, const std::string& text) {
    std::vector<TableFile> tables;
    for (const auto& table : embedded_tables())
        tables.push_back(table.name == name ? TableFile{name, text} : table);
    std::string all;
    for (const auto& fault : check_trace(tables).faults)
        all += fault.path + ": " + fault.message + "\n";
    return all;
}

std::string shipped(std::string_view name) {
    for (const auto& table : embedded_tables())
        if (table.name == name)
            return std::string(table.text);
    return {};
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

TEST(Trace, EveryItemOfTheSeedsHasAHomeThatExists) {
    const auto report = check_trace(embedded_tables());
    for (const auto& fault : report.faults)
        ADD_FAILURE() << fault.path << ": " << fault.message;
    ASSERT_EQ(report.proved.size(), 1U);
    EXPECT_NE(report.proved[0].find("174 items"), std::string::npos) << report.proved[0];
    const auto rows = trace_rows(embedded_tables());
    ASSERT_TRUE(rows.has_value());
    EXPECT_EQ(rows->size(), 174U);
    for (const auto& row : *rows)
        EXPECT_FALSE(row.what.empty()) << row.id;
}

// A table cut to its first 49 rows was called sound.
TEST(Trace, ARowThatIsMissingIsNamed) {
    auto text = shipped("trace.csv");
    std::size_t end = 0;
    for (int line = 0; line < 50; ++line)
        end = text.find('\n', end) + 1;
    const auto faults = faults_with("trace.csv", text.substr(0, end));
    EXPECT_EQ(std::ranges::count(faults, '\n'), 174 - 49);
    EXPECT_NE(faults.find("trace.csv: expected a row for T004-25"), std::string::npos) << faults;
}

// So was a home that does not exist.
TEST(Trace, AHomeThatDoesNotExistIsNamedWithItsPlace) {
    const auto text = shipped("trace.csv");
    const auto gone = faults_with(
        "trace.csv", replaced(text, "claims.csv#relieves_spasms", "claims.csv#relieves_spasm"));
    EXPECT_NE(gone.find("trace.csv:5:"), std::string::npos) << gone;
    EXPECT_NE(gone.find("no row 'relieves_spasm' (nearest: relieves_spasms)"), std::string::npos)
        << gone;
    EXPECT_NE(faults_with("trace.csv", replaced(text, "claims.csv#relieves_spasms", "nonsense"))
                  .find("expected file#row, found 'nonsense'"),
              std::string::npos);
    EXPECT_NE(faults_with("trace.csv", replaced(text, "claims.csv#relieves_spasms", "cures.csv#x"))
                  .find("'cures.csv' is no table"),
              std::string::npos);
    EXPECT_NE(faults_with("claims.csv", replaced(shipped("claims.csv"), "\nrelieves_spasms,",
                                                 "\nrelieves_cramps,"))
                  .find("claims.csv has no row 'relieves_spasms'"),
              std::string::npos);
}

TEST(Trace, AnIdThatIsTwiceOrOfNoSeedIsNamed) {
    const auto text = shipped("trace.csv");
    const auto faults = faults_with("trace.csv", replaced(text, "\nT000-02,", "\nT000-01,"));
    EXPECT_NE(faults.find("'T000-01' stands here twice"), std::string::npos) << faults;
    EXPECT_NE(faults.find("expected a row for T000-02"), std::string::npos) << faults;
    EXPECT_NE(faults_with("trace.csv", replaced(text, "\nT000-02,", "\nT999-02,"))
                  .find("'T999-02' is not in trace_ids.txt"),
              std::string::npos);
}

}  // namespace
}  // namespace palpate::knowledge
