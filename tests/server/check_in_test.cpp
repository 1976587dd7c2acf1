// Check-in: the short questions before a visit, answered by whoever holds its link.
#include "server/calendar.hpp"

namespace palpate::tests {
namespace {

class CheckInTest : public Calendar {
protected:
    void SetUp() override {
        Calendar::SetUp();
        judge();
        id_ = booked(booking(ana_, "2026-11-23T10:00:00+01:00"));
    }
    // Ana's answers, by her therapist.
    void judge() {
        be({Role::practitioner}, 7);
        episode_ = "/api/v1/episodes/" + episode(ana_);
        const auto reply = ask(Method::post, episode_ + "/intakes",
                               R"({"by":"client","language":"es","answers":{
                                   "regions":{"low_back_left":5},"age_years":40}})");
        ASSERT_EQ(reply.status, 201) << reply.content;
        clock_->move(std::chrono::seconds(1));
        be({Role::reception});
    }
    Reply ask_for_link(std::string_view whose = "") {
        return ask(Method::post, fmt::format("/api/v1/bookings/{}/check-ins{}", id_, whose));
    }
    // Where its holder asks.
    std::string link(std::string_view whose = "") {
        const auto reply = ask_for_link(whose);
        EXPECT_EQ(reply.status, 201) << reply.content;
        expect_fits("CheckInMade", body_of(reply));
        constexpr std::string_view page = "/check-in/";
        const auto path = text_of(body_of(reply).at("path"));
        EXPECT_TRUE(path.starts_with(page)) << path;
        return "/api/v1/check-ins/" + path.substr(page.size());
    }
    json::object next(const std::string& link, const json::object& findings) {
        const auto reply =
            ask(Method::post, link + "/next-question", text({{"findings", findings}}));
        EXPECT_EQ(reply.status, 200) << reply.content;
        auto body = body_of(reply);
        expect_fits("CheckInNext", body);
        return body;
    }
    Reply say(const std::string& link, const json::object& findings, const std::string& key = "") {
        const json::object said{{"language", "es"}, {"findings", findings}};
        expect_fits("CheckInSaid", said);
        return ask(Method::post, link, text(said), {.key = key});
    }
    // "None of these" to every screen, one after the other; the screens, in order.
    std::vector<std::string> none_of_these(const std::string& link, json::object& findings) {
        std::vector<std::string> screens;
        for (auto asked = next(link, findings);
             !asked.at("question").is_null() && screens.size() < 40; asked = next(link, findings)) {
            const auto& question = asked.at("question").as_object();
            screens.push_back(text_of(question.at("id")));
            for (const auto& finding : question.at("findings").as_array())
                findings[finding.at("id").as_string()] =
                    finding.at("type") == "yes_no" ? json::value("no") : json::value(0);
        }
        return screens;
    }
    int arrive(int version = 1) {
        return put(fmt::format("/api/v1/bookings/{}/arrived", id_), json::object(), version).status;
    }
    json::array plans() {
        be({Role::practitioner}, 7);
        auto all = body_of(get(episode_ + "/plans")).at("plans").as_array();
        be({Role::reception});
        return all;
    }
    void tomorrow() {
        clock_->move(std::chrono::hours(24));
        services_.today = [] { return *parse_date("2026-11-22"); };
    }
    std::string id_, episode_;
    const json::object danger_{{"saddle_numbness", "yes"}, {"bladder_change", "yes"}};
};

TEST_F(CheckInTest, AsksOnlyWhatLapsesFromVisitToVisitAndOnlyWhatAClientMayBeAsked) {
    const auto at = link();
    json::object findings;
    // Everything that was asked at the first visit is answered; the next day's check-in asks less.
    const auto first = none_of_these(at, findings);
    ASSERT_FALSE(first.empty());
    ASSERT_EQ(say(at, findings).status, 200);
    findings.clear();
    EXPECT_EQ(next(at, findings).at("question"), nullptr) << "answered today";
    tomorrow();
    const auto second = none_of_these(at, findings);
    EXPECT_THAT(first, Not(testing::Contains("since_last_visit")));
    EXPECT_THAT(second, testing::Each("since_last_visit"));
    EXPECT_THAT(second, testing::SizeIs(2));
    EXPECT_TRUE(findings.contains("saddle_numbness"));
    EXPECT_FALSE(findings.contains("cancer_history")) << "it holds for six weeks";
    ASSERT_EQ(say(at, findings).status, 200);
    EXPECT_EQ(next(at, {}).at("question"), nullptr);
}

