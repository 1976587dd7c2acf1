#include "scheduling/waiting/turns.hpp"

#include "record/clients.hpp"
#include "scheduling/bookings/book.hpp"
#include "scheduling/bookings/later.hpp"
#include "scheduling/bookings/look.hpp"
#include "scheduling/change_kept.hpp"
#include "scheduling/choose.hpp"
#include "scheduling/diaries/offer_board.hpp"
#include "scheduling/reminders/plan.hpp"

#include <algorithm>

namespace palpate::scheduling {
namespace {

using record::Kept;
using record::Transaction;
using record::Version;
using std::chrono::minutes;

constexpr int searched_days_max = 28;
constexpr minutes stands_min{10};
constexpr minutes stands_max{60};
constexpr int offers_looked_at = 200;

// ---- the end of an offer ----

// The hold makes room, unless the desk did something with it.
Result<void> release(Transaction& t, BookingId id) {
    const auto booking = t.records<Booking>().find(id);
    if (!booking || booking->removed || booking->content.status != BookingStatus::held)
        return {};
    return cancel(t, id, booking->version, {.by_client = false, .reason = {}, .waive = {}})
        .map([](const auto&) {});
}

// Who waits goes on waiting, a turn later when they let it go by.
Result<void> let_go_by(Transaction& t, WaitingId id) {
    auto kept = t.records<Waiting>().find(id);
    if (!kept || kept->removed || kept->content.status != WaitingStatus::waiting)
        return {};
    ++kept->content.passed;
    const auto version = kept->version;
    return change_kept(t, *std::move(kept), version, "an offer went by").map([](const auto&) {});
}

Result<Kept<WaitingOffer>> end(Transaction& t, Kept<WaitingOffer> offer, Version expected,
                               OfferStatus status) {
    offer.content.status = status;
    if (auto done = release(t, offer.content.booking); !done)
        return tl::unexpected(std::move(done.error()));
    if (status == OfferStatus::declined || status == OfferStatus::lapsed)
        if (auto done = let_go_by(t, offer.content.waiting); !done)
            return tl::unexpected(std::move(done.error()));
    return change_kept(t, std::move(offer), expected, "");
}

Result<void> settle_waiting(Transaction& t, WaitingId id, WaitingStatus status) {
    auto kept = t.records<Waiting>().find(id);
    if (!kept || kept->removed || kept->content.status != WaitingStatus::waiting)
        return {};
    kept->content.status = status;
    const auto version = kept->version;
    return change_kept(t, *std::move(kept), version, "").map([](const auto&) {});
}

// The visit that was to be given up for an earlier one.
Result<void> give_up(Transaction& t, WaitingId id) {
    const auto waiting = t.records<Waiting>().find(id);
    if (!waiting || !waiting->content.wants.instead_of)
        return {};
    const auto booking = t.records<Booking>().find(*waiting->content.wants.instead_of);
    if (!booking || booking->removed || booking->content.status != BookingStatus::booked)
        return {};
    return cancel(t, booking->id, booking->version,
                  {.by_client = false, .reason = "an earlier visit", .waive = {}})
        .map([](const auto&) {});
}

Result<Kept<WaitingOffer>> taken(Transaction& t, Kept<WaitingOffer> offer, Version expected) {
    const auto waiting = offer.content.waiting;
    if (auto done = give_up(t, waiting); !done)
        return tl::unexpected(std::move(done.error()));
    if (auto done = settle_waiting(t, waiting, WaitingStatus::booked); !done)
        return tl::unexpected(std::move(done.error()));
    offer.content.status = OfferStatus::accepted;
    return change_kept(t, std::move(offer), expected, "");
}

Result<Kept<WaitingOffer>> still_open(const Transaction& t, WaitingOfferId id) {
    auto offer = record::find_there(t, id);
    if (offer && (offer->content.status != OfferStatus::open || offer->content.until <= t.now()))
        return refuse(FaultKind::conflict, "/status", "this offer is over");
    return offer;
}

// What became of an open offer without an answer: nothing yet, its time is over, or the desk did
// something with the booking.
Result<bool> settled_meanwhile(Transaction& t, const Kept<WaitingOffer>& offer) {
    const auto booking = t.records<Booking>().find(offer.content.booking);
    const auto version = offer.version;
    const bool gone = !booking || booking->removed;
    if (!gone && (booking->content.status == BookingStatus::booked ||
                  booking->content.status == BookingStatus::arrived ||
                  booking->content.status == BookingStatus::done))
        return taken(t, offer, version).map([](const auto&) { return true; });
    if (gone || booking->content.status != BookingStatus::held) {
        const bool lapsed = offer.content.until <= t.now();
        return end(t, offer, version, lapsed ? OfferStatus::lapsed : OfferStatus::withdrawn)
            .map([](const auto&) { return true; });
    }
    if (t.now() < offer.content.until)
        return false;
    return end(t, offer, version, OfferStatus::lapsed).map([](const auto&) { return true; });
}

// ---- a new offer ----

bool fits_hours(const std::vector<PreferredHours>& wanted, const Zone& zone, Moment begin,
                minutes length) {
    if (wanted.empty())
        return true;
    const auto wall = zone.wall(begin);
    const auto weekday = static_cast<Weekday>(weekday_of(wall.day));
    return std::ranges::any_of(wanted, [&](const PreferredHours& one) {
        return std::ranges::find(one.weekdays, weekday) != one.weekdays.end() &&
               wall.minute.count() >= one.hours.from_minute &&
               (wall.minute + length).count() <= one.hours.until_minute;
    });
}

// Begins that were offered to them before.
std::vector<Instant> offered_before(const Transaction& t, WaitingId waiting) {
    std::vector<Instant> all;
    for (const auto& offer :
         t.records<WaitingOffer>().with_term({"waiting", to_text(waiting)}, offers_looked_at))
        all.push_back(offer.content.begin);
    return all;
}

// The visit it stands for must be later, and theirs still. None: any hour will do.
std::optional<Instant> before(const Transaction& t, const WaitingSaid& wants) {
    if (!wants.instead_of)
        return std::nullopt;
    const auto booking = t.records<Booking>().find(*wants.instead_of);
    const bool stands =
        booking && !booking->removed && booking->content.status == BookingStatus::booked;
    return stands ? std::optional(booking->content.begin) : std::nullopt;
}

struct Found {
    Moment begin;
    Choice choice;
};

struct Searched {
    std::optional<Found> found;
    bool over = false;  // no day that was wanted is left
};

Result<Searched> search(const Transaction& t, const Kept<Waiting>& waiting) {
    const auto& wants = waiting.content.wants;
    const auto zone = zone_at(t, wants.location);
    if (!zone)
        return tl::unexpected(zone.error());
    const auto first = std::max(wants.first, zone->wall(std::chrono::floor<minutes>(t.now())).day);
    if (first > wants.last)
        return Searched{.found = {}, .over = true};
    const auto days = std::min(searched_days_max, days_between(first, wants.last) + 1);
    const auto offered = OfferBoard::of(t,
                                        {.service = wants.service,
                                         .location = wants.location,
                                         .practitioners = wants.practitioners,
                                         .clients = {wants.client},
                                         .online = true},
                                        first, days);
    if (!offered)
        return tl::unexpected(offered.error());
    const auto& question = offered->question();
    if (!question.holds.empty())
        return Searched{};
    const auto starts = offered->starts();
    if (!starts)
        return tl::unexpected(starts.error());
    const auto not_again = offered_before(t, waiting.id);
    const auto until = before(t, wants);
    for (const auto start : *starts) {
        if (until && Instant(start) >= *until)
            break;
        if (!offer_stands(start, t.now()) ||
            !fits_hours(wants.hours, *zone, start, question.service.duration) ||
            std::ranges::find(not_again, Instant(start)) != not_again.end())
            continue;
        // A seat of an event is no hour of one's own: those are booked by hand.
        if (auto choice = choose(offered->board(), question, start); choice && !choice->joins)
            return Searched{.found = Found{start, *std::move(choice)}, .over = false};
    }
    return Searched{};
}

BookingSaid hold_for(const WaitingSaid& wants, const Found& found, minutes stands) {
    return {.clients = {wants.client},
            .practitioners = found.choice.practitioners,
            .resources = found.choice.resources,
            .service = wants.service,
            .location = wants.location,
            .event = {},
            .begin = found.begin,
            .until = {},
            .zone = {},
            .wall = {},
            .source = BookingSource::desk,
            .hold_minutes = stands.count(),
            .overrule = {},
            .despite = {},
            .series = {},
            .note = {},
            .extra = {}};
}

struct Turn {
    std::int64_t turn = 1;  // after those who had this very hour before and let it go
    std::int64_t of = 1;
};
// Among all who wait for the same service at the same place; more is not told to anybody.
Turn turn_of(const Transaction& t, const std::vector<Kept<Waiting>>& all, std::size_t index,
             Instant begin) {
    Turn now;
    const auto& wants = all[index].content.wants;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& other = all[i].content.wants;
        if (i == index || other.service != wants.service || other.location != wants.location)
            continue;
        const auto had = offered_before(t, all[i].id);
        now.turn += std::ranges::find(had, begin) != had.end() ? 1 : 0;
        ++now.of;
    }
    return now;
}

// Until when, if something was offered. What the gates refuse (a flag, a hold set meanwhile) is
// left.
Result<std::optional<Instant>> offer_to(Transaction& t, const std::vector<Kept<Waiting>>& all,
                                        std::size_t index) {
    const auto& waiting = all[index];
    const auto searched = search(t, waiting);
    if (!searched)
        return std::nullopt;  // the service, the location or a practitioner is not there any more
    if (searched->over)
        return settle_waiting(t, waiting.id, WaitingStatus::over).map([] {
            return std::optional<Instant>();
        });
    if (!searched->found)
        return std::nullopt;
    const auto stands = offer_stands(searched->found->begin, t.now());
    if (!stands)
        return std::nullopt;
    const auto held = book(t, hold_for(waiting.content.wants, *searched->found, *stands), "");
    if (!held)
        return std::nullopt;
    const auto turn = turn_of(t, all, index, held->content.begin);
    const WaitingOffer offer{.client = waiting.content.client,
                             .waiting = waiting.id,
                             .booking = held->id,
                             .begin = held->content.begin,
                             .made_at = t.now(),
                             .until = held->content.held_until.value_or(t.now()),
                             .status = OfferStatus::open,
                             .turn = turn.turn,
                             .of = turn.of};
    const WaitingOfferId id(t.new_id());
    if (auto added = t.records<WaitingOffer>().add(id, offer, ""); !added)
        return tl::unexpected(std::move(added.error()));
    return plan_offer(t, id, *held).map([&] { return std::optional(offer.until); });
}

Result<void> check_named(const Transaction& t, const WaitingSaid& said) {
    if (auto client = record::find_there(t, said.client); !client)
        return refuse(client.error().kind, "/client", client.error().message);
    if (auto service = look_at(t, said.service, "/service"); !service)
        return tl::unexpected(std::move(service.error()));
    if (auto location = look_at(t, said.location, "/location"); !location)
        return tl::unexpected(std::move(location.error()));
    if (!said.instead_of)
        return {};
    const auto booking = record::find_there(t, *said.instead_of);
    if (!booking || booking->content.clients.front() != said.client)
        return invalid("/instead_of", "is no visit of this client");
    if (booking->content.status != BookingStatus::booked || booking->content.begin <= t.now())
        return invalid("/instead_of", "expected a booked visit that is to come");
    return {};
}

}  // namespace

