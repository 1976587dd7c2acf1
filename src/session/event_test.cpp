// What an event may say.
#include "session/event.hpp"

#include "session/for_tests.hpp"

#include <set>

#include <gmock/gmock.h>

namespace palpate::session {
namespace {

using for_tests::event_of;
using for_tests::ten;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Event sound() {
    auto event = event_of(DeviceId(for_tests::uuid(1)), 1, ten);
    event.pain = PainMark{"low_back", Moment::before, 6};
    return event;
}

template <class Change>
std::vector<std::string> faults_after(Change change) {
    auto event = sound();
    change(event);
    std::vector<std::string> places;
    for (const auto& fault : check(event))
        places.push_back(fault.path);
    return places;
}

// Instead of the pain mark.
template <class Content, class Change>
std::vector<std::string> faults_of(std::optional<Content> Event::*member, Content content,
                                   Change change) {
    change(content);
    return faults_after([&](Event& e) {
        e.pain.reset();
        e.*member = content;
    });
}

TEST(Event, SaysOneThingWithinItsRange) {
    EXPECT_THAT(check(sound()), IsEmpty());
    EXPECT_THAT(faults_after([](Event& e) { e.pain.reset(); }), ElementsAre(""));
    EXPECT_THAT(faults_after([](Event& e) { e.paused = Paused{}; }), ElementsAre(""));
    EXPECT_THAT(faults_after([](Event& e) { e.id = {}; }), ElementsAre("/id"));
    EXPECT_THAT(faults_after([](Event& e) { e.device = {}; }), ElementsAre("/device"));
    EXPECT_THAT(faults_after([](Event& e) { e.by = {}; }), ElementsAre("/by"));
    EXPECT_THAT(faults_after([](Event& e) { e.count = 0; }), ElementsAre("/count"));
    EXPECT_THAT(faults_after([](Event& e) { e.seen = {{e.device, 1}}; }), ElementsAre("/seen"));
    for (const int pain : {-1, 11})
        EXPECT_THAT(faults_after([&](Event& e) { e.pain->pain = pain; }),
                    ElementsAre("/pain/pain"));
    EXPECT_THAT(faults_after([](Event& e) { e.pain->region.clear(); }),
                ElementsAre("/pain/region"));
}

TEST(Event, RefusesImpossibleNumbersAndMissingReasons) {
    EXPECT_THAT(faults_of(&Event::started, Started{-1}, [](auto&) {}),
                ElementsAre("/started/minutes"));
    EXPECT_THAT(faults_of(&Event::time_left, TimeLeft{-1}, [](auto&) {}),
                ElementsAre("/time_left/minutes"));
    EXPECT_THAT(faults_of(&Event::phase_begun, PhaseBegun{Phase::stopped}, [](auto&) {}),
                ElementsAre("/phase_begun/phase"));
    EXPECT_THAT(faults_of(&Event::step_ended, StepEnded{"1", true, {}}, [](auto&) {}),
                ElementsAre("/step_ended/reason"));
    EXPECT_THAT(faults_of(&Event::skipped, Skipped{"1", ""}, [](auto&) {}),
                ElementsAre("/skipped/reason"));
    EXPECT_THAT(
        faults_of(&Event::range, RangeMark{"neck_rotation"}, [](RangeMark& e) { e.degrees = 221; }),
        ElementsAre("/range/degrees"));
    EXPECT_THAT(faults_of(&Event::tender_point,
                          TenderPoint{.landmark = "inner corner", .region = "shoulder_blade_left"},
                          [](TenderPoint& e) { e.millimetres = 20; }),
                ElementsAre("/tender_point/towards"));
    EXPECT_THAT(faults_of(&Event::ceiling, Ceiling{"neck", 11}, [](auto&) {}),
                ElementsAre("/ceiling/pressure_max"));
    EXPECT_THAT(
        faults_of(&Event::settled, Settled{{EventId(for_tests::uuid(1))}, {}}, [](auto&) {}),
        ElementsAre("/settled/versions"));
    const auto step = for_tests::small_sheet().steps[0];
    EXPECT_THAT(faults_of(&Event::added, Added{step, {}}, [](Added& e) { e.step.minutes = -5; }),
                Contains("/added/step/minutes"));
    EXPECT_THAT(
        faults_of(&Event::added, Added{step, {}}, [](Added& e) { e.step.part = Part::rise; }),
        ElementsAre("/added/step/part"));
    EXPECT_THAT(
        faults_of(&Event::swapped, Swapped{"1", step}, [](Swapped& e) { e.instead.id = "2"; }),
        ElementsAre("/swapped/instead/id"));
    EXPECT_THAT(faults_of(&Event::signed_by, Signed{"Ana", {}}, [](auto&) {}),
                ElementsAre("/signed_by/sections"));
}

TEST(Event, NamesUnknownMembersAndWrongWords) {
    auto text = encode(sound());
    text.insert(1, R"("colour":"red",)");
    const auto read = decode_event(text);
    ASSERT_FALSE(read.has_value());
    EXPECT_EQ(read.error().front().path, "/colour");

    auto wrong = encode(sound());
    wrong.replace(wrong.find("before"), 6, "during");
    const auto word = decode_event(wrong);
    ASSERT_FALSE(word.has_value());
    EXPECT_EQ(word.error().front().path, "/pain/moment");
    EXPECT_THAT(word.error().front().message, HasSubstr("before"));
    EXPECT_EQ(decode_event("{").error().front().kind, FaultKind::malformed);
    EXPECT_EQ(decode_event(R"({"id":3})").error().front().path, "/id");
}

TEST(Event, KnowsItsKind) {
    std::set<std::string_view> names;
    for (int kind = 0; kind <= static_cast<int>(Kind::amended); ++kind)
        names.insert(name_of(static_cast<Kind>(kind)));
    EXPECT_EQ(names.size(), 31U);
    EXPECT_EQ(kind_of(sound()), Kind::pain);
    EXPECT_EQ(kind_of(event_of(DeviceId(for_tests::uuid(1)), 1, ten)), std::nullopt);
}

TEST(Log, NamesTheEventThatIsWrong) {
    auto wrong = sound();
    wrong.pain->pain = 40;
    const auto read = decode_log(encode(Log{.events = {sound(), wrong}}));
    ASSERT_FALSE(read.has_value());
    EXPECT_EQ(read.error().front().path, "/events/1/pain/pain");
}

}  // namespace
}  // namespace palpate::session
