// FHIR R4: who treats, where, and when. Appointments take the one way to a booking
// (scheduling/bookings/book.hpp), so what is refused at the desk is refused here.
#include "base/text.hpp"
#include "http/fhir_appointments.hpp"
#include "http/fhir_query.hpp"
#include "http/handlers.hpp"
#include "practice/staff.hpp"
#include "record/fold.hpp"
#include "record/once.hpp"
#include "scheduling/bookings/book.hpp"
#include "scheduling/bookings/look.hpp"
#include "scheduling/bookings/places_kept.hpp"

#include <algorithm>

namespace palpate::http {
namespace {

using interop::fhir::LocationRead;
using record::Kept;
using record::Kind;
using record::Transaction;
using record::Version;
using scheduling::Booking;
using scheduling::Location;
using scheduling::LocationId;
using scheduling::OutsidePractitioner;
using scheduling::Resource;

constexpr int listed_places_max = 1000;

template <class F>
Reply fhir_reading(const Request& request, const Services& services, F work) {
    if (auto refused = refused_format(request))
        return *std::move(refused);
    auto reply = record::read(*services.store, request.caller->actor, work);
    return reply ? *std::move(reply) : outcome_reply(reply.error());
}

tl::unexpected<Fault> unknown(std::string_view type) {
    return refuse(FaultKind::not_found, "", fmt::format("there is no {} with this id", type));
}

Result<Uuid> id_in(const Request& request, std::string_view type) {
    if (const auto id = parse_uuid(request.arguments[0]))
        return *id;
    return unknown(type);
}

// ---- create ----

// What the answer that is kept under an Idempotency-Key names: "booking/ID/VERSION", and nothing of
// what it says.
template <class T>
record::Answer answer_of(const Kept<T>& kept) {
    return {201, fmt::format("{}/{}/{}", Kind<T>::name, to_text(kept.id), kept.version)};
}

template <class T>
Result<Kept<T>> version_of(const Transaction& t, const Uuid& id, Version version) {
    return t.records<T>().find_version(Id<T>(id), version);
}

Result<FhirResource> named_in(const Transaction& t, const record::Answer& answer) {
    const std::string_view text = answer.body;
    const auto first = text.find('/');
    const auto last = text.rfind('/');
    const auto kind = text.substr(0, first);
    const bool whole = first != std::string_view::npos && first < last;
    const auto id = whole ? parse_uuid(text.substr(first + 1, last - first - 1)) : std::nullopt;
    const auto version = whole ? number_in<Version>(text.substr(last + 1)) : std::nullopt;
    const auto show = [](const auto& kept) { return resource_of(kept); };
    if (id && version && kind == Kind<Booking>::name)
        return version_of<Booking>(t, *id, *version).map([](const auto& kept) {
            return resource_of(kept, true);
        });
    if (id && version && kind == Kind<Location>::name)
        return version_of<Location>(t, *id, *version).map(show);
    if (id && version && kind == Kind<Resource>::name)
        return version_of<Resource>(t, *id, *version).map(show);
    if (id && version && kind == Kind<OutsidePractitioner>::name)
        return version_of<OutsidePractitioner>(t, *id, *version).map(show);
    return refuse(FaultKind::conflict, "", "this Idempotency-Key was used for something else");
}

// Does `work` once for each Idempotency-Key, and shows what it made.
Reply creating(const Request& request, const Services& services,
               const std::function<Result<record::Answer>(Transaction&)>& work) {
    if (!request.if_none_exist.empty())
        return outcome_reply(412, std::vector<interop::fhir::Issue>{
                                      {"not-supported", "", "expected no If-None-Exist here"}});
    const auto asked = fmt::format("POST {}\n{}", request.target, request.body);
    auto reply =
        record::write(*services.store, request.caller->actor, [&](Transaction& t) -> Result<Reply> {
            return record::once(t, request.idempotency_key, asked, work)
                .and_then([&](const record::Answer& answer) { return named_in(t, answer); })
                .map([](const FhirResource& made) { return created_resource(made); });
        });
    return reply ? *std::move(reply) : outcome_reply(reply.error());
}

// What a resource refers to and is not there makes the resource wrong, not the address.
Fault of_reference(Fault fault) {
    if (fault.kind == FaultKind::not_found || fault.kind == FaultKind::gone)
        fault.kind = FaultKind::invalid;
    return fault;
}

// ---- Location ----

std::optional<std::pair<LocationId, Location>> first_site(const Transaction& t) {
    auto sites = t.documents().glance_of_client(Kind<Location>::name, {});
    if (sites.empty())
        return std::nullopt;
    auto kept = record::decode<Location>(std::move(sites.front()));
    return std::pair(kept.id, std::move(kept.content));
}

Result<Kept<Location>> add_site(Transaction& t, const LocationRead& said) {
    const auto first = first_site(t);
    Location site{.name = said.name,
                  .zone = said.zone.value_or(first ? first->second.zone : "UTC"),
                  .address = {},
                  .at_client = {},
                  .inactive = said.inactive ? std::optional(true) : std::nullopt,
                  .extra = said.extra};
    return scheduling::add_place(t, site, "");
}

// A room that names no site is in the practice's first one, which is made when there is none.
Result<LocationId> site_of(Transaction& t, const LocationRead& said) {
    if (said.part_of)
        return LocationId(*said.part_of);
    if (const auto first = first_site(t))
        return first->first;
    return add_site(t, {.site = true, .name = "Practice", .zone = said.zone})
        .map([](const Kept<Location>& kept) { return kept.id; });
}

Result<record::Answer> add_room(Transaction& t, const LocationRead& said) {
    const auto site = site_of(t, said);
    if (!site)
        return tl::unexpected(site.error());
    const Resource room{.name = said.name,
                        .kind = scheduling::ResourceKind::room,
                        .location = *site,
                        .inactive = said.inactive ? std::optional(true) : std::nullopt,
                        .extra = said.extra};
    return scheduling::add_place(t, room, "").map_error(of_reference).map(answer_of<Resource>);
}

Result<FhirResource> find_place(const Transaction& t, const Uuid& id) {
    if (t.documents().has({Kind<Resource>::name, id}))
        return record::find_there(t, Id<Resource>(id)).map([](const auto& kept) {
            return resource_of(kept);
        });
    const auto site = record::find_there(t, LocationId(id));
    return site ? Result<FhirResource>(resource_of(*site)) : unknown("Location");
}

// ---- Practitioner ----

std::vector<practice::Account> who_treats(const Request& request, const Services& services) {
    if (services.entrance == nullptr)
        return {};
    auto all = practice::staff(*services.entrance, *request.caller);
    if (!all)
        return {};
    std::erase_if(*all, [](const practice::Account& account) {
        return !account.has(practice::Role::practitioner);
    });
    return *std::move(all);
}

// An account as a Practitioner: the name alone. It has no versions.
FhirResource resource_of_account(const practice::Account& account) {
    const OutsidePractitioner practitioner{
        .name = account.person.name,
        .inactive = account.person.active ? std::nullopt : std::optional(true)};
    const interop::fhir::Mark mark{account.id.uuid(), 1, account.made_at};
    return {"Practitioner", mark, interop::fhir::write_practitioner(practitioner, mark)};
}

// ---- Appointment ----

// Rooms and sites are Locations alike.
Result<void> take_places(const Transaction& t, const std::vector<Uuid>& places,
                         scheduling::BookingSaid& said) {
    for (const auto& id : places) {
        if (t.documents().has({Kind<Resource>::name, id}))
            said.resources.emplace_back(id);
        else if (t.documents().has({Kind<Location>::name, id}) && !said.location)
            said.location = LocationId(id);
        else
            return invalid("/participant",
                           fmt::format("there is no Location {} to be booked", to_text(id)));
    }
    return {};
}

// The first that is nobody here. Without accounts at hand nobody can be told apart.
std::optional<Uuid> nobody_in(const std::vector<scheduling::PractitionerId>& named,
                              const Request& request, const Services& services) {
    if (services.entrance == nullptr)
        return std::nullopt;
    std::vector<Uuid> unknown_ones;
    const auto done =
        services.store->read(request.caller->actor, [&](const Transaction& t) -> Result<void> {
            for (const auto& id : named)
                if (!t.documents().has({Kind<OutsidePractitioner>::name, id.uuid()}))
                    unknown_ones.push_back(id.uuid());
            return {};
        });
    if (!done || unknown_ones.empty())
        return std::nullopt;
    const auto accounts = who_treats(request, services);
    for (const auto& id : unknown_ones)
        if (std::ranges::none_of(accounts, [&](const auto& a) { return a.id.uuid() == id; }))
            return id;
    return std::nullopt;
}

bool fits_name(const std::string& name, const CalendarSearch& search) {
    const auto* wanted = values_of(search, "name");
    const auto folded = record::fold(name);
    return wanted == nullptr || std::ranges::any_of(*wanted, [&](const std::string& value) {
               return folded.find(record::fold(value)) != std::string::npos;
           });
}

bool fits_id(const Uuid& id, const CalendarSearch& search) {
    const auto* wanted = values_of(search, "_id");
    return wanted == nullptr || std::ranges::any_of(*wanted, [&](const std::string& value) {
               return parse_uuid(value) == id;
           });
}

template <class T>
void add_fitting(std::vector<FhirResource>& to, const Transaction& t,
                 const CalendarSearch& search) {
    for (const auto& kept : t.records<T>().newest(listed_places_max))
        if (fits_id(kept.id.uuid(), search) && fits_name(kept.content.name, search))
            to.push_back(resource_of(kept));
}

}  // namespace

Reply fhir_create_practitioner(const Request& request, const Services& services) {
    if (auto refused = refused_format(request))
        return *std::move(refused);
    const auto said = interop::fhir::read_practitioner(request.body);
    if (!said)
        return outcome_reply(said.error());
    return creating(request, services, [&](Transaction& t) {
        return record::keep_new(t, *said, "").map(answer_of<OutsidePractitioner>);
    });
}

Reply fhir_read_practitioner(const Request& request, const Services& services) {
    const auto id = id_in(request, "Practitioner");
    if (!id)
        return outcome_reply(id.error());
    for (const auto& account : who_treats(request, services))
        if (account.id.uuid() == *id)
            return resource_reply(resource_of_account(account), request);
    return fhir_reading(request, services, [&](const Transaction& t) -> Result<Reply> {
        const auto kept = record::find_there(t, Id<OutsidePractitioner>(*id));
        return kept ? Result<Reply>(resource_reply(resource_of(*kept), request))
                    : unknown("Practitioner");
    });
}

Reply fhir_search_practitioners(const Request& request, const Services& services) {
    const auto search = calendar_search_in(request, "_id name");
    if (!search)
        return outcome_reply(search.error());
    std::vector<FhirResource> found;
    for (const auto& account : who_treats(request, services))
        if (fits_id(account.id.uuid(), *search) && fits_name(account.person.name, *search))
            found.push_back(resource_of_account(account));
    return fhir_reading(request, services, [&](const Transaction& t) -> Result<Reply> {
        add_fitting<OutsidePractitioner>(found, t, *search);
        return bundle_of(request, *search, found);
    });
}

Reply fhir_create_location(const Request& request, const Services& services) {
    if (auto refused = refused_format(request))
        return *std::move(refused);
    const auto said = interop::fhir::read_location(request.body);
    if (!said)
        return outcome_reply(said.error());
    return creating(request, services, [&](Transaction& t) -> Result<record::Answer> {
        return said->site ? add_site(t, *said).map(answer_of<Location>) : add_room(t, *said);
    });
}

Reply fhir_read_location(const Request& request, const Services& services) {
    return fhir_reading(request, services, [&](const Transaction& t) -> Result<Reply> {
        return id_in(request, "Location")
            .and_then([&](const Uuid& id) { return find_place(t, id); })
            .map([&](const FhirResource& place) { return resource_reply(place, request); });
    });
}

Reply fhir_search_locations(const Request& request, const Services& services) {
    const auto search = calendar_search_in(request, "_id name");
    if (!search)
        return outcome_reply(search.error());
    return fhir_reading(request, services, [&](const Transaction& t) -> Result<Reply> {
        std::vector<FhirResource> found;
        add_fitting<Location>(found, t, *search);
        add_fitting<Resource>(found, t, *search);
        return bundle_of(request, *search, found);
    });
}

Reply fhir_create_appointment(const Request& request, const Services& services) {
    if (auto refused = refused_format(request))
        return *std::move(refused);
    const auto read = interop::fhir::read_appointment(request.body);
    if (!read)
        return outcome_reply(read.error());
    if (const auto nobody = nobody_in(read->practitioners, request, services))
        return outcome_reply(Fault{FaultKind::invalid, "/participant",
                                   fmt::format("there is no Practitioner {}", to_text(*nobody))});
    return creating(request, services, [&](Transaction& t) -> Result<record::Answer> {
        scheduling::BookingSaid said{.clients = read->clients,
                                     .practitioners = read->practitioners,
                                     .begin = read->begin,
                                     .until = read->until,
                                     .source = scheduling::BookingSource::desk,
                                     .extra = read->extra};
        if (auto taken = take_places(t, read->locations, said); !taken)
            return tl::unexpected(std::move(taken.error()));
        return scheduling::book(t, said, "").map_error(of_reference).map(answer_of<Booking>);
    });
}

Reply fhir_read_appointment(const Request& request, const Services& services) {
    return fhir_reading(request, services, [&](const Transaction& t) -> Result<Reply> {
        const auto id = id_in(request, "Appointment");
        if (!id)
            return tl::unexpected(id.error());
        const auto kept = record::find_there(t, scheduling::BookingId(*id));
        if (!kept)
            return unknown("Appointment");
        return resource_reply(resource_of(*kept, sees_whole(request)), request);
    });
}

Reply fhir_search_appointments(const Request& request, const Services& services) {
    const auto search = calendar_search_in(request, appointment_parameters);
    if (!search)
        return outcome_reply(search.error());
    return fhir_reading(request, services, [&](const Transaction& t) -> Result<Reply> {
        return appointments_found(t, *search).map([&](const auto& kept) {
            std::vector<FhirResource> found;
            found.reserve(kept.size());
            for (const auto& one : kept)
                found.push_back(resource_of(one, sees_whole(request)));
            return bundle_of(request, *search, found);
        });
    });
}

}  // namespace palpate::http
