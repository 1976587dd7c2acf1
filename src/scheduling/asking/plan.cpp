#include "scheduling/asking/plan.hpp"

#include "record/duties/flags.hpp"
#include "scheduling/bookings/kinds.hpp"
#include "scheduling/reminders/new_message.hpp"
#include "scheduling/reminders/plan.hpp"

#include <algorithm>
#include <array>

namespace palpate::scheduling {
namespace {

using record::Episode;
using record::EpisodeId;
using record::EpisodeStatus;
using record::Kept;
using record::Kind;
using record::Transaction;
using record::Version;
using std::chrono::days;

constexpr int messages_max = 200;  // of one asking, looked at
constexpr int open_days_min = 14;  // forms may be answered so long after they fell due
constexpr std::array channels{MessageChannel::mail, MessageChannel::sms};
constexpr std::array<std::string_view, 4> asked_alone{"pain_rating", "patient_specific_function",
                                                      "global_change", "pain_enjoyment_activity"};
// Asked face to face, at the visit itself.
constexpr std::string_view at_each_visit = "each_visit";
constexpr std::string_view at_intake = "intake";

const record::Documents& look_in(const Transaction& t) {
    return t.documents();
}

Result<Kept<Asking>> keep(Transaction& t, Kept<Asking> kept, std::string why = "") {
    return t.records<Asking>()
        .change(kept.id, kept.version, kept.content, why)
        .map([&](Version version) {
            return record::kept_now(t, kept.id, version, kept.content, why);
        });
}

Result<Kept<Asking>> find_at(Transaction& t, AskingId id, Version expected) {
    auto kept = record::find_there(t, id);
    if (kept)
        kept->version = expected;  // the store says when it is not
    return kept;
}

// By every way that reaches them; how many there are.
Result<int> queue(Transaction& t, AskingId id, const Asking& asking, const MessageRules& rules) {
    const auto reach = reach_of(t, asking.client, rules, Look::aside);
    const auto due = outside_quiet(rules, practice_clock(t), std::max(t.now(), asking.opens),
                                   asking.until, false);
    int ways = 0;
    for (const auto channel : channels) {
        if (!reach.by(channel))
            continue;
        auto message = new_message(asking.client, channel, asking.until, due);
        message.about = MessageAbout::questions;
        message.asking = id;
        message.turn = asking.told - 1;
        if (auto kept = t.records<Message>().add(MessageId(t.new_id()), message); !kept)
            return tl::unexpected(std::move(kept.error()));
        ++ways;
    }
    note_courier_news();
    return ways;
}

// Told once, and open.
Asking new_asking(ClientId client, EpisodeId episode, AskedWhat what, Date day) {
    return {.client = client,
            .episode = episode,
            .what = what,
            .row = {},
            .measures = {},
            .day = day,
            .booking = {},
            .opens = {},
            .until = {},
            .status = AskingStatus::open,
            .told = 1,
            .ended_at = {},
            .answers = {},
            .call = {},
            .called_at = {},
            .called_by = {}};
}

// Whoever cannot be reached is asked at the desk: it stays due there.
Result<void> begin(Transaction& t, const Asking& asking, const MessageRules& rules) {
    const AskingId id(t.new_id());
    const auto ways = queue(t, id, asking, rules);
    if (!ways)
        return tl::unexpected(ways.error());
    return *ways == 0 ? Result<void>() : t.records<Asking>().add(id, asking).map([](Version) {});
}

Result<Kept<Asking>> end(Transaction& t, Kept<Asking> kept, AskingStatus status) {
    kept.content.status = status;
    kept.content.ended_at = t.now();
    if (auto done = withdraw_asking(t, kept.id); !done)
        return tl::unexpected(std::move(done.error()));
    return keep(t, std::move(kept));
}

std::optional<Episode> episode_of(const Transaction& t, EpisodeId id) {
    auto text = look_in(t).glance({Kind<Episode>::name, id.uuid()});
    if (!text || text->removed)
        return std::nullopt;
    return record::decode<Episode>(*std::move(text)).content;
}

// Somebody who is not booked any more is not asked either.
bool is_booked_off(const Transaction& t, ClientId client) {
    const auto today = practice_day(t);
    auto flags = look_in(t).glance_of_client(Kind<record::DoNotBook>::name, client);
    return std::ranges::any_of(flags, [&](record::KeptText& text) {
        const auto flag = record::decode<record::DoNotBook>(std::move(text)).content;
        return !flag.practitioner && !(flag.ended_on && *flag.ended_on <= today);
    });
}

std::vector<Booking> bookings_of_client(const Transaction& t, ClientId client) {
    std::vector<Booking> all;
    for (auto& text : look_in(t).glance_of_client(Kind<Booking>::name, client))
        all.push_back(record::decode<Booking>(std::move(text)).content);
    return all;
}

bool has_visit_to_come(const Transaction& t, ClientId client) {
    return std::ranges::any_of(bookings_of_client(t, client), [&](const Booking& b) {
        return b.status == BookingStatus::booked && b.begin > t.now();
    });
}

Instant end_of(Date day) {
    return std::chrono::sys_days(day) + days(2);  // over everywhere
}

class Forms {
public:
    Forms(Transaction& t, Kept<Episode> episode, MessageRules rules, const outcomes::Tables& tables)
        : t_(t),
          episode_(std::move(episode)),
          rules_(std::move(rules)),
          tables_(tables),
          there_(askings_of(t, episode_.content.client)) {
        std::erase_if(there_, [&](const auto& kept) {
            return kept.content.episode != episode_.id || kept.content.what != AskedWhat::forms;
        });
    }

