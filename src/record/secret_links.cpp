#include "record/secret_links.hpp"

#include "record/clients.hpp"

#include <algorithm>

namespace palpate::record {
namespace {

using practice::LinkPurpose;
using practice::Ticket;

SecretLinkId id_of(const practice::SecretHash& hash) {
    Uuid id;
    std::copy_n(hash.begin(), id.bytes.size(), id.bytes.begin());
    return SecretLinkId(id);
}

tl::unexpected<Fault> no_link() {
    return refuse(FaultKind::not_found, "", "this link is not good, or not any more");
}

bool is_good(const SecretLink& link, Instant now) {
    return !link.revoked_at && (!link.expires_at || now < *link.expires_at) &&
           link.uses_left.value_or(1) > 0;
}

Result<void> check(const SecretLink& wanted, Instant now) {
    if (wanted.expires_at && *wanted.expires_at <= now)
        return invalid("/expires_at", "expected a time to come");
    if (wanted.uses_left && (*wanted.uses_left < 1 || *wanted.uses_left > link_uses_max))
        return invalid("/uses_left", fmt::format("expected 1 to {}", link_uses_max));
    return {};
}

}  // namespace

Result<LinkMade> make_link(Transaction& t, SecretLink wanted, std::string why) {
    const auto ticket = practice::new_link_ticket(t.actor().practice);
    return keep_link(t, ticket, std::move(wanted), std::move(why)).map([&](auto&& kept) {
        return LinkMade{std::forward<decltype(kept)>(kept), to_text(ticket)};
    });
}

Result<Kept<SecretLink>> keep_link(Transaction& t, const Ticket& ticket, SecretLink wanted,
                                   std::string why) {
    if (auto fine = check(wanted, t.now()); !fine)
        return tl::unexpected(std::move(fine.error()));
    const auto hash = practice::hash_of(wanted.purpose, ticket);
    wanted.secret = secrets::to_base64url(hash);
    wanted.revoked_at = std::nullopt;
    const auto id = id_of(hash);
    return t.records<SecretLink>().add(id, wanted, why).map([&](Version version) {
        return kept_now(t, id, version, std::move(wanted), why);
    });
}

Result<Kept<SecretLink>> open_link(const Transaction& t, LinkPurpose purpose,
                                   const Ticket& ticket) {
    const auto hash = practice::hash_of(purpose, ticket);
    auto text = t.documents().glance({Kind<SecretLink>::name, id_of(hash).uuid()});
    if (!text || text->removed || ticket.practice != t.actor().practice)
        return no_link();
    auto kept = decode<SecretLink>(*std::move(text));
    const auto expected = secrets::from_base64url(kept.content.secret);
    if (!expected || !secrets::equal(*expected, hash) || !is_good(kept.content, t.now()))
        return no_link();
    return kept;
}

Result<Kept<SecretLink>> use_link(Transaction& t, LinkPurpose purpose, const Ticket& ticket) {
    auto kept = open_link(t, purpose, ticket);
    if (!kept || !kept->content.uses_left)
        return kept;
    --*kept->content.uses_left;
    return t.records<SecretLink>()
        .change(kept->id, kept->version, kept->content)
        .map([&](Version version) { return kept_now(t, kept->id, version, kept->content, ""); });
}

Result<Kept<SecretLink>> revoke_link(Transaction& t, SecretLinkId id, Version expected,
                                     std::string why) {
    auto kept = find_there(t, id);
    if (!kept)
        return kept;
    if (kept->content.revoked_at)
        return refuse(FaultKind::conflict, "", "this link is revoked already");
    kept->content.revoked_at = t.now();
    return t.records<SecretLink>().change(id, expected, kept->content, why).map([&](Version next) {
        return kept_now(t, id, next, kept->content, why);
    });
}

}  // namespace palpate::record
