#include "outcomes/helps/priors.hpp"

#include "outcomes/for_tests.hpp"

#include <gtest/gtest.h>

namespace palpate::outcomes::helps {
namespace {

constexpr std::string_view priors_file = "outcomes/helps_priors.csv";
constexpr std::string_view families_file = "outcomes/helps_families.csv";

// The faults when `from` reads `to` in one table.
std::string faults_after(std::string_view name, std::string_view from, std::string_view to) {
    return for_tests::faults_after(load_priors, name, from, to);
}

TEST(HelpsPriors, TheShippedOnesLoadWithSourcesAndGrades) {
    const auto loaded = load_priors(knowledge::embedded_tables());
    ASSERT_TRUE(loaded) << loaded.error()[0].path << " " << loaded.error()[0].message;
    for (const auto& response : loaded->responses)
        for (const auto& effect : response.family)
            EXPECT_FALSE(effect.citation.source().empty());
    EXPECT_EQ(family_of(*loaded, "swedish"), Family::relaxation);
    EXPECT_EQ(family_of(*loaded, "lymph_drainage"), std::nullopt);
    // Deep work never counts for more than quiet work beforehand (techniques.md section 4).
    for (const auto& response : loaded->responses)
        EXPECT_LE(response.family[static_cast<std::size_t>(Family::deep)].mean,
                  response.family[static_cast<std::size_t>(Family::relaxation)].mean);
}

TEST(HelpsPriors, BrokenRowsAreNamed) {
    const std::pair<std::array<std::string_view, 3>, std::string_view> broken[] = {
        {{priors_file, "family,deep,next_day", "family,deeper,next_day"}, "that the model knows"},
        {{priors_file, "family,deep,next_day", "family,deep,next_week"}, "next_day or next_visit"},
        {{priors_file, "family,deep,next_day,0.5,0.4", "family,deep,next_day,0.5,0"},
         "expected a number above 0"},
        {{priors_file, "spread,residual,next_day,,1.3", "spread,residual,next_day,,-1"},
         "expected a number above 0"},
        {{priors_file, "rule,factor_min,", "rule,factor_least,"}, "factor_min is missing"},
        {{priors_file, "\nheat_next_visit", "\nheat_next_day"}, "each row once"},
        {{priors_file, "IC2022|project", "Nobody2020|project"}, "'Nobody2020' is none"},
        {{families_file, "deep,deep_tissue|", "deep,deepest|"}, "'deepest' is no technique"},
        {{families_file, "deep,deep_tissue|", "deep,swedish|"}, "in two families"},
        {{families_file, "\nheat,heat,12,6", "\nheat,heat,12,0"}, "minutes above 0"},
        {{families_file, "\nheat,heat,", "\nwarmth,heat,"}, "heat is missing"},
    };
    for (const auto& [change, expected] : broken) {
        const auto said = faults_after(change[0], change[1], change[2]);
        EXPECT_NE(said.find(expected), std::string::npos) << said << "\nnot: " << expected;
    }
}

}  // namespace
}  // namespace palpate::outcomes::helps