    // One message at most.
    Result<void> run(const std::vector<record::DueSaid>& due) {
        for (const auto& one : due) {
            auto measures = alone(one);
            if (measures.empty() || !is_time(one))
                continue;
            const auto known = std::ranges::find_if(there_, [&](const Kept<Asking>& kept) {
                return kept.content.row == one.id && kept.content.day == one.from;
            });
            if (known == there_.end())
                return one.state == "due" ? ask(one, std::move(measures)) : Result<void>();
            if (known->content.status == AskingStatus::open &&
                known->content.told < 1 + one.reminders)
                return remind(*known);
        }
        return {};
    }

private:
    std::vector<std::string> alone(const record::DueSaid& one) const {
        std::vector<std::string> measures;
        for (const auto& id : one.measures)
            if (can_be_asked(tables_, id))
                measures.push_back(id);
        return measures;
    }
    // What is due at the first visit is asked before it, or by the therapist.
    bool is_time(const record::DueSaid& one) const {
        if (one.id == at_each_visit)
            return false;
        return one.id != at_intake || has_visit_to_come(t_, episode_.content.client);
    }
    Result<void> ask(const record::DueSaid& one, std::vector<std::string> measures) {
        const auto last = std::max(one.until, plus_days(one.from, open_days_min));
        auto asking = new_asking(episode_.content.client, episode_.id, AskedWhat::forms, one.from);
        asking.row = one.id;
        asking.measures = std::move(measures);
        asking.opens = t_.now();
        asking.until = end_of(last);
        if (asking.until <= t_.now())
            return {};
        return begin(t_, asking, rules_);
    }
    Result<void> remind(const Kept<Asking>& known) {
        auto next = known;
        ++next.content.told;
        const auto ways = queue(t_, next.id, next.content, rules_);
        if (!ways)
            return tl::unexpected(ways.error());
        return keep(t_, std::move(next)).map([](const auto&) {});
    }

