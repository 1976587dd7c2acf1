// A message as it is when it is first kept: queued, by one way, for when it is due.
#pragma once

#include "scheduling/reminders/message.hpp"

namespace palpate::scheduling {

// Of a reminder; whoever tells something else says so.
inline Message new_message(ClientId client, MessageChannel channel, Instant begin, Instant due) {
    return {.client = client,
            .booking = {},
            .channel = channel,
            .about = MessageAbout::reminder,
            .begin = begin,
            .hours_before = {},
            .due = due,
            .state = MessageState::queued,
            .attempts = 0,
            .next_attempt = due,
            .lease = {},
            .lease_until = {},
            .given_away = {},
            .repeated = {},
            .sent_at = {},
            .trouble = {},
            .offer = {}};
}

}  // namespace palpate::scheduling
