// Which passwords are taken: long ones that nobody would guess early. No rules about digits and
// signs, which make passwords worse (NIST SP 800-63B, 5.1.1.2).
#pragma once

#include "practice/person.hpp"

namespace palpate::practice {

constexpr std::size_t password_letters_min = 10;

// Words and keyboard rows that are tried first, one a line, in small letters.
std::string_view common_passwords();

// The fault at /password; nothing when it is taken for this person.
std::optional<Fault> fault_of_password(std::string_view password, const Person& person);

}  // namespace palpate::practice
