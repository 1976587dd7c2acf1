#include "base/csv.hpp"
#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/interval.hpp"
#include "base/near_words.hpp"
#include "base/text_place.hpp"

#include <fmt/core.h>
#include <gtest/gtest.h>

namespace palpate {
namespace {

TEST(Tri, UnknownIsNeverNo) {
    EXPECT_EQ(!Tri::unknown, Tri::unknown);
    EXPECT_EQ(both(Tri::yes, Tri::unknown), Tri::unknown);
    EXPECT_EQ(both(Tri::no, Tri::unknown), Tri::no);
    EXPECT_EQ(either(Tri::no, Tri::unknown), Tri::unknown);
    EXPECT_EQ(either(Tri::yes, Tri::unknown), Tri::yes);
    EXPECT_EQ(Interval::of(Tri::unknown).truth(), Tri::unknown);
    EXPECT_EQ(Interval{}.truth(), Tri::unknown);
}

TEST(Csv, ReadsQuotesAndNamesThePlaceOfAFault) {
    const auto table = parse_csv("t.csv", "id,name\na,\"x, \"\"y\"\"\"\r\nb,\n");
    ASSERT_TRUE(table.has_value());
    EXPECT_EQ(table->rows[0].cells[1].text, "x, \"y\"");
    EXPECT_EQ(table->rows[1].line, 3);
    const auto short_row = parse_csv("t.csv", "id,name\na\n");
    ASSERT_FALSE(short_row.has_value());
    EXPECT_EQ(short_row.error().path, "t.csv:2:1");
    const auto open_quote = parse_csv("t.csv", "id\n\"a");
    ASSERT_FALSE(open_quote.has_value());
    EXPECT_EQ(open_quote.error().message, "expected a closing quote");
}

TEST(Date, RefusesDaysThatDoNotExist) {
    EXPECT_EQ(to_text(plus_days(*parse_date("2026-11-21"), 21)), "2026-12-12");
    EXPECT_FALSE(parse_date("2026-02-30"));
    EXPECT_FALSE(parse_date("2026-2-3"));
    EXPECT_EQ(days_between(*parse_date("2026-01-01"), *parse_date("2026-03-01")), 59);
}

TEST(Nearest, FindsTheWordThatWasMeant) {
    const std::vector<std::string> words{"low_back_left", "flank_left"};
    const auto same = [](const std::string& w) { return w; };
    EXPECT_EQ(near_word("lowback_left", words, same), "low_back_left");
    EXPECT_EQ(near_word("Low Back left", words, same), "low_back_left");
    EXPECT_EQ(near_word("lowback", words, same), "low_back_left");
    EXPECT_EQ(near_word("flank", words, same), "flank_left");
}

// "lowback" was answered with "pubic", "zzz" with "limp".
TEST(Nearest, NothingWhenNobodyCouldHaveMeantIt) {
    const std::vector<std::string> words{"pubic", "limp", "elbow_left", "fever", "leg_weakness"};
    const auto same = [](const std::string& w) { return w; };
    for (const char* typed : {"lowback", "zzz", "", "x", "toe_left", "a_long_word_of_no_table"})
        EXPECT_EQ(near_word(typed, words, same), "") << typed;
    EXPECT_EQ(near_word("fevr", words, same), "fever");
    EXPECT_EQ(near_word("weak legs weakness", words, same), "leg_weakness");
    EXPECT_EQ(near_words("lim", words, 3), std::vector<std::string>{"limp"});
}

TEST(TextPlace, CountsAsAnEditorDoes) {
    const auto at = place_of_byte("{\n \u00e9x", 6);
    EXPECT_EQ(at.line, 2U);
    EXPECT_EQ(at.column, 4U);
    EXPECT_EQ(place_of_byte("ab", 99).column, 3U);
}

TEST(Decimal, ReadsWhatTablesWriteAndNothingElse) {
    for (const double n : {0.0, -12.5, 0.06, 38.0, 0.4155, 123456789012345.0, 1e-14})
        EXPECT_EQ(parse_decimal(fmt::format("{:.15g}", n)).value_or(-1),
                  n == 1e-14 ? -1 : n);  // no exponents
    for (const char* wrong :
         {"", "-", ".", "5.", "1e3", "0x10", " 1", "1 ", "1.2.3", "--1", "nan", "1234567890123456"})
        EXPECT_FALSE(parse_decimal(wrong)) << wrong;
}

}  // namespace
}  // namespace palpate
