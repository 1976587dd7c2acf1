// Home visits, over each store: the way there and back is the practitioner's time and nobody
// else's.
#include "base/dice.hpp"
#include "bookings/practice.hpp"
#include "scheduling/bookings/events.hpp"
#include "scheduling/bookings/places_kept.hpp"
#include "scheduling/diaries/free_times.hpp"

#include <array>

namespace palpate::scheduling {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class HomeVisits : public EveryPractice {
protected:
    void SetUp() override {
        EveryPractice::SetUp();
        homes_ = keep(Location{.name = "Home visits",
                               .zone = "Europe/Berlin",
                               .at_client = true,
                               .travel_minutes = 20});
        auto service = massage_service();
        service.needs = {};
        service.clean_up_minutes = 0;
        at_home_ = keep(service);
    }
    template <class T>
    Id<T> keep(const T& content) {
        const auto kept = write([&](Transaction& t) { return add_place(t, content, ""); }, owner());
        EXPECT_TRUE(kept.has_value()) << kept.error().message;
        return kept->id;
    }
    BookingSaid visit(ClientId client, minutes after_nine) const {
        auto said = asked(client, mia, room_a, after_nine);
        said.resources = {};
        said.service = at_home_;
        said.location = homes_;
        return said;
    }
    std::string place(const Result<Kept<Booking>>& result) {
        return result ? "" : result.error().path;
    }
    Result<Kept<Booking>> move(const Kept<Booking>& kept, const MoveSaid& said) {
        return write(
            [&](Transaction& t) { return scheduling::move(t, kept.id, kept.version, said, ""); });
    }
    std::vector<Obstacle> why(const OfferAsked& asked, minutes after_nine) {
        const auto told = record::read(*kept_.store, desk(), [&](const Transaction& t) {
            return why_at(t, asked, nine + after_nine);
        });
        EXPECT_TRUE(told.has_value()) << told.error().message;
        std::vector<Obstacle> all;
        for (const auto& reason : told->reasons)
            all.push_back(reason.obstacle);
        return all;
    }
    OfferAsked offer() const {
        return {.service = at_home_, .location = homes_, .practitioners = {mia}};
    }

