// One message on its way: what a carrier is given, and what it gives back.
#pragma once

#include "base/instant.hpp"

#include <functional>
#include <string>

namespace palpate::courier {

// Plain text in UTF-8. A short message has id, to and text alone.
struct Errand {
    std::string id;         // of the message; the same each time it is tried
    std::string to;         // an address or number that was looked at (scheduling/reminders/reach)
    std::string from_name;  // of the practice
    std::string subject;
    std::string text;
    std::string html;
    std::string stop_url;  // ends all messages to this client
    std::string calendar;  // the visit as iCalendar, in a mail; may be empty
    bool calendar_cancels = false;
    Instant date;
};

enum class Delivery {
    sent,     // it was taken
    refused,  // for good: the same again would be refused again
    later,    // not taken, and may be another time
    unknown   // given away, and then no answer came
};

struct Delivered {
    Delivery what = Delivery::later;
    std::string trouble = {};  // words of ours
};

// Asked once, at the last moment at which nothing has been given away yet: from then on the message
// may arrive. False: stop, it is somebody else's by now.
using GiveAway = std::function<bool()>;

class Carrier {
public:
    virtual ~Carrier() = default;
    // Ends within the time it was made with, whatever the other side does. Any one thread.
    virtual Delivered carry(const Errand& errand, const GiveAway& give_away) = 0;
};

}  // namespace palpate::courier