std::optional<minutes> offer_stands(Instant begin, Instant now) {
    const auto quarter = std::chrono::floor<minutes>((begin - now) / 4);
    if (quarter < stands_min)
        return std::nullopt;
    return std::min(quarter, stands_max);
}

Result<Kept<Waiting>> wait(Transaction& t, const WaitingSaid& said, std::string why) {
    if (auto faults = check(said); !faults.empty())
        return tl::unexpected(std::move(faults.front()));
    if (auto fine = check_named(t, said); !fine)
        return tl::unexpected(std::move(fine.error()));
    for (const auto& one : in_turn(t))
        if (one.content.client == said.client && one.content.wants.service == said.service)
            return refuse(FaultKind::conflict, "/client", "waits for this already");
    Waiting waiting{.client = said.client,
                    .wants = said,
                    .status = WaitingStatus::waiting,
                    .since = t.now(),
                    .passed = 0};
    const WaitingId id(t.new_id());
    return t.records<Waiting>().add(id, waiting, why).map([&](Version version) {
        return record::kept_now(t, id, version, std::move(waiting), why);
    });
}

Result<Kept<Waiting>> stop_waiting(Transaction& t, WaitingId id, Version expected) {
    auto kept = record::find_there(t, id);
    if (!kept)
        return kept;
    if (kept->content.status != WaitingStatus::waiting)
        return refuse(FaultKind::conflict, "/status", "does not wait any more");
    for (const auto& offer : open_offers(t))
        if (offer.content.waiting == id)
            if (auto done = end(t, offer, offer.version, OfferStatus::withdrawn); !done)
                return tl::unexpected(std::move(done.error()));
    kept->content.status = WaitingStatus::left;
    return change_kept(t, *std::move(kept), expected, "");
}

