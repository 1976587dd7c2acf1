// Secret links as they are kept: what one opens, until when, how often; in the history and the
// trail like every record. Who holds a link has no account, so nothing of it is looked up by name:
// its id is a part of the hash of its secret.
#pragma once

#include "practice/secret_link.hpp"
#include "record/privacy.hpp"
#include "record/transaction.hpp"

namespace palpate::record {

// Of whom or what.
enum class LinkOf { practitioner, resource, client, booking, offer, asking, event, referral };
PALPATE_DESCRIBE_ENUM(LinkOf, practitioner, resource, client, booking, offer, asking, event,
                      referral)

struct SecretLink {
    practice::LinkPurpose purpose;
    std::string secret;  // its hash, base64url
    LinkOf kind;
    AnyRecordId of;
    std::optional<bool> names;              // clients' names are told; none: they are not
    std::optional<Instant> expires_at;      // none: it stays until it is revoked
    std::optional<std::int64_t> uses_left;  // none: as often as one likes
    std::optional<Instant> revoked_at;
    // Where a booking has several clients: which of them is asked. None: its only one.
    std::optional<AnyRecordId> client{};
};
PALPATE_DESCRIBE(SecretLink, purpose, secret, kind, of, names, expires_at, uses_left, revoked_at,
                 client);
using SecretLinkId = Id<SecretLink>;

// Of the practice, also a client's: it holds an id, and opens nothing once the client is gone.
template <>
struct Kind<SecretLink> : KindOfPractice<SecretLink> {
    static constexpr std::string_view name = "secret_link";
};

constexpr std::int64_t link_uses_max = 1'000'000;

struct LinkMade {
    Kept<SecretLink> link;
    std::string ticket;  // what the holder is told, this once
};
// `wanted` without its secret. Invalid: expired already, uses out of range.
Result<LinkMade> make_link(Transaction& t, SecretLink wanted, std::string why);

// The same for a ticket that its holder has already, by what it opened before under another kind of
// record. Conflict: it opens something for this purpose.
Result<Kept<SecretLink>> keep_link(Transaction& t, const practice::Ticket& ticket,
                                   SecretLink wanted, std::string why);

// Not found, whatever the reason: no such link, another purpose or practice, expired, revoked, used
// up. No entry in the trail: who holds it is nobody.
Result<Kept<SecretLink>> open_link(const Transaction& t, practice::LinkPurpose purpose,
                                   const practice::Ticket& ticket);
// The same, and one use less.
Result<Kept<SecretLink>> use_link(Transaction& t, practice::LinkPurpose purpose,
                                  const practice::Ticket& ticket);
// Conflict when it is already.
Result<Kept<SecretLink>> revoke_link(Transaction& t, SecretLinkId id, Version expected,
                                     std::string why);

}  // namespace palpate::record
