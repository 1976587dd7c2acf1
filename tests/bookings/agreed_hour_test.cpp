// A visit whose moment no longer is the hour that was agreed: as when a zone got other rules.
#include "scheduling/bookings/agreed_hour.hpp"

#include "bookings/practice.hpp"
#include "store/verify.hpp"

namespace palpate::scheduling {
namespace {

using testing::IsEmpty;

class AgreedHour : public EveryPractice {
protected:
    // As the store keeps it, past the gate that compares the two.
    BookingId kept_as(const std::string& zone, const std::string& wall,
                      BookingStatus status = BookingStatus::booked) {
        auto kept = book(asked(ana, mia, room_a, minutes(0)));
        EXPECT_TRUE(kept.has_value());
        auto content = kept->content;
        content.zone = zone;
        content.wall = wall;
        content.status = status;
        EXPECT_TRUE(write([&](Transaction& t) {
            return t.records<Booking>().change(kept->id, kept->version, content);
        }));
        return kept->id;
    }
    std::vector<KeptMoved> moved() {
        return *record::read(
            *kept_.store, desk(),
            [](const Transaction& t) -> Result<std::vector<KeptMoved>> { return moved_hours(t); });
    }
};

TEST_P(AgreedHour, ABookingMadeByTodaysRulesIsWhereItWasAgreed) {
    ASSERT_TRUE(book(asked(ana, mia, room_a, minutes(0))).has_value());
    EXPECT_THAT(moved(), IsEmpty());
}

TEST_P(AgreedHour, OtherRulesNameTheVisitWithBothHours) {
    // Agreed for ten when Berlin was thought to be two hours ahead in December.
    const auto id = kept_as("Europe/Berlin", "2026-12-01T11:00");
    const auto all = moved();
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].booking.id, id);
    EXPECT_EQ(all[0].hour.agreed, "2026-12-01T11:00");
    EXPECT_EQ(all[0].hour.shown, "2026-12-01T10:00");
    EXPECT_EQ(all[0].hour.as_agreed, nine + hours(1));
    EXPECT_EQ(now(id).begin, nine) << "nothing moves by itself";
}

TEST_P(AgreedHour, MovedToTheAgreedHourItIsInNobodysList) {
    const auto id = kept_as("Europe/Berlin", "2026-12-01T11:00");
    const auto to = *moved()[0].hour.as_agreed;
    EXPECT_TRUE(write([&](Transaction& t) {
                    return scheduling::move(t, id, 2, {.begin = to}, "");
                }).has_value());
    EXPECT_THAT(moved(), IsEmpty());
    EXPECT_EQ(now(id).wall, "2026-12-01T11:00");
}

TEST_P(AgreedHour, AZoneThatIsGoneIsSaidToo) {
    kept_as("Europe/Atlantis", "2026-12-01T10:00");
    ASSERT_EQ(moved().size(), 1U);
    EXPECT_EQ(moved()[0].hour.shown, "");
    EXPECT_FALSE(moved()[0].hour.as_agreed.has_value());
}

TEST_P(AgreedHour, WhatIsPastIsNoMatterAnyMore) {
    kept_as("Europe/Berlin", "2026-12-01T11:00");
    clock_to(nine + hours(2));
    EXPECT_THAT(moved(), IsEmpty());
}

TEST_P(AgreedHour, WhoHasComeIsNotCalled) {
    kept_as("Europe/Berlin", "2026-12-01T11:00", BookingStatus::arrived);
    EXPECT_THAT(moved(), IsEmpty());
}

TEST_P(AgreedHour, VerifyNamesItAndFindsTheDataSound) {
    if (std::string_view(GetParam().first) != "sqlite")
        GTEST_SKIP() << "there is no file to verify";
    const auto id = kept_as("Europe/Berlin", "2026-12-01T11:00");
    const auto proof = store::verify(kept_.folder.path());
    ASSERT_TRUE(proof.has_value()) << proof.error().message;
    EXPECT_EQ(proof->hours_moved, 1);
    ASSERT_EQ(proof->moved_named.size(), 1U);
    EXPECT_EQ(proof->moved_named[0],
              "booking " + to_text(id) +
                  ": agreed for 2026-12-01T11:00 in Europe/Berlin, where the clock shows "
                  "2026-12-01T10:00 then");
}

INSTANTIATE_TEST_SUITE_P(Stores, AgreedHour, store::every_kind_of_store(), store::name_of_store);

}  // namespace
}  // namespace palpate::scheduling
