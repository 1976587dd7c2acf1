#include "http/calendar_asked.hpp"

#include "base/text.hpp"

namespace palpate::http {
namespace {

tl::unexpected<Fault> expected(std::string_view name, std::string_view what) {
    return invalid(std::string(name), fmt::format("expected {}", what));
}

template <class T>
std::vector<Id<T>> ids_of(const std::vector<Uuid>& uuids) {
    std::vector<Id<T>> ids;
    ids.reserve(uuids.size());
    for (const auto& uuid : uuids)
        ids.emplace_back(uuid);
    return ids;
}

template <class T>
Result<void> take(Result<T> from, T& to) {
    if (!from)
        return tl::unexpected(std::move(from.error()));
    to = *std::move(from);
    return {};
}

Result<std::optional<std::chrono::minutes>> travel_asked(const Request& request,
                                                         std::string_view name) {
    const auto text = query_value(request, name);
    if (text.empty())
        return std::nullopt;
    const auto minutes = number_in<int>(text);
    if (!minutes || *minutes < 0 || *minutes > scheduling::travel_minutes_max)
        return expected(name, fmt::format("a number from 0 to {}", scheduling::travel_minutes_max));
    return std::chrono::minutes(*minutes);
}

}  // namespace

Result<Instant> moment_needed(const Request& request, std::string_view name) {
    auto text = query_value(request, name);
    // A + that was not encoded was read as a space.
    if (const auto space = text.find(' '); space != std::string::npos)
        text[space] = '+';
    const auto moment = parse_instant(text);
    return moment ? Result<Instant>(*moment)
                  : expected(name, "a moment such as 2026-11-21T00:00:00+01:00");
}

Result<Date> day_needed(const Request& request, std::string_view name) {
    const auto day = parse_date(query_value(request, name));
    return day ? Result<Date>(*day) : expected(name, "a day such as 2026-11-21");
}

Result<int> days_asked(const Request& request, int usual, int most) {
    const auto text = query_value(request, "days");
    if (text.empty())
        return usual;
    const auto days = number_in<int>(text);
    if (!days || *days < 1 || *days > most)
        return expected("days", fmt::format("a number from 1 to {}", most));
    return *days;
}

Result<std::vector<Uuid>> uuids_asked(const Request& request, std::string_view name) {
    constexpr std::size_t ids_max = 200;
    const auto text = query_value(request, name);
    std::vector<Uuid> all;
    for (std::size_t from = 0; from < text.size();) {
        const auto comma = std::min(text.find(',', from), text.size());
        const auto id = parse_uuid(std::string_view(text).substr(from, comma - from));
        if (!id || all.size() == ids_max)
            return expected(name, fmt::format("at most {} ids with commas between", ids_max));
        all.push_back(*id);
        from = comma + 1;
    }
    return all;
}

Result<Uuid> uuid_asked(const Request& request, std::string_view name) {
    const auto text = query_value(request, name);
    if (text.empty())
        return Uuid{};
    const auto id = parse_uuid(text);
    return id ? Result<Uuid>(*id)
              : expected(name, "an id such as 0193f0a1-7c3e-7b2a-9d1e-5f6a7b8c9d0e");
}

Result<scheduling::OfferAsked> offer_asked(const Request& request) {
    Uuid service, location, booking;
    std::vector<Uuid> practitioners, resources, clients;
    Result<void> taken;
    for (auto& [name, to] : {std::pair<std::string_view, Uuid*>{"service", &service},
                             {"location", &location},
                             {"booking", &booking}})
        if (taken)
            taken = take(uuid_asked(request, name), *to);
    if (taken)
        taken = take(uuids_asked(request, "practitioner"), practitioners);
    if (taken)
        taken = take(uuids_asked(request, "resource"), resources);
    if (taken)
        taken = take(uuids_asked(request, "client"), clients);
    if (!taken)
        return tl::unexpected(std::move(taken.error()));
    if (service == Uuid{})
        return expected("service", "the id of a service");
    if (location == Uuid{})
        return expected("location", "the id of a location");
    scheduling::OfferAsked asked{.service = scheduling::StoredServiceId(service),
                                 .location = scheduling::LocationId(location),
                                 .practitioners = ids_of<practice::Person>(practitioners),
                                 .resources = ids_of<scheduling::Resource>(resources),
                                 .clients = ids_of<record::Client>(clients),
                                 .moved = scheduling::BookingId(booking)};
    if (asked.clients.size() > scheduling::people_max)
        return expected("client", fmt::format("at most {}", scheduling::people_max));
    if (const auto text = query_value(request, "minutes"); !text.empty()) {
        const auto length = number_in<int>(text);
        if (!length || *length < 5 || *length > scheduling::booking_length_max.count())
            return expected("minutes", fmt::format("a number from 5 to {}",
                                                   scheduling::booking_length_max.count()));
        asked.length = std::chrono::minutes(*length);
    }
    taken = take(travel_asked(request, "travel_before"), asked.travel_before);
    if (taken)
        taken = take(travel_asked(request, "travel_after"), asked.travel_after);
    if (!taken)
        return tl::unexpected(std::move(taken.error()));
    return asked;
}

Result<Stretch> stretch_asked(const Request& request) {
    const auto from = moment_needed(request, "from");
    if (!from)
        return tl::unexpected(from.error());
    const auto until = moment_needed(request, "until");
    if (!until)
        return tl::unexpected(until.error());
    if (*until <= *from || *until - *from > std::chrono::days(bookings_days_max))
        return expected("until",
                        fmt::format("a moment at most {} days after `from`", bookings_days_max));
    return Stretch{*from, *until};
}

}  // namespace palpate::http
