#include "scheduling/online/settle_online.hpp"

#include "advice/in.hpp"
#include "base/text.hpp"
#include "intake/rescreen.hpp"
#include "record/episode_said.hpp"
#include "record/fold.hpp"
#include "scheduling/bookings/gates.hpp"

namespace palpate::scheduling {
namespace {

using record::Client;
using record::Kept;
using record::Transaction;

constexpr int looked_at_max = 50;
constexpr std::string_view made_online = "made by online booking";

Result<ClientId> client_for(Transaction& t, const SlotHold& hold, const Client& who) {
    if (hold.client)
        return *hold.client;
    auto client = who;
    const Transaction& reading = t;
    client.notes = fmt::format(
        "Made by online booking.{}",
        may_be_known(reading, who) ? " There may be another record of the same person." : "");
    return record::add_client(t, client, std::string(made_online)).map([](const auto& kept) {
        return kept.id;
    });
}

Result<void> keep_intake(Transaction& t, ClientId client, const SlotHold& hold,
                         const OnlineIntake& intake, Date today) {
    const record::EpisodeSaid episode{.client = client,
                                      .complaint = intake.complaint,
                                      .status = record::EpisodeStatus::open,
                                      .opened_on = today,
                                      .closed_on = {},
                                      .practitioner = hold.practitioners.front(),
                                      .extra = {},
                                      .complaint_language = intake.complaint_language};
    // An episode of its own: what was agreed in another is not replaced by a form.
    const auto opened = record::open_as_said(t, episode, std::string(made_online));
    if (!opened)
        return tl::unexpected(opened.error());
    return record::take_intake(t, record::EpisodeId(opened->id.uuid()), intake.said, intake.advised)
        .map([](const auto&) {});
}

BookingSaid booking_said(const SlotHold& hold, ClientId client,
                         const std::optional<std::string>& note) {
    return {.clients = {client},
            .practitioners = hold.practitioners,
            .resources = hold.resources,
            .service = hold.service,
            .location = hold.location,
            .event = {},
            .begin = hold.begin,
            .until = {},
            .zone = {},
            .wall = {},
            .source = BookingSource::online,
            .hold_minutes = {},
            .overrule = {},
            .despite = {},
            .series = {},
            .note = note,
            .extra = {}};
}

template <class T>
std::optional<T> newest(const Transaction& t, ClientId client) {
    auto texts = t.documents().glance_of_client(record::Kind<T>::name, client);
    const auto last = std::ranges::max_element(texts, {}, &record::KeptText::changed_at);
    if (last == texts.end())
        return std::nullopt;
    return record::decode<T>(std::move(*last)).content;
}

// Nobody is booked for hands-on work who was never judged, was judged otherwise, or is held.
bool is_clear(const Transaction& t, ClientId client, const OnlineSaid& said) {
    if (said.intake) {
        const auto word = hands_on_word(said.intake->advised.output);
        if (!word.complete || !word.allowed)
            return false;
    }
    const bool judged = said.intake || newest<record::StoredAssessment>(t, client);
    return judged && !whom_to_ask(t, client);
}

Result<void> link_visit(Transaction& t, const practice::Ticket& ticket, BookingId booking) {
    return record::keep_link(t, ticket,
                             {.purpose = practice::LinkPurpose::visit,
                              .secret = {},
                              .kind = record::LinkOf::booking,
                              .of = record::AnyRecordId(booking.uuid()),
                              .names = {},
                              .expires_at = {},
                              .uses_left = {},
                              .revoked_at = {}},
                             std::string(made_online))
        .map([](const auto&) {});
}

}  // namespace

Result<OnlineSettled> settle_online(Transaction& t, const practice::Ticket& ticket,
                                    const Kept<SlotHold>& hold, const OnlineSaid& said) {
    if (auto done = release_hold(t, hold); !done)
        return tl::unexpected(std::move(done.error()));
    const auto client = client_for(t, hold.content, said.who);
    if (!client)
        return tl::unexpected(client.error());
    if (said.intake)
        if (auto kept = keep_intake(t, *client, hold.content, *said.intake, said.today); !kept)
            return tl::unexpected(std::move(kept.error()));
    const auto service = offered_online(t, hold.content.service, hold.content.location);
    if (!service)
        return tl::unexpected(service.error());
    const Transaction& reading = t;
    const bool waits = said.only_held || (service->hands_on && !is_clear(reading, *client, said));
    const auto asked = booking_said(hold.content, *client, said.note);
    const auto desk = std::min(hold.content.begin, t.now() + kept_for_the_desk);
    auto booking = waits ? hold_for_desk(t, asked, desk, std::string(made_online))
                         : book(t, asked, std::string(made_online));
    if (!booking)
        return tl::unexpected(std::move(booking.error()));
    if (auto linked = link_visit(t, ticket, booking->id); !linked)
        return tl::unexpected(std::move(linked.error()));
    return OnlineSettled{*std::move(booking), waits};
}

Result<void> keep_emergency(Transaction& t, const Kept<SlotHold>& hold, const OnlineIntake& intake,
                            Date today) {
    if (hold.content.client)
        if (auto kept = keep_intake(t, *hold.content.client, hold.content, intake, today); !kept)
            return kept;
    return release_hold(t, hold);
}

HandsOnWord hands_on_word(const Document& output) {
    const auto out = parse_json(output.text());
    if (!out || !out->is_object())
        return {};
    HandsOnWord word;
    const auto& members = out->get_object();
    if (const auto* complete = members.if_contains("complete"))
        word.complete = complete->is_bool() && complete->get_bool();
    if (const auto* hands_on = members.if_contains("hands_on"))
        word.allowed = hands_on->is_string() && (hands_on->get_string() == "limited" ||
                                                 hands_on->get_string() == "ordinary");
    return word;
}

bool questions_due(const Transaction& t, ClientId client, Date visit,
                   const knowledge::Knowledge& k) {
    const auto intake = newest<record::StoredIntake>(t, client);
    const auto assessment = newest<record::StoredAssessment>(t, client);
    if (!intake || !assessment || !hands_on_word(assessment->output).complete)
        return true;
    const Date taken(std::chrono::floor<std::chrono::days>(intake->taken_at));
    const auto in = advice::decode(intake->answers.text(), k, taken);
    if (!in)
        return true;
    std::map<int, int> days_ago;
    for (std::size_t f = 0; f < in->asked.size(); ++f)
        if (in->asked[f])
            days_ago[static_cast<int>(f)] = std::max(days_between(taken, visit), 0);
    for (const auto& [finding, days] : in->answered_days_ago)
        days_ago[finding] += days;
    const auto gone = intake::lapsed(in->facts, days_ago, k);
    return std::ranges::any_of(gone, [&](int finding) {
        const auto screen = k.findings[static_cast<std::size_t>(finding)].screen;
        return !k.questions[static_cast<std::size_t>(screen)].every_visit;
    });
}

bool may_be_known(const Transaction& t, const Client& who) {
    const auto anybody = [&](std::string_view text, auto same) {
        const auto found = record::search_clients(t, text, {}, looked_at_max);
        return std::ranges::any_of(found.clients, same);
    };
    using record::ClientLine;
    for (const auto& email : who.emails)
        if (anybody(email, [&](const ClientLine& line) {
                return line.email && same_in_any_case(*line.email, email);
            }))
            return true;
    for (const auto& phone : who.phones) {
        const auto digits = record::digits_of(phone.number);
        if (anybody(phone.number, [&](const ClientLine& line) {
                return line.phone && record::digits_of(*line.phone) == digits;
            }))
            return true;
    }
    const auto name = record::fold(record::spoken_name(who));
    return who.birth && anybody(record::spoken_name(who), [&](const ClientLine& line) {
               return line.birth && line.birth->text() == who.birth->text() &&
                      record::fold(line.name) == name;
           });
}

}  // namespace palpate::scheduling
