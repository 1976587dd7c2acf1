// No message lost and none doubled: senders that fight, and senders that die at every step.
#include "courier/post.hpp"

#include <random>
#include <thread>
#include <utility>

namespace palpate::courier {
namespace {

using Does = FakeCarrier::Does;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class Outbox : public Post {
protected:
    void SetUp() override {
        Post::SetUp();
        tell(rules());
    }
    MessageState state_of(std::size_t at) { return messages().at(at).content.state; }
    void later(std::chrono::seconds by) { kept_.clock->move(by); }

    // As the visit is at this moment.
    void expect_true(const Errand& errand) {
        for (const auto& kept : messages())
            if (to_text(kept.id) == errand.id) {
                EXPECT_TRUE(is_true(kept.content, now(kept.content.booking.value())));
                return;
            }
        ADD_FAILURE() << "a message that is not kept";
    }
    void change_one(Kept<Booking>& visit, std::uint64_t chance) {
        if (visit.content.status != BookingStatus::booked || chance % 4 != 0)
            return;
        if (chance % 3 == 0) {
            visit = cancelled(visit);
            return;
        }
        const MoveSaid said{.begin = visit.content.begin + minutes(5)};
        if (auto moved = write([&](Transaction& t) {
                return scheduling::move(t, visit.id, visit.version, said, "");
            }))
            visit = *std::move(moved);
    }
    void expect_settled(const Kept<Message>& kept, const std::set<std::string>& lost_sight_of,
                        unsigned seed) {
        const auto& message = kept.content;
        const auto id = to_text(kept.id);
        const bool open =
            message.state == MessageState::queued || message.state == MessageState::sending;
        EXPECT_FALSE(open && message.due <= kept_.clock->now.load()) << seed;
        EXPECT_LE(mail_.count(id), lost_sight_of.contains(id) ? 2U : 1U) << seed;
        if (message.state == MessageState::sent) {
            EXPECT_GE(mail_.count(id), 1U) << seed;
        }
        if (message.state == MessageState::unsure) {
            EXPECT_TRUE(lost_sight_of.contains(id)) << seed;
        }
    }
};

TEST_P(Outbox, EachGoesOutWhenItIsDueAndOnce) {
    booked();
    auto rounds = sender();
    go(rounds);
    EXPECT_EQ(mail_.arrived.size(), 1U);
    go(rounds);
    EXPECT_EQ(mail_.arrived.size(), 1U);
    clock_to(nine - hours(48) - minutes(1));
    go(rounds);
    EXPECT_EQ(mail_.arrived.size(), 1U);
    clock_to(nine - hours(48));
    go(rounds);
    clock_to(nine - hours(2));
    go(rounds);
    go(rounds);
    EXPECT_EQ(mail_.arrived.size(), 3U);
    EXPECT_EQ(rounds.counts().sent_by_mail.load(), 3U);
}

TEST_P(Outbox, ItSaysWhenToLookAgain) {
    booked();
    auto rounds = sender();
    go(rounds);
    EXPECT_EQ(rounds.go(house_of_ours()).value(), nine - hours(48));
}

TEST_P(Outbox, ARefusalIsForGoodAndSaysSo) {
    booked();
    mail_.does = [](const Errand&) { return Does::refuses; };
    go();
    EXPECT_EQ(state_of(0), MessageState::failed);
    EXPECT_EQ(messages()[0].content.trouble, "refused");
    const auto queue =
        record::read(*kept_.store, desk(), [](const Transaction& t) -> Result<MessageQueue> {
            return message_queue(t);
        }).value();
    ASSERT_EQ(queue.trouble.size(), 1U);
    EXPECT_EQ(queue.trouble[0].id, messages()[0].id);
    EXPECT_EQ(queue.waiting, 2);
    EXPECT_EQ(queue.next_due, nine - hours(48));
}

TEST_P(Outbox, WhatIsPutOffIsTriedAgainLaterAndLater) {
    booked();
    mail_.does = [](const Errand&) { return Does::puts_off; };
    auto rounds = sender();
    int tries = 0;
    std::optional<Instant> last;
    for (int i = 0; i < 50 && state_of(0) == MessageState::queued; ++i) {
        const auto at = *messages()[0].content.next_attempt;
        clock_to(at);
        go(rounds);
        ++tries;
        if (last) {
            EXPECT_GE(at - *last, std::chrono::seconds(15));
        }
        last = at;
    }
    EXPECT_EQ(tries, attempts_max);
    EXPECT_EQ(state_of(0), MessageState::failed);
}

TEST_P(Outbox, OfSilenceItIsSentOnceMoreUnderTheSameIdAndNeverAgain) {
    booked();
    mail_.does = [](const Errand&) { return Does::silent; };
    auto rounds = sender();
    for (int i = 0; i < 10; ++i) {
        go(rounds);
        later(hours(2));
    }
    ASSERT_EQ(mail_.arrived.size(), 2U);
    EXPECT_EQ(mail_.arrived[0].id, mail_.arrived[1].id);
    EXPECT_EQ(state_of(0), MessageState::unsure);
    EXPECT_EQ(messages()[0].content.repeated, true);
}

// Dead at every point between two steps: it goes out all the same, and twice only where nobody
// could know.
TEST_P(Outbox, ASenderThatDiesLosesNothing) {
    for (const auto death : {Does::dies_before, Does::dies_with_it, Does::dies_after}) {
        const auto visit = booked();
        const auto before = mail_.arrived.size();
        mail_.does = [&](const Errand&) { return death; };
        go("dies");
        mail_.does = [](const Errand&) { return Does::takes; };
        go("next");
        const auto with_lease = mail_.arrived.size() - before;
        EXPECT_EQ(with_lease, death == Does::dies_after ? 1U : 0U) << "the lease still holds";
        later(minutes(3));
        go("next");
        go("next");
        const auto all = mail_.arrived.size() - before;
        EXPECT_EQ(all, death == Does::dies_after ? 2U : 1U);
        for (const auto& errand : mail_.arrived)
            EXPECT_LE(mail_.count(errand.id), 2U);
        for (const auto& kept : messages())
            if (kept.content.booking == visit.id &&
                kept.content.about == MessageAbout::confirmation) {
                EXPECT_EQ(kept.content.state, MessageState::sent);
            }
        cancelled(visit);
        go("next");
        later(minutes(1));
    }
}

TEST_P(Outbox, WhoseLeaseIsOverGivesNothingAway) {
    booked();
    auto slow = sender("slow");
    bool slept = false;
    mail_.does = [&](const Errand&) {
        if (!std::exchange(slept, true)) {
            later(minutes(3));  // for longer than the lease
            go("quick");
        }
        return Does::takes;
    };
    go(slow);
    EXPECT_EQ(mail_.arrived.size(), 1U);
    EXPECT_EQ(state_of(0), MessageState::sent);
}

TEST_P(Outbox, CancelledWhileItIsPutOffItStaysHere) {
    const auto visit = booked();
    mail_.does = [](const Errand&) { return Does::puts_off; };
    go();
    cancelled(visit);
    mail_.does = [](const Errand&) { return Does::takes; };
    later(hours(1));
    go();
    for (const auto& errand : mail_.arrived)
        EXPECT_EQ(errand.subject, "Your appointment was cancelled");
}

// What was written past the one way of bookings, as by an import, is seen before it is sent.
TEST_P(Outbox, WhatIsStaleIsNotSent) {
    const auto visit = booked();
    auto rounds = sender();
    clock_to(nine - hours(49));
    go(rounds);
    ASSERT_EQ(mail_.arrived.size(), 1U);
    auto changed = visit.content;
    changed.begin += hours(5);
    changed.until += hours(5);
    write([&](Transaction& t) {
        return t.records<Booking>().change(visit.id, visit.version, changed);
    }).value();
    clock_to(nine - hours(48));
    go(rounds);
    EXPECT_EQ(mail_.arrived.size(), 1U);
    EXPECT_EQ(state_of(1), MessageState::withdrawn);
    EXPECT_THAT(*messages()[1].content.trouble, HasSubstr("not as it was"));
}

TEST_P(Outbox, AfterTheVisitNothingIsSent) {
    booked();
    clock_to(nine);
    go();
    EXPECT_THAT(mail_.arrived, IsEmpty());
}

TEST_P(Outbox, InQuietHoursItWaits) {
    auto quiet = rules();
    quiet.quiet_from_minute = 21 * 60;
    quiet.quiet_until_minute = 8 * 60;
    tell(quiet, 1);
    booked();
    mail_.does = [](const Errand&) { return Does::puts_off; };
    clock_to(*parse_instant("2026-11-21T19:59:50Z"));
    go();
    mail_.does = [](const Errand&) { return Does::takes; };
    clock_to(*parse_instant("2026-11-21T20:30:00Z"));
    go();
    EXPECT_THAT(mail_.arrived, IsEmpty());
    clock_to(*parse_instant("2026-11-22T07:00:00Z"));
    go();
    EXPECT_EQ(mail_.arrived.size(), 1U);
}

TEST_P(Outbox, TwoSendersFightAndEachMessageGoesOutOnce) {
    for (int i = 0; i < 12; ++i)
        book(asked(i % 2 == 0 ? ana : ben, i % 2 == 0 ? mia : noa, i % 2 == 0 ? room_a : room_b,
                   minutes(80 * (i / 2))))
            .value();
    clock_to(nine - hours(48));
    std::array<FakeCarrier, 4> carriers;
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < carriers.size(); ++i)
        threads.emplace_back([&, i] {
            Rounds rounds({.store = *kept_.store,
                           .mail = &carriers[i],
                           .base = "https://p.example",
                           .lease = {fmt::format("sender {}", i), minutes(2)}});
            for (int round = 0; round < 6; ++round)
                (void)rounds.go(house_of_ours());
        });
    for (auto& thread : threads)
        thread.join();
    std::map<std::string, int> arrived;
    for (const auto& carrier : carriers)
        for (const auto& errand : carrier.arrived)
            ++arrived[errand.id];
    for (const auto& [id, count] : arrived)
        EXPECT_EQ(count, 1) << id;
    int sent = 0;
    for (const auto& kept : messages())
        sent += kept.content.state == MessageState::sent ? 1 : 0;
    EXPECT_EQ(arrived.size(), static_cast<std::size_t>(sent));
    EXPECT_GE(sent, 6);
    EXPECT_EQ(messages().size(), 18U) << "only Ana has an address";
}

// Senders that die, sleep, are refused and put off, in any order, while visits are moved and called
// off: what should be told is told, nothing that is not so, and nothing twice unless nobody could
// know whether it had arrived.
TEST_P(Outbox, WhateverHappensNothingIsLostAndNothingIsFalse) {
    std::set<std::string> lost_sight_of;
    for (unsigned seed = 1; seed <= 6; ++seed) {
        std::mt19937 dice(seed);
        mail_.does = [&](const Errand& errand) {
            expect_true(errand);
            const auto now = static_cast<Does>(dice() % 7);
            if (now == Does::dies_after || now == Does::silent || now == Does::dies_with_it)
                lost_sight_of.insert(errand.id);
            return now;
        };
        std::vector<Kept<Booking>> visits;
        for (int i = 0; i < 4; ++i)
            visits.push_back(booked(minutes(24 * 60 * static_cast<int>(seed) + 100 * i)));
        for (int step = 0; step < 30; ++step) {
            change_one(visits[dice() % visits.size()], dice());
            go(fmt::format("sender {}", dice() % 3));
            later(std::chrono::seconds(dice() % 200));
        }
        mail_.does = [&](const Errand& errand) {
            expect_true(errand);
            return Does::takes;
        };
        for (int i = 0; i < 6; ++i) {
            later(hours(1));
            go("last");
        }
        for (const auto& kept : messages())
            expect_settled(kept, lost_sight_of, seed);
    }
    EXPECT_FALSE(lost_sight_of.empty());
}

INSTANTIATE_TEST_SUITE_P(Stores, Outbox, store::every_kind_of_store(), store::name_of_store);

}  // namespace
}  // namespace palpate::courier
