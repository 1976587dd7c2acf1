// Questions by link: what is asked when, what the link opens, what comes of the answers, and what
// the desk sees of it.
#include "record/measures/practice_measure.hpp"
#include "scheduling/asking/answer.hpp"
#include "server/calendar.hpp"
#include "session/kept/after_visits.hpp"

#include <map>
#include <set>

namespace palpate::tests {
namespace {

using record::Transaction;
using scheduling::AskingId;

class Questions : public Calendar {
protected:
    void SetUp() override {
        Calendar::SetUp();
        be({Role::owner});
        EXPECT_EQ(put("/api/v1/message-rules",
                      {{"hours_before", json::array()},
                       {"mail", true},
                       {"sms", false},
                       {"questions", true},
                       {"after_visits", true},
                       {"phone", "030 123"}},
                      0)
                      .status,
                  200);
        be({Role::practitioner}, 7);
        eva_ =
            add("/api/v1/clients", R"({"names":[{"family":"Ruiz"}],"emails":["eva@example.org"]})");
    }
    // Opened so that its first review fell due two days ago.
    std::string course() {
        const auto id = add("/api/v1/episodes", text({{"client", eva_},
                                                      {"complaint", "low back"},
                                                      {"status", "open"},
                                                      {"opened_on", "2026-11-05"}}));
        EXPECT_EQ(ask(Method::post, "/api/v1/episodes/" + id + "/intakes",
                      R"({"by":"client","language":"es","answers":{
                          "regions":{"low_back_left":5},"age_years":40}})")
                      .status,
                  201);
        clock_->move(std::chrono::seconds(1));
        return id;
    }
    static practice::Actor nobody() {
        return {
            .practice = store::id_of<practice::PracticeId>(1), .person = {}, .place = "courier"};
    }
    // As the courier looks.
    FaultKind look(const std::string& episode) {
        const auto done = store_.write(nobody(), [&](Transaction& t) {
            const auto tables = record::tables_of(t);
            return session::look_at_episode(t, record::EpisodeId(*parse_uuid(episode)), *tables,
                                            shipped());
        });
        return done ? FaultKind::busy : done.error().kind;  // busy: it went well
    }
    json::array asked() {
        const auto roles = authority_.caller.roles;
        be({Role::reception});
        const auto page = body_of(get("/api/v1/clients/" + eva_ + "/askings"));
        expect_fits("Askings", page);
        authority_.caller.roles = roles;
        return page.at("askings").as_array();
    }
    // Where the holder of a new link asks.
    std::string link(const json::value& asking) {
        const auto made = record::write(store_, nobody(), [&](Transaction& t) {
            return scheduling::make_asking_link(t, AskingId(*parse_uuid(text_of(asking.at("id")))));
        });
        EXPECT_TRUE(made.has_value());
        return "/api/v1/questions/" + made->ticket;
    }
    json::object seen(const std::string& link) {
        const auto reply = get(link);
        EXPECT_EQ(reply.status, 200) << reply.content;
        const auto body = body_of(reply);
        expect_fits("QuestionsSeen", body);
        return body;
    }
    Reply say(const std::string& link, const json::object& told, const std::string& key = "") {
        expect_fits("QuestionsTold", told);
        return ask(Method::post, link, text(told), {.key = key});
    }
    // Of several that were made at once the one about a visit.
    json::value after() {
        for (const auto& one : asked())
            if (one.at("what") == "after_visit")
                return one;
        ADD_FAILURE() << "nobody was asked";
        return {};
    }
    int messages(std::string_view state) {
        be({Role::reception});
        int count = 0;
        const auto all = body_of(get("/api/v1/clients/" + eva_ + "/messages?count=100"));
        for (const auto& kept : all.at("messages").as_array())
            count += text_of(kept.at("content").at("state")) == state ? 1 : 0;
        be({Role::practitioner}, 7);
        return count;
    }
    json::array measured(const std::string& episode) {
        be({Role::practitioner}, 7);
        return body_of(get("/api/v1/episodes/" + episode + "/measurements"))
            .at("measurements")
            .as_array();
    }
    void at(std::string_view moment) { clock_->now = *parse_instant(moment); }
    static json::object activities(int value, std::string_view label,
                                   std::optional<std::string> language = {}) {
        json::object told{{"instrument", "patient_specific_function"},
                          {"answers", {{{"item", 1}, {"value", value}}}},
                          {"labels", {label}}};
        if (language)
            told["language"] = *language;
        return told;
    }
    Reply measure(const std::string& episode, json::object said) {
        said["day"] = "2026-11-06";
        said["by"] = "client";
        return ask(Method::post, "/api/v1/episodes/" + episode + "/measurements", text(said));
    }
    static json::object activities_in(const json::object& seen) {
        for (const auto& form : seen.at("forms").as_array())
            if (form.at("instrument").at("id") == "patient_specific_function")
                return form.as_object();
        ADD_FAILURE() << "own activities are not asked";
        return {};
    }
    static json::object rating(int value) {
        return {{"instrument", "pain_rating"},
                {"items", 3},
                {"answers",
                 {{{"item", 1}, {"value", value}},
                  {{"item", 2}, {"value", value}},
                  {{"item", 3}, {"value", value}}}}};
    }
    // A visit that took place, an hour from nine on Monday the 23rd.
    std::string visited() {
        be({Role::reception});
        const auto id = booked(booking(eva_, "2026-11-23T09:00:00+01:00"));
        at("2026-11-23T09:05:00Z");
        EXPECT_EQ(put("/api/v1/bookings/" + id + "/arrived", json::object(), 1).status, 200);
        EXPECT_EQ(put("/api/v1/bookings/" + id + "/done", json::object(), 2).status, 200);
        be({Role::practitioner}, 7);
        return id;
    }
    static json::object signs(const std::vector<std::pair<const char*, int>>& all) {
        json::array list;
        for (const auto& [sign, value] : all)
            list.push_back({{"sign", sign}, {"value", value}});
        return {{"language", "en"}, {"signs", list}};
    }
    std::string eva_;
};

