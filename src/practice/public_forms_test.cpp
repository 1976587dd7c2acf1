#include "practice/public_forms.hpp"

#include <gtest/gtest.h>

namespace palpate::practice {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;
using Look = FormTokens::Look;

class Forms : public testing::Test {
protected:
    Instant at_ = *parse_instant("2026-11-21T10:00:00Z");
    PublicForms forms_{[this] { return at_; }};
};

TEST_F(Forms, ATokenIsGoodForItsFormAndForAnHour) {
    const auto token = forms_.tokens.make("holds practice-1");
    EXPECT_EQ(forms_.tokens.look("holds practice-1", token), Look::good);
    EXPECT_EQ(forms_.tokens.look("holds practice-2", token), Look::wrong);
    at_ += minutes(59);
    EXPECT_EQ(forms_.tokens.look("holds practice-1", token), Look::good);
    at_ += minutes(1);
    EXPECT_EQ(forms_.tokens.look("holds practice-1", token), Look::expired);
}

TEST_F(Forms, WhatIsTooFastForAPersonIsSaidSo) {
    const auto token = forms_.tokens.make("x");
    at_ += seconds(2);
    EXPECT_EQ(forms_.tokens.look("x", token, seconds(3)), Look::too_fast);
    at_ += seconds(1);
    EXPECT_EQ(forms_.tokens.look("x", token, seconds(3)), Look::good);
}

TEST_F(Forms, NoChangedTokenIsGood) {
    const auto token = forms_.tokens.make("x");
    for (std::size_t i = 0; i < token.size(); ++i) {
        auto wrong = token;
        wrong[i] = wrong[i] == '1' ? '2' : '1';
        EXPECT_NE(forms_.tokens.look("x", wrong), Look::good) << i;
    }
    for (const auto* wrong : {"", ".", "..", "1.2", "1.2.3", "x.y.z"})
        EXPECT_EQ(forms_.tokens.look("x", wrong), Look::wrong) << wrong;
    PublicForms others([this] { return at_; });
    EXPECT_EQ(others.tokens.look("x", token), Look::wrong) << "another server's key";
}

TEST_F(Forms, TheSameFormSentTwiceHasTheFirstAnswer) {
    const auto token = forms_.tokens.make("x");
    EXPECT_FALSE(forms_.tokens.answered(token));
    forms_.tokens.keep_answer(token, "/book/a");
    forms_.tokens.keep_answer(token, "/book/b");
    EXPECT_EQ(forms_.tokens.answered(token), "/book/a");
    for (int i = 0; i < 20'000; ++i)
        forms_.tokens.keep_answer(std::to_string(i), "");
    EXPECT_FALSE(forms_.tokens.answered(token)) << "not kept for ever";
}

TEST_F(Forms, MoreThanTheMostIsRefusedUntilTimeHasPassed) {
    const Quota two{"holds", 2, minutes(10)};
    EXPECT_TRUE(forms_.quotas.take(two, "a"));
    at_ += minutes(5);
    EXPECT_TRUE(forms_.quotas.take(two, "a"));
    EXPECT_FALSE(forms_.quotas.take(two, "a"));
    EXPECT_TRUE(forms_.quotas.take(two, "b")) << "each for themself";
    EXPECT_TRUE(forms_.quotas.take({"others", 1, minutes(10)}, "a"));
    at_ += minutes(5);
    EXPECT_TRUE(forms_.quotas.take(two, "a"));
    EXPECT_FALSE(forms_.quotas.take(two, "a"));
    forms_.quotas.give_back(two, "a");
    EXPECT_TRUE(forms_.quotas.take(two, "a"));
}

TEST(Subscriber, IsAnAddressOrItsNetwork) {
    EXPECT_EQ(subscriber_of("192.0.2.7"), "192.0.2.7");
    EXPECT_EQ(subscriber_of("::ffff:192.0.2.7"), "192.0.2.7");
    EXPECT_EQ(subscriber_of("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2");
    EXPECT_EQ(subscriber_of("2001:DB8:1:2::9"), "2001:db8:1:2");
    EXPECT_EQ(subscriber_of("2001:db8::9"), "2001:db8:0:0");
    EXPECT_EQ(subscriber_of("::1"), "0:0:0:0");
}

}  // namespace
}  // namespace palpate::practice
