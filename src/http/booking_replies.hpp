// Bookings as the desk is shown them. What an imported booking said besides is left out: it may say
// why somebody comes, and reception is not to read that.
#pragma once

#include "http/kept.hpp"
#include "scheduling/bookings/kinds.hpp"

#include <set>

namespace palpate::http {

using KeptBooking = record::Kept<scheduling::Booking>;

std::string booking_json(KeptBooking kept);
Reply booking_reply(const KeptBooking& kept, const Request* asked = nullptr);
// {"bookings": [...], "clients": [{"id", "name"}]}: each client of them once, by id.
std::string bookings_json(const record::Transaction& t, std::vector<KeptBooking> all);
// The member "clients": {"id", "name"} of each, by id.
void write_names(JsonWriter& out, const record::Transaction& t,
                 const std::set<record::ClientId>& clients);
// The member `name`: each as kept.
template <class T>
void write_all(JsonWriter& out, std::string_view name, const std::vector<record::Kept<T>>& all) {
    out.key(name);
    out.begin_array();
    for (const auto& kept : all)
        write_kept(out, kept);
    out.end_array();
}
void write_bookings(JsonWriter& out, std::vector<KeptBooking> all);  // the member "bookings"

}  // namespace palpate::http
