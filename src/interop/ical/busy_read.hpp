// When somebody is busy by their own calendar, read from iCalendar (RFC 5545) by libical: every
// date of what repeats, without those that were taken out, and those that were moved at their new
// hour.
#pragma once

#include "scheduling/outside/outside.hpp"
#include "scheduling/zone.hpp"

#include <string_view>

namespace palpate::interop {

constexpr std::size_t busy_text_bytes_max = 8'000'000;

// Within [from, until); in order, apart. Not: what is called off, what is marked as free, and what
// lasts no time. Times without a zone, and whole days, are by the clock of `floating`. Invalid: no
// calendar; a time that does not exist in the calendar; what repeats more often than once a day.
// Too large: more bytes, dates or busy hours than anybody has.
Result<std::vector<scheduling::OutsideSpan>> busy_in(std::string_view text,
                                                     const scheduling::Zone& floating, Instant from,
                                                     Instant until);

}  // namespace palpate::interop
