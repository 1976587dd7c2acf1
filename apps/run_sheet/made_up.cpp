#include "made_up.hpp"

#include "asked.hpp"
#include "session/for_tests.hpp"

#include <functional>

namespace palpate::run_sheet {
namespace {

using namespace session;
using for_tests::Tablet;
using for_tests::ten;

using Act = std::function<void(Tablet&, Dice&)>;

std::string any_step(Dice& dice) {
    return std::to_string(dice.from_to(1, 5));  // "5" is nobody's
}

// By the names of events: each as it is told, whether or not it may be now.
const std::vector<Act>& acts() {
    static const std::vector<Act> all = {
        [](Tablet& t, Dice& d) { t.begin(any_step(d), d.below(6)); },
        [](Tablet& t, Dice&) { t.tell([](Event& e) { e.paused = Paused{}; }, 1); },
        [](Tablet& t, Dice& d) { t.tell([&](Event& e) { e.resumed = Resumed{any_step(d)}; }, 1); },
        [](Tablet& t, Dice& d) {
            t.tell([&](Event& e) { e.skipped = Skipped{any_step(d), "tender today"}; });
        },
        [](Tablet& t, Dice& d) {
            t.tell([&](Event& e) { e.time_left = TimeLeft{d.from_to(0, 50)}; }, d.below(4));
        },
        [](Tablet& t, Dice& d) {
            t.tell([&](Event& e) {
                e.comfort = ComfortMark{"low_back", static_cast<Comfort>(d.below(3))};
            });
        },
        [](Tablet& t, Dice&) { t.danger("dizzy_session"); },
        [](Tablet& t, Dice&) {
            const auto sheet = for_tests::small_sheet();
            std::vector<EventId> open;
            for (const auto& stop : t.state(sheet).stops)
                open.push_back(stop.event);
            t.rescreen(open, sheet.bounds);
        },
        [](Tablet& t, Dice& d) {
            t.tell([&](Event& e) {
                e.pain = PainMark{"low_back", static_cast<Moment>(d.below(2)), d.below(13)};
            });
        },
        [](Tablet& t, Dice& d) { t.phase(static_cast<Phase>(d.below(15))); },
        [](Tablet& t, Dice&) { t.tell([](Event& e) { e.finished = Finished{}; }); },
        [](Tablet& t, Dice& d) { t.tell([&](Event& e) { e = for_tests::anything<Event>(d); }); }};
    return all;
}

std::string asked(const Asked& question) {
    return to_json(question);
}

Moments until(const Tablet& tablet) {
    return {.earliest = ten, .now = tablet.now(), .slack_ms = 120'000};
}

}  // namespace

std::vector<std::string> made_up(std::uint64_t seed) {
    Dice dice(seed);
    std::vector<Tablet> tablets = {Tablet(1), Tablet(2)};
    if (!dice.one_in(8))
        tablets[0].ready();
    for (int n = dice.below(25); n > 0; --n) {
        auto& tablet = tablets[static_cast<std::size_t>(dice.below(2))];
        if (dice.one_in(4))
            tablet.get(tablets[&tablet == tablets.data() ? 1 : 0]);
        dice.any_of(acts())(tablet, dice);
    }
    const auto sheet = for_tests::small_sheet();
    const auto frame = until(tablets[1]);
    auto next = for_tests::event_of(
        tablets[0].device(), next_count(tablets[0].log(), tablets[0].device()), tablets[0].now());
    next.step_begun = StepBegun{any_step(dice)};
    auto broken = asked({.check = next});
    broken[static_cast<std::size_t>(dice.below(static_cast<int>(broken.size())))] = '}';
    return {asked({.look = Look{sheet, tablets[0].log(), frame, tablets[0].device()}}),
            asked({.look = Look{sheet, merged(tablets[0].log(), tablets[1].log()), frame,
                                tablets[1].device()}}),
            asked({.append = Append{sheet, tablets[0].log(), frame, next}}),
            asked({.merge = Merge{{tablets[0].log(), tablets[1].log()}}}),
            asked({.check = for_tests::anything<Event>(dice)}),
            broken};
}

}  // namespace palpate::run_sheet
