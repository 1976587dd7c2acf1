#include "scheduling/zone.hpp"

#include <gmock/gmock.h>

namespace palpate::scheduling {
namespace {

using namespace std::chrono_literals;
using std::chrono::sys_days;
using testing::HasSubstr;

Zone zone(std::string_view name) {
    return Zone::named(name).value();
}

WallTime wall(std::string_view day, minutes minute) {
    return {parse_date(day).value(), minute};
}

Moment utc(std::string_view day, minutes minute) {
    return sys_days(parse_date(day).value()) + minute;
}

TEST(Zone, UnknownNameListsNearNames) {
    const auto wrong = Zone::named("Europe/Berlim", "/practice/zone");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().path, "/practice/zone");
    EXPECT_THAT(wrong.error().message, HasSubstr("Europe/Berlin"));
    for (const auto* name : {"Kathmandu", "europe/berlin", "New York"})
        EXPECT_FALSE(Zone::named(name)) << name;
    EXPECT_THAT(Zone::named("Kathmandu").error().message, HasSubstr("Asia/Kathmandu"));
    EXPECT_THAT(Zone::named("new york").error().message, HasSubstr("America/New_York"));
    EXPECT_TRUE(Zone::named("UTC"));
}

TEST(Zone, NamesThatAreNoPlaceAreRefused) {
    for (const auto* name : {"", "posixrules", "localtime", "Factory", "../../etc/passwd", "+01:00",
                             "Europe", "Europe/", "posix/Europe/Berlin", "right/Europe/Berlin"})
        EXPECT_FALSE(Zone::named(name)) << name;
    EXPECT_FALSE(Zone::named(std::string(100'000, 'a')));
}

TEST(Zone, RulesVersionIsReported) {
    EXPECT_THAT(zone_rules_version(), testing::MatchesRegex("20[0-9][0-9][a-z]+"));
}

struct Change {
    const char* zone;
    const char* day;
    minutes shown;        // a wall time in the gap, or shown twice
    minutes moved;        // a gap: where it is moved to; twice: the same as `shown`
    minutes earlier_utc;  // of `day` in UTC; may be of a day before or after
    minutes later_utc;
    const char* printed;  // the earlier
    const char* printed_later;
};

class ClockChange : public testing::TestWithParam<Change> {};

TEST_P(ClockChange, IsChosenOnPurpose) {
    const auto& c = GetParam();
    const auto z = zone(c.zone);
    const auto shown = wall(c.day, c.shown);
    const bool gap = c.moved != c.shown;
    EXPECT_EQ(z.in_gap(shown), gap);
    EXPECT_EQ(z.shown_twice(shown), !gap);
    EXPECT_EQ(z.at(shown), utc(c.day, c.earlier_utc));
    EXPECT_EQ(z.at(shown, Pass::later), utc(c.day, c.later_utc));
    EXPECT_EQ(z.wall(z.at(shown)), wall(c.day, c.moved));
    EXPECT_EQ(z.wall(z.at(shown, Pass::later)), wall(c.day, c.moved));
    EXPECT_EQ(z.print(z.at(shown)), std::string(c.day) + c.printed);
    EXPECT_EQ(z.print(z.at(shown, Pass::later)), std::string(c.day) + c.printed_later);
}

INSTANTIATE_TEST_SUITE_P(
    Zone, ClockChange,
    testing::Values(
        Change{"Europe/Berlin", "2026-03-29", 150min, 210min, 90min, 90min, " 03:30 CEST",
               " 03:30 CEST"},
        Change{"Europe/Berlin", "2026-10-25", 150min, 150min, 30min, 90min, " 02:30 CEST",
               " 02:30 CET"},
        Change{"America/New_York", "2026-03-08", 150min, 210min, 450min, 450min, " 03:30 EDT",
               " 03:30 EDT"},
        Change{"America/New_York", "2026-11-01", 90min, 90min, 330min, 390min, " 01:30 EDT",
               " 01:30 EST"},
        // Half an hour, from 02:00 to 02:30 in October, back from 02:00 to 01:30 in April.
        Change{"Australia/Lord_Howe", "2026-10-04", 135min, 165min, 135min - 630min,
               135min - 630min, " 02:45 +11", " 02:45 +11"},
        Change{"Australia/Lord_Howe", "2026-04-05", 105min, 105min, 105min - 660min,
               105min - 630min, " 01:45 +11", " 01:45 +1030"}));

TEST(Zone, KathmanduIsFiveHoursAndThreeQuartersAhead) {
    const auto z = zone("Asia/Kathmandu");
    EXPECT_EQ(z.at(wall("2026-11-21", 9h)), utc("2026-11-21", 195min));
    EXPECT_EQ(z.local(utc("2026-11-21", 195min)).offset, 345min);
    EXPECT_EQ(z.print(utc("2026-11-21", 195min)), "2026-11-21 09:00 +0545");
    EXPECT_EQ(z.print_hour(utc("2026-11-21", 195min)), "09:00");
}

// Samoa went from the 29th straight to the 31st of December 2011.
TEST(Zone, ApiaSkippedADay) {
    const auto z = zone("Pacific/Apia");
    EXPECT_TRUE(z.in_gap(wall("2011-12-30", 10h)));
    EXPECT_EQ(z.at(wall("2011-12-30", 10h)), z.at(wall("2011-12-31", 10h)));
    EXPECT_EQ(z.reached(wall("2011-12-30", 10h)), z.reached(wall("2011-12-31", 0min)));
    EXPECT_EQ(z.at(wall("2011-12-31", 0min)) - z.at(wall("2011-12-29", 23h)), 1h);
}

TEST(Zone, MidnightThatTheClockSkips) {
    const auto z = zone("Africa/Cairo");  // 24 April 2026: 00:00 becomes 01:00
    const auto midnight = wall("2026-04-24", 0min);
    ASSERT_TRUE(z.in_gap(midnight));
    EXPECT_EQ(z.wall(z.reached(midnight)), wall("2026-04-24", 1h));
    EXPECT_EQ(z.reached(wall("2026-04-23", day_minutes)), z.reached(midnight));
}

// easyappointments#961: the wrong day when the zones differ.
TEST(Zone, TheDayIsTheViewersOwn) {
    const auto at = zone("Europe/Berlin").at(wall("2026-11-21", 1h));
    EXPECT_EQ(zone("America/New_York").print(at), "2026-11-20 19:00 EST");
    EXPECT_EQ(zone("Australia/Sydney").print(at), "2026-11-21 11:00 AEDT");
}

// easyappointments#985, #1234, #1504: the mail says another hour than the screen.
TEST(Zone, EveryMomentPrintsAndReadsBackTheSame) {
    for (const auto* name : {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe",
                             "Asia/Kathmandu", "Africa/Cairo", "America/St_Johns"}) {
        const auto z = zone(name);
        Moment before = utc("2026-01-01", 0min) - 1min;
        for (Moment at = utc("2026-01-01", 0min); at < utc("2027-01-01", 0min); at += 15min) {
            const auto w = z.wall(at);
            ASSERT_FALSE(z.in_gap(w));
            ASSERT_TRUE(z.at(w) == at || z.at(w, Pass::later) == at) << z.print(at);
            ASSERT_EQ(z.at(w) == z.at(w, Pass::later), !z.shown_twice(w)) << z.print(at);
            ASSERT_LE(z.reached(w), at);
            ASSERT_TRUE(z.steady(at).span.contains(at));
            ASSERT_NE(z.print(at), z.print(before)) << "two moments with one text";
            before = at;
        }
    }
}

TEST(Zone, ReachedNeverRunsBackwards) {
    for (const auto* name : {"Europe/Berlin", "Australia/Lord_Howe", "Africa/Cairo"}) {
        const auto z = zone(name);
        Moment before = z.reached(wall("2026-01-01", 0min));
        for (Date day = parse_date("2026-01-01").value(); day.year() == std::chrono::year(2026);
             day = plus_days(day, 1))
            for (minutes m{0}; m <= day_minutes; m += 15min) {
                const auto now = z.reached({day, m});
                ASSERT_LE(before, now) << name << ' ' << to_text(day) << ' ' << m.count();
                ASSERT_GE(z.wall(now), (m == day_minutes ? WallTime{plus_days(day, 1), 0min}
                                                         : WallTime{day, m}));
                before = now;
            }
    }
}

}  // namespace
}  // namespace palpate::scheduling
