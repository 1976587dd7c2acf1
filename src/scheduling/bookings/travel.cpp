#include "scheduling/bookings/travel.hpp"

#include "scheduling/bookings/look.hpp"
#include "scheduling/diaries/gate.hpp"

namespace palpate::scheduling {
namespace {

using record::Transaction;

template <class T>
Result<void> check_unsaid(const T& of, const char* why) {
    if (of.travel_before_minutes)
        return invalid("/travel_before_minutes", why);
    if (of.travel_after_minutes)
        return invalid("/travel_after_minutes", why);
    return {};
}

template <class T>
Result<void> settle_at(const Transaction& t, const std::optional<LocationId>& place, T& of) {
    if (!place)
        return check_unsaid(of, "expected none: it is not said where it is");
    const auto location = look_at(t, *place, "/location");
    if (!location && of.location)
        return tl::unexpected(location.error());
    if (!location)
        return check_unsaid(of, "expected none: the location of its room is not known");
    if (!location->at_client.value_or(false))
        return check_unsaid(of, "expected none: clients come to this location");
    const auto usual = location->travel_minutes.value_or(0);
    of.travel_before_minutes = of.travel_before_minutes.value_or(usual);
    of.travel_after_minutes = of.travel_after_minutes.value_or(usual);
    return {};
}

}  // namespace

Result<void> settle_travel(const Transaction& t, Booking& booking) {
    if (booking.event)
        return check_unsaid(booking, "expected none: the event has its own");
    return settle_at(t, place_of(t, booking), booking);
}

Result<void> settle_travel(const Transaction& t, Event& event) {
    return settle_at(t, event.location, event);
}

Travel travel_to(const Location& location) {
    const std::chrono::minutes each_way(
        location.at_client.value_or(false) ? location.travel_minutes.value_or(0) : 0);
    return {each_way, each_way};
}

}  // namespace palpate::scheduling