TEST_F(Questions, WhatIsDueIsAskedOnceAndAnswersBecomeMeasurements) {
    const auto episode = course();
    look(episode);
    look(episode);
    const auto all = asked();
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].at("status"), "open");
    EXPECT_EQ(messages("queued"), 1);
    const auto at = link(all[0]);
    const auto before = seen(at);
    std::set<std::string> forms;
    for (const auto& form : before.at("forms").as_array())
        forms.insert(text_of(form.at("instrument").at("id")));
    EXPECT_EQ(forms,
              (std::set<std::string>{"global_change", "pain_rating", "patient_specific_function"}));
    const auto reply = say(at, {{"language", "es"}, {"forms", {rating(6)}}}, "key-1");
    ASSERT_EQ(reply.status, 200) << reply.content;
    expect_fits("QuestionsTaken", body_of(reply));
    EXPECT_EQ(body_of(reply).at("follows"), "nothing");
    const auto kept = measured(episode);
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept[0].at("content").at("said").at("by"), "client");
    EXPECT_EQ(kept[0].at("content").at("score"), 6);
    // Sent twice it is kept once; then the link only says that it is done.
    EXPECT_EQ(say(at, {{"language", "es"}, {"forms", {rating(6)}}}, "key-1").content,
              reply.content);
    EXPECT_EQ(say(at, {{"language", "es"}, {"forms", {rating(6)}}}).status, 409);
    EXPECT_EQ(seen(at).at("status"), "answered");
    EXPECT_TRUE(seen(at).at("forms").as_array().empty());
    EXPECT_EQ(messages("queued"), 0) << "withdrawn with the answer";
}

TEST_F(Questions, TheDeskSeesNoAnswerAndNotWhatWasAsked) {
    const auto episode = course();
    look(episode);
    be({Role::reception});
    const auto shown = text(body_of(get("/api/v1/askings")));
    EXPECT_THAT(shown, HasSubstr("\"open\""));
    for (const auto* never : {"pain", "measures", "first_review", "answers"})
        EXPECT_THAT(shown, Not(HasSubstr(never)));
}

