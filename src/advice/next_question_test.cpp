#include "advice/next_question.hpp"

#include "advice/random_client.hpp"

#include <set>

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace palpate::advice {
namespace {

const knowledge::Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}

Interview ask(const boost::json::object& client) {
    const auto in = decode(boost::json::serialize(client), shipped(), parse_date("2026-11-21"));
    EXPECT_TRUE(in.has_value()) << (in ? "" : in.error().path + " " + in.error().message);
    return in ? next_question(*in, shipped()) : Interview{};
}

// Answers every question with no (numbers with 0 or "unknown"), as a client without signs.
std::vector<std::string> walk(boost::json::object client, Interview* last) {
    std::vector<std::string> asked;
    for (int i = 0; i < 60; ++i) {
        *last = ask(client);
        if (!last->question)
            break;
        const auto& q = *last->question;
        asked.push_back(q.id);
        for (const auto& fact : q.facts) {
            boost::json::value answer = "no";
            if (fact.type == AskedFact::Type::number)
                answer = fact.min == 0 ? boost::json::value(0) : boost::json::value("unknown");
            if (fact.type == AskedFact::Type::blood_pressure)
                answer = "unknown";
            const char* group = q.kind == Question::Kind::movement ? "movements" : "findings";
            if (q.kind == Question::Kind::palpation)
                client["palpation"] = boost::json::array{boost::json::object{
                    {"source", q.id}, {"tender", "no"}, {"familiar_pain", "no"}}};
            else if (q.kind == Question::Kind::movement)
                client[group].emplace_object()[q.id] = boost::json::object{{"pain", "no"}};
            else
                client[group].as_object()[fact.id] = std::move(answer);
            // What was answered again today is no longer of an earlier day.
            if (auto* history = client.if_contains("history"))
                history->as_object()["answered_on"].as_object().erase(fact.id);
        }
        if (q.kind == Question::Kind::movement || q.kind == Question::Kind::palpation)
            break;
    }
    return asked;
}

boost::json::object client_of(const char* text) {
    auto client = boost::json::parse(text).as_object();
    if (!client.contains("findings"))
        client["findings"] = boost::json::object{};
    return client;
}

TEST(NextQuestion, BeginsWithTheClientAndAsksEachMustScreenOnce) {
    Interview last;
    const auto asked = walk(client_of(R"({"regions":{"low_back_left":5},"age_years":30,
                                         "sex":"female","complaint":{"duration_days":20}})"),
                            &last);
    EXPECT_EQ(std::set<std::string>(asked.begin(), asked.end()).size(), asked.size());
    EXPECT_TRUE(last.complete);
    const std::set<std::string> must{
        "bladder_bowel_saddle", "numb_weak", "brain_signs",     "chest",
        "fever_infection",      "injury",    "pregnancy_pelvis"};
    for (const auto& id : must)
        EXPECT_NE(std::ranges::find(asked, id), asked.end()) << id;
    EXPECT_EQ(std::ranges::find(asked, "from_fifty"), asked.end());
    EXPECT_LE(asked.size(), 18U);
    EXPECT_EQ(ask(client_of(R"({"regions":{"low_back_left":5}})")).question->id, "about_you");
}

TEST(NextQuestion, NothingIsAskedInAnEmergency) {
    const auto next =
        ask(client_of(R"({"regions":{"low_back_left":5},"findings":{"saddle_numbness":"yes"}})"));
    EXPECT_FALSE(next.question.has_value());
    EXPECT_EQ(next.urgency, screening::Urgency::emergency);
}

TEST(NextQuestion, NotSureIsNotAskedAgainButStaysOpen) {
    auto client = client_of(R"({"regions":{"low_back_left":5},"age_years":30,"sex":"male",
                                "complaint":{"duration_days":20}})");
    const auto first = ask(client);
    ASSERT_TRUE(first.question.has_value());
    for (const auto& fact : first.question->facts)
        client["findings"].as_object()[fact.id] = "unknown";
    const auto second = ask(client);
    ASSERT_TRUE(second.question.has_value());
    EXPECT_NE(second.question->id, first.question->id);
    EXPECT_FALSE(second.complete);
}

TEST(NextQuestion, AReturningClientIsAskedOnlyWhatLapsed) {
    auto client = client_of(R"({"today":"2026-11-21","regions":{"neck_upper_left":4},
        "age_years":30,"sex":"male","complaint":{"duration_days":20}})");
    boost::json::object dates;
    for (const auto& f : shipped().findings)
        if (f.type == knowledge::FactType::yes_no && f.derived.empty() && f.screen > 0) {
            client["findings"].as_object()[f.id] = "no";
            dates[f.id] = "2026-11-07";
        }
    for (const char* id : {"began_within_72_hours", "began_within_6_weeks", "lasting_3_months",
                           "onset_before_40", "onset_before_45", "child", "female_sex"})
        client["findings"].as_object().erase(id);
    client["history"] = boost::json::object{{"answered_on", dates}};
    Interview last;
    const auto asked = walk(client, &last);
    EXPECT_NE(std::ranges::find(asked, "since_last_visit"), asked.end());
    EXPECT_EQ(std::ranges::find(asked, "illness_and_weight"), asked.end());
    EXPECT_TRUE(last.complete);
}

TEST(NextQuestion, NeverATestWhileACheckIsDueAndNeverAPrivateFact) {
    RandomClient clients(shipped(), 4711);
    int questions = 0;
    for (int i = 0; i < 1500; ++i) {
        const auto in = decode(boost::json::serialize(clients.make()), shipped(), std::nullopt);
        if (!in)
            continue;
        const auto next = next_question(*in, shipped());
        const auto out = advise(*in, shipped());
        ASSERT_EQ(next.complete, out.complete);
        if (!next.question)
            continue;
        ++questions;
        const auto& q = *next.question;
        const bool test = q.kind == Question::Kind::movement || q.kind == Question::Kind::palpation;
        if (test) {
            ASSERT_GT(out.screening.urgency, screening::Urgency::soon);
        }
        ASSERT_FALSE(q.facts.empty());
        for (const auto& fact : q.facts) {
            ASSERT_NE(fact.id, "self_harm");
            ASSERT_NE(fact.id, "unsafe_home");
        }
    }
    EXPECT_GT(questions, 100);
}

TEST(NextQuestion, TheJsonHasTheShapeOfTheContract) {
    const auto text = next_question_json(R"({"regions":{"low_back_left":5}})", shipped(),
                                         parse_date("2026-11-21"));
    ASSERT_TRUE(text.has_value());
    const auto o = boost::json::parse(*text).as_object();
    for (const char* key : {"question", "remaining_about", "complete", "urgency"})
        EXPECT_TRUE(o.contains(key)) << key;
    for (const char* key : {"id", "kind", "prompt", "why", "must", "findings"})
        EXPECT_TRUE(o.at("question").as_object().contains(key)) << key;
    EXPECT_EQ(o.at("question").at("findings").at(0).at("type").as_string(), "number");
    EXPECT_FALSE(next_question_json("{", shipped(), std::nullopt).has_value());
}

}  // namespace
}  // namespace palpate::advice
