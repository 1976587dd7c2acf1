// Practitioners' own calendars: named, listed with how their last reading went, taken away.
#include "http/handlers.hpp"
#include "http/kept.hpp"
#include "http/outside.hpp"

#include <algorithm>

namespace palpate::http {
namespace {

using record::Kept;
using record::Transaction;
using record::Version;
using scheduling::OutsideCalendar;
using scheduling::OutsideCalendarId;

OutsideShown shown(const Transaction& t, const Kept<OutsideCalendar>& kept) {
    OutsideShown told{.id = kept.id,
                      .version = kept.version,
                      .practitioner = kept.content.practitioner,
                      .name = kept.content.name,
                      .host = scheduling::host_of(kept.content.url),
                      .busy = {},
                      .read_at = {},
                      .trouble = {}};
    if (const auto busy = scheduling::outside_busy(t, kept.id)) {
        if (busy->read_at)
            told.busy = std::ranges::count_if(
                busy->busy, [&](const auto& span) { return t.now() < span.until; });
        told.read_at = busy->read_at;
        told.trouble = busy->trouble;
    }
    return told;
}

}  // namespace

Reply list_outside(const Request& request, const Services& services) {
    return reading(request, services, [](const Transaction& t) -> Result<Reply> {
        JsonWriter out(1024);
        out.begin_object();
        out.key("calendars");
        out.begin_array();
        for (const auto& kept : scheduling::outside_calendars(t))
            json_detail::write<Written::shown>(out, shown(t, kept));
        out.end_array();
        out.end_object();
        return json_reply(std::move(out).take());
    });
}

// Not kept for a request that comes twice: the address would be kept with it.
Reply add_outside(const Request& request, const Services& services) {
    const auto said = checked_body_of<OutsideCalendar>(request);
    if (!said)
        return faults_reply(said.error());
    return writing(request, services, [&](Transaction& t) {
        return scheduling::add_outside(t, said->content, said->why).map([&](const auto& kept) {
            return json_reply(shown_json(shown(t, kept)), 201);
        });
    });
}

Reply remove_outside(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, Version version) {
        return writing(request, services, [&](Transaction& t) {
            return scheduling::remove_outside(t, OutsideCalendarId(id), version, "").map([] {
                return no_content();
            });
        });
    });
}

}  // namespace palpate::http
