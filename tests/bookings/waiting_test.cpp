// The waiting list: who is next, for how long, and what becomes of an offer.
#include "base/dice.hpp"
#include "bookings/practice.hpp"
#include "record/duties/flags.hpp"
#include "scheduling/waiting/turns.hpp"

namespace palpate::scheduling {
namespace {

using std::chrono::seconds;
using testing::ElementsAre;
using testing::IsEmpty;

// Mia's hour at nine on 1 December, ten o'clock in Berlin, and no other.
WaitingSaid for_nine(ClientId client) {
    const PreferredHours ten_to_eleven{
        {Weekday::monday, Weekday::tuesday, Weekday::wednesday, Weekday::thursday, Weekday::friday},
        {600, 660}};
    const auto day = *parse_date("2026-12-01");
    return {.client = client,
            .service = massage,
            .location = house,
            .practitioners = {mia},
            .hours = {ten_to_eleven},
            .first = day,
            .last = day,
            .instead_of = {}};
}

class WaitingTest : public EveryPractice {
protected:
    void SetUp() override {
        EveryPractice::SetUp();
        ASSERT_TRUE(write([&](Transaction& t) -> Result<void> {
            for (const auto id : {cleo, dora})
                if (auto done = t.records<record::Client>().add(id, store::named("More")); !done)
                    return tl::unexpected(done.error());
            return {};
        }));
        taken_ = book(asked(cleo, mia, room_a, minutes(0))).value();
    }
    WaitingId waits(const WaitingSaid& said) {
        kept_.clock->move(seconds(1));
        const auto kept = write([&](Transaction& t) { return wait(t, said, ""); });
        EXPECT_TRUE(kept.has_value()) << kept.error().message;
        return kept->id;
    }
    Round round() {
        const auto done = write([](Transaction& t) { return offer_what_is_free(t); });
        EXPECT_TRUE(done.has_value()) << done.error().message;
        return *done;
    }
    void make_room() {
        const auto done = write([&](Transaction& t) {
            return cancel(t, taken_.id, taken_.version,
                          {.by_client = true, .reason = {}, .waive = {}});
        });
        ASSERT_TRUE(done.has_value()) << done.error().message;
    }
    template <class F>
    auto look(F work) {
        return record::read(
                   *kept_.store, desk(),
                   [&](const Transaction& t)
                       -> Result<std::invoke_result_t<F, const Transaction&>> { return work(t); })
            .value();
    }
    std::vector<Kept<WaitingOffer>> offers() { return look(open_offers); }
    std::vector<ClientId> offered() {
        std::vector<ClientId> all;
        for (const auto& offer : offers())
            all.push_back(offer.content.client);
        return all;
    }
    std::vector<ClientId> turns() {
        std::vector<ClientId> all;
        for (const auto& one : look(in_turn))
            all.push_back(one.content.client);
        return all;
    }
    template <class F>
    Result<Kept<WaitingOffer>> answer(F with) {
        const auto all = offers();
        EXPECT_EQ(all.size(), 1U);
        return write([&](Transaction& t) { return with(t, all[0].id, all[0].version); });
    }
    const ClientId cleo = id_of<ClientId>(3);
    const ClientId dora = id_of<ClientId>(4);
    Kept<Booking> taken_;  // Cleo has the hour
};

TEST_P(WaitingTest, WhatComesFreeGoesToWhoWaitsLongest) {
    waits(for_nine(ana));
    waits(for_nine(ben));
    EXPECT_EQ(round().offered, 0) << "nothing is free";
    make_room();
    EXPECT_EQ(round().offered, 1);
    ASSERT_THAT(offered(), ElementsAre(ana));
    const auto offer = offers().front().content;
    EXPECT_EQ(offer.begin, nine);
    EXPECT_EQ(offer.turn, 1);
    EXPECT_EQ(offer.of, 2);
    const auto held = now(offer.booking);
    EXPECT_EQ(held.status, BookingStatus::held);
    EXPECT_EQ(held.held_until, offer.until);
    EXPECT_EQ(held.practitioners, std::vector{mia});
    // Nothing changed, so nothing happens.
    const auto again = round();
    EXPECT_EQ(again.ended + again.offered, 0);
    EXPECT_EQ(book(asked(dora, mia, room_a, minutes(0))).error().kind, FaultKind::conflict);
}

TEST_P(WaitingTest, ANoOrSilenceGoesToTheNextAndCostsATurn) {
    waits(for_nine(ana));
    waits(for_nine(ben));
    make_room();
    round();
    ASSERT_TRUE(answer(decline_offer));
    EXPECT_EQ(round().offered, 1);
    ASSERT_THAT(offered(), ElementsAre(ben));
    EXPECT_EQ(offers().front().content.turn, 2) << "Ana had it before";
    EXPECT_EQ(offers().front().content.of, 2);
    EXPECT_THAT(turns(), ElementsAre(ben, ana));
    clock_to(offers().front().content.until);
    EXPECT_EQ(answer(accept_offer).error().kind, FaultKind::conflict) << "its time is over";
    const auto ended = round();
    EXPECT_EQ(ended.ended, 1);
    EXPECT_EQ(ended.offered, 0) << "nobody is offered the same hour twice";
    EXPECT_THAT(busy(mia), IsEmpty());
    EXPECT_THAT(turns(), ElementsAre(ana, ben));
}

TEST_P(WaitingTest, AYesBooksItAndGivesUpTheLaterVisitForNothing) {
    const auto later = book(asked(ana, noa, room_b, minutes(24 * 60))).value();
    auto said = for_nine(ana);
    said.instead_of = later.id;
    waits(said);
    make_room();
    round();
    const auto accepted = answer(accept_offer);
    ASSERT_TRUE(accepted.has_value()) << accepted.error().message;
    EXPECT_EQ(now(accepted->content.booking).status, BookingStatus::booked);
    const auto given_up = now(later.id);
    EXPECT_EQ(given_up.status, BookingStatus::cancelled);
    EXPECT_FALSE(given_up.ending->due.has_value());
    EXPECT_THAT(turns(), IsEmpty());
    EXPECT_EQ(round().offered, 0);
}

TEST_P(WaitingTest, AnHourAfterTheVisitItIsForIsNoneThatWasWaitedFor) {
    const auto sooner = book(asked(ana, noa, room_b, minutes(-60))).value();
    auto said = for_nine(ana);
    said.instead_of = sooner.id;
    waits(said);
    make_room();
    EXPECT_EQ(round().offered, 0);
}

TEST_P(WaitingTest, WhatTheDeskDoesWithTheHoldSettlesTheOffer) {
    waits(for_nine(ana));
    make_room();
    round();
    const auto offer = offers().front();
    ASSERT_TRUE(
        write([&](Transaction& t) { return confirm(t, offer.content.booking, Version{1}); }));
    EXPECT_EQ(round().ended, 1);
    EXPECT_THAT(turns(), IsEmpty());
    EXPECT_EQ(now(offer.content.booking).status, BookingStatus::booked);
}

TEST_P(WaitingTest, WhoLeavesTheListLeavesTheHourToo) {
    const auto id = waits(for_nine(ana));
    waits(for_nine(ben));
    make_room();
    round();
    ASSERT_TRUE(write([&](Transaction& t) { return stop_waiting(t, id, Version{1}); }));
    EXPECT_THAT(offered(), IsEmpty());
    round();
    EXPECT_THAT(offered(), ElementsAre(ben));
    EXPECT_EQ(write([&](Transaction& t) { return stop_waiting(t, id, Version{2}); }).error().kind,
              FaultKind::conflict);
}

TEST_P(WaitingTest, WhoIsHeldOrNotBookedGetsNoneAndTheNextDoes) {
    ASSERT_TRUE(write([&](Transaction& t) -> Result<void> {
        const record::DoNotBook flag{.client = ana,
                                     .practitioner = {},
                                     .ask = "Mia",
                                     .reason = "in private",
                                     .since = *parse_date("2026-11-01"),
                                     .ended_on = {}};
        return t.records<record::DoNotBook>()
            .add(Id<record::DoNotBook>(t.new_id()), flag)
            .map([](auto) {});
    }));
    waits(for_nine(ana));
    waits(for_nine(ben));
    make_room();
    round();
    EXPECT_THAT(offered(), ElementsAre(ben));
}

TEST_P(WaitingTest, WhenTheLastDayIsOverNobodyWaits) {
    waits(for_nine(ana));
    clock_to(nine + hours(24));
    round();
    EXPECT_THAT(turns(), IsEmpty());
}

TEST_P(WaitingTest, TooNearIsNoOffer) {
    waits(for_nine(ana));
    make_room();
    clock_to(nine - minutes(30));
    EXPECT_EQ(round().offered, 0);
    EXPECT_EQ(offer_stands(nine, nine - minutes(39)), std::nullopt);
    EXPECT_EQ(offer_stands(nine, nine - minutes(40)), minutes(10));
    EXPECT_EQ(offer_stands(nine, nine - hours(30)), minutes(60));
}

TEST_P(WaitingTest, WrongWishesAreNamed) {
    const auto place = [&](auto change) {
        auto said = for_nine(ana);
        change(said);
        return write([&](Transaction& t) { return wait(t, said, ""); }).error().path;
    };
    EXPECT_EQ(place([](auto& said) { said.last = *parse_date("2026-11-30"); }), "/last");
    EXPECT_EQ(place([](auto& said) { said.last = *parse_date("2028-11-30"); }), "/last");
    EXPECT_EQ(place([](auto& said) { said.hours[0].weekdays.clear(); }), "/hours/0/weekdays");
    EXPECT_EQ(place([](auto& said) { said.client = id_of<ClientId>(99); }), "/client");
    EXPECT_EQ(place([](auto& said) { said.service = id_of<StoredServiceId>(99); }), "/service");
    EXPECT_EQ(place([&](auto& said) { said.instead_of = taken_.id; }), "/instead_of");
    waits(for_nine(ana));
    EXPECT_EQ(place([](auto&) {}), "/client") << "waits already";
}

// Whether they say no or nothing: each in turn, never two at once, and each is a hold of their own.
TEST_P(WaitingTest, EverybodyGetsTheirTurn) {
    const std::array clients{ana, ben, dora};
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        SCOPED_TRACE(seed);
        Dice dice(seed);
        for (const auto client : clients)
            waits(for_nine(client));
        if (seed == 1)
            make_room();
        // Whoever waits, in the order in which they came; each is offered it once.
        for (const auto& next : turns()) {
            round();
            const auto open = offers();
            ASSERT_EQ(open.size(), 1U) << "there is one hour";
            EXPECT_EQ(open[0].content.client, next);
            EXPECT_EQ(now(open[0].content.booking).clients, std::vector{next});
            EXPECT_EQ(now(open[0].content.booking).status, BookingStatus::held);
            if (dice.one_in(2))
                ASSERT_TRUE(answer(decline_offer));
            else
                clock_to(open[0].content.until);
        }
        round();
        EXPECT_THAT(offered(), IsEmpty());
        // The list begins anew, with nobody's offers.
        for (const auto& one : look(in_turn))
            ASSERT_TRUE(
                write([&](Transaction& t) { return stop_waiting(t, one.id, one.version); }));
    }
}

INSTANTIATE_TEST_SUITE_P(Stores, WaitingTest, store::every_kind_of_store(), store::name_of_store);

}  // namespace
}  // namespace palpate::scheduling
