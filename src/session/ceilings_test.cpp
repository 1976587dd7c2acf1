// A ceiling that was set or learnt in one visit holds in all that follow, until somebody raises it
// on purpose or the client says that it could be more.
#include "session/ceilings.hpp"

#include "session/again.hpp"
#include "session/fold.hpp"
#include "session/for_tests.hpp"
#include "session/note.hpp"
#include "session/timer.hpp"

#include <gmock/gmock.h>

namespace palpate::session {
namespace {

using for_tests::small_sheet;
using for_tests::Tablet;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

const Date monday = *parse_date("2026-11-23");

// What a visit leaves, with the words of those before it.
std::vector<KeptCeiling> after(const Sheet& sheet, const Tablet& tablet, Date day) {
    return last_words(sheet.ceilings, ceilings_said(tablet.state(sheet), tablet.log(), day));
}

void comfort(Tablet& tablet, const std::string& area, Comfort mark) {
    tablet.tell([&](Event& e) { e.comfort = ComfortMark{area, mark}; });
}

void ceiling(Tablet& tablet, const std::string& area, std::int64_t most, bool raised = false) {
    tablet.tell([&](Event& e) {
        e.ceiling = Ceiling{.area = area, .pressure_max = most, .raised = {}, .words = "so said"};
        if (raised)
            e.ceiling->raised = true;
    });
}

Tablet working_on(const std::string& step) {
    Tablet tablet(1);
    tablet.ready();
    tablet.begin(step);
    return tablet;
}

// Too much at 6: at most 4 of 10 on the low back from then on.
Sheet second_visit() {
    auto first = working_on("2");
    comfort(first, "low_back", Comfort::too_much);
    return with_ceilings(small_sheet(), after(small_sheet(), first, monday));
}

TEST(Ceilings, WhatWasTooMuchIsTheLimitOfTheNextSheet) {
    const auto next = second_visit();
    EXPECT_THAT(check(next), IsEmpty());
    ASSERT_EQ(next.ceilings.size(), 1U);
    EXPECT_EQ(next.ceilings[0],
              (KeptCeiling{"low_back", 4, 6, CeilingBy::felt, monday, std::nullopt}));
    EXPECT_EQ(next.steps[1].pressure_max, 4);
    EXPECT_EQ(next.steps[2].pressure_max, 6) << "the neck is as it was";
    const auto state = working_on("2").state(next);
    EXPECT_EQ(find_run(state, "2")->step.technique, "petrissage") << "deep tissue needs 5";
    EXPECT_EQ(find_run(state, "2")->step.pressure_max, 4);
}

TEST(Ceilings, AreNotForgottenByAVisitThatSaysNothingOfTheArea) {
    const auto second = second_visit();
    auto tablet = working_on("3");
    comfort(tablet, "neck", Comfort::too_much);
    const auto kept = after(second, tablet, plus_days(monday, 7));
    EXPECT_THAT(kept, ElementsAre(Field(&KeptCeiling::area, "low_back"),
                                  Field(&KeptCeiling::area, "neck")));
    EXPECT_EQ(kept[0].day, monday);
    EXPECT_EQ(kept[1].day, plus_days(monday, 7));
}

TEST(Ceilings, TheClientsWordRaisesThemBelowWhatWasTooMuch) {
    auto tablet = working_on("2");
    for (int i = 0; i < 5; ++i)
        comfort(tablet, "low_back", Comfort::could_be_more);
    const auto kept = after(second_visit(), tablet, plus_days(monday, 7));
    EXPECT_EQ(kept[0].pressure_max, 5) << "6 was too much";
    EXPECT_EQ(kept[0].too_much_at, 6);
}

TEST(Ceilings, AreRaisedOnPurposeOnly) {
    const auto sheet = second_visit();
    auto tablet = working_on("2");
    ceiling(tablet, "low_back", 6);
    ASSERT_EQ(tablet.state(sheet).refused.size(), 1U);
    EXPECT_THAT(tablet.state(sheet).refused[0].message, HasSubstr("at most 4"));
    EXPECT_EQ(find_run(tablet.state(sheet), "2")->step.pressure_max, 4);
    ceiling(tablet, "low_back", 10, true);
    const auto state = tablet.state(sheet);
    EXPECT_EQ(state.ceilings.at("low_back").pressure_max, 10);
    const auto kept = after(sheet, tablet, plus_days(monday, 7));
    EXPECT_EQ(kept[0], (KeptCeiling{"low_back", 10, std::nullopt, CeilingBy::raised,
                                    plus_days(monday, 7), "so said"}));
    const auto later = working_on("2");
    const auto third = with_ceilings(small_sheet(), kept);
    EXPECT_EQ(find_run(later.state(third), "2")->step, small_sheet().steps[1])
        << "the plan's own limit stands";
    const auto note = note_of(sheet, tablet.log(), for_tests::frame_at());
    const auto& said = note.sections[static_cast<std::size_t>(Section::assessment)].lines;
    EXPECT_THAT(sentence(said.back().said.value()),
                HasSubstr("raised on purpose to 10 of 10: so said"));
}

TEST(Ceilings, WhatIsTooMuchTodayIsNeverRaised) {
    const auto sheet = second_visit();
    auto tablet = working_on("2");
    comfort(tablet, "low_back", Comfort::too_much);  // at 4
    ceiling(tablet, "low_back", 9, true);
    EXPECT_EQ(tablet.state(sheet).ceilings.at("low_back").pressure_max, 3);
}

TEST(Ceilings, HoldInWhatIsTheSameAsLastTime) {
    auto tablet = working_on("2");
    tablet.begin("3", 8);
    comfort(tablet, "neck", Comfort::too_much);
    const auto last = tablet.state(small_sheet());
    const auto today = with_ceilings(small_sheet(), after(small_sheet(), tablet, monday));
    const auto again = same_again(last, today).sheet;
    EXPECT_THAT(check(again), IsEmpty());
    EXPECT_EQ(again.ceilings, today.ceilings);
}

// ---- Any course of visits ----

// The last word on each area, read from the events alone: never above it, unless it was raised.
struct ByHand {
    std::map<std::string, std::int64_t> most;     // by area, what may be felt
    std::map<std::string, std::int64_t> earlier;  // the same before this visit

