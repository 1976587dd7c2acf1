// What was found under the fingers moves steps only within what is open, and opens nothing.
#include "session/palpation.hpp"

#include "session/for_tests.hpp"
#include "session/note.hpp"

#include <gmock/gmock.h>

namespace palpate::session {
namespace {

using for_tests::Tablet;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

Sheet two_muscles() {
    auto sheet = for_tests::small_sheet();
    for (const auto* target : {"multifidi", "piriformis"})
        sheet.bounds.open.push_back({.places = {"low_back"},
                                     .target = target,
                                     .up = {{"petrissage", 5}, {"effleurage", 4}}});
    sheet.steps[1].technique = "petrissage";
    sheet.steps[1].target = "multifidi";
    sheet.steps[1].side = Side::left;
    sheet.steps[1].part = Part::specific;
    sheet.steps[1].pressure_max = 5;
    sheet.steps[1].pressure_min = 3;
    return sheet;
}

class PalpationTest : public testing::Test {
protected:
    PalpationTest() { tablet_.ready(); }
    void press(const std::string& source, bool hit, Side side = Side::left) {
        tablet_.tell([&](Event& e) { e.palpated = Palpated{source, side, hit, {}, {}}; });
    }
    std::vector<Proposal> proposed() const {
        return proposals(sheet_, tablet_.state(sheet_),
                         timeline(tablet_.log(), for_tests::frame_at()));
    }
    std::vector<Palpated> found() const {
        return palpated_in(timeline(tablet_.log(), for_tests::frame_at()));
    }

