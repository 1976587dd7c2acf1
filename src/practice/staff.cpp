#include "practice/staff.hpp"

#include "practice/grants.hpp"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <string>
#include <utility>

namespace palpate::practice {
namespace {

bool owned(const People& people) {
    return std::ranges::any_of(people.all(), [](const Account& account) {
        return account.person.active && account.has(Role::owner);
    });
}

struct Done {
    Action action;
    PersonId id;
    std::int64_t detail = 0;
};

void note(Access& access, const Caller& caller, const Done& done) {
    access.journal.note({.action = done.action,
                         .who = caller.actor.person,
                         .id = done.id.uuid(),
                         .place = caller.actor.place,
                         .detail = done.detail});
}

// One entry for each thing that changed.
void note_changes(Access& access, const Caller& caller, PersonId id, const Person& before,
                  const Person& now) {
    if (before.name != now.name || before.email != now.email)
        note(access, caller, {Action::account_edit, id});
    if (role_bits(before.roles) != role_bits(now.roles))
        note(access, caller, {Action::role_change, id, role_bits(now.roles)});
    if (before.active != now.active)
        note(access, caller, {now.active ? Action::account_open : Action::account_shut, id});
}

}  // namespace

std::vector<Fault> check_staff(const Person& person) {
    auto faults = check(person);
    if (std::ranges::find(person.roles, Role::client) != person.roles.end())
        faults.push_back({FaultKind::invalid, "/roles",
                          "expected some of owner, practitioner, reception, auditor"});
    return faults;
}

Result<std::vector<Account>> staff(const Entrance& entrance, const Caller& caller) {
    return see(entrance.store, caller.actor.practice,
               [](const AccessView& access) -> Result<std::vector<Account>> {
                   return access.people.all();
               });
}

Result<Invited> invite(Entrance& entrance, const Caller& caller, const Person& person) {
    assert(check_staff(person).empty());
    const auto practice = caller.actor.practice;
    return change(entrance.store, practice, [&](Access& access) -> Result<Invited> {
        Account made{
            .id = PersonId(secrets::new_id(access.now)), .person = person, .made_at = access.now};
        if (auto put = access.people.put(made); !put)
            return tl::unexpected(std::move(put.error()));
        note(access, caller, {Action::account_add, made.id, role_bits(person.roles)});
        return add_link(access, practice, made.id, {caller.actor.person, caller.actor.place})
            .map([&](std::string&& link) {
                return Invited{std::move(made), std::move(link)};
            });
    });
}

Result<std::string> new_link(Entrance& entrance, const Caller& caller, PersonId id) {
    const auto practice = caller.actor.practice;
    return change(entrance.store, practice, [&](Access& access) -> Result<std::string> {
        const auto account = access.people.find(id);
        if (!account)
            return tl::unexpected(account.error());
        if (!account->person.active)
            return refuse(FaultKind::conflict, "/active", "this person may not come in");
        return add_link(access, practice, id, {caller.actor.person, caller.actor.place});
    });
}

std::int64_t version_of(const Person& person) {
    // FNV-1a. It tells versions apart by chance only: it keeps no secret and proves nothing.
    std::uint64_t sum = 0xcbf29ce484222325;
    const auto take = [&](std::string_view text) {
        for (const char c : text)
            sum = (sum ^ static_cast<unsigned char>(c)) * 0x100000001b3;
        sum = (sum ^ 0xff) * 0x100000001b3;  // no byte of UTF-8: "ab", "c" is not "a", "bc"
    };
    take(person.name);
    take(person.email);
    take(std::to_string(role_bits(person.roles)));
    take(person.active ? "1" : "0");
    return static_cast<std::int64_t>(sum >> 12) + 1;
}

Result<Account> one_of_staff(const Entrance& entrance, const Caller& caller, PersonId id) {
    return see(entrance.store, caller.actor.practice,
               [&](const AccessView& access) { return access.people.find(id); });
}

Result<Account> change_person(Entrance& entrance, const Caller& caller, PersonId id,
                              const Person& person, std::int64_t expected) {
    assert(check_staff(person).empty());
    auto changed =
        change(entrance.store, caller.actor.practice, [&](Access& access) -> Result<Account> {
            auto account = access.people.find(id);
            if (!account)
                return account;
            if (const auto current = version_of(account->person); current != expected)
                return tl::unexpected(Fault{FaultKind::stale, "",
                                            "somebody changed this person meanwhile",
                                            VersionClash{expected, current}});
            const auto before = std::exchange(account->person, person);
            if (auto put = access.people.put(*account); !put)
                return tl::unexpected(std::move(put.error()));
            if (!owned(access.people))
                return refuse(FaultKind::conflict, "/roles",
                              "the practice needs an owner who may come in");
            if (!person.active)
                access.sessions.end_all(id);
            note_changes(access, caller, id, before, person);
            return account;
        });
    entrance.authority.forget_all();
    return changed;
}

}  // namespace palpate::practice
