// One way to a booking: what it refuses, what gives way, and what becomes of it.
#include "bookings/practice.hpp"
#include "scheduling/bookings/lists.hpp"

namespace palpate::scheduling {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Book : public EveryPractice {};

TEST_P(Book, TakesClientPractitionerAndRoomWithTheTimeAroundIt) {
    const auto kept = book(asked(ana, mia, room_a, minutes(0)));
    ASSERT_TRUE(kept.has_value()) << kept.error().message;
    EXPECT_EQ(kept->content.until, nine + minutes(60));
    EXPECT_EQ(kept->content.clean_up_minutes, 15);
    // The room and Mia clean up until 10:15; Ana may go on at 10:00.
    EXPECT_EQ(book(asked(ben, mia, room_b, minutes(60))).error().path, "/practitioners");
    EXPECT_EQ(book(asked(ben, noa, room_a, minutes(60))).error().path, "/resources");
    EXPECT_EQ(book(asked(ana, noa, room_b, minutes(59))).error().path, "/clients");
    EXPECT_TRUE(book(asked(ana, noa, room_b, minutes(60))).has_value());
    EXPECT_TRUE(book(asked(ben, mia, room_a, minutes(75))).has_value());
}

TEST_P(Book, AConflictNamesEveryClashAndNoClient) {
    const auto first = book(asked(ana, mia, room_a, minutes(0)));
    ASSERT_TRUE(first.has_value());
    const auto refused = book(asked(ben, mia, room_a, minutes(30)));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().kind, FaultKind::conflict);
    EXPECT_THAT(refused.error().message, HasSubstr(to_text(mia)));
    EXPECT_THAT(refused.error().message, HasSubstr(to_text(room_a)));
    EXPECT_THAT(refused.error().message, HasSubstr(to_text(first->id)));
    EXPECT_THAT(refused.error().message, Not(HasSubstr(to_text(ana))));
    EXPECT_THAT(busy(ben), IsEmpty());
}

TEST_P(Book, WhatTheServiceNeedsIsThere) {
    auto said = asked(ana, mia, room_a, minutes(0));
    said.resources.clear();
    EXPECT_EQ(book(said).error().path, "/resources");
    said = asked(ana, id_of<PractitionerId>(13), room_a, minutes(0));
    EXPECT_EQ(book(said).error().path, "/practitioners/0");
    said = asked(ana, mia, room_a, minutes(0));
    said.practitioners.push_back(noa);
    EXPECT_EQ(book(said).error().path, "/practitioners");
    said = asked(ana, mia, id_of<ResourceId>(29), minutes(0));
    EXPECT_EQ(book(said).error().kind, FaultKind::not_found);
    said = asked(id_of<ClientId>(9), mia, room_a, minutes(0));
    EXPECT_EQ(book(said).error().path, "/clients/0");
    said = asked(ana, mia, room_a, minutes(0));
    said.service = id_of<StoredServiceId>(49);
    EXPECT_EQ(book(said).error().path, "/service");
    said.service = std::nullopt;
    EXPECT_EQ(book(said).error().path, "/until") << "nothing says how long";
    said.until = nine + minutes(45);
    EXPECT_TRUE(book(said).has_value());
}

TEST_P(Book, OnlineOnlyWhatIsOfferedAndLiesAhead) {
    auto said = asked(ana, mia, room_a, minutes(0));
    said.source = BookingSource::online;
    EXPECT_TRUE(book(said).has_value());
    clock_to(nine + minutes(120));
    said.begin = nine + minutes(120);
    EXPECT_EQ(book(said).error().path, "/begin");
    said.source = BookingSource::walk_in;
    EXPECT_TRUE(book(said).has_value());
}

// ---- holds ----