    LocationId homes_;
    StoredServiceId at_home_;
};

TEST_P(HomeVisits, TheUsualTravelIsKeptWithTheVisit) {
    const auto kept = book(visit(ana, minutes(60)));
    ASSERT_TRUE(kept.has_value()) << kept.error().message;
    EXPECT_EQ(now(kept->id).travel_before_minutes, 20);
    EXPECT_EQ(now(kept->id).travel_after_minutes, 20);
    EXPECT_THAT(busy(mia), ElementsAre(40));
    EXPECT_THAT(busy(ana), ElementsAre(60)) << "nobody travels but who treats";
    const auto in_house = book(asked(ben, noa, room_a, minutes(0)));
    ASSERT_TRUE(in_house.has_value());
    EXPECT_FALSE(now(in_house->id).travel_before_minutes.has_value());
}

TEST_P(HomeVisits, BetweenTwoHomesBothWaysCount) {
    ASSERT_TRUE(book(visit(ana, minutes(0))).has_value());  // until 10:00, and back at 10:20
    const auto soon = book(visit(ben, minutes(99)));
    EXPECT_EQ(place(soon), "/practitioners");
    EXPECT_EQ(place(book(visit(ben, minutes(100)))), "");
}

TEST_P(HomeVisits, FromAHomeBackToAnAppointmentInTheHouse) {
    ASSERT_TRUE(book(visit(ana, minutes(0))).has_value());
    EXPECT_EQ(place(book(asked(ben, mia, room_a, minutes(75)))), "/practitioners");
    EXPECT_EQ(place(book(asked(ben, noa, room_a, minutes(75)))), "") << "somebody else is there";
    EXPECT_EQ(place(book(asked(ben, mia, room_b, minutes(80)))), "/clients");
    EXPECT_EQ(place(book(asked(id_of<ClientId>(1), mia, room_b, minutes(80)))), "");
}

TEST_P(HomeVisits, WhoKnowsTheWayMaySayOtherwise) {
    auto near = visit(ana, minutes(0));
    near.travel_after_minutes = 5;
    const auto first = book(near);
    ASSERT_TRUE(first.has_value());
    EXPECT_EQ(now(first->id).travel_before_minutes, 20);
    auto next = visit(ben, minutes(65));
    next.travel_before_minutes = 0;
    const auto second = book(next);
    EXPECT_EQ(place(second), "");
    EXPECT_EQ(place(move(*first, {.begin = nine, .travel_after_minutes = 6})), "/practitioners");
    EXPECT_EQ(place(move(*first, {.begin = nine, .travel_after_minutes = 4})), "");
    EXPECT_EQ(now(first->id).travel_after_minutes, 4);
    next.travel_before_minutes = 241;
    EXPECT_EQ(place(book(next)), "/travel_before_minutes");
    auto in_house = asked(ben, noa, room_a, minutes(200));
    in_house.travel_before_minutes = 5;
    EXPECT_EQ(place(book(in_house)), "/travel_before_minutes") << "clients come here";
}

TEST_P(HomeVisits, WhatIsBookedStaysWhenTheUsualTravelChanges) {
    const auto kept = book(visit(ana, minutes(0)));
    ASSERT_TRUE(kept.has_value());
    const auto changed = write(
        [&](Transaction& t) {
            return change_place(t, homes_, 1,
                                Location{.name = "Home visits",
                                         .zone = "Europe/Berlin",
                                         .at_client = true,
                                         .travel_minutes = 45},
                                "");
        },
        owner());
    ASSERT_TRUE(changed.has_value()) << changed.error().message;
    EXPECT_EQ(place(move(*kept, {.begin = nine + minutes(5)})), "");
    EXPECT_EQ(now(kept->id).travel_before_minutes, 20);
    const auto later = book(visit(ben, hours(5)));
    ASSERT_TRUE(later.has_value());
    EXPECT_EQ(now(later->id).travel_before_minutes, 45);
}

TEST_P(HomeVisits, TravelIsTimeAtWork) {
    // From nine in UTC on: ten in Berlin.
    const WeeklyRow row{.weekdays = {Weekday::tuesday}, .hours = {10 * 60, 14 * 60}};
    keep(StoredHours{.of = HoursOf::practitioner,
                     .subject = Id<AnyWithHours>(mia.uuid()),
                     .periods = {{.weekly = {row}}}});
    auto early = visit(ana, minutes(15));
    const auto refused = book(early);
    ASSERT_EQ(place(refused), "/begin");
    EXPECT_THAT(refused.error().message, HasSubstr("no time to travel"));
    EXPECT_THAT(why(offer(), minutes(15)), ElementsAre(Obstacle::travel));
    EXPECT_THAT(why(offer(), minutes(30)), ElementsAre());
    early.despite = "she starts from home";
    EXPECT_EQ(place(book(early)), "");
}

TEST_P(HomeVisits, WhyNotNamesTheTravel) {
    const auto first = book(visit(ana, minutes(0)));
    ASSERT_TRUE(first.has_value());
    EXPECT_THAT(why(offer(), minutes(90)), ElementsAre(Obstacle::travel));
    EXPECT_THAT(why(offer(), minutes(105)), ElementsAre());
    auto next_door = offer();
    next_door.travel_before = minutes(0);
    EXPECT_THAT(why(next_door, minutes(90)), ElementsAre());
    // The one that is moved is asked with its own.
    const auto moved = book(visit(ben, minutes(150)));
    ASSERT_TRUE(moved.has_value());
    ASSERT_TRUE(move(*moved, {.begin = nine + minutes(150), .travel_before_minutes = 5}));
    auto of_moved = offer();
    of_moved.moved = moved->id;
    EXPECT_THAT(why(of_moved, minutes(90)), ElementsAre());
}

TEST_P(HomeVisits, AnEventAtAnEmployersIsTravelledToAsWell) {
    Event event{.title = "Chairs",
                .practitioners = {mia},
                .service = {},
                .location = homes_,
                .begin = nine + hours(3),
                .until = nine + hours(6),
                .seats = 4,
                .cancelled = {}};
    const auto add = [&] { return write([&](Transaction& t) { return add_event(t, event, ""); }); };
    ASSERT_TRUE(book(asked(ana, mia, room_a, minutes(90))).has_value());  // until 11:45
    EXPECT_FALSE(add().has_value());
    event.travel_before_minutes = 15;
    const auto kept = add();
    ASSERT_TRUE(kept.has_value()) << kept.error().message;
    EXPECT_EQ(kept->content.travel_after_minutes, 20);
    EXPECT_EQ(place(book(asked(ben, mia, room_b, hours(6) + minutes(15)))), "/practitioners");
    EXPECT_EQ(place(book(asked(ben, mia, room_b, hours(6) + minutes(20)))), "");
}

// ---- whatever is booked, moved, called off and taken back ----

class AnyDay {
public:
    AnyDay(std::uint64_t seed, LocationId homes, StoredServiceId at_home)
        : dice_(seed), homes_(homes), at_home_(at_home) {}

