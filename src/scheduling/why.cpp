#include "scheduling/why.hpp"

#include "scheduling/matching.hpp"

#include <algorithm>

namespace palpate::scheduling {
namespace {

using Reasons = std::vector<Reason>;

// One start under question. It is judged by spans of time and never by the board's bits, so that
// each of the two checks the other.
struct Case {
    const Board& board;
    const Question& question;
    const Resolved& asked;
    Moment start;
    int day = 0;
    Span treated;
    Span held;  // in whole slots
    Span away;  // of practitioners: held and on the way, in whole slots
};

template <class T>
bool has(const std::vector<T>& list, const T& item) {
    return std::ranges::find(list, item) != list.end();
}

void append(Reasons& to, Reasons more) {
    to.insert(to.end(), more.begin(), more.end());
}

bool in_the_way(const Span& taken, const Span& held) {
    return span_of(outward(taken)).overlaps(held);
}

Reasons against_asking(const Case& c) {
    Reasons found;
    if (c.asked.held)
        for (const SafetyHold& hold : c.question.holds)
            found.push_back({.obstacle = Obstacle::safety_hold,
                             .practitioner = hold.ask,
                             .client = hold.client});
    if (c.start < c.question.now)
        found.push_back({.obstacle = Obstacle::past});
    else if (c.start < c.asked.earliest)
        found.push_back({.obstacle = Obstacle::notice});
    if (c.start >= c.asked.too_far)
        found.push_back({.obstacle = Obstacle::horizon});
    return found;
}

// What is missing of the hours that the time held needs; `whose` is empty for the location.
Reasons against_hours(const Availability& hours, PractitionerId whose, const Span& held) {
    if (covers(hours.open, held))
        return {};
    const bool own = !whose.empty();
    const Obstacle shut = own ? Obstacle::not_working : Obstacle::closed;
    const auto obstacle = [&](LossCause cause) {
        switch (cause) {
            case LossCause::holiday: return Obstacle::holiday;
            case LossCause::leave: return own ? Obstacle::on_leave : Obstacle::closed;
            case LossCause::change: return shut;
        }
        return shut;
    };
    Reasons found;
    Spans explained = hours.open;
    for (const Loss& loss : hours.lost)
        if (loss.span.overlaps(held)) {
            found.push_back(
                {.obstacle = obstacle(loss.cause), .practitioner = whose, .absence = loss.id});
            explained.push_back(loss.span);
        }
    if (!covers(united(std::move(explained)), held))
        found.push_back({.obstacle = shut, .practitioner = whose});
    return found;
}

Reasons against_clients(const Case& c) {
    const Span whole = span_of(outward(c.treated));
    Reasons found;
    for (const ClientId client : c.question.clients)
        for (const int index : c.board.of_clients({client}))
            if (in_the_way(c.board.booking(index).treated, whole))
                found.push_back({.obstacle = Obstacle::client_booked,
                                 .booking = c.board.booking(index).id,
                                 .client = client});
    return found;
}

Reasons against_limits(const Case& c, int practitioner) {
    const Service& service = c.question.service;
    const PractitionerId id = c.board.practitioner(practitioner).id;
    Reasons found;
    if (over_minutes(c.board, practitioner, c.day, service))
        found.push_back({.obstacle = Obstacle::daily_minutes, .practitioner = id});
    if (over_load(c.board, practitioner, c.day, service))
        found.push_back({.obstacle = Obstacle::daily_load, .practitioner = id});
    if (too_heavy(c.board, practitioner, service, c.start))
        found.push_back({.obstacle = Obstacle::heavy_in_a_row, .practitioner = id});
    return found;
}

// What of a practitioner's booking is in the way.
Obstacle between(const DiaryBooking& booking, const Case& c) {
    if (booking.treated.overlaps(c.treated))
        return Obstacle::booked;
    return in_the_way(booking.held(), c.held) ? Obstacle::buffer : Obstacle::travel;
}

Reasons against_practitioner(const Case& c, int index) {
    const Practitioner& practitioner = c.board.practitioner(index);
    Reasons found = against_hours(practitioner.hours, practitioner.id, c.held);
    if (found.empty() && !covers(practitioner.hours.open, c.away))
        found.push_back({.obstacle = Obstacle::travel, .practitioner = practitioner.id});
    const auto busy = [&](const Span& span) { return in_the_way(span, c.away); };
    if (std::ranges::any_of(practitioner.elsewhere, busy))
        found.push_back({.obstacle = Obstacle::elsewhere, .practitioner = practitioner.id});
    for (const Placed& placed : c.board.near(c.board.of_practitioner(index), c.away)) {
        const DiaryBooking& booking = c.board.booking(placed.booking);
        if (in_the_way(booking.away(), c.away))
            found.push_back({.obstacle = between(booking, c),
                             .practitioner = practitioner.id,
                             .booking = booking.id});
    }
    append(found, against_limits(c, index));
    return found;
}

Reasons against_staff(const Case& c) {
    Reasons found;
    Reasons of_musts;
    int free = 0;
    for (const int index : c.asked.practitioners) {
        const Reasons own = against_practitioner(c, index);
        free += own.empty();
        append(found, own);
        if (has(c.asked.musts, index))
            append(of_musts, own);
    }
    if (free >= c.question.service.practitioners)
        return of_musts;
    if (free > 0)
        found.push_back({.obstacle = Obstacle::too_few_practitioners});
    for (const PractitionerId id : c.question.practitioners)
        if (!has(c.question.service.given_by, id))
            found.push_back({.obstacle = Obstacle::cannot_give, .practitioner = id});
    if (c.question.practitioners.empty())
        for (const PractitionerId id : c.question.service.given_by)
            if (c.board.index_of(id) < 0)
                found.push_back({.obstacle = Obstacle::not_here, .practitioner = id});
    return found;
}

Obstacle taken(ResourceKind kind) {
    switch (kind) {
        case ResourceKind::room: return Obstacle::room_taken;
        case ResourceKind::table: return Obstacle::table_taken;
        case ResourceKind::equipment: return Obstacle::equipment_taken;
    }
    return Obstacle::room_taken;
}

Reasons against_resource(const Case& c, int index) {
    const DiaryResource& resource = c.board.resource(index);
    Reasons found;
    const auto away = [&](const Span& span) { return in_the_way(span, c.held); };
    if (std::ranges::any_of(resource.out_of_use, away))
        found.push_back({.obstacle = Obstacle::out_of_use, .resource = resource.id});
    for (const Placed& placed : c.board.near(c.board.of_resource(index), c.held)) {
        const DiaryBooking& booking = c.board.booking(placed.booking);
        if (in_the_way(booking.held(), c.held))
            found.push_back({.obstacle = booking.treated.overlaps(c.treated) ? taken(resource.kind)
                                                                             : Obstacle::buffer,
                             .resource = resource.id,
                             .booking = booking.id});
    }
    return found;
}

// What could serve a need and cannot at this time; `free` gets what can.
Reasons against_need(const Case& c, std::size_t need, std::vector<int>& free) {
    Reasons found;
    for (const int index : c.asked.needs[need]) {
        const Reasons own = against_resource(c, index);
        if (own.empty())
            free.push_back(index);
        append(found, own);
    }
    for (const ResourceId id : c.question.service.needs[need].any_of)
        if (c.board.index_of(id) < 0)
            found.push_back({.obstacle = Obstacle::resource_not_here, .resource = id});
    return found;
}

Reasons against_things(const Case& c) {
    Reasons unmet;
    Reasons all;
    std::vector<std::vector<int>> free(c.asked.needs.size());
    for (std::size_t need = 0; need < free.size(); ++need) {
        const Reasons found = against_need(c, need, free[need]);
        append(all, found);
        if (free[need].empty())
            append(unmet, found);
    }
    if (!unmet.empty())
        return unmet;
    if (matched(free))
        return {};
    all.push_back({.obstacle = Obstacle::too_few_resources});
    return all;
}

Reasons against_a_new_one(const Case& c) {
    Reasons found;
    if (!c.board.on_grid(c.start))
        found.push_back({.obstacle = Obstacle::off_grid});
    append(found, against_hours(c.board.diary().open, {}, c.held));
    append(found, against_clients(c));
    append(found, against_staff(c));
    append(found, against_things(c));
    return found;
}

Reasons full_events(const Case& c) {
    Reasons found;
    for (const DiaryBooking& booking : c.board.starting_at(c.start))
        if (joining(booking, c.question) == Joining::full)
            found.push_back({.obstacle = Obstacle::event_full, .booking = booking.id});
    return found;
}

Reasons in_order(Reasons found) {
    std::ranges::sort(found);
    found.erase(std::ranges::unique(found).begin(), found.end());
    return found;
}

}  // namespace

LoadOfDay load_at(const Board& board, const Question& question, PractitionerId practitioner,
                  Moment start) {
    const int index = board.index_of(practitioner);
    const int day = board.days().index_of(start);
    if (index < 0 || day < 0)
        return {};
    return {.booked = board.work(index, day).load,
            .asked = question.service.load,
            .max = load_max(board, index, day).value_or(0)};
}

Result<std::vector<Reason>> why_not(const Board& board, const Question& question, Moment start) {
    const auto asked = resolve(board, question);
    if (!asked)
        return tl::unexpected(asked.error());
    const Case c{.board = board,
                 .question = question,
                 .asked = *asked,
                 .start = start,
                 .day = board.days().index_of(start),
                 .treated = treated_by(question.service, start),
                 .held = span_of(outward(held_by(question.service, start))),
                 .away = span_of(outward(away_by(question.service, start)))};
    if (c.day < 0)
        return invalid("/start", "must lie in the days that were asked for");
    Reasons found = against_asking(c);
    if (!event_to_join(board, question, start))
        append(found, against_a_new_one(c));
    if (!found.empty())
        append(found, full_events(c));
    return in_order(std::move(found));
}

Result<std::vector<Reason>> why_not(const Board& board, const Question& question,
                                    const WallTime& start, Pass pass) {
    const Zone& zone = board.days().zone();
    auto found = why_not(board, question, zone.at(start, pass));
    if (found && zone.in_gap(start)) {
        found->push_back({.obstacle = Obstacle::clock_gap});
        return in_order(*std::move(found));
    }
    return found;
}

}  // namespace palpate::scheduling