// A line says several things at once: told as new through it, a sign is one as ever.
TEST_F(CheckInTest, ASignOfALineHoldsTheVisit) {
    const auto at = link();
    json::object findings;
    none_of_these(at, findings);
    ASSERT_EQ(say(at, findings).status, 200);
    tomorrow();
    const auto asked = next(at, {});
    const auto& lines = asked.at("question").at("lines").as_array();
    ASSERT_FALSE(lines.empty());
    EXPECT_EQ(lines.at(0).at("id"), "since_bladder");
    EXPECT_THAT(text(lines.at(0).at("findings").as_array()), HasSubstr("saddle_numbness"));
    EXPECT_TRUE(body_of(say(at, danger_)).at("emergency").as_bool());
    EXPECT_EQ(arrive(), 403);
}

TEST_F(CheckInTest, NothingNewLetsTheVisitBegin) {
    const auto at = link();
    json::object findings;
    none_of_these(at, findings);
    const auto reply = say(at, findings);
    ASSERT_EQ(reply.status, 200) << reply.content;
    expect_fits("CheckInTaken", body_of(reply));
    EXPECT_FALSE(body_of(reply).at("emergency").as_bool());
    EXPECT_EQ(arrive(), 200);
}

TEST_F(CheckInTest, ANewDangerSignHoldsTheVisitAndTellsTheClientWhatToDo) {
    const auto at = link();
    const auto asked = next(at, danger_);
    EXPECT_EQ(asked.at("urgency"), "emergency");
    EXPECT_EQ(asked.at("question"), nullptr) << "then only the action counts";
    const auto reply = say(at, danger_);
    ASSERT_EQ(reply.status, 200) << reply.content;
    EXPECT_TRUE(body_of(reply).at("emergency").as_bool());
    EXPECT_FALSE(text_of(body_of(reply).at("action")).empty());
    EXPECT_EQ(arrive(), 403);
    // Who holds the link is nobody: whom to ask is whoever keeps the episode.
    EXPECT_THAT(book(booking(ana_, "2026-11-24T10:00:00+01:00")).content, HasSubstr(person(7)));
}

TEST_F(CheckInTest, LessThanAnEmergencyIsThePractitionersToSay) {
    const auto at = link();
    const json::object fever{{"fever", "yes"}};
    EXPECT_EQ(next(at, fever).at("urgency"), "clear");
    const auto reply = say(at, fever);
    ASSERT_EQ(reply.status, 200) << reply.content;
    EXPECT_EQ(text(body_of(reply)), R"({"emergency":false})");
}

// A danger of the second client of a couple is found by nobody who is not asked.
TEST_F(CheckInTest, EachOfACoupleIsAskedByALinkOfTheirOwn) {
    be({Role::practitioner}, 7);
    const auto episode_of_ben = "/api/v1/episodes/" + episode(ben_);
    be({Role::reception});
    auto both = booking(ana_, "2026-11-23T13:00:00+01:00");
    both["clients"] = {ana_, ben_};
    const auto visit = booked(both);
    const auto links = fmt::format("/api/v1/bookings/{}/check-ins", visit);
    EXPECT_EQ(ask(Method::post, links).status, 422) << "it must say whose";
    EXPECT_EQ(ask(Method::post, links + "?client=" + client()).status, 422) << "somebody else";
    EXPECT_EQ(ask(Method::post, links + "?client=" + ben_).status, 409) << "never asked anything";
    be({Role::practitioner}, 7);
    ASSERT_EQ(ask(Method::post, episode_of_ben + "/intakes",
                  R"({"by":"client","language":"es","answers":{"regions":{"low_back_left":5}}})")
                  .status,
              201);
    clock_->move(std::chrono::seconds(1));
    be({Role::reception});
    id_ = visit;
    const auto of_ben = link("?client=" + ben_);
    json::object findings;
    none_of_these(link("?client=" + ana_), findings);
    ASSERT_EQ(say(link("?client=" + ana_), findings).status, 200);
    EXPECT_EQ(arrive(), 200) << "nothing is known against either";
    EXPECT_TRUE(body_of(say(of_ben, danger_)).at("emergency").as_bool());
    be({Role::practitioner}, 7);
    const auto judged = body_of(get(episode_of_ben + "/assessments")).at("assessments").as_array();
    EXPECT_EQ(judged.size(), 2U) << "it is Ben who was judged";
    EXPECT_EQ(body_of(get(episode_ + "/assessments")).at("assessments").as_array().size(), 2U)
        << "and Ana once by her own answers";
}

