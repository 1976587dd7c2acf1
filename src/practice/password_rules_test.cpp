#include "practice/password_rules.hpp"

#include <gtest/gtest.h>

namespace palpate::practice {
namespace {

const Person ana{.name = "Ana Castellanos Ruiz",
                 .email = "therapist.ana@example.org",
                 .roles = {Role::owner},
                 .active = true};

TEST(PasswordRules, TakeWhatNobodyGuesses) {
    for (const auto* good :
         {"quiet lamp over water", "kjw8-qpzm-31", "zwölf Ziegel im Regen", "tr0mbone;Gravel",
          "correct horse battery", "password of the month club"})
        EXPECT_FALSE(fault_of_password(good, ana)) << good;
}

TEST(PasswordRules, RefuseTheShortTheCommonAndTheOwn) {
    const std::pair<const char*, const char*> refused[] = {
        {"", "at least 10"},
        {"short", "at least 10"},
        {"ninechars", "at least 10"},
        {"éééééééé", "at least 10"},  // sixteen bytes, eight letters
        {"qwertyuiop", "many people"},
        {"Password123!", "many people"},
        {"PASSWORDPASSWORD", "many people"},
        {"1234567890", "many people"},
        {"9876543210", "many people"},
        {"abcdefghijkl", "many people"},
        {"aaaaaaaaaaaa", "many people"},
        {"abababababab", "many people"},
        {"Massagetherapy2026", "many people"},
        {"basketball", "many people"},
        {"Helicopter!1", "many people"},
        {"elephantelephant", "many people"},
        {"iloveyou!!", "many people"},
        {"castellanos-8-lamps", "your own"},
        {"my therapist is here", "your own"}};
    for (const auto& [password, words] : refused) {
        const auto fault = fault_of_password(password, ana);
        ASSERT_TRUE(fault.has_value()) << password;
        EXPECT_EQ(fault->path, "/password");
        EXPECT_NE(fault->message.find(words), std::string::npos) << password << fault->message;
        EXPECT_EQ(fault->message.find("castellanos"), std::string::npos);
    }
    EXPECT_TRUE(fault_of_password(std::string(2000, 'x') + "yz", ana));
}

TEST(PasswordRules, TheListIsInTheFormItIsLookedUp) {
    const auto text = common_passwords();
    EXPECT_GT(std::count(text.begin(), text.end(), '\n'), 10'000);
    for (const char c : text)
        EXPECT_FALSE(c == ' ' || c == '\r' || (c >= 'A' && c <= 'Z'));
}

}  // namespace
}  // namespace palpate::practice
