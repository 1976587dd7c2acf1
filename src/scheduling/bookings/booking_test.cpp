// What a booking may say, and what it occupies. How bookings meet is tested over the stores
// (tests/bookings).
#include "record/duties/no_care.hpp"
#include "scheduling/bookings/kinds.hpp"

#include <algorithm>

#include <gmock/gmock.h>

namespace palpate::scheduling {
namespace {

using record::Claim;
using std::chrono::minutes;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

const Instant ten = *parse_instant("2026-12-01T10:00:00Z");

template <class T>
T id_of(std::uint8_t number) {
    return T(make_uuid(ten, {0, 0, 0, 0, 0, 0, 0, 0, 0, number}));
}

Booking sound() {
    return {.clients = {id_of<ClientId>(1)},
            .practitioners = {id_of<PractitionerId>(2)},
            .resources = {id_of<ResourceId>(3)},
            .begin = ten,
            .until = ten + minutes(60),
            .preparation_minutes = 5,
            .clean_up_minutes = 10,
            .status = BookingStatus::booked,
            .source = BookingSource::desk};
}

template <class Change>
std::vector<std::string> faults_after(Change change) {
    auto booking = sound();
    change(booking);
    std::vector<std::string> places;
    for (const auto& fault : check(booking))
        places.push_back(fault.path);
    return places;
}

TEST(Booking, SaysWhatItMayAndNothingElse) {
    EXPECT_THAT(check(sound()), IsEmpty());
    EXPECT_THAT(faults_after([](Booking& b) { b.clients.clear(); }), ElementsAre("/clients"));
    EXPECT_THAT(faults_after([](Booking& b) { b.practitioners.clear(); }),
                ElementsAre("/practitioners"));
    EXPECT_THAT(faults_after([](Booking& b) { b.resources.push_back(b.resources[0]); }),
                ElementsAre("/resources"));
    EXPECT_THAT(faults_after([](Booking& b) { b.until = b.begin; }), ElementsAre("/until"));
    EXPECT_THAT(faults_after([](Booking& b) { b.until = b.begin + std::chrono::hours(13); }),
                ElementsAre("/until"));
    EXPECT_THAT(faults_after([](Booking& b) { b.begin += std::chrono::seconds(1); }),
                ElementsAre("/begin"));
    EXPECT_THAT(faults_after([](Booking& b) { b.clean_up_minutes = 241; }),
                ElementsAre("/clean_up_minutes"));
    EXPECT_THAT(faults_after([](Booking& b) { b.status = BookingStatus::held; }),
                ElementsAre("/held_until"));
    EXPECT_THAT(faults_after([](Booking& b) { b.status = BookingStatus::cancelled; }),
                ElementsAre("/ending"));
    EXPECT_THAT(faults_after([](Booking& b) { b.place = 1; }), ElementsAre("/place"));
    EXPECT_THAT(faults_after([](Booking& b) { b.seat = 1; }), ElementsAre("/seat"));
    EXPECT_THAT(faults_after([](Booking& b) { b.zone = "Europe/Berlin"; }), ElementsAre("/wall"));
    for (const auto* wrong : {"10:00", "2026-02-30T10:00", "2026-12-01T24:00", "2026-12-01T10:60",
                              "2026-12-01 10:00", "2026-12-01T1a:00"})
        EXPECT_THAT(faults_after([&](Booking& b) {
                        b.zone = "Europe/Berlin";
                        b.wall = wrong;
                    }),
                    ElementsAre("/wall"))
            << wrong;
}

TEST(Booking, ComesBackAsItWasKept) {
    auto booking = sound();
    booking.zone = "Europe/Berlin";
    booking.wall = "2026-12-01T11:00";
    booking.status = BookingStatus::cancelled;
    booking.ending = {.at = ten,
                      .by = id_of<PractitionerId>(9),
                      .by_client = true,
                      .reason = "ill",
                      .late = true,
                      .due = Money{2500, "EUR"}};
    EXPECT_THAT(check(booking), IsEmpty());
    const auto back = from_json<Booking>(to_json(booking));
    ASSERT_TRUE(back.has_value()) << back.error().front().path;
    EXPECT_EQ(to_json(*back), to_json(booking));
}

TEST(Claims, PreparationAndCleanUpAreTheRoomsAndNotTheClients) {
    const auto id = [](auto typed) { return typed.uuid(); };
    const auto from = ten - minutes(5);
    const auto to = ten + minutes(70);
    EXPECT_THAT(claims_of(sound()),
                UnorderedElementsAre(Claim{id(id_of<ClientId>(1)), ten, ten + minutes(60)},
                                     Claim{id(id_of<PractitionerId>(2)), from, to},
                                     Claim{id(id_of<ResourceId>(3)), from, to}));
}

TEST(Claims, WhoTravelsIsTakenForTheWayAndTheRoomIsNot) {
    auto booking = sound();
    booking.travel_before_minutes = 20;
    booking.travel_after_minutes = 30;
    EXPECT_THAT(claims_of(booking),
                UnorderedElementsAre(
                    Claim{id_of<ClientId>(1).uuid(), ten, ten + minutes(60)},
                    Claim{id_of<PractitionerId>(2).uuid(), ten - minutes(25), ten + minutes(100)},
                    Claim{id_of<ResourceId>(3).uuid(), ten - minutes(5), ten + minutes(70)}));
    booking.travel_after_minutes = 241;
    ASSERT_EQ(check(booking).size(), 1U);
    EXPECT_EQ(check(booking).front().path, "/travel_after_minutes");
    const Event event{.title = "Chairs",
                      .practitioners = {id_of<PractitionerId>(2)},
                      .resources = {id_of<ResourceId>(3)},
                      .begin = ten,
                      .until = ten + minutes(60),
                      .travel_before_minutes = 20,
                      .travel_after_minutes = 30};
    EXPECT_THAT(claims_of(event),
                UnorderedElementsAre(
                    Claim{id_of<PractitionerId>(2).uuid(), ten - minutes(20), ten + minutes(90)},
                    Claim{id_of<ResourceId>(3).uuid(), ten, ten + minutes(60)}));
}

TEST(Claims, WhatIsCalledOffOccupiesNothing) {
    for (const auto status :
         {BookingStatus::held, BookingStatus::booked, BookingStatus::arrived, BookingStatus::done,
          BookingStatus::cancelled, BookingStatus::no_show}) {
        auto booking = sound();
        booking.status = status;
        EXPECT_EQ(claims_of(booking).empty(), !stands(status));
    }
    EXPECT_FALSE(stands(BookingStatus::cancelled));
    EXPECT_FALSE(stands(BookingStatus::no_show));
    EXPECT_TRUE(stands(BookingStatus::held));
}

TEST(Claims, AHoldLapsesAndASeatIsTheEvents) {
    auto booking = sound();
    booking.status = BookingStatus::held;
    booking.held_until = ten - minutes(60);
    for (const auto& claim : claims_of(booking)) {
        EXPECT_TRUE(claim.has_lapsed(ten - minutes(60)));
        EXPECT_FALSE(claim.has_lapsed(ten - minutes(61)));
    }
    booking = sound();
    booking.event = id_of<EventId>(7);
    booking.seat = 4;
    EXPECT_THAT(claims_of(booking),
                UnorderedElementsAre(Claim{id_of<ClientId>(1).uuid(), ten, ten + minutes(60)},
                                     Claim{id_of<EventId>(7).uuid(), ten, ten + minutes(60), 4}));
}

TEST(Policy, ExactlyTheNoticeIsInTime) {
    const CancelPolicy policy{.notice_minutes = 24 * 60};
    const auto last = ten - std::chrono::hours(24);
    EXPECT_FALSE(is_late(policy, ten, last));
    EXPECT_TRUE(is_late(policy, ten, last + std::chrono::milliseconds(1)));
    EXPECT_TRUE(is_late(policy, ten, ten));
    EXPECT_THAT(check(policy, "/policy"), IsEmpty());
    const auto faults = check(CancelPolicy{.notice_minutes = -1, .late = Money{-5, "euro"}}, "/p");
    std::vector<std::string> places;
    for (const auto& fault : faults)
        places.push_back(fault.path);
    EXPECT_THAT(places,
                ElementsAre("/p/notice_minutes", "/p/late/minor_units", "/p/late/currency"));
}

StoredService massage() {
    return {.name = "Massage",
            .minutes = 60,
            .preparation_minutes = 5,
            .clean_up_minutes = 10,
            .needs = {{{id_of<ResourceId>(1), id_of<ResourceId>(2)}}},
            .given_by = {id_of<PractitionerId>(1)},
            .practitioners = 1,
            .load = 1.0,
            .heavy = false,
            .hands_on = true};
}

TEST(Places, ServicesAndHoursAreChecked) {
    EXPECT_THAT(check(massage()), IsEmpty());
    auto service = massage();
    service.minutes = 4;
    service.practitioners = 2;
    service.needs.push_back({});
    EXPECT_EQ(check(service).size(), 3U);
    EXPECT_EQ(check(Location{.name = "", .zone = "Mars; DROP"}).size(), 2U);
    Location homes{.name = "Homes", .zone = "Europe/Berlin", .at_client = true};
    homes.travel_minutes = 20;
    EXPECT_THAT(check(homes), IsEmpty());
    homes.travel_minutes = 241;
    EXPECT_EQ(check(homes).size(), 1U);
    homes.travel_minutes = 20;
    homes.at_client = false;
    ASSERT_EQ(check(homes).size(), 1U) << "nobody travels where clients come to";
    EXPECT_EQ(check(homes).front().path, "/travel_minutes");
    StoredHours hours{.of = HoursOf::practitioner};
    hours.periods = {{.weekly = {{.weekdays = {Weekday::monday}, .hours = {540, 1020}}}}};
    EXPECT_THAT(check(hours), IsEmpty());
    hours.periods[0].weekly[0].hours.until_minute = 500;
    hours.periods[0].weekly[0].every_weeks = 2;
    std::vector<std::string> places;
    for (const auto& fault : check(hours))
        places.push_back(fault.path);
    EXPECT_THAT(places, ElementsAre("/periods/0/weekly/0/hours/until_minute",
                                    "/periods/0/weekly/0/anchor"));
}

TEST(Kinds, EachOfAClientCountsAsCareOrIsSaidToBeNone) {
    const auto in = [](const auto& list, std::string_view name) {
        return std::ranges::find(list, name) != list.end();
    };
    for (const auto& kind : own_kinds()) {
        const bool care = in(record::later_kinds_of_clients, kind.name);
        const bool none = in(record::later_kinds_no_care, kind.name);
        EXPECT_FALSE(care && none) << kind.name;
        EXPECT_EQ(care || none, !kind.of_practice) << kind.name;
        EXPECT_FALSE(kind.index({}, "{\"nonsense\":1}").has_value()) << kind.name;
    }
    EXPECT_EQ(own_kinds().size(), 26U);
}

}  // namespace
}  // namespace palpate::scheduling
