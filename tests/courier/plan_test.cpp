// Which messages there are of a visit, through all that becomes of it, over each store.
#include "courier/post.hpp"

namespace palpate::courier {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Plan : public Post {};

// The clock is at 2026-11-21T10:00Z, the visit at 2026-12-01T09:00Z.
TEST_P(Plan, NothingIsToldUntilThePracticeSaysHow) {
    booked();
    EXPECT_THAT(shown(), IsEmpty());
    go();
    EXPECT_THAT(mail_.arrived, IsEmpty());
}

TEST_P(Plan, ABookingHasItsConfirmationAndReminders) {
    tell(rules());
    booked();
    EXPECT_THAT(shown(), ElementsAre("confirmation queued 2026-11-21T10:00",
                                     "reminder queued 2026-11-29T09:00",
                                     "reminder queued 2026-12-01T07:00"));
}

TEST_P(Plan, WhatIsOnlyHeldIsToldOnceItIsBooked) {
    tell(rules());
    auto said = asked(ana, mia, room_a, minutes(0));
    said.hold_minutes = 10;
    const auto held = book(said).value();
    EXPECT_THAT(shown(), IsEmpty());
    write([&](Transaction& t) { return confirm(t, held.id, held.version); }).value();
    EXPECT_EQ(shown().size(), 3U);
}

TEST_P(Plan, AMoveWithdrawsWhatWasQueuedAndTellsTheNewHour) {
    tell(rules());
    moved(booked(), hours(24));
    EXPECT_THAT(
        shown(),
        ElementsAre("confirmation withdrawn 2026-11-21T10:00", "moved queued 2026-11-21T10:00",
                    "reminder withdrawn 2026-11-29T09:00", "reminder queued 2026-11-30T09:00",
                    "reminder withdrawn 2026-12-01T07:00", "reminder queued 2026-12-02T07:00"));
}

TEST_P(Plan, MovedThereAndBackNothingIsDoubled) {
    tell(rules());
    const auto there = moved(booked(), hours(24));
    moved(there, -hours(24));
    int queued = 0;
    for (const auto& one : shown())
        queued += one.find("reminder queued") == 0 ? 1 : 0;
    EXPECT_EQ(queued, 2);
}

TEST_P(Plan, ACancelledVisitIsRemindedOfNoMore) {
    tell(rules());
    cancelled(booked());
    for (const auto& one : shown())
        EXPECT_TRUE(one.find("withdrawn") != std::string::npos ||
                    one.starts_with("cancelled queued"))
            << one;
    go();
    ASSERT_EQ(mail_.arrived.size(), 1U);
    EXPECT_EQ(mail_.arrived[0].subject, "Your appointment was cancelled");
}

TEST_P(Plan, WhoCameOrDidNotIsRemindedOfNothing) {
    tell(rules());
    const auto kept = booked();
    clock_to(nine - minutes(10));
    write([&](Transaction& t) { return arrive(t, kept.id, kept.version); }).value();
    for (const auto& kept_message : messages())
        EXPECT_EQ(kept_message.content.state, MessageState::withdrawn);
}

TEST_P(Plan, PlannedAgainNothingChanges) {
    tell(rules());
    const auto kept = booked();
    const auto before = messages();
    for (int i = 0; i < 3; ++i)
        write([&](Transaction& t) {
            return plan_day(t, std::chrono::floor<std::chrono::days>(nine)).map([] { return 0; });
        }).value();
    const auto after = messages();
    ASSERT_EQ(before.size(), after.size());
    for (std::size_t i = 0; i < before.size(); ++i)
        EXPECT_EQ(before[i].version, after[i].version);
}

TEST_P(Plan, OtherRulesHoldForVisitsThatAreBookedAlready) {
    tell(rules());
    booked();
    go();  // the confirmation
    auto other = rules();
    other.hours_before = {24};
    tell(other, 1);
    clock_to(nine - hours(24 * 9));
    go();
    EXPECT_THAT(
        shown(),
        ElementsAre("confirmation sent 2026-11-21T10:00", "reminder withdrawn 2026-11-29T09:00",
                    "reminder queued 2026-11-30T09:00", "reminder withdrawn 2026-12-01T07:00"));
}

TEST_P(Plan, WhoWantsNoneGetsNone) {
    tell(rules());
    booked();
    write([](Transaction& t) {
        return set_contact_choice(t, ana, 0, {.mail = false}, "");
    }).value();
    for (const auto& kept : messages())
        EXPECT_EQ(kept.content.state, MessageState::withdrawn);
    // By text message instead; a confirmation is not sent days later.
    write([](Transaction& t) {
        return set_contact_choice(t, ana, 1, {.mail = false, .sms = true}, "");
    }).value();
    std::vector<Instant> by_sms;
    for (const auto& kept : messages())
        if (kept.content.channel == MessageChannel::sms)
            by_sms.push_back(kept.content.due);
    EXPECT_THAT(by_sms, ElementsAre(nine - hours(48), nine - hours(2)));
}

TEST_P(Plan, TheLinkInAMailEndsAllOfThem) {
    tell(rules());
    booked();
    go();
    ASSERT_EQ(mail_.arrived.size(), 1U);
    const auto& url = mail_.arrived[0].stop_url;
    ASSERT_TRUE(url.starts_with("https://p.example/stop/")) << url;
    const auto ticket = practice::parse_ticket(url.substr(url.rfind('/') + 1));
    ASSERT_TRUE(ticket.has_value());
    const practice::Actor nobody{.practice = ticket->practice, .person = {}, .place = "there"};
    const auto stop = [&] {
        return record::write(*kept_.store, nobody, [&](Transaction& t) -> Result<int> {
            const auto client = opt_out_holder(t, *ticket);
            if (!client)
                return tl::unexpected(client.error());
            return stop_messages(t, *client).map([] { return 0; });
        });
    };
    EXPECT_TRUE(stop().has_value());
    EXPECT_TRUE(stop().has_value()) << "twice is once";
    clock_to(nine - hours(47));
    go();
    EXPECT_EQ(mail_.arrived.size(), 1U);
    // The link is good for nothing else.
    EXPECT_FALSE(record::read(*kept_.store, nobody, [&](const Transaction& t) {
                     return record::open_link(t, practice::LinkPurpose::feed, *ticket);
                 }).has_value());
}

TEST_P(Plan, TheSameLinkStandsInEveryMail) {
    tell(rules());
    booked();
    go();
    clock_to(nine - hours(48));
    go();
    ASSERT_EQ(mail_.arrived.size(), 2U);
    EXPECT_EQ(mail_.arrived[0].stop_url, mail_.arrived[1].stop_url);
}

TEST_P(Plan, WhoIsOffTheListsIsNotTold) {
    tell(rules());
    booked();
    write([](Transaction& t) { return record::remove_client(t, ana, 2, ""); }).value();
    go();
    EXPECT_THAT(mail_.arrived, IsEmpty());
}

// A visit whose words all speak of health: none of them is in a mail.
TEST_P(Plan, TheServiceIsNeverNamed) {
    tell(rules());
    booked();
    go();
    ASSERT_EQ(mail_.arrived.size(), 1U);
    for (const auto& text :
         {mail_.arrived[0].subject, mail_.arrived[0].text, mail_.arrived[0].html})
        EXPECT_THAT(text, Not(HasSubstr("assage")));
    EXPECT_THAT(mail_.arrived[0].text, HasSubstr("Tuesday, 1 December 2026, 10:00"));
    EXPECT_THAT(mail_.arrived[0].text, HasSubstr("Where: House"));
}

TEST_P(Plan, ASeriesIsRemindedOfVisitByVisit) {
    tell(rules());
    SeriesSaid said{.client = ana, .plan = {}, .agreed = {}, .visits = {}};
    for (int week = 0; week < 3; ++week)
        said.visits.push_back(asked(ana, mia, room_a, minutes(week * 7 * 24 * 60)));
    ASSERT_TRUE(write([&](Transaction& t) { return book_series(t, said, ""); })->series);
    EXPECT_EQ(messages().size(), 6U);
    for (const auto& kept : messages())
        EXPECT_EQ(kept.content.about, MessageAbout::reminder);
}

INSTANTIATE_TEST_SUITE_P(Stores, Plan, store::every_kind_of_store(), store::name_of_store);

}  // namespace
}  // namespace palpate::courier
