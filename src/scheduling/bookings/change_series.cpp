#include "scheduling/bookings/change_series.hpp"

#include "record/clients.hpp"
#include "scheduling/bookings/draft.hpp"
#include "scheduling/bookings/lists.hpp"
#include "scheduling/diaries/gate.hpp"
#include "scheduling/diaries/read_diary.hpp"
#include "scheduling/reminders/plan.hpp"

#include <algorithm>

namespace palpate::scheduling {
namespace {

using record::Kept;
using record::Transaction;
using Visits = std::vector<Kept<Booking>>;

// A visit on its way: as it was, where it goes, and where who asks named it.
struct Moving {
    Kept<Booking> before;
    Booking next;
    std::size_t seen;
};

tl::unexpected<Fault> of_seen(std::size_t seen, Fault fault) {
    fault.path = fmt::format("/seen/{}{}", seen, fault.path);
    return tl::unexpected(std::move(fault));
}

Result<Kept<Booking>> visit_of(const Transaction& t, SeriesId series, BookingId id) {
    auto visit = record::find_there(t, id);
    if (!visit || visit->content.series != series)
        return invalid("/visit", "is no visit of this course");
    const auto status = visit->content.status;
    if (status != BookingStatus::held && status != BookingStatus::booked)
        return refuse(FaultKind::conflict, "/visit",
                      fmt::format("is {} already", JsonWord<BookingStatus>::text(status)));
    if (visit->content.begin <= t.now())
        return refuse(FaultKind::conflict, "/visit", "has begun already");
    return visit;
}

tl::unexpected<Fault> stale() {
    return refuse(FaultKind::stale, "/seen",
                  "somebody changed the course meanwhile: look at its visits again");
}

// Where in `seen` each of the visits stands.
Result<std::vector<std::size_t>> places_in(const std::vector<VisitSeen>& seen,
                                           const Visits& visits) {
    if (seen.size() != visits.size())
        return stale();
    std::vector<std::size_t> places;
    for (const auto& visit : visits) {
        const auto found = std::ranges::find(seen, visit.id, &VisitSeen::id);
        if (found == seen.end() || found->version != visit.version)
            return stale();
        places.push_back(static_cast<std::size_t>(found - seen.begin()));
    }
    return places;
}

// The visits as they are, each with its place in what was seen of them.
Result<std::vector<Moving>> seen_visits(const Transaction& t, SeriesId series, BookingId visit,
                                        SeriesPart part, const std::vector<VisitSeen>& seen) {
    auto visits = still_to_come(t, series, visit, part);
    const auto places = places_in(seen, visits);
    if (!places)
        return tl::unexpected(places.error());
    std::vector<Moving> all;
    for (std::size_t i = 0; i < visits.size(); ++i) {
        auto next = visits[i].content;
        all.push_back({std::move(visits[i]), std::move(next), places->at(i)});
    }
    return all;
}

// Whose clock a visit goes by; UTC where nobody says.
Result<Zone> zone_of(const Transaction& t, const Booking& booking) {
    if (booking.zone)
        return Zone::named(*booking.zone);
    if (const auto location = place_of(t, booking))
        return zone_at(t, *location);
    return Zone::named("UTC");
}

minutes on_the_wall(const Zone& zone, Instant at) {
    const auto wall = zone.wall(std::chrono::floor<minutes>(at));
    return std::chrono::sys_days(wall.day).time_since_epoch() + wall.minute;
}

Result<Instant> shifted(const Zone& zone, Instant begin, minutes by) {
    const auto to = on_the_wall(zone, begin) + by;
    const auto day = std::chrono::floor<std::chrono::days>(to);
    const WallTime wall{Date(std::chrono::sys_days(day)), to - day};
    if (zone.in_gap(wall))
        return invalid("", fmt::format("the clock of {} skips this hour on {}", zone.name(),
                                       to_text(wall.day)));
    return Instant(zone.at(wall));
}

// The one moved by hand goes where it was put, also in an hour that the clock shows twice.
Result<Instant> begin_of(const Transaction& t, const Moving& one, const SeriesMoveSaid& said,
                         minutes by) {
    if (one.before.id == said.visit)
        return said.begin;
    const auto zone = zone_of(t, one.next);
    if (!zone)
        return tl::unexpected(zone.error());
    return shifted(*zone, one.next.begin, by);
}

Result<void> shift(const Transaction& t, Moving& one, const SeriesMoveSaid& said, minutes by) {
    const auto begin = begin_of(t, one, said, by);
    auto& booking = one.next;
    if (!begin)
        return tl::unexpected(begin.error());
    booking.until = *begin + (booking.until - booking.begin);
    booking.begin = *begin;
    booking.zone = std::nullopt;  // both are settled anew
    booking.wall = std::nullopt;
    booking.despite = said.despite;
    if (!said.practitioners.empty())
        booking.practitioners = said.practitioners;
    if (said.resources)
        booking.resources = *said.resources;
    return {};
}

// Each visit where it is to go, through every gate but that of what is taken.
Result<void> draft_all(const Transaction& t, std::vector<Moving>& all, const SeriesMoveSaid& said,
                       minutes by) {
    for (auto& one : all) {
        if (auto done = shift(t, one, said, by); !done)
            return of_seen(one.seen, std::move(done.error()));
        auto draft = draft_again(t, std::move(one.next), one.before.id, std::nullopt);
        if (!draft)
            return of_seen(one.seen, std::move(draft.error()));
        one.next = std::move(draft->booking);
    }
    return {};
}

bool is_moving(const std::vector<Moving>& all, const Uuid& record) {
    return std::ranges::any_of(all, [&](const Moving& m) { return m.before.id.uuid() == record; });
}

// Where two visits that were a day apart on the wall now touch.
void add_own_clashes(const std::vector<Moving>& all, std::vector<Clash>& clashes) {
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            for (const auto& a : claims_of(all[i].next))
                for (const auto& b : claims_of(all[j].next))
                    if (a.resource == b.resource && a.overlaps(b.begin, b.until))
                        clashes.push_back({static_cast<std::int64_t>(all[i].seen), "visits",
                                           a.resource, Uuid{}, b.begin, b.until});
}

Result<std::vector<Clash>> clashes_of_all(Transaction& t, const std::vector<Moving>& all) {
    std::vector<Clash> clashes;
    for (const auto& one : all) {
        const auto wanted = wanted_by(one.next, one.before.id);
        if (auto done = take_back_lapsed(t, wanted); !done)
            return of_seen(one.seen, std::move(done.error()));
        for (auto& clash : clashes_of(t, wanted)) {
            if (is_moving(all, clash.taken_by))
                continue;  // it makes room
            clash.visit = static_cast<std::int64_t>(one.seen);
            clashes.push_back(std::move(clash));
        }
    }
    add_own_clashes(all, clashes);
    return clashes;
}

// The database looks at each write alone, so the visits go in the order in which none lands on one
// that has not moved yet: later ones first when all go later.
Result<Visits> written(Transaction& t, std::vector<Moving> all, minutes by,
                       const std::string& why) {
    if (by > minutes(0))
        std::ranges::reverse(all);
    Visits done;
    for (auto& one : all) {
        const auto& before = one.before;
        const auto version = t.records<Booking>().change(before.id, before.version, one.next, why);
        if (!version)
            return of_seen(one.seen, version.error());
        // As when it was booked: a course is agreed face to face; what reminds of it follows.
        if (auto told = plan_messages(t, before.id, one.next, Occasion::none); !told)
            return of_seen(one.seen, std::move(told.error()));
        done.push_back(record::kept_now(t, before.id, *version, std::move(one.next), why));
    }
    std::ranges::sort(done, {}, [](const auto& kept) { return kept.content.begin; });
    return done;
}

}  // namespace

Visits still_to_come(const Transaction& t, SeriesId series, BookingId visit, SeriesPart part) {
    auto all = bookings_of(t, series);
    const auto first = std::ranges::find(all, visit, &Kept<Booking>::id);
    const auto from =
        part == SeriesPart::following && first != all.end() ? first->content.begin : t.now();
    std::erase_if(all, [&](const Kept<Booking>& kept) {
        const auto& booking = kept.content;
        const bool open = booking.status == BookingStatus::booked ||
                          (booking.status == BookingStatus::held && booking.held_until > t.now());
        return !open || booking.begin <= t.now() || booking.begin < from;
    });
    return all;
}

Result<SeriesMoved> move_series(Transaction& t, SeriesId series, const SeriesMoveSaid& said,
                                const std::string& why) {
    const auto visit = visit_of(t, series, said.visit);
    if (!visit)
        return tl::unexpected(visit.error());
    const auto zone = zone_of(t, visit->content);
    if (!zone)
        return tl::unexpected(zone.error());
    auto all = seen_visits(t, series, said.visit, said.part, said.seen);
    if (!all)
        return tl::unexpected(std::move(all.error()));
    const auto by = on_the_wall(*zone, said.begin) - on_the_wall(*zone, visit->content.begin);
    if (auto done = draft_all(t, *all, said, by); !done)
        return tl::unexpected(std::move(done.error()));
    auto clashes = clashes_of_all(t, *all);
    if (!clashes)
        return tl::unexpected(std::move(clashes.error()));
    if (!clashes->empty())
        return SeriesMoved{{}, *std::move(clashes)};
    return written(t, *std::move(all), by, why).map([](Visits&& moved) {
        return SeriesMoved{std::move(moved), {}};
    });
}

Result<Visits> cancel_series(Transaction& t, SeriesId series, const SeriesCancelSaid& said) {
    if (const auto visit = visit_of(t, series, said.visit); !visit)
        return tl::unexpected(visit.error());
    const auto all = seen_visits(t, series, said.visit, said.part, said.seen);
    if (!all)
        return tl::unexpected(all.error());
    Visits done;
    for (const auto& one : *all) {
        auto kept = cancel(t, one.before.id, one.before.version, said.cancel);
        if (!kept)
            return of_seen(one.seen, std::move(kept.error()));
        done.push_back(*std::move(kept));
    }
    return done;
}

}  // namespace palpate::scheduling
