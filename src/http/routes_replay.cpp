// Old cases through today's knowledge, a page at a time: who asks sees how far it is, may stop, and
// no request takes longer than its page.
#include "http/handlers.hpp"
#include "http/kept.hpp"
#include "record/replay.hpp"

namespace palpate::http {

Reply replay(const Request& request, const Services& services) {
    const auto said = body_of<record::ReplayAsked>(request);
    if (!said)
        return faults_reply(said.error());
    return reading(request, services, [&](const record::Transaction& t) {
        return replay_page(t, said->content, services.knowledge)
            .map([](const record::Replayed& replayed) {
                JsonWriter out(4096);
                json_detail::write<Written::shown>(out, replayed);
                return json_reply(std::move(out).take());
            });
    });
}

}  // namespace palpate::http
