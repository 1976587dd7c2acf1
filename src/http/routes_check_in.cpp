// Check-in: a link made by who keeps the calendar, and the questions that its holder answers, on
// the practice's tablet or on their own phone. Reception hands it out and sees no answer.
#include "advice/next_question.hpp"
#include "http/calendar_asked.hpp"
#include "http/check_in_told.hpp"
#include "http/handlers.hpp"
#include "http/kept.hpp"
#include "http/link_holder.hpp"
#include "record/check_in/check_in.hpp"
#include "record/secret_links.hpp"
#include "scheduling/bookings/kinds.hpp"

#include <boost/json.hpp>

namespace palpate::http {
namespace {

using practice::LinkPurpose;
using record::CheckInBasis;
using record::SecretLink;
using record::Transaction;
using scheduling::Booking;
using scheduling::BookingId;
using scheduling::BookingStatus;

// Answers may be sent again when something was ticked by mistake.
constexpr std::int64_t answers_max = 5;
constexpr std::chrono::hours opens_before{72};
constexpr int screens_max = 60;
constexpr std::size_t language_bytes_max = 35;

// The booking whose check-in it is: still to come, and not too far off.
Result<Booking> due(const Transaction& t, BookingId id) {
    auto text = t.documents().glance({record::Kind<Booking>::name, id.uuid()});
    if (!text || text->removed)
        return refuse(FaultKind::not_found, "", "there is no such booking");
    auto booking = record::decode<Booking>(*std::move(text)).content;
    if (booking.status != BookingStatus::booked && booking.status != BookingStatus::arrived)
        return refuse(FaultKind::conflict, "/status", "is not booked, or over");
    if (booking.until <= t.now() || booking.begin > t.now() + opens_before)
        return refuse(FaultKind::conflict, "/begin",
                      "check-in is from three days before a visit until its end");
    return booking;
}

// Who is asked: `wanted`, or the only one when it is zero. Of a couple each has a link of their
// own, as one is not to answer for the other.
Result<record::ClientId> whose(const Booking& booking, const Uuid& wanted) {
    if (wanted == Uuid{} && booking.clients.size() == 1)
        return booking.clients.front();
    const auto found = std::ranges::find(booking.clients, record::ClientId(wanted));
    if (found == booking.clients.end())
        return refuse(FaultKind::invalid, "/client", "expected one of the booking's clients");
    return *found;
}

struct Opened {
    CheckInBasis basis;
    record::SecretLinkId link;
};

Result<Opened> open(const Transaction& t, const practice::Ticket& ticket) {
    const auto link = record::open_link(t, LinkPurpose::check_in, ticket);
    if (!link)
        return tl::unexpected(link.error());
    const auto booking = due(t, BookingId(link->content.of.uuid()));
    if (!booking)
        return tl::unexpected(booking.error());
    const auto client =
        whose(*booking, link->content.client.value_or(record::AnyRecordId()).uuid());
    if (!client)
        return refuse(FaultKind::not_found, "", std::string(no_such_link));
    return record::basis_of(t, *client).map([&](CheckInBasis&& basis) {
        return Opened{std::move(basis), link->id};
    });
}

// `said` is a CheckInAsked or a CheckInSaid; what was told before, and what is told now over it.
template <class Said>
Result<Document> merged(const Document& known, const Said& said, const Services& services) {
    const record::Telling telling{known, said.findings, services.today(), services.knowledge};
    return record::told_now(known, said.findings).and_then([&](const Document& answers) {
        return record::with_beside(answers, telling, {said.already_checked, said.places});
    });
}

Result<Document> known_of(const CheckInBasis& basis, const Services& services) {
    return record::carried(basis.input, services.today(), services.knowledge);
}

bool is_for_client(const advice::Question& question, const knowledge::Knowledge& k) {
    if (!question.lines.empty())
        return true;  // of client's screens alone
    const auto row = std::ranges::find(k.questions, question.id, &knowledge::Question::id);
    return row != k.questions.end() && row->who == "client";
}

// The next screen that a visit must begin with and a client may answer alone; what only the
// practitioner can tell is left open, and is theirs to ask.
advice::Interview next_screen(advice::In in, const knowledge::Knowledge& k) {
    for (int i = 0; i < screens_max; ++i) {
        auto next = advice::next_question(in, k);
        const auto& asked = next.question;
        if (!asked || !asked->must || asked->kind != advice::Question::Kind::screen)
            return {
                .question = {}, .remaining_about = 0, .complete = true, .urgency = next.urgency};
        if (is_for_client(*asked, k))
            return next;
        for (const auto& fact : asked->facts)
            if (const auto f = k.finding(fact.id))
                in.asked[static_cast<std::size_t>(*f)] = true;
    }
    return {};
}

// How urgent it is says something of what was told before: only an emergency is told.
void keep_to_oneself(advice::Interview& next) {
    if (next.urgency != screening::Urgency::emergency)
        next.urgency = screening::Urgency::clear;
    next.complete = !next.question;
    next.beside = {};
}

}  // namespace

// Not kept for a request that comes twice: the secret would be kept with it.
Reply make_check_in(const Request& request, const Services& services) {
    const auto wanted_client = uuid_asked(request, "client");
    if (!wanted_client)
        return fault_reply(wanted_client.error());
    return for_id(request, [&](const Uuid& id) {
        return writing(request, services, [&](Transaction& t) -> Result<Reply> {
            const auto booking = due(t, BookingId(id));
            if (!booking)
                return tl::unexpected(booking.error());
            const auto client = whose(*booking, *wanted_client);
            if (!client)
                return tl::unexpected(client.error());
            if (const auto basis = record::basis_of(t, *client); !basis)
                return refuse(FaultKind::conflict, "", basis.error().message);
            const SecretLink wanted{.purpose = LinkPurpose::check_in,
                                    .secret = {},
                                    .kind = record::LinkOf::booking,
                                    .of = record::AnyRecordId(id),
                                    .names = {},
                                    .expires_at = booking->until,
                                    .uses_left = answers_max,
                                    .revoked_at = {},
                                    .client = record::AnyRecordId(client->uuid())};
            return record::make_link(t, wanted, "").map([&](const record::LinkMade& made) {
                return json_reply(
                    shown_json(CheckInMade{"/check-in/" + made.ticket, booking->until}), 201);
            });
        });
    });
}

Reply next_at_check_in(const Request& request, const Services& services) {
    const auto asked = body_of<CheckInAsked>(request, "findings");
    if (!asked)
        return faults_reply(asked.error());
    return for_holder(request, [&](const practice::Ticket& ticket, const practice::Actor& holder) {
        const auto opened = record::read(*services.store, holder,
                                         [&](const Transaction& t) { return open(t, ticket); });
        if (!opened)
            return fault_reply(opened.error());
        const auto known = known_of(opened->basis, services);
        if (!known)
            return fault_reply(known.error());
        const auto& said = asked->content;
        const auto answers = merged(*known, said, services);
        if (!answers)
            return fault_reply(answers.error());
        auto in = advice::decode(answers->text(), services.knowledge, services.today());
        if (!in)
            return fault_reply(in.error());
        auto next = next_screen(*std::move(in), services.knowledge);
        keep_to_oneself(next);
        record::offer_beside(next, {*known, said.findings, services.today(), services.knowledge},
                             {said.already_checked, said.places});
        return json_reply(advice::encode(next));
    });
}

Reply take_check_in(const Request& request, const Services& services) {
    const auto said = body_of<CheckInSaid>(request, "findings");
    if (!said)
        return faults_reply(said.error());
    if (const auto& l = said->content.language; l.empty() || l.size() > language_bytes_max)
        return fault_reply({FaultKind::invalid, "/language", "expected a BCP 47 tag"});
    return for_holder(request, [&](const practice::Ticket& ticket, const practice::Actor& holder) {
        const auto opened = record::read(*services.store, holder,
                                         [&](const Transaction& t) { return open(t, ticket); });
        if (!opened)
            return fault_reply(opened.error());
        const auto answers = known_of(opened->basis, services).and_then([&](const Document& known) {
            return merged(known, said->content, services);
        });
        if (!answers)
            return fault_reply(answers.error());
        // The engine takes its time; none of it in a transaction.
        const auto advised = record::advise_on(*answers, services.knowledge, services.today());
        if (!advised)
            return fault_reply(advised.error());
        const auto good = record::still_good(opened->basis, advised->input, services.knowledge);
        const record::IntakeSaid intake{.by = record::AnsweredBy::client,
                                        .language = said->content.language,
                                        .answers = *answers,
                                        .interpreter = {}};
        const auto keep = [&](Transaction& t) -> Result<record::Answer> {
            if (auto used = record::use_link(t, LinkPurpose::check_in, ticket); !used)
                return tl::unexpected(std::move(used.error()));
            return record::take_check_in(t, opened->basis, intake, *advised, good)
                .map([&](const auto&) {
                    return record::Answer{200, shown_json(told_at_check_in(advised->output))};
                });
        };
        const auto answer = record::write(*services.store, holder, [&](Transaction& t) {
            return record::once(t, request.idempotency_key,
                                fmt::format("{}\n{}", request.target, request.body), keep);
        });
        if (!answer)
            return fault_reply(answer.error());
        return json_reply(answer->body, answer->status);
    });
}

}  // namespace palpate::http
