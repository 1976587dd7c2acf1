#include "scheduling/bookings/timing.hpp"

#include "record/clients.hpp"
#include "scheduling/bookings/gates.hpp"
#include "scheduling/bookings/lists.hpp"
#include "scheduling/bookings/look.hpp"
#include "scheduling/bookings/travel.hpp"
#include "scheduling/knock_on.hpp"
#include "scheduling/reminders/plan.hpp"

#include <algorithm>

namespace palpate::scheduling {
namespace {

using record::Kept;
using record::Transaction;
using record::Version;
using std::chrono::minutes;

constexpr std::chrono::hours today_around{12};
constexpr std::size_t reason_bytes_max = 2000;

Result<Kept<Booking>> of_today(const Transaction& t, BookingId id) {
    auto kept = record::find_there(t, id);
    if (!kept)
        return kept;
    const auto& booking = kept->content;
    if (booking.status != BookingStatus::booked && booking.status != BookingStatus::arrived)
        return refuse(FaultKind::conflict, "/status",
                      fmt::format("is {}: expected one that is booked or here",
                                  JsonWord<BookingStatus>::text(booking.status)));
    if (booking.begin > t.now() + today_around || booking.until + today_around < t.now())
        return refuse(FaultKind::conflict, "/begin", "is not today");
    return kept;
}

Result<void> check_said(const TimingSaid& said) {
    if (said.minutes < 1 || said.minutes > booking_length_max.count())
        return invalid("/minutes", fmt::format("expected 1 to {}", booking_length_max.count()));
    if (said.waive && (said.waive->empty() || said.waive->size() > reason_bytes_max))
        return invalid("/waive", fmt::format("expected 1 to {} bytes", reason_bytes_max));
    return {};
}

std::optional<LatePolicy> policy_of(const Transaction& t, const Booking& booking) {
    if (!booking.service)
        return std::nullopt;
    const auto service = look_at(t, *booking.service, "/service");
    return service && service->policy ? service->policy->coming_late : std::nullopt;
}

// Late, it begins so that its minutes end when it was agreed to, unless it is to begin at once.
Instant from_of(const Booking& booking, const TimingSaid& said, Instant now) {
    const Instant at = std::chrono::floor<minutes>(now);
    if (said.why == TimingWhy::runs_over)
        return at;
    const auto soonest = std::max(at, booking.begin);
    return said.end_earlier.value_or(false)
               ? soonest
               : std::max(soonest, booking.until - minutes(said.minutes));
}

DayVisit day_visit(const Kept<Booking>& kept, Instant now) {
    const auto& booking = kept.content;
    DayVisit visit{.id = kept.id.uuid(),
                   .begin = booking.begin,
                   .until = booking.until,
                   .preparation = minutes(booking.preparation_minutes),
                   .clean_up = minutes(booking.clean_up_minutes),
                   .begun = booking.status == BookingStatus::arrived && booking.begin <= now};
    const auto travel = travel_of(booking);
    visit.travel_before = travel.before;
    visit.travel_after = travel.after;
    for (const auto one : booking.practitioners)
        visit.travelling.push_back(one.uuid());
    for (const auto one : booking.resources)
        visit.held.push_back(one.uuid());
    for (const auto one : booking.clients)
        visit.clients.push_back(one.uuid());
    if (booking.timing)
        visit.runs_until = booking.timing->from + minutes(booking.timing->minutes);
    return visit;
}

// Put over another on purpose, or in an event, or over: it waits for nobody.
bool may_wait(const Booking& booking) {
    return (booking.status == BookingStatus::booked || booking.status == BookingStatus::arrived) &&
           !booking.event && !booking.place;
}

std::vector<Waits> waits_among(const std::vector<Kept<Booking>>& all, Instant now) {
    std::vector<DayVisit> day;
    for (const auto& kept : all)
        if (may_wait(kept.content))
            day.push_back(day_visit(kept, now));
    std::vector<Waits> waits;
    for (const auto& delay : knock_on(std::move(day))) {
        const auto kept = std::ranges::find(all, BookingId(delay.id), &Kept<Booking>::id);
        waits.push_back({.booking = kept->id,
                         .clients = kept->content.clients,
                         .practitioners = kept->content.practitioners,
                         .begin = kept->content.begin,
                         .minutes = delay.by.count()});
    }
    return waits;
}

Timing timing_for(const Transaction& t, const Booking& booking, const TimingSaid& said) {
    Timing timing{.at = t.now(),
                  .by = t.actor().person,
                  .why = said.why,
                  .from = from_of(booking, said, t.now()),
                  .minutes = said.minutes,
                  .due = {},
                  .waived = {}};
    const auto policy = policy_of(t, booking);
    const auto late = std::chrono::floor<minutes>(timing.from - booking.begin).count();
    if (said.why != TimingWhy::client_late || !comes_late(policy, late) || !policy->fee)
        return timing;
    if (said.waive)
        timing.waived = said.waive;
    else
        timing.due = policy->fee;
    return timing;
}

TimingShown shown(const Transaction& t, const Booking& booking, const Timing& timing) {
    const auto policy = policy_of(t, booking);
    const auto late = std::chrono::floor<minutes>(timing.from - booking.begin).count();
    const bool by_client = timing.why == TimingWhy::client_late;
    const bool is_late = by_client && comes_late(policy, late);
    return {.why = timing.why,
            .from = timing.from,
            .until = timing.from + minutes(timing.minutes),
            .minutes = timing.minutes,
            .late_minutes = late,
            .late = is_late,
            .may_refuse = by_client && may_refuse(policy, late),
            .fee = is_late ? policy->fee : std::nullopt,
            .waits = {}};
}

}  // namespace

Result<TimingShown> timing_of(const Transaction& t, BookingId id, const TimingSaid& said) {
    if (auto fine = check_said(said); !fine)
        return tl::unexpected(std::move(fine.error()));
    auto kept = of_today(t, id);
    if (!kept)
        return tl::unexpected(std::move(kept.error()));
    auto& booking = kept->content;
    booking.timing = timing_for(t, booking, said);
    auto all =
        bookings_between(t, {.from = booking.begin, .until = booking.until + 2 * today_around});
    if (!all)
        return tl::unexpected(std::move(all.error()));
    for (auto& one : *all)
        if (one.id == id)
            one.content.timing = booking.timing;
    auto result = shown(t, booking, *booking.timing);
    result.waits = waits_among(*all, t.now());
    return result;
}

Result<Kept<Booking>> say_timing(Transaction& t, BookingId id, Version expected,
                                 const TimingSaid& said) {
    if (auto fine = check_said(said); !fine)
        return tl::unexpected(std::move(fine.error()));
    auto kept = of_today(t, id);
    if (!kept)
        return kept;
    auto& booking = kept->content;
    if (auto safe = check_not_held(t, booking); !safe)
        return tl::unexpected(std::move(safe.error()));
    booking.timing = timing_for(t, booking, said);
    const auto until = booking.timing->from + minutes(said.minutes);
    if (said.end_earlier.value_or(false) && until < booking.until)
        booking.until = std::max(until, booking.begin + booking_length_min);
    if (auto faults = check(booking); !faults.empty())
        return tl::unexpected(std::move(faults.front()));
    return t.records<Booking>().change(id, expected, booking).and_then([&](Version version) {
        return with_messages(t, record::kept_now(t, id, version, std::move(booking), ""),
                             Occasion::none);
    });
}

Result<std::vector<Waits>> waiting_between(const Transaction& t, Instant from, Instant until) {
    return bookings_between(t, {.from = from, .until = until}).map([&](const auto& all) {
        return waits_among(all, t.now());
    });
}

}  // namespace palpate::scheduling
