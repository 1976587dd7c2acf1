#include "knowledge/trained_scopes.hpp"

#include "knowledge/knowledge.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace palpate::knowledge {
namespace {

const Knowledge& shipped() {
    static const auto k = load(embedded_tables()).value();
    return k;
}

bool needs_training(const Technique& technique) {
    return technique.scope == "certified" || technique.scope == "by_scope";
}

// A technique that a certificate may open says so in its own row, and the other way round: nothing
// that is reserved can be opened, and nothing that may be opened is forgotten.
TEST(TrainedScopes, OpenExactlyTheTechniquesThatNeedATraining) {
    for (const auto& technique : shipped().techniques)
        EXPECT_EQ(scope_that_opens(technique.id) != nullptr, needs_training(technique))
            << technique.id;
    for (const auto& scope : trained_scopes())
        for (const auto& technique : scope.techniques)
            EXPECT_TRUE(shipped().technique(technique)) << scope.id;
}

TEST(TrainedScopes, WhatIsReservedIsNotAmongThem) {
    for (const auto* never : {"spinal_thrust", "needles_injections", "diagnosis_words",
                              "medicine_advice", "without_referral", "no_such"})
        EXPECT_EQ(trained_scope(never), nullptr) << never;
    ASSERT_NE(trained_scope("cupping_scraping"), nullptr);
    EXPECT_EQ(trained_scope("cupping_scraping")->topic, "Cupping and scraping");
    EXPECT_EQ(trained_scopes().size(), 5U);
}

TEST(TrainedScopes, ABrokenTableIsNamed) {
    const auto faults_of = [](std::string_view text) {
        const TableFile one{"scope_limits.csv", text};
        const auto read = load_trained_scopes({&one, 1});
        return read ? std::string() : read.error().front().path + read.error().front().message;
    };
    EXPECT_NE(faults_of("id,topic\na,b\n").find("techniques"), std::string::npos);
    EXPECT_NE(faults_of("id,topic,techniques,default_rule,varies,by_training\na,b,c,d,e,perhaps\n")
                  .find("scope_limits.csv:2"),
              std::string::npos);
    EXPECT_FALSE(load_trained_scopes({}).has_value());
}

}  // namespace
}  // namespace palpate::knowledge
