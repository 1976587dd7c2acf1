#include "practice/attempts.hpp"

#include <gtest/gtest.h>

namespace palpate::practice {
namespace {

using std::chrono::seconds;

class AttemptsTest : public testing::Test {
protected:
    Attempts::Clock::time_point now_{std::chrono::hours(1000)};
    Attempts attempts_{{.kept_max = 50}, [this] { return now_; }};
};

TEST_F(AttemptsTest, EachFurtherGuessWaitsTwiceAsLong) {
    for (int i = 0; i < 6; ++i)
        EXPECT_FALSE(attempts_.begin("ana")) << i;
    for (const int wait : {1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300}) {
        EXPECT_EQ(attempts_.begin("ana"), seconds(wait));
        EXPECT_EQ(attempts_.begin("ana"), seconds(wait));  // asking again costs nothing
        EXPECT_FALSE(attempts_.begin("ben " + std::to_string(wait)));
        now_ += seconds(wait) - std::chrono::milliseconds(1);
        EXPECT_EQ(attempts_.begin("ana"), seconds(1));
        now_ += std::chrono::milliseconds(1);
        EXPECT_FALSE(attempts_.begin("ana"));
    }
    now_ += std::chrono::minutes(60);
    for (int i = 0; i < 6; ++i)
        EXPECT_FALSE(attempts_.begin("ana")) << i;
}

TEST_F(AttemptsTest, WhoWasRightStartsAnew) {
    for (int i = 0; i < 6; ++i)
        EXPECT_FALSE(attempts_.begin("ana"));
    attempts_.forget("ana");
    for (int i = 0; i < 6; ++i)
        EXPECT_FALSE(attempts_.begin("ana"));
    attempts_.take_back("ana");
    EXPECT_FALSE(attempts_.begin("ana"));
    EXPECT_EQ(attempts_.begin("ana"), seconds(1));
}

TEST_F(AttemptsTest, MemoryIsBounded) {
    for (int i = 0; i < 10; ++i)
        attempts_.begin("guessed");
    for (int i = 0; i < 1000; ++i) {
        now_ += std::chrono::milliseconds(1);
        attempts_.begin("key " + std::to_string(i));
        EXPECT_LE(attempts_.kept(), 50U);
    }
}

TEST(AttemptsKey, ANetworkOfIpv6IsOne) {
    EXPECT_EQ(attempts_key_of_address("2001:db8::1"), attempts_key_of_address("2001:db8:0:0:5::9"));
    EXPECT_NE(attempts_key_of_address("2001:db8::1"), attempts_key_of_address("2001:db8:0:1::1"));
    EXPECT_NE(attempts_key_of_address("192.0.2.1"), attempts_key_of_address("192.0.2.2"));
}

}  // namespace
}  // namespace palpate::practice
