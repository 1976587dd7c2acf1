// Visits that a change of a zone's rules put at another hour than was agreed.
#include "http/booking_replies.hpp"
#include "http/desk_day.hpp"
#include "scheduling/bookings/agreed_hour.hpp"

namespace palpate::http {

Reply list_moved_hours(const Request& request, const Services& services) {
    return reading(request, services, [&](const record::Transaction& t) -> Result<Reply> {
        const auto all = scheduling::moved_hours(t);
        JsonWriter out(4096);
        out.begin_object();
        out.key("moved");
        out.begin_array();
        std::set<record::ClientId> clients;
        for (const auto& one : all) {
            const auto& booking = one.booking.content;
            clients.insert(booking.clients.begin(), booking.clients.end());
            out.raw(to_json(MovedHour{.booking = one.booking.id,
                                      .client = booking.clients.front(),
                                      .begin = booking.begin,
                                      .zone = one.hour.zone,
                                      .agreed = one.hour.agreed,
                                      .shown = one.hour.shown,
                                      .as_agreed = one.hour.as_agreed}));
        }
        out.end_array();
        write_names(out, t, clients);
        out.end_object();
        return json_reply(std::move(out).take());
    });
}

}  // namespace palpate::http
