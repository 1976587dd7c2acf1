// From what is kept to the words of a message: at the moment it is sent, and only then.
#pragma once

#include "courier/outbox.hpp"
#include "courier/words.hpp"

namespace palpate::courier {

struct ToTell {
    MessageId id;
    const scheduling::Message& message;
    const record::Kept<scheduling::Booking>& booking;
    const scheduling::MessageRules& rules;
    const scheduling::Reach& reach;
    const Letterhead& letterhead;
};

Telling telling_of(const record::Transaction& t, const ToTell& what);

// That there are questions, with a link made anew for each try: its secret is kept nowhere.
struct QuestionsToTell {
    MessageId id;
    const scheduling::Message& message;
    const scheduling::MessageRules& rules;
    const scheduling::Reach& reach;
    const Letterhead& letterhead;
};
Result<Errand> errand_of(record::Transaction& t, const QuestionsToTell& what);

// The link to end messages is made with a client's first mail.
Result<Errand> errand_of(record::Transaction& t, const ToTell& what);

}  // namespace palpate::courier
