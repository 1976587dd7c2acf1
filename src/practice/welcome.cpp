#include "practice/welcome.hpp"

#include "practice/password_rules.hpp"

#include <algorithm>

namespace palpate::practice {
namespace {

tl::unexpected<Fault> used_up() {
    return refuse(FaultKind::gone, "/link",
                  "this link was used or is too old; `palpate link` makes a new one");
}

bool owned(const People& people) {
    return std::ranges::any_of(people.all(), [](const Account& account) {
        return account.person.active && account.has(Role::owner);
    });
}

// Whose link it is: a new owner has nothing filled in yet.
template <class AnyAccess>
Result<Account> holder(const AnyAccess& access, const SecretHash& secret) {
    const auto link = access.links.find(secret);
    if (!link || link->expires_at <= access.now)
        return used_up();
    if (!link->person.empty()) {
        auto account = access.people.find(link->person);
        if (!account || !account->person.active)
            return used_up();
        return account;
    }
    if (owned(access.people))
        return used_up();
    return Account{.person = {.roles = {Role::owner, Role::practitioner}}};
}

// The owner's own words; a person who is there already keeps theirs.
Result<void> fill_in(Account& account, const Welcome& request) {
    if (!account.id.empty())
        return {};
    account.person.name = request.name.value_or("");
    account.person.email = request.email.value_or("");
    if (!request.password)
        return invalid("/password", "is required");
    auto faults = check(account.person);
    if (!faults.empty())
        return tl::unexpected(std::move(faults.front()));
    return {};
}

Result<std::string> hash_of_new(Entrance& entrance, const Welcome& request, const Person& person) {
    if (!request.password)
        return "";
    if (auto fault = fault_of_password(*request.password, person))
        return tl::unexpected(*std::move(fault));
    return entrance.passwords.hash(*request.password);
}

struct Arrival {
    Account account;
    Ticket session;
};

Result<Arrival> arrive(Access& access, const Ticket& ticket, const Welcome& request,
                       const std::string& password, std::string_view address) {
    const auto secret = hash_of(TicketKind::link, ticket);
    auto account = holder(access, secret);
    if (!account)
        return tl::unexpected(std::move(account.error()));
    if (auto filled = fill_in(*account, request); !filled)
        return tl::unexpected(std::move(filled.error()));
    if (account->id.empty()) {
        account->id = PersonId(secrets::new_id(access.now));
        account->made_at = access.now;
    }
    if (!password.empty()) {
        account->password = password;
        access.sessions.end_all(account->id);
    }
    if (auto put = access.people.put(*account); !put)
        return tl::unexpected(std::move(put.error()));
    access.links.remove(secret);
    const auto session = open_session(access, ticket.practice, account->id, address);
    return Arrival{*std::move(account), session};
}

Result<SignedIn> enter(Entrance& entrance, const Welcome& request, std::string_view address) {
    const auto ticket = parse_ticket(request.link);
    if (!ticket)
        return used_up();
    auto practices = entrance.practices.practices();
    const auto practice = std::ranges::find(practices, ticket->practice, &KeptPractice::id);
    if (practice == practices.end())
        return used_up();
    auto account = see(entrance.store, ticket->practice, [&](const AccessView& access) {
        return holder(access, hash_of(TicketKind::link, *ticket));
    });
    if (!account)
        return tl::unexpected(std::move(account.error()));
    if (auto filled = fill_in(*account, request); !filled)
        return tl::unexpected(std::move(filled.error()));
    auto password = hash_of_new(entrance, request, account->person);
    if (!password)
        return tl::unexpected(std::move(password.error()));
    auto arrival = change(entrance.store, ticket->practice, [&](Access& access) {
        return arrive(access, *ticket, request, *password, address);
    });
    if (!arrival)
        return tl::unexpected(std::move(arrival.error()));
    entrance.authority.forget_all();
    return SignedIn{std::move(arrival->account), std::move(*practice), arrival->session};
}

}  // namespace

Admitted<SignedIn> welcome(Entrance& entrance, const Welcome& request, std::string_view address) {
    const auto from = attempts_key_of_address(address);
    if (const auto wait = entrance.by_address.begin(from))
        return tl::unexpected(Refusal{
            {FaultKind::busy, "", "too many attempts; wait, then try again"}, false, *wait});
    auto in = enter(entrance, request, address);
    if (!in)
        return refusal(std::move(in.error()));
    entrance.by_address.take_back(from);
    return *std::move(in);
}

}  // namespace palpate::practice
