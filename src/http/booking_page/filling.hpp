// A visit that is held while its form is filled in: which page comes next, and what the last one
// does. Everything typed travels in the form (told.hpp).
#pragma once

#include "http/booking_page/guest.hpp"
#include "record/consent_held.hpp"

namespace palpate::http::booking_page {

struct Filling {
    const Guest& guest;
    practice::Ticket ticket;
    std::string text;  // of the ticket
    record::Kept<scheduling::SlotHold> hold;
    VisitTold visit;
    bool asks_safety = false;  // hands-on work, and nothing on file that still holds
    record::Held consents;     // of a client who came by a link of their own
    bool alive = false;        // the hour is kept
    Date today;
};

// Nothing: there is no such hold, or what it is for is gone.
std::optional<Filling> filling_of(const Guest& guest, const record::Transaction& t,
                                  const practice::Ticket& ticket);

// Where somebody stands: what is missing is asked first.
Reply next_page(const Filling& filling, Told told, std::string_view notice = "");

// One form that was sent.
Reply took(const Filling& filling, const Form& form);

}  // namespace palpate::http::booking_page
