#include "http/booking_replies.hpp"

#include "http/names.hpp"

namespace palpate::http {

using record::ClientId;

// A list of bookings is an entry of the trail for each of their clients; the names belong to it.
void write_names(JsonWriter& out, const record::Transaction& t, const std::set<ClientId>& clients) {
    out.key("clients");
    out.begin_array();
    for (const auto id : clients) {
        const auto name = name_of_client(t, id);
        if (!name)
            continue;
        out.begin_object();
        out.member("id", std::string_view(to_text(id)));
        out.member("name", std::string_view(*name));
        out.end_object();
    }
    out.end_array();
}

std::string booking_json(KeptBooking kept) {
    kept.content.extra = std::nullopt;
    return kept_json(kept);
}

Reply booking_reply(const KeptBooking& kept, const Request* asked) {
    return kept_reply(booking_json(kept), kept.version, asked);
}

void write_bookings(JsonWriter& out, std::vector<KeptBooking> all) {
    out.key("bookings");
    out.begin_array();
    for (auto& kept : all) {
        kept.content.extra = std::nullopt;
        write_kept(out, kept);
    }
    out.end_array();
}

std::string bookings_json(const record::Transaction& t, std::vector<KeptBooking> all) {
    std::set<ClientId> clients;
    for (const auto& kept : all)
        clients.insert(kept.content.clients.begin(), kept.content.clients.end());
    JsonWriter out(16'384);
    out.begin_object();
    write_bookings(out, std::move(all));
    write_names(out, t, clients);
    out.end_object();
    return std::move(out).take();
}

}  // namespace palpate::http
