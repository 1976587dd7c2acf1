// What becomes of an event and of those who have a seat.
#include "http/events.hpp"
#include "http/kept.hpp"
#include "scheduling/bookings/call_off.hpp"

namespace palpate::http {

Reply call_off_event(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, record::Version version) {
        const auto said = from_json<scheduling::CallOffSaid>(request.body);
        if (!said)
            return faults_reply(said.error());
        return writing(request, services, [&](record::Transaction& t) {
            return scheduling::call_off_event(t, scheduling::EventId(id), version, *said)
                .map([](const auto& kept) { return kept_reply(kept_json(kept), kept.version); });
        });
    });
}

}  // namespace palpate::http
