// The answer to a referral: over its link, or written down from a call or from paper. It comes from
// a hand that nobody has verified, so it lifts nothing; a practitioner reads it, and what they then
// record as a clearance keeps which answer it rests on.
#pragma once

#include "record/referrals/referral.hpp"

namespace palpate::record {

// Once: the link is used up with it. Not found: it is not good. Invalid, with its place; then it is
// not used up.
Result<Kept<Referral>> take_reply(Transaction& t, const practice::Ticket& ticket,
                                  const ReplySaid& said, Date today);

struct ReplyNoted {
    ReplyCame came;  // by phone or on paper
    ReplySaid said;
};
PALPATE_DESCRIBE(ReplyNoted, came, said);

std::vector<Fault> check(const ReplyNoted& noted, Date today);

// Whoever writes it down has read it. What was written down before may be corrected as long as no
// clearance rests on it. Conflict: closed, answered over the link, or cleared with.
Result<Kept<Referral>> note_reply(Transaction& t, ReferralId id, Version expected,
                                  const ReplyNoted& noted, Date today);

// Conflict: there is no answer, or somebody has read it.
Result<Kept<Referral>> reply_read(Transaction& t, ReferralId id, Version expected, Date today);

// Whether a clearance in this episode may rest on its answer. Invalid at /referral: it is of
// another episode, is not answered, the answer does not say that work may go on, or who gave it is
// nobody who clears.
Result<Kept<Referral>> referral_that_clears(const Transaction& t, ReferralId id, EpisodeId episode);
// Keeps that one does; who records it has read the answer.
Result<void> cleared_by_reply(Transaction& t, ReferralId id, EpisodeId episode, ClearedBy cleared,
                              Date today);

}  // namespace palpate::record
