// How a client may be told something: to which address, in which language, or not at all.
#pragma once

#include "record/transaction.hpp"
#include "scheduling/reminders/kinds.hpp"

namespace palpate::scheduling {

// What both mail servers and we take for an address: ASCII, one @, nothing that ends a line or a
// list. Stricter than the standards allow, so that nobody's address can say more than who it is.
bool is_mail_address(std::string_view text);
// "+49 (30) 123-45" as "+493012345"; nothing when it is no number of 7 to 15 digits.
std::optional<std::string> dialled(std::string_view number);

struct Reach {
    std::optional<std::string> mail;  // none: not by mail, for whatever reason
    std::optional<std::string> sms;
    std::string language;  // BCP 47; empty: not known
    std::string name;      // as one says it

    bool by(MessageChannel channel) const {
        return channel == MessageChannel::mail ? mail.has_value() : sms.has_value();
    }
};

// Whether what is read is given away: then it is in the trail.
enum class Look { aside, to_tell };

// Nobody can be told who is not there, has stopped messages, or is only kept for the law. Who has
// said nothing is told as the practice has it.
Reach reach_of(const record::Transaction& t, ClientId client, const MessageRules& rules, Look look);

// None: the practice has said nothing, so nothing is told.
std::optional<MessageRules> message_rules(const record::Transaction& t);
// What is kept; where nothing is, nothing is said.
ContactChoice contact_choice(const record::Transaction& t, ClientId client);

}  // namespace palpate::scheduling
