// Where and with what a practice works, what it offers and when; and what is free.
#include "http/calendar_asked.hpp"
#include "http/handlers.hpp"
#include "http/kept_whole.hpp"
#include "practice/secret_link.hpp"
#include "record/lasting.hpp"
#include "scheduling/bookings/places_kept.hpp"
#include "scheduling/diaries/free_times.hpp"

namespace palpate::http {
namespace {

using record::Transaction;

// By what it says: the same on every server, after a restart, and where it was made anew.
std::string mark_of(std::string_view answer) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(answer.data());
    const auto hash = secrets::hash_of("palpate free times", {bytes, answer.size()});
    return fmt::format("\"{}\"", secrets::to_base64url(hash));
}

// 304 when the one who asks has it already.
Reply marked_reply(const Request& request, std::string answer) {
    const auto mark = mark_of(answer);
    const bool known = any_tag_matches(request.if_none_match, mark);
    auto reply = known ? Reply{.status = 304, .fields = std::string(not_kept)}
                       : json_reply(std::move(answer));
    reply.fields += fmt::format("ETag: {}\r\n", mark);
    return reply;
}
using scheduling::CalendarRules;
using scheduling::Location;
using scheduling::LocationId;
using scheduling::Resource;
using scheduling::StoredHours;
using scheduling::StoredService;

// The newest first.
template <class T>
Reply list_places(const Request& request, const Services& services, std::string_view name) {
    return for_page(request, [&](int count, const Uuid& after) {
        return reading(request, services, [&](const Transaction& t) -> Result<Reply> {
            return page_reply<T>(name, t.records<T>().newest(count + 1, Id<T>(after)), count);
        });
    });
}

template <class T>
Reply add_place(const Request& request, const Services& services, std::string_view place) {
    const auto said = checked_body_of<T>(request);
    if (!said)
        return faults_reply(said.error());
    return created(request, services, place, [&](Transaction& t) {
        return scheduling::add_place(t, said->content, said->why).map(kept_json<T>);
    });
}

template <class T>
Reply change_place(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, record::Version version) {
        const auto said = checked_body_of<T>(request);
        if (!said)
            return faults_reply(said.error());
        return writing(request, services, [&](Transaction& t) {
            return scheduling::change_place(t, Id<T>(id), version, said->content, said->why)
                .map([](const auto& kept) { return kept_reply(kept_json(kept), kept.version); });
        });
    });
}

}  // namespace

Reply list_locations(const Request& request, const Services& services) {
    return list_places<Location>(request, services, "locations");
}
Reply add_location(const Request& request, const Services& services) {
    return add_place<Location>(request, services, "/api/v1/locations");
}
Reply find_location(const Request& request, const Services& services) {
    return find_one<Location>(request, services);
}
Reply change_location(const Request& request, const Services& services) {
    return change_place<Location>(request, services);
}

Reply list_resources(const Request& request, const Services& services) {
    return list_places<Resource>(request, services, "resources");
}
Reply add_resource(const Request& request, const Services& services) {
    return add_place<Resource>(request, services, "/api/v1/resources");
}
Reply change_resource(const Request& request, const Services& services) {
    return change_place<Resource>(request, services);
}

Reply list_services(const Request& request, const Services& services) {
    return list_places<StoredService>(request, services, "services");
}
Reply add_service(const Request& request, const Services& services) {
    return add_place<StoredService>(request, services, "/api/v1/services");
}
Reply change_service(const Request& request, const Services& services) {
    return change_place<StoredService>(request, services);
}

Reply list_hours(const Request& request, const Services& services) {
    const auto subject = uuid_asked(request, "subject");
    if (!subject)
        return fault_reply(subject.error());
    if (*subject == Uuid{})
        return list_places<StoredHours>(request, services, "hours");
    return for_page(request, [&](int count, const Uuid& after) {
        return reading(request, services, [&](const Transaction& t) -> Result<Reply> {
            return page_reply<StoredHours>(
                "hours",
                t.records<StoredHours>().with_term({"subject", to_text(*subject)}, count + 1,
                                                   scheduling::StoredHoursId(after)),
                count);
        });
    });
}
Reply add_hours(const Request& request, const Services& services) {
    return add_place<StoredHours>(request, services, "/api/v1/hours");
}
Reply find_hours(const Request& request, const Services& services) {
    return find_one<StoredHours>(request, services);
}
Reply change_hours(const Request& request, const Services& services) {
    return change_place<StoredHours>(request, services);
}

Reply find_calendar_rules(const Request& request, const Services& services) {
    return find_one<CalendarRules>(request, services);
}
Reply set_calendar_rules(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, record::Version version) {
        const auto said = checked_body_of<CalendarRules>(request);
        if (!said)
            return faults_reply(said.error());
        return writing(request, services, [&](Transaction& t) {
            return set_rules(t, LocationId(id), version, said->content, said->why)
                .map([](const auto& kept) { return kept_reply(kept_json(kept), kept.version); });
        });
    });
}

Reply free_times(const Request& request, const Services& services) {
    const auto asked = offer_asked(request);
    if (!asked)
        return fault_reply(asked.error());
    const auto day = day_needed(request, "day");
    if (!day)
        return fault_reply(day.error());
    const auto days = days_asked(request, 7, scheduling::free_days_max);
    if (!days)
        return fault_reply(days.error());
    const auto make = [&](const Transaction& t) {
        return scheduling::free_times(t, *asked, *day, *days)
            .map(shown_json<scheduling::FreeTimes>);
    };
    const auto& who = request.caller->actor;
    auto answer = services.lasting != nullptr ? services.lasting->answer(who, request.target, make)
                                              : record::read(*services.store, who, make);
    return answer ? marked_reply(request, *std::move(answer)) : fault_reply(answer.error());
}

Reply why_at(const Request& request, const Services& services) {
    const auto asked = offer_asked(request);
    if (!asked)
        return fault_reply(asked.error());
    const auto begin = moment_needed(request, "begin");
    if (!begin)
        return fault_reply(begin.error());
    return reading(request, services, [&](const Transaction& t) {
        return scheduling::why_at(t, *asked, *begin).map([](const auto& why) {
            return json_reply(shown_json(why));
        });
    });
}

}  // namespace palpate::http
