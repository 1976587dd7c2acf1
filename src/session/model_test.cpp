// Every short history is tried, on one device and on two that meet or do not: what must never
// happen does not happen in any of them.
#include "session/adapt.hpp"
#include "session/fold.hpp"
#include "session/for_tests.hpp"

#include <functional>
#include <set>

#include <gmock/gmock.h>

namespace palpate::session {
namespace {

using for_tests::small_sheet;
using for_tests::Tablet;

const Sheet& sheet() {
    static const auto made = small_sheet();
    return made;
}

State state_of(const Tablet& tablet) {
    return tablet.state(sheet());
}

using Act = std::function<void(Tablet&)>;

std::vector<EventId> open_stops(const Tablet& tablet) {
    std::vector<EventId> ids;
    for (const auto& stop : state_of(tablet).stops)
        ids.push_back(stop.event);
    return ids;
}

// What happened that holds the work, told from the events alone: every sign, wish and answer that
// is not ordinary, unless an ordinary answer names it; but for what was refused.
std::set<EventId> held_by_hand(const State& state, const Log& log) {
    std::set<EventId> held;
    std::set<EventId> lifted;
    for (const auto& event : log.events) {
        if (std::ranges::find(state.refused, event.id, &Refused::event) != state.refused.end())
            continue;
        if (event.danger || event.stopped)
            held.insert(event.id);
        if (event.rescreened && event.rescreened->urgency == "clear")
            lifted.insert(event.rescreened->lifts.begin(), event.rescreened->lifts.end());
        else if (event.rescreened)
            held.insert(event.id);
    }
    for (const auto id : lifted)
        held.erase(id);
    return held;
}

std::set<EventId> stops_of(const State& state) {
    std::set<EventId> open;
    for (const auto& stop : state.stops)
        open.insert(stop.event);
    return open;
}

void check_always(const State& state, const Log& log) {
    int running = 0;
    for (const auto& run : state.steps) {
        if (run.status != StepStatus::running)
            continue;
        ++running;
        ASSERT_TRUE(fits(state, run.step));
        ASSERT_TRUE(state.stops.empty());
        ASSERT_FALSE(state.finished);
        ASSERT_EQ(state.current, run.planned.id);
        ASSERT_TRUE(state.phase == Phase::work || never_dropped(run.planned.part));
        ASSERT_LE(run.step.pressure_max, run.planned.pressure_max);
    }
    ASSERT_LE(running, 1);
    std::set<EventId> marks;
    for (const auto& event : log.events)
        if (is_mark(kind_of(event).value()))
            marks.insert(event.id);
    ASSERT_EQ(std::set(state.marks.begin(), state.marks.end()), marks);
    const bool worked = std::ranges::find(state.begun, Phase::work) != state.begun.end();
    const bool looked = std::ranges::find(state.begun, Phase::retest) != state.begun.end();
    ASSERT_TRUE(!state.finished || !worked || looked || state.was_stopped);
}

// ---- One device, one event of every kind ----

std::vector<Act> all_acts() {
    return {[](Tablet& t) { t.tell([](Event& e) { e.started = Started{40}; }); },
            [](Tablet& t) { t.tell([](Event& e) { e.time_left = TimeLeft{10}; }); },
            [](Tablet& t) { t.phase(Phase::work); },
            [](Tablet& t) { t.phase(Phase::consent); },
            [](Tablet& t) { t.phase(Phase::rise); },
            [](Tablet& t) { t.phase(Phase::retest); },
            [](Tablet& t) {
                t.tell([](Event& e) { e.consented = Consented{{"low_back"}, {"neck"}}; });
            },
            [](Tablet& t) { t.begin("2", 1); },
            [](Tablet& t) { t.begin("3", 1); },
            [](Tablet& t) { t.tell([](Event& e) { e.paused = Paused{}; }, 1); },
            [](Tablet& t) { t.tell([](Event& e) { e.resumed = Resumed{"2"}; }, 1); },
            [](Tablet& t) { t.tell([](Event& e) { e.step_ended = StepEnded{"2"}; }, 1); },
            [](Tablet& t) { t.tell([](Event& e) {
                                e.skipped = Skipped{"2", "x"};
                            }); },
            [](Tablet& t) {
                t.tell([](Event& e) {
                    e.swapped = Swapped{"2", for_tests::step("2", "effleurage", "neck", 5, 3, 4)};
                });
            },
            [](Tablet& t) { t.tell([](Event& e) { e.stopped = Stopped{}; }); },
            [](Tablet& t) { t.rescreen(open_stops(t), sheet().bounds); },
            [](Tablet& t) { t.rescreen({}, sheet().bounds, "same_day"); },
            [](Tablet& t) { t.tell([](Event& e) { e.finished = Finished{}; }); },
            [](Tablet& t) {
                t.tell([](Event& e) { e.comfort = ComfortMark{"low_back", Comfort::too_much}; });
            },
            [](Tablet& t) { t.danger("dizzy_session"); },
            [](Tablet& t) {
                t.tell([](Event& e) { e.note_edited = NoteEdited{Section::free, "x"}; });
            },
            [](Tablet& t) {
                t.tell([](Event& e) { e.amended = Amended{Section::free, "x", "y"}; });
            }};
}

void try_all(const Tablet& tablet, int depth, int& histories) {
    const auto before = state_of(tablet);
    for (const auto& act : all_acts()) {
        auto next = tablet;
        act(next);
        const auto after = state_of(next);
        ++histories;
        check_always(after, next.log());
        const auto& event = *std::ranges::find(
            next.log().events, next_count(tablet.log(), next.device()), &Event::count);
        const bool refused = after.refused.size() > before.refused.size();
        if (!possible(before, kind_of(event).value())) {
            ASSERT_TRUE(refused);
            ASSERT_EQ(after.refused.back().message.find("possible are") == std::string::npos,
                      false);
        }
        if (refused) {  // then it changed nothing else
            auto as_before = after;
            as_before.refused.pop_back();
            ASSERT_EQ(encode(as_before), encode(before));
        }
        ASSERT_EQ(stops_of(after), held_by_hand(after, next.log()));
        if (depth > 1)
            try_all(next, depth - 1, histories);
        if (testing::Test::HasFatalFailure())
            return;
    }
}

TEST(Model, EveryShortHistoryOfOneDevice) {
    Tablet tablet(1);
    tablet.ready();
    int histories = 0;
    try_all(tablet, 3, histories);
    EXPECT_EQ(histories, 22 + 22 * 22 + 22 * 22 * 22);
    int unready = 0;
    try_all(Tablet(1), 2, unready);
    EXPECT_EQ(unready, 22 + 22 * 22);
}

// ---- Two devices ----

std::vector<Act> acts_apart() {
    return {[](Tablet& t) { t.begin("2", 1); },
            [](Tablet& t) { t.tell([](Event& e) { e.step_ended = StepEnded{"2"}; }, 1); },
            [](Tablet& t) { t.tell([](Event& e) {
                                e.skipped = Skipped{"2", "x"};
                            }); },
            [](Tablet& t) {
                t.tell([](Event& e) { e.comfort = ComfortMark{"low_back", Comfort::too_much}; });
            },
            [](Tablet& t) { t.danger("dizzy_session"); },
            [](Tablet& t) { t.rescreen(open_stops(t), sheet().bounds); }};
}

struct Pair {
    Tablet a{1};
    Tablet b{2};
};

void check_pair(const Pair& pair) {
    const auto ab = merged(pair.a.log(), pair.b.log());
    const auto ba = merged(pair.b.log(), pair.a.log());
    const auto state = fold(sheet(), ab, for_tests::frame_at());
    ASSERT_EQ(encode(state), encode(fold(sheet(), ba, for_tests::frame_at())));
    check_always(state, ab);
    ASSERT_EQ(stops_of(state), held_by_hand(state, ab));
    for (const auto& refused : state.refused)  // a sign never is
        ASSERT_TRUE(std::ranges::none_of(ab.events, [&](const Event& e) {
            return e.id == refused.event && is_mark(kind_of(e).value());
        }));
    // Both left it out, or both say so: nobody's version is taken in silence.
    for (const auto& conflict : state.conflicts) {
        ASSERT_FALSE(conflict.settled);
        ASSERT_EQ(conflict.versions.size(), 2U);
        ASSERT_EQ(find_run(state, "2")->status, StepStatus::disputed);
    }
}

void try_pairs(const Pair& pair, int depth, int& histories) {
    static const auto acts = acts_apart();
    const auto next = [&](const Pair& changed) {
        ++histories;
        check_pair(changed);
        if (depth > 1 && !testing::Test::HasFatalFailure())
            try_pairs(changed, depth - 1, histories);
    };
    for (const auto& act : acts)
        for (const bool first : {true, false}) {
            auto changed = pair;
            act(first ? changed.a : changed.b);
            next(changed);
            if (testing::Test::HasFatalFailure())
                return;
        }
    for (const bool first : {true, false}) {
        auto changed = pair;
        first ? changed.a.get(pair.b) : changed.b.get(pair.a);
        next(changed);
    }
}

TEST(Model, EveryShortHistoryOfTwoDevices) {
    Pair pair;
    pair.a.ready();
    pair.b.get(pair.a);
    int histories = 0;
    try_pairs(pair, 4, histories);
    EXPECT_EQ(histories, 14 + 14 * 14 + 14 * 14 * 14 + 14 * 14 * 14 * 14);
}

}  // namespace
}  // namespace palpate::session
