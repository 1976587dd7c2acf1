// Moments in UTC, to the millisecond. Local time exists only at the edges, with an IANA zone.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace palpate {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

// "2026-11-21T10:48:42.123Z", years 0000 to 9999.
std::string to_text(Instant at);
// Also without the fraction (or with up to nine digits, cut to three) and with an offset such as
// +01:00; a leap second is the last millisecond before it. Nothing for anything else.
std::optional<Instant> parse_instant(std::string_view text);

}  // namespace palpate
