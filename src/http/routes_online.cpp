// What the practice says of online booking, and a client's own link to it.
#include "http/handlers.hpp"
#include "http/kept.hpp"
#include "http/names.hpp"
#include "http/online.hpp"
#include "record/secret_links.hpp"

namespace palpate::http {
namespace {

using record::Transaction;
using scheduling::OnlineRules;

constexpr std::chrono::days link_usually{90};

// As kept; version 0 when nobody has said anything, and nothing is open.
record::Kept<OnlineRules> rules_of(const Transaction& t) {
    const scheduling::OnlineRulesId id(t.actor().practice.uuid());
    if (auto kept = t.records<OnlineRules>().find(id))
        return *std::move(kept);
    return {id,
            0,
            t.now(),
            t.actor().person,
            std::string(),
            false,
            {.open = false, .phone = {}, .safety_answers = {}}};
}
}  // namespace

Reply online_rules(const Request& request, const Services& services) {
    return reading(request, services, [&](const Transaction& t) -> Result<Reply> {
        const auto kept = rules_of(t);
        return kept_reply(kept_json(kept), kept.version, &request);
    });
}

Reply set_online_rules(const Request& request, const Services& services) {
    const auto version = version_expected(request);
    if (!version)
        return version.error();
    const auto said = checked_body_of<OnlineRules>(request);
    if (!said)
        return faults_reply(said.error());
    return writing(request, services, [&](Transaction& t) {
        return scheduling::set_online_rules(t, *version, said->content, said->why)
            .map([](const auto& kept) { return kept_reply(kept_json(kept), kept.version); });
    });
}

// Not kept for a request that comes twice, as others are: the secret would be kept with it.
Reply add_booking_link(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) -> Reply {
        const auto said = body_of<BookingLinkSaid>(request);
        if (!said)
            return faults_reply(said.error());
        const auto practice = practice_with(services, request.caller->actor.practice);
        if (!practice)
            return fault_reply({FaultKind::not_found, "", "there is no such practice"});
        return writing(request, services, [&](Transaction& t) -> Result<Reply> {
            if (const auto client = find_there(t, record::ClientId(id)); !client)
                return tl::unexpected(client.error());
            const auto until = said->content.expires_at.value_or(t.now() + link_usually);
            return record::make_link(t,
                                     {.purpose = practice::LinkPurpose::client_booking,
                                      .secret = {},
                                      .kind = record::LinkOf::client,
                                      .of = record::AnyRecordId(id),
                                      .names = {},
                                      .expires_at = until,
                                      .uses_left = {},
                                      .revoked_at = {}},
                                     said->why)
                .map([&](const record::LinkMade& made) {
                    return json_reply(
                        shown_json(BookingLinkMade{
                            .id = made.link.id,
                            .expires_at = until,
                            .path = fmt::format("/book/{}?link={}", practice->slug, made.ticket)}),
                        201);
                });
        });
    });
}

}  // namespace palpate::http
