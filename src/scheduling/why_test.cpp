#include "scheduling/why.hpp"

#include "scheduling/free_slots.hpp"
#include "scheduling/made_up_diary.hpp"

#include <set>

#include <gmock/gmock.h>

namespace palpate::scheduling {
namespace {

using made_up::id;
using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

const PractitionerId anna = id<PractitionerId>(1);
const PractitionerId ben = id<PractitionerId>(2);
const ResourceId room = id<ResourceId>(1);

// One day in Berlin: Anna works, Ben is on leave in the afternoon; one room.
struct Day {
    Day() {
        const auto around = LocalDays::of(zone, plus_days(day, -1), plus_days(day, 2)).value();
        const Pattern hours{
            .periods = {{.weekly = {{.weekdays = Weekdays{0x7f}, .hours = {8h, 18h}}}}}};
        auto on_leave = hours;
        on_leave.leave = {
            {.id = id<AbsenceId>(7), .first = day, .last = day, .hours = Hours{12h, 24h}}};
        diary.open = expand(hours, around);
        diary.practitioners = {{.id = anna, .hours = diary.open},
                               {.id = ben, .hours = expand(on_leave, around)}};
        diary.resources = {{.id = room}};
        asked.now = around.whole().from;
    }
    Moment at(minutes minute) const { return zone.at({day, minute}); }
    void book(minutes from, minutes until, PractitionerId who, std::vector<ClientId> clients = {}) {
        diary.bookings.push_back({.id = id<BookingId>(static_cast<int>(from.count())),
                                  .treated = {at(from), at(until)},
                                  .clean_up = 15min,
                                  .practitioners = {who},
                                  .resources = {room},
                                  .clients = std::move(clients)});
    }
    std::vector<Reason> why(minutes minute) const {
        const auto board = Board::of(diary, LocalDays::of(zone, day, plus_days(day, 1)).value());
        return why_not(board.value(), asked, WallTime{day, minute}).value();
    }

