#include "scheduling/demonstration/calendar.hpp"

#include "base/dice.hpp"
#include "scheduling/bookings/book.hpp"
#include "scheduling/bookings/later.hpp"
#include "scheduling/bookings/places_kept.hpp"
#include "scheduling/zone.hpp"

#include <array>

namespace palpate::scheduling {
namespace {

using record::Transaction;

constexpr std::string_view made_up = "made up";
constexpr std::string_view zone_name = "Europe/Berlin";
constexpr int listed = 100;

// When a visit may begin, in minutes of the day: an hour, and the time to turn the room over.
constexpr std::array<int, 6> starts{9 * 60,  10 * 60 + 15, 11 * 60 + 30,
                                    14 * 60, 15 * 60 + 15, 16 * 60 + 30};

template <class T>
Result<Id<T>> keep(Transaction& t, const T& content) {
    return add_place(t, content, std::string(made_up)).map([](const auto& kept) {
        return kept.id;
    });
}

StoredService service(std::string name, std::int64_t minutes, const MadeUpHouse& house) {
    return {.name = std::move(name),
            .minutes = minutes,
            .preparation_minutes = 0,
            .clean_up_minutes = 10,
            .needs = {{house.rooms}},
            .given_by = house.practitioners,
            .practitioners = 1,
            .load = static_cast<double>(minutes),
            .heavy = minutes >= 60,
            .hands_on = true,
            .price = Money{minutes * 110, "EUR"},
            .policy = CancelPolicy{24 * 60, Money{3000, "EUR"}, Money{minutes * 110, "EUR"}},
            .online = true,
            .inactive = {}};
}

StoredHours hours_of(PractitionerId id, LocationId location, std::vector<Weekday> weekdays) {
    const auto part = [&](std::int64_t from, std::int64_t until) {
        return WeeklyRow{.weekdays = weekdays,
                         .hours = {from * 60, until * 60},
                         .every_weeks = {},
                         .anchor = {}};
    };
    return {.of = HoursOf::practitioner,
            .subject = Id<AnyWithHours>(id.uuid()),
            .location = location,
            .periods = {{.first = {}, .last = {}, .weekly = {part(9, 13), part(14, 18)}}},
            .holidays = {},
            .leave = {},
            .changes = {}};
}

Result<PractitionerId> colleague(Transaction& t) {
    return record::keep_new(t, OutsidePractitioner{"Robin Example", {}, {}}, std::string(made_up))
        .map([](const auto& kept) { return PractitionerId(kept.id.uuid()); });
}

// What has begun: nearly all took place.
void settle(Transaction& t, const record::Kept<Booking>& booked, Dice& dice) {
    const auto kind = dice.below(20);
    if (kind == 0) {
        (void)cancel(t, booked.id, booked.version, {.by_client = true, .reason = {}, .waive = {}});
        return;
    }
    if (kind == 1) {
        (void)no_show(t, booked.id, booked.version, "made up: the first time");
        return;
    }
    const auto arrived = arrive(t, booked.id, booked.version);
    if (arrived && booked.content.until <= t.now())
        (void)finish(t, booked.id, arrived->version);
}

bool make_up_visit(Transaction& t, const BookingSaid& said, Dice& dice) {
    const auto booked = book(t, said, std::string(made_up));
    if (booked && booked->content.begin <= t.now())
        settle(t, *booked, dice);
    return booked.has_value();
}

template <class T>
Result<void> take_away(Transaction& t) {
    auto records = t.records<T>();
    for (const auto& kept : records.oldest(listed)) {
        if (kept.why != made_up)
            continue;
        if (auto done = records.remove(kept.id, kept.version, std::string(made_up)); !done)
            return tl::unexpected(std::move(done.error()));
    }
    return {};
}

}  // namespace

Result<MadeUpHouse> make_up_house(Transaction& t, practice::PersonId therapist) {
    if (!t.records<Location>().oldest(1).empty())
        return refuse(FaultKind::conflict, "", "there is a location already");
    MadeUpHouse house{
        .location = {}, .practitioners = {therapist}, .rooms = {}, .massage = {}, .chair = {}};
    Result<void> done;
    const auto into = [&](auto& id, const auto& content) {
        if (!done)
            return;
        auto kept = keep(t, content);
        if (kept)
            id = *kept;
        else
            done = tl::unexpected(std::move(kept.error()));
    };
    into(house.location, Location{.name = "Mill Street",
                                  .zone = std::string(zone_name),
                                  .address = {},
                                  .at_client = {},
                                  .inactive = {},
                                  .extra = {}});
    for (const auto* name : {"Room 1", "Room 2"})
        into(house.rooms.emplace_back(), Resource{.name = name,
                                                  .kind = ResourceKind::room,
                                                  .location = house.location,
                                                  .inactive = {},
                                                  .extra = {}});
    if (auto other = colleague(t))
        house.practitioners.push_back(*other);
    else
        return tl::unexpected(std::move(other.error()));
    into(house.massage, service("Massage", 60, house));
    into(house.chair, service("Short massage", 30, house));
    using enum Weekday;
    StoredHoursId hours;
    into(hours, hours_of(house.practitioners[0], house.location,
                         {monday, tuesday, wednesday, thursday, friday}));
    into(hours, hours_of(house.practitioners[1], house.location, {tuesday, wednesday, friday}));
    if (!done)
        return tl::unexpected(std::move(done.error()));
    const CalendarRules rules{.grid_minutes = 15,
                              .notice_minutes = 120,
                              .desk_notice_minutes = {},
                              .horizon_days = 180,
                              .limits = {}};
    return set_rules(t, house.location, 0, rules, std::string(made_up)).map([&](const auto&) {
        return house;
    });
}

int make_up_day(Transaction& t, const MadeUpHouse& house, Date day,
                std::span<const ClientId> clients, std::uint64_t seed) {
    const auto number = std::chrono::sys_days(day).time_since_epoch().count();
    Dice dice(seed ^ static_cast<std::uint64_t>(number) << 20U);
    const auto zone = Zone::named(zone_name);
    if (!zone || clients.empty())
        return 0;
    int booked = 0;
    // From day to day the list goes on, so that nobody comes each day.
    auto turn = static_cast<std::size_t>(number) * 7;
    for (std::size_t who = 0; who < house.practitioners.size(); ++who)
        for (const int start : starts) {
            if (dice.one_in(3))
                continue;
            const bool short_one = dice.one_in(6);
            const BookingSaid said{.clients = {clients[turn++ % clients.size()]},
                                   .practitioners = {house.practitioners[who]},
                                   .resources = {house.rooms[who % house.rooms.size()]},
                                   .service = short_one ? house.chair : house.massage,
                                   .location = house.location,
                                   .event = {},
                                   .begin = zone->at({day, minutes(start)}),
                                   .until = {},
                                   .zone = {},
                                   .wall = {},
                                   .source = BookingSource::desk,
                                   .hold_minutes = {},
                                   .overrule = {},
                                   .despite = {},
                                   .series = {},
                                   .note = {},
                                   .extra = {}};
            booked += make_up_visit(t, said, dice) ? 1 : 0;
        }
    return booked;
}

Result<void> take_house_away(Transaction& t) {
    return take_away<StoredHours>(t)
        .and_then([&] { return take_away<CalendarRules>(t); })
        .and_then([&] { return take_away<StoredService>(t); })
        .and_then([&] { return take_away<Resource>(t); })
        .and_then([&] { return take_away<OutsidePractitioner>(t); })
        .and_then([&] { return take_away<Location>(t); });
}

}  // namespace palpate::scheduling
