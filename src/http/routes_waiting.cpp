// The waiting list: kept by the desk, and offers that are answered by the desk or over a link.
#include "http/booking_replies.hpp"
#include "http/handlers.hpp"
#include "http/link_holder.hpp"
#include "http/waiting.hpp"
#include "record/secret_links.hpp"
#include "scheduling/bookings/look.hpp"
#include "scheduling/waiting/turns.hpp"

namespace palpate::http {
namespace {

using practice::LinkPurpose;
using record::Kept;
using record::Transaction;
using record::Version;
using scheduling::Booking;
using scheduling::OfferStatus;
using scheduling::Waiting;
using scheduling::WaitingId;
using scheduling::WaitingOffer;
using scheduling::WaitingOfferId;
using scheduling::WaitingSaid;

std::string list_now(const Transaction& t) {
    const auto waiting = scheduling::in_turn(t);
    std::set<record::ClientId> clients;
    for (const auto& one : waiting)
        clients.insert(one.content.client);
    JsonWriter out(8192);
    out.begin_object();
    write_all(out, "waiting", waiting);
    write_all(out, "offers", scheduling::open_offers(t));
    write_names(out, t, clients);
    out.end_object();
    return std::move(out).take();
}

// What an offer is of, as far as it is told.
Result<OfferSeen> seen(const Transaction& t, const WaitingOffer& offer) {
    auto text = t.documents().glance({record::Kind<Booking>::name, offer.booking.uuid()});
    if (!text || text->removed)
        return refuse(FaultKind::not_found, "", std::string(no_such_link));
    const auto booking = record::decode<Booking>(*std::move(text)).content;
    const auto service =
        scheduling::look_at(t, booking.service.value_or(scheduling::StoredServiceId()), "");
    const auto location =
        scheduling::look_at(t, booking.location.value_or(scheduling::LocationId()), "");
    auto wish = t.documents().glance({record::Kind<Waiting>::name, offer.waiting.uuid()});
    const auto waiting =
        wish ? std::optional(record::decode<Waiting>(*std::move(wish)).content) : std::nullopt;
    const bool over = offer.status == OfferStatus::open && offer.until <= t.now();
    return OfferSeen{.status = over ? OfferStatus::lapsed : offer.status,
                     .service = service ? service->name : std::string(),
                     .location = location ? location->name : std::string(),
                     .zone = location ? location->zone : booking.zone.value_or("UTC"),
                     .practitioner = {},
                     .begin = booking.begin,
                     .until = booking.until,
                     .answer_by = offer.until,
                     .gives_up = waiting && waiting->wants.instead_of.has_value(),
                     .turn = offer.turn,
                     .of = offer.of,
                     .since = waiting ? std::optional(waiting->since) : std::nullopt};
}

// The offer behind a link. No entry in the trail: who holds it is nobody.
Result<Kept<WaitingOffer>> opened(const Transaction& t, const practice::Ticket& ticket) {
    const auto link = record::open_link(t, LinkPurpose::offer, ticket);
    if (!link)
        return tl::unexpected(link.error());
    auto text = t.documents().glance({record::Kind<WaitingOffer>::name, link->content.of.uuid()});
    if (!text || text->removed)
        return refuse(FaultKind::not_found, "", std::string(no_such_link));
    return record::decode<WaitingOffer>(*std::move(text));
}

template <class F>
Reply answer_offer(const Request& request, const Services& services, F with) {
    return for_change(request, [&](const Uuid& id, Version version) {
        return writing(request, services, [&](Transaction& t) {
            return with(t, WaitingOfferId(id), version).map([](const auto& kept) {
                return kept_reply(kept_json(kept), kept.version);
            });
        });
    });
}

}  // namespace

Reply list_waiting(const Request& request, const Services& services) {
    return reading(request, services,
                   [&](const Transaction& t) -> Result<Reply> { return json_reply(list_now(t)); });
}

// What is free already is offered at once.
Reply add_waiting(const Request& request, const Services& services) {
    const auto said = body_of<WaitingSaid>(request);
    if (!said)
        return faults_reply(said.error());
    return created(request, services, "/api/v1/waiting", [&](Transaction& t) {
        return scheduling::wait(t, said->content, said->why)
            .and_then([&](const Kept<Waiting>& kept) {
                return scheduling::offer_what_is_free(t).map(
                    [&](const auto&) { return kept_json(kept); });
            });
    });
}

Reply leave_waiting(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, Version version) {
        return writing(request, services, [&](Transaction& t) {
            return scheduling::stop_waiting(t, WaitingId(id), version).map([](const auto& kept) {
                return kept_reply(kept_json(kept), kept.version);
            });
        });
    });
}

// As the server does by itself from time to time; for who has just called something off.
Reply offer_free(const Request& request, const Services& services) {
    return writing(request, services, [&](Transaction& t) {
        return scheduling::offer_what_is_free(t).map(
            [&](const auto&) { return json_reply(list_now(t)); });
    });
}

Reply accept_offer(const Request& request, const Services& services) {
    return answer_offer(request, services, scheduling::accept_offer);
}

Reply decline_offer(const Request& request, const Services& services) {
    return answer_offer(request, services, scheduling::decline_offer);
}

// Not kept for a request that comes twice: the secret would be kept with it.
Reply make_offer_link(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        return writing(request, services, [&](Transaction& t) -> Result<Reply> {
            const auto offer = record::find_there(t, WaitingOfferId(id));
            if (!offer)
                return tl::unexpected(offer.error());
            return scheduling::make_offer_link(t, offer->id).map([&](const record::LinkMade& made) {
                return json_reply(
                    shown_json(OfferLink{"/offer/" + made.ticket, offer->content.until}), 201);
            });
        });
    });
}

Reply see_offer(const Request& request, const Services& services) {
    return for_holder(request, [&](const practice::Ticket& ticket, const practice::Actor& holder) {
        const auto offer = record::read(*services.store, holder, [&](const Transaction& t) {
            return opened(t, ticket).and_then(
                [&](const auto& kept) { return seen(t, kept.content); });
        });
        return offer ? json_reply(shown_json(*offer)) : fault_reply(offer.error());
    });
}

Reply answer_offer_link(const Request& request, const Services& services) {
    const auto said = from_json<OfferAnswered>(request.body);
    if (!said)
        return faults_reply(said.error());
    return for_holder(request, [&](const practice::Ticket& ticket, const practice::Actor& holder) {
        const auto answer = [&](Transaction& t) -> Result<Reply> {
            const auto offer = opened(t, ticket);
            if (!offer)
                return tl::unexpected(offer.error());
            const auto with = said->accept ? scheduling::accept_offer : scheduling::decline_offer;
            return with(t, offer->id, offer->version)
                .and_then([&](const auto& kept) { return seen(t, kept.content); })
                .map([](const OfferSeen& seen) { return json_reply(shown_json(seen)); });
        };
        const Result<Reply> reply = record::write(*services.store, holder, [&](Transaction& t) {
            return replied_once(t, request, answer);
        });
        return reply ? *reply : fault_reply(reply.error());
    });
}

}  // namespace palpate::http