TEST_F(Questions, IsChasedGentlyAndThenNoMore) {
    const auto episode = course();
    look(episode);
    std::vector<std::int64_t> told;
    for (int day = 22; day <= 30; ++day) {
        at(fmt::format("2026-11-{}T09:00:00Z", day));
        look(episode);
        told.push_back(asked()[0].at("told").as_int64());
    }
    // It fell due on the 19th: once more after three days and after seven.
    EXPECT_EQ(told, (std::vector<std::int64_t>{2, 2, 2, 2, 3, 3, 3, 3, 3}));
    at("2026-12-09T09:00:00Z");
    look(episode);
    EXPECT_EQ(asked()[0].at("status"), "over");
    EXPECT_EQ(asked().size(), 1U);
}

TEST_F(Questions, EndsWithTheEpisodeAndWithWhoIsNotBookedAnyMore) {
    const auto episode = course();
    look(episode);
    const auto at = link(asked()[0]);
    ASSERT_EQ(put("/api/v1/episodes/" + episode,
                  {{"client", eva_},
                   {"complaint", "low back"},
                   {"status", "closed"},
                   {"opened_on", "2026-11-05"},
                   {"closed_on", "2026-11-21"}},
                  1)
                  .status,
              200);
    look(episode);
    EXPECT_EQ(asked()[0].at("status"), "stopped");
    EXPECT_EQ(messages("queued"), 0);
    EXPECT_EQ(say(at, {{"language", "es"}, {"forms", {rating(6)}}}).status, 409);
}

TEST_F(Questions, NobodyIsAskedInARestrictedEpisode) {
    const auto episode = course();
    look(episode);
    const auto at = link(asked()[0]);
    const auto other = course();
    for (const auto& id : {episode, other})
        ASSERT_EQ(ask(Method::post, "/api/v1/privacy",
                      text({{"kind", "episode"}, {"record", id}, {"open_to", json::array()}}))
                      .status,
                  201);
    EXPECT_EQ(get(at).status, 404);
    EXPECT_EQ(look(other), FaultKind::not_allowed);
}

TEST_F(Questions, NothingIsAskedUnlessThePracticeSaidSo) {
    be({Role::owner});
    ASSERT_EQ(put("/api/v1/message-rules",
                  {{"hours_before", json::array()}, {"mail", true}, {"sms", false}}, 1)
                  .status,
              200);
    be({Role::practitioner}, 7);
    const auto episode = course();
    look(episode);
    EXPECT_TRUE(asked().empty());
}

TEST_F(Questions, OwnActivitiesComeBackToBeRatedAgain) {
    const auto episode = course();
    ASSERT_EQ(measure(episode, activities(3, "stairs")).status, 201);
    look(episode);
    const auto form = activities_in(seen(link(asked()[0])));
    EXPECT_EQ(form.at("items"), 1);
    EXPECT_EQ(form.at("labels").at(0), "stairs");
    EXPECT_FALSE(form.contains("language")) << "not known is not guessed";
}

TEST_F(Questions, OwnActivitiesKeepTheLanguageTheyWereWrittenIn) {
    const auto episode = course();
    ASSERT_EQ(measure(episode, activities(3, "subir escaleras", "es")).status, 201);
    EXPECT_EQ(pointer(measure(episode, activities(3, "subir", ""))), "/language");
    look(episode);
    const auto at = link(asked()[0]);
    EXPECT_EQ(activities_in(seen(at)).at("language"), "es");
    const auto tell = [&](const std::string& language) {
        return say(at, {{"language", "es"}, {"forms", {activities(6, "stairs", language)}}});
    };
    EXPECT_EQ(pointer(tell(std::string(36, 'x'))), "/forms/0/language");
    ASSERT_EQ(tell("en").status, 200);
    std::set<std::string> languages;
    for (const auto& one : measured(episode))
        languages.insert(text_of(one.at("content").at("said").at("language")));
    EXPECT_EQ(languages, (std::set<std::string>{"en", "es"}));
}

