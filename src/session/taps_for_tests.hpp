// Any tap on the tablet of a running session, from one number: what it does follows from the number
// and from what is on the tablet, so that a path without some of its taps is a path again.
#pragma once

#include "session/for_tests.hpp"

namespace palpate::session::for_tests {

inline const Sheet& sheet() {
    static const auto made = small_sheet();
    return made;
}

inline std::string any_area(Dice& dice) {
    return dice.one_in(2) ? "low_back" : "neck";
}

inline Bounds any_bounds(Dice& dice) {
    auto bounds = sheet().bounds;
    bounds.hands_on = !dice.one_in(6);
    for (auto& [technique, most] : bounds.open[0].up)
        most = dice.from_to(1, static_cast<int>(most));
    if (dice.one_in(3))
        bounds.open[0].up.erase(bounds.open[0].up.begin());
    if (dice.one_in(4))
        bounds.open[0].places = {any_area(dice)};
    if (dice.one_in(6))
        bounds.positions = {Position::supine};
    return bounds;
}

inline void any_mark(Tablet& t, Dice& dice) {
    const auto area = any_area(dice);
    const auto of_ten = dice.below(11);
    switch (dice.below(10)) {
        case 0: t.tell([&](Event& e) { e.comfort = ComfortMark{area, Comfort::too_much}; }); return;
        case 1:
            t.tell([&](Event& e) { e.comfort = ComfortMark{area, Comfort::could_be_more}; });
            return;
        case 2: t.tell([&](Event& e) { e.ceiling = Ceiling{area, of_ten}; }); return;
        case 3: t.tell([&](Event& e) { e.pain = PainMark{area, Moment::after, of_ten}; }); return;
        case 4:
            t.tell([&](Event& e) {
                e.range = RangeMark{"neck_flexion", Side::both, Moment::before, of_ten};
            });
            return;
        case 5:
            t.tell([&](Event& e) {
                e.palpated = Palpated{.source = area, .side = Side::left, .hit = of_ten > 5};
            });
            return;
        case 6:
            t.tell([&](Event& e) { e.skin = SkinChecked{.step = "2", .fine = of_ten > 2}; });
            return;
        case 8:
            t.tell([&](Event& e) { e.tried = Tried{"neck_flexion", of_ten > 5, {}, {}}; });
            return;
        case 7: t.tell([&](Event& e) { e.remark = Remark{Section::free, area}; }); return;
        default: t.danger(dice.one_in(3) ? "never_heard_of" : "dizzy_session");
    }
}

inline void any_answer(Tablet& t, Dice& dice) {
    std::vector<EventId> open;
    for (const auto& stop : t.state(sheet()).stops)
        if (!dice.one_in(4))
            open.push_back(stop.event);
    const auto bounds = any_bounds(dice);
    if (!dice.one_in(4))
        t.rescreen(open, bounds, dice.one_in(4) ? "same_day" : "clear");
    else
        t.tell([&](Event& e) {
            e.reassessed = Reassessed{.suspects = {},
                                      .urgency = dice.one_in(4) ? "emergency" : "clear",
                                      .hands_on = "ordinary",
                                      .complete = !dice.one_in(6),
                                      .bounds = bounds};
        });
}

inline void any_step(Tablet& t, Dice& dice) {
    const auto id = std::to_string(dice.from_to(1, 4));
    const std::string technique = dice.one_in(3)   ? "deep_tissue"
                                  : dice.one_in(2) ? "petrissage"
                                                   : "effleurage";
    const auto other = for_tests::step(id, technique, any_area(dice), 5, 3, dice.from_to(1, 7));
    switch (dice.below(8)) {
        case 0: t.tell([&](Event& e) { e.paused = Paused{}; }, 1); return;
        case 1: t.tell([&](Event& e) { e.resumed = Resumed{id}; }, 1); return;
        case 2:
            t.tell(
                [&](Event& e) {
                    e.step_ended = StepEnded{.step = id, .early = false, .reason = {}};
                },
                2);
            return;
        case 3: t.tell([&](Event& e) { e.skipped = Skipped{id, "x"}; }); return;
        case 4: t.tell([&](Event& e) { e.swapped = Swapped{id, other}; }); return;
        case 5:
            t.tell([&](Event& e) {
                e.added = Added{.step = other, .before = {}};
                e.added->step.id = "new" + std::to_string(dice.below(3));
            });
            return;
        default: t.begin(dice.one_in(9) ? "rise" : dice.one_in(9) ? "retest" : id, 1);
    }
}

inline void any_course(Tablet& t, Dice& dice) {
    const auto phase = static_cast<Phase>(dice.below(12));
    const auto area = any_area(dice);
    switch (dice.below(6)) {
        case 0: t.tell([&](Event& e) { e.time_left = TimeLeft{dice.below(50)}; }); return;
        case 1:
            t.tell([&](Event& e) { e.consented = Consented{{"low_back", "neck"}, {area}}; });
            return;
        case 2: t.tell([](Event& e) { e.consented = Consented{{"low_back", "neck"}, {}}; }); return;
        case 3: t.tell([](Event& e) { e.stopped = Stopped{}; }); return;
        case 4:
            if (dice.one_in(6))
                t.tell([](Event& e) { e.finished = Finished{}; });
            return;
        default: t.phase(dice.one_in(2) ? Phase::work : phase);
    }
}

inline void tap(Tablet& t, std::uint64_t number) {
    Dice dice(number);
    const int which = dice.below(10);
    if (which < 4)
        any_step(t, dice);
    else if (which < 7)
        any_mark(t, dice);
    else if (which < 8)
        any_course(t, dice);
    else
        any_answer(t, dice);
}

}  // namespace palpate::session::for_tests