TEST_P(Book, AHoldStandsUntilItsMomentAndThenGivesWay) {
    auto said = asked(ana, mia, room_a, minutes(0));
    said.hold_minutes = 10;
    const auto held = book(said);
    ASSERT_TRUE(held.has_value());
    const auto until = *held->content.held_until;
    EXPECT_EQ(until, kept_.clock->now.load() + minutes(10));
    clock_to(until - std::chrono::milliseconds(1));
    EXPECT_EQ(book(asked(ben, mia, room_a, minutes(0))).error().kind, FaultKind::conflict);
    clock_to(until);
    const auto late = write([&](Transaction& t) { return confirm(t, held->id, 1); });
    EXPECT_EQ(late.error().kind, FaultKind::conflict);
    EXPECT_TRUE(book(asked(ben, mia, room_a, minutes(0))).has_value());
    EXPECT_EQ(now(held->id).status, BookingStatus::cancelled);
    EXPECT_THAT(busy(ana), IsEmpty());
    EXPECT_THAT(busy(mia), ElementsAre(0));
}

TEST_P(Book, AConfirmedHoldIsABookingLikeAnyOther) {
    auto said = asked(ana, mia, room_a, minutes(0));
    said.hold_minutes = 10;
    const auto held = book(said);
    ASSERT_TRUE(held.has_value());
    const auto confirmed = write([&](Transaction& t) { return confirm(t, held->id, 1); });
    ASSERT_TRUE(confirmed.has_value()) << confirmed.error().message;
    clock_to(nine - hours(1));
    EXPECT_EQ(book(asked(ben, mia, room_a, minutes(0))).error().kind, FaultKind::conflict);
    EXPECT_EQ(write([&](Transaction& t) { return confirm(t, held->id, 2); }).error().kind,
              FaultKind::conflict);
    for (const auto wrong : {0, 61}) {
        said.hold_minutes = wrong;
        EXPECT_EQ(book(said).error().path, "/hold_minutes");
    }
}

TEST_P(Book, ALapsedHoldStaysWhenTheNewBookingIsRefusedForAnotherReason) {
    auto said = asked(ana, mia, room_a, minutes(0));
    said.hold_minutes = 10;
    const auto held = book(said);
    ASSERT_TRUE(held.has_value());
    ASSERT_TRUE(book(asked(ben, noa, room_b, minutes(30))).has_value());
    clock_to(*held->content.held_until);
    EXPECT_FALSE(book(asked(ben, mia, room_a, minutes(0))).has_value());  // Ben is elsewhere
    EXPECT_EQ(now(held->id).status, BookingStatus::held) << "all or nothing";
}

// ---- later ----

TEST_P(Book, MovesIntoItsOwnTimeAndNotIntoAnothers) {
    const auto kept = book(asked(ana, mia, room_a, minutes(0)));
    ASSERT_TRUE(kept.has_value());
    ASSERT_TRUE(book(asked(ben, mia, room_b, minutes(150))).has_value());
    const auto to = [&](Version version, minutes after_nine) {
        return write([&](Transaction& t) {
            return scheduling::move(t, kept->id, version, {.begin = nine + after_nine}, "asked");
        });
    };
    EXPECT_TRUE(to(1, minutes(30)).has_value());
    EXPECT_EQ(to(1, minutes(40)).error().kind, FaultKind::stale);
    EXPECT_EQ(to(2, minutes(80)).error().kind, FaultKind::conflict);
    EXPECT_TRUE(to(2, minutes(75)).has_value());
    EXPECT_THAT(busy(mia), ElementsAre(75, 150));
    EXPECT_THAT(busy(ana), ElementsAre(75));
    EXPECT_EQ(now(kept->id).until, nine + minutes(135));
}

TEST_P(Book, CancellingLateCostsWhatWasAgreedUnlessItIsWaived) {
    const auto cancel_at = [&](Instant at, CancelSaid said) {
        clock_to(at - hours(48));
        const auto kept = book(asked(ana, mia, room_a, minutes(0)));
        EXPECT_TRUE(kept.has_value());
        clock_to(at);
        return write([&](Transaction& t) { return cancel(t, kept->id, 1, said); });
    };
    const auto in_time = cancel_at(nine - hours(24), {.by_client = true, .reason = "ill"});
    ASSERT_TRUE(in_time.has_value());
    EXPECT_FALSE(in_time->content.ending->late);
    EXPECT_FALSE(in_time->content.ending->due.has_value());
    EXPECT_THAT(busy(mia), IsEmpty());
    const auto late = cancel_at(nine - hours(23), {.by_client = true});
    ASSERT_TRUE(late.has_value());
    EXPECT_TRUE(late->content.ending->late);
    EXPECT_EQ(late->content.ending->due->minor_units, 3000);
    const auto waived = cancel_at(nine - hours(23), {.by_client = true, .waive = "a regular"});
    EXPECT_FALSE(waived->content.ending->due.has_value());
    EXPECT_EQ(waived->content.ending->waived, "a regular");
    const auto ours = cancel_at(nine - hours(1), {.by_client = false});
    EXPECT_FALSE(ours->content.ending->late);
    EXPECT_FALSE(ours->content.ending->due.has_value());
}

