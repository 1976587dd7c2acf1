#include "practice/staff.hpp"

#include "practice/grants.hpp"

#include <algorithm>

namespace palpate::practice {
namespace {

// A client's account comes with the portal, bound to their record.
std::optional<Fault> fault_of_staff(const Person& person) {
    if (auto faults = check(person); !faults.empty())
        return std::move(faults.front());
    if (std::ranges::find(person.roles, Role::client) != person.roles.end())
        return Fault{FaultKind::invalid, "/roles",
                     "expected some of owner, practitioner, reception, auditor"};
    return std::nullopt;
}

bool owned(const People& people) {
    return std::ranges::any_of(people.all(), [](const Account& account) {
        return account.person.active && account.has(Role::owner);
    });
}

}  // namespace

Result<std::vector<Account>> staff(const Entrance& entrance, const Caller& caller) {
    return see(entrance.store, caller.actor.practice,
               [](const AccessView& access) -> Result<std::vector<Account>> {
                   return access.people.all();
               });
}

Result<Invited> invite(Entrance& entrance, const Caller& caller, const Person& person) {
    if (auto fault = fault_of_staff(person))
        return tl::unexpected(*std::move(fault));
    auto account =
        change(entrance.store, caller.actor.practice, [&](Access& access) -> Result<Account> {
            Account made{.id = PersonId(secrets::new_id(access.now)),
                         .person = person,
                         .made_at = access.now};
            return access.people.put(made).map([&] { return made; });
        });
    if (!account)
        return tl::unexpected(std::move(account.error()));
    return make_link(entrance.store, caller.actor.practice, account->id)
        .map([&](std::string&& link) {
            return Invited{*std::move(account), std::move(link)};
        });
}

Result<Account> change_person(Entrance& entrance, const Caller& caller, PersonId id,
                              const Person& person) {
    if (auto fault = fault_of_staff(person))
        return tl::unexpected(*std::move(fault));
    auto changed =
        change(entrance.store, caller.actor.practice, [&](Access& access) -> Result<Account> {
            auto account = access.people.find(id);
            if (!account)
                return account;
            account->person = person;
            if (auto put = access.people.put(*account); !put)
                return tl::unexpected(std::move(put.error()));
            if (!owned(access.people))
                return refuse(FaultKind::conflict, "/roles",
                              "the practice needs an owner who may come in");
            if (!person.active)
                access.sessions.end_all(id);
            return account;
        });
    entrance.authority.forget_all();
    return changed;
}

}  // namespace palpate::practice
