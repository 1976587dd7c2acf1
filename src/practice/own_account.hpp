// What everybody who is signed in may do about their own account.
#pragma once

#include "practice/entrance.hpp"

namespace palpate::practice {

struct Self {
    Account account;
    KeptPractice practice;
};
Result<Self> self(const Entrance& entrance, const Caller& caller);
Result<std::vector<Session>> sessions(const Entrance& entrance, const Caller& caller);

Result<void> sign_out(Entrance& entrance, const Caller& caller);
Result<void> sign_out_everywhere(Entrance& entrance, const Caller& caller);

// Ends the other sessions. Guesses of the old one are counted like those of signing in.
Admitted<void> change_password(Entrance& entrance, const Caller& caller, std::string_view old_one,
                               std::string_view new_one);

// A second factor is begun with a secret and holds from its first right code on. Conflict when one
// is on already.
struct FactorSecret {
    std::string text;  // base32, to type into an app
    std::string uri;   // for a QR code
};
Result<FactorSecret> begin_factor(Entrance& entrance, const Caller& caller);
// The recovery codes, told this once.
Admitted<std::vector<std::string>> confirm_factor(Entrance& entrance, const Caller& caller,
                                                  std::string_view code);
Result<void> remove_factor(Entrance& entrance, const Caller& caller);

}  // namespace palpate::practice
