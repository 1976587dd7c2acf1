// The failures of other systems that this part must not have, each under its number.
#include "scheduling/free_slots.hpp"

#include "scheduling/choose.hpp"
#include "scheduling/made_up_diary.hpp"
#include "scheduling/why.hpp"

#include <cmath>

#include <gmock/gmock.h>

namespace palpate::scheduling {
namespace {

using made_up::id;
using namespace std::chrono_literals;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

// A clinic open from 9 to 17 every day, with everybody at work all that time.
class Clinic : public testing::Test {
protected:
    void open(const char* zone_name, const char* first, int days) {
        zone_ = Zone::named(zone_name).value();
        first_ = parse_date(first).value();
        end_ = plus_days(first_, days);
        const auto around = LocalDays::of(zone_, plus_days(first_, -1), plus_days(end_, 1)).value();
        const Pattern nine_to_five{
            .periods = {
                {.weekly = {{.weekdays = Weekdays{0x7f}, .hours = {.from = 9h, .until = 17h}}}}}};
        diary.open = expand(nine_to_five, around);
        for (auto& practitioner : diary.practitioners)
            practitioner.hours = diary.open;
        diary.rules.grid = 60min;
        asked.now = around.whole().from;
    }
    void staff(int practitioners, int rooms) {
        diary.practitioners.clear();
        diary.resources.clear();
        asked.service.given_by.clear();
        for (int i = 1; i <= practitioners; ++i) {
            diary.practitioners.push_back({.id = id<PractitionerId>(i), .hours = diary.open});
            asked.service.given_by.push_back(id<PractitionerId>(i));
        }
        Need room;
        for (int i = 1; i <= rooms; ++i) {
            diary.resources.push_back({.id = id<ResourceId>(i)});
            room.any_of.push_back(id<ResourceId>(i));
        }
        asked.service.needs = rooms > 0 ? std::vector<Need>{room} : std::vector<Need>{};
    }
    Moment at(minutes minute, int day = 0) const {
        return zone_.at({plus_days(first_, day), minute});
    }
    Board board() const {
        return Board::of(diary, LocalDays::of(zone_, first_, end_).value()).value();
    }
    // Books what is asked at a start, as the write path would, and returns the choice.
    Choice book(Moment start) {
        const auto choice = choose(board(), asked, start);
        EXPECT_TRUE(choice) << zone_.print(start);
        if (!choice)
            return {};
        const Service& s = asked.service;
        diary.bookings.push_back({.id = id<BookingId>(++bookings_),
                                  .service = s.id,
                                  .treated = choice->treated,
                                  .preparation = s.preparation,
                                  .clean_up = s.clean_up,
                                  .practitioners = choice->practitioners,
                                  .resources = choice->resources,
                                  .clients = asked.clients,
                                  .load = s.load,
                                  .heavy = s.heavy});
        std::ranges::sort(diary.bookings, {}, [](const DiaryBooking& b) { return b.treated.from; });
        return *choice;
    }
    std::vector<Moment> starts() const { return free_starts(board(), asked).value(); }
    std::vector<std::string> shown() const {
        std::vector<std::string> lines;
        for (const Moment start : starts())
            lines.push_back(zone_.print(start));
        return lines;
    }
    std::vector<std::string> hours_shown() const {
        std::vector<std::string> lines;
        for (const Moment start : starts())
            lines.push_back(zone_.print_hour(start));
        return lines;
    }

