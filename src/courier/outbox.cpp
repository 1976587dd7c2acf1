#include "courier/outbox.hpp"

#include "courier/telling.hpp"
#include "scheduling/asking/plan.hpp"

#include <algorithm>
#include <array>

namespace palpate::courier {
namespace {

using record::Kept;
using record::Transaction;
using record::Version;
using scheduling::Booking;
using scheduling::Message;
using scheduling::MessageAbout;
using scheduling::MessageChannel;
using scheduling::MessageState;
using std::chrono::seconds;

constexpr std::size_t due_max = 20;  // of one round, so that no practice keeps others waiting

Result<void> keep(Transaction& t, const Kept<Message>& kept) {
    return t.records<Message>().change(kept.id, kept.version, kept.content).map([](Version) {});
}

// No sender's any more.
void let_go(Message& message) {
    message.lease = std::nullopt;
    message.lease_until = std::nullopt;
    message.given_away = std::nullopt;
}

void end(Message& message, MessageState state, std::string trouble) {
    let_go(message);
    message.state = state;
    message.next_attempt = std::nullopt;
    message.trouble = trouble.empty() ? std::nullopt : std::optional(std::move(trouble));
}

void queue_again(Message& message, Instant at) {
    let_go(message);
    message.state = MessageState::queued;
    message.next_attempt = at;
}

// It may have arrived: once more, and then never again.
void after_silence(Message& message, Instant again) {
    if (message.repeated.value_or(false))
        return end(message, MessageState::unsure, "given away twice, and no answer came");
    message.repeated = true;
    queue_again(message, again);
}

void after_refusal_for_now(Message& message, Instant now, const std::string& trouble) {
    if (message.attempts >= attempts_max)
        return end(message, MessageState::failed, trouble);
    queue_again(message, now + wait_after(message.attempts));
    message.trouble = trouble;
}

bool is_ours(const Message& message, const Lease& lease, Instant now) {
    return message.state == MessageState::sending && message.lease == lease.owner &&
           message.lease_until && now < *message.lease_until;
}

tl::unexpected<Fault> not_ours() {
    return refuse(FaultKind::conflict, "", "this message is not this sender's any more");
}

// What stands against sending it now; none: nothing does.
std::optional<std::string> obstacle(const Transaction& t, const Message& message,
                                    const std::optional<Kept<Booking>>& booking,
                                    const scheduling::Reach& reach) {
    if (!booking || !scheduling::is_true(message, booking->content))
        return "the visit is not as it was when this was queued";
    if (message.begin <= t.now())
        return "the visit had begun";
    if (message.about == MessageAbout::offer &&
        booking->content.held_until.value_or(t.now()) <= t.now())
        return "the offer was over";
    if (!reach.by(message.channel))
        return "the client is not to be told by this way";
    return std::nullopt;
}

bool has_way(const Letterhead& letterhead, MessageChannel channel) {
    return channel == MessageChannel::mail ? letterhead.mail : letterhead.sms;
}

std::optional<Kept<Booking>> booking_of(const Transaction& t, scheduling::BookingId id) {
    auto text = t.documents().glance({record::Kind<Booking>::name, id.uuid()});
    if (!text || text->removed)
        return std::nullopt;
    return record::decode<Booking>(*std::move(text));
}

// A message that is due and nobody's.
class Leasing {
public:
    Leasing(Transaction& t, Kept<Message> kept, const Letterhead& letterhead, const Lease& lease)
        : t_(t), kept_(std::move(kept)), letterhead_(letterhead), lease_(lease) {}