    Transaction& t_;
    const Kept<Episode> episode_;
    const MessageRules rules_;
    const outcomes::Tables& tables_;
    std::vector<Kept<Asking>> there_;
};

// Looked at in the morning, by the practice's clock, when something falls due.
std::optional<Instant> look_on(const Transaction& t, std::optional<Date> day) {
    constexpr minutes in_the_morning{8 * 60};
    if (!day)
        return std::nullopt;
    return Instant(practice_clock(t).at({.day = *day, .minute = in_the_morning}));
}

}  // namespace

Result<void> withdraw_asking(Transaction& t, AskingId id) {
    for (auto& kept : t.records<Message>().with_term({"asking", to_text(id)}, messages_max)) {
        if (kept.content.state != MessageState::queued)
            continue;
        kept.content.state = MessageState::withdrawn;
        kept.content.next_attempt = std::nullopt;
        if (auto done = t.records<Message>().change(kept.id, kept.version, kept.content); !done)
            return tl::unexpected(std::move(done.error()));
    }
    return {};
}

bool can_be_asked(const outcomes::Tables& tables, std::string_view measure) {
    const auto* loaded = outcomes::loaded_form(tables, measure);
    if (loaded != nullptr)
        return loaded->by_link && !loaded->retired;
    return std::ranges::find(asked_alone, measure) != asked_alone.end();
}

Result<std::optional<Instant>> plan_forms(Transaction& t, const Kept<Episode>& episode,
                                          const outcomes::Tables& tables,
                                          const knowledge::Knowledge& k) {
    const auto client = episode.content.client;
    const auto rules = message_rules(t);
    if (!rules || !rules->questions.value_or(false) ||
        episode.content.status == EpisodeStatus::closed || is_booked_off(t, client))
        return std::optional<Instant>();
    const auto look = record::due_look(
        t, {.episode = episode.id, .today = practice_day(t), .visits = days_visited(t, client)},
        tables, k);
    if (!look)
        return tl::unexpected(look.error());
    if (auto done = Forms(t, episode, *rules, tables).run(look->due); !done)
        return tl::unexpected(std::move(done.error()));
    return look_on(t, look->next);
}

Result<void> plan_after_visit(Transaction& t, ClientId client, const AfterVisit& after) {
    const auto rules = message_rules(t);
    if (!rules || !rules->after_visits.value_or(false) || after.told_until <= t.now() ||
        is_booked_off(t, client))
        return {};
    for (const auto& kept : askings_of(t, client))
        if (kept.content.what == AskedWhat::after_visit && kept.content.episode == after.episode &&
            kept.content.day == after.day)
            return {};
    auto asking = new_asking(client, after.episode, AskedWhat::after_visit, after.day);
    asking.row = "after_visit";
    asking.booking = after.booking;
    asking.opens = after.opens;
    asking.until = after.opens + after_visit_open_for;
    return begin(t, asking, *rules);
}

Result<std::vector<Kept<Asking>>> settle_askings(Transaction& t, EpisodeId episode) {
    const auto content = episode_of(t, episode);
    if (!content)
        return std::vector<Kept<Asking>>();
    const bool nothing_to_ask =
        content->status == EpisodeStatus::closed || is_booked_off(t, content->client);
    auto all = askings_of(t, content->client);
    std::erase_if(all, [&](const auto& kept) { return kept.content.episode != episode; });
    for (auto& kept : all) {
        if (kept.content.status != AskingStatus::open)
            continue;
        const bool over = kept.content.until <= t.now();
        if (!over && !nothing_to_ask)
            continue;
        auto ended = end(t, kept, over ? AskingStatus::over : AskingStatus::stopped);
        if (!ended)
            return tl::unexpected(std::move(ended.error()));
        kept = *std::move(ended);
    }
    return all;
}

Result<Kept<Asking>> stop_asking(Transaction& t, AskingId id, Version expected) {
    auto kept = find_at(t, id, expected);
    if (!kept)
        return kept;
    if (kept->content.status != AskingStatus::open)
        return refuse(FaultKind::conflict, "/status", "is not open any more");
    return end(t, *std::move(kept), AskingStatus::stopped);
}

Result<Kept<Asking>> ask_again(Transaction& t, AskingId id, Version expected) {
    auto kept = find_at(t, id, expected);
    if (!kept)
        return kept;
    const auto rules = message_rules(t);
    if (kept->content.status != AskingStatus::open || kept->content.until <= t.now())
        return refuse(FaultKind::conflict, "/status", "is not open any more");
    ++kept->content.told;
    const auto ways = rules ? queue(t, id, kept->content, *rules) : Result<int>(0);
    if (!ways)
        return tl::unexpected(ways.error());
    if (*ways == 0)
        return refuse(FaultKind::conflict, "",
                      "nothing reaches this client: no address, or they want no messages");
    return keep(t, *std::move(kept));
}

Result<Kept<Asking>> note_called(Transaction& t, AskingId id, Version expected) {
    auto kept = find_at(t, id, expected);
    if (!kept)
        return kept;
    if (!kept->content.call || kept->content.called_at)
        return refuse(FaultKind::conflict, "/call", "nobody is to be called");
    kept->content.called_at = t.now();
    kept->content.called_by = PractitionerId(t.actor().person.uuid());
    return keep(t, *std::move(kept));
}

std::optional<std::string> asking_obstacle(const Transaction& t, const Message& message,
                                           const Reach& reach) {
    const auto asking = message.asking ? glance_at(t, *message.asking) : std::nullopt;
    if (!asking || asking->content.status != AskingStatus::open)
        return "there is nothing to ask any more";
    const auto episode = episode_of(t, asking->content.episode);
    if (!episode || episode->status == EpisodeStatus::closed ||
        is_booked_off(t, asking->content.client))
        return "there is nothing to ask any more";
    if (asking->content.until <= t.now())
        return "the time to answer was over";
    if (!reach.by(message.channel))
        return "the client is not to be told by this way";
    return std::nullopt;
}

Zone practice_clock(const Transaction& t) {
    for (auto& text : look_in(t).glance_of_client(Kind<Location>::name, {})) {
        const auto location = record::decode<Location>(std::move(text)).content;
        if (location.inactive.value_or(false))
            continue;
        if (auto zone = Zone::named(location.zone))
            return *std::move(zone);
    }
    return Zone::named("UTC").value();
}

Date practice_day(const Transaction& t) {
    return practice_clock(t).wall(std::chrono::floor<minutes>(t.now())).day;
}

std::vector<Date> days_visited(const Transaction& t, ClientId client) {
    std::vector<Date> all;
    for (const auto& booking : bookings_of_client(t, client))
        if (booking.status == BookingStatus::done || booking.status == BookingStatus::arrived)
            all.emplace_back(std::chrono::floor<days>(booking.begin));
    std::ranges::sort(all);
    return all;
}

std::optional<Kept<Asking>> glance_at(const Transaction& t, AskingId id) {
    auto text = look_in(t).glance({Kind<Asking>::name, id.uuid()});
    if (!text || text->removed)
        return std::nullopt;
    return record::decode<Asking>(*std::move(text));
}

std::vector<Kept<Asking>> askings_of(const Transaction& t, ClientId client) {
    std::vector<Kept<Asking>> all;
    for (auto& text : look_in(t).glance_of_client(Kind<Asking>::name, client))
        all.push_back(record::decode<Asking>(std::move(text)));
    return all;
}

}  // namespace palpate::scheduling
