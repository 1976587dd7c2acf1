// The booking page before there is a visit: what is offered, when it is free, and an hour that is
// kept while a form is filled in. Open to all; nobody is signed in, and nothing of a client is
// read.
#include "http/booking_page/times.hpp"
#include "http/handlers.hpp"
#include "http/short_address.hpp"

#include <algorithm>

namespace palpate::http {
namespace {

using namespace booking_page;
using record::Transaction;
using scheduling::Location;
using scheduling::LocationId;
using scheduling::OfferAsked;
using scheduling::PractitionerId;
using scheduling::StoredService;
using scheduling::StoredServiceId;

template <class T>
std::vector<record::Kept<T>> all_of(const Transaction& t) {
    std::vector<record::Kept<T>> all;
    for (auto& text : t.documents().glance_of_client(record::Kind<T>::name, {}))
        all.push_back(record::decode<T>(std::move(text)));
    return all;
}

// Each service at each place; the place is only said where there are several.
std::vector<Offered> offered(const Transaction& t) {
    auto places = all_of<Location>(t);
    std::erase_if(places, [](const auto& one) {
        return one.content.inactive.value_or(false) || one.content.at_client.value_or(false);
    });
    std::vector<Offered> all;
    for (const auto& service : all_of<StoredService>(t)) {
        if (!service.content.online.value_or(false) || service.content.inactive.value_or(false))
            continue;
        for (const auto& place : places)
            all.push_back({to_text(service.id), to_text(place.id), service.content,
                           places.size() > 1 ? place.content.name : std::string()});
    }
    std::ranges::sort(all, {}, [](const Offered& o) { return std::pair(o.service.name, o.place); });
    return all;
}

struct Chosen {
    Offered offered;
    StoredServiceId service;
    LocationId location;
    std::optional<PractitionerId> who;
    std::string link;
};

// Nothing: it is not offered, or no longer.
std::optional<Chosen> chosen_of(const Transaction& t, std::string_view service,
                                std::string_view location, std::string_view who) {
    for (auto& one : offered(t)) {
        if (one.service_id != service || one.location_id != location)
            continue;
        Chosen chosen{.offered = std::move(one),
                      .service = StoredServiceId(*parse_uuid(service)),
                      .location = LocationId(*parse_uuid(location)),
                      .who = {},
                      .link = {}};
        const auto id = parse_uuid(who);
        const auto& givers = chosen.offered.service.given_by;
        if (id && std::ranges::find(givers, PractitionerId(*id)) != givers.end())
            chosen.who = PractitionerId(*id);
        return chosen;
    }
    return std::nullopt;
}

OfferAsked asked_of(const Chosen& chosen) {
    OfferAsked asked{.service = chosen.service, .location = chosen.location, .online = true};
    if (chosen.who)
        asked.practitioners.push_back(*chosen.who);
    return asked;
}

Result<TimesTold> times_of(const Guest& guest, const Transaction& t, const Chosen& chosen,
                           std::optional<Date> day) {
    return times_told(t, chosen.offered, asked_of(chosen), day).map([&](TimesTold&& told) {
        told.people = names_of(guest, t, chosen.offered.service.given_by);
        told.who = chosen.who ? to_text(*chosen.who) : std::string();
        told.link = chosen.link;
        return std::move(told);
    });
}

std::string purpose_of(const Guest& guest) {
    return fmt::format("hold {}", guest.shell.slug);
}

Reply not_on_offer(const Guest& guest) {
    return sorry(guest.shell, 404, guest.shell.words.not_booked_online, {});
}

struct TimesAsked {
    std::string_view service;
    std::string_view location;
    std::string_view who;
    std::string_view link;
    std::optional<Date> day;
    std::string_view notice = "";
    int status = 200;
};

Reply times_reply(const Guest& guest, const TimesAsked& asked) {
    auto told =
        record::read(*guest.services.store, guest.actor,
                     [&](const Transaction& t) -> Result<std::optional<TimesTold>> {
                         auto chosen = chosen_of(t, asked.service, asked.location, asked.who);
                         if (!chosen)
                             return std::nullopt;
                         chosen->link = asked.link;
                         return times_of(guest, t, *chosen, asked.day).map([](TimesTold&& one) {
                             return std::optional(std::move(one));
                         });
                     });
    if (!told)
        return refused(guest, told.error());
    if (!*told)
        return not_on_offer(guest);
    (*told)->token = guest.forms().tokens.make(purpose_of(guest));
    (*told)->notice = asked.notice;
    return html_reply(times_page(guest.shell, **told), asked.status);
}

// Whose link it is; not found when it opens nothing, or not any more.
Result<std::optional<record::ClientId>> holder_of(const Transaction& t, std::string_view link) {
    if (link.empty())
        return std::nullopt;
    const auto ticket = practice::parse_ticket(link);
    if (!ticket)
        return refuse(FaultKind::not_found, "/link", "this link is not good");
    return record::open_link(t, practice::LinkPurpose::client_booking, *ticket)
        .map([](const auto& kept) {
            return std::optional(record::ClientId(kept.content.of.uuid()));
        });
}

Result<void> hold(Transaction& t, const practice::Ticket& ticket, const Form& form, Instant begin) {
    const Transaction& reading = t;
    const auto chosen = chosen_of(reading, form["service"], form["location"], form["practitioner"]);
    if (!chosen)
        return refuse(FaultKind::not_found, "/service", "is not booked online");
    const auto client = holder_of(reading, form["link"]);
    if (!client)
        return tl::unexpected(client.error());
    return scheduling::hold_slot(t, ticket,
                                 {.service = chosen->service,
                                  .location = chosen->location,
                                  .practitioner = chosen->who,
                                  .begin = begin,
                                  .client = *client})
        .map([](const auto&) {});
}

Reply held_reply(const Guest& guest, const Form& form, Instant begin) {
    if (!take(guest, holds_an_hour))
        return too_many(guest);
    if (!take(guest, holds_alive))
        return too_many(guest);
    const auto ticket = practice::new_link_ticket(guest.practice.id);
    auto done = record::write(*guest.services.store, guest.actor,
                              [&](Transaction& t) { return hold(t, ticket, form, begin); });
    if (done) {
        const auto address = spoken_address(guest.shell, visit_address(guest, to_text(ticket)));
        guest.forms().tokens.keep_answer(form["token"], address);
        return see_other(address);
    }
    give_back(guest, holds_alive);
    if (done.error().kind == FaultKind::busy)
        return refused(guest, done.error());
    if (done.error().kind != FaultKind::conflict)
        return not_on_offer(guest);
    return times_reply(guest, {.service = form["service"],
                               .location = form["location"],
                               .who = form["practitioner"],
                               .link = form["link"],
                               .day = parse_date(form["begin"].substr(0, 10)),
                               .notice = guest.shell.words.taken_choose,
                               .status = 409});
}

}  // namespace

Reply book_style(const Request&, const Services&) {
    Reply reply{.content_type = "text/css; charset=utf-8", .built_in = style()};
    reply.fields = "Cache-Control: public, max-age=3600\r\n";
    return reply;
}

Reply book_by_name(const Request& request, const Services& /*services*/) {
    auto address = "/book/" + percent_encoded(request.arguments[0]);
    char before = '?';
    for (const auto* name : {"lang", "link"})
        if (const auto value = query_value(request, name); !value.empty()) {
            address += fmt::format("{}{}={}", before, name, percent_encoded(value));
            before = '&';
        }
    return see_other(address);
}

Reply book_services(const Request& request, const Services& services) {
    const auto link = query_value(request, "link");
    const auto here =
        link.empty() ? std::string("?") : fmt::format("?link={}&", percent_encoded(link));
    const auto guest = enter(request, services, query_value(request, "lang"), here);
    if (!guest)
        return guest.error();
    const auto all = record::read(
        *services.store, guest->actor,
        [](const Transaction& t) -> Result<std::vector<Offered>> { return offered(t); });
    if (!all)
        return refused(*guest, all.error());
    return html_reply(services_page(guest->shell, *all, link));
}

Reply book_times(const Request& request, const Services& services) {
    std::string here = "/times?";
    for (const std::string_view name : {"service", "location", "practitioner", "day", "link"})
        if (const auto value = query_value(request, name); !value.empty())
            here += fmt::format("{}={}&", name, percent_encoded(value));
    const auto guest = enter(request, services, query_value(request, "lang"), here);
    if (!guest)
        return guest.error();
    const auto service = query_value(request, "service");
    const auto location = query_value(request, "location");
    const auto who = query_value(request, "practitioner");
    const auto link = query_value(request, "link");
    return times_reply(*guest, {.service = service,
                                .location = location,
                                .who = who,
                                .link = link,
                                .day = parse_date(query_value(request, "day"))});
}

Reply book_hold(const Request& request, const Services& services) {
    const auto form = form_of(request);
    const auto guest = enter(request, services, form ? (*form)["lang"] : "");
    if (!guest)
        return guest.error();
    if (!form)
        return form.error();
    using Look = practice::FormTokens::Look;
    const auto token = (*form)["token"];
    const auto look = guest->forms().tokens.look(purpose_of(*guest), token);
    if (look == Look::wrong)
        return sorry(guest->shell, 400, guest->shell.words.not_ours,
                     {guest->shell.words.not_ours_more});
    if (const auto before = guest->forms().tokens.answered(token))
        return see_other(*before);
    const auto begin = begin_of((*form)["begin"]);
    if (look == Look::expired || !begin)
        return times_reply(*guest, {.service = (*form)["service"],
                                    .location = (*form)["location"],
                                    .who = (*form)["practitioner"],
                                    .link = (*form)["link"],
                                    .day = {},
                                    .notice = guest->shell.words.expired,
                                    .status = 400});
    return held_reply(*guest, *form, *begin);
}

}  // namespace palpate::http
