#include "scheduling/diaries/occupants.hpp"

#include "record/part.hpp"
#include "scheduling/bookings/decoded.hpp"
#include "scheduling/bookings/hand_load.hpp"
#include "scheduling/bookings/look.hpp"
#include "scheduling/bookings/travel.hpp"

#include <algorithm>
#include <map>

namespace palpate::scheduling {
namespace {

using record::Busy;
using record::Kind;
using record::Transaction;

// What is read of a booking: who and what it keeps busy, and how hard it is.
struct BookingInDiary {
    std::vector<ClientId> clients;
    std::vector<PractitionerId> practitioners;
    std::vector<ResourceId> resources;
    std::optional<StoredServiceId> service;
    std::optional<EventId> event;
    Instant begin;
    Instant until;
    std::int64_t preparation_minutes;
    std::int64_t clean_up_minutes;
    std::optional<std::int64_t> travel_before_minutes;
    std::optional<std::int64_t> travel_after_minutes;
};
PALPATE_DESCRIBE(BookingInDiary, clients, practitioners, resources, service, event, begin, until,
                 preparation_minutes, clean_up_minutes, travel_before_minutes,
                 travel_after_minutes);

Span span_of(Instant begin, Instant until) {
    return {std::chrono::floor<minutes>(begin), std::chrono::ceil<minutes>(until)};
}

template <class T>
bool has(const std::vector<Id<T>>& ids, const Uuid& id) {
    return std::ranges::find(ids, Id<T>(id)) != ids.end();
}

class Reading {
public:
    Reading(const Transaction& t, const Whom& whom) : t_(t), whom_(whom), loads_(t) {}

    void add(const Uuid& record, const std::vector<Busy>& claims) {
        if (const auto text = t_.documents().glance({Kind<Booking>::name, record}))
            return add_booking(record, record::part_of<BookingInDiary>(BookingId(record), *text));
        if (auto text = t_.documents().glance({Kind<Event>::name, record}))
            return add_event(record, record::decode<Event>(*std::move(text)).content);
        for (const auto& one : claims)
            add_time(record, one);
    }
    Occupants take() && {
        std::ranges::sort(all_.bookings, {},
                          [](const DiaryBooking& b) { return std::pair(b.treated.from, b.id); });
        return std::move(all_);
    }

private:
    // In an event, practitioners and rooms are the event's own, which is here as well.
    void add_booking(const Uuid& id, const BookingInDiary& kept) {
        DiaryBooking booking{.id = BookingId(id),
                             .service = {},
                             .treated = span_of(kept.begin, kept.until),
                             .preparation = minutes(kept.preparation_minutes),
                             .clean_up = minutes(kept.clean_up_minutes),
                             .travel_before = travel_of(kept).before,
                             .travel_after = travel_of(kept).after,
                             .practitioners = {},
                             .resources = {},
                             .clients = kept.clients};
        if (!kept.event) {
            booking.practitioners = kept.practitioners;
            booking.resources = kept.resources;
        }
        if (kept.service) {
            const auto& service = service_at(*kept.service);
            booking.service = ServiceId(kept.service->uuid());
            booking.load = loads_.of(kept.clients, service ? &*service : nullptr,
                                     std::chrono::floor<minutes>(kept.until - kept.begin));
            booking.heavy = service && service->heavy;
        }
        all_.bookings.push_back(std::move(booking));
    }
    void add_event(const Uuid& id, const Event& event) {
        const auto travel = travel_of(event);
        DiaryBooking booking{.id = BookingId(id),
                             .service = {},
                             .treated = span_of(event.begin, event.until),
                             .travel_before = travel.before,
                             .travel_after = travel.after,
                             .resources = event.resources};
        if (event.seats > 0)
            booking.practitioners = event.practitioners;
        else
            for (const auto practitioner : event.practitioners)
                all_.elsewhere.emplace_back(practitioner, booking.away());
        all_.bookings.push_back(std::move(booking));
    }
    void add_time(const Uuid& id, const Busy& busy) {
        DiaryBooking booking{.id = BookingId(id),
                             .service = {},
                             .treated = span_of(busy.claim.begin, busy.claim.until)};
        const auto& of = busy.claim.resource;
        if (has(whom_.practitioners, of))
            booking.practitioners.emplace_back(of);
        else if (has(whom_.resources, of))
            booking.resources.emplace_back(of);
        else
            booking.clients.emplace_back(of);
        all_.bookings.push_back(std::move(booking));
    }

    // Also one that was removed: the work is done all the same.
    const std::optional<StoredService>& service_at(StoredServiceId id) {
        const auto [at, is_new] = services_.try_emplace(id);
        if (is_new)
            if (auto text = t_.documents().glance({Kind<StoredService>::name, id.uuid()}))
                at->second = decoded<StoredService>(*std::move(text));
        return at->second;
    }

    const Transaction& t_;
    const Whom& whom_;
    HandLoads loads_;
    Occupants all_;
    std::map<StoredServiceId, std::optional<StoredService>> services_;
};

std::vector<Uuid> ids_of(const Whom& whom) {
    std::vector<Uuid> all;
    all.reserve(whom.practitioners.size() + whom.resources.size() + whom.clients.size());
    for (const auto& id : whom.practitioners)
        all.push_back(id.uuid());
    for (const auto& id : whom.resources)
        all.push_back(id.uuid());
    for (const auto& id : whom.clients)
        all.push_back(id.uuid());
    return all;
}

}  // namespace

Occupants occupants_of(const Transaction& t, const Whom& whom, const Span& span, BookingId moved) {
    std::map<Uuid, std::vector<Busy>> records;
    for (const auto& busy : t.documents().busy(ids_of(whom), span.from, span.until))
        if (!busy.claim.has_lapsed(t.now()) && busy.record != moved.uuid())
            records[busy.record].push_back(busy);
    Reading reading(t, whom);
    for (const auto& [record, claims] : records)
        reading.add(record, claims);
    return std::move(reading).take();
}

}  // namespace palpate::scheduling
