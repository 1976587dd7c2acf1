// A visit is moved by its own link: in time, to an hour that is offered, with the same person.
#include "server/online.hpp"

namespace palpate::tests {
using testing::Contains;

namespace {

class OnlineMove : public Online {
protected:
    // Tuesday at ten, booked by somebody new; the address of the visit.
    std::string visit_of(Visitor& visitor, const std::string& begin = "2026-11-24T10:00+01:00") {
        hold(visitor, talk_, begin);
        visitor.send(ana());
        visitor.send({{"do", "confirm"}});
        EXPECT_EQ(visitor.title(), "Your visit is booked");
        return visitor.url.substr(0, visitor.url.find('?'));
    }
    static std::string week(const std::string& visit) {
        return visit + "?page=move&day=2026-11-25";
    }
    json::value booking_on(std::string_view day) { return first_booking(day).at("content"); }
};

TEST_F(OnlineMove, InTimeToAnotherDayWithTheSamePerson) {
    Visitor visitor(*this);
    const auto visit = visit_of(visitor);
    EXPECT_THAT(visitor.reply.content, HasSubstr("page=move"));
    const auto practitioners = booking_on("2026-11-24").at("practitioners");
    visitor.open(week(visit));
    EXPECT_EQ(visitor.title(), "When would you rather come?");
    EXPECT_THAT(visitor.reply.content, HasSubstr("it stays on Tuesday 24 November, 10:00"));
    EXPECT_THAT(visitor.starts(), Contains("2026-11-25T11:00+01:00"));
    visitor.send({{"begin", "2026-11-25T11:00+01:00"}});
    EXPECT_EQ(visitor.title(), "Your visit is booked");
    EXPECT_TRUE(bookings("2026-11-24").empty()) << "the earlier hour is free";
    const auto moved = booking_on("2026-11-25");
    EXPECT_THAT(text_of(moved.at("begin")), HasSubstr("2026-11-25T10:00"));
    EXPECT_EQ(moved.at("practitioners"), practitioners);
    EXPECT_THAT(text_of(moved.at("wall")), HasSubstr("2026-11-25T11:00"));
    // The week shows its own hour as free, since it gives way to itself.
    visitor.open(week(visit));
    EXPECT_THAT(visitor.starts(), Contains("2026-11-25T11:00+01:00"));
}

TEST_F(OnlineMove, AnHourThatSomebodyElseTookIsNotTaken) {
    Visitor visitor(*this);
    const auto visit = visit_of(visitor);
    Visitor other(*this, "192.0.2.2");
    visitor.open(week(visit));
    hold(other, talk_, "2026-11-25T11:00+01:00");
    visitor.send({{"begin", "2026-11-25T11:00+01:00"}});
    EXPECT_EQ(visitor.status, 409);
    EXPECT_EQ(visitor.title(), "When would you rather come?");
    EXPECT_EQ(status_of(first_booking()), "booked") << "and the visit stays where it was";
    EXPECT_THAT(visitor.starts(), Not(Contains("2026-11-25T11:00+01:00")));
}

TEST_F(OnlineMove, WhereCallingOffWouldBeLateThePracticeIsCalled) {
    Visitor visitor(*this);
    const auto visit = visit_of(visitor);
    visitor.open(week(visit));
    auto sent = visitor.hidden();
    sent.emplace_back("begin", "2026-11-25T11:00+01:00");
    clock_->move(std::chrono::hours(60));
    for (auto& [name, value] : sent)
        if (name == "token")
            value = forms_.tokens.make("move " + visit.substr(visit.rfind('/') + 1));
    EXPECT_EQ(send(visit, sent, "192.0.2.1").status, 303);
    EXPECT_EQ(status_of(first_booking()), "booked");
    EXPECT_TRUE(bookings("2026-11-25").empty());
    visitor.open(week(visit));
    EXPECT_EQ(visitor.title(), "Your visit is booked");
    EXPECT_THAT(visitor.reply.content,
                testing::AllOf(HasSubstr("too soon before the visit"), HasSubstr("030 1234"),
                               Not(HasSubstr("Move it to another time"))));
}

TEST_F(OnlineMove, OnlyByAFormOfItsOwnAndToAStartThatIsOffered) {
    Visitor visitor(*this);
    const auto visit = visit_of(visitor);
    const auto moved = [&](const std::string& token, const std::string& begin) {
        clock_->move(std::chrono::seconds(5));
        return send(visit, {{"token", token}, {"step", "move"}, {"begin", begin}}, "192.0.2.1")
            .status;
    };
    const auto ticket = visit.substr(visit.rfind('/') + 1);
    EXPECT_EQ(moved("nonsense", "2026-11-25T11:00+01:00"), 400);
    EXPECT_EQ(moved(forms_.tokens.make("visit " + ticket), "2026-11-25T11:00+01:00"), 400)
        << "the form for calling it off";
    EXPECT_EQ(moved(forms_.tokens.make("move " + ticket), "some day"), 400);
    EXPECT_EQ(moved(forms_.tokens.make("move " + ticket), "2026-11-25T03:00+01:00"), 409)
        << "nobody works then";
    EXPECT_EQ(moved(forms_.tokens.make("move " + ticket), "2026-11-20T11:00+01:00"), 409)
        << "it is over";
    EXPECT_EQ(status_of(first_booking()), "booked");
}

TEST_F(OnlineMove, HandsOnWorkThatIsHeldIsNotMoved) {
    Visitor visitor(*this);
    hold(visitor, hands_on_);
    visitor.send(ana());
    answer(visitor);
    visitor.send({{"do", "confirm"}});
    ASSERT_EQ(visitor.title(), "Your visit is booked");
    const auto visit = visitor.url.substr(0, visitor.url.find('?'));
    visitor.open(week(visit));
    const auto client = text_of(booking_on("2026-11-24").at("clients").at(0));
    be({Role::practitioner}, 11);
    const auto told = ask(Method::post, "/api/v1/episodes/" + episode(client) + "/intakes",
                          R"({"by":"practitioner","language":"en","answers":{"age_years":40,
            "regions":{"low_back_left":5},
            "findings":{"saddle_numbness":"yes","bladder_change":"yes"}}})");
    ASSERT_EQ(told.status, 201) << told.content;
    visitor.send({{"begin", "2026-11-25T11:00+01:00"}});
    EXPECT_EQ(visitor.title(), "Please move this visit with us");
    EXPECT_EQ(visitor.reply.content.find("saddle"), std::string::npos);
    EXPECT_TRUE(bookings("2026-11-25").empty());
}

}  // namespace
}  // namespace palpate::tests
