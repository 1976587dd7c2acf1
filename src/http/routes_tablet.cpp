// The tablet at a chair event, over a link that opens this and nothing else: who is next, a place
// for somebody, the short screen, and what they say for the summary. Whoever holds it is nobody, so
// what it shows are initials, and what the screen came to is for the practice alone.
#include "http/chair_screen.hpp"
#include "http/chairs.hpp"
#include "http/check_in_told.hpp"
#include "http/kept.hpp"
#include "http/link_holder.hpp"
#include "scheduling/bookings/look.hpp"

namespace palpate::http {
namespace {

using record::Transaction;
using scheduling::ChairCheck;
using scheduling::ChairsSeen;
using scheduling::PlaceStatus;

std::string zone_of(const Transaction& t, const scheduling::Event& event) {
    if (!event.location)
        return "UTC";
    const auto location = scheduling::look_at(t, *event.location, "");
    return location ? location->zone : "UTC";
}

TabletSeen shown_to_all(const Transaction& t, const ChairsSeen& seen) {
    TabletSeen shown{.title = seen.event.title,
                     .zone = zone_of(t, seen.event),
                     .begin = seen.event.begin,
                     .until = seen.event.until,
                     .chairs = seen.event.seats,
                     .minutes = seen.day.content.minutes,
                     .asks = scheduling::may_be_asked(t, seen),
                     .queue = {},
                     .free = scheduling::free_starts(t, seen)};
    for (const auto& kept : seen.places) {
        const auto& place = kept.content;
        if (scheduling::stands(place.status))
            shown.queue.push_back({.id = kept.id,
                                   .initials = scheduling::initials(place.name),
                                   .begin = place.begin,
                                   .chair = place.chair,
                                   .status = place.status,
                                   .asked = place.check != ChairCheck::open});
    }
    return shown;
}

// What `work` does with the day behind the link, in one transaction; then the queue as it is.
template <class F>
Reply change_at_tablet(const Request& request, const Services& services, F work) {
    return for_holder(request, [&](const practice::Ticket& ticket, const practice::Actor& holder) {
        const auto change = [&](Transaction& t) -> Result<Reply> {
            const auto seen = scheduling::chairs_behind(t, ticket);
            if (!seen)
                return tl::unexpected(seen.error());
            return work(t, *seen);
        };
        const Result<Reply> reply = record::write(*services.store, holder, [&](Transaction& t) {
            return replied_once(t, request, change);
        });
        return reply ? *reply : fault_reply(reply.error());
    });
}

Result<Reply> queue_now(const Transaction& t, const ChairsSeen& before) {
    return scheduling::see_chairs(t, before.day.id).map([&](const ChairsSeen& seen) {
        return json_reply(shown_json(shown_to_all(t, seen)));
    });
}

}  // namespace

Reply see_tablet(const Request& request, const Services& services) {
    return for_holder(request, [&](const practice::Ticket& ticket, const practice::Actor& holder) {
        const Result<Reply> reply =
            record::read(*services.store, holder, [&](const Transaction& t) -> Result<Reply> {
                return scheduling::chairs_behind(t, ticket).map([&](const ChairsSeen& seen) {
                    return json_reply(shown_json(shown_to_all(t, seen)));
                });
            });
        return reply ? *reply : fault_reply(reply.error());
    });
}

Reply sign_up_at_tablet(const Request& request, const Services& services) {
    const auto said = from_json<scheduling::SignUp>(request.body);
    if (!said)
        return faults_reply(said.error());
    return change_at_tablet(request, services, [&](Transaction& t, const ChairsSeen& seen) {
        return scheduling::sign_up(t, seen, *said).and_then([&](const auto&) {
            return queue_now(t, seen);
        });
    });
}

Reply next_at_tablet(const Request& request, const Services& services) {
    const auto asked = body_of<ChairAsked>(request, "findings");
    if (!asked)
        return faults_reply(asked.error());
    return for_holder(request, [&](const practice::Ticket& ticket, const practice::Actor& holder) {
        const auto seen = record::read(*services.store, holder, [&](const Transaction& t) {
            return scheduling::chairs_behind(t, ticket);
        });
        if (!seen)
            return fault_reply(seen.error());
        const auto next =
            chair_question(asked->content.findings, services.knowledge, services.today());
        return next ? json_reply(advice::encode(*next)) : fault_reply(next.error());
    });
}

Reply screen_at_tablet(const Request& request, const Services& services) {
    const auto said = body_of<ChairAsked>(request, "findings");
    if (!said)
        return faults_reply(said.error());
    const auto verdict =
        judge_at_chair(said->content.findings, services.knowledge, services.today());
    if (!verdict)
        return fault_reply(verdict.error());
    return change_at_tablet(request, services, [&](Transaction& t, const ChairsSeen& seen) {
        return scheduling::screened(t, seen, said->content.place, verdict->check).map([&] {
            return json_reply(shown_json(told_at_check_in(verdict->output)));
        });
    });
}

Reply answer_at_tablet(const Request& request, const Services& services) {
    const auto said = from_json<ChairSaid>(request.body);
    if (!said)
        return faults_reply(said.error());
    const scheduling::ChairAnswer answer{
        .event = {}, .region = said->region, .before = said->before, .after = said->after};
    return change_at_tablet(request, services, [&](Transaction& t, const ChairsSeen& seen) {
        return scheduling::answered(t, seen, said->place, answer).and_then([&] {
            return queue_now(t, seen);
        });
    });
}

}  // namespace palpate::http
