#include "knowledge/told_time.hpp"

#include "base/text.hpp"
#include "knowledge/context.hpp"
#include "knowledge/told_words.hpp"

#include <set>
#include <string>

#include <gtest/gtest.h>

namespace palpate::knowledge {
namespace {

using std::chrono::November;
constexpr Date today{std::chrono::year(2026), November, std::chrono::day(21)};

int days(std::string_view text) {
    return told_days_ago(text, today).value_or(-1);
}

TEST(ToldTime, IsReadInDaysWeeksMonthsAndYears) {
    EXPECT_EQ(days("stroke 6 weeks ago"), 42);
    EXPECT_EQ(days("6wks"), 42);
    EXPECT_EQ(days("three days ago"), 3);
    EXPECT_EQ(days("a couple of months ago"), 60);
    EXPECT_EQ(days("a few weeks ago"), 7);  // "a" is the smaller number
    EXPECT_EQ(days("two years"), 730);
    EXPECT_EQ(days("years ago"), 730);
    EXPECT_EQ(days("a year ago"), 365);
    EXPECT_EQ(days("as a child"), 365);
}

TEST(ToldTime, TheMostRecentDayThatTheWordsAllow) {
    EXPECT_EQ(days("last week"), 0);
    EXPECT_EQ(days("tia last month"), 0);
    EXPECT_EQ(days("new"), 0);
    EXPECT_EQ(days("this morning"), 0);
    EXPECT_EQ(days("stroke 6 years ago, again 2 weeks ago"), 0);
    EXPECT_EQ(days("in 2019"), 2517);
    EXPECT_EQ(days("2026"), 0);
    EXPECT_EQ(days("last year"), 325);
    EXPECT_EQ(days("stroke"), -1);
    EXPECT_FALSE(told_days_ago("in 2019", std::nullopt));
}

const Knowledge& shipped() {
    static const auto k = load(embedded_tables()).value();
    return k;
}

std::set<std::string> rows(std::string_view told) {
    std::set<std::string> ids;
    for (const int row : conditions_in_words(shipped(), told, today))
        ids.insert(shipped().condition_words[static_cast<std::size_t>(row)].id);
    return ids;
}

TEST(ConditionWords, UnknownTimesAndNumbersAreRecentAndLow) {
    EXPECT_TRUE(rows("stroke").contains("recent_stroke"));
    EXPECT_FALSE(rows("stroke").contains("stroke"));
    EXPECT_TRUE(rows("stroke 4 months ago").contains("stroke"));
    EXPECT_FALSE(rows("stroke 4 months ago").contains("recent_stroke"));
    EXPECT_TRUE(rows("platelets 15").contains("platelets_10_20"));
    EXPECT_TRUE(rows("platelet count: 62 x 10^9/L").contains("platelets_50_100"));
    EXPECT_TRUE(rows("platelets 15,000").contains("platelets_10_20"));
    EXPECT_TRUE(rows("low platelets").contains("severe_low_platelets"));
    EXPECT_FALSE(rows("platelets 15").contains("severe_low_platelets"));
}

TEST(ConditionWords, ExclusionsAndEndsOfWordsHold) {
    EXPECT_TRUE(rows("flu").contains("fever_or_acute_infection"));
    EXPECT_FALSE(rows("fluid retention").contains("fever_or_acute_infection"));
    EXPECT_FALSE(rows("flu jab last month").contains("fever_or_acute_infection"));
    EXPECT_FALSE(rows("long covid").contains("fever_or_acute_infection__covid"));
    EXPECT_TRUE(rows("no stroke, no flu").empty());
    EXPECT_TRUE(rows("my mother had a stroke").empty());
}

TEST(ConditionWords, ACancerOfUnknownTimeIsACancerNow) {
    for (const auto* told : {"cancer", "I have lung cancer", "breast cancer", "had a tumour"}) {
        EXPECT_TRUE(rows(told).contains("recent_cancer")) << told;
        EXPECT_FALSE(rows(told).contains("cancer")) << told;
    }
    EXPECT_FALSE(rows("breast cancer 8 years ago").contains("recent_cancer"));
    EXPECT_TRUE(rows("breast cancer 8 years ago").contains("cancer"));
}

TEST(ConditionWords, SpanishIsReadAsEnglishIs) {
    const std::pair<const char*, const char*> same[]{
        {"embarazada de 30 semanas", "pregnant, 30 weeks"},
        {"trombosis en la pierna", "blood clot in the leg"},
        {"Cáncer de pulmón", "lung cancer"},
        {"cancer de mama hace 8 años", "breast cancer 8 years ago"},
        {"tuve un ictus", "had a stroke"},
        {"ictus hace 4 meses", "stroke 4 months ago"},
        {"infarto la semana pasada", "heart attack last week"},
        {"sin fiebre, nunca ictus", "no fever, no stroke"},
        {"mi madre tuvo un ictus", "my mother had a stroke"},
        {"marcapasos", "pacemaker"},
        {"hernia discal operada el mes pasado", "slipped disc, operation last month"},
    };
    for (const auto& [spanish, english] : same)
        EXPECT_EQ(rows(spanish), rows(english))
            << spanish << " | " << in_table_words(shipped(), spanish);
}

TEST(ConditionWords, WordsOfAnotherLanguageMeanWhatTheTablesKnow) {
    for (const auto& row : shipped().other.at("told_words")) {
        EXPECT_FALSE(row.name.empty()) << row.id;
        EXPECT_EQ(row.code.find_first_not_of("abcdefghijklmnopqrstuvwxyz -$|"), std::string::npos)
            << row.id << ": lower case without accents";
    }
}

TEST(ConditionWords, MoreRowsOfOneStopNameIt) {
    for (const auto& words : shipped().condition_words)
        if (words.id.find("__") != std::string::npos && words.conditions.empty()) {
            EXPECT_TRUE(stop_of(shipped(), words)) << words.id;
        }
}

}  // namespace
}  // namespace palpate::knowledge
