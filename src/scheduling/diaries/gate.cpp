#include "scheduling/diaries/gate.hpp"

#include "scheduling/bookings/hand_load.hpp"
#include "scheduling/bookings/look.hpp"
#include "scheduling/bookings/travel.hpp"
#include "scheduling/diaries/read_diary.hpp"
#include "scheduling/hands/hands.hpp"
#include "scheduling/outside/outside.hpp"
#include "scheduling/why.hpp"

#include <algorithm>

namespace palpate::scheduling {
namespace {

using record::Transaction;

// The booking as the core's service: as long as it is, for those who are in it. Each room and thing
// is a need of its own, so that its hours are asked as well.
Service service_as_booked(const Booking& booking, const StoredService* stored, double load) {
    const auto length = std::chrono::floor<minutes>(booking.until - booking.begin);
    Service service{.id = {},
                    .duration = length,
                    .preparation = minutes(booking.preparation_minutes),
                    .clean_up = minutes(booking.clean_up_minutes),
                    .travel_before = travel_of(booking).before,
                    .travel_after = travel_of(booking).after,
                    .needs = {},
                    .given_by = booking.practitioners,
                    .practitioners = static_cast<int>(booking.practitioners.size()),
                    .load = load,
                    .heavy = stored != nullptr && stored->heavy,
                    .places = 1,
                    .hands_on = false};
    for (const auto resource : booking.resources)
        service.needs.push_back({{resource}});
    return service;
}

bool counts(const Reason& reason, BookingSource source, bool is_busy_outside) {
    switch (reason.obstacle) {
        case Obstacle::elsewhere: return is_busy_outside;
        case Obstacle::travel: return reason.booking.empty();  // beyond their hours
        case Obstacle::notice:
        case Obstacle::horizon:
        case Obstacle::closed:
        case Obstacle::holiday:
        case Obstacle::not_here:
        case Obstacle::not_working:
        case Obstacle::on_leave:
        case Obstacle::daily_minutes:
        case Obstacle::daily_load:
        case Obstacle::heavy_in_a_row:
        case Obstacle::resource_not_here:
        case Obstacle::out_of_use: return true;
        case Obstacle::off_grid: return source == BookingSource::online;
        // Told better elsewhere, or nothing that keeps staff from it.
        case Obstacle::clock_gap:
        case Obstacle::past:
        case Obstacle::safety_hold:
        case Obstacle::client_booked:
        case Obstacle::event_full:
        case Obstacle::cannot_give:
        case Obstacle::too_few_practitioners:
        case Obstacle::room_taken:
        case Obstacle::table_taken:
        case Obstacle::equipment_taken:
        case Obstacle::too_few_resources:
        case Obstacle::booked:
        case Obstacle::buffer: return false;
    }
    return true;
}

struct Against {
    std::vector<Reason> reasons;
    std::string load;  // the numbers of daily_load; empty: it does not stand against it
};

std::string words_of(const Against& against) {
    std::string all;
    for (const auto& reason : against.reasons) {
        all += fmt::format("{}{}", all.empty() ? "" : " ", staff_words(reason.obstacle));
        if (reason.obstacle == Obstacle::daily_load)
            all += " " + against.load;
        if (!reason.practitioner.empty())
            all += fmt::format(" (practitioner {})", to_text(reason.practitioner));
        if (!reason.resource.empty())
            all += fmt::format(" (resource {})", to_text(reason.resource));
    }
    return all;
}

// Whether their own calendars, kept elsewhere, say busy: the one thing elsewhere that no clash of
// bookings would tell.
bool is_busy_outside(const Transaction& t, const Booking& booking) {
    const auto travel = travel_of(booking);
    const Span held{std::chrono::floor<minutes>(booking.begin) -
                        minutes(booking.preparation_minutes) - travel.before,
                    std::chrono::ceil<minutes>(booking.until) + minutes(booking.clean_up_minutes) +
                        travel.after};
    return std::ranges::any_of(busy_outside(t, booking.practitioners),
                               [&](const auto& busy) { return busy.second.overlaps(held); });
}

// Most practices keep nothing at first: then there is nothing to build a diary for. Asked first is
// what is kept most often.
bool anything_said(const Transaction& t, const Booking& booking, LocationId location) {
    std::vector<Uuid> subjects;
    subjects.reserve(booking.practitioners.size() + booking.resources.size() + 1);
    for (const auto id : booking.practitioners)
        subjects.push_back(id.uuid());
    subjects.push_back(location.uuid());
    for (const auto id : booking.resources)
        subjects.push_back(id.uuid());
    const auto takes_less = [&](PractitionerId id) { return !light_days_of(t, id).empty(); };
    return has_hours(t, subjects) || rules_kept_of(t, location) ||
           std::ranges::any_of(booking.practitioners, takes_less);
}

Result<Against> reasons_against(const Transaction& t, const Booking& booking,
                                const StoredService* service, const DiaryAsked& asked) {
    const auto read = read_diary(t, asked);
    if (!read)
        return tl::unexpected(read.error());
    const auto board = Board::of(read->diary, read->days);
    if (!board)
        return tl::unexpected(board.error());
    const Question question{
        .service = service_as_booked(booking, service, HandLoads(t).of(booking, service)),
        .practitioners = booking.practitioners,
        .resources = {},
        .clients = {},
        .now = std::chrono::floor<minutes>(t.now()),
        .holds = {}};
    const auto start = std::chrono::floor<minutes>(booking.begin);
    return why_not(*board, question, start).map([&](std::vector<Reason>&& reasons) {
        std::string load;
        for (const auto& reason : reasons)
            if (reason.obstacle == Obstacle::daily_load)
                load = load_at(*board, question, reason.practitioner, start).words();
        return Against{std::move(reasons), std::move(load)};
    });
}

// "2026-11-21T10:00"
std::string wall_text(const Zone& zone, Instant at) {
    const auto wall = zone.wall(std::chrono::floor<minutes>(at));
    return fmt::format("{}T{:02}:{:02}", to_text(wall.day), wall.minute.count() / 60,
                       wall.minute.count() % 60);
}

}  // namespace

std::optional<LocationId> place_of(const Transaction& t, const Booking& booking) {
    if (booking.location || booking.resources.empty())
        return booking.location;
    const auto thing = look_at(t, booking.resources.front(), "/resources/0");
    return thing ? std::optional(thing->location) : std::nullopt;
}

Result<void> check_calendar(const Transaction& t, const Booking& booking,
                            const StoredService* service, BookingId self, Notice notice) {
    if (booking.event || booking.practitioners.empty())
        return {};
    const auto location = place_of(t, booking);
    if (!location)
        return {};
    const bool outside = is_busy_outside(t, booking);
    if (!outside && !anything_said(t, booking, *location))
        return {};
    const auto zone = zone_at(t, *location);
    if (!zone)
        return tl::unexpected(zone.error());
    auto against =
        reasons_against(t, booking, service,
                        {.location = *location,
                         .first = zone->wall(std::chrono::floor<minutes>(booking.begin)).day,
                         .days = 1,
                         .candidates = {},
                         .named = booking.practitioners,
                         .resources = booking.resources,
                         .clients = {},
                         .moved = self,
                         .online = booking.source == BookingSource::online,
                         // Of others' bookings, none but limits of the day count here: counts().
                         .occupied = Occupied::of_limited});
    if (!against)
        return tl::unexpected(against.error());
    std::erase_if(against->reasons, [&](const Reason& r) {
        const bool of_notice = r.obstacle == Obstacle::notice || r.obstacle == Obstacle::horizon;
        return (of_notice && notice == Notice::was_kept) || !counts(r, booking.source, outside);
    });
    if (against->reasons.empty())
        return {};
    return refuse(FaultKind::conflict, "/begin",
                  fmt::format("{} Staff may say in `despite` why it is booked all the same.",
                              words_of(*against)));
}

Result<void> settle_wall(const Transaction& t, Booking& booking) {
    if (booking.zone && booking.wall) {
        const auto zone = Zone::named(*booking.zone);
        if (!zone)
            return tl::unexpected(zone.error());
        if (const auto shown = wall_text(*zone, booking.begin); shown != *booking.wall)
            return invalid("/wall", fmt::format("the clock of {} shows {} at this begin",
                                                zone->name(), shown));
        return {};
    }
    const auto location = place_of(t, booking);
    if (!location)
        return {};
    if (const auto zone = zone_at(t, *location)) {
        booking.zone = zone->name();
        booking.wall = wall_text(*zone, booking.begin);
    }
    return {};  // nobody says whose clock: then none is kept
}

}  // namespace palpate::scheduling
