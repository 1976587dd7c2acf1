// Two devices and more: the union of what they say, in one order, and what is left to a person.
#include "session/merge.hpp"

#include "session/fold.hpp"
#include "session/for_tests.hpp"
#include "session/note.hpp"

#include <algorithm>
#include <set>

#include <gmock/gmock.h>

namespace palpate::session {
namespace {

using for_tests::frame_at;
using for_tests::small_sheet;
using for_tests::Tablet;
using for_tests::ten;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

State folded(const Log& log) {
    return fold(small_sheet(), log, frame_at());
}

std::set<EventId> ids_of(const Log& log) {
    std::set<EventId> ids;
    for (const auto& event : log.events)
        ids.insert(event.id);
    return ids;
}

// Anything that a device may do, sensible or not.
void act(Tablet& tablet, Dice& dice) {
    const std::string step = std::to_string(dice.from_to(1, 5));
    tablet.wait(dice.from_to(-1, 4));
    switch (dice.below(12)) {
        case 0: return void(tablet.begin(step));
        case 1: return void(tablet.tell([](Event& e) { e.paused = Paused{}; }));
        case 2: return void(tablet.tell([&](Event& e) { e.resumed = Resumed{step}; }));
        case 3: return void(tablet.tell([&](Event& e) { e.step_ended = StepEnded{step}; }));
        case 4: return void(tablet.tell([&](Event& e) { e.skipped = Skipped{step, "time"}; }));
        case 5:
            return void(tablet.tell([&](Event& e) {
                e.swapped = Swapped{
                    step, for_tests::step(step, "effleurage", "neck", dice.from_to(1, 9), 1, 3)};
            }));
        case 6:
            return void(tablet.tell([&](Event& e) {
                e.comfort = ComfortMark{"neck", for_tests::anything<Comfort>(dice)};
            }));
        case 7:
            return void(tablet.tell([&](Event& e) {
                e.pain = PainMark{"low_back", Moment::after, dice.below(11)};
            }));
        case 8: return void(tablet.tell([&](Event& e) { e.remark = Remark{Section::free, "x"}; }));
        case 9:
            return void(tablet.tell([&](Event& e) {
                e.note_edited = NoteEdited{Section::plan, std::to_string(dice.below(3))};
            }));
        case 10:
            return void(tablet.tell([&](Event& e) { e.time_left = TimeLeft{dice.below(60)}; }));
        case 11: tablet.phase(static_cast<Phase>(dice.below(14)));
    }
}

// Three devices that now and then meet.
std::vector<Tablet> three_devices(std::uint64_t seed, int signs_one_in) {
    Dice dice(seed);
    std::vector<Tablet> tablets = {Tablet(1), Tablet(2), Tablet(3)};
    tablets[0].ready();
    for (int i = dice.from_to(5, 30); i > 0; --i) {
        auto& tablet = tablets[static_cast<std::size_t>(dice.below(3))];
        if (dice.one_in(4))
            tablet.get(tablets[static_cast<std::size_t>(dice.below(3))]);
        else if (signs_one_in > 0 && dice.one_in(signs_one_in))
            tablet.danger("new_numbness");
        else
            act(tablet, dice);
    }
    return tablets;
}

TEST(Merge, IsCommutativeAssociativeAndIdempotent) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        SCOPED_TRACE(seed);
        Dice dice(seed + 1000);
        const auto tablets = three_devices(seed, 20);
        auto a = tablets[0].log();
        const auto b = tablets[1].log();
        const auto c = tablets[2].log();
        // Of the tablet, not of `a`, which changes under the loop.
        for (const auto& event : tablets[0].log().events)
            if (dice.one_in(2))
                a = merged(
                    a,
                    {.receipts = {{event.id, event.at + std::chrono::seconds(dice.below(900))}}});
        const auto whole = encode(merged(merged(a, b), c));
        ASSERT_EQ(encode(merged(a, merged(b, c))), whole);
        ASSERT_EQ(encode(merged(merged(c, b), a)), whole);
        ASSERT_EQ(encode(merged(merged(merged(a, b), c), b)), whole);
        ASSERT_EQ(encode(merged(a, a)), encode(a));
        ASSERT_EQ(encode(merged(a, {})), encode(a));
        // So is what follows from it.
        const auto ours = merged(merged(a, b), c);
        ASSERT_EQ(encode(folded(ours)), encode(folded(merged(merged(c, b), a))));
    }
}