TEST_P(Book, WhoDoesNotComeIsNotedNotBeforeTheBegin) {
    const auto kept = book(asked(ana, mia, room_a, minutes(0)));
    ASSERT_TRUE(kept.has_value());
    const auto missed = [&] {
        return write([&](Transaction& t) { return no_show(t, kept->id, 1, std::nullopt); });
    };
    clock_to(nine - minutes(1));
    EXPECT_EQ(missed().error().kind, FaultKind::conflict);
    clock_to(nine + minutes(10));
    const auto noted = missed();
    ASSERT_TRUE(noted.has_value());
    EXPECT_EQ(noted->content.ending->due->minor_units, 6000);
    EXPECT_THAT(busy(mia), IsEmpty());
}

TEST_P(Book, StepsComeInTheirOrder) {
    const auto kept = book(asked(ana, mia, room_a, minutes(0)));
    ASSERT_TRUE(kept.has_value());
    EXPECT_EQ(write([&](Transaction& t) { return finish(t, kept->id, 1); }).error().kind,
              FaultKind::conflict);
    ASSERT_TRUE(write([&](Transaction& t) { return arrive(t, kept->id, 1); }).has_value());
    EXPECT_EQ(write([&](Transaction& t) { return cancel(t, kept->id, 2, {.by_client = true}); })
                  .error()
                  .kind,
              FaultKind::conflict);
    ASSERT_TRUE(write([&](Transaction& t) { return finish(t, kept->id, 2); }).has_value());
    EXPECT_THAT(busy(mia), ElementsAre(0)) << "what was done was done then";
}

// ---- overruling ----

TEST_P(Book, TheOwnerMayPutOneOverAnotherAndNobodySlipsInBeside) {
    const auto first = book(asked(ana, mia, room_a, minutes(0)));
    ASSERT_TRUE(first.has_value());
    auto said = asked(ben, mia, room_b, minutes(30));
    said.overrule = "a colleague in pain";
    EXPECT_EQ(book(said).error().kind, FaultKind::not_allowed);
    const auto over = book(said, owner());
    ASSERT_TRUE(over.has_value()) << over.error().message;
    EXPECT_EQ(over->content.overruled->reason, "a colleague in pain");
    EXPECT_EQ(over->content.overruled->by, owner().person);
    EXPECT_THAT(busy(mia), ElementsAre(0, 30));
    ASSERT_TRUE(write([&](Transaction& t) {
                    return cancel(t, first->id, 1, {.by_client = false});
                }).has_value());
    // The ordinary place is free, and Mia is not.
    EXPECT_EQ(book(asked(ana, mia, room_a, minutes(0))).error().kind, FaultKind::conflict);
    said.overrule = "";
    EXPECT_EQ(book(said, owner()).error().path, "/overrule");
}

// ---- a series ----

SeriesSaid weekly(int visits) {
    SeriesSaid said{.client = ana};
    for (int i = 0; i < visits; ++i)
        said.visits.push_back(asked(ana, mia, room_a, hours(24 * 7 * i)));
    return said;
}

