#include "knowledge/expression.hpp"

#include <array>
#include <string>

#include <gtest/gtest.h>

namespace palpate::knowledge {
namespace {

const std::array<std::string, 4> names{"fever", "unwell", "weak_immunity", "age_years"};

std::optional<int> index_of(std::string_view id) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == id)
            return static_cast<int>(i);
    return std::nullopt;
}

Tri truth(std::string_view text, std::array<Interval, 4> facts) {
    const auto parsed = parse_expression(text, index_of, "test");
    EXPECT_TRUE(parsed.has_value()) << (parsed ? "" : parsed.error().message);
    return parsed ? truth_of(*parsed, facts) : Tri::unknown;
}

constexpr auto yes = Interval{1, 1};
constexpr auto no = Interval{0, 0};
constexpr auto open = Interval{0, 1};

// The three-valued vectors LV3 of the clinical notes.
TEST(Expression, FollowsTheThreeValuedVectors) {
    EXPECT_EQ(truth("not fever", {open, open, open, {}}), Tri::unknown);
    EXPECT_EQ(truth("at_least 2 of (fever, unwell, weak_immunity)", {yes, open, open, {}}),
              Tri::unknown);
    EXPECT_EQ(truth("at_least 2 of (fever, unwell, weak_immunity)", {no, no, open, {}}), Tri::no);
    EXPECT_EQ(truth("age_years > 70", {open, open, open, {65, 74}}), Tri::unknown);
    EXPECT_EQ(truth("age_years > 70", {open, open, open, {71, 79}}), Tri::yes);
    EXPECT_EQ(truth("count(fever, unwell) == 1", {yes, open, open, {}}), Tri::unknown);
    EXPECT_EQ(truth("count(fever, unwell) >= 1", {open, open, open, {}}), Tri::unknown);
    EXPECT_EQ(truth("fever and (unwell or not weak_immunity)", {yes, no, no, {}}), Tri::yes);
}

TEST(Expression, NamesThePlaceOfAFault) {
    const auto unknown = parse_expression("fever and feever", index_of, "flags.toml:3");
    ASSERT_FALSE(unknown.has_value());
    EXPECT_EQ(unknown.error().path, "flags.toml:3");
    EXPECT_EQ(unknown.error().message,
              "expected the id of a finding, found 'feever' at character 11");
    EXPECT_FALSE(parse_expression("(fever", index_of, "t").has_value());
    EXPECT_FALSE(parse_expression("fever fever", index_of, "t").has_value());
    EXPECT_FALSE(parse_expression("age_years > ", index_of, "t").has_value());
    EXPECT_FALSE(parse_expression(std::string(5000, '('), index_of, "t").has_value());
}

TEST(Expression, FindsAFactUsedInBothPolarities) {
    const auto mixed = parse_expression("fever or unwell and not fever", index_of, "t");
    ASSERT_TRUE(mixed.has_value());
    EXPECT_EQ(mixed_facts_of(*mixed), std::vector<int>{0});
}

}  // namespace
}  // namespace palpate::knowledge
