// Chair events, for the practice.
#include "http/chairs.hpp"
#include "http/kept.hpp"

namespace palpate::http {
namespace {

using record::Transaction;
using record::Version;
using scheduling::ChairDayId;
using scheduling::ChairPlace;
using scheduling::ChairPlaceId;
using scheduling::ChairsSeen;

constexpr std::string_view csv_type = "text/csv; charset=utf-8";

ChairsShown shown_of(const Transaction& t, const ChairsSeen& seen) {
    const auto& day = seen.day.content;
    const auto starts = std::ssize(scheduling::starts_of(day, seen.event));
    return {.id = seen.day.id,
            .version = seen.day.version,
            .title = seen.event.title,
            .employer = day.employer,
            .location = seen.event.location,
            .begin = seen.event.begin,
            .until = seen.event.until,
            .chairs = seen.event.seats,
            .minutes = day.minutes,
            .offered = starts * seen.event.seats,
            .cancelled = seen.event.cancelled.value_or(false),
            .closed_at = day.closed_at,
            .linked = day.link.has_value(),
            .free = scheduling::free_starts(t, seen)};
}

// {"day": {...}, "places": [kept, ...]}
Reply seen_reply(const Transaction& t, const ChairsSeen& seen) {
    JsonWriter out(8192);
    out.begin_object();
    out.key("day");
    json_detail::write<Written::shown>(out, shown_of(t, seen));
    out.key("places");
    out.begin_array();
    for (const auto& place : seen.places)
        write_kept(out, place);
    out.end_array();
    out.end_object();
    return json_reply(std::move(out).take());
}

// One step of a place, from the version it was made from.
template <class F>
Reply of_place(const Request& request, const Services& services, F work) {
    return for_change(request, [&](const Uuid& id, Version version) {
        return writing(request, services, [&](Transaction& t) {
            return work(t, ChairPlaceId(id), version).map([](const record::Kept<ChairPlace>& kept) {
                return kept_reply(kept_json(kept), kept.version);
            });
        });
    });
}

template <class F>
Reply with_summary(const Request& request, const Services& services, F work) {
    return for_id(request, [&](const Uuid& id) {
        return reading(request, services, [&](const Transaction& t) {
            return scheduling::summary_of(t, ChairDayId(id)).map(work);
        });
    });
}

}  // namespace

Reply make_chair_day(const Request& request, const Services& services) {
    const auto said = checked_body_of<scheduling::ChairDaySaid>(request);
    if (!said)
        return faults_reply(said.error());
    return created(request, services, "/api/v1/chair-days", [&](Transaction& t) {
        return scheduling::make_chair_day(t, said->content, said->why)
            .map(kept_json<scheduling::ChairDay>);
    });
}

Reply find_chair_day(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        return reading(request, services, [&](const Transaction& t) {
            return scheduling::see_chairs(t, ChairDayId(id)).map([&](const ChairsSeen& seen) {
                return seen_reply(t, seen);
            });
        });
    });
}

Reply add_chair_place(const Request& request, const Services& services) {
    const auto said = from_json<scheduling::SignUp>(request.body);
    if (!said)
        return faults_reply(said.error());
    return for_id(request, [&](const Uuid& id) {
        return created(request, services, "/api/v1/chair-places",
                       [&](Transaction& t) -> Result<std::string> {
                           const auto seen = scheduling::see_chairs(t, ChairDayId(id));
                           if (!seen)
                               return tl::unexpected(seen.error());
                           return scheduling::sign_up(t, *seen, *said).map(kept_json<ChairPlace>);
                       });
    });
}

Reply step_chair_place(const Request& request, const Services& services) {
    const auto said = from_json<ChairStepSaid>(request.body);
    if (!said)
        return faults_reply(said.error());
    return of_place(request, services, [&](Transaction& t, ChairPlaceId id, Version version) {
        return scheduling::step(t, id, version, said->status);
    });
}

Reply talked_at_chair(const Request& request, const Services& services) {
    return of_place(request, services, scheduling::talked);
}

Reply ask_again_at_chair(const Request& request, const Services& services) {
    return of_place(request, services, scheduling::ask_again);
}

// Not kept for a request that comes twice: the secret would be kept with it.
Reply make_chair_link(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        return writing(request, services, [&](Transaction& t) {
            return scheduling::make_chair_link(t, ChairDayId(id))
                .map([](const record::LinkMade& made) {
                    return json_reply(
                        shown_json(ChairLinkMade{"/chairs/" + made.ticket,
                                                 made.link.content.expires_at.value_or(Instant())}),
                        201);
                });
        });
    });
}

Reply end_chair_link(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        return writing(request, services, [&](Transaction& t) {
            return scheduling::revoke_chair_link(t, ChairDayId(id)).map([] {
                return no_content();
            });
        });
    });
}

Reply close_chair_day(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, Version version) {
        return writing(request, services, [&](Transaction& t) {
            return scheduling::close_chairs(t, ChairDayId(id), version).map([](const auto& kept) {
                return kept_reply(kept_json(kept), kept.version);
            });
        });
    });
}

Reply chair_summary(const Request& request, const Services& services) {
    return with_summary(request, services, [](const scheduling::ChairSummary& summary) {
        return json_reply(shown_json(summary));
    });
}

Reply chair_summary_csv(const Request& request, const Services& services) {
    return with_summary(request, services, [](const scheduling::ChairSummary& summary) {
        Reply reply{.content_type = csv_type, .content = scheduling::csv_of(summary)};
        reply.fields =
            fmt::format("{}Content-Disposition: attachment; filename=\"chairs.csv\"\r\n", not_kept);
        return reply;
    });
}

}  // namespace palpate::http