    void take(const Event& e, const State& before, const State& after) {
        const bool refused = after.refused.size() > before.refused.size();
        if (e.comfort && e.comfort->mark == Comfort::too_much)
            lower(e.comfort->area, after.ceilings.at(e.comfort->area).pressure_max);
        if (e.comfort && e.comfort->mark == Comfort::could_be_more &&
            most.contains(e.comfort->area))
            ++most[e.comfort->area];  // one more of ten, at the client's word
        if (!e.ceiling || refused)
            return;
        const auto& [area, to, raised, words] = *e.ceiling;
        if (earlier.contains(area) && !raised.value_or(false)) {
            EXPECT_LE(to, std::max(earlier.at(area), most.at(area)));
        }
        most[area] = to;
    }
    void lower(const std::string& area, std::int64_t to) {
        const auto [at, is_new] = most.emplace(area, to);
        if (!is_new)
            at->second = std::min(at->second, to);
    }
};

void any_word(Tablet& tablet, Dice& dice) {
    const std::string area = dice.one_in(2) ? "low_back" : "neck";
    switch (dice.below(4)) {
        case 0: ceiling(tablet, area, dice.below(11), dice.one_in(2)); return;
        case 1: comfort(tablet, area, Comfort::could_be_more); return;
        case 2: comfort(tablet, area, Comfort::too_much); return;
        default: tablet.begin(std::to_string(dice.from_to(1, 4)), 1);
    }
}

void expect_below(const Sheet& sheet, const ByHand& by_hand) {
    ASSERT_THAT(check(sheet), IsEmpty());
    const auto& plan = small_sheet().steps;
    for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
        ASSERT_LE(sheet.steps[i].pressure_max, plan[i].pressure_max);
        for (const auto& area : sheet.steps[i].uncovered)
            if (by_hand.most.contains(area)) {
                ASSERT_LE(sheet.steps[i].pressure_max, by_hand.most.at(area)) << area;
            }
    }
}

TEST(Ceilings, NoNewSheetIsAboveOneUnlessItWasRaisedOnPurpose) {
    int lowered = 0;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        SCOPED_TRACE(seed);
        Dice dice(seed);
        ByHand by_hand;
        auto sheet = small_sheet();
        for (int visit = 0; visit < 5; ++visit) {
            by_hand.earlier = by_hand.most;
            auto tablet = working_on("1");
            for (int n = dice.below(8); n > 0; --n) {
                const auto before = tablet.state(sheet);
                any_word(tablet, dice);
                const auto now = tablet.state(sheet);
                by_hand.take(tablet.log().events.back(), before, now);
                for (const auto& run : now.steps)
                    if (run.status == StepStatus::running) {
                        ASSERT_LE(run.step.pressure_max, pressure_now(now, run.step).value_or(10));
                    }
            }
            sheet = with_ceilings(small_sheet(), after(sheet, tablet, plus_days(monday, visit)));
            expect_below(sheet, by_hand);
            lowered += static_cast<int>(sheet.planned.size());
            if (testing::Test::HasFatalFailure())
                return;
        }
    }
    EXPECT_GT(lowered, 400);
}

TEST(Ceilings, ASheetAboveOneIsRefused) {
    auto sheet = second_visit();
    sheet.steps[1].pressure_max = 5;
    const auto faults = check(sheet);
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].path, "/steps/1/pressure_max");
}

}  // namespace
}  // namespace palpate::session
