// How one's own hands are, and a day on which one takes less on: for whoever is signed in, about
// themself alone. No route reads another person's.
#include "http/calendar_asked.hpp"
#include "http/desk_day.hpp"
#include "knowledge/hand_share.hpp"

namespace palpate::http {
namespace {

using record::Transaction;
using scheduling::LocationId;

Result<LocationId> location_asked(const Request& request) {
    const auto id = uuid_asked(request, "location");
    if (!id)
        return tl::unexpected(id.error());
    if (*id == Uuid())
        return invalid("location", "expected the id of a location");
    return LocationId(*id);
}

Result<Reply> today(const Transaction& t, LocationId location) {
    return scheduling::hands_today(t, location, knowledge::hand_shares())
        .map([](const auto& hands) { return json_reply(to_json(hands)); });
}

// Does something to the day of who asks, and shows it.
template <class Said, class Do>
Reply with_said(const Request& request, const Services& services, Do what) {
    const auto location = location_asked(request);
    if (!location)
        return fault_reply(location.error());
    const auto said = from_json<Said>(request.body);
    if (!said)
        return faults_reply(said.error());
    return writing(request, services, [&](Transaction& t) -> Result<Reply> {
        if (auto done = what(t, *location, *said); !done)
            return tl::unexpected(std::move(done.error()));
        return today(t, *location);
    });
}

}  // namespace

Reply see_hands(const Request& request, const Services& services) {
    const auto location = location_asked(request);
    if (!location)
        return fault_reply(location.error());
    return reading(request, services, [&](const Transaction& t) { return today(t, *location); });
}

Reply say_hands(const Request& request, const Services& services) {
    return with_said<scheduling::HandsSaid>(request, services, scheduling::say_hands);
}

Reply set_light_day(const Request& request, const Services& services) {
    return with_said<LightDaySaid>(
        request, services, [](Transaction& t, LocationId location, const LightDaySaid& said) {
            return scheduling::set_light_day(t, location, said.load_max);
        });
}

}  // namespace palpate::http
