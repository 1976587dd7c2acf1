#include "practice/trail.hpp"

namespace palpate::practice {

std::string_view word(Action action) {
    constexpr std::array<std::string_view, action_count> words{"read",
                                                               "list",
                                                               "search",
                                                               "history",
                                                               "add",
                                                               "change",
                                                               "remove",
                                                               "withheld",
                                                               "backup",
                                                               "restore",
                                                               "export",
                                                               "import",
                                                               "erase",
                                                               "erase_refused",
                                                               "sign_in",
                                                               "sign_in_refused",
                                                               "sign_in_locked",
                                                               "sign_out",
                                                               "sign_out_everywhere",
                                                               "password_set",
                                                               "password_refused",
                                                               "factor_on",
                                                               "factor_off",
                                                               "account_add",
                                                               "account_edit",
                                                               "role_change",
                                                               "account_shut",
                                                               "account_open",
                                                               "link_make",
                                                               "token_make",
                                                               "token_revoke",
                                                               "passkey_add",
                                                               "passkey_remove",
                                                               "passkey_refused"};
    return words[static_cast<std::size_t>(action)];
}

}  // namespace palpate::practice
