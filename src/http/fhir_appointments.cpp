#include "http/fhir_appointments.hpp"

#include "http/fhir_query.hpp"
#include "scheduling/bookings/lists.hpp"

#include <algorithm>
#include <set>

namespace palpate::http {
namespace {

using record::Kept;
using record::Transaction;
using scheduling::Booking;
using scheduling::BookingId;
using KeptBookings = std::vector<Kept<Booking>>;

constexpr int candidates_max = 5'000;
constexpr auto days_max = std::chrono::days(400);

// When an Appointment starts, as ?date= says it once or twice.
struct Starts {
    std::optional<Instant> from;   // inside
    std::optional<Instant> until;  // outside
    bool contains(Instant begin) const {
        return (!from || *from <= begin) && (!until || begin < *until);
    }
};

// A day is one of UTC, a moment is itself.
std::optional<std::pair<Instant, Instant>> span_in(std::string_view text) {
    if (const auto day = parse_date(text)) {
        const Instant begin = std::chrono::sys_days(*day);
        return std::pair(begin, begin + std::chrono::days(1));
    }
    if (const auto moment = parse_instant(text))
        return std::pair(*moment, *moment + std::chrono::milliseconds(1));
    return std::nullopt;
}

bool narrow(Starts& starts, std::string_view value) {
    std::string_view prefix = "eq";
    if (value.size() > 2 && value[0] >= 'a' && value[0] <= 'z') {
        prefix = value.substr(0, 2);
        value.remove_prefix(2);
    }
    const auto span = span_in(value);
    if (!span)
        return false;
    const auto& [begin, end] = *span;
    const auto from = [&](Instant at) { starts.from = std::max(starts.from.value_or(at), at); };
    const auto until = [&](Instant at) { starts.until = std::min(starts.until.value_or(at), at); };
    if (prefix == "eq") {
        from(begin);
        until(end);
    } else if (prefix == "ge") {
        from(begin);
    } else if (prefix == "gt") {
        from(end);
    } else if (prefix == "le") {
        until(end);
    } else if (prefix == "lt") {
        until(begin);
    } else {
        return false;
    }
    return true;
}

Result<Starts> starts_in(const CalendarSearch& search) {
    Starts starts;
    for (const auto& [name, values] : search.criteria)
        if (name == "date" && (values.size() != 1 || !narrow(starts, values.front())))
            return refused("expected a date such as ge2026-11-21 or lt2026-11-21T10:00:00Z");
    return starts;
}

// "Patient/ID", or the id alone.
Result<std::vector<Uuid>> ids_in(const std::vector<std::string>& values, std::string_view name) {
    std::vector<Uuid> ids;
    for (const auto& value : values) {
        const auto id = parse_uuid(std::string_view(value).substr(value.rfind('/') + 1));
        if (!id)
            return refused(fmt::format("{} has a value that is no id of ours", name));
        ids.push_back(*id);
    }
    return ids;
}

template <class T>
bool has_any(const std::vector<Id<T>>& of, const std::vector<Uuid>& wanted) {
    return std::ranges::any_of(
        of, [&](const auto& id) { return std::ranges::find(wanted, id.uuid()) != wanted.end(); });
}

bool is_at(const Booking& booking, const std::vector<Uuid>& wanted) {
    return has_any(booking.resources, wanted) ||
           (booking.location &&
            std::ranges::find(wanted, booking.location->uuid()) != wanted.end());
}

bool fits(const Kept<Booking>& kept, std::string_view name, const std::vector<Uuid>& ids) {
    const auto& booking = kept.content;
    if (name == "_id")
        return std::ranges::find(ids, kept.id.uuid()) != ids.end();
    if (name == "patient")
        return has_any(booking.clients, ids);
    if (name == "practitioner")
        return has_any(booking.practitioners, ids);
    if (name == "location")
        return is_at(booking, ids);
    return has_any(booking.clients, ids) || has_any(booking.practitioners, ids) ||
           is_at(booking, ids);
}

tl::unexpected<Fault> too_many() {
    return refuse(FaultKind::too_large, "", "too many Appointments may fit; name a shorter time");
}

Result<KeptBookings> by_ids(const Transaction& t, const std::set<Uuid>& ids) {
    if (ids.size() > candidates_max)
        return too_many();
    KeptBookings all;
    for (const auto& id : ids)
        if (auto kept = t.records<Booking>().find(BookingId(id)); kept && !kept->removed)
            all.push_back(*std::move(kept));
    return all;
}

// What occupies somebody or something, whenever.
Result<KeptBookings> occupying(const Transaction& t, const std::vector<Uuid>& whom,
                               const Starts& starts) {
    const auto first = starts.from.value_or(*parse_instant("1975-01-01T00:00:00Z"));
    const auto last = starts.until.value_or(*parse_instant("2199-01-01T00:00:00Z"));
    std::set<Uuid> ids;
    for (const auto& busy : t.documents().busy(whom, first, last))
        ids.insert(busy.record);
    return by_ids(t, ids);
}

// Called-off ones too, where they are the first client.
Result<KeptBookings> of_patients(const Transaction& t, const std::vector<Uuid>& clients) {
    std::set<Uuid> ids;
    for (const auto& client : clients)
        for (const auto& kept :
             t.records<Booking>().of_client(scheduling::ClientId(client), candidates_max + 1))
            ids.insert(kept.id.uuid());
    auto standing = occupying(t, clients, {});
    if (!standing)
        return standing;
    for (const auto& kept : *standing)
        ids.insert(kept.id.uuid());
    return by_ids(t, ids);
}

// Those that may fit: by what finds the fewest.
Result<KeptBookings> candidates(const Transaction& t, const CalendarSearch& search,
                                const Starts& starts) {
    const auto* of = values_of(search, "_id");
    if (of != nullptr)
        return ids_in(*of, "_id").and_then([&](const auto& ids) {
            return by_ids(t, {ids.begin(), ids.end()});
        });
    if (starts.from && starts.until && *starts.until - *starts.from <= days_max)
        return *starts.from < *starts.until
                   ? scheduling::bookings_between(t, {.from = *starts.from, .until = *starts.until})
                   : Result<KeptBookings>(KeptBookings{});
    if (const auto* patients = values_of(search, "patient"))
        return ids_in(*patients, "patient").and_then([&](const auto& ids) {
            return of_patients(t, ids);
        });
    for (const auto* name : {"practitioner", "actor", "location"})
        if (const auto* values = values_of(search, name))
            return ids_in(*values, name).and_then([&](const auto& ids) {
                return occupying(t, ids, starts);
            });
    auto newest = t.records<Booking>().newest(candidates_max + 1);
    return std::ssize(newest) > candidates_max ? too_many()
                                               : Result<KeptBookings>(std::move(newest));
}

bool has_status(const Kept<Booking>& kept, const std::vector<std::string>& words) {
    return std::ranges::find(words, interop::fhir::appointment_status(kept.content.status)) !=
           words.end();
}

}  // namespace

Result<KeptBookings> appointments_found(const Transaction& t, const CalendarSearch& search) {
    const auto starts = starts_in(search);
    if (!starts)
        return tl::unexpected(starts.error());
    auto all = candidates(t, search, *starts);
    if (!all)
        return all;
    std::erase_if(*all, [&](const auto& kept) { return !starts->contains(kept.content.begin); });
    for (const auto& [name, values] : search.criteria) {
        if (name == "date")
            continue;
        if (name == "status") {
            std::erase_if(*all, [&](const auto& kept) { return !has_status(kept, values); });
            continue;
        }
        const auto ids = ids_in(values, name);
        if (!ids)
            return tl::unexpected(ids.error());
        std::erase_if(*all, [&](const auto& kept) { return !fits(kept, name, *ids); });
    }
    std::ranges::sort(*all, {},
                      [](const auto& kept) { return std::pair(kept.content.begin, kept.id); });
    return all;
}

}  // namespace palpate::http
