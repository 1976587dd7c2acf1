// A course changed in one step: one visit and those after it, or every one still to come. All of it
// is changed, or nothing and every clash is named.
//
// Which visits these are, who asks must have seen: each with its version. A visit that somebody
// added, moved or called off meanwhile is never changed unseen.
#pragma once

#include "scheduling/bookings/book_series.hpp"
#include "scheduling/bookings/later.hpp"

namespace palpate::scheduling {

enum class SeriesPart { following, all };
PALPATE_DESCRIBE_ENUM(SeriesPart, following, all)

struct VisitSeen {
    BookingId id;
    record::Version version;
};
PALPATE_DESCRIBE(VisitSeen, id, version);

struct SeriesMoveSaid {
    BookingId visit;              // which one was moved by hand
    Instant begin;                // its new begin
    SeriesPart part;              // which others go along
    std::vector<VisitSeen> seen;  // each visit that is to move, `visit` too, in any order
    std::vector<PractitionerId> practitioners;         // none: as before
    std::optional<std::vector<ResourceId>> resources;  // left out: as before
    std::optional<std::string> despite;                // for all of them, as in book.hpp
};
PALPATE_DESCRIBE(SeriesMoveSaid, visit, begin, part, seen, practitioners, resources, despite);

struct SeriesCancelSaid {
    BookingId visit;
    SeriesPart part;
    std::vector<VisitSeen> seen;  // as above
    CancelSaid cancel;            // for each of them, by its own notice
};
PALPATE_DESCRIBE(SeriesCancelSaid, visit, part, seen, cancel);

// What is still to come: held or booked, and not begun; by begin.
std::vector<record::Kept<Booking>> still_to_come(const record::Transaction& t, SeriesId series,
                                                 BookingId visit, SeriesPart part);

// One of the two. Where anything clashes nothing was moved; a clash's `visit` counts `seen`.
struct SeriesMoved {
    std::vector<record::Kept<Booking>> bookings;
    std::vector<Clash> clashes;
};

// Every visit is moved by as many days and minutes of the wall's clock as `visit` is, so that
// "Tuesdays at ten" become "Wednesdays at eleven" through every change of the clock. The gates are
// passed anew. Faults as in book.hpp, at /seen/3/practitioners/0; besides:
//   invalid   at /visit: not of this series; at /seen/3: its hour is skipped by the clock
//   conflict  at /visit: past, over or called off
//   stale     at /seen: these are not the visits as they are now
Result<SeriesMoved> move_series(record::Transaction& t, SeriesId series, const SeriesMoveSaid& said,
                                const std::string& why);

// Faults as above and in later.hpp.
Result<std::vector<record::Kept<Booking>>> cancel_series(record::Transaction& t, SeriesId series,
                                                         const SeriesCancelSaid& said);

}  // namespace palpate::scheduling
