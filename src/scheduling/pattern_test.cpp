#include "scheduling/pattern.hpp"

#include "base/dice.hpp"

#include <algorithm>

#include <gmock/gmock.h>

namespace palpate::scheduling {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

Date day(std::string_view text) {
    return parse_date(text).value();
}

Zone zone(std::string_view name) {
    return Zone::named(name).value();
}

const Weekdays every_day{0x7f};
const Weekdays workdays{0x1f};
Weekdays only(int weekday) {
    return Weekdays{1ULL << weekday};
}

Pattern weekly(Weekdays weekdays, Hours hours) {
    return {.periods = {{.weekly = {{.weekdays = weekdays, .hours = hours}}}}};
}

// "Mo 09:00-17:00" lines of what is open, as the wall clock shows it.
std::vector<std::string> shown(const Spans& spans, const Zone& z) {
    std::vector<std::string> lines;
    for (const Span& span : spans)
        lines.push_back(z.print(span.from) + " - " + z.print_hour(span.until));
    return lines;
}

std::vector<std::string> open(const Pattern& p, const Zone& z, const char* first, const char* end) {
    EXPECT_THAT(faults_of(p), IsEmpty());
    return shown(expand(p, LocalDays::of(z, day(first), day(end)).value()).open, z);
}

// cal.diy#1092, #4400, #4753, #6217, #19589: summer time moves the hours or makes them unbookable.
TEST(Pattern, HoursStandStillWhenTheClockChanges) {
    const auto nine_to_five = weekly(every_day, {9h, 17h});
    EXPECT_THAT(open(nine_to_five, zone("Europe/Berlin"), "2026-03-28", "2026-03-31"),
                ElementsAre("2026-03-28 09:00 CET - 17:00", "2026-03-29 09:00 CEST - 17:00",
                            "2026-03-30 09:00 CEST - 17:00"));
    EXPECT_THAT(open(nine_to_five, zone("America/New_York"), "2026-10-31", "2026-11-02"),
                ElementsAre("2026-10-31 09:00 EDT - 17:00", "2026-11-01 09:00 EST - 17:00"));
}

// easyappointments#1789: a change of zone leaves what cannot be moved any more.
TEST(Pattern, APracticeThatMovesKeepsItsHours) {
    const auto p = weekly(only(0), {9h, 17h});
    EXPECT_THAT(open(p, zone("Europe/Berlin"), "2026-11-23", "2026-11-30"),
                ElementsAre("2026-11-23 09:00 CET - 17:00"));
    EXPECT_THAT(open(p, zone("Asia/Kathmandu"), "2026-11-23", "2026-11-30"),
                ElementsAre("2026-11-23 09:00 +0545 - 17:00"));
}

TEST(Pattern, NightHoursInAGapAndInAnOverlap) {
    const auto berlin = zone("Europe/Berlin");
    const auto night = weekly(every_day, {150min, 195min});  // 02:30 to 03:15
    EXPECT_THAT(open(night, berlin, "2026-03-29", "2026-03-30"),
                ElementsAre("2026-03-29 03:00 CEST - 03:15"));
    EXPECT_THAT(open(weekly(every_day, {130min, 175min}), berlin, "2026-03-29", "2026-03-30"),
                IsEmpty());
    const auto days = LocalDays::of(berlin, day("2026-10-25"), day("2026-10-26")).value();
    ASSERT_EQ(expand(night, days).open.size(), 1U);
    EXPECT_EQ(expand(night, days).open[0].length(), 105min) << "the hour shown twice lies inside";
    EXPECT_EQ(expand(weekly(every_day, {0h, 24h}), days).open[0].length(), 25h);
}

TEST(Pattern, DaysThatTouchAreOneSpan) {
    EXPECT_THAT(
        open(weekly(every_day, {0h, 24h}), zone("Europe/Berlin"), "2026-03-28", "2026-03-31"),
        ElementsAre("2026-03-28 00:00 CET - 00:00"));
}

TEST(Pattern, ApiaHasNoHoursOnTheDayItSkipped) {
    EXPECT_THAT(
        open(weekly(every_day, {9h, 17h}), zone("Pacific/Apia"), "2011-12-29", "2012-01-01"),
        ElementsAre("2011-12-29 09:00 -10 - 17:00", "2011-12-31 09:00 +14 - 17:00"));
}

TEST(Pattern, EveryOtherWeekCountsFromItsAnchor) {
    auto p = weekly(only(1), {9h, 12h});
    p.periods[0].weekly[0].every_weeks = 2;
    p.periods[0].weekly[0].anchor = day("2026-11-29");  // a Sunday: its week began on the 23rd
    EXPECT_THAT(open(p, zone("UTC"), "2026-11-09", "2026-12-21"),
                ElementsAre("2026-11-10 09:00 UTC - 12:00", "2026-11-24 09:00 UTC - 12:00",
                            "2026-12-08 09:00 UTC - 12:00"));
    // 2026 has 53 weeks: the rhythm runs on over the new year.
    EXPECT_THAT(open(p, zone("UTC"), "2026-12-21", "2027-01-18"),
                ElementsAre("2026-12-22 09:00 UTC - 12:00", "2027-01-05 09:00 UTC - 12:00"));
}

TEST(Pattern, TheLastPeriodListedGovernsItsDays) {
    auto p = weekly(workdays, {9h, 17h});
    p.periods.push_back({.first = day("2026-07-01"),
                         .last = day("2026-07-02"),
                         .weekly = {{.weekdays = every_day, .hours = {7h, 11h}}}});
    EXPECT_THAT(open(p, zone("UTC"), "2026-06-30", "2026-07-04"),
                ElementsAre("2026-06-30 09:00 UTC - 17:00", "2026-07-01 07:00 UTC - 11:00",
                            "2026-07-02 07:00 UTC - 11:00", "2026-07-03 09:00 UTC - 17:00"));
}

TEST(Pattern, PrecedenceAndWhatWasLost) {
    auto p = weekly(every_day, {9h, 17h});
    const AbsenceId leave(make_uuid(Instant{}, {1}));
    const ChangeId taken(make_uuid(Instant{}, {2}));
    p.holidays = {{day("2026-05-01"), "Labour Day"}};
    p.leave = {{.id = leave,
                .first = day("2026-05-02"),
                .last = day("2026-05-02"),
                .hours = Hours{8h, 12h}}};
    p.changes = {{.day = day("2026-05-01"), .hours = {10h, 11h}},
                 {.day = day("2026-05-02"), .hours = {7h, 10h}},
                 {.id = taken, .day = day("2026-05-02"), .hours = {16h, 18h}, .open = false}};
    const auto utc = zone("UTC");
    EXPECT_THAT(open(p, utc, "2026-05-01", "2026-05-03"),
                ElementsAre("2026-05-01 10:00 UTC - 11:00", "2026-05-02 07:00 UTC - 10:00",
                            "2026-05-02 12:00 UTC - 16:00"));
    const auto at = [&](const char* d, minutes m) { return utc.at({day(d), m}); };
    const auto lost =
        expand(p, LocalDays::of(utc, day("2026-05-01"), day("2026-05-03")).value()).lost;
    EXPECT_THAT(
        lost,
        ElementsAre(
            Loss{{at("2026-05-01", 9h), at("2026-05-01", 10h)}, LossCause::holiday, {}},
            Loss{{at("2026-05-01", 11h), at("2026-05-01", 17h)}, LossCause::holiday, {}},
            Loss{{at("2026-05-02", 10h), at("2026-05-02", 12h)}, LossCause::leave, leave.uuid()},
            Loss{{at("2026-05-02", 16h), at("2026-05-02", 17h)}, LossCause::change, taken.uuid()}));
}

TEST(Pattern, EveryFaultIsNamedWithItsPlace) {
    auto p = weekly(Weekdays{}, {17h, 9h});
    p.periods[0].weekly.push_back(
        {.weekdays = every_day, .hours = {-1min, 1441min}, .every_weeks = 2});
    p.periods[0].first = day("2026-05-02");
    p.periods[0].last = day("2026-05-01");
    p.holidays = {{Date{}, "none"}};
    p.leave = {{.first = day("2026-05-02"), .last = day("2026-05-01")}};
    p.changes = {{.day = std::chrono::year(2300) / 1 / 1, .hours = {9h, 9h}}};
    std::vector<std::string> places;
    for (const auto& fault : faults_of(p, "/rooms/2"))
        places.push_back(fault.path);
    EXPECT_THAT(
        places,
        UnorderedElementsAre(
            "/rooms/2/periods/0/last", "/rooms/2/periods/0/weekly/0/weekdays",
            "/rooms/2/periods/0/weekly/0/hours/until", "/rooms/2/periods/0/weekly/1/hours/from",
            "/rooms/2/periods/0/weekly/1/hours/until", "/rooms/2/periods/0/weekly/1/anchor",
            "/rooms/2/holidays/0/day", "/rooms/2/leave/0/last", "/rooms/2/changes/0/day",
            "/rooms/2/changes/0/hours/until"));
}

TEST(LocalDays, KnowsItsDaysAndRefusesTooMany) {
    EXPECT_FALSE(LocalDays::of(zone("UTC"), day("2026-05-01"), day("2026-05-01")));
    EXPECT_FALSE(LocalDays::of(zone("UTC"), day("2026-05-01"), day("2036-05-01")));
    for (const auto* name : {"Europe/Berlin", "Pacific/Apia", "Africa/Cairo", "Asia/Kathmandu",
                             "Australia/Lord_Howe", "America/Santiago"}) {
        const auto z = zone(name);
        const auto days = LocalDays::of(z, day("2011-06-01"), day("2012-06-01")).value();
        for (int i = 0; i < days.count(); ++i) {
            const auto d = days.day(i);
            ASSERT_EQ(days.index_of(d), i);
            ASSERT_EQ(days.span(i).from, z.reached({d, 0min})) << name << to_text(d);
            ASSERT_EQ(days.span(i).until, z.reached({plus_days(d, 1), 0min}));
            for (minutes m{0}; m <= day_minutes; m += 15min)
                ASSERT_EQ(days.reached(i, m), z.reached({d, m})) << name << to_text(d);
            if (!days.span(i).empty()) {
                ASSERT_EQ(days.index_of(days.span(i).from), i);
                ASSERT_EQ(days.index_of(days.span(i).until - 1min), i);
            }
        }
        EXPECT_EQ(days.index_of(days.whole().until), -1);
        EXPECT_EQ(days.index_of(days.whole().from - 1min), -1);
    }
}

// The reference: each minute of a local day, asked by the precedence of the header.
bool open_at(const Pattern& p, Date d, minutes m) {
    const auto in = [&](const Hours& h) { return h.from <= m && m < h.until; };
    bool open = false;
    for (const auto& period : p.periods) {
        if ((period.first && d < *period.first) || (period.last && *period.last < d))
            continue;
        open = false;
        for (const auto& w : period.weekly) {
            const auto back = [](Date x) { return plus_days(x, -weekday_of(x)); };
            const int weeks = w.anchor ? days_between(back(*w.anchor), back(d)) / 7 : 0;
            open |= w.weekdays[static_cast<std::size_t>(weekday_of(d))] &&
                    weeks % w.every_weeks == 0 && in(w.hours);
        }
    }
    for (const auto& h : p.holidays)
        open &= h.day != d;
    for (const auto& a : p.leave)
        open &= d < a.first || a.last < d || (a.hours && !in(*a.hours));
    for (const auto& c : p.changes)
        if (c.day == d && in(c.hours))
            open = c.open;
    return open;
}

Hours random_hours(Dice& dice) {
    const int from = dice.below(1440);
    return {minutes(from), minutes(dice.from_to(from + 1, 1440))};
}

Pattern random_pattern(Dice& dice, Date first) {
    Pattern p;
    const auto some_day = [&] { return plus_days(first, dice.from_to(-3, 10)); };
    for (int i = dice.from_to(1, 3); i > 0; --i) {
        Period period;
        if (dice.one_in(2))
            period.first = some_day();
        if (dice.one_in(2))
            period.last = period.first ? plus_days(*period.first, dice.below(8)) : some_day();
        for (int k = dice.below(4); k > 0; --k)
            period.weekly.push_back(
                {.weekdays = Weekdays{static_cast<unsigned long long>(dice.from_to(1, 127))},
                 .hours = random_hours(dice),
                 .every_weeks = dice.from_to(1, 3),
                 .anchor = plus_days(first, dice.from_to(-60, 60))});
        p.periods.push_back(period);
    }
    if (dice.one_in(2))
        p.holidays.push_back({some_day(), "a holiday"});
    for (int i = dice.below(3); i > 0; --i) {
        const auto from = some_day();
        p.leave.push_back({.first = from, .last = plus_days(from, dice.below(3))});
        if (dice.one_in(2))
            p.leave.back().hours = random_hours(dice);
    }
    for (int i = dice.below(5); i > 0; --i)
        p.changes.push_back(
            {.day = some_day(), .hours = random_hours(dice), .open = dice.one_in(2)});
    return p;
}

TEST(Pattern, EveryMinuteAgreesWithThePrecedence) {
    const auto z = zone("Asia/Kathmandu");  // no clock change: wall minutes are minutes
    const Date first = day("2026-10-20");
    const auto days = LocalDays::of(z, first, plus_days(first, 9)).value();
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        Dice dice(seed);
        const auto p = random_pattern(dice, first);
        ASSERT_THAT(faults_of(p), IsEmpty());
        const auto found = expand(p, days);
        ASSERT_EQ(found.open, united(found.open)) << "sorted, disjoint, not touching";
        Spans lost;
        for (const auto& loss : found.lost)
            lost.push_back(loss.span);
        ASSERT_THAT(common(found.open, united(lost)), IsEmpty());
        for (Moment at = days.whole().from; at < days.whole().until; at += 1min) {
            const auto w = z.wall(at);
            ASSERT_EQ(covers(found.open, {at, at + 1min}), open_at(p, w.day, w.minute))
                << "seed " << seed << ' ' << z.print(at);
        }
    }
}

// Over both clock changes: the bounds are the first minutes whose wall time has reached them.
TEST(Pattern, BoundsAreTheFirstMomentsTheClockReaches) {
    for (const auto& [name, first] :
         {std::pair("Europe/Berlin", "2026-03-28"), std::pair("America/New_York", "2026-10-31"),
          std::pair("Australia/Lord_Howe", "2026-04-04"),
          std::pair("Africa/Cairo", "2026-04-23")}) {
        const auto z = zone(name);
        const auto days = LocalDays::of(z, day(first), plus_days(day(first), 3)).value();
        for (std::uint64_t seed = 1; seed <= 100; ++seed) {
            Dice dice(seed);
            const auto hours = random_hours(dice);
            Spans expected;
            for (int i = 0; i < days.count(); ++i) {
                const auto reached = [&](minutes m) {
                    Moment at = days.span(i).from;
                    while (at < days.span(i).until && z.wall(at).minute < m)
                        at += 1min;
                    return at;
                };
                expected.push_back({reached(hours.from), reached(hours.until)});
            }
            ASSERT_EQ(expand(weekly(every_day, hours), days).open, united(expected))
                << name << " seed " << seed;
        }
    }
}

}  // namespace
}  // namespace palpate::scheduling
