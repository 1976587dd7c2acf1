// What people and programs may do: one table of permissions by role. Every route names one of these
// permissions, and the tests of the routes are made from this table.
#pragma once

#include "base/fault.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace palpate::practice {

// A person may have several: who runs a practice alone is owner and practitioner.
enum class Role : std::uint8_t {
    owner,         // people, configuration, erasing; nothing clinical by itself
    practitioner,  // treats
    reception,     // calendar and contact data
    client,        // the own record only
    auditor        // the trail only
};
constexpr std::size_t role_count = 5;
std::string_view to_text(Role role);
std::optional<Role> parse_role(std::string_view text);

enum class Permission : std::uint8_t {
    nobody_asked,  // open to all: nothing kept is read or written
    own_account,   // whoever is signed in, on themself: sessions, password, second factor
    contact_read,  // who a client is and how to reach them
    contact_write,
    care_read,  // what is wrong with them and what was done
    care_write,
    people_manage,  // accounts and roles
    practice_manage,
    data_erase,  // and restrict
    audit_read,
    duty_read,  // why somebody is not booked
    duty_write,
    safeguarding,   // private records; which of them, each record says
    calendar_read,  // who comes when, to whom and where: nothing clinical
    calendar_write,
    results_read,  // what care came to, in numbers: one's own courses, and the practice's total
    results_all    // the same of every practitioner
};
constexpr std::size_t permission_count = 17;
std::string_view to_text(Permission permission);

// What a program's token may do, in words of SMART App Launch 2: "system/Patient.rs".
struct Scope {
    std::string resource;  // "Patient", or "*"
    std::string actions;   // of c, r, u, d, s, in this order
};
// One scope, or several with spaces between. Fault: what is permitted.
Result<std::vector<Scope>> parse_scopes(std::string_view text);

// One row of the table.
struct Rule {
    Permission permission;
    std::array<bool, role_count> roles;  // in the order of Role
    // What a program's scope must hold besides; no actions: no program may.
    std::string_view resource;
    std::string_view actions;
};
std::span<const Rule> rules();

bool may(std::span<const Role> roles, Permission permission);
bool may(std::span<const Scope> scopes, Permission permission);
// For one resource of FHIR, where the action is known more exactly: 'c', 'r', 'u', 'd' or 's'.
bool may(std::span<const Scope> scopes, std::string_view resource, char action);

}  // namespace palpate::practice
