#include "scheduling/reminders/plan.hpp"

#include "scheduling/asking/watch.hpp"
#include "scheduling/bookings/lists.hpp"
#include "scheduling/bookings/look.hpp"
#include "scheduling/reminders/new_message.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <map>
#include <set>

namespace palpate::scheduling {
namespace {

using record::Kept;
using record::Transaction;
using record::Version;

constexpr int messages_max = 1000;       // of one booking, looked at
constexpr std::chrono::days ahead{400};  // of one client's visits
std::atomic<std::uint64_t> news_count = 0;

constexpr std::array channels{MessageChannel::mail, MessageChannel::sms};

MessageAbout about_of(Occasion occasion) {
    switch (occasion) {
        case Occasion::moved: return MessageAbout::moved;
        case Occasion::cancelled: return MessageAbout::cancelled;
        case Occasion::none:
        case Occasion::booked: break;
    }
    return MessageAbout::confirmation;
}

bool is_told(const MessageRules& rules, Occasion occasion) {
    switch (occasion) {
        case Occasion::booked: return rules.confirmations.value_or(false);
        case Occasion::moved:
        case Occasion::cancelled: return rules.changes.value_or(false);
        case Occasion::none: break;
    }
    return false;
}

BookingStatus status_told(MessageAbout about) {
    switch (about) {
        case MessageAbout::cancelled: return BookingStatus::cancelled;
        case MessageAbout::offer: return BookingStatus::held;
        case MessageAbout::reminder:
        case MessageAbout::confirmation:
        case MessageAbout::moved:
        case MessageAbout::questions: break;
    }
    return BookingStatus::booked;
}

bool same(const Message& a, const Message& b) {
    return a.client == b.client && a.channel == b.channel && a.about == b.about &&
           a.begin == b.begin && a.hours_before == b.hours_before;
}

class Planning {
public:
    Planning(Transaction& t, BookingId id, const Booking& booking, MessageRules rules)
        : t_(t),
          id_(id),
          booking_(booking),
          rules_(std::move(rules)),
          zone_(clock_of(t, booking)),
          times_(reminder_times(rules_, zone_, booking.begin)),
          there_(t.records<Message>().with_term({"booking", to_text(id)}, messages_max)) {}

    Result<void> run(Occasion occasion) {
        for (auto& kept : there_)
            if (kept.content.state == MessageState::queued && !is_wanted(kept.content))
                if (auto done = withdraw(kept); !done)
                    return done;
        for (const auto client : booking_.clients)
            if (auto done = plan(client, occasion); !done)
                return done;
        return {};
    }

    Result<void> offer(WaitingOfferId offer) {
        const auto due = outside_quiet(rules_, zone_, t_.now(), booking_.begin, false);
        if (!rules_.offers.value_or(true) || booking_.held_until.value_or(due) <= due)
            return {};
        for (const auto client : booking_.clients)
            for (const auto channel : channels)
                if (reach(client).by(channel))
                    if (auto done = queue(offered(client, channel, due, offer)); !done)
                        return done;
        return {};
    }

private:
    const Reach& reach(ClientId client) {
        const auto [found, is_new] = reaches_.try_emplace(client);
        if (is_new)
            found->second = reach_of(t_, client, rules_, Look::aside);
        return found->second;
    }

    bool is_wanted(const Message& message) {
        if (!is_true(message, booking_) || !reach(message.client).by(message.channel))
            return false;
        if (message.about != MessageAbout::reminder)
            return true;
        const ReminderTime time{message.hours_before.value_or(0), message.due};
        return std::ranges::find(times_, time) != times_.end();
    }

    Result<void> withdraw(Kept<Message>& kept) {
        kept.content.state = MessageState::withdrawn;
        kept.content.next_attempt = std::nullopt;
        return change(kept);
    }

    Result<void> change(Kept<Message>& kept) {
        return t_.records<Message>()
            .change(kept.id, kept.version, kept.content)
            .map([&](Version version) { kept.version = version; });
    }

    Result<void> plan(ClientId client, Occasion occasion) {
        if (booking_.begin <= t_.now())
            return {};
        for (const auto channel : channels) {
            if (!reach(client).by(channel))
                continue;
            if (booking_.status == BookingStatus::booked)
                for (const auto& time : times_)
                    if (t_.now() < time.due)
                        if (auto done = queue(reminder(client, channel, time)); !done)
                            return done;
            if (is_told(rules_, occasion))
                if (auto done = queue(news(client, channel, occasion)); !done)
                    return done;
        }
        return {};
    }

