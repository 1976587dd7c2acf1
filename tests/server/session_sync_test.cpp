// Devices that were apart: whatever comes, in whatever order and however often, the log is the same
// and nothing in it is lost or made up.
#include "base/dice.hpp"
#include "server/sessions.hpp"

namespace palpate::tests {
namespace {

using testing::IsEmpty;

class SyncTest : public Visits {
protected:
    static json::value with(const room::Event& event, std::string_view member,
                            const json::value& value) {
        auto changed = json::parse(room::encode(event)).as_object();
        changed[member] = value;
        return changed;
    }
    Reply send_json(const std::string& at, const json::value& event) {
        return ask(Method::post, at + "/events", text({{"events", {event}}}));
    }
    std::int64_t version(const std::string& at) { return whole(at).at("version").as_int64(); }
    std::string all_of(const std::string& at) {
        const auto now = whole(at);
        return text(now.at("log")) + text(now.at("state")) + text(now.at("note"));
    }
};

TEST_F(SyncTest, TheSameEventsAgainChangeNothing) {
    const auto at = begun();
    Tablet tablet(1);
    tablet.tell([](room::Event& e) { e.started = room::Started{60}; });
    tablet.pain(room::Moment::before, 6);
    clock_->now = tablet.at;
    const auto events = tablet.unsent;
    const auto once = send(at, events);
    ASSERT_EQ(once.status, 200) << once.content;
    clock_->move(std::chrono::hours(1));
    ASSERT_EQ(send(at, events).status, 200);
    EXPECT_EQ(version(at), 2);
    EXPECT_EQ(log(at).receipts[0].at, tablet.at) << "when it was got first";
    ASSERT_EQ(send(at, {events[0], events[0], events[1]}).status, 200);
    EXPECT_EQ(log(at).events.size(), 2U);
    EXPECT_EQ(field(once, "ETag"), "\"2\"");
}

TEST_F(SyncTest, TwoDevicesThatWereApartAreBothKeptAndConflictsAreShown) {
    const auto at = begun();
    Tablet one(1);
    work(at, one);
    sync(at, one);
    Tablet two(2);
    sync(at, two);
    const auto step = sheet(at).steps[1].id;
    one.tell([&](room::Event& e) { e.skipped = room::Skipped{step, "sore"}; }, 3);
    two.tell([&](room::Event& e) { e.skipped = room::Skipped{step, "no time"}; }, 4);
    two.pain(room::Moment::before, 4);
    sync(at, two);
    sync(at, one);
    auto now = state(at);
    ASSERT_EQ(now.conflicts.size(), 1U);
    EXPECT_EQ(now.conflicts[0].about, "step " + step);
    EXPECT_EQ(now.marks.size(), 1U);
    sync(at, two);
    std::vector<room::EventId> versions;
    for (const auto& version : now.conflicts[0].versions)
        versions.insert(versions.end(), version.events.begin(), version.events.end());
    two.tell([&](room::Event& e) {
        e.settled = room::Settled{.versions = versions, .chosen = versions.front()};
    });
    sync(at, two);
    EXPECT_TRUE(state(at).conflicts.at(0).settled);
}

TEST_F(SyncTest, AForgedClockGivesNoMinutes) {
    const auto at = begun();
    Tablet tablet(1);
    clock_->now = tablet.at;
    const auto mark = [](room::Event& e) {
        e.pain = room::PainMark{"low_back_left", room::Moment::before, 6};
    };
    tablet.at += std::chrono::hours(24 * 365);
    const auto future = tablet.tell(mark);
    tablet.at = *parse_instant("1999-12-31T23:59:00Z");
    const auto past = tablet.tell(mark);
    ASSERT_EQ(send(at, tablet.unsent).status, 200);
    clock_->move(std::chrono::hours(24 * 800));
    const auto now = state(at);
    ASSERT_EQ(now.doubted.size(), 2U) << "it does not become sound by waiting";
    EXPECT_EQ(now.doubted[0].doubts, std::vector{room::TimeDoubt::in_future});
    EXPECT_EQ(now.doubted[1].doubts, std::vector{room::TimeDoubt::before_session});
    EXPECT_EQ(now.marks, (std::vector{future.id, past.id})) << "and nothing is lost";
}

TEST_F(SyncTest, ARescreenIsOnlyTheServersToMake) {
    const auto at = begun();
    Tablet tablet(1);
    clock_->now = tablet.at;
    tablet.pain(room::Moment::before, 6);
    tablet.tell([&](room::Event& e) {
        e.rescreened = room::Rescreened{.lifts = {},
                                        .answered = {},
                                        .urgency = "clear",
                                        .hands_on = "ordinary",
                                        .complete = true,
                                        .bounds = sheet(at).bounds};
    });
    const auto reply = send(at, tablet.unsent);
    EXPECT_EQ(reply.status, 422) << reply.content;
    EXPECT_EQ(pointer(reply), "/events/1/rescreened");
    EXPECT_THAT(log(at).events, IsEmpty()) << "a batch is kept whole or not at all";
}

// A twin refuses both: nobody may so undo what the server said.
TEST_F(SyncTest, ARescreenThatHoldsCannotBeMadeATwin) {
    const auto at = begun();
    Tablet tablet(1);
    work(at, tablet);
    rescreen(at, tablet, {}, {{"saddle_numbness", "yes"}, {"bladder_change", "yes"}});
    ASSERT_EQ(state(at).stops.size(), 1U);
    const auto held = state(at).stops[0].event;
    Tablet other(2);
    const auto forged = other.tell([](room::Event& e) {
        e.pain = room::PainMark{"low_back_left", room::Moment::before, 6};
    });
    const auto same_id = send_json(at, with(forged, "id", word(to_text(held))));
    EXPECT_EQ(same_id.status, 409) << same_id.content;
    EXPECT_EQ(pointer(same_id), "/events/0/id");
    for (const auto& event : log(at).events)
        if (event.id == held) {
            const auto as_server =
                send_json(at, with(forged, "device", word(to_text(event.device))));
            EXPECT_EQ(as_server.status, 422) << as_server.content;
            EXPECT_EQ(pointer(as_server), "/events/0/device");
        }
    EXPECT_EQ(state(at).stops.size(), 1U);
}

TEST_F(SyncTest, NobodySpeaksForAnother) {
    const auto at = begun();
    Tablet tablet(1);
    clock_->now = tablet.at;
    tablet.pain(room::Moment::before, 6);
    ASSERT_EQ(send(at, tablet.unsent).status, 200);
    be({Role::practitioner}, 8);
    EXPECT_EQ(send(at, tablet.unsent).status, 200) << "what is there already may come again";
    const auto before = version(at);
    tablet.pain(room::Moment::before, 7);
    const auto reply = send(at, tablet.unsent);
    EXPECT_EQ(reply.status, 403) << reply.content;
    EXPECT_EQ(pointer(reply), "/events/1/by");
    EXPECT_EQ(version(at), before);
    Tablet theirs(1, 8);  // the same tablet in other hands
    sync(at, theirs);
    theirs.pain(room::Moment::after, 3);
    sync(at, theirs);
    EXPECT_EQ(state(at).marks.size(), 2U);
    EXPECT_THAT(state(at).doubted, IsEmpty());
}

TEST_F(SyncTest, AnIdWithAnotherContentIsKeptBesideTheFirst) {
    const auto at = begun();
    Tablet tablet(1);
    clock_->now = tablet.at;
    tablet.pain(room::Moment::before, 6);
    ASSERT_EQ(send(at, tablet.unsent).status, 200);
    const auto twin = with(tablet.unsent[0], "pain",
                           {{"region", "low_back_left"}, {"moment", "before"}, {"pain", 2}});
    EXPECT_EQ(send_json(at, twin).status, 200);
    EXPECT_EQ(log(at).events.size(), 2U);
    ASSERT_EQ(state(at).doubted.size(), 2U);
    EXPECT_TRUE(state(at).doubted[0].twin);
}

TEST_F(SyncTest, WrongEventsAreNamedAndNothingOfTheBatchIsKept) {
    const auto at = begun();
    Tablet tablet(1);
    tablet.pain(room::Moment::before, 6);
    const auto good = json::parse(room::encode(tablet.unsent[0]));
    const auto wrong = [&](const json::value& event, int status, std::string_view place) {
        const auto reply = ask(Method::post, at + "/events", text({{"events", {good, event}}}));
        EXPECT_EQ(reply.status, status) << reply.content;
        EXPECT_EQ(pointer(reply), place) << reply.content;
    };
    const auto& event = tablet.unsent[0];
    wrong(with(event, "count", -1), 422, "/events/1/count");
    wrong(with(event, "pain", {{"region", "neck_left"}, {"moment", "before"}, {"pain", 11}}), 422,
          "/events/1/pain/pain");
    wrong(with(event, "at", "yesterday"), 422, "/events/1/at");
    wrong(with(event, "finished", json::object()), 422, "/events/1");
    wrong(with(event, "hacked", true), 422, "/events/1/hacked");
    EXPECT_EQ(ask(Method::post, at + "/events", R"({"events":[]})").status, 422);
    EXPECT_EQ(ask(Method::post, at + "/events", "[").status, 400);
    EXPECT_THAT(log(at).events, IsEmpty());
    EXPECT_EQ(version(at), 1);
}

TEST_F(SyncTest, ASessionHasAnEnd) {
    const auto at = begun();
    Tablet tablet(1);
    clock_->now = tablet.at + std::chrono::hours(1);
    std::vector<room::Event> batch;
    for (int i = 1; i <= 5'000; ++i) {
        room::Event event{.id = room::EventId(make_uuid(
                              tablet.at, {1, 0, 0, 0, 0, 0, 0, 0, static_cast<std::uint8_t>(i >> 8),
                                          static_cast<std::uint8_t>(i & 0xff)})),
                          .device = tablet.device(),
                          .count = i,
                          .seen = {},
                          .at = tablet.at,
                          .by = room::PersonId(store::id_of<practice::PersonId>(7).uuid())};
        event.pain = room::PainMark{"low_back_left", room::Moment::before, i % 11};
        batch.push_back(std::move(event));
        if (batch.size() == 500) {
            ASSERT_EQ(send(at, batch).status, 200);
            batch.clear();
        }
    }
    Tablet other(2);
    other.pain(room::Moment::before, 1);
    const auto reply = send(at, other.unsent);
    EXPECT_EQ(reply.status, 409) << reply.content.substr(0, 300);
    EXPECT_EQ(pointer(reply), "/events");
    EXPECT_EQ(state(at).marks.size(), 5'000U);
}

// One thing that a tablet may tell, sound in itself, possible or not.
void tell_anything(Tablet& tablet, Dice& dice, const room::Sheet& sheet) {
    const auto& step =
        sheet.steps[static_cast<std::size_t>(dice.below(static_cast<int>(sheet.steps.size())))];
    tablet.tell(
        [&](room::Event& e) {
            switch (dice.below(8)) {
                case 0: e.started = room::Started{5 + dice.below(60)}; break;
                case 1: e.phase_begun = room::PhaseBegun{room::Phase(dice.below(14))}; break;
                case 2: e.step_begun = room::StepBegun{step.id}; break;
                case 3: e.skipped = room::Skipped{step.id, "so"}; break;
                case 4: e.time_left = room::TimeLeft{dice.below(60)}; break;
                case 5: e.danger = room::Danger{"new_numbness", {}, {}}; break;
                case 6: e.finished = room::Finished{}; break;
                default:
                    e.pain = room::PainMark{"low_back_left", room::Moment(dice.below(2)),
                                            dice.below(11)};
            }
        },
        dice.below(5));
}

TEST_F(SyncTest, AnyOrderAndAnyBatchesGiveTheSame) {
    const auto like = sheet(begun());
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        Dice dice(seed);
        Tablet tablets[] = {Tablet(1), Tablet(2), Tablet(3)};
        for (int i = 0; i < 40; ++i) {
            auto& tablet = tablets[dice.below(3)];
            if (dice.one_in(6))
                tablet.log = room::merged(tablet.log, tablets[dice.below(3)].log);
            tell_anything(tablet, dice, like);
        }
        std::vector<room::Event> all;
        for (const auto& tablet : tablets)
            all.insert(all.end(), tablet.unsent.begin(), tablet.unsent.end());
        const auto made_at = clock_->now.load();
        std::string expected;
        for (int order = 0; order < 4; ++order) {
            clock_->now = made_at;
            const auto at = another();
            clock_->now = *parse_instant("2026-11-23T20:00:00Z");
            for (std::size_t i = all.size(); i > 1; --i)
                std::swap(all[i - 1],
                          all[static_cast<std::size_t>(dice.below(static_cast<int>(i)))]);
            for (std::size_t from = 0; from < all.size();) {
                const auto until =
                    std::min(all.size(), from + 1 + static_cast<std::size_t>(dice.below(9)));
                std::vector<room::Event> batch(all.begin() + static_cast<std::ptrdiff_t>(from),
                                               all.begin() + static_cast<std::ptrdiff_t>(until));
                if (from > 0 && dice.one_in(3))
                    batch.push_back(all[from - 1]);  // sent again
                ASSERT_EQ(send(at, batch).status, 200);
                from = until;
            }
            const auto now = all_of(at);
            EXPECT_EQ(order == 0 ? now : expected, now) << seed << ' ' << order;
            expected = now;
        }
        clock_->now = made_at + std::chrono::minutes(1);
    }
}

}  // namespace
}  // namespace palpate::tests
