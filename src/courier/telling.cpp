#include "courier/telling.hpp"

#include "scheduling/asking/answer.hpp"
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

const scheduling::Booking& booking_of(const ToTell& what) {
    return what.booking.content;
}

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
    const auto zone = scheduling::clock_of(t, booking_of(what));
    const auto location = location_of(t, booking_of(what));
    const auto begin = std::chrono::floor<std::chrono::minutes>(booking_of(what).begin);
    const auto local = zone.local(begin);
    // A home visit is where the client is: they know.
    const bool comes_here = location && !location->at_client.value_or(false);
    return {
        .about = what.message.about,
        .language = what.reach.language,
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
    const auto until = booking_of(what).held_until.value_or(booking_of(what).begin);
    telling.answer_by = scheduling::clock_of(t, booking_of(what))
                            .local(std::chrono::floor<std::chrono::minutes>(until));
    telling.answer_url = fmt::format("{}/offer/{}", what.letterhead.base, link->ticket);
    return {};
}

// News of a visit alone: a reminder would put it into the calendar a second time.
bool has_invitation(scheduling::MessageAbout about) {
    using scheduling::MessageAbout;
    return about == MessageAbout::confirmation || about == MessageAbout::moved ||
           about == MessageAbout::cancelled;
}

void add_invitation(const Transaction& t, const ToTell& what, const Telling& telling,
                    Errand& errand) {
    if (!what.letterhead.calendar || !has_invitation(what.message.about))
        return;
    const auto& booking = booking_of(what);
    errand.calendar_cancels = what.message.about == scheduling::MessageAbout::cancelled;
    errand.calendar = what.letterhead.calendar(
        {.name = what.letterhead.practice,
         .visits = {{.id = what.booking.id.uuid(),
                     .version = what.booking.version,
                     .changed_at = what.booking.changed_at,
                     .begin = booking.begin,
                     .until = booking.until,
                     .zone = scheduling::clock_of(t, booking).name(),
                     .summary = calendar_title(telling),
                     .place = telling.place}},
         .invitation = scheduling::Invitation{.cancelled = errand.calendar_cancels,
                                              .organizer = what.letterhead.from,
                                              .organizer_name = what.letterhead.practice,
                                              .attendee = errand.to}});
}

}  // namespace

namespace {

// By its way: of a mail all parts, and the link that ends such mails.
Result<Errand> written(Transaction& t, MessageId id, const scheduling::Message& message,
                       const scheduling::Reach& reach, Telling& telling, const std::string& base) {
    Errand errand{.id = to_text(id),
                  .to = {},
                  .from_name = telling.practice,
                  .subject = {},
                  .text = {},
                  .html = {},
                  .stop_url = {},
                  .calendar = {},
                  .date = t.now()};
    if (message.channel == MessageChannel::sms) {
        errand.to = reach.sms.value_or("");
        errand.text = short_text(telling);
        return errand;
    }
    const auto ticket = scheduling::opt_out_ticket(t, message.client);
    if (!ticket)
        return tl::unexpected(ticket.error());
    telling.stop_url = fmt::format("{}/stop/{}", base, *ticket);
    errand.to = reach.mail.value_or("");
    errand.subject = subject_of(telling);
    errand.text = mail_text(telling);
    errand.html = mail_html(telling);
    errand.stop_url = telling.stop_url;
    return errand;
}

}  // namespace

Result<Errand> errand_of(Transaction& t, const ToTell& what) {
    auto telling = telling_of(t, what);
    if (auto done = add_offer(t, what, telling); !done)
        return tl::unexpected(std::move(done.error()));
    auto errand = written(t, what.id, what.message, what.reach, telling, what.letterhead.base);
    if (errand && what.message.channel == MessageChannel::mail)
        add_invitation(t, what, telling, *errand);
    return errand;
}

Result<Errand> errand_of(Transaction& t, const QuestionsToTell& what) {
    const auto link =
        scheduling::make_asking_link(t, what.message.asking.value_or(scheduling::AskingId()));
    if (!link)
        return tl::unexpected(link.error());
    Telling telling{
        .about = what.message.about,
        .language = what.reach.language,
        .practice = what.letterhead.practice,
        .client = what.reach.name,
        .begin = {},
        .place = {},
        .phone = what.rules.phone.value_or(""),
        .email = what.rules.email.value_or(""),
        .answer_by = {},
        .answer_url = fmt::format("{}/questions/{}", what.letterhead.base, link->ticket),
        .stop_url = {}};
    return written(t, what.id, what.message, what.reach, telling, what.letterhead.base);
}

}  // namespace palpate::courier
