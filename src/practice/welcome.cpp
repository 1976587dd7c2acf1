#include "practice/welcome.hpp"

#include "practice/password_rules.hpp"

#include <algorithm>

namespace palpate::practice {
namespace {

tl::unexpected<Fault> used_up() {
    return refuse(FaultKind::gone, "/link",
                  "this link was used or is too old; `palpate link` makes a new one");
}

std::string code_key(PersonId person) {
    return "link " + to_text(person);
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

// The owner's own words. Who is invited may say how they are called when they set their first
// password; from then on their account page is for that.
Result<void> fill_in(Account& account, const Welcome& request) {
    if (!account.id.empty()) {
        if (!request.name || !request.password || !account.password.empty())
            return {};
        account.person.name = *request.name;
        auto faults = check(account.person);
        return faults.empty() ? Result<void>() : tl::unexpected(std::move(faults.front()));
    }
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

tl::unexpected<Fault> wrong_code() {
    return refuse(FaultKind::not_signed_in, "/code", "the code is wrong");
}

// What was hashed before the transaction, and where the request came from.
struct Brought {
    std::string password;
    std::string_view address;
};

void note(Access& access, const Account& account, Action action, const Brought& brought) {
    access.journal.note({.action = action,
                         .who = account.id,
                         .id = account.id.uuid(),
                         .place = std::string(brought.address),
                         .detail = action == Action::account_add ? role_bits(account.person.roles)
                                                                 : std::int64_t{0}});
}

// Whoever needed a link may have lost the device that held them.
void forget_passkeys(Access& access, PersonId person, const Brought& brought) {
    for (const auto& passkey : access.passkeys.of(person)) {
        access.passkeys.remove(person, passkey.id);
        access.journal.note({.action = Action::passkey_remove,
                             .who = person,
                             .kind = "passkey",
                             .id = passkey.id.uuid(),
                             .place = std::string(brought.address)});
    }
}

Result<Arrival> arrive(Access& access, const Ticket& ticket, const Welcome& request,
                       const Brought& brought) {
    const auto secret = hash_of(TicketKind::link, ticket);
    auto account = holder(access, secret);
    if (!account)
        return tl::unexpected(std::move(account.error()));
    if (auto filled = fill_in(*account, request); !filled)
        return tl::unexpected(std::move(filled.error()));
    if (account->factor.on && !accept_code(account->factor, request.code.value_or(""), access.now))
        return wrong_code();
    if (account->id.empty()) {
        account->id = PersonId(secrets::new_id(access.now));
        account->made_at = access.now;
        note(access, *account, Action::account_add, brought);
    }
    if (!brought.password.empty()) {
        account->password = brought.password;
        access.sessions.end_all(account->id);
        note(access, *account, Action::password_set, brought);
        forget_passkeys(access, account->id, brought);
    }
    if (auto put = access.people.put(*account); !put)
        return tl::unexpected(std::move(put.error()));
    access.links.remove(secret);
    const auto session =
        open_session(access, ticket.practice, {account->id, CameBy::link, brought.address});
    return Arrival{*std::move(account), session};
}

struct Bearer {
    Ticket ticket;
    KeptPractice practice;
    Account account;  // its id is empty: who sets up the owner
};

Result<Bearer> bearer_of(const Entrance& entrance, std::string_view link) {
    const auto ticket = parse_ticket(link);
    if (!ticket)
        return used_up();
    auto practices = entrance.practices.practices();
    const auto practice = std::ranges::find(practices, ticket->practice, &KeptPractice::id);
    if (practice == practices.end())
        return used_up();
    return see(entrance.store, ticket->practice,
               [&](const AccessView& access) {
                   return holder(access, hash_of(TicketKind::link, *ticket));
               })
        .map([&](Account&& account) {
            return Bearer{*ticket, std::move(*practice), std::move(account)};
        });
}

// A link is no second factor: without the code it opens nothing, and guesses are counted.
std::optional<Refusal> code_refused(Entrance& entrance, const Bearer& bearer,
                                    const Welcome& request) {
    if (!bearer.account.factor.on)
        return std::nullopt;
    if (request.code.value_or("").empty())
        return Refusal{
            {FaultKind::not_signed_in, "/code", "expected the code of the second factor"}, true};
    if (const auto wait = entrance.by_account.begin(code_key(bearer.account.id)))
        return Refusal{
            {FaultKind::busy, "", "too many attempts; wait, then try again"}, false, *wait};
    return std::nullopt;
}

Admitted<SignedIn> enter(Entrance& entrance, const Welcome& request, std::string_view address) {
    auto bearer = bearer_of(entrance, request.link);
    if (!bearer)
        return refusal(std::move(bearer.error()));
    if (auto filled = fill_in(bearer->account, request); !filled)
        return refusal(std::move(filled.error()));
    if (auto refused = code_refused(entrance, *bearer, request))
        return tl::unexpected(*std::move(refused));
    auto password = hash_of_new(entrance, request, bearer->account.person);
    if (!password)
        return refusal(std::move(password.error()));
    const Brought brought{*std::move(password), address};
    const auto practice = bearer->ticket.practice;
    auto arrival = change(entrance.store, practice, [&](Access& access) {
        return arrive(access, bearer->ticket, request, brought);
    });
    if (!arrival && arrival.error().kind == FaultKind::not_signed_in) {
        const auto noted = entrance.store.note_soon(practice, {.action = Action::sign_in_refused,
                                                               .who = {},
                                                               .id = bearer->account.id.uuid(),
                                                               .place = std::string(address)});
        return refusal(noted ? arrival.error() : noted.error());
    }
    if (!arrival)
        return refusal(std::move(arrival.error()));
    entrance.authority.forget_all();
    entrance.by_account.forget(code_key(arrival->account.id));
    return SignedIn{std::move(arrival->account), std::move(bearer->practice), arrival->session};
}

// Looks at a link for one address, which may do so only so often with links that are none.
template <class F>
auto from_address(Entrance& entrance, std::string_view address, F work) -> decltype(work()) {
    const auto from = attempts_key_of_address(address);
    if (const auto wait = entrance.by_address.begin(from))
        return tl::unexpected(Refusal{
            {FaultKind::busy, "", "too many attempts; wait, then try again"}, false, *wait});
    auto result = work();
    if (result || result.error().code_needed)
        entrance.by_address.take_back(from);
    return result;
}

}  // namespace

Admitted<SignedIn> welcome(Entrance& entrance, const Welcome& request, std::string_view address) {
    return from_address(entrance, address, [&] { return enter(entrance, request, address); });
}

Admitted<Account> link_holder(Entrance& entrance, std::string_view link, std::string_view address) {
    return from_address(entrance, address, [&]() -> Admitted<Account> {
        auto bearer = bearer_of(entrance, link);
        if (!bearer)
            return refusal(std::move(bearer.error()));
        return std::move(bearer->account);
    });
}

}  // namespace palpate::practice
