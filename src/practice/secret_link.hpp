// The one mechanism of links that open something to whoever holds them: a calendar's feed, a
// check-in, an offer of the waiting list, the end of messages, a visit booked online, the booking
// page for one client, a few questions, the tablet of a chair event, the answer to a referral. A
// link is for one purpose and one thing; its random bits are told once, and only a hash of them is
// kept (record/secret_links.hpp).
#pragma once

#include "practice/access.hpp"

namespace palpate::practice {

enum class LinkPurpose : std::uint8_t {
    feed,
    check_in,
    offer,
    opt_out,
    visit,
    client_booking,
    questions,
    chairs,
    referral_reply
};
PALPATE_DESCRIBE_ENUM(LinkPurpose, feed, check_in, offer, opt_out, visit, client_booking, questions,
                      chairs, referral_reply)

Ticket new_link_ticket(PracticeId practice);
// The same bits open nothing for another purpose.
SecretHash hash_of(LinkPurpose purpose, const Ticket& ticket);

}  // namespace palpate::practice
