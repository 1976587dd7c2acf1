// Calendars as other programs write them.
#include "interop/ical/busy_read.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace palpate::interop {
namespace {

using scheduling::Zone;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// Around the change of the clocks in Berlin: 25 October 2026, three to two.
const Instant from = *parse_instant("2026-10-20T00:00:00Z");
const Instant until = *parse_instant("2026-11-03T00:00:00Z");

std::string calendar(const std::string& events) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n" + events +
           "END:VCALENDAR\r\n";
}
std::string event(const std::string& lines) {
    return "BEGIN:VEVENT\r\nUID:one\r\nDTSTAMP:20260101T000000Z\r\n" + lines + "END:VEVENT\r\n";
}
Result<std::vector<scheduling::OutsideSpan>> read(const std::string& text) {
    return busy_in(text, *Zone::named("Europe/Berlin"), from, until);
}
// "2026-10-20T08:00 60": begin in UTC, and minutes.
std::vector<std::string> busy(const std::string& events) {
    const auto read_now = read(calendar(events));
    EXPECT_TRUE(read_now.has_value()) << read_now.error().message;
    std::vector<std::string> all;
    for (const auto& span : read_now.value_or(std::vector<scheduling::OutsideSpan>()))
        all.push_back(
            fmt::format("{} {}", to_text(span.begin).substr(0, 16),
                        std::chrono::floor<std::chrono::minutes>(span.until - span.begin).count()));
    return all;
}
std::string refused(const std::string& events) {
    const auto read_now = read(calendar(events));
    return read_now ? std::string("read") : read_now.error().message;
}

TEST(BusyRead, EveryDateOfWhatRepeatsByTheClockOnTheWall) {
    EXPECT_THAT(busy(event("DTSTART;TZID=Europe/Berlin:20260922T100000\r\n"
                           "DTEND;TZID=Europe/Berlin:20260922T113000\r\n"
                           "RRULE:FREQ=WEEKLY;BYDAY=TU,TH\r\n")),
                ElementsAre("2026-10-20T08:00 90", "2026-10-22T08:00 90", "2026-10-27T09:00 90",
                            "2026-10-29T09:00 90"));
}

TEST(BusyRead, WhatWasTakenOutIsFreeAndWhatWasMovedIsBusyThere) {
    EXPECT_THAT(busy(event("DTSTART;TZID=Europe/Berlin:20261020T100000\r\n"
                           "DTEND;TZID=Europe/Berlin:20261020T110000\r\n"
                           "RRULE:FREQ=DAILY;COUNT=4\r\n"
                           "EXDATE;TZID=Europe/Berlin:20261021T100000\r\n") +
                     event("RECURRENCE-ID;TZID=Europe/Berlin:20261022T100000\r\n"
                           "DTSTART;TZID=Europe/Berlin:20261022T150000\r\n"
                           "DTEND;TZID=Europe/Berlin:20261022T160000\r\n")),
                ElementsAre("2026-10-20T08:00 60", "2026-10-22T13:00 60", "2026-10-23T08:00 60"));
}

TEST(BusyRead, WholeDaysAreAsLongAsTheyAre) {
    EXPECT_THAT(busy(event("DTSTART;VALUE=DATE:20261025\r\nDTEND;VALUE=DATE:20261026\r\n")),
                ElementsAre("2026-10-24T22:00 1500"));
    EXPECT_THAT(busy(event("DTSTART;VALUE=DATE:20261021\r\n")),
                ElementsAre("2026-10-20T22:00 1440"));
}

TEST(BusyRead, TimesWithoutAZoneAreByTheClockOfThePlace) {
    EXPECT_THAT(busy(event("DTSTART:20261028T090000\r\nDURATION:PT45M\r\n")),
                ElementsAre("2026-10-28T08:00 45"));
    EXPECT_THAT(busy(event("DTSTART:20261028T090000Z\r\nDURATION:PT45M\r\n")),
                ElementsAre("2026-10-28T09:00 45"));
}

// As Outlook writes: a name of its own, and the rules with it.
TEST(BusyRead, AZoneOfTheCalendarsOwnIsGoneBy) {
    const std::string zone =
        "BEGIN:VTIMEZONE\r\nTZID:W. Europe Standard Time\r\nBEGIN:STANDARD\r\n"
        "DTSTART:16010101T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n"
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\n"
        "DTSTART:16010101T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n"
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";
    EXPECT_THAT(busy(zone + event("DTSTART;TZID=W. Europe Standard Time:20261020T100000\r\n"
                                  "DTEND;TZID=W. Europe Standard Time:20261020T110000\r\n"
                                  "RRULE:FREQ=WEEKLY\r\n")),
                ElementsAre("2026-10-20T08:00 60", "2026-10-27T09:00 60"));
}

TEST(BusyRead, WhatIsCalledOffOrMarkedAsFreeOrLastsNoTimeIsNot) {
    const std::string hour = "DTSTART:20261021T090000Z\r\nDTEND:20261021T100000Z\r\n";
    EXPECT_THAT(busy(event(hour + "STATUS:CANCELLED\r\n")), IsEmpty());
    EXPECT_THAT(busy(event(hour + "TRANSP:TRANSPARENT\r\n")), IsEmpty());
    EXPECT_THAT(busy(event("DTSTART:20261021T090000Z\r\n")), IsEmpty());
    EXPECT_THAT(busy(event(hour + "STATUS:TENTATIVE\r\n")), ElementsAre("2026-10-21T09:00 60"));
}

TEST(BusyRead, WhatTouchesIsOneAndWhatReachesOutIsCut) {
    EXPECT_THAT(busy(event("DTSTART:20261021T090000Z\r\nDTEND:20261021T100000Z\r\n") +
                     event("DTSTART:20261021T093000Z\r\nDTEND:20261021T110000Z\r\n")),
                ElementsAre("2026-10-21T09:00 120"));
    EXPECT_THAT(busy(event("DTSTART:20261019T230000Z\r\nDTEND:20261020T010000Z\r\n")),
                ElementsAre("2026-10-20T00:00 60"));
}

TEST(BusyRead, WhatCannotBeReadIsSaid) {
    EXPECT_FALSE(read("").has_value());
    EXPECT_FALSE(read("<html>not here</html>").has_value());
    EXPECT_THAT(refused(event("DTSTART:20261021T090000Z\r\nDTEND:20261021T100000Z\r\n"
                              "RRULE:FREQ=SECONDLY\r\n")),
                HasSubstr("more often"));
    EXPECT_THAT(refused(event("SUMMARY:no time\r\n")), HasSubstr("does not exist"));
    EXPECT_THAT(busy(""), IsEmpty());
}

TEST(BusyRead, WhatNeverEndsIsReadInNoTime) {
    std::string all;
    for (int i = 0; i < 40; ++i)
        all += event("DTSTART:19710101T090000Z\r\nDTEND:19710101T091500Z\r\nRRULE:FREQ=DAILY\r\n");
    EXPECT_EQ(busy(all).size(), 14U);
}

}  // namespace
}  // namespace palpate::interop