    Diary diary;
    Question asked{.service = {.id = id<ServiceId>(1)}};

private:
    Zone zone_ = Zone::named("UTC").value();
    Date first_;
    Date end_;
    int bookings_ = 0;
};

// cal.diy#1092, #4400, #4753, #6217, #19589: hours shift or cannot be booked over a clock change.
TEST_F(Clinic, OffersTheSameHoursOnBothSidesOfAClockChange) {
    open("Europe/Berlin", "2026-10-24", 2);
    staff(1, 1);
    diary.rules.grid = 240min;
    asked.service.duration = 30min;
    EXPECT_THAT(shown(), ElementsAre("2026-10-24 12:00 CEST", "2026-10-24 16:00 CEST",
                                     "2026-10-25 12:00 CET", "2026-10-25 16:00 CET"));
    open("Europe/Berlin", "2026-03-29", 1);
    diary.rules.grid = 180min;
    EXPECT_THAT(shown(), ElementsAre("2026-03-29 09:00 CEST", "2026-03-29 12:00 CEST",
                                     "2026-03-29 15:00 CEST"));
}

TEST_F(Clinic, TheGridIsOfLocalTime) {
    open("Asia/Kathmandu", "2026-11-21", 1);
    staff(1, 0);
    asked.service.duration = 180min;
    EXPECT_THAT(hours_shown(), ElementsAre("09:00", "10:00", "11:00", "12:00", "13:00", "14:00"));
}

// Crocoblock#5457, easyappointments#87 and #1400: three who give massage, one room.
TEST_F(Clinic, OneRoomSharedByThreeIsNeverPromisedTwice) {
    open("UTC", "2026-11-21", 1);
    staff(3, 1);
    EXPECT_EQ(hours_shown().size(), 8U);
    book(at(10h));
    EXPECT_THAT(hours_shown(), Not(Contains("10:00")));
    EXPECT_EQ(hours_shown().size(), 7U);
    const auto reasons = why_not(board(), asked, at(10h)).value();
    EXPECT_THAT(reasons, ElementsAre(Reason{.obstacle = Obstacle::room_taken,
                                            .resource = id<ResourceId>(1),
                                            .booking = id<BookingId>(1)}));
}

// cal.diy#15423: two of these five people and one of those rooms.
TEST_F(Clinic, TwoOfFiveAndOneOfTwoRooms) {
    open("UTC", "2026-11-21", 1);
    staff(5, 2);
    asked.service.practitioners = 2;
    const auto first = book(at(10h));
    const auto second = book(at(10h));
    EXPECT_EQ(first.practitioners.size(), 2U);
    EXPECT_NE(first.resources, second.resources);
    for (const auto practitioner : first.practitioners)
        EXPECT_THAT(second.practitioners, Not(Contains(practitioner)));
    EXPECT_THAT(hours_shown(), Not(Contains("10:00")));
    // A third room does not help: one practitioner is left, and two are needed.
    diary.resources.push_back({.id = id<ResourceId>(3)});
    asked.service.needs[0].any_of.push_back(id<ResourceId>(3));
    EXPECT_THAT(hours_shown(), Not(Contains("10:00")));
    asked.service.practitioners = 1;
    EXPECT_THAT(hours_shown(), Contains("10:00"));
}

// MassageBook picks any free room at random and cannot tie a service to a room.
TEST_F(Clinic, TheRoomIsOfTheServiceAndTheChoiceIsFairAndRepeatable) {
    open("UTC", "2026-11-21", 1);
    staff(2, 3);
    asked.service.needs[0].any_of = {id<ResourceId>(3), id<ResourceId>(2)};
    asked.service.load = 1;
    const auto first = book(at(9h));
    EXPECT_THAT(first.resources, ElementsAre(id<ResourceId>(2)));
    EXPECT_THAT(first.practitioners, ElementsAre(id<PractitionerId>(1)));
    // The second goes to who and what has had less that day.
    const auto second = book(at(11h));
    EXPECT_THAT(second.resources, ElementsAre(id<ResourceId>(3)));
    EXPECT_THAT(second.practitioners, ElementsAre(id<PractitionerId>(2)));
    const auto again = choose(board(), asked, at(14h)).value();
    EXPECT_EQ(again.practitioners, choose(board(), asked, at(14h)).value().practitioners);
    asked.resources = {id<ResourceId>(1)};
    EXPECT_EQ(free_starts(board(), asked).error().path, "/resources/0");
}

// Two needs whose lists overlap: the table that both could use is not counted for both.
TEST_F(Clinic, TwoNeedsNeverShareOneThing) {
    open("UTC", "2026-11-21", 1);
    staff(1, 2);
    const auto one = id<ResourceId>(1);
    const auto two = id<ResourceId>(2);
    asked.service.needs = {{{one, two}}, {{one}}};
    EXPECT_THAT(choose(board(), asked, at(9h)).value().resources, ElementsAre(two, one))
        << "the first wish would leave nothing for the second need";
    diary.resources[1].out_of_use = {{at(9h), at(10h)}};
    EXPECT_THAT(hours_shown(), Not(Contains("09:00")));
    EXPECT_THAT(hours_shown(), Contains("10:00"));
}

// cal.diy#3662: the buffer on the wrong side. Appointments#409, odoo#158337: before and after
// apart. easyappointments#435, #1224: no buffers at all.
TEST_F(Clinic, PreparationIsBeforeAndCleanUpAfter) {
    open("UTC", "2026-11-21", 1);
    staff(1, 1);
    diary.rules.grid = 5min;
    asked.service.preparation = 10min;
    asked.service.clean_up = 20min;
    const auto all = starts();
    EXPECT_EQ(all.front(), at(9h + 10min)) << "there is time to prepare after opening";
    EXPECT_EQ(all.back(), at(15h + 40min)) << "and to clean up before closing";
    EXPECT_EQ(book(at(12h)).held, (Span{at(11h + 50min), at(13h + 20min)}));
    const auto left = starts();
    EXPECT_THAT(left, Contains(at(10h + 30min)));  // to 11:30, cleaned up at 11:50
    EXPECT_THAT(left, Not(Contains(at(10h + 35min))));
    EXPECT_THAT(left, Contains(at(13h + 30min)));  // prepared from 13:20
    EXPECT_THAT(left, Not(Contains(at(13h + 25min))));
}

TEST_F(Clinic, TheClientIsHeldForTheTreatmentAlone) {
    open("UTC", "2026-11-21", 1);
    staff(2, 2);
    asked.service.clean_up = 30min;
    asked.clients = {id<ClientId>(1)};
    book(at(10h));
    EXPECT_THAT(hours_shown(), Not(Contains("10:00")));
    EXPECT_THAT(hours_shown(), Contains("11:00")) << "with the other practitioner";
    asked.clients = {id<ClientId>(2)};
    EXPECT_THAT(hours_shown(), Contains("10:00"));
}

// easyappointments#948: a group event takes more than its places.
TEST_F(Clinic, AnEventIsJoinedUntilItIsFull) {
    open("UTC", "2026-11-21", 1);
    staff(1, 1);
    asked.service.places = 2;
    asked.clients = {id<ClientId>(1)};
    book(at(10h));
    asked.clients = {id<ClientId>(2)};
    const auto joined = choose(board(), asked, at(10h)).value();
    EXPECT_EQ(joined.joins, id<BookingId>(1));
    EXPECT_THAT(hours_shown(), Contains("10:00"));
    diary.bookings[0].places_taken = 2;
    EXPECT_THAT(hours_shown(), Not(Contains("10:00")));
    EXPECT_THAT(why_not(board(), asked, at(10h)).value(),
                Contains(Reason{.obstacle = Obstacle::event_full, .booking = id<BookingId>(1)}));
    EXPECT_EQ(choose(board(), asked, at(10h)).error().kind, FaultKind::conflict);
}

TEST_F(Clinic, TheDayHasLimitsInHoursAndInLoad) {
    open("UTC", "2026-11-21", 2);
    staff(1, 1);
    asked.service.load = 1.5;
    diary.practitioners[0].limit.treated_max = 180min;
    book(at(9h));
    book(at(11h));
    EXPECT_THAT(hours_shown(), Contains("13:00"));
    diary.practitioners[0].limit.load_max = 4;
    EXPECT_EQ(hours_shown().size(), 8U) << "4.5 is over 4; the next day is whole";
    diary.practitioners[0].limit = {.treated_max = 120min};
    EXPECT_EQ(hours_shown().size(), 8U);
}

TEST_F(Clinic, HeavyAndLightWorkAlternate) {
    open("UTC", "2026-11-21", 1);
    staff(1, 1);
    diary.practitioners[0].limit.heavy_in_a_row_max = 2;
    asked.service.heavy = true;
    book(at(9h));
    book(at(12h));
    EXPECT_THAT(hours_shown(), IsEmpty()) << "anywhere it would be the third in a row";
    asked.service.heavy = false;
    book(at(10h));
    asked.service.heavy = true;
    EXPECT_THAT(hours_shown(), ElementsAre("11:00", "13:00", "14:00", "15:00", "16:00"));
    book(at(14h));
    EXPECT_THAT(hours_shown(), IsEmpty());
    asked.service.heavy = false;
    EXPECT_EQ(hours_shown().size(), 4U) << "light work is always welcome";
}

TEST_F(Clinic, NoticeAndHorizonBoundTheOffer) {
    open("UTC", "2026-11-21", 4);
    staff(1, 1);
    diary.rules = {.grid = 480min, .notice = 24h, .horizon_days = 2};
    asked.service.duration = 30min;
    asked.now = at(8h, 0) + 1min;
    EXPECT_THAT(shown(), ElementsAre("2026-11-22 16:00 UTC", "2026-11-23 16:00 UTC"));
}

TEST_F(Clinic, FaultsNameTheirPlace) {
    open("UTC", "2026-11-21", 1);
    staff(2, 1);
    const auto days = LocalDays::of(Zone::named("UTC").value(), parse_date("2026-11-21").value(),
                                    parse_date("2026-11-22").value())
                          .value();
    asked.practitioners = {id<PractitionerId>(9)};
    EXPECT_EQ(free_starts(board(), asked).error().path, "/practitioners/0");
    asked.practitioners = {};
    asked.service.duration = 0min;
    EXPECT_EQ(free_starts(board(), asked).error().path, "/service/duration");
    asked.service.duration = 60min;
    EXPECT_EQ(choose(board(), asked, at(9h, 5)).error().path, "/start");
    EXPECT_EQ(why_not(board(), asked, at(9h, 5)).error().path, "/start");
    book(at(9h));
    book(at(9h, 0) + 60min);
    std::swap(diary.bookings[0], diary.bookings[1]);
    EXPECT_EQ(Board::of(diary, days).error().path, "/bookings/1/treated");
    diary.bookings[0].clean_up = -1min;
    EXPECT_EQ(Board::of(diary, days).error().path, "/bookings/0/clean_up");
    diary.practitioners[0].limit.heavy_in_a_row_max = 0;
    EXPECT_EQ(Board::of(diary, days).error().path, "/practitioners/0/limit/heavy_in_a_row_max");
    diary.practitioners[0].limit = {.load_max = std::nan("")};
    EXPECT_EQ(Board::of(diary, days).error().path, "/practitioners/0/limit/load_max");
    diary.practitioners[0].limit = {};
    diary.practitioners[1].id = id<PractitionerId>(1);
    EXPECT_EQ(Board::of(diary, days).error().path, "/practitioners/1/id");
    diary.rules.grid = 7min;
    EXPECT_EQ(Board::of(diary, days).error().path, "/rules/grid");
}

}  // namespace
}  // namespace palpate::scheduling
