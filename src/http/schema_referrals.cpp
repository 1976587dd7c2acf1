#include "http/schema_referrals.hpp"

#include "http/referrals.hpp"
#include "http/schema_described.hpp"
#include "http/schema_kept.hpp"

namespace palpate::http::schema {
namespace {

namespace r = palpate::record;

object referral_said() {
    return of_described<r::ReferralSaid>("To whom, how soon, and the letter as it was sent.");
}
object referral() {
    return of_described<r::Referral>("Followed until an answer comes.");
}
object kept_referral() {
    return kept("SentReferral", "As kept.");
}
object referrals() {
    return page_of("referrals", "KeptReferral", "The newest first.");
}
object to_see_to() {
    return of_described<ReferralsToSeeTo>("Answered and not read, or overdue.");
}
object closed_said() {
    return of_described<r::ReferralClosedSaid>("Why no answer is waited for: 1 to 1000 bytes.");
}
object noted() {
    return of_described<r::ReplyNoted>("An answer that came by phone or on paper.");
}
object link_asked() {
    return of_described<ReplyLinkAsked>("Where this server is reached: https:// and a host.");
}
object link_shown() {
    return of_described<ReplyLinkShown>("Told this once.");
}
object asked() {
    return of_described<ReferralAsked>("Enough to know which letter is meant.");
}
object reply_said() {
    return of_described<r::ReplySaid>("What may be done, by whom, seen when.");
}
object taken() {
    return of_described<ReplyTaken>("It is kept.");
}

}  // namespace

std::span<const Named> of_referrals() {
    static constexpr Named all[] = {
        {"ReferralSaid", referral_said}, {"SentReferral", referral},
        {"KeptReferral", kept_referral}, {"Referrals", referrals},
        {"ReferralsToSeeTo", to_see_to}, {"ReferralClosedSaid", closed_said},
        {"ReplyNoted", noted},           {"ReplyLinkAsked", link_asked},
        {"ReplyLinkShown", link_shown},  {"ReferralAsked", asked},
        {"ReplySaid", reply_said},       {"ReplyTaken", taken}};
    return all;
}

}  // namespace palpate::http::schema
