// The waiting list without anybody at the desk: an hour that comes free is offered, told, answered
// over its link, and goes to the next when it is not.
#include "courier/post.hpp"
#include "record/secret_links.hpp"
#include "scheduling/waiting/turns.hpp"

namespace palpate::courier {
namespace {

using testing::HasSubstr;
using testing::Not;

class Offers : public Post {
protected:
    void SetUp() override {
        Post::SetUp();
        taken_ = booked();
        auto quiet = rules();
        quiet.confirmations = false;
        tell(quiet);
        clock_to(nine - hours(20));
    }
    WaitingId waits(ClientId client) {
        const auto day = *parse_date("2026-12-01");
        const WaitingSaid said{.client = client,
                               .service = massage,
                               .location = house,
                               .practitioners = {mia},
                               .hours = {{{Weekday::tuesday}, {600, 660}}},
                               .first = day,
                               .last = day,
                               .instead_of = {}};
        return write([&](Transaction& t) { return wait(t, said, ""); }).value().id;
    }
    void give_address(ClientId client, const std::string& address) {
        write([&](Transaction& t) {
            auto kept = t.records<record::Client>().find(client).value();
            kept.content.emails = {address};
            return t.records<record::Client>().change(client, kept.version, kept.content);
        }).value();
    }
    std::vector<Kept<WaitingOffer>> offers() {
        return record::read(*kept_.store, desk(),
                            [](const Transaction& t) -> Result<std::vector<Kept<WaitingOffer>>> {
                                return t.records<WaitingOffer>().oldest(100);
                            })
            .value();
    }
    std::vector<Errand> told() {
        std::vector<Errand> all;
        for (const auto& errand : mail_.arrived)
            if (errand.subject.find("come free") != std::string::npos)
                all.push_back(errand);
        return all;
    }
    Kept<Booking> taken_;
};

TEST_P(Offers, AnHourCalledOffIsToldToWhoWaitsWithALinkThatOpensTheirs) {
    waits(ana);
    auto rounds = sender();
    go(rounds);
    EXPECT_TRUE(offers().empty()) << "it is taken";
    cancelled(taken_);
    go(rounds);
    ASSERT_EQ(offers().size(), 1U);
    ASSERT_EQ(told().size(), 1U);
    const auto mail = told()[0];
    EXPECT_EQ(mail.to, "ana@example.org");
    EXPECT_THAT(mail.text, HasSubstr("1 December 2026, 10:00"));
    EXPECT_THAT(mail.text, HasSubstr("until 15:00"));
    EXPECT_THAT(mail.text + mail.html + mail.subject, Not(HasSubstr("Massage")));
    const std::string start = "https://p.example/offer/";
    const auto at = mail.text.find(start);
    ASSERT_NE(at, std::string::npos) << mail.text;
    const auto ticket = practice::parse_ticket(
        mail.text.substr(at + start.size(), mail.text.find("\r\n", at) - at - start.size()));
    ASSERT_TRUE(ticket.has_value());
    const auto opened = record::read(*kept_.store, desk(), [&](const Transaction& t) {
        return record::open_link(t, practice::LinkPurpose::offer, *ticket);
    });
    ASSERT_TRUE(opened.has_value());
    EXPECT_EQ(opened->content.of.uuid(), offers()[0].id.uuid());
    go(rounds);
    EXPECT_EQ(told().size(), 1U) << "once";
    EXPECT_EQ(offers().size(), 1U);
}

TEST_P(Offers, SilenceGivesItToTheNextWhenItIsOver) {
    give_address(ben, "ben@example.org");
    waits(ana);
    kept_.clock->move(std::chrono::seconds(1));
    waits(ben);
    auto rounds = sender();
    cancelled(taken_);
    go(rounds);
    const auto next = rounds.go(house_of_ours());
    ASSERT_TRUE(next.has_value() && next->has_value());
    EXPECT_EQ(**next, offers().at(0).content.until) << "it looks again by itself";
    clock_to(**next);
    go(rounds);
    ASSERT_EQ(offers().size(), 2U);
    EXPECT_EQ(offers()[0].content.status, OfferStatus::lapsed);
    EXPECT_EQ(offers()[1].content.client, ben);
    go(rounds);
    ASSERT_EQ(told().size(), 2U);
    EXPECT_EQ(told()[1].to, "ben@example.org");
}

TEST_P(Offers, WhoCannotBeToldLosesNoTurn) {
    waits(ben);  // no address
    kept_.clock->move(std::chrono::seconds(1));
    waits(ana);
    auto rounds = sender();
    cancelled(taken_);
    go(rounds);
    ASSERT_EQ(offers().size(), 1U);
    EXPECT_EQ(offers()[0].content.client, ana);
    const auto turns =
        record::read(*kept_.store, desk(),
                     [](const Transaction& t) -> Result<std::vector<Kept<scheduling::Waiting>>> {
                         return in_turn(t);
                     });
    EXPECT_EQ(turns->at(0).content.client, ben) << "for the desk, first as before";
    EXPECT_EQ(turns->at(0).content.passed, 0);
}

TEST_P(Offers, AtNightNothingIsOfferedAndInTheMorningItIs) {
    auto quiet = rules();
    quiet.quiet_from_minute = 21 * 60;
    quiet.quiet_until_minute = 8 * 60;
    tell(quiet, 1);
    waits(ana);
    clock_to(nine - hours(8));  // two o'clock in Berlin
    auto rounds = sender();
    cancelled(taken_);
    go(rounds);
    EXPECT_TRUE(offers().empty());
    clock_to(nine - hours(2));  // eight
    go(rounds);
    EXPECT_EQ(offers().size(), 1U);
}

TEST_P(Offers, APracticeThatDoesNotWantItIsLeftAlone) {
    auto no = rules();
    no.offers = false;
    tell(no, 1);
    waits(ana);
    auto rounds = sender();
    cancelled(taken_);
    go(rounds);
    EXPECT_TRUE(offers().empty());
    EXPECT_TRUE(told().empty());
}

TEST_P(Offers, TakenAtTheDeskMeanwhileNothingFalseIsTold) {
    waits(ana);
    auto rounds = sender();
    go(rounds);
    cancelled(taken_);
    write([](Transaction& t) { return offer_what_is_free(t); }).value();
    ASSERT_EQ(offers().size(), 1U);
    const auto offer = offers()[0];
    write([&](Transaction& t) { return accept_offer(t, offer.id, offer.version); }).value();
    go(rounds);
    EXPECT_TRUE(told().empty());
}

INSTANTIATE_TEST_SUITE_P(Stores, Offers, store::every_kind_of_store(), store::name_of_store);

}  // namespace
}  // namespace palpate::courier
