#include "practice/grants.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::practice {
namespace {

Deed token_deed(Action action, TokenId id, const Giver& giver) {
    return {
        .action = action, .who = giver.who, .kind = "token", .id = id.uuid(), .place = giver.place};
}

}  // namespace

Result<std::string> make_token(AccessStore& store, PracticeId practice, std::string_view name,
                               std::string_view scopes, const Giver& giver) {
    if (name.empty() || name.size() > token_name_bytes_max)
        return invalid("/name", fmt::format("expected 1 to {} bytes", token_name_bytes_max));
    if (const auto parsed = parse_scopes(scopes); !parsed)
        return tl::unexpected(parsed.error());
    const Ticket ticket{practice, secrets::new_secret()};
    return change(store, practice, [&](Access& access) -> Result<std::string> {
        const TokenId id(secrets::new_id(access.now));
        access.tokens.put({.id = id,
                           .secret = hash_of(TicketKind::token, ticket),
                           .name = std::string(name),
                           .scopes = std::string(scopes),
                           .made_at = access.now});
        access.journal.note(token_deed(Action::token_make, id, giver));
        return std::string(token_prefix) + to_text(ticket);
    });
}

Result<int> revoke_tokens(AccessStore& store, PracticeId practice, std::string_view name,
                          const Giver& giver) {
    return change(store, practice, [&](Access& access) -> Result<int> {
        int ended = 0;
        for (auto& token : access.tokens.all()) {
            if (token.name != name || token.revoked_at)
                continue;
            token.revoked_at = access.now;
            access.tokens.put(token);
            access.journal.note(token_deed(Action::token_revoke, token.id, giver));
            ++ended;
        }
        if (ended == 0)
            return refuse(FaultKind::not_found, "/name", "there is no such token that is good");
        return ended;
    });
}

Result<std::vector<Token>> tokens(AccessStore& store, PracticeId practice) {
    return see(store, practice, [](const AccessView& access) -> Result<std::vector<Token>> {
        return access.tokens.all();
    });
}

Result<std::string> add_link(Access& access, PracticeId practice, PersonId person,
                             const Giver& giver) {
    if (!person.empty())
        if (const auto account = access.people.find(person); !account)
            return tl::unexpected(account.error());
    const Ticket ticket{practice, secrets::new_secret()};
    access.links.remove_expired(access.now);
    access.links.put({hash_of(TicketKind::link, ticket), person, access.now + link_life});
    access.journal.note({.action = Action::link_make,
                         .who = giver.who,
                         .kind = "link",
                         .id = person.uuid(),
                         .place = giver.place});
    return to_text(ticket);
}

Result<std::string> make_link(AccessStore& store, PracticeId practice, PersonId person,
                              const Giver& giver) {
    return change(store, practice,
                  [&](Access& access) { return add_link(access, practice, person, giver); });
}

Result<bool> has_owner(AccessStore& store, PracticeId practice) {
    return see(store, practice, [](const AccessView& access) -> Result<bool> {
        return std::ranges::any_of(access.people.all(), [](const Account& account) {
            return account.person.active && account.has(Role::owner);
        });
    });
}

Result<Account> find_person(AccessStore& store, PracticeId practice, std::string_view email) {
    return see(store, practice,
               [&](const AccessView& access) { return access.people.find_by_email(email); });
}

}  // namespace palpate::practice