    Sheet sheet_ = two_muscles();
    Tablet tablet_{1};
};

TEST_F(PalpationTest, TheLastWordHoldsAndMayBeTakenBack) {
    press("multifidi", true);
    press("multifidi", false);
    press("multifidi", true, Side::right);
    ASSERT_THAT(found(), SizeIs(2));
    EXPECT_FALSE(found()[0].hit);
    tablet_.tell([](Event& e) { e.palpated = Palpated{"multifidi", Side::left, false, {}, true}; });
    ASSERT_THAT(found(), SizeIs(1));
    EXPECT_EQ(found()[0].side, Side::right);
    const auto note = encode(note_of(sheet_, tablet_.log(), for_tests::frame_at()));
    EXPECT_THAT(note, HasSubstr("note_miss"));
}

TEST_F(PalpationTest, TheLastWordOnAMovementHoldsAndStandsInTheNote) {
    const auto attempt = [&](bool pain, std::optional<bool> limited) {
        tablet_.tell([&](Event& e) { e.tried = Tried{"lumbar_flexion", pain, limited, {}}; });
    };
    const auto tried = [&] { return tried_in(timeline(tablet_.log(), for_tests::frame_at())); };
    attempt(false, {});
    attempt(true, true);
    ASSERT_THAT(tried(), SizeIs(1));
    EXPECT_TRUE(tried()[0].pain);
    const auto note = encode(note_of(sheet_, tablet_.log(), for_tests::frame_at()));
    EXPECT_THAT(note, HasSubstr("note_tried_pain"));
    EXPECT_THAT(note, HasSubstr("note_tried_limited"));
    tablet_.tell([](Event& e) { e.tried = Tried{"lumbar_flexion", false, {}, true}; });
    EXPECT_THAT(tried(), IsEmpty());
    EXPECT_THAT(proposed(), IsEmpty()) << "no step follows from a movement alone";
}

TEST_F(PalpationTest, AHitTakesThePlaceOfAMiss) {
    press("multifidi", false);
    press("piriformis", true);
    ASSERT_THAT(proposed(), SizeIs(1));
    const auto one = proposed().front();
    EXPECT_EQ(one.kind, Proposed::instead);
    EXPECT_EQ(one.of, "2");
    EXPECT_EQ(one.step->target, "piriformis");
    EXPECT_EQ(one.step->id, "2");
    EXPECT_EQ(one.why.front().phrase, "instead_of_miss");
    const auto swapped = tablet_.tell([&](Event& e) { e.swapped = Swapped{"2", *one.step}; });
    EXPECT_THAT(tablet_.state(sheet_).refused, IsEmpty());
    EXPECT_THAT(proposed(), IsEmpty()) << "the hit is worked on now";
}

TEST_F(PalpationTest, AHitAloneIsAStepMoreAndAMissAloneMayBeLeftOut) {
    press("piriformis", true);
    ASSERT_THAT(proposed(), SizeIs(1));
    EXPECT_EQ(proposed().front().kind, Proposed::also);
    tablet_.tell([&](Event& e) { e.added = Added{*proposed().front().step, {}}; });
    EXPECT_THAT(tablet_.state(sheet_).refused, IsEmpty());
    press("multifidi", false);
    ASSERT_THAT(proposed(), SizeIs(1));
    EXPECT_EQ(proposed().front().kind, Proposed::leave);
    press("multifidi", false, Side::right);
    EXPECT_THAT(proposed(), SizeIs(1)) << "the step is for the left";
}

TEST_F(PalpationTest, NothingIsProposedThatIsNotOpen) {
    press("piriformis", true);
    sheet_.bounds.open.pop_back();
    EXPECT_THAT(proposed(), IsEmpty());
    sheet_ = two_muscles();
    tablet_.tell([](Event& e) { e.consented = Consented{{"neck"}, {"low_back"}}; });
    EXPECT_THAT(proposed(), IsEmpty());
    tablet_.tell([](Event& e) { e.consented = Consented{{"neck", "low_back"}, {}}; });
    EXPECT_THAT(proposed(), SizeIs(1));
    tablet_.danger("dizzy_session");
    EXPECT_THAT(proposed(), IsEmpty()) << "while the work is held";
}

TEST_F(PalpationTest, EveryProposalFitsWhateverIsOpen) {
    int some = 0;
    for (std::uint64_t seed = 0; seed < 2'000; ++seed) {
        Dice dice(seed);
        auto sheet = two_muscles();
        for (auto& opening : sheet.bounds.open)
            for (auto& [technique, pressure] : opening.up)
                pressure = dice.from_to(0, 6);
        Tablet tablet(1);
        tablet.ready();
        for (int n = dice.from_to(1, 5); n > 0; --n)
            tablet.tell([&](Event& e) {
                e.palpated = Palpated{dice.one_in(2) ? "multifidi" : "piriformis",
                                      static_cast<Side>(dice.below(4)),
                                      dice.one_in(2),
                                      {},
                                      {}};
            });
        if (dice.one_in(3))
            tablet.tell([&](Event& e) { e.ceiling = Ceiling{"low_back", dice.from_to(0, 6)}; });
        const auto state = tablet.state(sheet);
        for (const auto& one :
             proposals(sheet, state, timeline(tablet.log(), for_tests::frame_at()))) {
            ++some;
            if (one.step) {
                ASSERT_TRUE(fits(state, *one.step)) << "seed " << seed;
            }
            ASSERT_FALSE(one.why.empty());
        }
    }
    EXPECT_GT(some, 500);
}

// ---- What the server made of it ----

Event reassessed(Tablet& tablet, const Bounds& bounds, const std::string& urgency = "clear",
                 bool complete = true) {
    return tablet.tell([&](Event& e) {
        e.reassessed = Reassessed{.suspects = {{.source = "piriformis", .of_thousand = 700}},
                                  .urgency = urgency,
                                  .hands_on = "ordinary",
                                  .complete = complete,
                                  .bounds = bounds};
    });
}

TEST_F(PalpationTest, WhatWasAssessedNeverOpensAnything) {
    auto wider = sheet_.bounds;
    wider.open[0].up["deep_tissue"] = 10;
    wider.open[0].up["cross_fibre_friction"] = 10;
    reassessed(tablet_, wider);
    EXPECT_EQ(tablet_.state(sheet_).bounds, strictest(sheet_.bounds, wider));
    auto narrower = sheet_.bounds;
    narrower.open[0].up.erase("deep_tissue");
    reassessed(tablet_, narrower);
    reassessed(tablet_, wider);
    EXPECT_FALSE(tablet_.state(sheet_).bounds.open[0].up.contains("deep_tissue"));
}

TEST_F(PalpationTest, WhatWasAssessedLiftsNoStopAndMayHoldTheWork) {
    tablet_.danger("dizzy_session");
    reassessed(tablet_, sheet_.bounds);
    EXPECT_THAT(tablet_.state(sheet_).stops, SizeIs(1));
    Tablet other(2);
    other.ready();
    reassessed(other, sheet_.bounds, "same_day");
    EXPECT_THAT(other.state(sheet_).stops, SizeIs(1));
    Tablet third(3);
    third.ready();
    reassessed(third, sheet_.bounds, "clear", false);
    EXPECT_THAT(third.state(sheet_).stops, SizeIs(1));
}

TEST_F(PalpationTest, ARescreenTakenApartDoesNotUndoIt) {
    auto narrower = sheet_.bounds;
    narrower.open[0].up.erase("deep_tissue");
    Tablet other(2);
    other.get(tablet_);
    reassessed(other, narrower);
    tablet_.rescreen({}, sheet_.bounds);
    tablet_.get(other);
    other.get(tablet_);
    EXPECT_FALSE(tablet_.state(sheet_).bounds.open[0].up.contains("deep_tissue"));
    EXPECT_EQ(encode(tablet_.state(sheet_)), encode(other.state(sheet_)));
    tablet_.rescreen({}, sheet_.bounds);
    EXPECT_TRUE(tablet_.state(sheet_).bounds.open[0].up.contains("deep_tissue"))
        << "asked anew, and knowing of it";
}

// ---- Tender points ----

TEST_F(PalpationTest, ATenderPointIsFoundAgainInTheNote) {
    const auto point = tablet_.tell([](Event& e) {
        e.tender_point = TenderPoint{.landmark = "top of the hip bone",
                                     .towards = "spine",
                                     .millimetres = 35,
                                     .region = "low_back",
                                     .first_pain = 3,
                                     .refers = {"buttock"},
                                     .known = "0193"};
    });
    tablet_.tell([&](Event& e) { e.point_again = PointAgain{point.id, 6, Response::less}; });
    const auto note = encode(note_of(sheet_, tablet_.log(), for_tests::frame_at()));
    EXPECT_THAT(note, HasSubstr("note_point_again"));
    EXPECT_THAT(note, HasSubstr("35 mm from top of the hip bone towards spine"));
    EXPECT_THAT(note, HasSubstr(R"("after":"6")"));
}

}  // namespace
}  // namespace palpate::session