TEST(Merge, LosesNothingWhateverTheOrder) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        SCOPED_TRACE(seed);
        const auto tablets = three_devices(seed, 10);
        Log all;
        std::set<EventId> expected;
        for (const auto& tablet : tablets) {
            all = merged(all, tablet.log());
            expected.merge(ids_of(tablet.log()));
        }
        ASSERT_EQ(ids_of(all), expected);
        const auto state = folded(all);
        std::set<EventId> marks;
        std::set<EventId> signs;
        for (const auto& event : all.events) {
            if (is_mark(kind_of(event).value()))
                marks.insert(event.id);
            if (event.danger)
                signs.insert(event.id);
        }
        ASSERT_EQ(std::set(state.marks.begin(), state.marks.end()), marks);
        std::set<EventId> open;
        for (const auto& stop : state.stops)
            open.insert(stop.event);
        ASSERT_EQ(open, signs);  // nobody asked again, so each still holds the work
        ASSERT_EQ(timeline(all, frame_at()).events.size(), expected.size());
    }
}

// The order keeps what a device knew before what it then made, whatever the clocks say.
TEST(Order, FollowsWhatWasKnown) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        SCOPED_TRACE(seed);
        Log all;
        for (const auto& tablet : three_devices(seed, 10))
            all = merged(all, tablet.log());
        const auto order = timeline(all, frame_at());
        std::map<DeviceId, std::int64_t> placed;
        for (const auto& at : order.events) {
            ASSERT_FALSE(at.knot);
            ASSERT_EQ(at.event->count, placed[at.event->device] + 1);
            for (const auto& seen : at.event->seen)
                ASSERT_GE(placed[seen.device], seen.count);
            ++placed[at.event->device];
        }
        // `knew` against reachability over the direct links.
        const auto n = order.events.size();
        std::vector<std::vector<bool>> reach(n, std::vector<bool>(n));
        for (std::size_t b = 0; b < n; ++b)
            for (std::size_t a = 0; a < b; ++a) {
                const auto& ea = *order.events[a].event;
                const auto& eb = *order.events[b].event;
                const bool linked =
                    ea.device == eb.device || std::ranges::any_of(eb.seen, [&](const Seen& s) {
                        return s.device == ea.device && s.count >= ea.count;
                    });
                if (!linked)
                    continue;
                reach[a][b] = true;
                for (std::size_t c = 0; c < a; ++c)
                    reach[c][b] = reach[c][b] || reach[c][a];
            }
        for (std::size_t a = 0; a < n; ++a)
            for (std::size_t b = 0; b < n; ++b)
                ASSERT_EQ(order.knew(order.events[b], order.events[a]), reach[a][b]) << a << b;
    }
}

TEST(Order, AKnotIsPlacedAndMarked) {
    auto a = for_tests::event_of(DeviceId(for_tests::uuid(1)), 1, ten);
    auto b = for_tests::event_of(DeviceId(for_tests::uuid(2)), 1, ten);
    a.seen = {{b.device, 1}};
    b.seen = {{a.device, 1}};
    a.remark = b.remark = Remark{Section::free, "x"};
    const auto state = folded(merged({.events = {a}}, {.events = {b}}));
    EXPECT_EQ(state.marks.size(), 2U);
    ASSERT_EQ(state.doubted.size(), 1U);
    EXPECT_TRUE(state.doubted[0].knot);
}

TEST(Order, TwinsAreKeptAndMarked) {
    Tablet tablet(1);
    tablet.ready();
    auto first = tablet.begin("1");
    auto second = first;
    second.step_begun = StepBegun{"2"};
    const auto log = merged(tablet.log(), {.events = {second}});
    EXPECT_EQ(log.events.size(), tablet.log().events.size() + 1);
    const auto state = folded(log);
    EXPECT_EQ(state.doubted.size(), 2U);
    EXPECT_EQ(state.refused.size(), 2U);  // neither is believed
    EXPECT_EQ(state.current, "");
}

// ---- Conflicts ----

struct Apart {
    Tablet a{1};
    Tablet b{2};
    Apart() {
        a.ready();
        b.get(a);
    }
    void meet() {
        a.get(b);
        b.get(a);
    }
    State state() {
        meet();
        EXPECT_EQ(encode(folded(a.log())), encode(folded(b.log())));
        return folded(a.log());
    }
};

TEST(Conflict, BothVersionsAreShownAndNeitherIsChosen) {
    Apart pair;
    const auto skip = pair.a.tell([](Event& e) { e.skipped = Skipped{"2", "sore today"}; });
    const auto swap = pair.b.tell([](Event& e) {
        e.swapped = Swapped{"2", for_tests::step("2", "petrissage", "low_back", 9, 4, 5)};
    });
    const auto state = pair.state();
    ASSERT_EQ(state.conflicts.size(), 1U);
    EXPECT_EQ(state.conflicts[0].about, "step 2");
    ASSERT_EQ(state.conflicts[0].versions.size(), 2U);
    EXPECT_THAT(state.conflicts[0].versions[0].events, ElementsAre(skip.id));
    EXPECT_THAT(state.conflicts[0].versions[1].events, ElementsAre(swap.id));
    EXPECT_EQ(find_run(state, "2")->status, StepStatus::disputed);
    EXPECT_EQ(find_run(state, "2")->planned.technique, "deep_tissue");
    pair.a.begin("2");
    EXPECT_THAT(folded(pair.a.log()).refused.back().message, HasSubstr("settled first"));
}

