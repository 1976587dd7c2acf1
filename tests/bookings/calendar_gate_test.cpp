// What the calendar says to a booking, over each store: hours, leave and rules as they are kept.
#include "bookings/practice.hpp"
#include "scheduling/bookings/places_kept.hpp"

namespace palpate::scheduling {
namespace {

using testing::HasSubstr;

// 2026-12-01 is a Tuesday; nine in UTC is ten in Berlin.
StoredHours tuesdays(PractitionerId of, std::int64_t from, std::int64_t until) {
    const WeeklyRow row{.weekdays = {Weekday::tuesday}, .hours = {from, until}};
    return {.of = HoursOf::practitioner,
            .subject = Id<AnyWithHours>(of.uuid()),
            .periods = {{.weekly = {row}}}};
}

class CalendarGate : public EveryPractice {
protected:
    template <class T>
    Id<T> keep(const T& content) {
        const auto kept = write([&](Transaction& t) { return add_place(t, content, ""); }, owner());
        EXPECT_TRUE(kept.has_value()) << kept.error().message;
        return kept->id;
    }
    void keep_rules(const CalendarRules& rules) {
        EXPECT_TRUE(
            write([&](Transaction& t) { return set_rules(t, house, 0, rules, ""); }, owner()));
    }
    std::string place(const Result<Kept<Booking>>& result) {
        return result ? "" : result.error().path;
    }
};

TEST_P(CalendarGate, HoursHoldTheWholeTimeFromPreparationToCleanUp) {
    keep(tuesdays(mia, 10 * 60, 12 * 60));
    // 60 minutes and 15 to clean up: from 10:00 to 10:45 in Berlin.
    EXPECT_EQ(place(book(asked(ana, mia, room_a, minutes(-1)))), "/begin");
    EXPECT_EQ(place(book(asked(ana, mia, room_a, minutes(46)))), "/begin");
    EXPECT_EQ(place(book(asked(ana, mia, room_a, hours(24)))), "/begin") << "a Wednesday";
    EXPECT_EQ(place(book(asked(ana, mia, room_a, minutes(45)))), "");
    EXPECT_EQ(place(book(asked(ben, noa, room_b, hours(24)))), "") << "nothing is kept of Noa";
}

TEST_P(CalendarGate, OnlyTheCalendarIsOpenedByAReasonOfTheDesk) {
    keep(tuesdays(mia, 10 * 60, 12 * 60));
    auto said = asked(ana, mia, room_a, hours(24));
    const auto refused = book(said);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().kind, FaultKind::conflict);
    EXPECT_THAT(refused.error().message, HasSubstr(to_text(mia)));
    said.despite = "she asked for it";
    const auto kept = book(said);
    ASSERT_TRUE(kept.has_value()) << kept.error().message;
    EXPECT_EQ(now(kept->id).despite, "she asked for it");
    EXPECT_FALSE(now(kept->id).place.has_value()) << "nothing was overruled";
    said.clients = {ben};
    EXPECT_EQ(place(book(said)), "/practitioners");
    said.source = BookingSource::online;
    EXPECT_EQ(place(book(said)), "/despite");
    // What the owner overrules needs no second reason.
    said.source = BookingSource::desk;
    said.despite = std::nullopt;
    said.overrule = "both agreed";
    EXPECT_TRUE(book(said, owner()).has_value());
}

TEST_P(CalendarGate, ARoomHasHoursToo) {
    auto hours = tuesdays(mia, 12 * 60, 20 * 60);
    hours.of = HoursOf::resource;
    hours.subject = Id<AnyWithHours>(room_a.uuid());
    keep(hours);
    const auto refused = book(asked(ana, mia, room_a, minutes(0)));
    EXPECT_EQ(place(refused), "/begin");
    EXPECT_THAT(refused.error().message, HasSubstr(to_text(room_a)));
    EXPECT_EQ(place(book(asked(ana, mia, room_b, minutes(0)))), "");
}

TEST_P(CalendarGate, ALimitCountsWhatStandsAndNotWhatIsMoved) {
    keep_rules({.grid_minutes = 15,
                .limits = {{.practitioner = mia, .treated_minutes_max = 120, .load_max = 2}}});
    const auto first = book(asked(ana, mia, room_a, minutes(0)));
    ASSERT_TRUE(first.has_value()) << first.error().message;
    const auto second = book(asked(ana, mia, room_a, hours(2)));
    ASSERT_TRUE(second.has_value());
    EXPECT_EQ(place(book(asked(ben, mia, room_b, hours(4)))), "/begin");
    EXPECT_TRUE(write([&](Transaction& t) {
                    return scheduling::move(t, first->id, 1, {.begin = nine + hours(4)}, "");
                }).has_value());
    ASSERT_TRUE(write([&](Transaction& t) {
                    return cancel(t, second->id, 1, {.by_client = true});
                }).has_value());
    EXPECT_EQ(place(book(asked(ben, mia, room_b, minutes(0)))), "");
}

TEST_P(CalendarGate, AHoldThatRanOutIsNobodysWork) {
    keep_rules({.grid_minutes = 15, .limits = {{.practitioner = mia, .treated_minutes_max = 60}}});
    auto said = asked(ana, mia, room_a, minutes(0));
    said.hold_minutes = 10;
    const auto held = book(said);
    ASSERT_TRUE(held.has_value());
    EXPECT_EQ(place(book(asked(ben, mia, room_b, hours(3)))), "/begin");
    clock_to(*held->content.held_until);
    EXPECT_EQ(place(book(asked(ben, mia, room_b, hours(3)))), "");
}

// A large practice keeps more than is ever looked at in one go.
TEST_P(CalendarGate, HoursOfOthersAreNotReadHoweverManyThereAre) {
    keep(tuesdays(mia, 10 * 60, 12 * 60));
    const auto done = write(
        [&](Transaction& t) -> Result<void> {
            for (int i = 0; i <= record::glanced_max; ++i) {
                const auto other = tuesdays(PractitionerId(t.new_id()), 0, 60);
                if (auto kept = t.records<StoredHours>().add(StoredHoursId(t.new_id()), other);
                    !kept)
                    return tl::unexpected(kept.error());
            }
            return {};
        },
        owner());
    ASSERT_TRUE(done.has_value()) << done.error().message;
    EXPECT_EQ(place(book(asked(ana, mia, room_a, minutes(-1)))), "/begin");
    EXPECT_EQ(place(book(asked(ana, mia, room_a, minutes(45)))), "");
}

TEST_P(CalendarGate, EachVisitOfASeriesIsHeldAgainstHours) {
    auto hours_kept = tuesdays(mia, 10 * 60, 12 * 60);
    hours_kept.leave = {{.first = *parse_date("2026-12-08"), .last = *parse_date("2026-12-08")}};
    keep(hours_kept);
    SeriesSaid said{.client = ana};
    for (int week = 0; week < 3; ++week)
        said.visits.push_back(asked(ana, mia, room_a, hours(24 * 7 * week)));
    const auto refused = write([&](Transaction& t) { return book_series(t, said, ""); });
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().path, "/visits/1/begin");
    said.visits.erase(said.visits.begin() + 1);
    EXPECT_TRUE(write([&](Transaction& t) { return book_series(t, said, ""); })->series);
}

TEST_P(CalendarGate, TheHourAsAgreedIsTheOneOnTheWall) {
    const auto kept = book(asked(ana, mia, room_a, minutes(0)));
    ASSERT_TRUE(kept.has_value());
    EXPECT_EQ(kept->content.zone, "Europe/Berlin");
    EXPECT_EQ(kept->content.wall, "2026-12-01T10:00");
    auto said = asked(ben, noa, room_b, minutes(0));
    said.zone = "Europe/Berlin";
    said.wall = "2026-12-01T09:00";
    EXPECT_EQ(place(book(said)), "/wall");
}

INSTANTIATE_TEST_SUITE_P(Stores, CalendarGate, store::every_kind_of_store(), store::name_of_store);

}  // namespace
}  // namespace palpate::scheduling
