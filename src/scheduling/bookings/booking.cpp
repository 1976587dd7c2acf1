#include "scheduling/bookings/booking.hpp"

#include <algorithm>
#include <set>

namespace palpate::scheduling {
namespace {

constexpr std::int64_t around_minutes_max = 240;
constexpr std::size_t text_bytes_max = 2000;

using record::Claim;

void add(std::vector<Fault>& faults, const char* place, std::string message) {
    faults.push_back({FaultKind::invalid, place, std::move(message)});
}

template <class T>
void check_ids(std::vector<Fault>& faults, const char* place, const std::vector<T>& ids,
               std::size_t count_min) {
    const std::set<T> different(ids.begin(), ids.end());
    if (ids.size() < count_min || ids.size() > people_max || different.size() != ids.size())
        add(faults, place, fmt::format("expected {} to {}, each once", count_min, people_max));
}

bool is_whole_minute(Instant at) {
    return at == std::chrono::floor<std::chrono::minutes>(at);
}

void check_time(std::vector<Fault>& faults, Instant begin, Instant until) {
    if (!is_whole_minute(begin))
        add(faults, "/begin", "expected a whole minute");
    const auto length = until - begin;
    if (!is_whole_minute(until) || length < booking_length_min || length > booking_length_max)
        add(faults, "/until", "expected a whole minute, 5 minutes to 12 hours after the begin");
}

void check_around(std::vector<Fault>& faults, const char* place, std::int64_t minutes) {
    if (minutes < 0 || minutes > around_minutes_max)
        add(faults, place, fmt::format("expected 0 to {}", around_minutes_max));
}

template <class T>
void check_travel(std::vector<Fault>& faults, const T& of) {
    const auto check = [&](const char* place, const std::optional<std::int64_t>& minutes) {
        if (minutes && (*minutes < 0 || *minutes > travel_minutes_max))
            add(faults, place, fmt::format("expected 0 to {}", travel_minutes_max));
    };
    check("/travel_before_minutes", of.travel_before_minutes);
    check("/travel_after_minutes", of.travel_after_minutes);
}

std::chrono::minutes minutes_of(const std::optional<std::int64_t>& said) {
    return std::chrono::minutes(said.value_or(0));
}

// "2026-11-21T10:00"
bool is_wall_time(std::string_view text) {
    const auto digits = [&](std::size_t at) {
        return text[at] >= '0' && text[at] <= '9' && text[at + 1] >= '0' && text[at + 1] <= '9';
    };
    return text.size() == 16 && text[10] == 'T' && text[13] == ':' && digits(11) && digits(14) &&
           parse_date(text.substr(0, 10)) && text.substr(11, 2) < "24" && text.substr(14) < "60";
}

void check_wall(std::vector<Fault>& faults, const Booking& booking) {
    if (booking.zone.has_value() != booking.wall.has_value())
        add(faults, "/wall", "expected both zone and wall time, or neither");
    if (booking.wall && !is_wall_time(*booking.wall))
        add(faults, "/wall", "expected a day and an hour such as 2026-11-21T10:00");
}

void check_status(std::vector<Fault>& faults, const Booking& booking) {
    if (booking.held_until.has_value() != (booking.status == BookingStatus::held))
        add(faults, "/held_until", "expected exactly while the status is held");
    if (booking.ending.has_value() == stands(booking.status))
        add(faults, "/ending", "expected exactly with the status cancelled or no_show");
    if (booking.place.has_value() != booking.overruled.has_value())
        add(faults, "/place", "expected exactly with `overruled`");
    if (booking.place && (*booking.place < 1 || *booking.place > record::claim_place_max))
        add(faults, "/place", fmt::format("expected 1 to {}", record::claim_place_max));
    if (booking.seat.has_value() != booking.event.has_value())
        add(faults, "/seat", "expected exactly with `event`");
}

}  // namespace

bool stands(BookingStatus status) {
    switch (status) {
        case BookingStatus::held:
        case BookingStatus::booked:
        case BookingStatus::arrived:
        case BookingStatus::done: return true;
        case BookingStatus::cancelled:
        case BookingStatus::no_show: return false;
    }
    return true;
}

std::vector<Fault> check(const Booking& booking) {
    std::vector<Fault> faults;
    check_ids(faults, "/clients", booking.clients, 1);
    check_ids(faults, "/practitioners", booking.practitioners, booking.event ? 0 : 1);
    check_ids(faults, "/resources", booking.resources, 0);
    if (booking.event && !(booking.practitioners.empty() && booking.resources.empty()))
        add(faults, "/practitioners", "expected none, and no resources: the event has its own");
    check_time(faults, booking.begin, booking.until);
    check_around(faults, "/preparation_minutes", booking.preparation_minutes);
    check_around(faults, "/clean_up_minutes", booking.clean_up_minutes);
    check_travel(faults, booking);
    check_wall(faults, booking);
    check_status(faults, booking);
    if (booking.note && booking.note->size() > text_bytes_max)
        add(faults, "/note", fmt::format("expected at most {} bytes", text_bytes_max));
    if (booking.timing &&
        (booking.timing->minutes < 1 || booking.timing->minutes > booking_length_max.count()))
        add(faults, "/timing/minutes", fmt::format("expected 1 to {}", booking_length_max.count()));
    if (booking.despite && (booking.despite->empty() || booking.despite->size() > text_bytes_max))
        add(faults, "/despite", fmt::format("expected a reason, 1 to {} bytes", text_bytes_max));
    return faults;
}

std::vector<Fault> check(const Event& event) {
    std::vector<Fault> faults;
    if (event.title.empty() || event.title.size() > name_bytes_max)
        add(faults, "/title", fmt::format("expected 1 to {} bytes", name_bytes_max));
    check_ids(faults, "/practitioners", event.practitioners, 0);
    check_ids(faults, "/resources", event.resources, 0);
    check_time(faults, event.begin, event.until);
    if (event.seats < 0 || event.seats > seats_max)
        add(faults, "/seats", fmt::format("expected 0 to {}", seats_max));
    check_travel(faults, event);
    return faults;
}

std::vector<Claim> claims_of(const Booking& booking) {
    std::vector<Claim> claims;
    if (!stands(booking.status))
        return claims;
    const auto place = booking.place.value_or(0);
    const auto claim = [&](const Uuid& resource, Instant begin, Instant until, std::int64_t at) {
        claims.push_back({resource, begin, until, at, booking.held_until});
    };
    for (const auto& client : booking.clients)
        claim(client.uuid(), booking.begin, booking.until, place);
    if (booking.event) {
        claim(booking.event->uuid(), booking.begin, booking.until, booking.seat.value_or(0));
        return claims;
    }
    const auto from = booking.begin - std::chrono::minutes(booking.preparation_minutes);
    const auto to = booking.until + std::chrono::minutes(booking.clean_up_minutes);
    for (const auto& practitioner : booking.practitioners)
        claim(practitioner.uuid(), from - minutes_of(booking.travel_before_minutes),
              to + minutes_of(booking.travel_after_minutes), place);
    for (const auto& resource : booking.resources)
        claim(resource.uuid(), from, to, place);
    return claims;
}

std::vector<Claim> claims_of(const Event& event) {
    std::vector<Claim> claims;
    if (event.cancelled.value_or(false))
        return claims;
    for (const auto& practitioner : event.practitioners)
        claims.push_back({practitioner.uuid(),
                          event.begin - minutes_of(event.travel_before_minutes),
                          event.until + minutes_of(event.travel_after_minutes)});
    for (const auto& resource : event.resources)
        claims.push_back({resource.uuid(), event.begin, event.until});
    return claims;
}

}  // namespace palpate::scheduling
