// When messages go out: across both clock changes and around quiet hours. What then happens to them
// is tested over the stores (tests/courier).
#include "scheduling/reminders/times.hpp"

#include "scheduling/reminders/reach.hpp"

#include <gmock/gmock.h>

namespace palpate::scheduling {
namespace {

using std::chrono::hours;
using testing::ElementsAre;
using testing::IsEmpty;

const Zone berlin = Zone::named("Europe/Berlin").value();

Instant at(std::string_view text) {
    return *parse_instant(text);
}

MessageRules rules(std::vector<std::int64_t> hours_before) {
    return {.hours_before = std::move(hours_before), .mail = true, .sms = false};
}
// From nine in the evening to eight in the morning.
MessageRules quiet_nights(std::vector<std::int64_t> hours_before) {
    auto all = rules(std::move(hours_before));
    all.quiet_from_minute = 21 * 60;
    all.quiet_until_minute = 8 * 60;
    return all;
}

std::vector<std::string> dues(const MessageRules& rules, std::string_view begin) {
    std::vector<std::string> all;
    for (const auto& time : reminder_times(rules, berlin, at(begin)))
        all.push_back(berlin.print(std::chrono::floor<minutes>(time.due)));
    return all;
}

TEST(ReminderTimes, WholeDaysAreCountedByTheClockOnTheWall) {
    // Put back on 2026-10-25, put forward on 2027-03-28.
    EXPECT_THAT(dues(rules({48, 2}), "2026-10-26T08:00:00Z"),
                ElementsAre("2026-10-26 07:00 CET", "2026-10-24 09:00 CEST"));
    EXPECT_THAT(dues(rules({48, 2}), "2027-03-29T07:00:00Z"),
                ElementsAre("2027-03-29 07:00 CEST", "2027-03-27 09:00 CET"));
    // A day before is an hour that the clock skipped: it is read as one later.
    EXPECT_THAT(dues(rules({24}), "2027-03-29T00:30:00Z"), ElementsAre("2027-03-28 03:30 CEST"));
}

TEST(ReminderTimes, HoursAreHoursAlsoOverAClockChange) {
    EXPECT_THAT(dues(rules({3}), "2026-10-25T02:00:00Z"), ElementsAre("2026-10-25 01:00 CEST"));
    EXPECT_THAT(dues(rules({3}), "2027-03-28T02:00:00Z"), ElementsAre("2027-03-28 00:00 CET"));
}

TEST(ReminderTimes, InQuietHoursTheyWaitForTheMorning) {
    EXPECT_THAT(dues(quiet_nights({2}), "2026-11-24T08:00:00Z"),
                ElementsAre("2026-11-24 08:00 CET"));  // an hour before the visit at nine
    EXPECT_THAT(dues(quiet_nights({12}), "2026-11-24T10:00:00Z"),
                ElementsAre("2026-11-24 08:00 CET"));
    // Exactly when it begins is quiet, exactly when it ends is not.
    EXPECT_THAT(dues(quiet_nights({12}), "2026-11-24T08:00:00Z"),
                ElementsAre("2026-11-24 08:00 CET"));
    EXPECT_THAT(dues(quiet_nights({4}), "2026-11-24T11:00:00Z"),
                ElementsAre("2026-11-24 08:00 CET"));
}

TEST(ReminderTimes, WhereTheMorningIsTooLateTheyComeTheEveningBefore) {
    EXPECT_THAT(dues(quiet_nights({2}), "2026-11-24T07:30:00Z"),
                ElementsAre("2026-11-23 20:59 CET"));
    EXPECT_THAT(dues(quiet_nights({2}), "2026-11-24T05:00:00Z"),
                ElementsAre("2026-11-23 20:59 CET"));
}

TEST(ReminderTimes, QuietHoursWithinADay) {
    auto midday = rules({1});
    midday.quiet_from_minute = 12 * 60;
    midday.quiet_until_minute = 14 * 60;
    EXPECT_THAT(dues(midday, "2026-11-24T12:30:00Z"), ElementsAre("2026-11-24 11:59 CET"));
    EXPECT_THAT(dues(midday, "2026-11-24T14:30:00Z"), ElementsAre("2026-11-24 14:30 CET"));
}

TEST(ReminderTimes, SeveralAtOneMomentAreOne) {
    EXPECT_THAT(dues(quiet_nights({12, 10, 48}), "2026-11-24T10:00:00Z"),
                ElementsAre("2026-11-24 08:00 CET", "2026-11-22 11:00 CET"));
}

// Whatever the rules and wherever the clock changes: never after the visit, never in quiet hours.
TEST(ReminderTimes, NeverPastTheVisitAndNeverInQuietHours) {
    for (const auto* zone_name : {"Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe"}) {
        const auto zone = Zone::named(zone_name).value();
        for (int from = 0; from < 1440; from += 95)
            for (int until = 10; until < 1440; until += 170) {
                auto all = rules({1, 2, 24, 30, 48});
                if (from == until)
                    continue;
                all.quiet_from_minute = from;
                all.quiet_until_minute = until;
                for (auto begin = at("2026-10-24T00:15:00Z"); begin < at("2026-10-27T00:00:00Z");
                     begin += minutes(205))
                    for (const auto& time : reminder_times(all, zone, begin)) {
                        ASSERT_LT(time.due, begin);
                        // Moving it again moves nothing: it is outside.
                        ASSERT_EQ(outside_quiet(all, zone, time.due, begin, true), time.due)
                            << zone_name << ' ' << from << ' ' << until << to_text(begin);
                    }
            }
    }
}

TEST(OutsideQuiet, NewsThatCannotWaitGoesAtOnce) {
    const auto night = at("2026-11-23T22:00:00Z");
    const auto rules_of_night = quiet_nights({});
    EXPECT_EQ(outside_quiet(rules_of_night, berlin, night, at("2026-11-24T12:00:00Z"), false),
              at("2026-11-24T07:00:00Z"));
    EXPECT_EQ(outside_quiet(rules_of_night, berlin, night, at("2026-11-24T07:30:00Z"), false),
              night);
}

TEST(MessageRules, EveryFaultIsNamed) {
    auto wrong = rules({0, 48, 48, 400});
    wrong.quiet_from_minute = 1440;
    wrong.phone = "1\r\nBcc: x@example.org";
    std::vector<std::string> places;
    for (const auto& fault : check(wrong))
        places.push_back(fault.path);
    EXPECT_THAT(places, ElementsAre("/hours_before/0", "/hours_before/2", "/hours_before/3",
                                    "/quiet_from_minute", "/quiet_until_minute", "/phone"));
    EXPECT_THAT(check(quiet_nights({48, 2})), IsEmpty());
    EXPECT_FALSE(check(ContactChoiceSaid{.language = "e\n"}).empty());
}

TEST(Reach, AnAddressSaysWhoAndNothingElse) {
    for (const auto* good : {"a@b.example", "Ana.Ruiz+x@sub.example.org", "o'neil@example.ie"})
        EXPECT_TRUE(is_mail_address(good)) << good;
    for (const auto* wrong :
         {"", "@", "a@", "@b", "a@b,c@d", "a@b>", "<a@b>", "a@b\r\nBcc: c@d", "a b@c", "a@b@c",
          "a@.b", "a@b.", "\"a b\"@c", "a@b;c", "ä@b.example"})
        EXPECT_FALSE(is_mail_address(wrong)) << wrong;
    EXPECT_EQ(dialled("+49 (30) 123-45 67"), "+49301234567");
    EXPECT_EQ(dialled(" 030/1234567 "), "0301234567");
    for (const auto* wrong : {"", "12", "+49 30 call me", "1+2345678", "+12345678901234567890"})
        EXPECT_FALSE(dialled(wrong).has_value()) << wrong;
}

}  // namespace
}  // namespace palpate::scheduling