TEST_F(Questions, WrongAnswersAreNamedAndNothingIsKept) {
    const auto episode = course();
    look(episode);
    const auto at = link(asked()[0]);
    EXPECT_EQ(pointer(say(at, {{"language", "es"}, {"forms", {rating(6), rating(5)}}})),
              "/forms/1/instrument");
    EXPECT_EQ(pointer(say(at, {{"language", "es"}, {"forms", {rating(11)}}})), "/forms/0/items/0");
    EXPECT_EQ(pointer(say(at, {{"language", "es"}})), "/forms");
    EXPECT_EQ(pointer(say(at, {{"language", ""}, {"forms", {rating(6)}}})), "/language");
    EXPECT_EQ(say(at + "x", {{"language", "es"}, {"forms", {rating(6)}}}).status, 404);
    EXPECT_TRUE(measured(episode).empty());
}

TEST_F(Questions, TheDayAfterAFirstVisitIsAskedAndMildIsNoCall) {
    const auto episode = course();
    look(episode);
    visited();
    look(episode);
    look(episode);
    ASSERT_EQ(asked().size(), 2U);
    const auto asking = asked()[0];
    EXPECT_EQ(asking.at("what"), "after_visit");
    EXPECT_EQ(asking.at("opens"), "2026-11-24T09:00:00.000Z") << "a day after it ended";
    at("2026-11-24T10:00:00Z");
    const auto reply = say(link(asking), signs({{"soreness", 2}, {"hours", 6}, {"collapse", 0}}));
    ASSERT_EQ(reply.status, 200) << reply.content;
    EXPECT_EQ(body_of(reply).at("follows"), "nothing");
    EXPECT_FALSE(asked()[0].as_object().contains("call"));
    const auto kept = measured(episode);
    EXPECT_EQ(kept[0].at("content").at("band"), "mild");
    EXPECT_EQ(kept[0].at("content").at("said").at("day"), "2026-11-23");
}

TEST_F(Questions, ThePainOfTheDayAfterIsKeptApartAndOfTheDayItWasTold) {
    const auto episode = course();
    visited();
    look(episode);
    at("2026-11-24T10:00:00Z");
    auto told = signs({{"soreness", 2}, {"collapse", 0}});
    const auto place = link(after());
    for (const int wrong : {-1, 11}) {
        told["pain"] = wrong;
        EXPECT_EQ(pointer(say(place, told)), "/pain");
    }
    EXPECT_TRUE(measured(episode).empty()) << "all or nothing";
    told["pain"] = 4;
    const auto reply = say(place, told);
    ASSERT_EQ(reply.status, 200) << reply.content;
    std::map<std::string, json::object> kept;
    for (const auto& one : measured(episode)) {
        const auto& said = one.at("content").at("said").as_object();
        kept[text_of(said.at("instrument"))] = one.at("content").as_object();
    }
    ASSERT_EQ(kept.size(), 2U);
    const auto& pain = kept.at("pain_next_day");
    EXPECT_EQ(pain.at("score"), 4);
    EXPECT_EQ(pain.at("said").at("day"), "2026-11-24");
    EXPECT_EQ(pain.at("said").at("by"), "client");
    EXPECT_EQ(kept.at("after_effect").at("said").at("day"), "2026-11-23");
    const auto progress = body_of(get("/api/v1/episodes/" + episode + "/progress"));
    for (const auto& trend : progress.at("trends").as_array())
        EXPECT_NE(text_of(trend.at("measure")), "pain_rating") << "its trend is not bent";
}

TEST_F(Questions, ThePainAloneIsAnAnswerToo) {
    const auto episode = course();
    look(episode);
    const auto forms = link(asked()[0]);
    EXPECT_EQ(pointer(say(forms, {{"language", "es"}, {"forms", {rating(6)}}, {"pain", 3}})),
              "/pain");
    visited();
    look(episode);
    at("2026-11-24T10:00:00Z");
    const auto place = link(after());
    EXPECT_EQ(pointer(say(place, {{"language", "en"}})), "/signs");
    const auto reply = say(place, {{"language", "en"}, {"pain", 0}});
    ASSERT_EQ(reply.status, 200) << reply.content;
    EXPECT_EQ(body_of(reply).at("follows"), "nothing");
    const auto kept = measured(episode);
    ASSERT_EQ(kept.size(), 1U) << "no sign was asked, so none is said to be missing";
    EXPECT_EQ(kept[0].at("content").at("score"), 0);
}

