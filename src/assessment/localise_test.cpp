// The localisation vectors of the clinical notes: which muscle leads, and explaining away.
#include "assessment/localise.hpp"

#include <gtest/gtest.h>

namespace palpate::assessment {
namespace {

const knowledge::Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}

Localisation at(std::initializer_list<const char*> regions, const Signs& signs = {}) {
    auto facts = intake::nothing_known(shipped());
    for (const char* region : regions)
        facts.intensity[static_cast<std::size_t>(shipped().region(region).value())] = 5;
    intake::derive(shipped(), facts);
    return localise(facts, signs, shipped());
}

std::string first_muscle(const Localisation& answer) {
    for (const auto& ranked : answer.ranked)
        if (shipped().sources[static_cast<std::size_t>(ranked.source)].kind ==
            knowledge::SourceKind::muscle)
            return std::string(ranked.id);
    return "";
}

TEST(Localise, FollowsTheVectorsOfTheNotes) {
    Signs shrug;
    shrug.movements["shoulder_shrug_left"].pain = Tri::yes;
    shrug.overloads = {"stress"};
    EXPECT_EQ(first_muscle(at({"forehead_left", "neck_upper_left"}, shrug)),
              "upper_trapezius_left");
    Signs chin;
    chin.movements["chin_poke"].pain = Tri::yes;
    chin.overloads = {"head_forward"};
    EXPECT_EQ(first_muscle(at({"skull_base_left", "forehead_left"}, chin)), "suboccipitals_left");
    Signs behind;
    behind.movements["hand_behind_back_left"].stretch_pain = Tri::yes;
    behind.overloads = {"mouse"};
    EXPECT_EQ(first_muscle(at({"shoulder_front_left", "upper_arm_front_left"}, behind)),
              "infraspinatus_left");
    Signs away;
    away.movements["lumbar_side_bend_right"].stretch_pain = Tri::yes;
    away.overloads = {"one_leg_side"};
    EXPECT_EQ(first_muscle(at({"hip_outer_left", "flank_left", "groin_left"}, away)),
              "quadratus_lumborum_superficial_left");
}

TEST(Localise, MirroredPainGivesMirroredSources) {
    const auto left = at({"neck_lower_left", "shoulder_top_left"});
    const auto right = at({"neck_lower_right", "shoulder_top_right"});
    ASSERT_EQ(left.ranked.size(), right.ranked.size());
    for (std::size_t i = 0; i < left.ranked.size(); ++i)
        EXPECT_NEAR(left.ranked[i].probability, right.ranked[i].probability, 1e-12);
}

TEST(Localise, PressingThePainRaisesTheMuscleThatWasPressed) {
    Signs pressed;
    pressed.palpation["piriformis_left"].familiar_pain = Tri::yes;
    const auto probability = [](const Localisation& answer) {
        for (const auto& ranked : answer.ranked)
            if (ranked.id == "piriformis_left")
                return ranked.probability;
        return 0.0;
    };
    EXPECT_GT(probability(at({"buttock_lower_left"}, pressed)),
              probability(at({"buttock_lower_left"})) + 0.1);
}

TEST(Localise, NothingPaintedGivesNoSources) {
    EXPECT_TRUE(at({}).ranked.empty());
}

// The widest a client can reasonably draw: half the body, every third movement tested.
TEST(Localise, FortyRegionsAreExact) {
    const auto& k = shipped();
    for (std::size_t first = 0; first < k.regions.size(); first += 9) {
        auto facts = intake::nothing_known(k);
        for (std::size_t i = 0; i < 40; ++i)
            facts.intensity[(first + i) % k.regions.size()] = 5;
        intake::derive(k, facts);
        Signs signs;
        for (std::size_t m = 0; m < 12; ++m)
            signs.movements[k.movements[(7 * m + first) % k.movements.size()].id].pain = Tri::yes;
        const auto found = localise(facts, signs, k);
        EXPECT_LT(found.error_bound, 0.01) << k.regions[first].id;
        EXPECT_EQ(found.ranked.size(), 30U);
    }
}

TEST(Localise, AMovementCountsOnceForASource) {
    // The tailbone joint has no side; "no" to one of its movements is one "no".
    const auto& model = shipped().model;
    for (std::size_t s = 0; s < model.sources.size(); ++s) {
        const auto movements = model.sources[s].movements.of(model.movements);
        for (std::size_t i = 0; i < movements.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                EXPECT_FALSE(movements[i].movement == movements[j].movement &&
                             movements[i].stretch == movements[j].stretch)
                    << model.names[s].id;
    }
}

}  // namespace
}  // namespace palpate::assessment
