// Bookings and events: listed, booked, moved, and what becomes of them. Who is refused for their
// safety's sake is refused in words that say whom to ask, and no more.
#include "http/booking_replies.hpp"
#include "http/calendar_asked.hpp"
#include "http/handlers.hpp"
#include "scheduling/bookings/call_off.hpp"
#include "scheduling/bookings/events.hpp"
#include "scheduling/bookings/later.hpp"
#include "scheduling/bookings/lists.hpp"

namespace palpate::http {
namespace {

using record::Transaction;
using record::Version;
using scheduling::BookingId;
using scheduling::BookingSaid;
using scheduling::CancelSaid;
using scheduling::Event;
using scheduling::EventId;
using scheduling::MoveSaid;
using scheduling::NoShowSaid;

Result<scheduling::ListAsked> list_asked(const Request& request) {
    const auto stretch = stretch_asked(request);
    if (!stretch)
        return tl::unexpected(stretch.error());
    const auto practitioner = uuid_asked(request, "practitioner");
    if (!practitioner)
        return tl::unexpected(practitioner.error());
    const auto resource = uuid_asked(request, "resource");
    if (!resource)
        return tl::unexpected(resource.error());
    return scheduling::ListAsked{.from = stretch->from,
                                 .until = stretch->until,
                                 .practitioner = scheduling::PractitionerId(*practitioner),
                                 .resource = scheduling::ResourceId(*resource)};
}

std::string events_json(const Transaction& t, const std::vector<record::Kept<Event>>& all) {
    JsonWriter out(4096);
    out.begin_object();
    write_all(out, "events", all);
    out.key("seats");
    out.begin_array();
    for (const auto& kept : all)
        json_detail::write<Written::shown>(out, scheduling::seats_taken(t, kept));
    out.end_array();
    out.end_object();
    return std::move(out).take();
}

// One step of a booking, from the version it was made from.
template <class F>
Reply step(const Request& request, const Services& services, F work) {
    return for_change(request, [&](const Uuid& id, Version version) {
        return writing(request, services, [&](Transaction& t) {
            return work(t, BookingId(id), version).map([](const KeptBooking& kept) {
                return booking_reply(kept);
            });
        });
    });
}

// The same with what was said besides.
template <class T, class F>
Reply step_said(const Request& request, const Services& services, F work) {
    const auto said = from_json<T>(request.body);
    if (!said)
        return faults_reply(said.error());
    return step(request, services, [&](Transaction& t, BookingId id, Version version) {
        return work(t, id, version, *said);
    });
}

}  // namespace

Reply list_bookings(const Request& request, const Services& services) {
    auto asked = list_asked(request);
    if (!asked)
        return fault_reply(asked.error());
    const auto client = uuid_asked(request, "client");
    if (!client)
        return fault_reply(client.error());
    asked->client = scheduling::ClientId(*client);
    return reading(request, services, [&](const Transaction& t) {
        auto found = scheduling::bookings_between(t, *asked);
        return std::move(found).map([&](std::vector<KeptBooking>&& all) {
            return json_reply(bookings_json(t, std::move(all)));
        });
    });
}

Reply add_booking(const Request& request, const Services& services) {
    const auto said = body_of<BookingSaid>(request);
    if (!said)
        return faults_reply(said.error());
    if (said->content.extra)
        return fault_reply({FaultKind::invalid, "/extra", "is for imported bookings alone"});
    return created(request, services, "/api/v1/bookings", [&](Transaction& t) {
        return scheduling::book(t, said->content, said->why).map(booking_json);
    });
}

Reply find_booking(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        return reading(request, services, [&](const Transaction& t) {
            return record::find_there(t, BookingId(id)).map([&](const KeptBooking& kept) {
                return booking_reply(kept, &request);
            });
        });
    });
}

Reply move_booking(const Request& request, const Services& services) {
    const auto said = body_of<MoveSaid>(request);
    if (!said)
        return faults_reply(said.error());
    return step(request, services, [&](Transaction& t, BookingId id, Version version) {
        return scheduling::move(t, id, version, said->content, said->why);
    });
}

Reply confirm_booking(const Request& request, const Services& services) {
    return step(request, services, scheduling::confirm);
}

Reply cancel_booking(const Request& request, const Services& services) {
    return step_said<CancelSaid>(request, services, scheduling::cancel);
}

Reply arrive_booking(const Request& request, const Services& services) {
    return step(request, services, scheduling::arrive);
}

Reply miss_booking(const Request& request, const Services& services) {
    return step_said<NoShowSaid>(
        request, services,
        [](Transaction& t, BookingId id, Version version, const NoShowSaid& said) {
            return scheduling::no_show(t, id, version, said.waive);
        });
}

Reply finish_booking(const Request& request, const Services& services) {
    return step(request, services, scheduling::finish);
}

Reply list_events(const Request& request, const Services& services) {
    const auto asked = list_asked(request);
    if (!asked)
        return fault_reply(asked.error());
    return reading(request, services, [&](const Transaction& t) {
        return scheduling::events_between(t, *asked).map(
            [&](const auto& all) { return json_reply(events_json(t, all)); });
    });
}

Reply add_event(const Request& request, const Services& services) {
    const auto said = checked_body_of<Event>(request);
    if (!said)
        return faults_reply(said.error());
    return created(request, services, "/api/v1/events", [&](Transaction& t) {
        return scheduling::add_event(t, said->content, said->why).map(kept_json<Event>);
    });
}

Reply find_event(const Request& request, const Services& services) {
    return find_one<Event>(request, services);
}

Reply change_event(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, Version version) {
        const auto said = checked_body_of<Event>(request);
        if (!said)
            return faults_reply(said.error());
        return writing(request, services, [&](Transaction& t) {
            return scheduling::change_event(t, EventId(id), version, said->content, said->why)
                .map([](const auto& kept) { return kept_reply(kept_json(kept), kept.version); });
        });
    });
}

}  // namespace palpate::http
