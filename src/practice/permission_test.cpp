#include "practice/permission.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace palpate::practice {
namespace {

TEST(Permission, TheTableHasEachPermissionInItsPlace) {
    ASSERT_EQ(rules().size(), permission_count);
    for (std::size_t i = 0; i < permission_count; ++i)
        EXPECT_EQ(static_cast<std::size_t>(rules()[i].permission), i);
}

TEST(Permission, WhoMaySeeWhatIsWrongWithAClient) {
    for (const auto permission : {Permission::care_read, Permission::care_write})
        for (const auto role : {Role::owner, Role::reception, Role::client, Role::auditor})
            EXPECT_FALSE(may(std::vector{role}, permission)) << to_text(role);
    EXPECT_TRUE(may(std::vector{Role::practitioner}, Permission::care_write));
    EXPECT_TRUE(may(std::vector{Role::owner, Role::practitioner}, Permission::care_read));
}

TEST(Permission, AnAuditorSeesTheTrailAlone) {
    const std::vector auditor{Role::auditor};
    for (const auto& rule : rules()) {
        const bool expected = rule.permission == Permission::audit_read ||
                              rule.permission == Permission::nobody_asked ||
                              rule.permission == Permission::own_account;
        EXPECT_EQ(may(auditor, rule.permission), expected) << to_text(rule.permission);
    }
}

TEST(Permission, TheCalendarIsForThoseWhoWorkWithIt) {
    for (const auto permission : {Permission::calendar_read, Permission::calendar_write}) {
        for (const auto role : {Role::owner, Role::practitioner, Role::reception})
            EXPECT_TRUE(may(std::vector{role}, permission)) << to_text(role);
        for (const auto role : {Role::client, Role::auditor})
            EXPECT_FALSE(may(std::vector{role}, permission)) << to_text(role);
        EXPECT_TRUE(may(*parse_scopes("system/Appointment.cruds"), permission));
        EXPECT_FALSE(may(*parse_scopes("system/Patient.cruds"), permission));
    }
    // Reception runs the calendar and does not say what the practice offers.
    EXPECT_FALSE(may(std::vector{Role::reception}, Permission::practice_manage));
    EXPECT_FALSE(may(std::vector{Role::reception}, Permission::care_read));
}

TEST(Permission, WordsAndRolesGoBothWays) {
    for (std::size_t i = 0; i < role_count; ++i)
        EXPECT_EQ(parse_role(to_text(static_cast<Role>(i))), static_cast<Role>(i));
    EXPECT_FALSE(parse_role("Owner"));
    EXPECT_FALSE(parse_role(""));
}

TEST(Scope, SaysWhatAProgramMay) {
    const auto all = *parse_scopes("system/*.cruds");
    EXPECT_TRUE(may(all, Permission::care_write));
    EXPECT_TRUE(may(all, "Observation", 'd'));
    EXPECT_FALSE(may(all, Permission::people_manage));
    EXPECT_FALSE(may(all, Permission::data_erase));
    const auto reads = *parse_scopes("system/Patient.rs system/Observation.r");
    EXPECT_TRUE(may(reads, Permission::contact_read));
    EXPECT_FALSE(may(reads, Permission::contact_write));
    EXPECT_FALSE(may(reads, Permission::care_read));
    EXPECT_TRUE(may(reads, "Observation", 'r'));
    EXPECT_FALSE(may(reads, "Observation", 's'));
    EXPECT_FALSE(may(reads, "Condition", 'r'));
}

TEST(Scope, RefusesWhatIsNone) {
    for (const auto* wrong :
         {"", " ", "system/Patient", "user/Patient.r", "system/Patient.", "system/patient.r",
          "system/Patient.rc", "system/Patient.rr", "system/*.x", "system/.r", "system/Pa/tient.r",
          "system/*.r,system/*.c"})
        EXPECT_FALSE(parse_scopes(wrong)) << wrong;
}

}  // namespace
}  // namespace palpate::practice
