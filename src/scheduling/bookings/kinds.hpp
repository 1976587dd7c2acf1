// What the store has to know of this room's kinds of records (record/kinds.hpp).
#pragma once

#include "record/portable/kind_view.hpp"
#include "scheduling/bookings/booking.hpp"
#include "scheduling/bookings/calendar_rules.hpp"
#include "scheduling/bookings/outside_practitioner.hpp"

namespace palpate::record {

template <>
struct Kind<scheduling::Booking> {
    static constexpr std::string_view name = "booking";
    static ClientId client_of(Id<scheduling::Booking>, const scheduling::Booking& booking) {
        return booking.clients.empty() ? ClientId() : booking.clients.front();
    }
    // Found by its day in UTC ("day", also by "2026-11", the whole month), and by its series and
    // event. Who is booked when, asks busy().
    static std::vector<Term> terms(const scheduling::Booking& booking);
    static std::vector<Claim> claims(const scheduling::Booking& booking) {
        return scheduling::claims_of(booking);
    }
};

template <>
struct Kind<scheduling::StoredSeries> : KindOfClient<scheduling::StoredSeries> {
    static constexpr std::string_view name = "series";
};

template <>
struct Kind<scheduling::Event> : KindOfPractice<scheduling::Event> {
    static constexpr std::string_view name = "event";
    // Found by its day in UTC, as a booking is.
    static std::vector<Term> terms(const scheduling::Event& event);
    static std::vector<Claim> claims(const scheduling::Event& event) {
        return scheduling::claims_of(event);
    }
};

template <>
struct Kind<scheduling::Location> : KindOfPractice<scheduling::Location> {
    static constexpr std::string_view name = "location";
};
template <>
struct Kind<scheduling::Resource> : KindOfPractice<scheduling::Resource> {
    static constexpr std::string_view name = "resource";
};
template <>
struct Kind<scheduling::StoredService> : KindOfPractice<scheduling::StoredService> {
    static constexpr std::string_view name = "service";
};
template <>
struct Kind<scheduling::StoredHours> : KindOfPractice<scheduling::StoredHours> {
    static constexpr std::string_view name = "hours";
    // Found by whose they are.
    static std::vector<Term> terms(const scheduling::StoredHours& hours) {
        return {{"subject", to_text(hours.subject)}};
    }
};
template <>
struct Kind<scheduling::CalendarRules> : KindOfPractice<scheduling::CalendarRules> {
    static constexpr std::string_view name = "calendar_rules";
};
template <>
struct Kind<scheduling::OutsidePractitioner> : KindOfPractice<scheduling::OutsidePractitioner> {
    static constexpr std::string_view name = "practitioner";
};

}  // namespace palpate::record

namespace palpate::scheduling {

std::span<const record::KindView> own_kinds();  // of this room

}  // namespace palpate::scheduling

namespace palpate {

PALPATE_JSON_ELSEWHERE(scheduling::Booking);
PALPATE_JSON_ELSEWHERE(scheduling::StoredSeries);
PALPATE_JSON_ELSEWHERE(scheduling::Event);
PALPATE_JSON_ELSEWHERE(scheduling::Location);
PALPATE_JSON_ELSEWHERE(scheduling::Resource);
PALPATE_JSON_ELSEWHERE(scheduling::StoredService);
PALPATE_JSON_ELSEWHERE(scheduling::StoredHours);
PALPATE_JSON_ELSEWHERE(scheduling::CalendarRules);

}  // namespace palpate