TEST(Conflict, APersonSettlesItAndTheLastWordHolds) {
    Apart pair;
    const auto skip = pair.a.tell([](Event& e) { e.skipped = Skipped{"2", "sore today"}; });
    const auto swap = pair.b.tell([](Event& e) {
        e.swapped = Swapped{"2", for_tests::step("2", "petrissage", "low_back", 9, 4, 5)};
    });
    pair.meet();
    const auto settle = [&](Tablet& tablet, std::optional<EventId> chosen) {
        return tablet.tell([&](Event& e) { e.settled = Settled{{skip.id, swap.id}, chosen}; });
    };
    settle(pair.a, swap.id);
    auto state = pair.state();
    EXPECT_TRUE(state.conflicts[0].settled);
    EXPECT_EQ(find_run(state, "2")->planned.technique, "petrissage");
    EXPECT_EQ(find_run(state, "2")->status, StepStatus::waiting);
    // Changed their mind, knowing of the first word.
    settle(pair.b, skip.id);
    state = pair.state();
    EXPECT_EQ(find_run(state, "2")->status, StepStatus::skipped);
    EXPECT_EQ(find_run(state, "2")->planned.technique, "deep_tissue");
    // Neither.
    settle(pair.b, std::nullopt);
    EXPECT_EQ(find_run(pair.state(), "2")->status, StepStatus::waiting);
    // Two people who settle it apart and differently: open again.
    settle(pair.a, skip.id);
    settle(pair.b, swap.id);
    state = pair.state();
    EXPECT_FALSE(state.conflicts[0].settled);
    EXPECT_EQ(state.conflicts[0].settlements.size(), 2U);
    EXPECT_EQ(find_run(state, "2")->status, StepStatus::disputed);
    EXPECT_THAT(state.refused, IsEmpty());
}

TEST(Conflict, AThirdVersionOpensItAgain) {
    Apart pair;
    Tablet third(3);
    third.get(pair.a);
    const auto one = pair.a.tell([](Event& e) { e.skipped = Skipped{"2", "sore"}; });
    const auto two = pair.b.tell([](Event& e) { e.skipped = Skipped{"2", "no time"}; });
    pair.meet();
    pair.a.tell([&](Event& e) { e.settled = Settled{{one.id, two.id}, one.id}; });
    EXPECT_TRUE(folded(pair.a.log()).conflicts[0].settled);
    third.tell([](Event& e) { e.skipped = Skipped{"2", "asleep"}; });
    pair.a.get(third);
    const auto state = folded(pair.a.log());
    EXPECT_FALSE(state.conflicts[0].settled);
    EXPECT_EQ(state.conflicts[0].versions.size(), 3U);
    EXPECT_EQ(state.refused.back().message, "expected all versions of one of the conflicts");
}

TEST(Conflict, WhatAgreesOrIsKnownIsNone) {
    Apart pair;
    pair.a.tell([](Event& e) { e.skipped = Skipped{"2", "sore"}; });
    pair.b.tell([](Event& e) { e.skipped = Skipped{"2", "sore"}; });
    EXPECT_THAT(pair.state().conflicts, IsEmpty());
    pair.b.tell([](Event& e) {
        e.swapped = Swapped{"2", for_tests::step("2", "petrissage", "low_back", 9, 4, 5)};
    });
    EXPECT_THAT(pair.state().conflicts, IsEmpty());
    pair.a.begin("1");
    pair.b.begin("1");
    EXPECT_THAT(pair.state().conflicts, IsEmpty());
}

TEST(Conflict, OfMinutesOfTheNoteAndOfSignatures) {
    Apart pair;
    pair.a.tell([](Event& e) { e.time_left = TimeLeft{30}; });
    pair.b.tell([](Event& e) { e.time_left = TimeLeft{42}; });
    pair.a.tell([](Event& e) { e.note_edited = NoteEdited{Section::plan, "rest"}; });
    pair.b.tell([](Event& e) { e.note_edited = NoteEdited{Section::plan, "walk"}; });
    pair.b.tell([](Event& e) { e.note_edited = NoteEdited{Section::free, "walk"}; });
    const auto state = pair.state();
    ASSERT_EQ(state.conflicts.size(), 2U);
    EXPECT_EQ(state.conflicts[0].about, "minutes");
    EXPECT_EQ(state.conflicts[1].about, "note plan");
    EXPECT_EQ(state.minutes, 40);  // neither
}

