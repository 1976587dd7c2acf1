// Referrals, and the answer that comes over a link (routes_referrals.cpp, routes_replies.cpp).
#pragma once

#include "http/api.hpp"
#include "record/referrals/reply.hpp"

namespace palpate::http {

Reply list_referrals(const Request& request, const Services& services);
Reply add_referral(const Request& request, const Services& services);
Reply find_referral(const Request& request, const Services& services);
Reply referrals_to_see_to(const Request& request, const Services& services);
Reply close_referral(const Request& request, const Services& services);
Reply note_referral_reply(const Request& request, const Services& services);
Reply read_referral_reply(const Request& request, const Services& services);
Reply make_reply_link(const Request& request, const Services& services);
Reply withdraw_reply_link(const Request& request, const Services& services);
Reply see_referral(const Request& request, const Services& services);
Reply answer_referral(const Request& request, const Services& services);

// One line of what somebody has to see to.
struct ReferralLine {
    record::ReferralId id;
    record::ClientId client;
    std::string client_name;
    record::EpisodeId episode;
    std::string to;
    Date reply_by;
    std::optional<record::ReplyOutcome> outcome;  // answered; none: overdue
};
PALPATE_DESCRIBE(ReferralLine, id, client, client_name, episode, to, reply_by, outcome);

struct ReferralsToSeeTo {
    std::vector<ReferralLine> referrals;
};
PALPATE_DESCRIBE(ReferralsToSeeTo, referrals);

// Where this server is reached by whoever is sent the link: as the page that asks for it is.
struct ReplyLinkAsked {
    std::string origin;
};
PALPATE_DESCRIBE(ReplyLinkAsked, origin);

struct ReplyLinkShown {
    std::string address;  // of the page; good for whoever has it, and told this once
    std::string qr;       // the same, as SVG
    Instant until;
};
PALPATE_DESCRIBE(ReplyLinkShown, address, qr, until);

// What a link shows to whoever holds it: enough to know which of their letters is meant.
struct ReferralAsked {
    std::string practice;
    std::string from;                     // who sent the letter
    Date on;                              // and when
    std::string initials;                 // of the person it is about
    std::optional<std::string> born;      // the year
    std::optional<std::string> language;  // of the letter, which its reader can read
};
PALPATE_DESCRIBE(ReferralAsked, practice, from, on, initials, born, language);

struct ReplyTaken {
    std::string practice;
};
PALPATE_DESCRIBE(ReplyTaken, practice);

}  // namespace palpate::http
