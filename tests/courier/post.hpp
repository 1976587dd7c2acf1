// A practice that tells its clients, a mail server in memory, and senders over each store.
#pragma once

#include "bookings/practice.hpp"
#include "courier/rounds.hpp"
#include "scheduling/reminders/choices.hpp"

#include <set>

namespace palpate::courier {

using namespace scheduling;  // NOLINT(google-build-using-namespace): the practice of the bookings

// What the other side does with a message.
class FakeCarrier final : public Carrier {
public:
    struct Crash {};  // the process is gone
    enum class Does { takes, refuses, puts_off, dies_before, dies_with_it, dies_after, silent };

    std::function<Does(const Errand&)> does = [](const Errand&) { return Does::takes; };
    std::vector<Errand> arrived;

    Delivered carry(const Errand& errand, const GiveAway& give_away) override {
        const auto now = does(errand);
        switch (now) {
            case Does::refuses: return {Delivery::refused, "refused"};
            case Does::puts_off: return {Delivery::later, "put off"};
            case Does::dies_before: throw Crash();
            case Does::takes:
            case Does::dies_with_it:
            case Does::dies_after:
            case Does::silent: break;
        }
        if (!give_away())
            return {Delivery::later, "not ours"};
        if (now == Does::dies_with_it)
            throw Crash();
        arrived.push_back(errand);
        if (now == Does::dies_after)
            throw Crash();
        if (now == Does::silent)
            return {Delivery::unknown, "no answer"};
        return {Delivery::sent};
    }
    std::size_t count(const std::string& id) const {
        return static_cast<std::size_t>(std::ranges::count(arrived, id, &Errand::id));
    }
};

class Post : public EveryPractice {
protected:
    void SetUp() override {
        EveryPractice::SetUp();
        write([&](Transaction& t) {
            auto client = store::named("Ruiz");
            client.emails = {"ana@example.org"};
            client.phones = {{.number = "+49 170 1234567", .use = record::PhoneUse::mobile}};
            return t.records<record::Client>().change(ana, 1, client);
        }).value();
    }
    MessageRules rules() const {
        return {.hours_before = {48, 2},
                .mail = true,
                .sms = false,
                .confirmations = true,
                .changes = true,
                .phone = "030 123"};
    }
    void tell(const MessageRules& wanted, record::Version expected = 0) {
        write([&](Transaction& t) { return set_message_rules(t, expected, wanted, ""); }).value();
    }
    Kept<Booking> booked(minutes after_nine = minutes(0)) {
        return book(asked(ana, mia, room_a, after_nine)).value();
    }
    Kept<Booking> moved(const Kept<Booking>& kept, minutes by) {
        return write([&](Transaction& t) {
                   return scheduling::move(t, kept.id, kept.version,
                                           {.begin = kept.content.begin + by}, "");
               })
            .value();
    }
    Kept<Booking> cancelled(const Kept<Booking>& kept) {
        return write([&](Transaction& t) {
                   return cancel(t, kept.id, kept.version, {.by_client = true});
               })
            .value();
    }
    std::vector<Kept<Message>> messages() {
        auto all = record::read(*kept_.store, desk(),
                                [](const Transaction& t) -> Result<std::vector<Kept<Message>>> {
                                    return t.records<Message>().oldest(1000);
                                })
                       .value();
        std::ranges::sort(all, {},
                          [](const auto& kept) { return std::pair(kept.content.due, kept.id); });
        return all;
    }
    // "reminder queued 2026-11-29T09:00", by due time.
    std::vector<std::string> shown() {
        std::vector<std::string> all;
        for (const auto& kept : messages())
            all.push_back(fmt::format("{} {} {}", JsonWord<MessageAbout>::text(kept.content.about),
                                      JsonWord<MessageState>::text(kept.content.state),
                                      to_text(kept.content.due).substr(0, 16)));
        return all;
    }
    Rounds sender(const std::string& name = "one") {
        return Rounds({.store = *kept_.store,
                       .mail = &mail_,
                       .sms = &sms_,
                       .base = "https://p.example",
                       .lease = {name, minutes(2)}});
    }
    practice::KeptPractice house_of_ours() const {
        return {id_of<practice::PracticeId>(1), {"practice", "Quiet Hands"}};
    }
    // A round; a crash ends it.
    void go(Rounds& rounds) {
        try {
            const auto done = rounds.go(house_of_ours());
            EXPECT_TRUE(done.has_value()) << done.error().message;
        } catch (const FakeCarrier::Crash&) {}
    }
    void go(const std::string& name = "one") {
        auto rounds = sender(name);
        go(rounds);
    }

    FakeCarrier mail_;
    FakeCarrier sms_;
};

}  // namespace palpate::courier
