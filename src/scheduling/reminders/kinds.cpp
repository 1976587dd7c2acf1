#include "scheduling/reminders/kinds.hpp"

namespace palpate::record {

using scheduling::MessageState;

std::vector<Term> Kind<scheduling::Message>::terms(const scheduling::Message& message) {
    std::vector<Term> terms;
    if (message.booking)
        terms.push_back({"booking", to_text(*message.booking)});
    if (message.asking)
        terms.push_back({"asking", to_text(*message.asking)});
    if (message.state == MessageState::queued && message.next_attempt)
        terms.push_back({"due", to_text(*message.next_attempt)});
    if (message.state == MessageState::sending && message.lease_until)
        terms.push_back({"due", to_text(*message.lease_until)});
    if (message.state == MessageState::failed || message.state == MessageState::unsure)
        terms.push_back({"trouble", "yes"});
    return terms;
}

}  // namespace palpate::record

namespace palpate {

PALPATE_JSON_HERE(scheduling::Message);

}  // namespace palpate