TEST_F(Questions, AModerateEffectAsksTheDeskToCallUntilSomebodyDid) {
    const auto episode = course();
    visited();
    look(episode);
    at("2026-11-24T10:00:00Z");
    const auto reply = say(link(after()), signs({{"soreness", 6}, {"hours", 72}}));
    EXPECT_EQ(body_of(reply).at("follows"), "call");
    be({Role::reception});
    const auto open = after();
    EXPECT_EQ(open.at("call"), "soon");
    const auto version = static_cast<int>(open.at("version").as_int64());
    const auto place = "/api/v1/askings/" + text_of(open.at("id")) + "/called";
    const auto done = put(place, json::object(), version);
    EXPECT_EQ(done.status, 200) << done.content;
    expect_fits("KeptAsking", body_of(done));
    EXPECT_EQ(put(place, json::object(), version + 1).status, 409);
    EXPECT_EQ(book(booking(eva_, "2026-11-26T10:00:00+01:00")).status, 201) << "nothing is held";
}

TEST_F(Questions, ADangerSignIsToldAtOnceAndHoldsTheWorkUntilSomebodyLooked) {
    const auto episode = course();
    visited();
    look(episode);
    at("2026-11-24T10:00:00Z");
    const auto reply = say(link(after()), signs({{"nerve_deficit", 1}, {"collapse", 0}}));
    EXPECT_EQ(body_of(reply).at("follows"), "emergency");
    EXPECT_EQ(body_of(reply).at("phone"), "030 123");
    EXPECT_EQ(after().at("call"), "at_once");
    be({Role::reception});
    const auto refused = book(booking(eva_, "2026-11-26T10:00:00+01:00"));
    EXPECT_EQ(refused.status, 403) << refused.content;
    // An interview that was broken off lifts nothing; one with every answer does.
    be({Role::practitioner}, 7);
    const auto screened = [&](const json::object& answers) {
        clock_->move(std::chrono::seconds(5));
        return ask(Method::post, "/api/v1/episodes/" + episode + "/intakes",
                   text({{"by", "practitioner"}, {"language", "en"}, {"answers", answers}}))
            .status;
    };
    json::object answers{{"regions", {{"low_back_left", 5}}}, {"age_years", 40}};
    EXPECT_EQ(screened(answers), 201);
    be({Role::reception});
    EXPECT_EQ(book(booking(eva_, "2026-11-26T10:00:00+01:00")).status, 403);
    be({Role::practitioner}, 7);
    json::object findings;
    for (const auto& finding : shipped().findings)
        if (finding.type == knowledge::FactType::yes_no && finding.ask_in != "derived" &&
            finding.screen >= 0)
            findings[finding.id] = "no";
    answers["findings"] = std::move(findings);
    EXPECT_EQ(screened(answers), 201);
    be({Role::reception});
    const auto booked_now = book(booking(eva_, "2026-11-26T10:00:00+01:00"));
    EXPECT_EQ(booked_now.status, 201) << booked_now.content;
}

TEST_F(Questions, TheDeskStopsAndSendsAgain) {
    const auto episode = course();
    look(episode);
    be({Role::reception});
    const auto place = "/api/v1/askings/" + text_of(asked()[0].at("id"));
    const auto again = put(place + "/again", json::object(), 1);
    EXPECT_EQ(again.status, 200) << again.content;
    EXPECT_EQ(messages("queued"), 2);
    be({Role::reception});
    EXPECT_EQ(put(place + "/stopped", json::object(), 1).status, 412);
    EXPECT_EQ(put(place + "/stopped", json::object(), 2).status, 200);
    EXPECT_EQ(messages("queued"), 0);
    be({Role::reception});
    EXPECT_EQ(put(place + "/again", json::object(), 3).status, 409);
}

}  // namespace
}  // namespace palpate::tests
