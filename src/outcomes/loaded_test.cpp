#include "outcomes/loaded.hpp"

#include "outcomes/for_tests.hpp"

#include <algorithm>

#include <fmt/core.h>
#include <gmock/gmock.h>

namespace palpate::outcomes {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string option(std::string_view code, int weight) {
    return fmt::format(R"({{"valueCoding":{{"code":"{}"}},"extension":[{{"url":)"
                       R"("http://hl7.org/fhir/StructureDefinition/itemWeight",)"
                       R"("valueDecimal":{}}}]}})",
                       code, weight);
}
std::string item(std::string_view id) {
    return fmt::format(R"({{"linkId":"{}","type":"choice","text":"Q","answerOption":[{},{}]}})", id,
                       option("never", 0), option("often", 3));
}
// A form of two items with these rules.
std::string form(std::string_view rules, std::string_view name = "Daily-Life") {
    return fmt::format(R"({{"resourceType":"Questionnaire","name":"{}","title":"Daily life",)"
                       R"("extension":[{{"url":"urn:other"}},{{"url":"urn:palpate:measure",)"
                       R"("extension":[{}]}}],"item":[{},{}]}})",
                       name, rules, item("a"), item("b"));
}
constexpr std::string_view lower = R"({"url":"better","valueCode":"lower"})";

std::string wrong(const std::string& text) {
    return for_tests::places_at_fault(read_form(text));
}

TEST(LoadedForm, IsAMeasureLikeEveryOther) {
    const auto read = read_form(form(lower)).value();
    EXPECT_EQ(read.measure.id, "daily_life");
    EXPECT_EQ(read.measure.name, "Daily life");
    EXPECT_FALSE(read.measure.higher_better);
    EXPECT_EQ(read.measure.max, 6);
    EXPECT_FALSE(read.measure.mdc) << "no published error is known, so none is claimed";
    EXPECT_TRUE(read.by_link);
    const auto scored = score(read, {{"a", {"often"}}, {"b", {"never"}}}).value();
    EXPECT_EQ(scored.value, 3);
    EXPECT_EQ(scored.items, 2);
    EXPECT_EQ(score(read, {{"a", {"often"}}}).error().path, "/form");
}

TEST(LoadedForm, SaysHowAnUnansweredItemCounted) {
    const auto read =
        read_form(form(std::string(lower) + R"(,{"url":"unansweredMax","valueInteger":1})"))
            .value();
    const auto scored = score(read, {{"a", {"often"}}}).value();
    EXPECT_EQ(scored.value, 6);
    EXPECT_THAT(scored.said, ElementsAre(HasSubstr("mean share of the others")));
}

TEST(LoadedForm, EachRuleIsCheckedAtItsPlace) {
    EXPECT_EQ(wrong(R"({"resourceType":"Questionnaire","name":"abc","item":[)" + item("a") + "]}"),
              "/extension /extension");
    EXPECT_EQ(wrong(form("")), "/extension/1/extension");
    EXPECT_EQ(wrong(form(R"({"url":"better","valueCode":"up"})")), "/extension/1/extension/0");
    const auto with = [](std::string_view rule) {
        return wrong(form(fmt::format("{},{}", lower, rule)));
    };
    EXPECT_EQ(with(R"({"url":"beter","valueCode":"lower"})"), "/extension/1/extension/1/url");
    EXPECT_EQ(with(R"({"url":"total","valueCode":"median"})"), "/extension/1/extension/1");
    EXPECT_EQ(with(R"({"url":"id","valueCode":"X"})"), "/extension/1/extension/1");
    EXPECT_EQ(with(R"({"url":"mdc","valueDecimal":2})"), "/extension/1/extension")
        << "an error without a source";
    EXPECT_EQ(with(R"({"url":"mdc","valueDecimal":-2},{"url":"source","valueString":"s"})"),
              "/extension/1/extension/1");
    EXPECT_EQ(with(R"({"url":"max","valueDecimal":5})"), "/extension/1/extension/1")
        << "the weights add up to more";
    EXPECT_EQ(with(R"({"url":"byLink","valueCode":"yes"})"), "/extension/1/extension/1");
    EXPECT_EQ(wrong(form(lower, "12")), "/extension/1/extension") << "no name to call it by";
}

TEST(LoadedForm, ComesToWhatIsDueAndTakesNoBuiltInPlace) {
    auto tables = shipped_tables();
    auto read = read_form(form(std::string(lower) + R"(,{"url":"due","valueCode":"week_12"})"));
    ASSERT_TRUE(add_form(tables, *read));
    EXPECT_EQ(add_form(tables, *read).error().kind, FaultKind::conflict);
    ASSERT_NE(loaded_form(tables, "daily_life"), nullptr);
    const auto week_12 = std::ranges::find(tables.due, "week_12", &DueRule::id);
    EXPECT_EQ(week_12->measures.back(), "daily_life");
    const auto other =
        read_form(form(std::string(lower) + R"(,{"url":"id","valueCode":"oswestry"})"));
    EXPECT_EQ(add_form(tables, *other).error().path, "/id");
    const auto never =
        read_form(form(std::string(lower) + R"(,{"url":"due","valueCode":"never"})", "Other"));
    EXPECT_EQ(add_form(tables, *never).error().path, "/due");
}

std::string rows(int from, int to, std::string_view direction = "higher_worse") {
    std::string csv = "form,direction,raw,t\n";
    for (int raw = from; raw <= to; ++raw)
        csv += fmt::format("promis_sleep:4,{},{},{}\n", direction, raw, 30 + raw);
    return csv;
}
std::string wrong_table(const std::string& csv) {
    const auto read = read_t_tables("t.csv", csv, shipped_tables().measures);
    return read ? "read" : read.error().front().path;
}

TEST(TTable, IsReadAndScores) {
    const auto read = read_t_tables("t.csv", rows(4, 20), shipped_tables().measures).value();
    ASSERT_EQ(read.size(), 1U);
    const auto& sleep = for_tests::measure("promis_sleep");
    EXPECT_EQ(score(sleep, for_tests::given({1, 2, 3, 4}), read)->value, 40);
    const auto again = read_t_tables("t", to_csv(read[0], sleep), shipped_tables().measures);
    EXPECT_EQ(again.value()[0].t_score, read[0].t_score);
}

TEST(TTable, FaultsNameLineAndColumn) {
    EXPECT_EQ(wrong_table("form,raw,t\n"), "t.csv:1:1");
    EXPECT_EQ(wrong_table("form,direction,raw,t\n"), "t.csv:1:1");
    EXPECT_EQ(wrong_table(rows(4, 20, "higher_better")), "t.csv:2:16") << "turned round";
    EXPECT_EQ(wrong_table(rows(5, 20)), "t.csv:2:29");
    EXPECT_EQ(wrong_table(rows(4, 19)), "t.csv:2:31");
    EXPECT_EQ(wrong_table("form,direction,raw,t\npromis_sleep:5,higher_worse,5,40\n"), "t.csv:2:1");
    EXPECT_EQ(wrong_table("form,direction,raw,t\npain_rating:1,higher_worse,5,40\n"), "t.csv:2:1");
    auto falling = rows(4, 20);
    falling.replace(falling.find(",35\n"), 4, ",20\n");
    EXPECT_EQ(wrong_table(falling), "t.csv:3:31") << "a T score below that of a smaller sum";
    auto twice = rows(4, 20) + "promis_sleep:4,higher_worse,20,50\n";
    EXPECT_EQ(wrong_table(twice), "t.csv:19:29");
}

}  // namespace
}  // namespace palpate::outcomes
