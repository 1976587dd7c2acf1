// What the store has to know of messages and what goes with them (record/kinds.hpp). Those of a
// client go when the client is erased; they are no care, so they keep nobody's record longer.
#pragma once

#include "record/portable/kind_view.hpp"
#include "scheduling/reminders/message.hpp"

namespace palpate::record {

template <>
struct Kind<scheduling::Message> {
    static constexpr std::string_view name = "message";
    static ClientId client_of(scheduling::MessageId, const scheduling::Message& message) {
        return message.client;
    }
    // Found by its booking; by "due", in order of time, while it is to go out; and by "trouble"
    // when a person should look at it.
    static std::vector<Term> terms(const scheduling::Message& message);
};

template <>
struct Kind<scheduling::ContactChoice> : KindOfClient<scheduling::ContactChoice> {
    static constexpr std::string_view name = "contact_choice";
};
template <>
struct Kind<scheduling::OptOutLink> : KindOfClient<scheduling::OptOutLink> {
    static constexpr std::string_view name = "opt_out_link";
};
template <>
struct Kind<scheduling::MessageRules> : KindOfPractice<scheduling::MessageRules> {
    static constexpr std::string_view name = "message_rules";
};

}  // namespace palpate::record

namespace palpate {

PALPATE_JSON_ELSEWHERE(scheduling::Message);

}  // namespace palpate
