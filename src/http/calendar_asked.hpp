// What the routes of the calendar are asked for after the ?.
#pragma once

#include "http/kept.hpp"
#include "scheduling/diaries/free_times.hpp"

namespace palpate::http {

// Invalid, at the parameter's name: it is missing, or none.
Result<Instant> moment_needed(const Request& request, std::string_view name);
Result<Date> day_needed(const Request& request, std::string_view name);
// ?days=, 1 to `most`; `usual` when it is not given.
Result<int> days_asked(const Request& request, int usual, int most);
// Zero when it is not given.
Result<Uuid> uuid_asked(const Request& request, std::string_view name);
// With commas between; none when it is not given.
Result<std::vector<Uuid>> uuids_asked(const Request& request, std::string_view name);

// ?service= and ?location=, and who and what may be meant.
Result<scheduling::OfferAsked> offer_asked(const Request& request);

// A stretch of time of at most bookings_days_max days.
struct Stretch {
    Instant from;
    Instant until;
};
constexpr int bookings_days_max = 42;
Result<Stretch> stretch_asked(const Request& request);

}  // namespace palpate::http
