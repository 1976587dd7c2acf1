// The part of the table of routes about referrals and their answers.
#include "http/referrals.hpp"
#include "http/route_rows.hpp"

namespace palpate::http {
namespace {

using enum practice::Permission;

constexpr Route rows[] = {
    {Method::get, "/api/v1/episodes/{id}/referrals", care_read, list_referrals,
     "To whom somebody was sent, and what came of it, the newest first", "", "Referrals", "",
     "count after"},
    {Method::post, "/api/v1/episodes/{id}/referrals", care_write, add_referral,
     "Sent with a letter, and followed until an answer comes", "ReferralSaid", "KeptReferral"},
    {Method::get, "/api/v1/referrals", care_read, referrals_to_see_to,
     "Answered and not read, or overdue, of all or of one client: the most pressing first", "",
     "ReferralsToSeeTo", "", "client"},
    {Method::get, "/api/v1/referrals/{id}", care_read, find_referral, "One referral", "",
     "KeptReferral"},
    {Method::put, "/api/v1/referrals/{id}/closed", care_write, close_referral,
     "No answer is waited for any more", "ReferralClosedSaid", "KeptReferral"},
    {Method::put, "/api/v1/referrals/{id}/reply", care_write, note_referral_reply,
     "An answer that came by phone or on paper, written down", "ReplyNoted", "KeptReferral"},
    {Method::put, "/api/v1/referrals/{id}/read", care_write, read_referral_reply,
     "Somebody has read the answer", "", "KeptReferral"},
    {Method::post, "/api/v1/referrals/{id}/link", care_write, make_reply_link,
     "A link for the one answer, shown this once; the one before it ends", "ReplyLinkAsked",
     "ReplyLinkShown"},
    {Method::put, "/api/v1/referrals/{id}/link_withdrawn", care_write, withdraw_reply_link,
     "The link that is out opens nothing any more", "", "KeptReferral"},
    {Method::get, "/api/v1/referral-replies/{ticket}", nobody_asked, see_referral,
     "Which letter is meant, for whoever holds the link", "", "ReferralAsked"},
    {Method::post, "/api/v1/referral-replies/{ticket}", nobody_asked, answer_referral,
     "The answer, once", "ReplySaid", "ReplyTaken"},
};

}  // namespace

std::span<const Route> referral_rows() {
    return rows;
}

}  // namespace palpate::http
