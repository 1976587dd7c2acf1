// The link for the one answer to a referral. Whoever holds it has no account: they are shown who
// asks and enough to know which of their letters is meant, and may answer once (decisions/0070).
#pragma once

#include "record/referrals/referral.hpp"

namespace palpate::record {

constexpr std::chrono::days reply_link_kept{30};  // after the day the answer is due, or after today

struct ReplyLinkMade {
    std::string ticket;  // told this once
    Instant until;
};
// The one that was out before ends. Conflict: nothing is waited for; or the episode or the referral
// is restricted: who answers is nobody by name, and would be kept out.
Result<ReplyLinkMade> make_reply_link(Transaction& t, ReferralId id, Date today);

// Conflict: none is out.
Result<Kept<Referral>> withdraw_reply_link(Transaction& t, ReferralId id, Version expected);

// Keeps a change of a referral that nobody is to answer over a link any more: the one that is out,
// if any, ends.
Result<Kept<Referral>> keep_without_link(Transaction& t, Kept<Referral> changed, Version expected);

// What is behind a link that is good; nothing of it is noted in the trail, for who holds it is
// nobody. Not found, whatever the reason.
Result<Kept<Referral>> referral_behind(const Transaction& t, const practice::Ticket& ticket);

}  // namespace palpate::record
