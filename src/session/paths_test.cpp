// Long made-up visits, on one tablet and on three that meet now and then: no path loses a mark, and
// none runs a step that must not be. What must not be is read from the events by hand here, never
// from the fold's own view of it. A path that fails is made as short as it goes before it is told.
#include "session/by_hand_for_tests.hpp"
#include "session/fold.hpp"

#include <functional>
#include <map>

#include <gtest/gtest.h>

namespace palpate::session {
namespace {

using for_tests::ByHand;
using for_tests::sheet;
using for_tests::Tablet;
using for_tests::tap;

using Path = std::vector<std::uint64_t>;

bool was_refused(const State& state, EventId id) {
    return std::ranges::find(state.refused, id, &Refused::event) != state.refused.end();
}

std::vector<const Event*> marks_in(const Log& log) {
    std::vector<const Event*> marks;
    for (const auto& event : log.events)
        if (is_mark(kind_of(event).value()))
            marks.push_back(&event);
    return marks;
}

// What of `told` is not in the log to the letter, or not among the marks of the state.
std::string lost(const State& state, const Log& log, const std::vector<Event>& told) {
    for (const auto& mark : told) {
        const auto found = std::ranges::find(log.events, mark.id, &Event::id);
        if (found == log.events.end() || to_json(*found) != to_json(mark))
            return "the log lost a mark";
        if (std::ranges::count(state.marks, mark.id) != 1)
            return "the state lost a mark";
        if (was_refused(state, mark.id))
            return "a mark was refused";
    }
    return state.marks.size() == told.size() ? "" : "a mark that nobody told";
}

std::string not_one(const State& state) {
    const auto running = std::ranges::count(state.steps, StepStatus::running, &Run::status);
    return running > 1                      ? "two steps run"
           : running == 1 && state.finished ? "one runs after the end"
                                            : "";
}

// Empty: all is well. Of one tablet everything is known by hand.
std::string wrong_on_one(const Path& path) {
    Tablet tablet(1);
    ByHand by_hand;
    std::vector<Event> told;
    const auto look = [&](const Log& known) -> std::string {
        const auto before = fold(sheet(), known, for_tests::frame_at());
        const auto state = tablet.state(sheet());
        for (const auto& event : tablet.log().events) {
            if (std::ranges::find(known.events, event.id, &Event::id) != known.events.end())
                continue;
            if (is_mark(kind_of(event).value()))
                told.push_back(event);
            if (!was_refused(state, event.id))
                by_hand.take(event, before);
        }
        for (const auto& run : state.steps)
            if (run.status == StepStatus::running)
                if (auto why = by_hand.against(run.step); !why.empty())
                    return why;
        const auto gone = lost(state, tablet.log(), told);
        return gone.empty() ? not_one(state) : gone;
    };
    tablet.ready();
    by_hand.begun = {Phase::what_changed, Phase::hands_washed, Phase::work};
    by_hand.agreed = {"low_back", "neck"};
    for (const auto number : path) {
        const auto known = tablet.log();
        tap(tablet, number);
        if (auto wrong = look(known); !wrong.empty())
            return wrong;
    }
    return "";
}

// ---- Three that meet now and then ----

// Every sign of any of them that no ordinary answer names; refused ones hold nothing but signs do.
bool is_held(const State& state, const Log& log) {
    ByHand by_hand;
    for (const auto& placed : timeline(log, for_tests::frame_at()).events)
        if (placed.event->danger || !was_refused(state, placed.event->id))
            by_hand.take(*placed.event, {});
    return !by_hand.held.empty();
}

std::string wrong_on_three(const Path& path) {
    std::vector<Tablet> tablets{Tablet(1), Tablet(2), Tablet(3)};
    tablets[0].ready();
    tablets[1].get(tablets[0]);
    tablets[2].get(tablets[0]);
    std::vector<Event> told;
    for (const auto number : path) {
        Dice dice(number ^ 0x9e37);
        auto& acting = tablets[static_cast<std::size_t>(dice.below(3))];
        if (dice.one_in(5)) {
            acting.get(dice.any_of(tablets));
            continue;
        }
        const auto known = acting.log();
        tap(acting, number);
        for (const auto* mark : marks_in(acting.log()))
            if (std::ranges::find(known.events, mark->id, &Event::id) == known.events.end())
                told.push_back(*mark);
    }
    const auto& a = tablets[0].log();
    const auto& b = tablets[1].log();
    const auto& c = tablets[2].log();
    const auto all = merged(merged(a, b), c);
    const auto state = fold(sheet(), all, for_tests::frame_at());
    const auto turned = merged(c, merged(b, a));
    if (encode(state) != encode(fold(sheet(), turned, for_tests::frame_at())))
        return "the order of meeting counts";
    for (const auto& run : state.steps)
        if (run.status == StepStatus::running && is_held(state, all))
            return "the work is held";
    const auto gone = lost(state, all, told);
    return gone.empty() ? not_one(state) : gone;
}

// ---- As short as it goes ----

using Wrong = std::function<std::string(const Path&)>;

Path shortest(Path path, const Wrong& wrong) {
    for (std::size_t part = std::max<std::size_t>(1, path.size() / 2); part > 0; part /= 2)
        for (std::size_t at = 0; at < path.size();) {
            auto without = path;
            const auto from = without.begin() + static_cast<std::ptrdiff_t>(at);
            without.erase(from,
                          from + static_cast<std::ptrdiff_t>(std::min(part, path.size() - at)));
            if (wrong(without).empty())
                at += part;
            else
                path = std::move(without);
        }
    return path;
}

std::string taps_of(const Path& path) {
    Tablet tablet(1);
    tablet.ready();
    std::string text;
    for (const auto number : path) {
        const auto count = tablet.log().events.size();
        tap(tablet, number);
        const auto& events = tablet.log().events;
        text += events.size() > count ? "\n  " + to_json(events.back()) : "\n  nothing";
    }
    return text;
}

void try_paths(const Wrong& wrong, int paths, int length) {
    for (int seed = 1; seed <= paths; ++seed) {
        Dice dice(static_cast<std::uint64_t>(seed));
        Path path(static_cast<std::size_t>(length));
        std::ranges::generate(path, [&] { return dice.next(); });
        if (const auto found = wrong(path); !found.empty()) {
            const auto least = shortest(path, wrong);
            FAIL() << "seed " << seed << ": " << found << "; of " << length << " taps "
                   << least.size() << " are enough: " << wrong(least) << taps_of(least);
        }
    }
}

TEST(Paths, OfOneTabletLoseNoMarkAndRunNothingForbidden) {
    try_paths(wrong_on_one, 400, 40);
}

TEST(Paths, OfThreeTabletsLoseNoMarkAndRunNothingThatIsHeld) {
    try_paths(wrong_on_three, 600, 40);
}

// Made-up visits that never work prove nothing.
TEST(Paths, ReachTheWorkItsEndAndEveryStop) {
    std::map<StepStatus, int> steps;
    int stopped = 0;
    int closed = 0;
    for (int seed = 1; seed <= 200; ++seed) {
        Dice dice(static_cast<std::uint64_t>(seed));
        Tablet tablet(1);
        tablet.ready();
        for (int i = 0; i < 40; ++i) {
            tap(tablet, dice.next());
            const auto state = tablet.state(sheet());
            for (const auto& run : state.steps)
                ++steps[run.status];
            stopped += state.stops.empty() ? 0 : 1;
            closed += state.bounds == sheet().bounds ? 0 : 1;
        }
    }
    for (const auto status : {StepStatus::running, StepStatus::paused, StepStatus::done,
                              StepStatus::skipped, StepStatus::waiting})
        EXPECT_GT(steps[status], 200) << to_json(status);
    EXPECT_GT(stopped, 200);
    EXPECT_GT(closed, 200);
}

TEST(Paths, AreMadeAsShortAsTheyGo) {
    const Wrong two = [](const Path& path) {
        const auto has = [&](std::uint64_t n) { return std::ranges::count(path, n) > 0; };
        return has(7) && has(30) ? "both" : "";
    };
    Path path(40);
    std::ranges::generate(path, [n = std::uint64_t{0}]() mutable { return n++; });
    EXPECT_EQ(shortest(path, two), (Path{7, 30}));
}

}  // namespace
}  // namespace palpate::session
