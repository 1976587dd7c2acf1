// The parts of the booking pages that need no server: nothing that is typed becomes markup, forms
// are read as they were written, and every language says everything.
#include "http/booking_page/pages.hpp"

#include "http/booking_page/client_words.hpp"
#include "http/booking_page/form.hpp"
#include "http/booking_page/frame.hpp"
#include "http/booking_page/questions.hpp"
#include "http/booking_page/say.hpp"
#include "knowledge/intended_use.hpp"
#include "knowledge/knowledge.hpp"

#include <filesystem>
#include <random>

#include <boost/json/serialize.hpp>
#include <gmock/gmock.h>

namespace palpate::http::booking_page {
namespace {

const Words& english_words = words_for("en", "");
const Words& spanish_words = words_for("es", "");

using testing::HasSubstr;
using testing::Not;

std::string random_text(std::mt19937_64& chance) {
    constexpr std::string_view tempting = "<>\"'&=/ -!;#x&lt;<script>\n\tä€\0a1";
    std::string text;
    for (auto left = chance() % 40; left > 0; --left)
        text += tempting[chance() % tempting.size()];
    return text;
}

// What a browser reads out of escaped text; written apart from what escapes.
std::string unescaped(std::string_view html) {
    static const std::vector<std::pair<std::string_view, char>> all{
        {"&amp;", '&'},  {"&lt;", '<'},   {"&gt;", '>'},
        {"&quot;", '"'}, {"&#39;", '\''}, {"&#10;", '\n'}};
    std::string out;
    while (!html.empty()) {
        std::size_t taken = 1;
        char c = html.front();
        for (const auto& [escape, meant] : all)
            if (html.starts_with(escape)) {
                taken = escape.size();
                c = meant;
            }
        out += c;
        html.remove_prefix(taken);
    }
    return out;
}

std::string between(const std::string& html, std::string_view before, std::string_view after) {
    const auto from = html.find(before) + before.size();
    return html.substr(from, html.find(after, from) - from);
}

TEST(Html, NothingTypedBecomesMarkupAndNothingIsLost) {
    std::mt19937_64 chance(20261121);
    for (int i = 0; i < 20'000; ++i) {
        auto typed = random_text(chance);
        Html html;
        html.in("p", {{"title", typed}}, typed);
        const auto written = std::move(html).take();
        const auto value = between(written, "title=\"", "\">");
        const auto text = between(written, "\">", "</p>");
        for (const auto& part : {value, text}) {
            ASSERT_EQ(part.find_first_of("<>\"'"), std::string::npos) << written;
            std::erase(typed, '\0');
            ASSERT_EQ(unescaped(part), typed) << written;
        }
        ASSERT_EQ(std::ranges::count(written, '<'), 3) << written;  // doctype, p, /p
    }
}

TEST(Form, WhatWasWrittenIsRead) {
    std::mt19937_64 chance(20261122);
    for (int i = 0; i < 5'000; ++i) {
        std::string typed;
        for (auto left = chance() % 30; left > 0; --left)
            typed += static_cast<char>(' ' + chance() % 95);
        typed = "x" + typed + "ñ€x";
        const auto form =
            Form::of("a=1&" + percent_encoded("na me") + "=" + percent_encoded(typed) + "&a=2");
        ASSERT_TRUE(form.has_value());
        ASSERT_EQ((*form)["na me"], typed);
        ASSERT_EQ((*form)["a"], "1");
    }
}

TEST(Form, NoBytesBringItDown) {
    std::mt19937_64 chance(20261123);
    for (int i = 0; i < 50'000; ++i) {
        std::string bytes;
        for (auto left = chance() % 60; left > 0; --left)
            bytes +=
                chance() % 3 == 0 ? "%&=+aF0"[chance() % 7] : static_cast<char>(chance() % 256);
        const auto form = Form::of(bytes);
        if (!form)
            continue;
        for (const auto& [name, value] : form->all())
            ASSERT_EQ(value.find_first_of(std::string("\0\r\x1b", 3)), std::string::npos);
    }
}

TEST(Form, IsBoundedAndPlainText) {
    EXPECT_EQ(Form::of(std::string(form_bytes_max + 1, 'a')).error().kind, FaultKind::too_large);
    std::string many;
    for (std::size_t i = 0; i <= form_fields_max; ++i)
        many += "a=&";
    EXPECT_FALSE(Form::of(many));
    for (const auto* wrong : {"a=%", "a=%4", "a=%zz", "a=%00", "a=%1B", "a=%C3", "a=%ED%A0%80",
                              "a=%F5%80%80%80", "%FF=a", "a=%C0%AF"})
        EXPECT_FALSE(Form::of(wrong)) << wrong;
    EXPECT_EQ((*Form::of("a=+b%0D%0Ac+"))["a"], "b\nc");
    EXPECT_EQ((*Form::of("a=%F0%9F%99%82"))["a"], "\xf0\x9f\x99\x82");
    EXPECT_EQ((*Form::of(""))["a"], "");
}

TEST(Words, EveryLanguageSaysEveryQuestionOfTheTables) {
    const auto k = knowledge::load(knowledge::embedded_tables()).value();
    int asked = 0;
    for (const int index : k.client_questions) {
        const auto& question = k.questions[static_cast<std::size_t>(index)];
        for (const auto& words : every_words())
            EXPECT_EQ(prompt_words(question.id, question.prompt, words).language, words.language)
                << question.id;
        if (question.id == "about_you")
            continue;  // asked as age, sex and days, in words of these pages
        for (const int f : question.findings) {
            const auto& finding = k.findings[static_cast<std::size_t>(f)];
            if (!finding.asked_of_client || finding.type != knowledge::FactType::yes_no)
                continue;
            ++asked;
            for (const auto& words : every_words())
                EXPECT_EQ(finding_words(finding.id, finding.name, words).language, words.language)
                    << finding.id;
        }
    }
    EXPECT_GT(asked, 100);
}

// The builder of the table compares the languages; here that it holds them, and the first is
// English.
TEST(Words, AreThoseOfEveryLanguagesFile) {
    std::size_t files = 0;
    for (const auto& file : std::filesystem::directory_iterator("web/src/words/languages")) {
        const auto code = file.path().stem().string();
        EXPECT_EQ(words_for(code, "").language, code);
        EXPECT_FALSE(words_for(code, "").own_name.empty());
        ++files;
    }
    EXPECT_GE(files, 2U);
    EXPECT_EQ(every_words().size(), files);
    EXPECT_EQ(every_words()[0].language, "en");
    EXPECT_EQ(words_for("", "es-MX,en;q=0.5").own_name, "Español");
    EXPECT_EQ(words_for("en", "es").own_name, "English");
    EXPECT_EQ(words_for("xx", "est, es").own_name, "English");
    EXPECT_EQ(english_words.intended_use, knowledge::intended_use_client);
}

TEST(Frame, TheEmergencyNumberIsFirstAndOneTapAway) {
    const Shell shell{.words = english_words,
                      .practice = "Kept",
                      .slug = "kept",
                      .phone = "+44 20 5550 0199",
                      .emergency = "999 or 112",
                      .here = {}};
    const auto page = page_of(shell, "Book", [](Html&) {});
    const auto help = page.find("href=\"tel:999\"");
    const auto desk = page.find("href=\"tel:+442055500199\"");
    ASSERT_NE(help, std::string::npos) << page;
    ASSERT_NE(desk, std::string::npos) << page;
    EXPECT_LT(help, desk);
    const auto urgent =
        emergency_page(shell, {}, {}, {.action = {}, .letter = {}, .can_go_back = false});
    EXPECT_EQ(urgent.find("5550"), std::string::npos) << urgent;
    EXPECT_NE(urgent.find("class=\"call\" href=\"tel:999\""), std::string::npos);
}

TEST(Frame, OnlyThePageThatIsEverybodysMayBeFound) {
    const Shell shell{.words = english_words,
                      .practice = "Kept",
                      .slug = "kept",
                      .phone = {},
                      .emergency = "999",
                      .here = {}};
    const auto open = services_page(shell, {}, "");
    EXPECT_EQ(open.find("noindex"), std::string::npos) << open;
    EXPECT_NE(open.find("name=\"description\" content=\"Book"), std::string::npos) << open;
    const auto own = services_page(shell, {}, "a-link-of-ones-own");
    EXPECT_NE(own.find("noindex"), std::string::npos) << own;
    EXPECT_NE(page_of(shell, "Times", [](Html&) {}).find("noindex"), std::string::npos);
}

TEST(Say, HoursHaveTheirZoneAndMoneyItsCurrency) {
    const auto berlin = *scheduling::Zone::named("Europe/Berlin");
    const auto at = *parse_instant("2026-11-24T09:00:00Z");
    EXPECT_EQ(say_moment(english_words, berlin, at), "Tuesday 24 November, 10:00 CET");
    EXPECT_EQ(say_moment(spanish_words, berlin, at), "martes 24 de noviembre, 10:00 CET");
    EXPECT_EQ(say_day_in_year(spanish_words, day_at(berlin, at)), "martes 24 de noviembre de 2026");
    EXPECT_EQ(say_money(english_words, {6505, "EUR"}), "65.05 EUR");
    EXPECT_EQ(say_money(spanish_words, {6505, "EUR"}), "65,05 EUR");
    EXPECT_EQ(say_money(english_words, {6505, "JPY"}), "6505 JPY");
    EXPECT_EQ(dialled("999 or 112"), "999");
    EXPECT_EQ(dialled("000, or 112 from a mobile"), "000");
    EXPECT_EQ(dialled(""), "112");
}

TEST(Say, AnotherClockStandsBesideTheOneOfThePlaceWhereTheyDiffer) {
    const auto berlin = *scheduling::Zone::named("Europe/Berlin");
    const auto beside = [&](std::string_view name, std::string_view moment,
                            const Words& words = english_words) {
        const std::optional<scheduling::Zone> own = *scheduling::Zone::named(name);
        return say_moment(words, {berlin, own}, *parse_instant(moment));
    };
    EXPECT_EQ(beside("Europe/Paris", "2026-11-24T09:00:00Z"), "Tuesday 24 November, 10:00 CET");
    EXPECT_EQ(beside("Asia/Tokyo", "2026-11-24T09:00:00Z"),
              "Tuesday 24 November, 10:00 CET (18:00 JST in Tokyo)");
    EXPECT_EQ(beside("Asia/Tokyo", "2026-11-24T16:30:00Z"),
              "Tuesday 24 November, 17:30 CET (01:30 JST in Tokyo, Wednesday 25 November)");
    EXPECT_EQ(
        beside("America/Mexico_City", "2026-11-24T05:00:00Z", spanish_words),
        "martes 24 de noviembre, 06:00 CET (23:00 CST en Mexico City, lunes 23 de noviembre)");
    EXPECT_EQ(beside("Asia/Kathmandu", "2026-11-24T09:00:00Z"),
              "Tuesday 24 November, 10:00 CET (14:45 +0545 in Kathmandu)");
    // Europe is back on winter time a week before New York: six hours, five, six again.
    EXPECT_EQ(beside("America/New_York", "2026-10-23T08:00:00Z"),
              "Friday 23 October, 10:00 CEST (04:00 EDT in New York)");
    EXPECT_EQ(beside("America/New_York", "2026-10-26T09:00:00Z"),
              "Monday 26 October, 10:00 CET (05:00 EDT in New York)");
    EXPECT_EQ(beside("America/New_York", "2026-11-02T09:00:00Z"),
              "Monday 2 November, 10:00 CET (04:00 EST in New York)");
    // The hour that comes twice in New York: the letters tell them apart.
    EXPECT_EQ(beside("America/New_York", "2026-11-01T05:30:00Z"),
              "Sunday 1 November, 06:30 CET (01:30 EDT in New York)");
    EXPECT_EQ(beside("America/New_York", "2026-11-01T06:30:00Z"),
              "Sunday 1 November, 07:30 CET (01:30 EST in New York)");
    const std::optional<scheduling::Zone> apia = *scheduling::Zone::named("Pacific/Apia");
    EXPECT_EQ(
        say_own_briefly(english_words, {berlin, apia}, *parse_instant("2026-11-24T13:00:00Z")),
        "02:00 Wednesday");
    const std::optional<scheduling::Zone> none;
    EXPECT_EQ(say_own(english_words, {berlin, none}, *parse_instant("2026-11-24T09:00:00Z")), "");
}

TEST(Told, OnlyWhatThesePagesAskIsTaken) {
    const auto answers = percent_encoded(
        R"({"findings":{"fever":"no"},"clearances":[{"lifts":"fever"}],"age_years":40})");
    const auto told = told_in(*Form::of("name=Ana&answers=" + answers));
    EXPECT_TRUE(told.answers.contains("findings"));
    EXPECT_TRUE(told.answers.contains("age_years"));
    EXPECT_FALSE(told.answers.contains("clearances"));
    EXPECT_TRUE(told_in(*Form::of("answers=%5B1%5D")).answers.empty());
    EXPECT_TRUE(told_in(*Form::of("answers=%7B")).answers.empty());
}

TEST(Told, DetailsAreLookedAtKindly) {
    const auto today = *parse_date("2026-11-21");
    const auto faults = [&](Told told) {
        std::vector<std::string> fields;
        for (const auto& wrong : faults_of(told, english_words, today))
            fields.emplace_back(wrong.field);
        return fields;
    };
    EXPECT_THAT(faults({.name = "Ana", .email = "a@b.example"}), testing::IsEmpty());
    EXPECT_THAT(faults({.name = "Ana", .phone = "030 12345"}), testing::IsEmpty());
    EXPECT_THAT(faults({}), testing::ElementsAre("name", "email"));
    EXPECT_THAT(faults({.name = "Ana", .email = "nowhere"}), testing::ElementsAre("email"));
    EXPECT_THAT(faults({.name = "Ana", .phone = "12"}), testing::ElementsAre("phone"));
    for (const auto* birth : {"2026-11-22", "1800-01-01", "31.5.1980", "1980-02-30"})
        EXPECT_THAT(faults({.name = "Ana", .phone = "030 12345", .birth = birth}),
                    testing::ElementsAre("birth"));
    EXPECT_THAT(faults({.name = std::string(200, 'a'), .phone = "030 12345"}),
                testing::ElementsAre("name"));
}

// A visitor who answers no to everything is through, who leaves anything open is asked again, and
// what has no answer is never a no.
TEST(Questions, WhatHasNoAnswerStaysUnknown) {
    const auto k = knowledge::load(knowledge::embedded_tables()).value();
    const auto today = *parse_date("2026-11-21");
    Told told{.name = "Ana", .phone = "030 12345", .birth = "1980-05-31"};
    int pages = 0;
    for (auto asking = next_for_client(told, k, today).value(); asking.question;
         asking = next_for_client(told, k, today).value()) {
        ASSERT_LT(++pages, 40);
        const auto& question = *asking.question;
        const bool first = question.id == "about_you";
        const auto empty = *Form::of("");
        auto untouched = told;
        const auto wrong = take_answers(question, empty, english_words, false, untouched);
        for (const auto& fact : question.facts)
            if (fact.type == advice::AskedFact::Type::yes_no) {
                EXPECT_NE(std::ranges::find(wrong, fact.id, &Wrong::field), wrong.end());
                const auto* findings = untouched.answers.if_contains("findings");
                EXPECT_TRUE(findings == nullptr || !findings->as_object().contains(fact.id));
            }
        const auto form = *Form::of(first ? "q.female_sex=female&q.duration_days=3"
                                            "&q.duration_unit=weeks"
                                          : "");
        EXPECT_TRUE(take_answers(question, form, english_words, true, told).empty()) << question.id;
    }
    const auto last = next_for_client(told, k, today).value();
    EXPECT_TRUE(last.complete);
    EXPECT_FALSE(last.emergency);
    EXPECT_GT(pages, 8);
}

TEST(Questions, NotSureIsAskedOnceAndLeavesItIncomplete) {
    const auto k = knowledge::load(knowledge::embedded_tables()).value();
    const auto today = *parse_date("2026-11-21");
    Told told{.name = "Ana", .phone = "030 12345", .birth = "1980-05-31"};
    int pages = 0;
    auto asking = next_for_client(told, k, today).value();
    for (; asking.question && !asking.emergency; asking = next_for_client(told, k, today).value()) {
        ASSERT_LT(++pages, 60);
        std::string body = "q.female_sex=other";
        for (const auto& fact : asking.question->facts)
            if (fact.type == advice::AskedFact::Type::yes_no && fact.id != "female_sex")
                body += "&q." + fact.id + "=unknown";
        EXPECT_TRUE(
            take_answers(*asking.question, *Form::of(body), english_words, false, told).empty());
    }
    EXPECT_FALSE(asking.complete);
}

TEST(Style, IsSmall) {
    EXPECT_LT(style().size(), 8'000U);
}

// "None of these" is a no to what was asked as yes or no. A number is said by it only where the
// button says so.
TEST(Questions, NoneOfTheseSaysNothingOfANumberButOfAPregnancyThatItNames) {
    using Type = advice::AskedFact::Type;
    const auto asked = [](std::string id) {
        return advice::Question{
            .id = "a_screen",
            .facts = {{.id = "recent_trauma", .name = "", .type = Type::yes_no, .unit = ""},
                      {.id = std::move(id), .name = "", .type = Type::number, .unit = ""}}};
    };
    const auto told_of = [&](const advice::Question& question) {
        Told told;
        EXPECT_THAT(take_answers(question, Form::of("do=none").value(), english_words, true, told),
                    testing::IsEmpty());
        return boost::json::serialize(told.answers.at("findings"));
    };
    const auto page_of = [&](const advice::Question& question) {
        Html html;
        write_question(html, question, english_words, nullptr, {}, Told());
        return std::move(html).take();
    };
    EXPECT_EQ(told_of(asked("trauma_days")), R"({"recent_trauma":"no","trauma_days":"unknown"})");
    EXPECT_EQ(told_of(asked("pregnancy_weeks")), R"({"recent_trauma":"no","pregnancy_weeks":0})");
    EXPECT_THAT(page_of(asked("trauma_days")), Not(HasSubstr("not pregnant")));
    EXPECT_THAT(page_of(asked("pregnancy_weeks")), HasSubstr("not pregnant"));
}

}  // namespace
}  // namespace palpate::http::booking_page