    Message message(ClientId client, MessageChannel channel, Instant due) const {
        auto made = new_message(client, channel, booking_.begin, due);
        made.booking = id_;
        return made;
    }
    Message reminder(ClientId client, MessageChannel channel, const ReminderTime& time) const {
        auto made = message(client, channel, time.due);
        made.hours_before = time.hours_before;
        return made;
    }
    Message news(ClientId client, MessageChannel channel, Occasion occasion) const {
        auto made =
            message(client, channel, outside_quiet(rules_, zone_, t_.now(), booking_.begin, false));
        made.about = about_of(occasion);
        return made;
    }

    Message offered(ClientId client, MessageChannel channel, Instant due,
                    WaitingOfferId offer) const {
        auto made = message(client, channel, due);
        made.about = MessageAbout::offer;
        made.offer = offer;
        return made;
    }

    // One of these, whatever became of it. What was withdrawn before it went out may go after all.
    Result<void> queue(const Message& wanted) {
        const auto is_same = [&](const Kept<Message>& kept) { return same(kept.content, wanted); };
        const auto known = std::ranges::find_if(there_, is_same);
        const bool is_new = known == there_.end();
        if (is_new || known->content.state == MessageState::withdrawn)
            note_courier_news();
        if (is_new)
            return t_.records<Message>().add(MessageId(t_.new_id()), wanted).map([](Version) {});
        if (known->content.state != MessageState::withdrawn)
            return {};
        known->content = wanted;
        return change(*known);
    }

    Transaction& t_;
    const BookingId id_;
    const Booking& booking_;
    const MessageRules rules_;
    const Zone zone_;
    const std::vector<ReminderTime> times_;
    std::vector<Kept<Message>> there_;
    std::map<ClientId, Reach> reaches_;
};

}  // namespace

Result<void> plan_messages(Transaction& t, BookingId id, const Booking& booking,
                           Occasion occasion) {
    note_courier_news();
    auto rules = message_rules(t);
    if (!rules)
        return {};
    return Planning(t, id, booking, *std::move(rules)).run(occasion);
}

Result<void> plan_offer(Transaction& t, WaitingOfferId offer, const Kept<Booking>& held) {
    auto rules = message_rules(t);
    if (!rules)
        return {};
    return Planning(t, held.id, held.content, *std::move(rules)).offer(offer);
}

Result<Kept<Booking>> with_messages(Transaction& t, Kept<Booking> kept, Occasion occasion) {
    for (const auto client : kept.content.clients)
        if (auto done = watch_client(t, client); !done)
            return tl::unexpected(std::move(done.error()));
    if (auto done = plan_messages(t, kept.id, kept.content, occasion); !done)
        return tl::unexpected(std::move(done.error()));
    return kept;
}

Result<void> plan_day(Transaction& t, std::chrono::sys_days day) {
    const Instant first = std::max<Instant>(day, t.now());
    const Instant last = day + std::chrono::days(1);
    if (last <= first || !message_rules(t))
        return {};
    const auto visits = bookings_between(t, {.from = first, .until = last});
    if (!visits)
        return tl::unexpected(visits.error());
    for (const auto& visit : *visits)
        if (auto done = plan_messages(t, visit.id, visit.content, Occasion::none); !done)
            return done;
    return {};
}

Result<void> plan_client(Transaction& t, ClientId client) {
    std::set<Uuid> visits;
    const Transaction& reading = t;
    for (const auto& busy :
         reading.documents().busy(std::array{client.uuid()}, t.now(), t.now() + ahead))
        visits.insert(busy.record);
    for (const auto& id : visits)
        if (auto text = reading.documents().glance({record::Kind<Booking>::name, id})) {
            const auto visit = record::decode<Booking>(*std::move(text));
            if (auto done = plan_messages(t, visit.id, visit.content, Occasion::none); !done)
                return done;
        }
    return {};
}

std::uint64_t courier_news() {
    return news_count.load(std::memory_order_relaxed);
}

void note_courier_news() {
    news_count.fetch_add(1, std::memory_order_relaxed);
}

bool is_true(const Message& message, const Booking& booking) {
    const bool of_it = message.begin == booking.begin &&
                       std::ranges::find(booking.clients, message.client) != booking.clients.end();
    return of_it && booking.status == status_told(message.about);
}

Zone clock_of(const Transaction& t, const Booking& booking) {
    auto place = booking.location;
    if (!place && booking.event)
        if (const auto event = look_at(t, *booking.event, "/event"))
            place = event->location;
    if (place)
        if (const auto location = look_at(t, *place, "/location"))
            if (auto zone = Zone::named(location->zone))
                return *std::move(zone);
    if (booking.zone)
        if (auto zone = Zone::named(*booking.zone))
            return *std::move(zone);
    return Zone::named("UTC").value();
}

}  // namespace palpate::scheduling
