#include "scheduling/feeds/feed.hpp"

#include "record/clients.hpp"
#include "record/part.hpp"
#include "scheduling/bookings/kind_versions.hpp"
#include "scheduling/bookings/look.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace palpate::scheduling {
namespace {

using record::Kind;
using record::LinkOf;
using record::SecretLink;
using record::Transaction;
using std::chrono::days;

std::chrono::sys_days first_day(Instant now) {
    return std::chrono::floor<days>(now) - days(feed_days_before);
}
std::chrono::sys_days last_day(Instant now) {
    return std::chrono::floor<days>(now) + days(feed_days_ahead);
}

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string all;
    for (const auto part : parts)
        if (!part.empty())
            all.append(all.empty() ? "" : ", ").append(part);
    return all;
}

// Of every visit. Never its service: "Scar massage" in another firm's calendar tells of somebody's
// health (DESIGN, promise 10).
constexpr std::string_view booked = "Booked";

// What is read of a visit: not its service, its note or what became of it.
struct BookingInFeed {
    std::vector<ClientId> clients;
    std::optional<LocationId> location;
    Instant begin;
    Instant until;
    std::optional<std::string> zone;
    BookingStatus status;
};
PALPATE_DESCRIBE(BookingInFeed, clients, location, begin, until, zone, status);

struct EventInFeed {
    std::string title;
    std::optional<LocationId> location;
    Instant begin;
    Instant until;
};
PALPATE_DESCRIBE(EventInFeed, title, location, begin, until);

// Looks up each location and client once.
class Names {
public:
    Names(const Transaction& t, bool with_clients) : t_(t), with_clients_(with_clients) {}

    const std::string& place(LocationId id) { return at(places_, id, place_text); }
    const std::string& zone(LocationId id) {
        return at(zones_, id, [](const Location& found) { return found.zone; });
    }
    std::string summary(const BookingInFeed& booking) {
        std::string who;
        if (with_clients_)
            for (const auto id : booking.clients)
                who = joined({who, client(id)});
        return who.empty() ? std::string(booked) : fmt::format("{}: {}", booked, who);
    }

private:
    const std::string& client(ClientId id) {
        const auto [found, is_new] = clients_.try_emplace(id);
        if (is_new)
            if (auto text = t_.documents().glance({Kind<record::Client>::name, id.uuid()});
                text && !text->removed)
                found->second =
                    record::line_of(record::decode<record::Client>(*std::move(text))).name;
        return found->second;
    }
    template <class T, class F>
    const std::string& at(std::map<Id<T>, std::string>& known, Id<T> id, F text_of) {
        const auto [found, is_new] = known.try_emplace(id);
        if (is_new)
            if (auto text = t_.documents().glance({Kind<T>::name, id.uuid()}))
                found->second = text_of(record::decode<T>(*std::move(text)).content);
        return found->second;
    }

    const Transaction& t_;
    const bool with_clients_;
    std::map<LocationId, std::string> places_;
    std::map<LocationId, std::string> zones_;
    std::map<ClientId, std::string> clients_;
};

class Reading {
public:
    Reading(const Transaction& t, const SecretLink& link)
        : t_(t), names_(t, link.names.value_or(false)) {}

    void add(const Uuid& record) {
        if (const auto text = t_.documents().glance({Kind<Booking>::name, record}))
            return add_booking(*text, record::part_of<BookingInFeed>(BookingId(record), *text));
        if (const auto text = t_.documents().glance({Kind<Event>::name, record}))
            add_event(*text, record::part_of<EventInFeed>(EventId(record), *text));
    }
    std::vector<FeedVisit> take() && {
        std::ranges::sort(all_, {},
                          [](const FeedVisit& one) { return std::pair(one.begin, one.id); });
        return std::move(all_);
    }

private:
    template <class T>
    FeedVisit visit_of(const record::KeptText& kept, const T& content) {
        FeedVisit visit{.id = kept.id,
                        .version = kept.version,
                        .changed_at = kept.changed_at,
                        .begin = content.begin,
                        .until = content.until,
                        .zone = "UTC"};
        if (content.location) {
            visit.place = names_.place(*content.location);
            if (const auto& zone = names_.zone(*content.location); !zone.empty())
                visit.zone = zone;
        }
        return visit;
    }
    void add_booking(const record::KeptText& kept, const BookingInFeed& content) {
        if (content.status == BookingStatus::held || !stands(content.status))
            return;
        auto visit = visit_of(kept, content);
        if (content.zone)
            visit.zone = *content.zone;
        visit.summary = names_.summary(content);
        all_.push_back(std::move(visit));
    }
    void add_event(const record::KeptText& kept, const EventInFeed& content) {
        auto visit = visit_of(kept, content);
        visit.summary = content.title;
        all_.push_back(std::move(visit));
    }

    const Transaction& t_;
    Names names_;
    std::vector<FeedVisit> all_;
};

std::string name_of(const Transaction& t, const SecretLink& link) {
    if (link.kind == LinkOf::resource)
        if (const auto thing = look_at(t, ResourceId(link.of.uuid()), "/of"))
            return thing->name;
    return link.kind == LinkOf::client ? "Appointments" : "Calendar";
}

}  // namespace

std::string place_text(const Location& location) {
    if (!location.address)
        return location.name;
    const auto& address = *location.address;
    std::string lines;
    for (const auto& line : address.lines)
        lines = joined({lines, line});
    return joined({location.name, lines, address.city.value_or("")});
}

Feed feed_of(const Transaction& t, const SecretLink& link) {
    std::set<Uuid> records;
    const std::array whose{link.of.uuid()};
    for (const auto& busy : t.documents().busy(whose, first_day(t.now()), last_day(t.now())))
        records.insert(busy.record);
    Reading reading(t, link);
    for (const auto& record : records)
        reading.add(record);
    return {.name = name_of(t, link), .visits = std::move(reading).take()};
}

std::string feed_mark(const Transaction& t, const record::Kept<SecretLink>& link) {
    const auto first = first_day(t.now());
    auto seen =
        fmt::format("{} {} {};", to_text(link.id), link.version, first.time_since_epoch().count());
    for (const auto version : t.documents().day_versions(
             link.content.of.uuid(), first, static_cast<int>((last_day(t.now()) - first).count())))
        seen += fmt::format("{},", version);
    seen += versions_of<Location>(t);
    seen += versions_of<Resource>(t);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(seen.data());
    const auto hash = secrets::hash_of("palpate feed", {bytes, seen.size()});
    return secrets::to_base64url(hash);
}

Result<void> check_feed(const Transaction& t, const SecretLink& wanted) {
    if (wanted.kind != LinkOf::practitioner && wanted.kind != LinkOf::resource &&
        wanted.kind != LinkOf::client)
        return invalid("/kind", "expected practitioner, resource or client");
    if (wanted.kind == LinkOf::resource)
        return look_at(t, ResourceId(wanted.of.uuid()), "/of").map([](const auto&) {});
    if (wanted.kind == LinkOf::client)
        return record::find_there(t, ClientId(wanted.of.uuid()))
            .map([](const auto&) {})
            .map_error([](Fault fault) {
                fault.path = "/of";
                return fault;
            });
    return {};
}

}  // namespace palpate::scheduling
