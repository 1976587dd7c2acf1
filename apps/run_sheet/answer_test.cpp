// What the page is told is what the room says, and what it refuses the page is refused.
#include "answer.hpp"

#include "asked.hpp"
#include "session/for_tests.hpp"

#include <gmock/gmock.h>

namespace palpate::run_sheet {
namespace {

using namespace session;
using for_tests::Tablet;
using testing::HasSubstr;
using testing::IsEmpty;

Answer told(const Asked& asked) {
    const auto read = from_json<Answer>(answer(to_json(asked)));
    EXPECT_TRUE(read.has_value());
    return read.value_or(Answer{});
}

Moments until(const Tablet& tablet) {
    return {.earliest = for_tests::ten, .now = tablet.now(), .slack_ms = 120'000};
}

TEST(RunSheetAnswer, SaysWhatTheFoldSays) {
    const auto sheet = for_tests::small_sheet();
    Tablet tablet(1);
    tablet.ready();
    tablet.begin("1");
    tablet.wait(2);
    const auto answer = told({.look = Look{sheet, tablet.log(), until(tablet), tablet.device()}});
    ASSERT_TRUE(answer.looked.has_value());
    const auto frame = Frame{.earliest = for_tests::ten, .now = tablet.now()};
    const auto state = fold(sheet, tablet.log(), frame);
    EXPECT_EQ(to_json(answer.looked->state), encode(state));
    EXPECT_EQ(to_json(answer.looked->note), encode(note_of(sheet, tablet.log(), frame)));
    EXPECT_EQ(answer.looked->possible, possible_now(state));
    EXPECT_EQ(answer.looked->next_count, next_count(tablet.log(), tablet.device()));
    EXPECT_EQ(answer.looked->timetable.rows[0].remaining_ms, 4 * 60'000);
    EXPECT_EQ(answer.looked->signs.size(), danger_signs().size());
    EXPECT_THAT(answer.looked->open_techniques.at("2"), testing::Contains("petrissage"));
}

TEST(RunSheetAnswer, RefusesAStepWhileTheWorkIsHeld) {
    const auto sheet = for_tests::small_sheet();
    Tablet tablet(1);
    tablet.ready();
    tablet.danger("dizzy_session");
    auto event = for_tests::event_of(tablet.device(), next_count(tablet.log(), tablet.device()),
                                     tablet.now());
    event.step_begun = StepBegun{"1"};
    const auto answer = told({.append = Append{sheet, tablet.log(), until(tablet), event}});
    EXPECT_FALSE(answer.log.has_value());
    ASSERT_TRUE(answer.faults.has_value());
    EXPECT_THAT(answer.faults->front().message, HasSubstr("not possible now"));
}

TEST(RunSheetAnswer, ChecksAnEventAndUnitesLogs) {
    Tablet one(1);
    Tablet two(2);
    one.ready();
    two.danger("dizzy_session");
    EXPECT_THAT(*told({.check = one.log().events.front()}).faults, IsEmpty());
    const auto both = told({.merge = Merge{{one.log(), two.log()}}});
    EXPECT_EQ(to_json(*both.log), encode(merged(two.log(), one.log())));
}

TEST(RunSheetAnswer, WhatIsNoQuestionIsSaidToBeNone) {
    for (const auto* text : {"", "{", "[]", "{}", R"({"look":{}})", R"({"dance":1})"})
        EXPECT_THAT(answer(text), HasSubstr("faults")) << text;
}

}  // namespace
}  // namespace palpate::run_sheet
