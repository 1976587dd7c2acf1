#include "base/exp_log.hpp"

#include <gtest/gtest.h>

namespace palpate {
namespace {

TEST(ExpLog, AreAsTheLibrarysToFourLastPlaces) {
    for (double x = 1e-9; x < 1e12; x *= 1.0137) {
        const double expected = std::log(x);
        EXPECT_NEAR(log_of(x), expected, 1e-15 * std::max(1.0, std::abs(expected))) << x;
    }
    for (double x = -690; x < 690; x += 0.137)
        EXPECT_NEAR(exp_of(x) / std::exp(x), 1, 1e-15) << x;
}

TEST(ExpLog, HoldAtTheirEnds) {
    EXPECT_EQ(log_of(1), 0);
    EXPECT_EQ(exp_of(0), 1);
    EXPECT_EQ(exp_of(-1e9), 0);
    EXPECT_EQ(exp_of(1e9), exp_of(700));
}

}  // namespace
}  // namespace palpate
