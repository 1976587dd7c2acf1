// The words of the trail, and what is noted in it about accounts: who came in, who did not, and
// what changed about what lets them in. Ids and numbers only; never an e-mail address or a name.
#pragma once

#include "practice/practice.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace palpate::practice {

enum class Action : std::uint8_t {
    // Of a client's records.
    read,
    list,
    search,
    history,
    add,
    change,
    remove,
    withheld,  // it was asked for, and not given: restricted to others, or only kept
    // Of a whole practice (kind "practice", id zero), or of one client.
    backup,
    restore,
    export_data,
    import_data,    // one entry for each version that came in
    erase,          // the client's contents are gone; `content` is a keyed hash of the reason given
    erase_refused,  // it was asked for, and must be kept
    // Of accounts.
    sign_in,          // detail: CameBy
    sign_in_refused,  // who: nobody; id: the account that was meant, zero when there is none
    sign_in_locked,   // not tried, for there were too many before it
    sign_out,
    sign_out_everywhere,
    password_set,
    password_refused,  // the old one was wrong
    factor_on,
    factor_off,
    account_add,   // detail: the roles, as role_bits() makes them
    account_edit,  // name or address
    role_change,   // detail: the roles from then on
    account_shut,  // may not come in any more
    account_open,
    link_make,  // id: whom it lets in; zero: whoever sets up the owner
    token_make,
    token_revoke,
    passkey_add,
    passkey_remove,
    passkey_refused  // wrong, or its count of uses went back
};
constexpr std::size_t action_count = 34;
std::string_view word(Action action);

// By what somebody came in.
enum class CameBy : std::uint8_t { password, code, recovery_code, link, passkey };

// What is kept of an entry is one of these; it lives as long as the program.
constexpr std::array<std::string_view, 5> account_kinds{"account", "session", "link", "token",
                                                        "passkey"};

// Something done about an account.
struct Deed {
    Action action = Action::sign_in;
    PersonId who;  // empty: a console, or somebody who was not let in
    std::string_view kind = account_kinds[0];
    Uuid id;                // of what is named by `kind`; a link is named by whom it lets in
    std::string place;      // address or "console"; its keyed hash is kept
    std::int64_t detail{};  // as `action` says
};

// Where deeds are noted, in the transaction that does them.
class Journal {
public:
    virtual ~Journal() = default;
    virtual void note(const Deed& deed) = 0;
};

}  // namespace palpate::practice
