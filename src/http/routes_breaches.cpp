// Data that was lost or seen: what is due, and until when.
#include "http/handlers.hpp"
#include "http/kept_whole.hpp"
#include "record/duties/breach.hpp"

namespace palpate::http {
namespace {

using record::Breach;
using record::Kept;
using record::Transaction;

void write_now(JsonWriter& out, const Kept<Breach>& kept, const knowledge::Place& place) {
    out.begin_object();
    write_kept_members(out, kept);
    out.key("due");
    json_detail::write<Written::shown>(out, record::due_of(kept.content, place));
    out.end_object();
}

std::string now_json(const Kept<Breach>& kept, const knowledge::Place& place) {
    JsonWriter out(2048);
    write_now(out, kept, place);
    return std::move(out).take();
}

knowledge::Place place_of(const Transaction& t, const Services& services) {
    return record::practice_now(t, services.places, services.today()).place;
}

std::string page_json(const std::vector<Kept<Breach>>& found, int count,
                      const knowledge::Place& place) {
    JsonWriter out(4096);
    out.begin_object();
    out.key("breaches");
    out.begin_array();
    for (const auto& kept : found)
        if (&kept - found.data() < count)
            write_now(out, kept, place);
    out.end_array();
    out.member("more", std::ssize(found) > count);
    out.end_object();
    return std::move(out).take();
}

}  // namespace

Reply list_breaches(const Request& request, const Services& services) {
    return for_page(request, [&](int count, const Uuid& after) {
        return reading(request, services, [&](const Transaction& t) -> Result<Reply> {
            const auto found = t.records<Breach>().newest(count + 1, record::BreachId(after));
            return json_reply(page_json(found, count, place_of(t, services)));
        });
    });
}

Reply add_breach(const Request& request, const Services& services) {
    const auto said = whole_in<Breach>(request, services);
    if (!said)
        return faults_reply(said.error());
    return created(request, services, "/api/v1/breaches", [&](Transaction& t) {
        return keep_new(t, said->content, said->why).map([&](const auto& kept) {
            return now_json(kept, place_of(t, services));
        });
    });
}

Reply change_breach(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, record::Version version) {
        const auto said = whole_in<Breach>(request, services);
        if (!said)
            return faults_reply(said.error());
        return writing(request, services, [&](Transaction& t) {
            return keep_changed(t, record::BreachId(id), version, said->content, said->why)
                .map([&](const auto& kept) {
                    return kept_reply(now_json(kept, place_of(t, services)), kept.version);
                });
        });
    });
}

}  // namespace palpate::http
