// What a practice tells its clients of their visits, and that it has questions, without anybody
// asking for it: which messages are to go out and what became of each, how the practice wants it,
// and what a client says to it.
//
// The words of a message are kept nowhere. They are made when it is sent, from the booking as it is
// then and a text of ours, so that nothing old goes out and no word about health can be in one.
#pragma once

#include "scheduling/bookings/booking.hpp"

namespace palpate::scheduling {

enum class MessageChannel { mail, sms };
PALPATE_DESCRIBE_ENUM(MessageChannel, mail, sms)

enum class MessageAbout { reminder, confirmation, moved, cancelled, offer, questions };
PALPATE_DESCRIBE_ENUM(MessageAbout, reminder, confirmation, moved, cancelled, offer, questions)

enum class MessageState {
    queued,     // goes out at next_attempt
    sending,    // a sender has it until lease_until
    sent,       // the mail server or the webhook took it
    withdrawn,  // not wanted any more before it went out
    failed,     // refused for good, or tried too often
    unsure      // given away twice, and twice no answer came: it may have arrived
};
PALPATE_DESCRIBE_ENUM(MessageState, queued, sending, sent, withdrawn, failed, unsure)

using WaitingOfferId = Id<struct WaitingOffer>;  // waiting/waiting.hpp
using AskingId = Id<struct Asking>;              // asking/asking.hpp

struct Message {
    ClientId client;
    std::optional<BookingId> booking;  // none: about questions, which belong to no visit
    MessageChannel channel;
    MessageAbout about;
    Instant begin;  // of the visit as it is told; once the visit is at another time, it is stale.
                    // Of questions: until when they may be answered
    std::optional<std::int64_t> hours_before;  // of a reminder: which one
    Instant due;
    MessageState state;
    std::int64_t attempts;                // begun, from 0
    std::optional<Instant> next_attempt;  // while queued
    std::optional<std::string> lease;     // while sending: whose it is
    std::optional<Instant> lease_until;   // from then on another may take it
    std::optional<bool> given_away;       // while sending: whether it arrived is not known
    std::optional<bool> repeated;         // it was sent again after such a time
    std::optional<Instant> sent_at;
    std::optional<std::string> trouble;   // words of ours; never an address, never a server's words
    std::optional<WaitingOfferId> offer;  // of an offer: which one
    std::optional<AskingId> asking;       // of questions: which ones
    std::optional<std::int64_t> turn;     // of questions: 0 for the first time, then reminders
};
PALPATE_DESCRIBE(Message, client, booking, channel, about, begin, hours_before, due, state,
                 attempts, next_attempt, lease, lease_until, given_away, repeated, sent_at, trouble,
                 offer, asking, turn);
using MessageId = Id<Message>;

// How a practice wants it; one, under the practice's own id. Where none is kept nothing is told.
struct MessageRules {
    std::vector<std::int64_t> hours_before;  // of each reminder, 1 to 336; whole days by the clock
                                             // on the wall; at most 5, each once
    bool mail;  // to clients who have said nothing; who said something is held to that
    bool sms;
    std::optional<bool> confirmations;  // also when a visit is booked
    std::optional<bool> changes;        // also when it is moved or called off
    std::optional<bool> offers;         // also when an hour they wait for has come
                                        // free; none: yes, they asked for it
    std::optional<bool> questions;      // also forms that are due; none: no
    std::optional<bool> after_visits;   // also how the day after was, where it is asked; none: no
    std::optional<std::int64_t> quiet_from_minute;   // of the location's day, 0 to 1439; with
    std::optional<std::int64_t> quiet_until_minute;  // this, which may lie over midnight
    std::optional<std::string> phone;                // how a client reaches the practice
    std::optional<std::string> email;
};
PALPATE_DESCRIBE(MessageRules, hours_before, mail, sms, confirmations, changes, offers, questions,
                 after_visits, quiet_from_minute, quiet_until_minute, phone, email);
using MessageRulesId = Id<MessageRules>;

constexpr std::int64_t reminder_hours_max = 14 * 24;
constexpr std::size_t reminders_max = 5;

// What a client says to messages; one, under the client's own id.
struct ContactChoice {
    ClientId client;
    std::optional<bool> mail;  // none: as the practice has it
    std::optional<bool> sms;
    std::optional<std::string> language;  // BCP 47; none: the client's
    std::optional<Instant> stopped_at;    // by the link in a mail, or at the desk: nothing at all
};
PALPATE_DESCRIBE(ContactChoice, client, mail, sms, language, stopped_at);
using ContactChoiceId = Id<ContactChoice>;

// As it is said; what is left out is as the practice has it.
struct ContactChoiceSaid {
    std::optional<bool> mail;
    std::optional<bool> sms;
    std::optional<std::string> language;
    std::optional<bool> stopped;  // nothing at all
};
PALPATE_DESCRIBE(ContactChoiceSaid, mail, sms, language, stopped);

// The link by which a client ends messages: the same one in every mail, so it is kept whole. Who
// reads it here could end somebody's messages, and nothing else.
struct OptOutLink {
    ClientId client;
    std::string ticket;
};
PALPATE_DESCRIBE(OptOutLink, client, ticket);
using OptOutLinkId = Id<OptOutLink>;  // the client's uuid

// Every fault, each at its place; empty when it may be kept.
std::vector<Fault> check(const MessageRules& rules);
std::vector<Fault> check(const ContactChoiceSaid& choice);

}  // namespace palpate::scheduling