    Result<std::optional<Leased>> run() {
        auto& message = kept_.content;
        if (message.state == MessageState::sending && message.given_away.value_or(false)) {
            after_silence(message, t_.now());
            if (message.state == MessageState::unsure)
                return put_down();
        }
        const auto rules = scheduling::message_rules(t_);
        const auto booking =
            message.booking ? booking_of(t_, *message.booking) : std::optional<Kept<Booking>>();
        const auto reach =
            rules ? scheduling::reach_of(t_, message.client, *rules, scheduling::Look::to_tell)
                  : scheduling::Reach{};
        auto against = message.asking ? scheduling::asking_obstacle(t_, message, reach)
                                      : obstacle(t_, message, booking, reach);
        if (against) {
            end(message, MessageState::withdrawn, *std::move(against));
            return put_down();
        }
        if (!has_way(letterhead_, message.channel)) {
            end(message, MessageState::failed, "this server has no way to send it");
            return put_down();
        }
        const auto clock = message.asking ? scheduling::practice_clock(t_)
                                          : scheduling::clock_of(t_, booking->content);
        const auto at = scheduling::outside_quiet(*rules, clock, t_.now(), message.begin, false);
        if (t_.now() < at) {
            queue_again(message, at);
            return put_down();
        }
        return message.asking
                   ? take_up(errand_of(
                         t_, QuestionsToTell{kept_.id, message, *rules, reach, letterhead_}))
                   : take_up(errand_of(
                         t_, ToTell{kept_.id, message, *booking, *rules, reach, letterhead_}));
    }

private:
    Result<std::optional<Leased>> put_down() {
        return keep(t_, kept_).map([] { return std::optional<Leased>(); });
    }

    Result<std::optional<Leased>> take_up(Result<Errand> errand) {
        auto& message = kept_.content;
        if (!errand)
            return tl::unexpected(std::move(errand.error()));
        let_go(message);
        message.state = MessageState::sending;
        message.next_attempt = std::nullopt;
        message.lease = lease_.owner;
        message.lease_until = t_.now() + lease_.length;
        ++message.attempts;
        return keep(t_, kept_).map([&] {
            return std::optional(Leased{message.channel, *std::move(errand)});
        });
    }

    Transaction& t_;
    Kept<Message> kept_;
    const Letterhead& letterhead_;
    const Lease& lease_;
};

}  // namespace

seconds wait_after(std::int64_t attempts) {
    constexpr std::array<int, 7> waits{15, 30, 60, 120, 300, 900, 1800};
    const auto at = static_cast<std::size_t>(std::max<std::int64_t>(1, attempts)) - 1;
    return seconds(at < waits.size() ? waits[at] : 3600);
}

Waiting waiting(const Transaction& t) {
    Waiting found;
    const auto all = t.records<Message>().by_term({"due", ""}, scheduling::waiting_counted_max);
    found.count = std::ssize(all);
    for (const auto& kept : all) {
        const auto at = scheduling::next_look(kept.content);
        if (at && *at <= t.now() && found.due.size() < due_max) {
            found.due.push_back(kept.id);
        } else {
            found.next = at;
            break;
        }
    }
    return found;
}

Result<std::optional<Leased>> lease(Transaction& t, MessageId id, const Letterhead& letterhead,
                                    const Lease& lease) {
    auto kept = record::find_there(t, id);
    if (!kept)
        return tl::unexpected(std::move(kept.error()));
    const auto at = scheduling::next_look(kept->content);
    if (!at || t.now() < *at)
        return std::optional<Leased>();
    return Leasing(t, *std::move(kept), letterhead, lease).run();
}

Result<void> give_away(Transaction& t, MessageId id, const Lease& lease) {
    auto kept = record::find_there(t, id);
    if (!kept)
        return tl::unexpected(std::move(kept.error()));
    if (!is_ours(kept->content, lease, t.now()))
        return not_ours();
    kept->content.given_away = true;
    return keep(t, *kept);
}

Result<MessageState> settle(Transaction& t, MessageId id, const Lease& lease,
                            const Delivered& delivered) {
    auto kept = record::find_there(t, id);
    if (!kept)
        return tl::unexpected(std::move(kept.error()));
    auto& message = kept->content;
    // Its own, also when the lease ended in the meantime and nobody else has taken it.
    if (message.state != MessageState::sending || message.lease != lease.owner)
        return not_ours();
    switch (delivered.what) {
        case Delivery::sent:
            message.sent_at = t.now();
            end(message, MessageState::sent, "");
            break;
        case Delivery::refused: end(message, MessageState::failed, delivered.trouble); break;
        case Delivery::later: after_refusal_for_now(message, t.now(), delivered.trouble); break;
        case Delivery::unknown:
            after_silence(message, t.now() + wait_after(message.attempts));
            break;
    }
    return keep(t, *kept).map([&] { return message.state; });
}

}  // namespace palpate::courier
