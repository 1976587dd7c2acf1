// What is forceful waits until a doctor has looked: thrust, the hip's stretch, the skull base.
#include "screening/restrictions.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include <gtest/gtest.h>

namespace palpate::screening {
namespace {

const knowledge::Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}

using Told = std::initializer_list<std::pair<const char*, double>>;

Restrictions restricted(const char* painted, const Told& told) {
    const auto& k = shipped();
    auto facts = intake::nothing_known(k);
    facts.intensity[static_cast<std::size_t>(k.region(painted).value())] = 5;
    for (const auto& [id, value] : told)
        facts.values[static_cast<std::size_t>(k.finding(id).value())] = Interval::exactly(value);
    intake::derive(k, facts);
    return restrict_care(facts, screen(facts, {}, k), {}, k);
}

bool forbids(const Restrictions& r, std::string_view technique, std::string_view region) {
    return std::ranges::any_of(r.list, [&](const Restriction& x) {
        return x.technique == technique && x.region == region && x.verdict == Verdict::forbidden;
    });
}

TEST(Forceful, ADangerSignForbidsThrustUntilSeen) {
    const auto soon = restricted("low_back_left", {{"weight_loss", 1}});
    EXPECT_TRUE(forbids(soon, "spinal_manipulation", "all"));
    const auto clear = restricted("low_back_left", {{"weight_loss", 0}});
    EXPECT_FALSE(forbids(clear, "spinal_manipulation", "all"));
    EXPECT_EQ(clear.hands_on, HandsOn::ordinary);
}

TEST(Forceful, APrivateRecordWithoutRestrictionsShowsNone) {
    EXPECT_TRUE(restricted("low_back_left", {{"self_harm", 1}}).list.empty());
}

TEST(Forceful, AHipThatMayBeDyingIsNotStretched) {
    const auto hip = restricted("groin_left", {{"groin_or_knee_pain", 1}, {"steroid_weeks", 30}});
    for (const char* technique : {"assisted_stretch", "contract_relax", "joint_mobilisation"})
        EXPECT_TRUE(forbids(hip, technique, "hip")) << technique;
    const auto sore = restricted("groin_left", {{"groin_or_knee_pain", 1}, {"steroid_weeks", 0}});
    EXPECT_FALSE(forbids(sore, "assisted_stretch", "hip"));
}

TEST(Forceful, TheSkullBaseIsLeftAloneWhereANeckArteryIsInQuestion) {
    const auto new_pain = restricted("neck_upper_left", {{"pain_unlike_any_before", 1}});
    EXPECT_TRUE(forbids(new_pain, "all", "skull_base"));
    EXPECT_FALSE(forbids(restricted("neck_upper_left", {}), "all", "skull_base"));
}

}  // namespace
}  // namespace palpate::screening