std::vector<Kept<Waiting>> in_turn(const Transaction& t) {
    auto all =
        t.records<Waiting>().with_term({"waiting", "now"}, static_cast<int>(waiting_listed_max));
    std::ranges::sort(all, {}, [](const Kept<Waiting>& one) {
        return std::tuple(one.content.passed, one.content.since, one.id);
    });
    return all;
}

std::vector<Kept<WaitingOffer>> open_offers(const Transaction& t) {
    return t.records<WaitingOffer>().with_term({"offer", "open"},
                                               static_cast<int>(waiting_listed_max));
}

Result<Kept<WaitingOffer>> accept_offer(Transaction& t, WaitingOfferId id, Version expected) {
    auto offer = still_open(t, id);
    if (!offer)
        return offer;
    const auto booking = record::find_there(t, offer->content.booking);
    if (!booking)
        return tl::unexpected(booking.error());
    if (auto booked = confirm(t, booking->id, booking->version); !booked)
        return tl::unexpected(std::move(booked.error()));
    return taken(t, *std::move(offer), expected);
}

Result<Kept<WaitingOffer>> decline_offer(Transaction& t, WaitingOfferId id, Version expected) {
    auto offer = still_open(t, id);
    return offer ? end(t, *std::move(offer), expected, OfferStatus::declined) : offer;
}

