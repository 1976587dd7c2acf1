// Made-up diaries for tests: small, crowded, at odd minutes and over clock changes, so that every
// rule of the search is met often.
#pragma once

#include "base/dice.hpp"
#include "scheduling/question.hpp"

#include <algorithm>
#include <array>

namespace palpate::scheduling::made_up {

template <class T>
T id(int n) {
    Uuid uuid;
    uuid.bytes[14] = static_cast<std::uint8_t>(n >> 8);
    uuid.bytes[15] = static_cast<std::uint8_t>(n);
    return T(uuid);
}

struct Scene {
    LocalDays days;    // with starts on offer
    LocalDays around;  // a day more on both sides
    Diary diary;
    Question question;
};

inline Hours hours(Dice& dice) {
    const int from = dice.one_in(3) ? 0 : 5 * dice.below(200);
    const int until = dice.one_in(3) ? 1440 : dice.from_to(from + 60, 1440);
    return {minutes(from), minutes(std::max(from + 1, until))};
}

inline Pattern pattern(Dice& dice, Date first) {
    Pattern p{.periods = {{.weekly = {{.weekdays = Weekdays{0x7f}, .hours = hours(dice)}}}}};
    if (dice.one_in(3))
        p.periods[0].weekly.push_back({.weekdays = Weekdays{0x7f}, .hours = hours(dice)});
    const auto some_day = [&] { return plus_days(first, dice.from_to(-1, 2)); };
    if (dice.one_in(4))
        p.leave.push_back({.id = id<AbsenceId>(1),
                           .first = some_day(),
                           .last = plus_days(first, 2),
                           .hours = hours(dice)});
    if (dice.one_in(8))
        p.holidays.push_back({some_day(), "a holiday"});
    if (dice.one_in(3))
        p.changes.push_back({.id = id<ChangeId>(1),
                             .day = some_day(),
                             .hours = hours(dice),
                             .open = dice.one_in(2)});
    std::erase_if(p.leave, [](const Absence& a) { return a.last < a.first; });
    return p;
}

inline Moment moment(Dice& dice, const LocalDays& days) {
    const auto length = static_cast<int>(days.whole().length().count());
    const int step = dice.one_in(4) ? 1 : 5;
    return days.whole().from + minutes(step * dice.below(length / step));
}

inline Spans busy(Dice& dice, const LocalDays& days) {
    Spans spans;
    for (int i = dice.one_in(3) ? dice.from_to(1, 3) : 0; i > 0; --i) {
        const Moment from = moment(dice, days);
        spans.push_back({from, from + minutes(dice.from_to(1, 200))});
    }
    return united(std::move(spans));
}

template <class T>
std::vector<T> some(Dice& dice, int count, int at_least) {
    std::vector<T> ids;
    for (int i = 1; i <= count; ++i)
        if (dice.below(count) < 2 || count - i < at_least - static_cast<int>(ids.size()))
            ids.push_back(id<T>(i));
    return ids;
}

inline Service service(Dice& dice) {
    Service s{.id = id<ServiceId>(1), .duration = minutes(dice.from_to(1, 9) * 10)};
    if (dice.one_in(3))
        s.duration = minutes(dice.from_to(5, 100));
    if (dice.one_in(2))
        s.preparation = minutes(dice.from_to(0, 25));
    if (dice.one_in(2))
        s.clean_up = minutes(dice.from_to(0, 25));
    if (dice.one_in(3))
        s.travel_before = minutes(dice.from_to(0, 45));
    if (dice.one_in(3))
        s.travel_after = minutes(dice.from_to(0, 45));
    s.practitioners = dice.one_in(3) ? 2 : 1;
    s.given_by = some<PractitionerId>(dice, 5, s.practitioners);  // the fifth is never here
    for (int i = dice.below(4); i > 0; --i)
        s.needs.push_back({some<ResourceId>(dice, 5, 1)});
    s.load = dice.below(4) * 0.5;
    s.heavy = dice.one_in(2);
    s.places = dice.one_in(3) ? 3 : 1;
    s.hands_on = !dice.one_in(4);
    return s;
}

inline DiaryBooking booking(Dice& dice, const LocalDays& days, int n) {
    const Moment from = moment(dice, days);
    DiaryBooking b{.id = id<BookingId>(n),
                   .service = id<ServiceId>(dice.from_to(1, 2)),
                   .treated = {from, from + minutes(dice.from_to(1, 12) * 10 - dice.below(6))},
                   .practitioners = some<PractitionerId>(dice, 4, 1),
                   .resources = some<ResourceId>(dice, 4, 0),
                   .clients = some<ClientId>(dice, 3, 0)};
    if (dice.one_in(2))
        b.preparation = minutes(dice.from_to(0, 20));
    if (dice.one_in(2))
        b.clean_up = minutes(dice.from_to(0, 20));
    if (dice.one_in(3))
        b.travel_before = minutes(dice.from_to(0, 40));
    if (dice.one_in(3))
        b.travel_after = minutes(dice.from_to(0, 40));
    b.places_taken = dice.from_to(1, 3);
    b.load = dice.below(4) * 0.5;
    b.heavy = dice.one_in(2);
    return b;
}

inline DailyLimit limit(Dice& dice) {
    DailyLimit limit;
    if (dice.one_in(4))
        limit.treated_max = minutes(dice.from_to(20, 300));
    if (dice.one_in(4))
        limit.load_max = dice.from_to(0, 8) * 0.5;
    if (dice.one_in(2))
        limit.heavy_in_a_row_max = dice.from_to(1, 2);
    return limit;
}

inline Diary diary(Dice& dice, const LocalDays& around, Date first) {
    Diary d{.rules = {.grid = minutes(dice.any_of(std::array{5, 15, 20, 60})),
                      .notice = minutes(dice.one_in(2) ? 0 : dice.below(1500)),
                      .horizon_days = dice.from_to(0, 3)},
            .open = expand(pattern(dice, first), around)};
    for (int i = 1; i <= 4; ++i)
        d.practitioners.push_back({.id = id<PractitionerId>(i),
                                   .hours = expand(pattern(dice, first), around),
                                   .elsewhere = busy(dice, around),
                                   .limit = limit(dice)});
    for (int i = 1; i <= 4; ++i)
        d.resources.push_back({.id = id<ResourceId>(i),
                               .kind = static_cast<ResourceKind>(dice.below(3)),
                               .out_of_use = busy(dice, around)});
    for (int i = dice.below(18); i > 0; --i)
        d.bookings.push_back(booking(dice, around, i));
    std::ranges::stable_sort(d.bookings, {}, [](const DiaryBooking& b) { return b.treated.from; });
    return d;
}

inline Question question(Dice& dice, const LocalDays& days) {
    Question q{.service = service(dice)};
    if (dice.one_in(4))
        q.practitioners = some<PractitionerId>(dice, 4, 1);
    if (dice.one_in(4) && !q.service.needs.empty() &&
        q.service.needs[0].any_of.front() != id<ResourceId>(5))
        q.resources = {q.service.needs[0].any_of.front()};
    if (dice.one_in(2))
        q.clients = some<ClientId>(dice, 3, 1);
    q.now = moment(dice, days) - std::chrono::days(dice.below(3));
    if (dice.one_in(12))
        q.holds = {{.ask = id<PractitionerId>(2)}};
    return q;
}

inline Scene scene(std::uint64_t seed) {
    struct Place {
        const char* zone;
        const char* first;
    };
    static constexpr Place places[] = {
        {"Europe/Berlin", "2026-03-28"},       {"Europe/Berlin", "2026-10-24"},
        {"America/New_York", "2026-03-07"},    {"America/New_York", "2026-11-01"},
        {"Australia/Lord_Howe", "2026-04-04"}, {"Australia/Lord_Howe", "2026-10-03"},
        {"Asia/Kathmandu", "2026-06-01"},      {"Africa/Cairo", "2026-04-23"},
        {"Pacific/Apia", "2011-12-29"}};
    Dice dice(seed);
    const auto& place = dice.any_of(places);
    const auto zone = Zone::named(place.zone).value();
    const Date first = parse_date(place.first).value();
    auto days = LocalDays::of(zone, first, plus_days(first, 2)).value();
    auto around = LocalDays::of(zone, plus_days(first, -1), plus_days(first, 3)).value();
    auto made = diary(dice, around, first);
    auto asked = question(dice, days);
    return {std::move(days), std::move(around), std::move(made), std::move(asked)};
}

}  // namespace palpate::scheduling::made_up
