// The clock on the wall of a practice. Its hours are kept as people say them, a local day and a
// minute of that day in a named IANA zone; the moment in UTC is worked out from that, by the zone's
// rules as they are known today, and never the other way round. So a rules update or a practice
// that moves changes moments and leaves what was agreed.
//
// zone.cpp is the one file that knows date-tz; it reads the system's zone table, for a zone when it
// is first asked. All functions may be called from several threads.
#pragma once

#include "base/date.hpp"
#include "base/fault.hpp"
#include "scheduling/span.hpp"

namespace date {
class time_zone;
}

namespace palpate::scheduling {

constexpr minutes day_minutes{24 * 60};

// What a wall clock reads, in a zone named elsewhere.
struct WallTime {
    Date day;           // a real day, years 1975 to 2199
    minutes minute{0};  // of the day, 0 to 1440; 1440 is the next day's 0
    friend constexpr auto operator<=>(const WallTime&, const WallTime&) = default;
};

// Which of the two, when the clock is put back and shows an hour twice.
enum class Pass { earlier, later };

struct LocalTime {
    WallTime wall;             // minute 0 to 1439
    minutes offset{0};         // ahead of UTC, east is positive
    std::string abbreviation;  // "CEST", or "+0545" where the zone has no letters
};

class Zone {
public:
    // "Europe/Berlin". Not found: near names are listed. At `path` in the fault.
    static Result<Zone> named(std::string_view name, std::string path = "/zone");

    const std::string& name() const noexcept { return name_; }

    // A time that the clock skips (in a gap) is moved forward by the length of the gap: 02:30 is
    // read as 03:30. That holds for a whole skipped day too.
    Moment at(const WallTime& wall, Pass pass = Pass::earlier) const;
    // The first moment at which the clock shows this time or a later one: a time in a gap is the
    // end of the gap. For where hours begin and end: it never runs backwards as `wall` grows.
    Moment reached(const WallTime& wall) const;
    bool in_gap(const WallTime& wall) const;
    bool shown_twice(const WallTime& wall) const;

    LocalTime local(Moment at) const;
    WallTime wall(Moment at) const;  // as local(), without making a text
    // The stretch around a moment in which the offset stays the same, and that offset.
    struct Steady {
        Span span;
        minutes offset{0};
    };
    Steady steady(Moment at) const;

    // "2026-10-25 02:30 CET": an hour never stands without its zone. The only place that prints an
    // hour for a person, so that screen, mail and feed say the same.
    std::string print(Moment at) const;
    // "02:30", for a practice where everybody is local and the zone is hidden on purpose.
    std::string print_hour(Moment at) const;

    friend bool operator==(const Zone& a, const Zone& b) { return a.zone_ == b.zone_; }

private:
    Zone(std::string name, const date::time_zone* zone) : name_(std::move(name)), zone_(zone) {}
    std::string name_;
    const date::time_zone* zone_;  // lives as long as the program
};

// The release of the zone rules in use, "2025b"; "unknown" where the system does not say. Kept
// beside what was worked out, so that an update shows what has to be worked out anew.
std::string zone_rules_version();

}  // namespace palpate::scheduling
