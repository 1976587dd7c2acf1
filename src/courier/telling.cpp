#include "courier/telling.hpp"

#include "scheduling/bookings/look.hpp"
#include "scheduling/feeds/feed.hpp"
#include "scheduling/waiting/turns.hpp"

#include <algorithm>

namespace palpate::courier {
namespace {

using record::Transaction;
using scheduling::Location;
using scheduling::MessageChannel;
using scheduling::Zone;

std::optional<Location> location_of(const Transaction& t, const scheduling::Booking& booking) {
    if (!booking.location)
        return std::nullopt;
    auto found = scheduling::look_at(t, *booking.location, "/location");
    return found ? std::optional(*std::move(found)) : std::nullopt;
}

// In a practice with places in several zones an hour alone says little.
bool has_other_zones(const Transaction& t, const std::string& zone) {
    auto texts = t.documents().glance_of_client(record::Kind<Location>::name, {});
    return std::ranges::any_of(texts, [&](record::KeptText& text) {
        const auto location = record::decode<Location>(std::move(text)).content;
        return location.zone != zone && !location.inactive.value_or(false);
    });
}

}  // namespace

Telling telling_of(const Transaction& t, const ToTell& what) {
    const auto zone = scheduling::clock_of(t, what.booking);
    const auto location = location_of(t, what.booking);
    const auto begin = std::chrono::floor<std::chrono::minutes>(what.booking.begin);
    const auto local = zone.local(begin);
    // A home visit is where the client is: they know.
    const bool comes_here = location && !location->at_client.value_or(false);
    return {
        .about = what.message.about,
        .language = language_of(what.reach.language),
        .practice = what.letterhead.practice,
        .client = what.reach.name,
        .begin = local,
        .name_zone = !location || zone.shown_twice(local.wall) || has_other_zones(t, zone.name()),
        .place = comes_here ? scheduling::place_text(*location) : std::string(),
        .phone = what.rules.phone.value_or(""),
        .email = what.rules.email.value_or(""),
        .answer_by = {},
        .answer_url = {},
        .stop_url = {}};
}

namespace {

// A new link with each try: its secret is kept nowhere.
Result<void> add_offer(Transaction& t, const ToTell& what, Telling& telling) {
    if (!what.message.offer)
        return {};
    const auto link = scheduling::make_offer_link(t, *what.message.offer);
    if (!link)
        return tl::unexpected(link.error());
    const auto until = what.booking.held_until.value_or(what.booking.begin);
    telling.answer_by = scheduling::clock_of(t, what.booking)
                            .local(std::chrono::floor<std::chrono::minutes>(until));
    telling.answer_url = fmt::format("{}/offer/{}", what.letterhead.base, link->ticket);
    return {};
}

}  // namespace

Result<Errand> errand_of(Transaction& t, const ToTell& what) {
    auto telling = telling_of(t, what);
    if (auto done = add_offer(t, what, telling); !done)
        return tl::unexpected(std::move(done.error()));
    Errand errand{.id = to_text(what.id),
                  .to = {},
                  .from_name = what.letterhead.practice,
                  .subject = {},
                  .text = {},
                  .html = {},
                  .stop_url = {},
                  .date = t.now()};
    if (what.message.channel == MessageChannel::sms) {
        errand.to = what.reach.sms.value_or("");
        errand.text = short_text(telling);
        return errand;
    }
    const auto ticket = scheduling::opt_out_ticket(t, what.message.client);
    if (!ticket)
        return tl::unexpected(ticket.error());
    telling.stop_url = fmt::format("{}/stop/{}", what.letterhead.base, *ticket);
    errand.to = what.reach.mail.value_or("");
    errand.subject = subject_of(telling);
    errand.text = mail_text(telling);
    errand.html = mail_html(telling);
    errand.stop_url = telling.stop_url;
    return errand;
}

}  // namespace palpate::courier