// Which signs a check would lower says which flags fired: only of what is told now it may be said.
TEST_F(CheckInTest, ACheckIsAskedOnlyOfWhatIsToldNowAndLowersIt) {
    const auto at = link();
    json::object findings;
    none_of_these(at, findings);
    EXPECT_TRUE(next(at, findings).at("checks").as_array().empty()) << "nothing is new";
    findings["weight_loss"] = "yes";
    const auto asked = next(at, findings);
    ASSERT_EQ(asked.at("question"), nullptr);
    ASSERT_EQ(asked.at("checks").as_array().size(), 1U) << text(asked);
    EXPECT_EQ(asked.at("checks").at(0).at("findings").at(0).at("id"), "weight_loss");
    json::object said{{"language", "en"}, {"findings", findings}};
    const json::object check{{"finding", "weight_loss"}, {"by", "doctor"},
                             {"on", "2026-11-20"},       {"result", "nothing_serious"},
                             {"same_pain", "yes"},       {"changed_since", "no"}};
    said["already_checked"] = json::array{check};
    expect_fits("CheckInSaid", said);
    ASSERT_EQ(ask(Method::post, at, text(said)).status, 200);
    be({Role::practitioner}, 7);
    const auto kept = body_of(get(episode_ + "/assessments")).at("assessments").as_array();
    const auto& newest =
        kept.at(0).at("id").as_string() > kept.at(1).at("id").as_string() ? kept.at(0) : kept.at(1);
    const auto& input = newest.at("content").at("input").as_object();
    EXPECT_EQ(input.at("already_checked").at(0), check);
    be({Role::reception});
    // Of a sign that nobody told now, it is refused.
    said["findings"] = json::object();
    const auto refused = ask(Method::post, at, text(said));
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.content, HasSubstr("/already_checked/0/finding"));
}

TEST_F(CheckInTest, AnAgreedPlanStaysWhileItIsGood) {
    const auto plan = plans().at(0).at("id");
    be({Role::practitioner}, 7);
    ASSERT_EQ(put("/api/v1/plans/" + text_of(plan), {{"status", "agreed"}}, 1).status, 200);
    be({Role::reception});
    const auto at = link();
    json::object findings;
    none_of_these(at, findings);
    ASSERT_EQ(say(at, findings).status, 200);
    ASSERT_EQ(plans().size(), 1U) << "no other is drafted beside it";
    EXPECT_EQ(plans().at(0).at("content").at("status"), "agreed");
    ASSERT_EQ(say(at, danger_).status, 200);
    for (const auto& one : plans())
        EXPECT_EQ(one.at("content").at("status"), "replaced");
}

TEST_F(CheckInTest, TheLinkIsForOneVisitAndEnds) {
    const auto at = link();
    EXPECT_EQ(say(at + "x", {}).status, 404);
    // The practice's id stands before the secret: another practice's is as wrong as any.
    EXPECT_EQ(ask(Method::post, "/api/v1/check-ins/nonsense", R"({"language":"es","findings":{}})")
                  .status,
              404);
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(say(at, {}).status, 200);
    EXPECT_EQ(say(at, {}).status, 404) << "used up";
    const auto other = link();
    clock_->now = *parse_instant("2026-11-23T10:00:00Z");
    EXPECT_EQ(say(other, {}).status, 404) << "the visit is over";
}

TEST_F(CheckInTest, SentTwiceItIsKeptOnce) {
    const auto at = link();
    const auto once = say(at, danger_, "key-1");
    EXPECT_EQ(say(at, danger_, "key-1").content, once.content);
    be({Role::practitioner}, 7);
    EXPECT_EQ(body_of(get(episode_ + "/assessments")).at("assessments").as_array().size(), 2U);
}

TEST_F(CheckInTest, IsRefusedWhereThereIsNothingToCheckOrNothingToCome) {
    id_ = booked(booking(ben_, "2026-11-23T12:00:00+01:00"));
    EXPECT_EQ(ask_for_link().status, 409) << "nothing was answered yet";
    id_ = booked(booking(ana_, "2026-11-27T10:00:00+01:00"));
    EXPECT_EQ(ask_for_link().status, 409) << "six days ahead";
    const json::object off{{"by_client", false}};
    id_ = booked(booking(ana_, "2026-11-23T14:00:00+01:00"));
    ASSERT_EQ(put(fmt::format("/api/v1/bookings/{}/cancelled", id_), off, 1).status, 200);
    EXPECT_EQ(ask_for_link().status, 409);
}

TEST_F(CheckInTest, WrongAnswersAreNamed) {
    const auto at = link();
    const auto wrong = say(at, {{"saddle_numness", "yes"}});
    EXPECT_EQ(wrong.status, 422) << wrong.content;
    EXPECT_THAT(wrong.content, HasSubstr("saddle_numbness"));
    EXPECT_EQ(ask(Method::post, at, R"({"language":"","findings":{}})").status, 422);
    EXPECT_EQ(ask(Method::post, at, R"({"language":"en","findings":[]})").status, 422);
    EXPECT_EQ(arrive(), 200) << "nothing of it was kept";
}

}  // namespace
}  // namespace palpate::tests
