// The note: filled from what happened, edited, signed, locked.
#include "session/note.hpp"

#include "session/for_tests.hpp"

#include <set>

#include <gmock/gmock.h>

namespace palpate::session {
namespace {

using for_tests::frame_at;
using for_tests::small_sheet;
using for_tests::Tablet;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string text(const Note& note, Section section) {
    return text_of(note.sections[static_cast<std::size_t>(section)]);
}

Note note_of(const Tablet& tablet) {
    return session::note_of(small_sheet(), tablet.log(), frame_at());
}

void pain(Tablet& tablet, Moment moment, int score) {
    tablet.tell([&](Event& e) { e.pain = PainMark{"low_back", moment, score}; });
}

// A visit to its end.
Tablet visit() {
    Tablet tablet(1);
    tablet.ready();
    pain(tablet, Moment::before, 6);
    tablet.begin("1");
    tablet.tell([](Event& e) { e.comfort = ComfortMark{"neck", Comfort::too_much}; });
    tablet.tell([](Event& e) {
        e.tender_point = TenderPoint{.landmark = "crest of the hip",
                                     .towards = "spine",
                                     .millimetres = 20,
                                     .side = Side::left,
                                     .region = "low_back",
                                     .depth = Depth::deep,
                                     .first_pain = 4,
                                     .refers = {"buttock_upper_left"},
                                     .response = Response::less};
    });
    tablet.tell([](Event& e) { e.palpated = Palpated{"quadratus_lumborum", Side::left, true}; });
    tablet.tell([](Event& e) { e.skipped = Skipped{"2", "sore today"}; });
    tablet.begin("rise", 6);
    tablet.begin("retest", 1);
    pain(tablet, Moment::after, 3);
    for (const auto moment : {Moment::before, Moment::after})
        tablet.tell([&](Event& e) {
            e.range =
                RangeMark{"neck_rotation", Side::left, moment, moment == Moment::before ? 55 : 70};
        });
    tablet.tell([](Event& e) { e.finished = Finished{}; }, 5);
    return tablet;
}

Event sign(Tablet& tablet) {
    const auto note = note_of(tablet);
    return tablet.tell([&](Event& e) { e.signed_by = signature_of(note, "Ana"); });
}

// Found by a stranger: a step that was passed over stood in the signed note as "0 minutes" of work.
TEST(Note, AStepPassedOverAtOnceIsNotDone) {
    Tablet tablet(1);
    tablet.ready();
    tablet.begin("1");
    tablet.begin("2");  // at once
    tablet.begin("rise", 6);
    tablet.begin("retest", 1);
    tablet.tell([](Event& e) { e.finished = Finished{}; }, 5);
    const auto note = note_of(tablet);
    EXPECT_THAT(text(note, Section::objective), Not(HasSubstr(" 0 minutes")));
    EXPECT_THAT(text(note, Section::objective), HasSubstr(", 6 minutes"));
    EXPECT_THAT(text(note, Section::plan), HasSubstr("Not done: effleurage at low back."));
}

TEST(Note, FillsItself) {
    const auto note = note_of(visit());
    EXPECT_EQ(text(note, Section::subjective),
              "Agreed for today: low back, neck.\nPain before at low back: 6 of 10.\n");
    const auto objective = text(note, Section::objective);
    EXPECT_THAT(objective, HasSubstr("Tender point at low back, left, 20 mm from crest of the hip "
                                     "towards spine, depth deep: first pain at pressure 4 of 10, "
                                     "felt also at buttock upper left. Afterwards: less."));
    EXPECT_THAT(objective, HasSubstr("Pressing quadratus lumborum, left, brought on"));
    EXPECT_THAT(objective,
                HasSubstr("effleurage at low back, both, prone, 6 minutes, at most 4 of 10."));
    EXPECT_THAT(objective, HasSubstr("deep tissue at low back was skipped: sore today."));
    EXPECT_THAT(objective, HasSubstr("Assisted rise."));
    const auto assessment = text(note, Section::assessment);
    EXPECT_THAT(assessment, HasSubstr("Pain at low back went from 6 to 3 of 10."));
    EXPECT_THAT(assessment, HasSubstr("neck rotation, left: from 55 to 70 degrees."));
    EXPECT_THAT(text(note, Section::plan), HasSubstr("Next time at most 4 of 10 at neck."));
    EXPECT_THAT(text(note, Section::plan), HasSubstr("Not done: petrissage at neck."));
}

TEST(Note, SaysASignInTheClientsWordsAndTheStop) {
    Tablet tablet(1);
    tablet.ready();
    tablet.begin("1");
    tablet.tell([](Event& e) {
        e.danger = Danger{"dizzy_session", std::nullopt, "the room turns"};
    });
    EXPECT_THAT(
        text(note_of(tablet), Section::subjective),
        HasSubstr("dizzy session, in the client's words: the room turns. The work stopped"));
}

TEST(Note, KeepsWhatTypingReplaced) {
    auto tablet = visit();
    tablet.tell([](Event& e) { e.copied = Copied{Section::plan, "walk daily", "session 7"}; });
    tablet.tell([](Event& e) { e.note_edited = NoteEdited{Section::assessment, "Better."}; });
    const auto note = note_of(tablet);
    EXPECT_EQ(text(note, Section::assessment), "Better.\n");
    EXPECT_EQ(note.sections[2].filled.size(), 3U);
    EXPECT_THAT(text(note, Section::plan), HasSubstr("walk daily [copied]\n"));
    EXPECT_EQ(note.sections[3].lines.back().from, "session 7");
}

TEST(Note, IsLockedOnceSigned) {
    auto tablet = visit();
    Tablet other(2);
    other.get(tablet);
    const auto before = encode(note_of(tablet));
    sign(tablet);
    const auto locked = note_of(tablet);
    ASSERT_TRUE(locked.signature.has_value());
    EXPECT_EQ(locked.signature->name, "Ana");
    tablet.tell([](Event& e) { e.note_edited = NoteEdited{Section::plan, "changed"}; });
    EXPECT_THAT(tablet.state(small_sheet()).refused.back().message, HasSubstr("amended"));
    tablet.tell([](Event& e) { e.amended = Amended{Section::plan, "call on Monday", "forgot"}; });
    // A mark that came from a device that was offline is beside the note, not in it.
    const auto late = other.tell([](Event& e) { e.remark = Remark{Section::free, "slept"}; });
    tablet.get(other);
    const auto note = note_of(tablet);
    EXPECT_EQ(to_json(note.sections), to_json(locked.sections));
    EXPECT_NE(encode(note), before);
    ASSERT_EQ(note.amendments.size(), 1U);
    EXPECT_EQ(note.amendments[0].text, "call on Monday");
    EXPECT_EQ(note.amendments[0].why, "forgot");
    EXPECT_THAT(note.late, testing::Contains(late.id));
}

TEST(Note, IsSignedOnlyWhenTheVisitIsOver) {
    Tablet tablet(1);
    tablet.ready();
    sign(tablet);
    EXPECT_THAT(tablet.state(small_sheet()).refused.back().message, HasSubstr("signed_by"));
    EXPECT_FALSE(note_of(tablet).signature.has_value());
}

TEST(Note, AnEditThatTheSignatureDidNotKnowIsAConflict) {
    auto tablet = visit();
    Tablet other(2);
    other.get(tablet);
    sign(tablet);
    other.tell([](Event& e) { e.note_edited = NoteEdited{Section::plan, "walk"}; });
    tablet.get(other);
    const auto state = tablet.state(small_sheet());
    ASSERT_EQ(state.conflicts.size(), 1U);
    EXPECT_EQ(state.conflicts[0].about, "signature");
    EXPECT_FALSE(note_of(tablet).signature.has_value());
}

// Every sentence is whole: each {name} is filled, each phrase is in the table once.
TEST(Phrases, AreEachThereOnce) {
    std::set<std::string_view> ids;
    for (const auto& phrase : phrases())
        EXPECT_TRUE(ids.insert(phrase.id).second) << phrase.id;
    EXPECT_EQ(sentence({"no_such_phrase", {}}), "no_such_phrase");
    EXPECT_EQ(sentence({"note_comfort", {{"place", "low_back"}}}), "Pressure at low back: {mark}.");
}

TEST(Phrases, LeaveNothingUnfilled) {
    auto tablet = visit();
    tablet.danger("sharp_pain");
    tablet.tell([](Event& e) { e.stopped = Stopped{"tired"}; });
    const auto state = tablet.state(small_sheet());
    for (const auto& section : note_of(tablet).sections) {
        EXPECT_THAT(text_of(section), Not(HasSubstr("{")));
        for (const auto& line : section.lines)
            if (line.said) {
                EXPECT_NE(sentence(*line.said), line.said->phrase);
            }
    }
    EXPECT_THAT(state.refused.size(), 1U);  // a visit that is over is not stopped by hand
}

}  // namespace
}  // namespace palpate::session