    BookingSaid any_visit() {
        const auto whom = std::array{ana, ben};
        auto said = asked(dice_.any_of(whom), dice_.one_in(3) ? noa : mia,
                          dice_.one_in(2) ? room_a : room_b, minutes(5 * dice_.below(120)));
        if (dice_.one_in(3))
            return said;
        said.resources = {};
        said.service = at_home_;
        said.location = homes_;
        if (dice_.one_in(2))
            said.travel_before_minutes = dice_.below(40);
        if (dice_.one_in(2))
            said.travel_after_minutes = dice_.below(40);
        return said;
    }
    MoveSaid any_move(bool travels) {
        MoveSaid said{.begin = nine + minutes(5 * dice_.below(120))};
        if (travels && dice_.one_in(3))
            said.travel_before_minutes = dice_.below(40);
        if (dice_.one_in(3))
            said.practitioners = {dice_.one_in(2) ? mia : noa};
        return said;
    }
    Dice& dice() { return dice_; }

private:
    Dice dice_;
    LocationId homes_;
    StoredServiceId at_home_;
};

// Said anew, and not by claims: how long lies between two visits, and how long it has to be.
void expect_time_to_travel(const std::vector<Booking>& all) {
    for (const auto& one : all)
        for (const auto& next : all) {
            const bool same = one.practitioners == next.practitioners;
            if (!same || next.begin <= one.begin || !stands(one.status) || !stands(next.status))
                continue;
            const auto needed = one.clean_up_minutes + one.travel_after_minutes.value_or(0) +
                                next.travel_before_minutes.value_or(0) + next.preparation_minutes;
            EXPECT_GE(next.begin - one.until, minutes(needed))
                << to_text(one.begin) << " and " << to_text(next.begin);
        }
}

TEST_P(HomeVisits, NoTwoVisitsOfOnePractitionerAreCloserThanTheWay) {
    int booked = 0;
    int refused = 0;
    int travelled = 0;
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        AnyDay any(seed, homes_, at_home_);
        std::vector<Kept<Booking>> kept;
        for (int i = 0; i < 60; ++i) {
            const bool again = !kept.empty() && any.dice().one_in(3);
            const auto at = again ? any.dice().below(static_cast<int>(kept.size())) : 0;
            const auto changed =
                !again ? book(any.any_visit())
                : any.dice().one_in(4)
                    ? write([&](Transaction& t) {
                          return cancel(t, kept[static_cast<std::size_t>(at)].id,
                                        kept[static_cast<std::size_t>(at)].version,
                                        {.by_client = false});
                      })
                    : move(kept[static_cast<std::size_t>(at)],
                           any.any_move(kept[static_cast<std::size_t>(at)].content.location ==
                                        homes_));
            if (!changed) {
                ++refused;
                continue;
            }
            if (again)
                kept[static_cast<std::size_t>(at)] = *changed;
            else
                kept.push_back(*changed);
            booked += !again;
            travelled += changed->content.travel_after_minutes.value_or(0) > 0;
        }
        std::vector<Booking> all;
        for (const auto& one : kept)
            all.push_back(now(one.id));
        expect_time_to_travel(all);
        for (const auto& one : kept)
            if (stands(now(one.id).status)) {
                EXPECT_TRUE(write([&](Transaction& t) {
                                return cancel(t, one.id, one.version, {.by_client = false});
                            }).has_value());
            }
    }
    EXPECT_GT(booked, 20) << "enough to prove something";
    EXPECT_GT(refused, 20);
    EXPECT_GT(travelled, 10);
}

// What the search offers is booked, and what it does not offer is refused.
TEST_P(HomeVisits, TheSearchAndTheBookingAgree) {
    keep(StoredHours{
        .of = HoursOf::practitioner,
        .subject = Id<AnyWithHours>(mia.uuid()),
        .periods = {{.weekly = {{.weekdays = {Weekday::tuesday}, .hours = {9 * 60, 20 * 60}}}}}});
    ASSERT_TRUE(book(asked(ana, mia, room_a, minutes(120))).has_value());
    ASSERT_TRUE(book(visit(ana, minutes(330))).has_value());
    int offered = 0;
    for (int after = -60; after < 11 * 60; after += 15) {
        const auto reasons = why(offer(), minutes(after));
        const auto kept = book(visit(ben, minutes(after)));
        EXPECT_EQ(reasons.empty(), kept.has_value()) << after;
        if (!kept)
            continue;
        ++offered;
        EXPECT_TRUE(write([&](Transaction& t) {
                        return cancel(t, kept->id, kept->version, {.by_client = false});
                    }).has_value());
    }
    EXPECT_GT(offered, 5);
}

INSTANTIATE_TEST_SUITE_P(Stores, HomeVisits, store::every_kind_of_store(), store::name_of_store);

}  // namespace
}  // namespace palpate::scheduling
