#include "session/kept/begin.hpp"

#include "record/clients.hpp"
#include "record/duties/deciders.hpp"
#include "scheduling/bookings/gates.hpp"
#include "scheduling/bookings/look.hpp"
#include "scheduling/zone.hpp"
#include "session/alternate.hpp"
#include "session/kept/outline.hpp"

#include <algorithm>

namespace palpate::session {
namespace {

using record::Kept;
using record::PlanStatus;
using record::Transaction;
using scheduling::Booking;
using scheduling::BookingId;
using scheduling::BookingStatus;

constexpr int sessions_of_booking_max = 100;
constexpr int looked_back_max = 50;  // sessions, for one that was finished

// By the clock of its location; UTC where there is none.
Date day_there(const Transaction& t, const Booking& booking, Instant at) {
    const auto minute = std::chrono::floor<std::chrono::minutes>(at);
    if (booking.location)
        if (const auto location = scheduling::look_at(t, *booking.location, "/location"))
            if (const auto zone = scheduling::Zone::named(location->zone))
                return zone->wall(minute).day;
    return Date(std::chrono::floor<std::chrono::days>(minute));
}

// Said at the desk: it begins late. One that runs over began with all its minutes.
std::optional<std::int64_t> minutes_of(const Transaction& t, const SessionWanted& wanted) {
    const auto booking =
        wanted.booking ? record::find_there(t, *wanted.booking) : tl::unexpected(Fault{});
    if (!booking || !booking->content.timing ||
        booking->content.timing->why == scheduling::TimingWhy::runs_over)
        return std::nullopt;
    return booking->content.timing->minutes;
}

Result<void> check_booking(const Transaction& t, BookingId id, record::ClientId client) {
    const auto booking = record::find_there(t, id);
    if (!booking)
        return refuse(FaultKind::not_found, "/booking", "there is no such booking");
    const auto& of = booking->content;
    const bool here = std::ranges::find(of.clients, client) != of.clients.end();
    if (!here)
        return refuse(FaultKind::conflict, "/booking", "is another client's");
    if (of.status != BookingStatus::booked && of.status != BookingStatus::arrived &&
        of.status != BookingStatus::done)
        return refuse(FaultKind::conflict, "/booking",
                      fmt::format("is {}: expected one that is booked, arrived or done",
                                  JsonWord<BookingStatus>::text(of.status)));
    const auto today = day_there(t, of, t.now());
    if (day_there(t, of, of.begin) > today)
        return refuse(FaultKind::conflict, "/booking",
                      "is on a later day: what is open is of the day of the visit");
    return {};
}

// The one that the booking has for this client.
Result<std::optional<Kept<StoredSession>>> session_of(const Transaction& t, BookingId booking,
                                                      const Kept<record::Episode>& episode) {
    auto all = t.records<StoredSession>().with_term({"booking", to_text(booking)},
                                                    sessions_of_booking_max);
    for (auto& kept : all) {
        if (kept.content.client != episode.content.client)
            continue;
        if (kept.content.episode != episode.id)
            return refuse(FaultKind::conflict, "/booking",
                          "has a session in another episode of this client");
        return std::optional(std::move(kept));
    }
    return std::nullopt;
}

Result<void> check_safety(const Transaction& t, const Care& care) {
    if (const auto ask = scheduling::whom_to_ask(t, care.episode.content.client))
        return refuse(FaultKind::not_allowed, "",
                      fmt::format("hands-on work is held for this client; ask practitioner {}",
                                  to_text(*ask)));
    if (care.held.treatment_closed)
        return refuse(FaultKind::conflict, "/plan",
                      "the client refused treatment or took the consent back");
    return {};
}

Result<Kept<record::StoredPlan>> agreed_plan(const Care& care) {
    for (const auto& plan : care.last.plans)  // the newest first
        if (plan.content.status == PlanStatus::agreed)
            return plan;
    return refuse(FaultKind::conflict, "/plan",
                  "no plan of this episode is agreed: agree to one with the client first");
}

Result<void> check_gates(const Transaction& t, const Beginning& from, const SessionWanted& wanted) {
    if (auto safe = check_safety(t, *from.care); !safe)
        return safe;
    if (wanted.booking)
        return check_booking(t, *wanted.booking, from.care->episode.content.client);
    return {};
}

std::vector<Fault> at_the_plan(std::vector<Fault> faults) {
    for (auto& fault : faults) {
        fault.kind = FaultKind::conflict;
        fault.path = fault.path.starts_with("/plan") ? fault.path : "/plan" + fault.path;
    }
    return faults;
}

Result<Kept<StoredSession>> add(Transaction& t, const StoredSession& session, const Sheet& sheet) {
    const SessionId id(t.new_id());
    auto text = Document::from(encode(sheet));
    if (!text)
        return tl::unexpected(std::move(text.error()));
    const auto version = t.records<StoredSession>().add(id, session);
    if (!version)
        return tl::unexpected(version.error());
    const auto beside =
        t.records<StoredSheet>().add(StoredSheetId(id.uuid()), {.client = session.client,
                                                                .episode = session.episode,
                                                                .session = id,
                                                                .sheet = *std::move(text)});
    if (!beside)
        return tl::unexpected(beside.error());
    return record::kept_now(t, id, *version, session, "");
}

// Who asks for a routine of their own gets it whole: nothing is drawn for that visit.
std::optional<Drawn> drawn_for(const Transaction& t, record::EpisodeId episode,
                               const SessionWanted& wanted) {
    return wanted.again.value_or(false) || wanted.favourite ? std::nullopt : drawn_next(t, episode);
}

Result<void> add_favourite_wanted(const Transaction& t, Beginning& from,
                                  const SessionWanted& wanted) {
    if (!wanted.favourite)
        return {};
    auto favourite = find_favourite(t, *wanted.favourite);
    if (!favourite)
        return refuse(favourite.error().kind, "/favourite", favourite.error().message);
    from.favourite = std::move(favourite->content.steps);
    return {};
}

}  // namespace

std::vector<Kept<StoredSession>> sessions_of(const Transaction& t, record::EpisodeId episode,
                                             int count_max, SessionId after) {
    return t.records<StoredSession>().with_term({"episode", to_text(episode)}, count_max, after);
}

Result<Whole> last_finished(const Transaction& t, record::EpisodeId episode, SessionId before) {
    for (const auto& kept : sessions_of(t, episode, looked_back_max, before))
        if (kept.content.finished)
            return whole_of(t, kept.id);
    return refuse(FaultKind::not_found, "/again",
                  "no session of this episode was finished yet: there is no last time");
}

Result<Beginning> beginning_of(const Transaction& t, record::EpisodeId id,
                               const SessionWanted& wanted) {
    if (wanted.favourite && wanted.again.value_or(false))
        return refuse(FaultKind::invalid, "/favourite", "expected this or again, not both");
    Beginning from;
    if (wanted.booking) {
        const auto episode = record::find_there(t, id);
        if (!episode)
            return tl::unexpected(episode.error());
        auto there = session_of(t, *wanted.booking, *episode);
        if (!there)
            return tl::unexpected(std::move(there.error()));
        if (*there) {
            from.there = *std::move(there);
            return from;
        }
    }
    auto care = care_of(t, id);
    if (!care)
        return tl::unexpected(std::move(care.error()));
    auto plan = agreed_plan(*care);
    from.care = *std::move(care);
    if (auto fine = check_gates(t, from, wanted); !fine)
        return tl::unexpected(std::move(fine.error()));
    if (!plan)
        return tl::unexpected(std::move(plan.error()));
    from.plan = *std::move(plan);
    from.minutes = minutes_of(t, wanted);
    auto ceilings = ceilings_of(t, from.care->episode.content.client);
    if (!ceilings)
        return tl::unexpected(std::move(ceilings.error()));
    from.ceilings = *std::move(ceilings);
    from.drawn = drawn_for(t, id, wanted);
    if (wanted.again.value_or(false)) {
        auto last = last_finished(t, id, {});
        if (!last)
            return tl::unexpected(std::move(last.error()));
        from.last = *std::move(last);
    }
    if (auto fine = add_favourite_wanted(t, from, wanted); !fine)
        return tl::unexpected(std::move(fine.error()));
    return from;
}

namespace {

// What the practitioner's own sequence comes to today, or why it comes to nothing.
Checked<Sheet> by_favourite(const std::vector<Step>& favourite, const Sheet& today) {
    auto again = favourite_again(favourite, today);
    const auto is_work = [](const Step& step) {
        return phase_of(step.part) == Phase::work && !step.region.empty();
    };
    if (again.missing > 0 || std::ranges::none_of(again.sheet.steps, is_work))
        return tl::unexpected(std::vector<Fault>{
            {FaultKind::conflict, "/favourite",
             again.missing > 0
                 ? fmt::format("is too long for this plan, by {} minutes at the least",
                               again.missing)
                 : "nothing of it is open to this client today"}});
    return std::move(again.sheet);
}

// That of the plan, of last time, or a favourite.
Checked<Sheet> routine_wanted(const Beginning& from, Sheet today) {
    if (from.favourite)
        return by_favourite(*from.favourite, today);
    if (from.last)
        return same_again(fold(from.last->sheet, from.last->log, from.last->frame), today).sheet;
    return today;
}

// Of two options the one that was drawn, in place of the other. Where they are not as open today,
// the visit is as it was, and is none of those that are compared.
std::optional<Drawn> as_drawn(const Beginning& from, Sheet& sheet) {
    if (!from.drawn)
        return std::nullopt;
    auto other = alternated(sheet, from.drawn->technique, from.drawn->other);
    if (!other)
        return std::nullopt;
    sheet = *std::move(other);
    return from.drawn;
}

// The sheet of the agreed plan, as if the visit had all its minutes.
Checked<Prepared> whole_visit(const Beginning& from, Date today, const knowledge::Knowledge& k) {
    const auto nothing = *Document::from("{}");
    const auto judged =
        answers_of(*from.care, {}, nothing, today, k).and_then([&](const Document& answers) {
            return judge(answers, today, k);
        });
    if (!judged)
        return tl::unexpected(std::vector<Fault>{judged.error()});
    const auto& plan = from.plan->content.plan;
    if (auto closed = steps_closed_to(from.care->trained, today, plan, k); !closed.empty())
        return tl::unexpected(at_the_plan(std::move(closed)));
    auto sheet = sheet_of(plan, bounds_of(judged->in, judged->out, k), k);
    if (!sheet)
        return tl::unexpected(at_the_plan(std::move(sheet.error())));
    auto within = with_ceilings(*std::move(sheet), from.ceilings);
    auto routine = routine_wanted(from, std::move(within));
    if (!routine)
        return tl::unexpected(std::move(routine.error()));
    auto drawn = as_drawn(from, *routine);
    if (auto faults = check(*routine); !faults.empty())
        return tl::unexpected(at_the_plan(std::move(faults)));
    return Prepared{*std::move(routine), ground_of(plan, *judged, k), std::move(drawn)};
}

}  // namespace

Checked<Prepared> prepared_today(const Beginning& from, Date today, const knowledge::Knowledge& k) {
    auto whole = whole_visit(from, today, k);
    if (!whole || !from.minutes)
        return whole;
    auto fits = shortened(whole->sheet, *from.minutes);
    if (fits.missing > 0)
        return tl::unexpected(std::vector<Fault>{
            {FaultKind::conflict, "/booking",
             fmt::format("{} minutes are too few for this plan, by {}: book another time",
                         *from.minutes, fits.missing)}});
    return Prepared{std::move(fits.sheet), std::move(whole->ground), std::move(whole->drawn)};
}

Checked<ShortSession> short_session(const Beginning& from, std::int64_t minutes, Date today,
                                    const knowledge::Knowledge& k) {
    return whole_visit(from, today, k).map([&](const Prepared& whole) {
        auto fits = shortened(whole.sheet, minutes);
        return ShortSession{.minutes = whole.sheet.minutes,
                            .missing = fits.missing,
                            .stays = std::move(fits.sheet.steps),
                            .changed = std::move(fits.changed)};
    });
}

Result<SessionMade> keep_session(Transaction& t, const Beginning& from, const SessionWanted& wanted,
                                 const Prepared& prepared, Date today) {
    if (wanted.booking) {  // another device may have been first
        auto there = session_of(t, *wanted.booking, from.care->episode);
        if (!there)
            return tl::unexpected(std::move(there.error()));
        if (*there)
            return SessionMade{**std::move(there), false};
    }
    if (auto same = still_so(t, *from.care); !same)
        return tl::unexpected(std::move(same.error()));
    if (auto fine = check_gates(t, from, wanted); !fine)
        return tl::unexpected(std::move(fine.error()));
    if (auto there = record::somebody_is_there(t, from.care->episode.content.client, wanted.in_room,
                                               knowledge::shipped_places(), today);
        !there)
        return tl::unexpected(std::move(there.error()));
    if (const auto now = ceilings_of(t, from.care->episode.content.client);
        !now || *now != from.ceilings)
        return refuse(FaultKind::conflict, "",
                      "the client said something of pressure meanwhile: send it once more");
    if (drawn_for(t, from.care->episode.id, wanted) != from.drawn)
        return refuse(FaultKind::conflict, "",
                      "what is drawn for this visit has changed meanwhile: send it once more");
    if (minutes_of(t, wanted) != from.minutes)
        return refuse(FaultKind::conflict, "/booking", "was changed meanwhile: send it once more");
    const auto plan = record::find_there(t, from.plan->id);
    if (!plan || plan->version != from.plan->version)
        return refuse(FaultKind::conflict, "/plan", "was changed meanwhile: send it once more");
    return add(t,
               {.client = from.care->episode.content.client,
                .episode = from.care->episode.id,
                .plan = from.plan->id,
                .booking = wanted.booking,
                .day = today,
                .made_at = t.now(),
                .started = false,
                .finished = false,
                .signed_off = false,
                .stopped = false,
                .events = 0,
                .ground = prepared.ground,
                .in_room = wanted.in_room,
                .drawn = prepared.drawn},
               prepared.sheet)
        .map([](Kept<StoredSession>&& made) {
            return SessionMade{std::move(made), true};
        });
}

}  // namespace palpate::session