Result<record::LinkMade> make_offer_link(Transaction& t, WaitingOfferId id) {
    const auto offer = still_open(t, id);
    if (!offer)
        return tl::unexpected(offer.error());
    return record::make_link(t,
                             {.purpose = practice::LinkPurpose::offer,
                              .secret = {},
                              .kind = record::LinkOf::offer,
                              .of = record::AnyRecordId(id.uuid()),
                              .names = {},
                              .expires_at = offer->content.begin,
                              .uses_left = {},
                              .revoked_at = {}},
                             "");
}

Result<Round> offer_what_is_free(Transaction& t, std::optional<Ways> ways) {
    Round round;
    const auto stands = [&](Instant until) {
        round.next_end = std::min(round.next_end.value_or(until), until);
    };
    std::vector<WaitingId> has_one;
    for (const auto& offer : open_offers(t)) {
        const auto ended = settled_meanwhile(t, offer);
        if (!ended)
            return tl::unexpected(ended.error());
        if (*ended) {
            ++round.ended;
        } else {
            has_one.push_back(offer.content.waiting);
            stands(offer.content.until);
        }
    }
    const auto all = in_turn(t);
    for (std::size_t i = 0; i < all.size() && round.offered < offers_at_once; ++i) {
        if (std::ranges::find(has_one, all[i].id) != has_one.end() ||
            (ways && !can_be_told(t, all[i].content.wants, *ways)))
            continue;
        const auto offered = offer_to(t, all, i);
        if (!offered)
            return tl::unexpected(offered.error());
        if (*offered) {
            ++round.offered;
            stands(**offered);
        }
    }
    return round;
}

bool anybody_waits(const Transaction& t) {
    const auto any = [&](const auto& records, const record::Term& term) {
        return !records.with_term(term, 1).empty();
    };
    return any(t.records<Waiting>(), {"waiting", "now"}) ||
           any(t.records<WaitingOffer>(), {"offer", "open"});
}

}  // namespace palpate::scheduling
