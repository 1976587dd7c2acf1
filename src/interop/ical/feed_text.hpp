// A calendar feed as iCalendar (RFC 5545), by libical: each visit in the local time of its place,
// with a VTIMEZONE of exactly the clock changes around it, so that no reader needs a zone table.
#pragma once

#include "scheduling/feeds/feed.hpp"

namespace palpate::interop {

inline constexpr std::string_view ical_type = "text/calendar; charset=utf-8";

// A visit's UID is its id, so it stays through every move; its SEQUENCE grows with each change.
// With an invitation: METHOD is REQUEST or CANCEL, else PUBLISH.
std::string feed_text(const scheduling::Feed& feed);

}  // namespace palpate::interop
