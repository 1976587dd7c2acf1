#include "record/referrals/reply_link.hpp"

#include <algorithm>

namespace palpate::record {
namespace {

using practice::LinkPurpose;

bool is_restricted(const Transaction& t, const Kept<Referral>& kept) {
    return t.documents().has({Kind<Privacy>::name, kept.content.episode.uuid()}) ||
           t.documents().has({Kind<Privacy>::name, kept.id.uuid()});
}

SecretLink wanted_for(const Kept<Referral>& kept, Date today) {
    const std::chrono::sys_days from(std::max(kept.content.reply_by, today));
    return {.purpose = LinkPurpose::referral_reply,
            .secret = {},
            .kind = LinkOf::referral,
            .of = AnyRecordId(kept.id.uuid()),
            .names = {},
            .expires_at = Instant(from + reply_link_kept),
            .uses_left = 1,
            .revoked_at = {}};
}

// The change of the referral is the caller's to keep.
Result<void> end_reply_link(Transaction& t, Referral& referral) {
    if (!referral.link)
        return {};
    const auto link = find_there(t, referral.link->id);
    referral.link = std::nullopt;
    if (!link || link->content.revoked_at)
        return {};
    return revoke_link(t, link->id, link->version, "").map([](const auto&) {});
}

}  // namespace

Result<ReplyLinkMade> make_reply_link(Transaction& t, ReferralId id, Date today) {
    auto kept = find_there(t, id);
    if (!kept)
        return tl::unexpected(std::move(kept.error()));
    if (kept->content.status != ReferralStatus::waiting)
        return refuse(FaultKind::conflict, "/status", "is answered or closed: nothing is asked");
    if (is_restricted(t, *kept))
        return refuse(FaultKind::conflict, "",
                      "what is restricted is not answered over a link: write the answer down");
    if (auto ended = end_reply_link(t, kept->content); !ended)
        return tl::unexpected(std::move(ended.error()));
    const auto wanted = wanted_for(*kept, today);
    auto made = make_link(t, wanted, "");
    if (!made)
        return tl::unexpected(std::move(made.error()));
    kept->content.link = ReplyLink{.id = made->link.id, .until = *wanted.expires_at};
    return keep_changed(t, id, kept->version, std::move(kept->content), "").map([&](const auto&) {
        return ReplyLinkMade{std::move(made->ticket), *wanted.expires_at};
    });
}

Result<Kept<Referral>> withdraw_reply_link(Transaction& t, ReferralId id, Version expected) {
    auto kept = find_there(t, id);
    if (!kept)
        return kept;
    if (!kept->content.link)
        return refuse(FaultKind::conflict, "/link", "no link is out");
    return keep_without_link(t, *std::move(kept), expected);
}

Result<Kept<Referral>> keep_without_link(Transaction& t, Kept<Referral> changed, Version expected) {
    if (auto ended = end_reply_link(t, changed.content); !ended)
        return tl::unexpected(std::move(ended.error()));
    return keep_changed(t, changed.id, expected, std::move(changed.content), "");
}

Result<Kept<Referral>> referral_behind(const Transaction& t, const practice::Ticket& ticket) {
    const auto gone = refuse(FaultKind::not_found, "", "this link is not good, or not any more");
    const auto link = open_link(t, LinkPurpose::referral_reply, ticket);
    if (!link)
        return tl::unexpected(link.error());
    auto text = t.documents().glance({Kind<Referral>::name, link->content.of.uuid()});
    if (!text || text->removed)
        return gone;
    auto kept = decode<Referral>(*std::move(text));
    // Off the lists, only kept or restricted since, closed: then it opens nothing.
    if (kept.content.status != ReferralStatus::waiting ||
        !t.documents().has({Kind<Client>::name, kept.content.client.uuid()}))
        return gone;
    return kept;
}

}  // namespace palpate::record
