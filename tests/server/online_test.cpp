// The booking page from the first click to the visit, and everything that must never happen on it.
#include "server/online.hpp"

namespace palpate::tests {
namespace {

TEST_F(Online, TheShortAddressLeadsToThePageWithItsLanguage) {
    const auto plain = get("/p/practice-1");
    EXPECT_EQ(plain.status, 303);
    EXPECT_EQ(field(plain, "Location"), "/book/practice-1");
    EXPECT_EQ(field(get("/p/practice-1?lang=es&link=a%26b"), "Location"),
              "/book/practice-1?lang=es&link=a%26b");
    EXPECT_EQ(field(get("/p/a%2Fb"), "Location"), "/book/a%2Fb");
}

TEST_F(Online, NothingIsPublicUntilThePracticeOpensIt) {
    Visitor visitor(*this);
    open_page({{"open", false}, {"phone", "030 1234"}}, 1);
    for (const auto& target : {std::string("/book/practice-1"), times(hands_on_),
                               std::string("/book/practice-2"), std::string("/book/nowhere")}) {
        visitor.open(target);
        EXPECT_EQ(visitor.status, 404) << target;
        EXPECT_EQ(visitor.title(), "Online booking is not offered here");
        EXPECT_THAT(visitor.reply.content, Not(HasSubstr("030 1234")));
    }
    EXPECT_EQ(send("/book/practice-1/holds", {}, "192.0.2.1").status, 404);
    open_page({{"open", true}, {"phone", "030 1234"}}, 2);
    visitor.open("/book/practice-1");
    EXPECT_EQ(visitor.status, 200);
    EXPECT_THAT(visitor.reply.content, HasSubstr("Back &amp; neck"));
    EXPECT_THAT(visitor.reply.content, HasSubstr("65.00 EUR"));
    EXPECT_THAT(visitor.reply.content, Not(HasSubstr(">Massage<"))) << "is not booked online";
}

TEST_F(Online, AVisitIsBookedFromTheFirstClickToTheLast) {
    Visitor visitor(*this);
    visitor.open("/book/practice-1");
    const auto links = found_in(visitor.reply.content, "class=\"service\" href=\"");
    ASSERT_EQ(links.size(), 2U);
    visitor.open(links.front());
    EXPECT_EQ(visitor.title(), "Choose a time");
    EXPECT_THAT(visitor.reply.content, HasSubstr("Europe/Berlin (CET)"));
    ASSERT_FALSE(visitor.starts().empty());
    EXPECT_EQ(visitor.starts().front(), "2026-11-23T09:00+01:00");
    visitor.send({{"begin", "2026-11-24T10:00+01:00"}});
    EXPECT_EQ(visitor.title(), "About you");
    EXPECT_THAT(visitor.reply.content, HasSubstr("Kept for you until 11:"));
    EXPECT_EQ(bookings().size(), 0U) << "a hold is not a visit";
    EXPECT_EQ(clients_called("Ana Ruiz"), 0U);
    visitor.send(ana());
    EXPECT_EQ(visitor.question(), "about_you");
    answer(visitor);
    EXPECT_EQ(visitor.title(), "Is this right?");
    EXPECT_THAT(visitor.reply.content, HasSubstr("Later than that, 30.00 EUR is due."));
    EXPECT_EQ(clients_called("Ana Ruiz"), 0U) << "nobody is on file before the last step";
    visitor.send({{"do", "confirm"}});
    EXPECT_EQ(visitor.title(), "Your visit is booked");
    EXPECT_THAT(visitor.reply.content, HasSubstr("Tuesday 24 November 2026, 10:00 CET"));
    EXPECT_THAT(visitor.reply.content, HasSubstr("Mia Berg"));
    EXPECT_THAT(visitor.reply.content, Not(HasSubstr("nothing that speaks against")))
        << "results are told only where the practice wants it";
    const auto booked = bookings();
    ASSERT_EQ(booked.size(), 1U);
    EXPECT_EQ(status_of(booked.front()), "booked");
    EXPECT_EQ(text_of(booked.front().at("content").at("source")), "online");
    EXPECT_EQ(clients_called("Ana Ruiz"), 1U);
    const auto ics = visitor.open(visitor.url.substr(0, visitor.url.find('?')) + "/visit.ics");
    EXPECT_THAT(ics, HasSubstr("DTSTART;TZID=Europe/Berlin:20261124T100000"));
    EXPECT_THAT(ics, HasSubstr("SUMMARY:Appointment: "));
    EXPECT_THAT(ics, Not(HasSubstr("neck"))) << "a calendar is another firm's";
    EXPECT_THAT(ics, Not(HasSubstr("Ruiz")));
}

TEST_F(Online, TheAnswersAreKeptAndJudgedAsTheWorkspaceDoes) {
    Visitor visitor(*this);
    hold(visitor, hands_on_);
    visitor.send(ana());
    answer(visitor);
    visitor.send({{"do", "confirm"}});
    const auto client = text_of(first_booking().at("content").at("clients").at(0));
    be({Role::practitioner}, 11);
    const auto summary = body_of(get("/api/v1/clients/" + client + "/summary"));
    ASSERT_EQ(summary.at("episodes").as_array().size(), 1U);
    const auto found = json::serialize(summary);
    EXPECT_THAT(found, HasSubstr("\"urgency\""));
    EXPECT_THAT(found, HasSubstr(mia_)) << "who gives the visit leads the episode";
    const auto kept = body_of(get("/api/v1/clients/" + client));
    EXPECT_EQ(text_of(kept.at("why")), "made by online booking");
    EXPECT_THAT(text_of(kept.at("content").at("notes")), HasSubstr("Made by online booking."));
}

TEST_F(Online, WhoIsNotClearedIsHeldAndNeverTheReasonTold) {
    Visitor visitor(*this);
    hold(visitor, hands_on_);
    visitor.send(ana());
    answer(visitor, {{"limb_swelling", "yes"}, {"calf_pain", "yes"}, {"warm_red_limb", "yes"}});
    ASSERT_EQ(visitor.title(), "Is this right?") << visitor.reply.content;
    visitor.send({{"do", "confirm"}});
    EXPECT_EQ(visitor.title(), "We will get back to you");
    EXPECT_THAT(visitor.reply.content, HasSubstr("ask for Mia Berg: 030 1234"));
    for (const auto* word : {"clot", "swelling", "calf", "doctor", "flag", "held"})
        EXPECT_THAT(visitor.reply.content, Not(HasSubstr(word)));
    const auto held = bookings();
    ASSERT_EQ(held.size(), 1U);
    EXPECT_EQ(status_of(held.front()), "held");
    const auto shown = json::serialize(held);
    for (const auto* word : {"swelling", "calf", "clot"})
        EXPECT_THAT(shown, Not(HasSubstr(word)));
    const auto id = text_of(held.front().at("id"));
    const auto refused = put("/api/v1/bookings/" + id + "/confirmed", json::object{}, 1);
    EXPECT_EQ(refused.status, 403) << refused.content;
    EXPECT_THAT(refused.content, HasSubstr("ask practitioner " + mia_));
}

TEST_F(Online, AnOpenQuestionIsNeverANo) {
    Visitor visitor(*this);
    hold(visitor, hands_on_);
    visitor.send(ana());
    answer(visitor, {{"fever", "unknown"},
                     {"cancer_now", "unknown"},
                     {"saddle_numbness", "unknown"},
                     {"chest_pain", "unknown"}});
    visitor.send({{"do", "confirm"}});
    EXPECT_EQ(visitor.title(), "We will get back to you");
    ASSERT_EQ(bookings().size(), 1U);
    EXPECT_EQ(status_of(first_booking()), "held");
}

TEST_F(Online, NobodySkipsTheQuestions) {
    Visitor visitor(*this);
    hold(visitor, hands_on_);
    visitor.send(ana());
    auto fields = visitor.hidden();
    for (auto& [name, value] : fields)
        if (name == "step")
            value = "review";
    fields.emplace_back("do", "confirm");
    const auto reply = send(visitor.url.substr(0, visitor.url.find('?')), fields, "192.0.2.1");
    EXPECT_THAT(reply.content, HasSubstr("Before your visit"));
    EXPECT_EQ(bookings().size(), 0U);
    // Nor with a word of a practitioner's that was written by hand.
    fields.emplace_back("answers", R"({"clearances":[{"lifts":"fever","days_ago":1}]})");
    EXPECT_THAT(send(visitor.url.substr(0, visitor.url.find('?')), fields, "192.0.2.1").content,
                HasSubstr("Before your visit"));
    EXPECT_EQ(bookings().size(), 0U);
}

TEST_F(Online, AnEmergencyShowsOnlyWhatToDoAtOnce) {
    Visitor visitor(*this);
    practice_is("GB");
    hold(visitor, hands_on_);
    visitor.send(ana());
    answer(visitor, {{"saddle_numbness", "yes"}, {"urinary_retention", "yes"}});
    const auto alarmed = std::string("bladder_bowel_saddle");
    EXPECT_THAT(visitor.reply.content, HasSubstr("href=\"tel:999\""));
    EXPECT_THAT(visitor.title(), HasSubstr("Please stop here."));
    EXPECT_THAT(visitor.reply.content, Not(HasSubstr("saddle")));
    EXPECT_EQ(bookings().size(), 0U);
    EXPECT_EQ(clients_called("Ana Ruiz"), 0U);
    // Answered by mistake: what was told before that screen is kept, and so is the hour.
    clock_->move(std::chrono::minutes(9));
    visitor.send({{"do", "anew"}});
    EXPECT_EQ(visitor.question(), alarmed);
    EXPECT_THAT(visitor.reply.content, HasSubstr("Kept for you until"));
    answer(visitor);
    visitor.send({{"do", "confirm"}});
    EXPECT_EQ(visitor.title(), "Your visit is booked");
}

TEST_F(Online, WhatAnEmergencyAsksIsToldWhereThePracticeWantsIt) {
    practice_is("GB");
    open_page({{"open", true}, {"phone", "030 1234"}, {"safety_answers", "GB"}}, 1);
    Visitor visitor(*this);
    hold(visitor, hands_on_);
    visitor.send(ana());
    answer(visitor, {{"saddle_numbness", "yes"}, {"urinary_retention", "yes"}});
    EXPECT_THAT(visitor.title(), HasSubstr("emergency department"));
    EXPECT_THAT(visitor.reply.content, HasSubstr("For whoever helps you"));
    Visitor other(*this, "192.0.2.9");
    hold(other, hands_on_, "2026-11-25T10:00+01:00");
    other.send(ana());
    answer(other);
    other.send({{"do", "confirm"}});
    EXPECT_EQ(other.title(), "Your visit is booked");
    EXPECT_THAT(other.reply.content, HasSubstr("nothing that speaks against massage"));
    practice_is("IE");
    EXPECT_THAT(other.open(other.url), Not(HasSubstr("nothing that speaks against")))
        << "another place: off until it is turned on for it";
}

TEST_F(Online, TwoPeopleOneStartOneGetsItAndTheOtherIsToldKindly) {
    Visitor ana_s(*this, "192.0.2.1");
    Visitor ben_s(*this, "192.0.2.2");
    ana_s.open(times(hands_on_, "&day=2026-11-24"));
    ben_s.open(times(hands_on_, "&day=2026-11-24"));
    ana_s.send({{"begin", "2026-11-24T10:00+01:00"}});
    EXPECT_EQ(ana_s.title(), "About you");
    ben_s.send({{"begin", "2026-11-24T10:00+01:00"}});
    EXPECT_EQ(ben_s.status, 409);
    EXPECT_THAT(ben_s.reply.content, HasSubstr("Somebody was a little faster"));
    const auto others = ben_s.starts();
    EXPECT_FALSE(others.empty());
    EXPECT_EQ(std::ranges::find(others, "2026-11-24T10:00+01:00"), others.end());
    EXPECT_NE(std::ranges::find(others, "2026-11-24T11:15+01:00"), others.end())
        << "the room is cleaned up first";
}

TEST_F(Online, AHoldLapsesByItselfAndNothingTypedIsLost) {
    Visitor slow(*this, "192.0.2.1");
    hold(slow, talk_);
    clock_->move(std::chrono::minutes(11));
    Visitor quick(*this, "192.0.2.2");
    hold(quick, talk_);
    quick.send({{"name", "Ben"}, {"phone", "030 98765"}, {"do", "next"}});
    quick.send({{"do", "confirm"}});
    EXPECT_EQ(quick.title(), "Your visit is booked");
    slow.send(ana());
    EXPECT_EQ(slow.title(), "Is this right?");
    EXPECT_THAT(slow.reply.content, HasSubstr("not kept for you any more"));
    slow.send({{"do", "confirm"}});
    EXPECT_EQ(slow.status, 409);
    EXPECT_EQ(slow.title(), "Somebody was a little faster");
    EXPECT_EQ(clients_called("Ana Ruiz"), 0U) << "nothing is kept of what failed";
    ASSERT_FALSE(slow.starts().empty());
    slow.send({{"begin", slow.starts().front()}});
    EXPECT_EQ(slow.title(), "Is this right?");
    EXPECT_THAT(slow.reply.content, HasSubstr("Ana Ruiz"));
    slow.send({{"do", "confirm"}});
    EXPECT_EQ(slow.title(), "Your visit is booked");
}

TEST_F(Online, AHoldThatRanOutIsBookedAllTheSameWhileItIsFree) {
    Visitor visitor(*this);
    hold(visitor, talk_);
    clock_->move(std::chrono::minutes(30));
    visitor.send(ana());
    visitor.send({{"do", "confirm"}});
    EXPECT_EQ(visitor.title(), "Your visit is booked");
}

TEST_F(Online, AHoldStaysWhileItsFormIsFilledIn) {
    Visitor visitor(*this);
    hold(visitor, hands_on_);
    clock_->move(std::chrono::minutes(8));
    visitor.send(ana());
    clock_->move(std::chrono::minutes(8));
    visitor.send({{"q.female_sex", "female"}, {"do", "next"}});
    EXPECT_THAT(visitor.reply.content, HasSubstr("Kept for you until"));
    Visitor other(*this, "192.0.2.2");
    other.open(times(hands_on_, "&day=2026-11-24"));
    const auto starts = other.starts();
    EXPECT_EQ(std::ranges::find(starts, "2026-11-24T10:00+01:00"), starts.end());
}

// Each page that is sent gives ten minutes from then, and forty-five in all.
TEST_F(Online, EveryAnsweredPageKeepsTheHourLongerButNotForEver) {
    Visitor visitor(*this);
    hold(visitor, hands_on_);
    visitor.send(ana());
    const auto until = [&] {
        const auto all = found_in(visitor.reply.content, "Kept for you until ", ".");
        return all.empty() ? std::string("nothing") : all.front();
    };
    auto last = until();
    for (int page = 0; page < 3; ++page) {
        clock_->move(std::chrono::minutes(4));
        visitor.send({{"q.female_sex", "female"}, {"do", "next"}});
        EXPECT_NE(last, until()) << page;
        last = until();
    }
    EXPECT_THAT(visitor.reply.content, HasSubstr("at most"));
    // Run out, and free all the same: going on takes it up again.
    clock_->move(std::chrono::minutes(15));
    visitor.send({{"do", "next"}});
    EXPECT_NE(last, until());
    EXPECT_NE(until(), "nothing");
    clock_->move(std::chrono::minutes(20));
    visitor.send({{"do", "next"}});
    EXPECT_EQ(until(), "nothing") << "forty-five minutes are over";
}

TEST_F(Online, AHoldIsGivenBack) {
    Visitor visitor(*this);
    hold(visitor, hands_on_);
    visitor.send({{"name", "Ana"}, {"do", "release"}});
    EXPECT_EQ(visitor.title(), "The time is free again");
    Visitor other(*this, "192.0.2.2");
    hold(other, hands_on_);
    EXPECT_EQ(other.title(), "About you");
}

TEST_F(Online, ItIsNeverToldWhetherSomebodyIsOnFile) {
    const auto pages = [&](const std::string& address, const std::string& begin) {
        Visitor visitor(*this, address);
        hold(visitor, talk_, begin);
        visitor.send(ana());
        visitor.send({{"do", "confirm"}});
        return visitor.title();
    };
    EXPECT_EQ(pages("192.0.2.1", "2026-11-24T10:00+01:00"), "Your visit is booked");
    EXPECT_EQ(pages("192.0.2.2", "2026-11-25T10:00+01:00"), "Your visit is booked");
    EXPECT_EQ(clients_called("Ana Ruiz"), 2U) << "two records: the desk decides";
    const auto second = text_of(first_booking("2026-11-25").at("content").at("clients").at(0));
    const auto kept = body_of(get("/api/v1/clients/" + second));
    EXPECT_THAT(text_of(kept.at("content").at("notes")),
                HasSubstr("There may be another record of the same person."));
}

TEST_F(Online, CallingOffSaysTheFeeBeforeAndFollowsThePolicy) {
    Visitor visitor(*this);
    hold(visitor, talk_);
    visitor.send(ana());
    visitor.send({{"do", "confirm"}});
    const auto visit = visitor.url.substr(0, visitor.url.find('?'));
    visitor.open(visit + "?page=call-off");
    EXPECT_THAT(visitor.reply.content, HasSubstr("Nothing is due."));
    // It is late by the time the button is pressed: what is due is shown first.
    clock_->move(std::chrono::hours(60));
    auto early = visitor.hidden();
    for (auto& [name, value] : early)
        if (name == "token")
            value = forms_.tokens.make("visit " + visit.substr(visit.rfind('/') + 1));
    early.emplace_back("do", "call_off");
    EXPECT_THAT(send(visit, early, "192.0.2.1").content, HasSubstr("30.00 EUR will be due"));
    EXPECT_EQ(status_of(first_booking()), "booked");
    visitor.open(visit + "?page=call-off");
    visitor.send({{"do", "call_off"}});
    EXPECT_EQ(visitor.title(), "Your visit is called off");
    EXPECT_THAT(visitor.reply.content, HasSubstr("30.00 EUR is due"));
    EXPECT_EQ(status_of(first_booking()), "cancelled");
    EXPECT_EQ(visitor.open(visit + "/visit.ics").find("VEVENT"), std::string::npos);
}

TEST_F(Online, AClientsOwnLinkAsksNothingThatIsKnown) {
    be({Role::practitioner}, 11);
    const auto course = episode(ana_);
    be({Role::reception});
    const auto made = ask(Method::post, "/api/v1/clients/" + ana_ + "/booking-link", "{}");
    ASSERT_EQ(made.status, 201) << made.content;
    expect_fits("BookingLinkMade", body_of(made));
    const auto path = text_of(body_of(made).at("path"));
    const auto link = "&link=" + path.substr(path.find("link=") + 5);
    Visitor visitor(*this);
    visitor.open(path);
    EXPECT_THAT(visitor.reply.content, HasSubstr(path.substr(path.find("link="))));
    hold(visitor, hands_on_, "2026-11-24T10:00+01:00", link);
    EXPECT_EQ(visitor.question(), "about_you") << "nothing is on file about their health";
    EXPECT_THAT(visitor.reply.content, Not(HasSubstr("Ruiz")));
    answer(visitor);
    if (visitor.question().empty())
        visitor.send({{"do", "confirm"}});
    EXPECT_EQ(visitor.title(), "Your visit is booked") << visitor.reply.content;
    EXPECT_EQ(text_of(first_booking().at("content").at("clients").at(0)), ana_);
    // From now on there is.
    hold(visitor, hands_on_, "2026-11-25T10:00+01:00", link);
    EXPECT_EQ(visitor.title(), "Is this right?");
    visitor.send({{"do", "confirm"}});
    EXPECT_EQ(visitor.title(), "Your visit is booked");
    // What was answered holds for six weeks.
    clock_->move(std::chrono::hours(24 * 40));
    hold(visitor, hands_on_, "2027-01-05T10:00+01:00", link);
    visitor.open(times(hands_on_, "&day=2027-01-05" + link));
    visitor.send({{"begin", "2027-01-05T11:15+01:00"}});
    EXPECT_EQ(visitor.question(), "about_you");
    // A link that is not good opens nothing.
    Visitor other(*this, "192.0.2.2");
    hold(other, hands_on_, "2027-01-06T10:00+01:00", link.substr(0, link.size() - 1) + "_");
    EXPECT_EQ(other.status, 404);
}

TEST_F(Online, AKnownClientsEmergencyIsKeptAndHoldsThem) {
    const auto made = ask(Method::post, "/api/v1/clients/" + ana_ + "/booking-link", "{}");
    const auto path = text_of(body_of(made).at("path"));
    const auto link = "&link=" + path.substr(path.find("link=") + 5);
    Visitor visitor(*this);
    hold(visitor, hands_on_, "2026-11-24T10:00+01:00", link);
    answer(visitor, {{"saddle_numbness", "yes"}, {"urinary_retention", "yes"}});
    EXPECT_THAT(visitor.title(), HasSubstr("Please stop here."));
    auto said = booking(ana_, "2026-11-26T09:00:00Z");
    EXPECT_EQ(book(said).status, 403) << "held at the desk, too";
    hold(visitor, hands_on_, "2026-11-25T10:00+01:00", link);
    visitor.send({{"do", "confirm"}});
    EXPECT_EQ(visitor.title(), "We will get back to you");
}

TEST_F(Online, WhoMayNotAgreeAloneIsHeldForTheDesk) {
    Visitor visitor(*this);
    hold(visitor, talk_);
    visitor.send(
        {{"name", "Kim"}, {"phone", "030 98765"}, {"birth", "2012-01-01"}, {"do", "next"}});
    visitor.send({{"do", "confirm"}});
    EXPECT_EQ(visitor.title(), "We will get back to you");
    EXPECT_EQ(status_of(first_booking()), "held");
}

TEST_F(Online, SpanishIsSpokenThroughout) {
    Visitor visitor(*this);
    visitor.language = "es-ES,es;q=0.9";
    visitor.open("/book/practice-1");
    EXPECT_EQ(visitor.title(), "¿Qué desea reservar?");
    visitor.open(found_in(visitor.reply.content, "class=\"service\" href=\"").front());
    visitor.send({{"begin", "2026-11-24T10:00+01:00"}});
    visitor.send(ana());
    for (int pages = 0; !visitor.question().empty() && pages < 40; ++pages) {
        EXPECT_EQ(visitor.reply.content.find("lang=\"en\">", visitor.reply.content.find("<main")),
                  visitor.reply.content.find("lang=\"en\">English"))
            << "only the way to the other language is English: " << visitor.question();
        Fields fields{{"do", "none"}, {"q.female_sex", "female"}, {"q.nothing_hurts", "yes"}};
        visitor.send(fields);
    }
    EXPECT_EQ(visitor.title(), "¿Es correcto?");
    visitor.send({{"do", "confirm"}});
    EXPECT_EQ(visitor.title(), "Su visita está reservada");
    // And back, with everything typed.
    Visitor other(*this, "192.0.2.2");
    hold(other, hands_on_, "2026-11-25T10:00+01:00");
    other.send({{"name", "Ana Ruiz"}, {"speak", "es"}});
    EXPECT_EQ(other.title(), "Sobre usted");
    EXPECT_THAT(other.reply.content, HasSubstr("value=\"Ana Ruiz\""));
}

TEST_F(Online, AnEmptyWeekSaysWhenTheNextTimeIs) {
    Visitor visitor(*this);
    auto hours = weekdays(mia_, 9 * 60, 17 * 60);
    hours["leave"] = json::array{{{"first", "2026-11-21"}, {"last", "2026-12-06"}}};
    be({Role::owner});
    change_hours(hours, 1);
    visitor.open(times(hands_on_, "&day=2026-11-24"));
    EXPECT_THAT(visitor.reply.content,
                HasSubstr("Nothing is free in these seven days. The next free time is Monday 7 "
                          "December."));
    visitor.open(times(hands_on_));
    EXPECT_EQ(visitor.starts().front(), "2026-12-07T09:00+01:00") << "the first free is shown";
}

}  // namespace
}  // namespace palpate::tests
