// Referrals: sent, followed, answered, closed.
#include "http/calendar_asked.hpp"
#include "http/episode_page.hpp"
#include "http/names.hpp"
#include "http/referrals.hpp"
#include "record/referrals/reply_link.hpp"
#include "trust/qr.hpp"

#include <algorithm>

namespace palpate::http {
namespace {

using record::Kept;
using record::Referral;
using record::ReferralId;
using record::Transaction;
using record::Version;

constexpr int seen_to_max = 100;
constexpr std::size_t origin_bytes_max = 200;

// What `work` makes of the referral in the path, in the version that was read.
template <class F>
Reply step(const Request& request, const Services& services, F work) {
    return for_change(request, [&](const Uuid& id, Version version) {
        return writing(request, services, [&](Transaction& t) {
            return work(t, ReferralId(id), version).map([](const Kept<Referral>& kept) {
                return kept_reply(kept_json(kept), kept.version);
            });
        });
    });
}

ReferralLine line_of(const Transaction& t, const Kept<Referral>& kept) {
    const auto& referral = kept.content;
    ReferralLine line{.id = kept.id,
                      .client = referral.client,
                      .client_name = name_of_client(t, referral.client).value_or(""),
                      .episode = referral.episode,
                      .to = referral.to,
                      .reply_by = referral.reply_by,
                      .outcome = {}};
    if (referral.reply)
        line.outcome = referral.reply->said.outcome;
    return line;
}

// A scheme and a host, perhaps with a port: nothing that could lead elsewhere.
bool is_origin(std::string_view text) {
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (!text.starts_with(scheme) || text.size() > origin_bytes_max)
            continue;
        const auto host = text.substr(scheme.size());
        return !host.empty() && std::ranges::all_of(host, [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                   std::string_view(".-:[]").find(c) != std::string_view::npos;
        });
    }
    return false;
}

}  // namespace

Reply list_referrals(const Request& request, const Services& services) {
    return page_by_episode<Referral>(request, services, "referrals");
}

Reply find_referral(const Request& request, const Services& services) {
    return find_one<Referral>(request, services);
}

Reply add_referral(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        const auto said = checked_body_of<record::ReferralSaid>(request, services.today());
        if (!said)
            return faults_reply(said.error());
        return created(request, services, "/api/v1/referrals", [&](Transaction& t) {
            return record::refer(t, record::EpisodeId(id), said->content).map(kept_json<Referral>);
        });
    });
}

Reply referrals_to_see_to(const Request& request, const Services& services) {
    const auto wanted = uuid_asked(request, "client");
    if (!wanted)
        return fault_reply(wanted.error());
    std::optional<record::ClientId> of;
    if (*wanted != Uuid{})
        of = record::ClientId(*wanted);
    return reading(request, services, [&](const Transaction& t) -> Result<Reply> {
        ReferralsToSeeTo all;
        const auto found = record::referrals_to_see_to(t, services.today(), of, seen_to_max);
        all.referrals.reserve(found.size());
        for (const auto& kept : found)
            all.referrals.push_back(line_of(t, kept));
        return json_reply(shown_json(all));
    });
}

Reply close_referral(const Request& request, const Services& services) {
    const auto said = checked_body_of<record::ReferralClosedSaid>(request);
    if (!said)
        return faults_reply(said.error());
    return step(request, services, [&](Transaction& t, ReferralId id, Version version) {
        return record::close_referral(t, id, version, said->content, services.today());
    });
}

Reply note_referral_reply(const Request& request, const Services& services) {
    const auto noted = checked_body_of<record::ReplyNoted>(request, services.today());
    if (!noted)
        return faults_reply(noted.error());
    return step(request, services, [&](Transaction& t, ReferralId id, Version version) {
        return record::note_reply(t, id, version, noted->content, services.today());
    });
}

Reply read_referral_reply(const Request& request, const Services& services) {
    return step(request, services, [&](Transaction& t, ReferralId id, Version version) {
        return record::reply_read(t, id, version, services.today());
    });
}

// Not kept for a request that comes twice: the secret would be kept with it.
Reply make_reply_link(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        const auto asked = from_json<ReplyLinkAsked>(request.body);
        if (!asked)
            return faults_reply(asked.error());
        if (!is_origin(asked->origin))
            return fault_reply({FaultKind::invalid, "/origin", "expected https:// and a host"});
        const auto made =
            record::write(*services.store, request.caller->actor, [&](Transaction& t) {
                return record::make_reply_link(t, ReferralId(id), services.today());
            });
        if (!made)
            return fault_reply(made.error());
        const auto address = fmt::format("{}/referral/{}", asked->origin, made->ticket);
        return json_reply(
            shown_json(ReplyLinkShown{address, trust::qr_as_svg(address), made->until}));
    });
}

Reply withdraw_reply_link(const Request& request, const Services& services) {
    return step(request, services, record::withdraw_reply_link);
}

}  // namespace palpate::http