TEST_P(Book, ASeriesIsBookedWholeOrNotAtAllWithEveryClash) {
    const auto taken = book(asked(ben, mia, room_b, hours(24 * 7 * 2) + minutes(30)));
    const auto also = book(asked(ben, noa, room_a, hours(24 * 7 * 4)));
    ASSERT_TRUE(taken.has_value() && also.has_value());
    const auto ask = [&](const SeriesSaid& said) {
        return write([&](Transaction& t) { return book_series(t, said, "plan"); });
    };
    const auto refused = ask(weekly(6));
    ASSERT_TRUE(refused.has_value());
    EXPECT_FALSE(refused->series.has_value());
    ASSERT_EQ(refused->clashes.size(), 2U);
    EXPECT_EQ(refused->clashes[0].visit, 2);
    EXPECT_EQ(refused->clashes[0].taken_by, taken->id.uuid());
    EXPECT_EQ(refused->clashes[1].visit, 4);
    EXPECT_EQ(refused->clashes[1].resource, room_a.uuid());
    EXPECT_THAT(busy(ana), IsEmpty());
    auto agreed = weekly(6);
    agreed.visits[2].begin -= minutes(60);
    agreed.visits[4].resources = {room_b};
    const auto booked = ask(agreed);
    ASSERT_TRUE(booked.has_value()) << booked.error().message;
    ASSERT_EQ(booked->bookings.size(), 6U);
    EXPECT_EQ(booked->series->content.bookings, 6);
    for (const auto& one : booked->bookings)
        EXPECT_EQ(now(one.id).series, booked->series->id);
}

TEST_P(Book, OneMoreVisitJoinsTheSeriesOfItsClient) {
    const auto made = write([&](Transaction& t) { return book_series(t, weekly(2), "plan"); });
    ASSERT_TRUE(made.has_value() && made->series.has_value());
    auto said = asked(ana, mia, room_a, hours(24 * 7 * 2));
    said.series = made->series->id;
    const auto more = book(said);
    ASSERT_TRUE(more.has_value()) << more.error().message;
    EXPECT_EQ(now(more->id).series, made->series->id);
    EXPECT_EQ(now(more->id).source, BookingSource::desk);
    const auto visits = record::read(*kept_.store, desk(), [&](const Transaction& t) {
        return Result<std::vector<record::Kept<Booking>>>(bookings_of(t, *said.series));
    });
    ASSERT_EQ(visits->size(), 3U);
    EXPECT_EQ(visits->back().id, more->id);
}

TEST_P(Book, NobodyJoinsTheSeriesOfSomebodyElse) {
    const auto made = write([&](Transaction& t) { return book_series(t, weekly(2), "plan"); });
    ASSERT_TRUE(made.has_value() && made->series.has_value());
    auto said = asked(ben, mia, room_a, hours(24 * 7 * 2));
    said.series = made->series->id;
    EXPECT_EQ(book(said).error().path, "/series");
    said.clients = {ben, ana};
    EXPECT_EQ(book(said).error().kind, FaultKind::invalid) << "it would be Ben's record";
    said.clients = {ana};
    said.series = SeriesId(ben.uuid());
    const auto unknown = book(said);
    EXPECT_EQ(unknown.error().kind, FaultKind::not_found);
    EXPECT_EQ(unknown.error().path, "/series");
    EXPECT_THAT(busy(ben), IsEmpty());
}

TEST_P(Book, VisitsOfASeriesMayNotCollideWithEachOther) {
    auto said = weekly(3);
    said.visits[1].begin = said.visits[0].begin + minutes(45);
    const auto refused = write([&](Transaction& t) { return book_series(t, said, ""); });
    ASSERT_TRUE(refused.has_value());
    EXPECT_FALSE(refused->clashes.empty());
    for (const auto& clash : refused->clashes)
        EXPECT_EQ(clash.part, "visits");
    said = weekly(3);
    said.visits[1].clients = {ben};
    EXPECT_EQ(write([&](Transaction& t) { return book_series(t, said, ""); }).error().path,
              "/visits/1/clients");
    said.visits.clear();
    EXPECT_EQ(write([&](Transaction& t) { return book_series(t, said, ""); }).error().path,
              "/visits");
}

INSTANTIATE_TEST_SUITE_P(Stores, Book, store::every_kind_of_store(), store::name_of_store);

}  // namespace
}  // namespace palpate::scheduling
