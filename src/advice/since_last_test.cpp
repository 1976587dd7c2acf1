#include "advice/since_last.hpp"

#include "base/dice.hpp"

#include <algorithm>
#include <set>

#include <boost/json.hpp>
#include <fmt/core.h>
#include <gmock/gmock.h>

namespace palpate::advice {
namespace {

namespace json = boost::json;
using screening::Urgency;

constexpr auto yesterday = "2026-11-20";

const knowledge::Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}

In decoded(const json::object& client) {
    auto in = decode(json::serialize(client), shipped(), parse_date("2026-11-21"));
    EXPECT_TRUE(in.has_value()) << (in ? "" : in.error().path + " " + in.error().message);
    return in ? *std::move(in) : In{};
}

json::object client_with(std::string_view region, int age, std::string_view sex) {
    return {{"today", "2026-11-21"},
            {"regions", json::object{{region, 5}}},
            {"age_years", age},
            {"sex", sex},
            {"complaint", json::object{{"duration_days", 30}}},
            {"findings", json::object{}},
            {"history", json::object{{"answered_on", json::object{}}}}};
}

void tell(json::object& client, const std::string& finding, json::value answer) {
    client["findings"].as_object()[finding] = std::move(answer);
    client["history"].as_object()["answered_on"].as_object().erase(finding);
}

json::value no_to(const AskedFact& fact) {
    if (fact.type == AskedFact::Type::yes_no)
        return "no";
    return fact.type == AskedFact::Type::number && fact.min == 0 ? json::value(0)
                                                                 : json::value("unknown");
}

// The screens that a visit must ask, each answered: of a line that has no sign, no to all of it.
struct Visit {
    int pages = 0;    // of lines
    int screens = 0;  // others
    std::vector<std::string> lines;
};
Visit visit(json::object& client, const std::set<std::string>& signs) {
    Visit done;
    for (int i = 0; i < 60; ++i) {
        const auto next = next_question(decoded(client), shipped());
        if (!next.question || !next.question->must)
            return done;
        const auto& q = *next.question;
        ++(q.lines.empty() ? done.screens : done.pages);
        for (const auto& line : q.lines)
            done.lines.push_back(line.id);
        for (const auto& fact : q.facts)
            tell(client, fact.id, signs.contains(fact.id) ? json::value("yes") : no_to(fact));
    }
    ADD_FAILURE() << "asked for ever";
    return done;
}

// Everything answered no on an earlier day, as the interview asked it.
json::object asked_before(json::object client, std::string_view day = yesterday) {
    visit(client, {});
    const auto& told = client["findings"].as_object();
    auto& days = client["history"].as_object()["answered_on"].as_object();
    for (const auto& answer : told)
        days[answer.key()] = day;
    return client;
}

struct Kind {
    std::string region;
    int age;
    std::string sex;
};
std::vector<Kind> kinds() {
    std::vector<Kind> all;
    for (const auto* region : {"low_back_left", "neck_upper_left", "foot_left", "chest_upper_left"})
        for (const int age : {16, 30, 52, 80})
            for (const auto* sex : {"female", "male"})
                if (shipped().region(region))
                    all.push_back({region, age, sex});
    return all;
}

TEST(SinceLast, AskedYesterdayItIsTwoPagesOfLinesAndNoMore) {
    for (const auto& [region, age, sex] : kinds()) {
        auto client = asked_before(client_with(region, age, sex));
        const auto done = visit(client, {});
        SCOPED_TRACE(fmt::format("{} {} {}: {} lines", region, age, sex, done.lines.size()));
        EXPECT_LE(done.pages, 2);
        EXPECT_EQ(done.screens, 0);
        EXPECT_LE(done.lines.size(), 16U);
        EXPECT_GE(done.lines.size(), 10U);
    }
}

TEST(SinceLast, AfterNoToAllOfItNothingThatMustBeAskedIsUnknown) {
    for (const auto& [region, age, sex] : kinds()) {
        auto client = asked_before(client_with(region, age, sex));
        const auto first = decoded(client);
        visit(client, {});
        const auto in = decoded(client);
        SCOPED_TRACE(fmt::format("{} {} {}", region, age, sex));
        for (const auto& [finding, days] : first.answered_days_ago)
            if (knowledge::may_stand_on_a_line(shipped(), finding)) {
                EXPECT_TRUE(in.facts.known(finding))
                    << shipped().findings[static_cast<std::size_t>(finding)].id;
            }
        EXPECT_TRUE(in.not_considered.empty()) << in.not_considered.front().input;
        EXPECT_TRUE(next_question(in, shipped()).complete);
    }
}

// Promise: a new sign told through its line counts as it does in the whole interview.
TEST(SinceLast, ANewSignIsAsUrgentAsInTheWholeInterview) {
    std::vector<std::string> ids;
    for (std::size_t f = 0; f < shipped().findings.size(); ++f)
        if (knowledge::may_stand_on_a_line(shipped(), static_cast<int>(f)) &&
            shipped().findings[f].type == knowledge::FactType::yes_no)
            ids.push_back(shipped().findings[f].id);
    Dice dice(20261122);
    const auto all = kinds();
    std::set<Urgency> seen;
    for (std::size_t i = 0; i < 400; ++i) {
        const auto& [region, age, sex] = all[static_cast<std::size_t>(dice.below(32)) % all.size()];
        // Each sign by itself, then several at once.
        std::set<std::string> signs{ids[i % ids.size()]};
        for (int n = i < ids.size() ? 0 : dice.below(4); n > 0; --n)
            signs.insert(ids[static_cast<std::size_t>(dice.below(static_cast<int>(ids.size())))]);
        if (signs.contains("new_headache"))
            signs.erase("usual_headache");
        auto returning = asked_before(client_with(region, age, sex));
        auto fresh = client_with(region, age, sex);
        visit(returning, signs);
        visit(fresh, signs);
        SCOPED_TRACE(fmt::format("{} {} {}: {} ...", region, age, sex, *signs.begin()));
        const auto now = advise(decoded(returning), shipped()).screening.urgency;
        EXPECT_LE(now, advise(decoded(fresh), shipped()).screening.urgency);
        seen.insert(now);
    }
    EXPECT_TRUE(seen.contains(Urgency::emergency));
    EXPECT_TRUE(seen.contains(Urgency::clear));
}

TEST(SinceLast, AYesOfBeforeStaysOneAndIsOnNoLine) {
    auto client = asked_before(client_with("low_back_left", 40, "male"));
    client["findings"].as_object()["fever"] = "yes";
    const auto next = next_question(decoded(client), shipped());
    ASSERT_TRUE(next.question);
    for (const auto& fact : next.question->facts)
        EXPECT_NE(fact.id, "fever");
    visit(client, {});
    const auto in = decoded(client);
    EXPECT_EQ(in.facts.truth(*shipped().finding("fever")), Tri::yes);
    const auto still = still_so(in, shipped());
    ASSERT_EQ(still.size(), 1U);
    EXPECT_EQ(still[0].facts[0].id, "fever");
    tell(client, "fever", "no");
    EXPECT_TRUE(still_so(decoded(client), shipped()).empty());
}

TEST(SinceLast, NotSureOfBeforeIsAskedItself) {
    auto client = asked_before(client_with("low_back_left", 40, "male"));
    client["findings"].as_object()["saddle_numbness"] = "unknown";
    std::vector<std::string> asked;
    for (int i = 0; i < 5; ++i) {
        const auto next = next_question(decoded(client), shipped());
        if (!next.question || !next.question->must)
            break;
        for (const auto& fact : next.question->facts) {
            if (fact.id == "saddle_numbness") {
                EXPECT_TRUE(next.question->lines.empty());
                asked.push_back(fact.id);
            }
            tell(client, fact.id,
                 fact.id == "saddle_numbness" ? json::value("unknown") : no_to(fact));
        }
    }
    EXPECT_EQ(asked.size(), 1U) << "once, and not for ever";
}

TEST(SinceLast, WhatWasNeverAskedIsOnNoLine) {
    auto client = asked_before(client_with("low_back_left", 40, "male"));
    client["findings"].as_object().erase("fever");  // its day is left
    const auto next = next_question(decoded(client), shipped());
    ASSERT_TRUE(next.question);
    for (const auto& fact : next.question->facts)
        EXPECT_NE(fact.id, "fever");
    const auto done = visit(client, {});
    EXPECT_EQ(done.screens, 1) << "it is asked itself";
}

// A tester's: 19 answers had lapsed and were not asked in that visit.
TEST(SinceLast, WhatLapsedIsAskedThoughThePainIsElsewhereNow) {
    auto client = asked_before(client_with("low_back_left", 40, "male"));
    client["regions"] = json::object{{"neck_upper_left", 5}};
    const auto before = decoded(client);
    EXPECT_THAT(before.not_considered, testing::Contains(testing::Field(
                                           &NotConsidered::input, "/findings/saddle_numbness")));
    visit(client, {});
    const auto after = decoded(client);
    EXPECT_TRUE(after.not_considered.empty());
    EXPECT_EQ(after.facts.truth(*shipped().finding("saddle_numbness")), Tri::no);
}

TEST(SinceLast, AfterSixWeeksTheRestIsAskedInFull) {
    auto client = asked_before(client_with("low_back_left", 40, "male"), "2026-10-01");
    const auto done = visit(client, {});
    EXPECT_LE(done.pages, 2);
    EXPECT_GE(done.screens, 2);
    EXPECT_TRUE(decoded(client).not_considered.empty());
}

TEST(SinceLast, APregnancyStaysUntilABirthIsTold) {
    auto client = asked_before(client_with("low_back_left", 30, "female"));
    client["findings"].as_object()["pregnancy_weeks"] = 20;
    const auto weeks = static_cast<std::size_t>(*shipped().finding("pregnancy_weeks"));
    EXPECT_EQ(decoded(client).facts.values[weeks].lo, 20);
    tell(client, "postpartum", "yes");
    EXPECT_EQ(decoded(client).facts.values[weeks].lo, 0);
}

TEST(SinceLast, LinesAreWrittenBesideTheFindings) {
    const auto client = asked_before(client_with("low_back_left", 40, "male"));
    const auto question =
        json::parse(encode(next_question(decoded(client), shipped()))).at("question").as_object();
    EXPECT_EQ(question.at("id"), "since_last_visit");
    std::size_t on_lines = 0;
    for (const auto& line : question.at("lines").as_array())
        on_lines += line.at("findings").as_array().size();
    EXPECT_EQ(on_lines, question.at("findings").as_array().size());
    const auto never_asked = decoded(client_with("neck_upper_left", 40, "male"));
    const auto first = next_question(never_asked, shipped());
    EXPECT_TRUE(first.question && first.question->lines.empty());
}

}  // namespace
}  // namespace palpate::advice
