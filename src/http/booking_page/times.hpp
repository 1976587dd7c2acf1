// A week of free starts, read from the calendar: of a service that is to be booked, or of a visit
// that is to be moved.
#pragma once

#include "http/booking_page/guest.hpp"

namespace palpate::http::booking_page {

// The week with `day`; without one, the week with the first free start. Who, people and
// link are left to the caller, as is the token of its form.
Result<TimesTold> times_told(const record::Transaction& t, Offered offered,
                             const scheduling::OfferAsked& asked, std::optional<Date> day);

}  // namespace palpate::http::booking_page
