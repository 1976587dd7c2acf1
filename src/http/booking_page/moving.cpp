#include "http/booking_page/moving.hpp"

#include "http/booking_page/times.hpp"

namespace palpate::http::booking_page {
namespace {

std::string purpose_of(const Movable& visit) {
    return fmt::format("move {}", visit.ticket);
}

}  // namespace

scheduling::MayMove may_move(const Movable& visit) {
    return may_move_online(visit.booking.content, visit.told.service, visit.told.now);
}

Reply move_reply(const Guest& guest, const Movable& visit, std::optional<Date> day,
                 std::string_view notice, int status) {
    const auto& booking = visit.booking.content;
    Offered offered{.service_id = {},
                    .location_id = {},
                    .service = visit.told.service,
                    .place = visit.told.place};
    auto told = record::read(*guest.services.store, guest.actor, [&](const record::Transaction& t) {
        return times_told(t, std::move(offered), asked_to_move(visit.booking.id, booking), day);
    });
    if (!told)
        return refused(guest, told.error());
    told->moving = visit_address(guest, visit.ticket);
    told->was = say_moment(guest.shell.words, visit.told.clocks(), booking.begin);
    told->token = guest.forms().tokens.make(purpose_of(visit));
    told->notice = notice;
    return html_reply(times_page(guest.shell, *told), status);
}

Reply take_move(const Guest& guest, const Movable& visit, const Form& form) {
    const auto& w = guest.shell.words;
    using Look = practice::FormTokens::Look;
    const auto look = guest.forms().tokens.look(purpose_of(visit), form["token"]);
    if (look == Look::wrong)
        return sorry(guest.shell, 400, w.not_ours, {w.not_ours_more});
    const auto there = spoken_address(guest.shell, visit_address(guest, visit.ticket));
    // Sent twice, or too late by now: what it is, is shown there.
    if (may_move(visit) != scheduling::MayMove::yes)
        return see_other(there);
    const auto begin = begin_of(form["begin"]);
    const auto day = parse_date(form["begin"].substr(0, 10));
    if (look == Look::expired || !begin)
        return move_reply(guest, visit, day, w.expired, 400);
    if (*begin == visit.booking.content.begin)
        return see_other(there);
    if (!take(guest, holds_an_hour))
        return too_many(guest);
    const auto done = record::write(
        *guest.services.store, guest.actor,
        [&](record::Transaction& t) { return scheduling::move_online(t, visit.booking, *begin); });
    // Changed by somebody meanwhile: how it is now, is shown there.
    if (done || done.error().kind == FaultKind::stale)
        return see_other(there);
    if (done.error().kind == FaultKind::conflict)
        return move_reply(guest, visit, day, w.taken_choose, 409);
    if (done.error().kind == FaultKind::not_allowed)
        return sorry(guest.shell, 409, w.move_call, {filled(w.call_us, guest.shell.phone)});
    return refused(guest, done.error());
}

}  // namespace palpate::http::booking_page
