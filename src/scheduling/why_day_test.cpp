#include "scheduling/why_day.hpp"

#include "scheduling/free_slots.hpp"
#include "scheduling/made_up_diary.hpp"

#include <gtest/gtest.h>

namespace palpate::scheduling {
namespace {

using made_up::id;
using namespace std::chrono_literals;

const PractitionerId anna = id<PractitionerId>(1);
const PractitionerId ben = id<PractitionerId>(2);
const ResourceId room = id<ResourceId>(1);

// A Tuesday in Berlin on which two people work from nine to five; it is the evening before.
struct Day {
    Day() {
        diary.open = expand(all_week(), around);
        diary.practitioners = {{.id = anna, .hours = expand(weekdays, around)},
                               {.id = ben, .hours = expand(weekdays, around)}};
        diary.resources = {{.id = room}};
        diary.rules = {.grid = 30min, .notice = 0min, .horizon_days = 30};
        asked.now = zone.at({plus_days(day, -1), 20h});
    }
    static Pattern all_week() {
        return {.periods = {{.weekly = {{.weekdays = Weekdays{0x7f}, .hours = {0h, 24h}}}}}};
    }
    void fill(Moment from, Moment until) {
        diary.bookings.push_back({.id = id<BookingId>(1 + static_cast<int>(diary.bookings.size())),
                                  .treated = {from, until},
                                  .practitioners = {anna, ben},
                                  .resources = {room}});
    }
    Moment at(minutes minute) const { return zone.at({day, minute}); }
    DayWord word() const {
        const auto days = LocalDays::of(zone, day, plus_days(day, 1)).value();
        const auto board = Board::of(diary, days).value();
        EXPECT_TRUE(free_starts(board, asked).value().empty()) << "then there is nothing to tell";
        return why_nothing(board, asked, 0).value();
    }

    Zone zone = Zone::named("Europe/Berlin").value();
    Date day = parse_date("2026-11-24").value();
    LocalDays around = LocalDays::of(zone, plus_days(day, -1), plus_days(day, 2)).value();
    Pattern weekdays{.periods = {{.weekly = {{.weekdays = Weekdays{0x1f}, .hours = {9h, 17h}}}}}};
    Diary diary;
    Question asked{.service = {.id = id<ServiceId>(1),
                               .duration = 60min,
                               .needs = {{{room}}},
                               .given_by = {anna, ben}}};
};

TEST(WhyDay, BookedOutHasNoTimeLeft) {
    Day d;
    d.fill(d.at(9h), d.at(17h));
    EXPECT_EQ(d.word(), DayWord::no_time_left);
}

TEST(WhyDay, ADayWithoutHoursIsClosed) {
    Day d;
    d.weekdays.periods.front().weekly.front().weekdays = Weekdays{0x01};  // Mondays
    for (auto& practitioner : d.diary.practitioners)
        practitioner.hours = expand(d.weekdays, d.around);
    EXPECT_EQ(d.word(), DayWord::closed);
}

TEST(WhyDay, APlaceThatIsShutIsClosedWhoeverWorks) {
    Day d;
    d.diary.open = {};
    EXPECT_EQ(d.word(), DayWord::closed);
}

// One is ill and one has no hours then: told as if somebody had been quicker.
TEST(WhyDay, WhoIsAwayIsToldAsBookedOut) {
    Day d;
    auto away = d.weekdays;
    away.leave = {{.id = id<AbsenceId>(7), .first = d.day, .last = d.day, .hours = {}}};
    d.diary.practitioners.front().hours = expand(away, d.around);
    d.diary.practitioners.back().hours = {};
    EXPECT_EQ(d.word(), DayWord::no_time_left);
    Day booked;
    booked.fill(booked.at(9h), booked.at(17h));
    booked.diary.practitioners.back().hours = {};
    EXPECT_EQ(booked.word(), d.word());
}

TEST(WhyDay, OnlyWhoIsAskedForCounts) {
    Day d;
    d.fill(d.at(9h), d.at(17h));
    d.diary.practitioners.front().hours = {};
    EXPECT_EQ(d.word(), DayWord::no_time_left);
    d.asked.practitioners = {anna};
    EXPECT_EQ(d.word(), DayWord::closed);
}

TEST(WhyDay, WithinTheNoticeACallMayHelp) {
    Day d;
    d.diary.rules.notice = 48h;
    EXPECT_EQ(d.word(), DayWord::too_soon);
    d.fill(d.at(9h), d.at(12h));
    EXPECT_EQ(d.word(), DayWord::too_soon) << "the afternoon is free";
    d.fill(d.at(12h), d.at(17h));
    EXPECT_EQ(d.word(), DayWord::no_time_left) << "and then nothing is";
}

TEST(WhyDay, BeyondTheHorizonIsTooFarAhead) {
    Day d;
    d.diary.rules.horizon_days = 0;
    EXPECT_EQ(d.word(), DayWord::too_far);
}

TEST(WhyDay, WhatIsOverIsNotCalledClosed) {
    Day d;
    d.asked.now = d.at(16h + 30min);
    EXPECT_EQ(d.word(), DayWord::no_time_left);
}

}  // namespace
}  // namespace palpate::scheduling