    Zone zone = Zone::named("Europe/Berlin").value();
    Date day = parse_date("2026-03-29").value();  // the clock skips 02:00 to 03:00
    Diary diary;
    Question asked{.service = {.id = id<ServiceId>(1),
                               .duration = 60min,
                               .preparation = 15min,
                               .needs = {{{room}}},
                               .given_by = {anna, ben}}};
};

TEST(Why, NothingStandsAgainstAFreeStart) {
    EXPECT_THAT(Day().why(10h), IsEmpty());
    EXPECT_THAT(for_client({}), IsEmpty());
}

TEST(Why, EachPractitionerHasTheirReasonAndTheRoomIts) {
    Day d;
    d.book(14h, 15h, anna);
    EXPECT_THAT(d.why(14h), UnorderedElementsAre(Reason{.obstacle = Obstacle::booked,
                                                        .practitioner = anna,
                                                        .booking = id<BookingId>(840)},
                                                 Reason{.obstacle = Obstacle::on_leave,
                                                        .practitioner = ben,
                                                        .absence = id<AbsenceId>(7).uuid()},
                                                 Reason{.obstacle = Obstacle::room_taken,
                                                        .resource = room,
                                                        .booking = id<BookingId>(840)}));
    // At 15:15 the treatment is over; its clean-up and the next preparation are in the way.
    EXPECT_THAT(
        d.why(15h + 15min),
        UnorderedElementsAre(
            Reason{
                .obstacle = Obstacle::buffer, .practitioner = anna, .booking = id<BookingId>(840)},
            Reason{.obstacle = Obstacle::on_leave,
                   .practitioner = ben,
                   .absence = id<AbsenceId>(7).uuid()},
            Reason{.obstacle = Obstacle::buffer, .resource = room, .booking = id<BookingId>(840)}));
    EXPECT_THAT(d.why(15h + 30min), IsEmpty());
}

TEST(Why, WhoIsFreeHidesWhoIsNot) {
    Day d;
    d.book(9h, 10h, anna);
    d.diary.resources.push_back({.id = id<ResourceId>(2)});
    d.asked.service.needs[0].any_of.push_back(id<ResourceId>(2));
    EXPECT_THAT(d.why(9h), IsEmpty()) << "Ben, in the other room";
    d.asked.practitioners = {anna};
    EXPECT_THAT(d.why(9h), ElementsAre(Reason{.obstacle = Obstacle::booked,
                                              .practitioner = anna,
                                              .booking = id<BookingId>(540)}));
}

TEST(Why, ASkippedHourIsSaidAsSuch) {
    Day d;
    const auto reasons = d.why(150min);
    EXPECT_THAT(reasons, testing::Contains(Reason{.obstacle = Obstacle::clock_gap}));
    EXPECT_THAT(for_client(reasons),
                ElementsAre(Kindly::no_such_hour, Kindly::closed, Kindly::taken));
}

TEST(Why, TheSafetyHoldNamesWhomToAskAndTheClientIsAskedToCall) {
    Day d;
    d.asked.holds = {{.ask = anna}};
    EXPECT_THAT(d.why(10h),
                ElementsAre(Reason{.obstacle = Obstacle::safety_hold, .practitioner = anna}));
    EXPECT_THAT(for_client(d.why(10h)), ElementsAre(Kindly::ask_us));
    d.asked.service.hands_on = false;
    EXPECT_THAT(d.why(10h), IsEmpty()) << "a talk may be booked";
}

TEST(Why, OfTwoWhoAreHeldEachIsNamed) {
    Day d;
    const auto eva = id<ClientId>(1);
    const auto otto = id<ClientId>(2);
    d.asked.holds = {{.ask = anna, .client = eva}, {.ask = ben, .client = otto}};
    EXPECT_THAT(
        d.why(10h),
        ElementsAre(
            Reason{.obstacle = Obstacle::safety_hold, .practitioner = anna, .client = eva},
            Reason{.obstacle = Obstacle::safety_hold, .practitioner = ben, .client = otto}));
}

// "With Anna, and anyone": she is never left out of it.
TEST(Why, WhoIsNamedForACoupleComesWithSomebodyElse) {
    Day d;
    d.asked.service.practitioners = 2;
    d.asked.practitioners = {anna};
    EXPECT_THAT(d.why(10h), IsEmpty());
    EXPECT_THAT(d.why(11h + 30min), testing::Contains(testing::Field(
                                        &Reason::obstacle, Obstacle::too_few_practitioners)))
        << "Ben leaves at noon";
    const auto cara = id<PractitionerId>(3);
    d.diary.practitioners.push_back({.id = cara, .hours = d.diary.open});
    d.asked.service.given_by.push_back(cara);
    EXPECT_THAT(d.why(14h), IsEmpty());
    d.book(13h, 14h, anna);
    d.diary.bookings.back().resources.clear();
    EXPECT_THAT(d.why(13h), ElementsAre(Reason{.obstacle = Obstacle::on_leave,
                                               .practitioner = ben,
                                               .absence = id<AbsenceId>(7).uuid()},
                                        Reason{.obstacle = Obstacle::too_few_practitioners},
                                        Reason{.obstacle = Obstacle::booked,
                                               .practitioner = anna,
                                               .booking = id<BookingId>(780)}));
    d.book(10h, 11h, anna);
    std::ranges::rotate(d.diary.bookings, d.diary.bookings.begin() + 1);
    d.diary.bookings.front().resources.clear();
    EXPECT_THAT(d.why(10h), ElementsAre(Reason{.obstacle = Obstacle::booked,
                                               .practitioner = anna,
                                               .booking = id<BookingId>(600)}))
        << "Ben and Cara are free, and it is with Anna";
}

// easyappointments#430, cal.diy#4836: full and broken look the same when taken times vanish.
TEST(Why, AFullDayIsExplainedAtEveryStart) {
    Day d;
    d.book(8h, 18h, anna);
    for (minutes m = 0h; m < 24h; m += 15min)
        EXPECT_THAT(d.why(m), testing::Not(IsEmpty())) << m.count();
    EXPECT_THAT(for_client(d.why(10h)), ElementsAre(Kindly::taken));
    EXPECT_THAT(for_client(d.why(20h)), testing::Contains(Kindly::closed));
}

TEST(Why, PublicHolidaysAreSaidAndLeaveIsNot) {
    Reason holiday{.obstacle = Obstacle::holiday};
    EXPECT_THAT(for_client({holiday}), ElementsAre(Kindly::closed));
    holiday.practitioner = anna;
    EXPECT_THAT(for_client({holiday}), ElementsAre(Kindly::taken));
    EXPECT_THAT(for_client({{.obstacle = Obstacle::on_leave, .practitioner = anna},
                            {.obstacle = Obstacle::booked, .practitioner = ben}}),
                ElementsAre(Kindly::taken));
}

// A client's text is the same whoever is in the way, and has no word about health.
TEST(Why, ClientsReadNothingAboutHealthOrOthers) {
    std::set<std::string_view> texts;
    for (int k = 0; k <= static_cast<int>(Kindly::taken); ++k) {
        const auto words = client_words(static_cast<Kindly>(k));
        EXPECT_FALSE(words.empty());
        texts.insert(words);
        for (const auto* never : {"health", "safety", "ill", "sick", "leave", "medical", "held",
                                  "practitioner", "therapist", "client", "load", "heavy", "danger"})
            EXPECT_EQ(std::string(words).find(' ' + std::string(never)), std::string::npos)
                << words;
    }
    EXPECT_EQ(texts.size(), static_cast<std::size_t>(Kindly::taken) + 1);
    for (int o = 0; o <= static_cast<int>(Obstacle::buffer); ++o) {
        EXPECT_FALSE(staff_words(static_cast<Obstacle>(o)).empty());
        EXPECT_EQ(for_client({{.obstacle = static_cast<Obstacle>(o)}}).size(), 1U);
    }
}

// The gate of a booking (diaries/gate.hpp) leaves out the bookings of everybody without a limit.
Result<std::vector<Reason>> reasons_of_gate(const made_up::Scene& scene, const Diary& diary,
                                            const Question& question, Moment at) {
    const auto board = Board::of(diary, scene.days);
    auto reasons = why_not(board.value(), question, at);
    if (reasons)
        std::erase_if(*reasons, [](const Reason& reason) {
            using enum Obstacle;
            static constexpr std::array told_elsewhere{
                booked,     buffer,   room_taken,       table_taken,
                event_full, travel,   equipment_taken,  too_few_practitioners,
                past,       off_grid, too_few_resources};
            const bool is_told =
                std::ranges::find(told_elsewhere, reason.obstacle) != told_elsewhere.end();
            return is_told && (reason.obstacle != travel || !reason.booking.empty());
        });
    return reasons;
}

Question asked_by_gate(Dice& dice, const made_up::Scene& scene) {
    Question question{.service = scene.question.service, .now = scene.question.now};
    auto& service = question.service;
    service.given_by = made_up::some<PractitionerId>(dice, 4, 1);
    service.practitioners = static_cast<int>(service.given_by.size());
    question.practitioners = service.given_by;
    service.needs.clear();
    for (const auto id : made_up::some<ResourceId>(dice, 4, 0))
        service.needs.push_back({{id}});
    service.places = 1;
    service.hands_on = false;
    return question;
}

TEST(Why, LimitsAreTheSameWithoutTheBookingsOfWhoHasNone) {
    std::set<Obstacle> met;
    std::size_t left_out = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const auto scene = made_up::scene(seed);
        Dice dice(seed);
        const auto question = asked_by_gate(dice, scene);
        auto limited = scene.diary;
        std::erase_if(limited.bookings, [&](const DiaryBooking& booking) {
            const auto counts = [&](PractitionerId id) {
                const auto who = std::ranges::find(limited.practitioners, id, &Practitioner::id);
                return who->limit.is_any();
            };
            return !booking.treated.overlaps(scene.days.whole()) ||
                   std::ranges::none_of(booking.practitioners, counts);
        });
        left_out += scene.diary.bookings.size() - limited.bookings.size();
        for (int i = 0; i < 40; ++i) {
            const auto at = made_up::moment(dice, scene.days);
            const auto all = reasons_of_gate(scene, scene.diary, question, at);
            ASSERT_TRUE(all) << all.error().path;
            ASSERT_EQ(*all, reasons_of_gate(scene, limited, question, at).value())
                << "seed " << seed << ' ' << scene.days.zone().print(at);
            for (const auto& reason : *all)
                met.insert(reason.obstacle);
        }
    }
    EXPECT_GT(left_out, 500U);
    for (const auto obstacle :
         {Obstacle::daily_minutes, Obstacle::daily_load, Obstacle::heavy_in_a_row,
          Obstacle::elsewhere, Obstacle::travel, Obstacle::not_working, Obstacle::out_of_use})
        EXPECT_TRUE(met.contains(obstacle)) << staff_words(obstacle);
}

}  // namespace
}  // namespace palpate::scheduling
