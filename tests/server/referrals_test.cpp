// Somebody is sent to a doctor, and it is followed until an answer comes: over its link, by phone,
// on paper, or not at all.
#include "record/referrals/referral.hpp"
#include "server/cared.hpp"

#include <map>

namespace palpate::tests {
namespace {

using practice::Role;
using store::id_of;

constexpr std::string_view soon = R"({"to":"Dr. Vega","on":"2026-11-21","urgency":"soon",)"
                                  R"("within_days":10,"letter":"Please look at her back."})";

class ReferralTest : public Care {
protected:
    void SetUp() override {
        Care::SetUp();
        client_ = add("/api/v1/clients",
                      R"({"names":[{"family":"Ruiz","given":["Ana"]}],"birth":"1971-03-04"})");
        episode_ = episode(client_);
    }
    std::string refer(std::string_view said = soon) {
        clock_->move(std::chrono::seconds(1));
        expect_fits("ReferralSaid", json::parse(said));
        return add(episode_ + "/referrals", std::string(said));
    }
    json::object kept(const std::string& place) {
        const auto reply = get(place);
        EXPECT_EQ(reply.status, 200) << reply.content;
        auto body = body_of(reply);
        expect_fits("KeptReferral", body);
        return body;
    }
    json::object content(const std::string& place) { return kept(place).at("content").as_object(); }
    int version(const std::string& place) {
        return static_cast<int>(kept(place).at("version").as_int64());
    }
    // The page that a link leads to asks here.
    std::string link(const std::string& referral) {
        const auto reply =
            ask(Method::post, referral + "/link", R"({"origin":"https://practice.example:8443"})");
        EXPECT_EQ(reply.status, 200) << reply.content;
        const auto made = body_of(reply);
        expect_fits("ReplyLinkShown", made);
        const auto address = text_of(made.at("address"));
        EXPECT_TRUE(address.starts_with("https://practice.example:8443/referral/")) << address;
        EXPECT_TRUE(text_of(made.at("qr")).starts_with("<svg"));
        return "/api/v1/referral-replies/" + id_in(address);
    }
    static json::object said(const json::object& other = {}) {
        json::object all{{"seen_on", "2026-11-21"},
                         {"outcome", "treat_as_usual"},
                         {"name", "B. Vega"},
                         {"profession", "doctor"}};
        for (const auto& [name, value] : other)
            all[name] = value;
        return all;
    }
    Reply answer(const std::string& place, const json::object& what, const std::string& key = "") {
        return ask(Method::post, place, json::serialize(what), {.key = key});
    }
    std::vector<std::string> to_see_to(const std::string& of = "") {
        const auto body = body_of(get("/api/v1/referrals" + of));
        expect_fits("ReferralsToSeeTo", body);
        std::vector<std::string> ids;
        for (const auto& one : body.at("referrals").as_array())
            ids.push_back(text_of(one.at("id")));
        return ids;
    }
    void be(Role role, std::uint8_t person = 7) {
        authority_.caller.roles = {role};
        authority_.caller.actor.person = id_of<practice::PersonId>(person);
    }
    void restrict_episode() {
        const auto closed =
            ask(Method::post, "/api/v1/privacy",
                json::serialize(json::object{
                    {"kind", "episode"}, {"record", id_in(episode_)}, {"open_to", json::array()}}));
        ASSERT_EQ(closed.status, 201) << closed.content;
    }
    std::string client_;
    std::string episode_;
};

TEST_F(ReferralTest, IsKeptAsItWasSentAndTheAnswerIsDueByItsUrgency) {
    const auto place = refer();
    const auto sent = content(place);
    EXPECT_EQ(text_of(sent.at("letter")), "Please look at her back.");
    EXPECT_EQ(text_of(sent.at("status")), "waiting");
    EXPECT_EQ(text_of(sent.at("reply_by")), "2026-12-08") << "seen in ten days, a week to write";
    const auto due = [&](std::string_view urgency) {
        return text_of(
            content(refer(fmt::format(
                        R"({{"to":"x","on":"2026-11-21","urgency":"{}","letter":"y"}})", urgency)))
                .at("reply_by"));
    };
    EXPECT_EQ(due("emergency"), "2026-11-22");
    EXPECT_EQ(due("same_day"), "2026-11-22");
    EXPECT_EQ(due("soon"), "2026-12-12");
    EXPECT_EQ(due("treat_with_care"), "2027-01-09");
    const auto all = body_of(get(episode_ + "/referrals"));
    expect_fits("Referrals", all);
    EXPECT_EQ(all.at("referrals").as_array().size(), 5U);
    EXPECT_TRUE(to_see_to().empty()) << "all of them wait in time";
}

TEST_F(ReferralTest, IsDueByTheTablesWhereTheLetterDoesNotSay) {
    using knowledge::Urgency;
    const std::map<Urgency, std::pair<record::ReferralUrgency, int>> classes{
        {Urgency::emergency, {record::ReferralUrgency::emergency, 1}},
        {Urgency::same_day, {record::ReferralUrgency::same_day, 1}},
        {Urgency::soon, {record::ReferralUrgency::soon, 7}},
        {Urgency::treat_with_care, {record::ReferralUrgency::treat_with_care, 7}}};
    for (const auto& [urgency, of] : classes) {
        int most = 0;
        for (const auto& flag : shipped().flags)
            if (flag.urgency == urgency)
                most = std::max(most, flag.within_days);
        const auto sent = *parse_date("2026-11-21");
        EXPECT_EQ(record::reply_by({.to = "x",
                                    .on = sent,
                                    .urgency = of.first,
                                    .within_days = {},
                                    .letter = "y",
                                    .language = {}}),
                  plus_days(sent, most + of.second));
    }
}

TEST_F(ReferralTest, WhatIsWrongIsNamedByItsField) {
    const auto fault = [&](std::string_view body) {
        const auto reply = ask(Method::post, episode_ + "/referrals", std::string(body));
        EXPECT_EQ(reply.status, 422) << reply.content;
        return text_of(body_of(reply).at("pointer"));
    };
    EXPECT_EQ(fault(R"({"to":" ","on":"2026-11-21","urgency":"soon","letter":"y"})"), "/to");
    EXPECT_EQ(fault(R"({"to":"x","on":"2026-11-21","urgency":"soon","letter":""})"), "/letter");
    EXPECT_EQ(fault(R"({"to":"x","on":"2026-11-22","urgency":"soon","letter":"y"})"), "/on");
    EXPECT_EQ(fault(R"({"to":"x","on":"2026-11-20","urgency":"soon","letter":"y"})"), "/on")
        << "before the episode";
    EXPECT_EQ(fault(R"({"to":"x","on":"2026-11-21","urgency":"clear","letter":"y"})"), "/urgency");
    EXPECT_EQ(fault(R"({"to":"x","on":"2026-11-21","urgency":"soon","within_days":999,)"
                    R"("letter":"y"})"),
              "/within_days");
    for (const auto* tag : {"", "es; she fell", "a-language-of-more-than-thirty-five-bytes"})
        EXPECT_EQ(fault(fmt::format(R"({{"to":"x","on":"2026-11-21","urgency":"soon","letter":"y",)"
                                    R"("language":"{}"}})",
                                    tag)),
                  "/language")
            << tag;
}

TEST_F(ReferralTest, KeepsTheLanguageOfItsLetterAndTellsItBehindTheLink) {
    const auto spanish = refer(R"({"to":"Dra. Sol","on":"2026-11-21","urgency":"soon",)"
                               R"("letter":"Le rogamos que la valore.","language":"es"})");
    EXPECT_EQ(text_of(content(spanish).at("language")), "es");
    const auto asked = body_of(get(link(spanish)));
    expect_fits("ReferralAsked", asked);
    EXPECT_EQ(text_of(asked.at("language")), "es");
    const auto unsaid = refer();
    EXPECT_FALSE(content(unsaid).contains("language")) << "as those kept before it was asked";
    EXPECT_FALSE(body_of(get(link(unsaid))).contains("language"));
}

TEST_F(ReferralTest, ALinkShowsWhichLetterIsMeantAndNothingOfHealth) {
    const auto place = refer();
    const auto door = link(place);
    const auto shown = get(door);
    ASSERT_EQ(shown.status, 200) << shown.content;
    const auto asked = body_of(shown);
    expect_fits("ReferralAsked", asked);
    EXPECT_EQ(text_of(asked.at("initials")), "A. R.");
    EXPECT_EQ(text_of(asked.at("born")), "1971");
    for (const auto* hidden : {"Ruiz", "Ana", "back", "Vega", "soon", "03-04"})
        EXPECT_EQ(shown.content.find(hidden), std::string::npos) << hidden;
    EXPECT_EQ(kept(place).at("content").as_object().at("status"), "waiting") << "only looked at";
}

TEST_F(ReferralTest, IsAnsweredOnceOverItsLink) {
    const auto place = refer();
    const auto door = link(place);
    const auto what = said({{"outcome", "treat_within_limits"},
                            {"limits", "not below L4"},
                            {"findings", "an old disc"}});
    expect_fits("ReplySaid", what);
    const auto taken = answer(door, what, "key-1");
    ASSERT_EQ(taken.status, 200) << taken.content;
    expect_fits("ReplyTaken", body_of(taken));
    EXPECT_EQ(answer(door, what, "key-1").status, 200) << "the same, sent again";
    EXPECT_EQ(answer(door, what).status, 404) << "used";
    EXPECT_EQ(get(door).status, 404);
    const auto now = content(place);
    EXPECT_EQ(text_of(now.at("status")), "answered");
    EXPECT_EQ(text_of(now.at("reply").at("came")), "link");
    EXPECT_EQ(text_of(now.at("reply").at("said").at("limits")), "not below L4");
    EXPECT_FALSE(now.contains("read")) << "nobody has, yet";
    EXPECT_FALSE(now.contains("link"));
    ASSERT_EQ(to_see_to(), std::vector{id_in(place)});
    const auto line = body_of(get("/api/v1/referrals")).at("referrals").at(0).as_object();
    EXPECT_EQ(text_of(line.at("client_name")), "Ana Ruiz");
    EXPECT_EQ(text_of(line.at("outcome")), "treat_within_limits");
    const auto read = put(place + "/read", json::object{}, version(place));
    ASSERT_EQ(read.status, 200) << read.content;
    EXPECT_TRUE(to_see_to().empty());
    EXPECT_EQ(put(place + "/read", json::object{}, version(place)).status, 409) << "once";
    EXPECT_EQ(ask(Method::post, place + "/link", R"({"origin":"https://a.example"})").status, 409);
}

TEST_F(ReferralTest, AnAnswerKeepsTheLanguageItWasWrittenIn) {
    const auto place = refer();
    const auto door = link(place);
    const json::object spanish{{"findings", "una hernia antigua"}, {"language", "es-MX"}};
    const auto bad = answer(door, said({{"findings", "x"}, {"language", "<b>"}}));
    EXPECT_EQ(bad.status, 422) << bad.content;
    EXPECT_EQ(text_of(body_of(bad).at("pointer")), "/language");
    expect_fits("ReplySaid", said(spanish));
    ASSERT_EQ(answer(door, said(spanish)).status, 200);
    const auto told = content(place).at("reply").at("said").as_object();
    EXPECT_EQ(told.at("language"), "es-MX");
    const auto other = refer();
    ASSERT_EQ(answer(link(other), said({{"findings", "an old disc"}})).status, 200);
    EXPECT_FALSE(content(other).at("reply").at("said").as_object().contains("language"))
        << "not known is not guessed";
}

TEST_F(ReferralTest, AnAnswerThatIsNotWholeNamesTheFieldAndUsesNothingUp) {
    const auto door = link(refer());
    const auto fault = [&](const json::object& what) {
        const auto reply = answer(door, what);
        EXPECT_EQ(reply.status, 422) << reply.content;
        return text_of(body_of(reply).at("pointer"));
    };
    EXPECT_EQ(fault(said({{"name", " "}})), "/name");
    EXPECT_EQ(fault(said({{"seen_on", "2026-11-22"}})), "/seen_on");
    EXPECT_EQ(fault(said({{"seen_on", "2026-11-20"}})), "/seen_on") << "before the letter";
    EXPECT_EQ(fault(said({{"seen_on", nullptr}})), "/seen_on");
    EXPECT_EQ(fault(said({{"outcome", "treat_within_limits"}})), "/limits");
    EXPECT_EQ(fault(said({{"limits", "of another answer"}})), "/limits");
    EXPECT_EQ(fault(said({{"profession", "other"}})), "/profession_words");
    EXPECT_EQ(fault(said({{"profession", "friend"}})), "/profession");
    EXPECT_EQ(fault(said({{"findings", std::string(4001, 'x')}})), "/findings");
    EXPECT_EQ(fault(said({{"lifts", "everything"}})), "/lifts");
    EXPECT_EQ(answer(door, said({{"outcome", "seen_elsewhere"}, {"seen_on", nullptr}})).status, 200)
        << "still good";
}

TEST_F(ReferralTest, ALinkOpensNothingOnceItIsWithdrawnExpiredReplacedOrOfAnotherPractice) {
    const auto place = refer();
    const auto first = link(place);
    const auto second = link(place);
    EXPECT_EQ(get(first).status, 404) << "one is out at a time";
    EXPECT_EQ(get(second).status, 200);
    const auto withdrawn = put(place + "/link_withdrawn", json::object{}, version(place));
    ASSERT_EQ(withdrawn.status, 200) << withdrawn.content;
    EXPECT_EQ(get(second).status, 404);
    EXPECT_EQ(answer(second, said()).status, 404);
    EXPECT_EQ(put(place + "/link_withdrawn", json::object{}, version(place)).status, 409);
    const auto third = link(place);
    auto elsewhere = *practice::parse_ticket(id_in(third));
    elsewhere.practice = id_of<practice::PracticeId>(2);
    EXPECT_EQ(get("/api/v1/referral-replies/" + to_text(elsewhere)).status, 404);
    EXPECT_EQ(get("/api/v1/questions/" + id_in(third)).status, 404) << "another purpose";
    EXPECT_EQ(get("/api/v1/referral-replies/nonsense").status, 404);
    clock_->move(std::chrono::days(60));
    EXPECT_EQ(get(third).status, 404) << "expired";
    EXPECT_EQ(answer(third, said()).status, 404);
    EXPECT_EQ(content(place).at("status"), "waiting");
}

TEST_F(ReferralTest, ALinkOpensNothingOnceTheClientIsOffTheLists) {
    const auto door = link(refer());
    ASSERT_EQ(ask(Method::del, client_, "", {.if_match = "\"1\""}).status / 100, 2);
    EXPECT_EQ(get(door).status, 404);
    EXPECT_EQ(answer(door, said()).status, 404);
}

TEST_F(ReferralTest, ALinkIsMadeForThisServerOnly) {
    const auto place = refer();
    for (const auto* origin : {"", "https://", "javascript:alert(1)", "https://a.example/path",
                               "https://a b", R"(https://\"onload)"}) {
        const auto reply =
            ask(Method::post, place + "/link", fmt::format(R"({{"origin":"{}"}})", origin));
        EXPECT_EQ(reply.status, 422) << origin;
        EXPECT_EQ(text_of(body_of(reply).at("pointer")), "/origin");
    }
}

TEST_F(ReferralTest, AnAnswerByPhoneOrPaperIsWrittenDownAndMayBeCorrected) {
    const auto place = refer();
    const auto door = link(place);
    const auto note = [&](const json::object& what) {
        const json::object noted{{"came", "phone"}, {"said", what}};
        expect_fits("ReplyNoted", noted);
        return put(place + "/reply", noted, version(place));
    };
    EXPECT_EQ(text_of(body_of(note(said({{"name", ""}}))).at("pointer")), "/said/name");
    const auto done = note(said({{"outcome", "do_not_treat"}}));
    ASSERT_EQ(done.status, 200) << done.content;
    EXPECT_EQ(get(door).status, 404) << "the link has ended with it";
    EXPECT_TRUE(to_see_to().empty()) << "who wrote it down has read it";
    ASSERT_EQ(note(said({{"outcome", "seen_elsewhere"}})).status, 200);
    EXPECT_EQ(text_of(content(place).at("reply").at("said").at("outcome")), "seen_elsewhere");
    const json::object as_link{{"came", "link"}, {"said", said()}};
    EXPECT_EQ(put(place + "/reply", as_link, version(place)).status, 422);
    // What came over a link is not written over.
    const auto other = refer();
    ASSERT_EQ(answer(link(other), said()).status, 200);
    const json::object noted{{"came", "paper"}, {"said", said()}};
    EXPECT_EQ(put(other + "/reply", noted, version(other)).status, 409);
}

TEST_F(ReferralTest, IsClosedWithoutAnAnswerWithAReason) {
    const auto place = refer(R"({"to":"x","on":"2026-11-21","urgency":"same_day","letter":"y"})");
    const auto door = link(place);
    const auto close = [&](std::string_view why) {
        return put(place + "/closed", json::object{{"reason", why}}, version(place));
    };
    EXPECT_EQ(close("  ").status, 422);
    services_.today = [] { return *parse_date("2026-11-23"); };
    EXPECT_EQ(to_see_to().size(), 1U) << "overdue";
    const auto done = close("She moved away.");
    ASSERT_EQ(done.status, 200) << done.content;
    EXPECT_EQ(text_of(content(place).at("reason")), "She moved away.");
    EXPECT_TRUE(to_see_to().empty());
    EXPECT_EQ(get(door).status, 404);
    EXPECT_EQ(close("again").status, 409);
    const json::object noted{{"came", "paper"}, {"said", said()}};
    EXPECT_EQ(put(place + "/reply", noted, version(place)).status, 409);
}

TEST_F(ReferralTest, TheMostPressingComesFirst) {
    const auto late = refer(R"({"to":"x","on":"2026-11-21","urgency":"soon","letter":"y"})");
    const auto later = refer(R"({"to":"x","on":"2026-11-21","urgency":"same_day","letter":"y"})");
    const auto unread = refer();
    ASSERT_EQ(answer(link(unread), said()).status, 200);
    services_.today = [] { return *parse_date("2027-02-01"); };
    EXPECT_EQ(to_see_to(), (std::vector{id_in(unread), id_in(later), id_in(late)}));
    EXPECT_EQ(to_see_to("?client=" + id_in(client_)), to_see_to());
    EXPECT_TRUE(to_see_to("?client=" + id_in(client())).empty()) << "of another";
    EXPECT_EQ(get("/api/v1/referrals?client=x").status, 422);
}

TEST_F(ReferralTest, AnAnswerLiftsNothingUntilSomebodyRecordsAClearanceFromIt) {
    intake(episode_,
           R"({"regions":{"low_back_left":5},"age_years":60,"conditions":["recent_stroke"]})");
    const auto place = refer();
    const auto open = [&] {
        return body_of(get(episode_ + "/clearances")).at("open").as_array().size();
    };
    const auto before = open();
    const auto clear = [&](const std::string& referral) {
        clock_->move(std::chrono::seconds(1));
        const json::object what{{"lifts", "recent_stroke"}, {"by", "doctor"},
                                {"on", "2026-11-21"},       {"reason", "her answer"},
                                {"language", "en"},         {"referral", id_in(referral)}};
        expect_fits("ClearanceSaid", what);
        return ask(Method::post, episode_ + "/clearances", json::serialize(what));
    };
    EXPECT_EQ(text_of(body_of(clear(place)).at("pointer")), "/referral") << "not answered";
    ASSERT_EQ(answer(link(place), said()).status, 200);
    EXPECT_EQ(open(), before) << "an answer alone lifts nothing";
    // An answer that says no carries none, nor does one of another episode.
    const auto no = refer();
    ASSERT_EQ(answer(link(no), said({{"outcome", "do_not_treat"}})).status, 200);
    EXPECT_EQ(clear(no).status, 422);
    const auto physio = refer();
    ASSERT_EQ(answer(link(physio),
                     said({{"profession", "other"}, {"profession_words", "physiotherapist"}}))
                  .status,
              200);
    EXPECT_EQ(clear(physio).status, 422) << "nobody who clears";
    const auto here = std::exchange(episode_, episode(client_));
    const auto elsewhere = refer();
    ASSERT_EQ(answer(link(elsewhere), said()).status, 200);
    episode_ = here;
    EXPECT_EQ(clear(elsewhere).status, 422);
    EXPECT_EQ(open(), before);
    const auto done = clear(place);
    ASSERT_EQ(done.status, 201) << done.content;
    EXPECT_LT(open(), before);
    const auto now = content(place);
    ASSERT_EQ(now.at("cleared").as_array().size(), 1U);
    EXPECT_EQ(text_of(now.at("cleared").at(0).at("lifts")), "recent_stroke");
    EXPECT_EQ(text_of(now.at("cleared").at(0).at("assessment")),
              text_of(body_of(done).at("assessment").at("id")));
    EXPECT_TRUE(now.contains("read"));
}

TEST_F(ReferralTest, IsForThoseWhoMayReadTheEpisode) {
    const auto place = refer();
    const auto door = link(place);
    for (const auto role : {Role::reception, Role::owner, Role::auditor}) {
        be(role);
        EXPECT_EQ(get(episode_ + "/referrals").status, 403);
        EXPECT_EQ(get("/api/v1/referrals").status, 403);
        EXPECT_EQ(get(place).status, 403);
        EXPECT_EQ(ask(Method::post, place + "/link", R"({"origin":"https://a.example"})").status,
                  403);
    }
    be(Role::practitioner);
    restrict_episode();
    EXPECT_EQ(get(door).status, 404) << "who holds it is nobody by name";
    EXPECT_EQ(answer(door, said()).status, 404);
    EXPECT_EQ(ask(Method::post, place + "/link", R"({"origin":"https://a.example"})").status, 409);
    services_.today = [] { return *parse_date("2027-02-01"); };
    EXPECT_EQ(to_see_to().size(), 1U);
    be(Role::practitioner, 8);
    EXPECT_TRUE(to_see_to().empty()) << "nor does a colleague see that there is one";
    EXPECT_EQ(get(place).status, 403);
    EXPECT_EQ(put(place + "/closed", json::object{{"reason", "why not"}}, 1).status, 403);
}

}  // namespace
}  // namespace palpate::tests
