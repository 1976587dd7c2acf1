#include "scheduling/chairs/chairs.hpp"

#include <gmock/gmock.h>

namespace palpate::scheduling {
namespace {

using std::chrono::minutes;
using testing::ElementsAre;

const Instant nine = *parse_instant("2026-11-25T09:00:00Z");

ChairDaySaid morning() {
    return {.event = {.title = "Chairs",
                      .practitioners = {},
                      .resources = {},
                      .service = {},
                      .location = {},
                      .begin = nine,
                      .until = nine + minutes(100),
                      .seats = 2,
                      .cancelled = {}},
            .employer = "Mill & Co",
            .minutes = 15,
            .pauses = {{nine + minutes(35), nine + minutes(45)}}};
}

std::vector<long> starts(const ChairDaySaid& said) {
    const ChairDay day{.employer = {},
                       .minutes = said.minutes,
                       .pauses = said.pauses,
                       .link = {},
                       .closed_at = {}};
    std::vector<long> all;
    for (const auto at : starts_of(day, said.event))
        all.push_back(std::chrono::floor<minutes>(at - nine).count());
    return all;
}

TEST(Chairs, PlacesFollowEachOtherAndBeginAnewAfterAPause) {
    EXPECT_THAT(starts(morning()), ElementsAre(0, 15, 45, 60, 75));
    auto plain = morning();
    plain.pauses.clear();
    EXPECT_THAT(starts(plain), ElementsAre(0, 15, 30, 45, 60, 75));
    plain.minutes = 60;
    EXPECT_THAT(starts(plain), ElementsAre(0));
    plain.minutes = 0;
    EXPECT_THAT(starts(plain), ElementsAre()) << "and it ends";
}

TEST(Chairs, WhatCannotBeIsSaidAtItsPlace) {
    const auto at = [](const ChairDaySaid& said) {
        std::vector<std::string> places;
        for (const auto& fault : check(said))
            places.push_back(fault.path);
        return places;
    };
    EXPECT_THAT(at(morning()), ElementsAre());
    auto said = morning();
    said.event.seats = 0;
    said.employer = "";
    said.minutes = 4;
    EXPECT_THAT(at(said), ElementsAre("/event/seats", "/employer", "/minutes"));
    said = morning();
    said.pauses.push_back({nine + minutes(40), nine + minutes(50)});
    EXPECT_THAT(at(said), ElementsAre("/pauses/1"));
    said = morning();
    said.event.until = nine + minutes(40);
    said.pauses = {{nine, nine + minutes(30)}};
    EXPECT_THAT(at(said), ElementsAre("/minutes")) << "10 minutes are left";
}

TEST(Chairs, ANameIsKeptShortAndShownAsInitials) {
    EXPECT_EQ(short_name("  Ana   Maria Ruiz Soto "), "Ana M. R.");
    EXPECT_EQ(short_name("A"), "A");
    EXPECT_EQ(short_name(" \t "), "");
    EXPECT_EQ(short_name("Élodie Über"), "Élodie Ü.");
    EXPECT_EQ(short_name(std::string(90, 'x')), std::string(24, 'x'));
    EXPECT_EQ(initials("Ana M. R."), "A. M. R.");
    EXPECT_EQ(initials("Élodie Ü."), "É. Ü.");
}

TEST(Chairs, AnAnswerIsARegionAndTwoNumbers) {
    EXPECT_TRUE(check(ChairAnswer{{}, "neck", 0, 10}).empty());
    EXPECT_EQ(check(ChairAnswer{{}, "groin", -1, 11}).size(), 3U);
}

}  // namespace
}  // namespace palpate::scheduling