TEST(Conflict, BothSigned) {
    Apart pair;
    pair.a.phase(Phase::rise);
    pair.a.phase(Phase::retest);
    pair.a.tell([](Event& e) { e.finished = Finished{}; });
    pair.meet();
    const auto sign = [](Tablet& tablet, const char* name) {
        const auto note = note_of(small_sheet(), tablet.log(), frame_at());
        return tablet.tell([&](Event& e) { e.signed_by = signature_of(note, name); });
    };
    const auto one = sign(pair.a, "Ana");
    const auto two = sign(pair.b, "Ben");
    auto state = pair.state();
    ASSERT_EQ(state.conflicts.size(), 1U);
    EXPECT_EQ(state.conflicts[0].about, "signature");
    EXPECT_EQ(state.signature, std::nullopt);
    pair.a.tell([&](Event& e) { e.settled = Settled{{one.id, two.id}, two.id}; });
    state = pair.state();
    EXPECT_EQ(state.signature, two.id);
}

// ---- Stops over two devices ----

TEST(Conflict, ASignOnOneDeviceStopsTheOther) {
    Apart pair;
    pair.b.begin("1", 3);
    pair.a.danger("new_numbness");
    pair.b.begin("2", 3);  // it did not know
    auto state = pair.state();
    EXPECT_EQ(state.phase, Phase::stopped);
    EXPECT_NE(find_run(state, "1")->status, StepStatus::running);
    EXPECT_NE(find_run(state, "2")->status, StepStatus::running);
}

TEST(Conflict, AnAnswerLiftsOnlyTheStopThatItKnew) {
    Apart pair;
    const auto mine = pair.a.danger("new_numbness");
    const auto other = pair.b.danger("dizzy_session");
    pair.a.rescreen({mine.id}, small_sheet().bounds);
    const auto state = pair.state();
    ASSERT_EQ(state.stops.size(), 1U);
    EXPECT_EQ(state.stops[0].event, other.id);
}

TEST(Conflict, EveryRefusalThatWasToldApartHolds) {
    Apart pair;
    pair.a.tell([](Event& e) { e.consented = Consented{{"low_back"}, {"neck"}}; }, 1);
    pair.b.tell([](Event& e) { e.consented = Consented{{"low_back", "neck"}, {}}; }, 2);
    auto state = pair.state();
    EXPECT_THAT(state.refused_areas, ElementsAre("neck"));
    EXPECT_THAT(state.agreed, ElementsAre("low_back"));
    // Asked again by somebody who knew both answers.
    pair.a.tell([](Event& e) { e.consented = Consented{{"neck"}, {"low_back"}}; });
    state = pair.state();
    EXPECT_THAT(state.refused_areas, ElementsAre("low_back"));
}

// The third knew one of the two answers: the other still limits.
TEST(Conflict, AnAnswerThatNobodyKnewStillLimits) {
    Apart pair;
    Tablet third(3);
    third.get(pair.a);
    auto less = small_sheet().bounds;
    less.open[0].up = {{"effleurage", 2}};
    pair.a.rescreen({}, less);
    pair.b.rescreen({}, small_sheet().bounds);
    third.get(pair.b);
    third.rescreen({}, small_sheet().bounds);
    pair.a.get(third);
    EXPECT_EQ(folded(pair.a.log()).bounds, less);
}

TEST(Conflict, TwoAnswersApartLeaveOpenOnlyWhatBothDo) {
    Apart pair;
    const auto sign = pair.a.danger("new_numbness");
    pair.meet();
    auto less = small_sheet().bounds;
    less.open[0].up = {{"effleurage", 4}, {"petrissage", 3}};
    auto other = small_sheet().bounds;
    other.open[0].up = {{"petrissage", 5}};
    pair.a.rescreen({sign.id}, less);
    pair.b.rescreen({sign.id}, other);
    auto state = pair.state();
    EXPECT_THAT(state.stops, IsEmpty());
    EXPECT_THAT(state.bounds.open[0].up,
                ElementsAre(std::pair<const std::string, std::int64_t>("petrissage", 3)));
    // The worse answer of one holds, though the other was fine.
    Apart again;
    const auto second = again.a.danger("new_numbness");
    again.meet();
    again.a.rescreen({second.id}, small_sheet().bounds);
    again.b.rescreen({second.id}, small_sheet().bounds, "same_day");
    EXPECT_EQ(again.state().phase, Phase::stopped);
}

}  // namespace
}  // namespace palpate::session
