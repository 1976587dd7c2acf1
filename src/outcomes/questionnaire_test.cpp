#include "outcomes/questionnaire.hpp"

#include "base/dice.hpp"
#include "outcomes/for_tests.hpp"

#include <algorithm>

#include <fmt/core.h>
#include <gmock/gmock.h>

namespace palpate::outcomes {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string weighed(std::string_view code, std::string_view weight) {
    return fmt::format(
        R"({{"valueCoding":{{"code":"{}","display":"{}","extension":[{{"url":)"
        R"("http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":{}}}]}}}})",
        code, code, weight);
}

std::string choice(std::string_view link_id, std::string_view more = "") {
    return fmt::format(R"({{"linkId":"{}","type":"choice","answerOption":[{},{},{}]{}}})", link_id,
                       weighed("never", "0"), weighed("some", "1"), weighed("often", "2.5"), more);
}

std::string form(const std::vector<std::string>& items) {
    std::string all;
    for (const auto& item : items)
        all.append(all.empty() ? "" : ",").append(item);
    return R"({"resourceType":"Questionnaire","title":"Short form","item":[)" + all + "]}";
}

// The places at fault.
std::string wrong(const std::string& text) {
    return for_tests::places_at_fault(read_questionnaire(text));
}

std::string when(std::string_view question, std::string_view code) {
    return fmt::format(
        R"(,"enableWhen":[{{"question":"{}","operator":"=","answerCoding":{{"code":"{}"}}}}])",
        question, code);
}

double value_of(const std::string& text, const FormAnswers& answers, const TotalRule& rule = {}) {
    return score(read_questionnaire(text).value(), answers, rule).value().value;
}

const FormAnswers both_often = {{"a", {"often"}}, {"b", {"some"}}};

TEST(Questionnaire, IsReadAndScored) {
    const auto text = form({choice("a"), choice("b")});
    const auto q = read_questionnaire(text);
    ASSERT_TRUE(q) << wrong(text);
    EXPECT_EQ(q->title, "Short form");
    ASSERT_EQ(q->items.size(), 2U);
    EXPECT_EQ(q->items[1].options[2].weight, 2.5);
    EXPECT_DOUBLE_EQ(value_of(text, both_often), 3.5);
    EXPECT_DOUBLE_EQ(value_of(text, both_often, {.total = Total::mean}), 1.75);
    EXPECT_DOUBLE_EQ(value_of(text, both_often, {.total = Total::percent}), 70);
    const auto scored = score(*q, both_often, {});
    EXPECT_EQ(scored->min, 0);
    EXPECT_EQ(scored->max, 5);
}

TEST(Questionnaire, AnUnansweredItemIsNeverNone) {
    const auto text = form({choice("a"), choice("b")});
    const auto q = read_questionnaire(text).value();
    const FormAnswers one = {{"a", {"often"}}};
    EXPECT_EQ(score(q, one, {}).error()[0].path, "/answers");
    EXPECT_DOUBLE_EQ(score(q, one, {.unanswered_max = 1})->value, 5);  // as the answered share
    EXPECT_EQ(score(q, {}, {.unanswered_max = 2}).error()[0].path, "/answers");
}

TEST(Questionnaire, RefusesAnswersThatItDoesNotHave) {
    const auto q =
        read_questionnaire(
            form({choice("a"), R"({"linkId":"n","type":"integer","extension":[)"
                               R"({"url":"http://hl7.org/fhir/StructureDefinition/minValue",)"
                               R"("valueInteger":0},)"
                               R"({"url":"http://hl7.org/fhir/StructureDefinition/maxValue",)"
                               R"("valueInteger":10}]})"}))
            .value();
    const auto path = [&](const FormAnswers& answers) {
        const auto s = score(q, answers, {});
        return s ? std::string() : s.error()[0].path;
    };
    EXPECT_EQ(path({{"a", {"often"}}, {"n", {10.0}}}), "");
    EXPECT_EQ(path({{"a", {"always"}}, {"n", {1.0}}}), "/answers/a");
    EXPECT_EQ(path({{"a", {"often", "some"}}, {"n", {1.0}}}), "/answers/a");
    EXPECT_EQ(path({{"a", {"often"}}, {"n", {11.0}}}), "/answers/n");
    EXPECT_EQ(path({{"a", {"often"}}, {"n", {1.5}}}), "/answers/n");
    EXPECT_EQ(path({{"a", {true}}, {"n", {1.0}}}), "/answers/a");
    EXPECT_EQ(path({{"z", {1.0}}}), "/answers/z");
}

TEST(Questionnaire, WhatIsNotAskedDoesNotCount) {
    const auto text = form({choice("a"), choice("b", when("a", "often"))});
    const auto q = read_questionnaire(text).value();
    EXPECT_DOUBLE_EQ(score(q, both_often, {})->value, 3.5);
    const auto hidden = score(q, {{"a", {"some"}}, {"b", {"often"}}}, {});
    EXPECT_DOUBLE_EQ(hidden->value, 1);
    EXPECT_EQ(hidden->max, 2.5);
    EXPECT_THAT(hidden->left_out, ElementsAre("b"));
}

TEST(Questionnaire, AHiddenGroupHidesWhatIsInIt) {
    const auto text = form({choice("a"), R"({"linkId":"g","type":"group")" + when("a", "often") +
                                             R"(,"item":[)" + choice("b") + "]}"});
    EXPECT_DOUBLE_EQ(value_of(text, {{"a", {"some"}}}), 1);
    EXPECT_DOUBLE_EQ(value_of(text, both_often), 3.5);
}

TEST(Questionnaire, AnyAndAllAreKeptApart) {
    const std::string two =
        R"(,"enableWhen":[{"question":"a","operator":"=","answerCoding":{"code":"often"}},)"
        R"({"question":"b","operator":"exists","answerBoolean":true}])";
    const auto c = [&](std::string_view how) {
        return form({choice("a"), choice("b"),
                     choice("c", two + fmt::format(R"(,"enableBehavior":"{}")", how))});
    };
    const FormAnswers answers = {{"a", {"some"}}, {"b", {"some"}}, {"c", {"often"}}};
    EXPECT_DOUBLE_EQ(value_of(c("any"), answers), 4.5);
    EXPECT_DOUBLE_EQ(value_of(c("all"), answers), 2);
    EXPECT_EQ(wrong(form({choice("a"), choice("b"), choice("c", two)})), "/item/2/enableBehavior");
}

TEST(Questionnaire, CirclesAreFound) {
    EXPECT_EQ(wrong(form({choice("a", when("a", "some"))})), "/item/0/enableWhen");
    EXPECT_EQ(wrong(form({choice("a", when("b", "some")), choice("b", when("a", "some"))})),
              "/item/1/enableWhen");
    // A group that waits for what is in it.
    EXPECT_EQ(wrong(form({R"({"linkId":"g","type":"group")" + when("a", "often") + R"(,"item":[)" +
                          choice("a") + "]}"})),
              "/item/0/item/0");
}

TEST(Questionnaire, WrongOnesAreRefusedWithTheirPlace) {
    EXPECT_EQ(wrong("{}"), "/resourceType");
    EXPECT_EQ(wrong(R"({"resourceType":"Patient"})"), "/resourceType");
    EXPECT_NE(wrong("{"), "read");
    EXPECT_EQ(wrong(form({})), "/item");
    EXPECT_EQ(wrong(form({choice("a"), choice("a")})), "/item/1/linkId");
    EXPECT_EQ(wrong(form({choice("")})), "/item/0/linkId");
    EXPECT_EQ(wrong(form({R"({"linkId":"a","type":"string"})"})), "/item");
    EXPECT_EQ(wrong(form({R"({"linkId":"a","type":"colour"})"})), "/item/0/type");
    EXPECT_EQ(wrong(form({choice("a", when("x", "some"))})), "/item/0/enableWhen/0/question");
    EXPECT_EQ(wrong(form({choice("a"), choice("b", when("a", "always"))})), "/item/1/enableWhen/0");
    EXPECT_EQ(wrong(form({R"({"linkId":"a","type":"choice","answerValueSet":"http://x"})"})),
              "/item/0/answerValueSet");
}

TEST(Questionnaire, WrongWeightsAreRefusedWithTheirPlace) {
    const auto options = [](const std::string& all) {
        return form({R"({"linkId":"a","type":"choice","answerOption":[)" + all + "]}"});
    };
    EXPECT_EQ(wrong(options(weighed("x", "0") + "," + weighed("x", "1"))),
              "/item/0/answerOption/1");
    EXPECT_EQ(wrong(options(weighed("x", "0") + R"(,{"valueCoding":{"code":"y"}})")),
              "/item/0/answerOption/1");
    EXPECT_EQ(wrong(options(weighed("x", "1e9"))), "/item/0/answerOption/0");
    EXPECT_EQ(wrong(options(weighed("x", R"("two")"))),
              "/item/0/answerOption/0/valueCoding/extension/0/valueDecimal");
    EXPECT_EQ(wrong(options("{}")), "/item/0/answerOption/0");
}

TEST(Questionnaire, ADeclaredRangeMustHoldTheWeights) {
    const auto q = read_questionnaire(form({choice("a"), choice("b")})).value();
    EXPECT_TRUE(check(TotalRule{.min = 0, .max = 5}, q));
    EXPECT_EQ(check(TotalRule{.min = 0, .max = 4}, q).error().path, "/max");
    EXPECT_EQ(check(TotalRule{.min = 1, .max = 5}, q).error().path, "/min");
    EXPECT_THAT(check(TotalRule{.max = 4}, q).error().message, HasSubstr("5"));
}

TEST(Questionnaire, DeepAndLongOnesAreRefused) {
    std::string deep = choice("z");
    for (int i = 0; i < 9; ++i)
        deep = fmt::format(R"({{"linkId":"g{}","type":"group","item":[{}]}})", i, deep);
    EXPECT_THAT(wrong(form({deep})), HasSubstr("/item"));
    std::vector<std::string> many;
    for (int i = 0; i < 501; ++i)
        many.push_back(fmt::format(R"({{"linkId":"t{}","type":"string"}})", i));
    EXPECT_EQ(wrong(form(many)), "/item/500");
}

// Whatever is answered, a score lies in the range that is said with it.
TEST(Questionnaire, AScoreLiesInItsRange) {
    Dice dice(3);
    const auto q = read_questionnaire(form({choice("a"), choice("b", when("a", "often")),
                                            choice("c", R"(,"repeats":true)")}))
                       .value();
    for (int round = 0; round < 2000; ++round) {
        FormAnswers answers;
        for (const char* id : {"a", "b", "c"})
            if (!dice.one_in(4))
                answers[id] = {dice.one_in(2) ? "often" : dice.one_in(2) ? "some" : "never"};
        for (const auto total : {Total::sum, Total::mean, Total::percent}) {
            const auto s = score(q, answers, {.total = total, .unanswered_max = dice.below(4)});
            if (!s)
                continue;
            EXPECT_GE(s->value, s->min - 1e-9);
            EXPECT_LE(s->value, s->max + 1e-9);
            EXPECT_GT(s->answered, 0);
        }
    }
}

}  // namespace
}  // namespace palpate::outcomes
