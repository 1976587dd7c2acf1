// A visit booked online, by its ticket: while it is held, its form; from then on what it is, with
// its calendar entry, and the way to call it off.
#include "http/booking_page/filling.hpp"
#include "http/booking_page/moving.hpp"
#include "http/handlers.hpp"
#include "http/replies.hpp"
#include "interop/ical/feed_text.hpp"
#include "scheduling/bookings/gates.hpp"
#include "scheduling/bookings/later.hpp"

#include <algorithm>

#include <boost/json.hpp>

namespace palpate::http {
namespace {

using namespace booking_page;
using record::Kept;
using record::Transaction;
using scheduling::Booking;
using scheduling::BookingId;
using scheduling::BookingStatus;

struct Visit {
    Kept<Booking> booking;
    VisitTold told;
    bool has_begun = false;
    std::optional<scheduling::Money> due;  // if it were called off now
    std::string ask;                       // whom, by name
    std::string action;                    // to do, where results may be told
    bool clear = false;                    // the same
};

// What the engine said to the answers that came with this booking, in the same moment.
std::optional<boost::json::object> said_with(const Transaction& t, const Kept<Booking>& booking) {
    using record::StoredAssessment;
    for (auto& text : t.documents().glance_of_client(record::Kind<StoredAssessment>::name,
                                                     booking.content.clients.front())) {
        if (text.changed_at != booking.changed_at)
            continue;
        const auto assessment = record::decode<StoredAssessment>(std::move(text)).content;
        auto out = parse_json(assessment.output.text());
        if (out && out->is_object())
            return out->get_object();
    }
    return std::nullopt;
}

void tell_result(Visit& visit, const boost::json::object& out) {
    const auto* flags = out.if_contains("flags");
    const bool any = flags != nullptr && flags->is_array() && !flags->get_array().empty();
    visit.clear = visit.booking.content.status == BookingStatus::booked && !any;
    if (!any)
        return;
    const auto& first = flags->get_array().front();
    if (const auto* action =
            first.is_object() ? first.get_object().if_contains("action_client") : nullptr;
        action != nullptr && action->is_string())
        visit.action = std::string(action->get_string());
}

std::optional<scheduling::Money> due_now(const Transaction& t, const Booking& booking,
                                         const scheduling::StoredService& service) {
    const auto& policy = service.policy;
    const bool late = policy && booking.status == BookingStatus::booked &&
                      scheduling::is_late(*policy, booking.begin, t.now());
    return late ? policy->late : std::nullopt;
}

// Nothing: the ticket opens no booking (yet).
std::optional<Visit> visit_of(const Guest& guest, const Transaction& t,
                              const practice::Ticket& ticket) {
    const auto link = record::open_link(t, practice::LinkPurpose::visit, ticket);
    if (!link || link->content.kind != record::LinkOf::booking)
        return std::nullopt;
    auto text = t.documents().glance({record::Kind<Booking>::name, link->content.of.uuid()});
    if (!text || text->removed)
        return std::nullopt;
    auto booking = record::decode<Booking>(*std::move(text));
    auto told = visit_told(guest, t, booking.content);
    if (!told)
        return std::nullopt;
    Visit visit{.booking = std::move(booking), .told = *std::move(told)};
    const auto& content = visit.booking.content;
    visit.has_begun = content.begin <= t.now();
    visit.due = due_now(t, content, visit.told.service);
    const auto ask = scheduling::whom_to_ask(t, content.clients.front());
    for (auto& [id, name] : names_of(guest, t, {ask.value_or(content.practitioners.front())}))
        visit.ask = std::move(name);
    if (guest.results_on)
        if (const auto out = said_with(t, visit.booking))
            tell_result(visit, *out);
    return visit;
}

struct Opened {
    std::optional<Visit> visit;
    std::optional<Filling> filling;
};

Result<Opened> open(const Guest& guest, const practice::Ticket& ticket) {
    Opened opened;
    auto done = guest.services.store->read(guest.actor, [&](const Transaction& t) -> Result<void> {
        opened.visit = visit_of(guest, t, ticket);
        if (opened.visit)
            return {};
        if (auto filling = filling_of(guest, t, ticket))
            opened.filling.emplace(*std::move(filling));
        return {};
    });
    if (!done)
        return tl::unexpected(std::move(done.error()));
    return opened;
}

Reply no_such_visit(const Guest& guest) {
    const auto& w = guest.shell.words;
    return sorry(guest.shell, 404, w.no_such_visit, {w.no_such_visit_more});
}

std::string purpose_of(std::string_view ticket) {
    return fmt::format("visit {}", ticket);
}

bool can_be_called_off(const Visit& visit) {
    const auto status = visit.booking.content.status;
    return !visit.has_begun && (status == BookingStatus::booked || status == BookingStatus::held);
}

Reply call_off_reply(const Guest& guest, const Visit& visit, std::string_view ticket) {
    const VisitForm form{.address = visit_address(guest, ticket),
                         .token = guest.forms().tokens.make(purpose_of(ticket)),
                         .kept_until = {}};
    return html_reply(call_off_page(guest.shell, visit.told, form, visit.due));
}

Reply visit_reply(const Guest& guest, const Visit& visit, std::string_view ticket) {
    const auto& booking = visit.booking.content;
    const auto address = visit_address(guest, ticket);
    if (booking.status == BookingStatus::cancelled)
        return html_reply(called_off_page(guest.shell, visit.told,
                                          booking.ending ? booking.ending->due : std::nullopt));
    if (booking.status == BookingStatus::held)
        return html_reply(waits_page(guest.shell, visit.told,
                                     {.until = booking.held_until.value_or(booking.begin),
                                      .whom = visit.ask,
                                      .action = visit.action,
                                      .address = address}));
    return html_reply(
        booked_page(guest.shell, visit.told,
                    {.clear = visit.clear,
                     .can_change = can_be_called_off(visit),
                     .move = may_move({visit.booking, visit.told, std::string(ticket)}),
                     .address = address}));
}

Reply call_off(const Guest& guest, const Visit& visit, const Form& form, std::string_view ticket) {
    const auto& w = guest.shell.words;
    using Look = practice::FormTokens::Look;
    if (guest.forms().tokens.look(purpose_of(ticket), form["token"]) == Look::wrong)
        return sorry(guest.shell, 400, w.not_ours, {w.not_ours_more});
    if (form["do"] != "call_off" || !can_be_called_off(visit))
        return visit_reply(guest, visit, ticket);
    // What is due now is not what was shown: it is shown again first.
    const auto fee = visit.due ? say_money(w, *visit.due) : std::string();
    if (form["shown"] != fee)
        return call_off_reply(guest, visit, ticket);
    const auto done = record::write(*guest.services.store, guest.actor, [&](Transaction& t) {
        return scheduling::cancel(t, visit.booking.id, visit.booking.version,
                                  {.by_client = true, .reason = {}, .waive = {}});
    });
    if (!done && done.error().kind == FaultKind::busy)
        return refused(guest, done.error());
    return see_other(spoken_address(guest.shell, visit_address(guest, ticket)));
}

// The ticket in the path, when it is one of this practice.
std::optional<practice::Ticket> ticket_of(const Guest& guest) {
    const auto ticket = practice::parse_ticket(guest.request.arguments.at(1));
    return ticket && ticket->practice == guest.practice.id ? ticket : std::nullopt;
}

// The hour stays kept while its form is being filled in, within bounds.
void renew(const Guest& guest, Filling& filling) {
    auto renewed = record::write(*guest.services.store, guest.actor, [&](Transaction& t) {
        return scheduling::renew_hold(t, filling.hold);
    });
    if (!renewed)
        return;
    if (renewed->content.held_until > filling.hold.content.held_until)
        filling.alive = true;
    filling.hold = *std::move(renewed);
}

// What somebody sends who is filling in the form; anything else is a way out of it.
bool goes_on(std::string_view what) {
    return what == "next" || what == "none" || what == "anew" || what == "confirm";
}

}  // namespace

Reply book_visit(const Request& request, const Services& services) {
    auto here = fmt::format("/visits/{}?", request.arguments.at(1));
    for (const std::string_view name : {"page", "day"})
        if (const auto value = query_value(request, name); !value.empty())
            here += fmt::format("{}={}&", name, percent_encoded(value));
    const auto guest = enter(request, services, query_value(request, "lang"), here);
    if (!guest)
        return guest.error();
    const auto ticket = ticket_of(*guest);
    if (!ticket)
        return no_such_visit(*guest);
    const auto opened = open(*guest, *ticket);
    if (!opened)
        return refused(*guest, opened.error());
    if (opened->filling)
        return next_page(*opened->filling, {});
    if (!opened->visit)
        return no_such_visit(*guest);
    const auto& visit = *opened->visit;
    if (query_value(request, "page") == "call-off" && can_be_called_off(visit))
        return call_off_reply(*guest, visit, to_text(*ticket));
    const Movable movable{visit.booking, visit.told, to_text(*ticket)};
    if (query_value(request, "page") == "move" && may_move(movable) == scheduling::MayMove::yes)
        return move_reply(*guest, movable, parse_date(query_value(request, "day")));
    return visit_reply(*guest, visit, to_text(*ticket));
}

Reply book_visit_form(const Request& request, const Services& services) {
    const auto form = form_of(request);
    const auto spoken = form ? std::string((*form)[form->has("speak") ? "speak" : "lang"]) : "";
    const auto guest = enter(request, services, spoken);
    if (!guest)
        return guest.error();
    if (!form)
        return form.error();
    const auto ticket = ticket_of(*guest);
    if (!ticket)
        return no_such_visit(*guest);
    auto opened = open(*guest, *ticket);
    if (!opened)
        return refused(*guest, opened.error());
    if (opened->filling) {
        if (goes_on((*form)["do"]))
            renew(*guest, *opened->filling);
        return took(*opened->filling, *form);
    }
    if (!opened->visit)
        return no_such_visit(*guest);
    if ((*form)["step"] == "call_off")
        return call_off(*guest, *opened->visit, *form, to_text(*ticket));
    if ((*form)["step"] == "move")
        return take_move(*guest, {opened->visit->booking, opened->visit->told, to_text(*ticket)},
                         *form);
    // Sent twice: it is booked already.
    return see_other(spoken_address(guest->shell, visit_address(*guest, to_text(*ticket))));
}

Reply book_visit_calendar(const Request& request, const Services& services) {
    const auto guest = enter(request, services, query_value(request, "lang"));
    if (!guest)
        return guest.error();
    const auto ticket = ticket_of(*guest);
    if (!ticket)
        return no_such_visit(*guest);
    const auto opened = open(*guest, *ticket);
    if (!opened)
        return refused(*guest, opened.error());
    if (!opened->visit || opened->visit->booking.content.status != BookingStatus::booked)
        return no_such_visit(*guest);
    const auto& [booking, told, begun, due, ask, action, clear] = *opened->visit;
    // As in an invitation by mail: never the service, which may tell of somebody's health.
    const auto& shell = guest->shell;
    auto calendar_title = filled(shell.words.calendar_title, shell.practice);
    const scheduling::Feed feed{.name = shell.practice,
                                .visits = {{.id = booking.id.uuid(),
                                            .version = booking.version,
                                            .changed_at = booking.changed_at,
                                            .begin = booking.content.begin,
                                            .until = booking.content.until,
                                            .zone = told.zone_name,
                                            .summary = std::move(calendar_title),
                                            .place = told.place}}};
    Reply reply{.content_type = interop::ical_type, .content = interop::feed_text(feed)};
    reply.fields =
        fmt::format("{}Content-Disposition: attachment; filename=\"visit.ics\"\r\n", not_kept);
    return reply;
}

}  // namespace palpate::http
