#include "courier/rounds.hpp"

#include "record/measures/practice_measure.hpp"
#include "scheduling/waiting/turns.hpp"
#include "session/kept/after_visits.hpp"

#include <chrono>

namespace palpate::courier {
namespace {

using record::Transaction;
using scheduling::MessageChannel;
using scheduling::MessageState;
using std::chrono::days;

// The visits to come are gone through when the rules change and as often as this, for what came in
// by an import. Not more often: each time is an entry in the trail for every client of those days.
constexpr std::chrono::hours gone_through_every{6};
constexpr int days_ahead = scheduling::reminder_hours_max / 24 + 2;

practice::Actor nobody_of(practice::PracticeId practice) {
    return {.practice = practice, .person = {}, .place = "courier"};
}

std::optional<Instant> earlier(std::optional<Instant> a, std::optional<Instant> b) {
    return a && b ? std::min(*a, *b) : a ? a : b;
}

}  // namespace

Result<void> Rounds::plan_ahead(const practice::Actor& actor) {
    Instant now;
    record::Version rules = 0;
    const auto looked = options_.store.read(actor, [&](const Transaction& t) -> Result<void> {
        now = t.now();
        const scheduling::MessageRulesId id(actor.practice.uuid());
        const auto text =
            t.documents().glance({record::Kind<scheduling::MessageRules>::name, id.uuid()});
        rules = text ? text->version : 0;
        return {};
    });
    const auto known = gone_.find(actor.practice);
    const bool is_recent = known != gone_.end() && known->second.rules == rules &&
                           now < known->second.at + gone_through_every;
    if (!looked || rules == 0 || is_recent)
        return looked;
    const auto today = std::chrono::floor<days>(now);
    for (auto day = today; day < today + days(days_ahead); day += days(1))
        if (auto done = options_.store.write(
                actor, [&](Transaction& t) { return scheduling::plan_day(t, day); });
            !done)
            return done;
    // New rules may ask what was not asked before.
    if (options_.knowledge != nullptr && (known == gone_.end() || known->second.rules != rules))
        if (auto done = options_.store.write(actor, scheduling::watch_all); !done)
            return done;
    gone_[actor.practice] = {rules, now};
    return {};
}

Result<void> Rounds::offer_free(const practice::Actor& actor) {
    const auto known = offered_.find(actor.practice);
    bool is_due = false;
    const auto looked = options_.store.read(actor, [&](const Transaction& t) -> Result<void> {
        is_due = known == offered_.end() || scheduling::free_mark(t) != known->second.mark ||
                 (known->second.next_end && *known->second.next_end <= t.now());
        return {};
    });
    if (!looked || !is_due)
        return looked;
    Offered now;
    auto done = options_.store.write(actor, [&](Transaction& t) -> Result<void> {
        if (scheduling::anybody_waits(t)) {
            const auto round = scheduling::offer_what_is_free(
                t,
                scheduling::Ways{.mail = options_.mail != nullptr, .sms = options_.sms != nullptr});
            if (!round)
                return tl::unexpected(round.error());
            now.next_end = round->next_end;
        }
        now.mark = scheduling::free_mark(t);
        return {};
    });
    if (done)
        offered_[actor.practice] = std::move(now);
    return done;
}

Result<std::optional<Instant>> Rounds::ask_what_is_due(const practice::Actor& actor) {
    if (options_.knowledge == nullptr)
        return std::optional<Instant>();
    const auto found = record::read(
        options_.store, actor,
        [](const Transaction& t) -> Result<scheduling::Watched> { return scheduling::watched(t); });
    if (!found)
        return tl::unexpected(found.error());
    for (const auto episode : found->due) {
        if (options_.stopping && options_.stopping())
            break;
        auto done = options_.store.write(actor, [&](Transaction& t) {
            const auto tables = record::tables_of(t);
            return session::look_at_episode(t, episode, *tables, *options_.knowledge);
        });
        if (!done && done.error().kind == FaultKind::busy)
            return tl::unexpected(std::move(done.error()));
        // Who cannot be asked (removed since, restricted) is looked at when something happens.
        if (!done)
            (void)options_.store.write(
                actor, [&](Transaction& t) { return scheduling::stop_watching(t, episode); });
    }
    return found->due.empty() ? found->next : std::optional(Instant());
}

Result<std::optional<Instant>> Rounds::go(const practice::KeptPractice& practice) {
    const auto actor = nobody_of(practice.id);
    if (auto planned = plan_ahead(actor); !planned)
        return tl::unexpected(std::move(planned.error()));
    if (!gone_.contains(practice.id))  // it has no rules, so it tells nothing
        return std::optional<Instant>();
    if (auto offered = offer_free(actor); !offered)
        return tl::unexpected(std::move(offered.error()));
    const auto next_look = ask_what_is_due(actor);
    if (!next_look)
        return tl::unexpected(next_look.error());
    auto found = record::read(options_.store, actor,
                              [](const Transaction& t) -> Result<Waiting> { return waiting(t); });
    if (!found)
        return tl::unexpected(std::move(found.error()));
    counts_.waiting = found->count;
    const Letterhead letterhead{.practice = practice.content.name,
                                .base = options_.base,
                                .mail = options_.mail != nullptr,
                                .sms = options_.sms != nullptr,
                                .from = options_.from,
                                .calendar = options_.calendar};
    for (const auto id : found->due) {
        if (options_.stopping && options_.stopping())
            break;
        // One that cannot be carried holds nobody up.
        if (auto done = carry(actor, id, letterhead); !done && done.error().kind == FaultKind::busy)
            return tl::unexpected(std::move(done.error()));
    }
    // What was put off may be due before the next.
    return found->due.empty()
               ? earlier(earlier(found->next, offered_[practice.id].next_end), *next_look)
               : std::optional(Instant());
}

Delivered Rounds::handed_over(const practice::Actor& actor, MessageId id, const Leased& leased) {
    auto* carrier = leased.channel == MessageChannel::mail ? options_.mail : options_.sms;
    return carrier->carry(leased.errand, [&] {
        return options_.store
            .write(actor, [&](Transaction& t) { return give_away(t, id, options_.lease); })
            .has_value();
    });
}

Result<void> Rounds::carry(const practice::Actor& actor, MessageId id,
                           const Letterhead& letterhead) {
    const auto leased = record::write(options_.store, actor, [&](Transaction& t) {
        return lease(t, id, letterhead, options_.lease);
    });
    if (!leased)
        return tl::unexpected(leased.error());
    if (!*leased)
        return {};
    const auto delivered = handed_over(actor, id, **leased);
    const auto state = record::write(options_.store, actor, [&](Transaction& t) {
        return settle(t, id, options_.lease, delivered);
    });
    // Somebody else has it: the lease was too short for what happened here.
    if (!state && state.error().kind == FaultKind::conflict)
        return {};
    if (!state)
        return tl::unexpected(state.error());
    count({id, (*leased)->channel, *state});
    return {};
}

void Rounds::count(const Told& told) {
    switch (told.state) {
        case MessageState::sent:
            ++(told.channel == MessageChannel::mail ? counts_.sent_by_mail : counts_.sent_by_sms);
            break;
        case MessageState::failed:
        case MessageState::unsure: ++counts_.failed; break;
        case MessageState::queued:
        case MessageState::sending:
        case MessageState::withdrawn: ++counts_.put_off; break;
    }
    if (options_.tell)
        options_.tell(told);
}

}  // namespace palpate::courier
