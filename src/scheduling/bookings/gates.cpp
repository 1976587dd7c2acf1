#include "scheduling/bookings/gates.hpp"

#include "knowledge/places.hpp"
#include "record/duties/deciders.hpp"
#include "record/duties/flags.hpp"
#include "record/duties/only_kept.hpp"
#include "scheduling/bookings/look.hpp"
#include "scheduling/chairs/chairs.hpp"

#include <algorithm>

namespace palpate::scheduling {
namespace {

using record::DoNotBook;
using record::Kind;
using record::Transaction;

Date today_of(const Transaction& t) {
    return Date(std::chrono::floor<std::chrono::days>(t.now()));
}

Result<void> check_there(const Transaction& t, ClientId client, const std::string& place) {
    const auto& documents = t.documents();
    if (documents.has({Kind<record::OnlyKept>::name, client.uuid()}))
        return refuse(FaultKind::gone, place,
                      "this client's records are only kept, for the law of the place");
    if (!documents.has({Kind<record::Client>::name, client.uuid()}))
        return refuse(FaultKind::not_found, place, "there is no such client");
    return {};
}

// Which practitioners the client comes to: of an event, those of the event.
std::vector<PractitionerId> practitioners_of(const Transaction& t, const Booking& booking) {
    if (!booking.event)
        return booking.practitioners;
    auto event = look_at(t, *booking.event, "/event");
    return event ? std::move(event->practitioners) : std::vector<PractitionerId>{};
}

Result<void> check_flags(const Transaction& t, ClientId client, const Booking& booking,
                         const std::string& place) {
    // For what guards a booking, no reading that is handed out: no entry in the trail.
    for (auto& text : t.documents().glance_of_client(Kind<DoNotBook>::name, client)) {
        const auto flag = record::decode<DoNotBook>(std::move(text)).content;
        if (flag.ended_on && *flag.ended_on <= today_of(t))
            continue;
        const auto with = practitioners_of(t, booking);
        if (!flag.practitioner || std::ranges::find(with, *flag.practitioner) != with.end())
            return refuse(
                FaultKind::not_allowed, place,
                fmt::format("is not booked{} without asking {}",
                            flag.practitioner ? " with this practitioner" : "", flag.ask));
    }
    return {};
}

template <class T>
Result<void> check_usable(const Transaction& t, Id<T> id, const std::string& place) {
    const auto there = look_at(t, id, place);
    if (!there)
        return tl::unexpected(there.error());
    if (there->inactive.value_or(false))
        return invalid(place, fmt::format("this {} takes no new bookings", Kind<T>::name));
    return {};
}

// Whether each need from `need` on can have a thing of its own. At most 6 needs and 6 things.
bool needs_met(const std::vector<ServiceNeed>& needs, std::size_t need,
               const std::vector<ResourceId>& free) {
    if (need == needs.size())
        return true;
    for (const auto& one : needs[need].any_of) {
        auto rest = free;
        if (std::erase(rest, one) > 0 && needs_met(needs, need + 1, rest))
            return true;
    }
    return false;
}

Result<void> check_service(const Booking& booking, const StoredService& service) {
    for (std::size_t i = 0; i < booking.practitioners.size(); ++i)
        if (std::ranges::find(service.given_by, booking.practitioners[i]) == service.given_by.end())
            return invalid(fmt::format("/practitioners/{}", i), "does not give this service");
    if (std::ssize(booking.practitioners) != service.practitioners)
        return invalid("/practitioners",
                       fmt::format("expected {} for this service", service.practitioners));
    if (!needs_met(service.needs, 0, booking.resources))
        return invalid("/resources", "expected one thing for each of the service's needs");
    return {};
}

// At a chair event a client has one of its places, and never a chair for all of the morning.
Result<void> check_chair(const Transaction& t, const Booking& booking, const Event& event) {
    auto text = t.documents().glance({Kind<ChairDay>::name, booking.event->uuid()});
    if (!text || text->removed)
        return {};
    const auto day = record::decode<ChairDay>(*std::move(text)).content;
    const auto starts = starts_of(day, event);
    if (std::ranges::find(starts, booking.begin) == starts.end())
        return invalid("/begin", "expected the begin of one of the event's places");
    if (booking.until - booking.begin != std::chrono::minutes(day.minutes))
        return invalid("/until", fmt::format("expected {} minutes, as each of the event's places",
                                             day.minutes));
    return {};
}

Result<void> check_event(const Transaction& t, const Booking& booking) {
    const auto event = look_at(t, *booking.event, "/event");
    if (!event)
        return tl::unexpected(event.error());
    if (event->cancelled.value_or(false) || event->seats == 0)
        return invalid("/event", "nobody can join this event");
    if (booking.begin < event->begin || event->until < booking.until)
        return invalid("/begin", "expected a time within the event");
    return check_chair(t, booking, *event);
}

// None also where it is not said, or gone.
std::optional<StoredService> found_service(const Transaction& t,
                                           const std::optional<StoredServiceId>& id) {
    auto service = id ? look_at(t, *id, "/service") : tl::unexpected(Fault{});
    return service ? std::optional(*std::move(service)) : std::nullopt;
}

}  // namespace

std::optional<PractitionerId> whom_to_ask(const Transaction& t, ClientId client) {
    const auto held = t.guard().hands_on_held(client);
    return held.empty() ? std::nullopt : std::optional(held.front().ask);
}

bool is_hands_on(const Transaction& t, const Booking& booking) {
    const auto service = found_service(t, booking.service);
    return is_hands_on(t, booking, service ? &*service : nullptr);
}

bool is_hands_on(const Transaction& t, const Booking& booking, const StoredService* service) {
    const bool own = service == nullptr || service->hands_on;
    if (!booking.event)
        return own;
    const auto event = look_at(t, *booking.event, "/event");
    if (!event || (booking.service && own))
        return true;
    const auto of_event = found_service(t, event->service);
    return !of_event || of_event->hands_on;
}

Result<void> check_not_held(const Transaction& t, const Booking& booking) {
    const bool hands_on = is_hands_on(t, booking);
    for (const auto& client : booking.clients)
        if (const auto ask = hands_on ? whom_to_ask(t, client) : std::nullopt)
            return refuse(FaultKind::not_allowed, "/status",
                          fmt::format("hands-on work is held for this client; ask practitioner {}",
                                      to_text(*ask)));
    return {};
}

Result<void> check_clients(const Transaction& t, const Booking& booking, bool hands_on,
                           bool overruled) {
    for (std::size_t i = 0; i < booking.clients.size(); ++i) {
        const auto client = booking.clients[i];
        const auto place = fmt::format("/clients/{}", i);
        if (auto there = check_there(t, client, place); !there)
            return there;
        const auto ask = hands_on ? whom_to_ask(t, client) : std::nullopt;
        if (ask)
            return refuse(FaultKind::not_allowed, place,
                          fmt::format("hands-on work is held for this client; ask practitioner {}",
                                      to_text(*ask)));
        // A time that is held until somebody was asked is no booking yet.
        if (hands_on && booking.status != BookingStatus::held)
            if (auto may = record::child_may_be_treated(t, client, knowledge::shipped_places(),
                                                        today_of(t));
                !may)
                return refuse(may.error().kind, place, std::move(may.error().message));
        if (auto free = overruled ? Result<void>() : check_flags(t, client, booking, place); !free)
            return free;
    }
    return {};
}

Result<void> check_places(const Transaction& t, const Booking& booking,
                          const StoredService* service, bool overruled) {
    if (booking.location)
        if (auto fine = check_usable(t, *booking.location, "/location"); !fine)
            return fine;
    for (std::size_t i = 0; i < booking.resources.size(); ++i)
        if (auto fine = check_usable(t, booking.resources[i], fmt::format("/resources/{}", i));
            !fine)
            return fine;
    if (booking.event)
        return check_event(t, booking);
    return service != nullptr && !overruled ? check_service(booking, *service) : Result<void>();
}

}  // namespace palpate::scheduling
