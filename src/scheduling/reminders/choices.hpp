// What practice and clients say to messages, and what was made of it: the writes and lists of the
// people who run a desk.
#pragma once

#include "record/clients.hpp"
#include "record/secret_links.hpp"
#include "scheduling/reminders/plan.hpp"

namespace palpate::scheduling {

// Version 0 for the first time. The visits to come are gone through anew by the courier.
Result<record::Kept<MessageRules>> set_message_rules(record::Transaction& t,
                                                     record::Version expected,
                                                     const MessageRules& rules, std::string why);
// None kept: version 0, and a practice that tells nothing.
record::Kept<MessageRules> find_message_rules(const record::Transaction& t);

// The same of a client; messages of visits to come follow at once. Not found, gone: the client.
Result<record::Kept<ContactChoice>> set_contact_choice(record::Transaction& t, ClientId client,
                                                       record::Version expected,
                                                       const ContactChoiceSaid& said,
                                                       std::string why);
Result<record::Kept<ContactChoice>> find_contact_choice(const record::Transaction& t,
                                                        ClientId client);

// The link in a client's mails, made with the first one.
Result<std::string> opt_out_ticket(record::Transaction& t, ClientId client);
// Whose link it is; not found, gone.
Result<ClientId> opt_out_holder(const record::Transaction& t, const practice::Ticket& ticket);
// No more messages to them; once is enough.
Result<void> stop_messages(record::Transaction& t, ClientId client);

struct MessageQueue {
    std::int64_t waiting;             // queued or on their way, counted up to waiting_counted_max
    std::optional<Instant> next_due;  // the first of them
    std::vector<record::Kept<Message>> trouble;  // failed, or not known to have arrived; the
                                                 // newest first
};
constexpr int waiting_counted_max = 1000;
constexpr int trouble_max = 100;

MessageQueue message_queue(const record::Transaction& t);

// When a message is to be looked at again: what it is queued for, or the end of its lease.
std::optional<Instant> next_look(const Message& message);

}  // namespace palpate::scheduling
