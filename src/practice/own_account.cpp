#include "practice/own_account.hpp"

#include "practice/password_rules.hpp"
#include "secrets/totp.hpp"

#include <algorithm>

namespace palpate::practice {
namespace {

constexpr int recovery_codes = 10;

Deed own_deed(const Caller& caller, Action action) {
    return {.action = action,
            .who = caller.actor.person,
            .id = caller.actor.person.uuid(),
            .place = caller.actor.place};
}

// Changes the caller's own account in one transaction.
template <class F>
Result<void> change_own(Entrance& entrance, const Caller& caller, F work) {
    return change(entrance.store, caller.actor.practice, [&](Access& access) -> Result<void> {
        auto account = access.people.find(caller.actor.person);
        if (!account)
            return tl::unexpected(std::move(account.error()));
        if (Result<void> done = work(access, *account); !done)
            return done;
        return access.people.put(*account);
    });
}

std::string own_key(const Caller& caller) {
    return "person " + to_text(caller.actor.person);
}

std::optional<Refusal> counted(Entrance& entrance, const Caller& caller) {
    const auto wait = entrance.by_account.begin(own_key(caller));
    if (!wait)
        return std::nullopt;
    return Refusal{{FaultKind::busy, "", "too many attempts; wait, then try again"}, false, wait};
}

}  // namespace

Result<Self> self(const Entrance& entrance, const Caller& caller) {
    auto account = see(entrance.store, caller.actor.practice, [&](const AccessView& access) {
        return access.people.find(caller.actor.person);
    });
    if (!account)
        return tl::unexpected(std::move(account.error()));
    for (auto& practice : entrance.practices.practices())
        if (practice.id == caller.actor.practice)
            return Self{*std::move(account), std::move(practice)};
    return refuse(FaultKind::not_found, "", "there is no such practice");
}

Result<std::vector<Session>> sessions(const Entrance& entrance, const Caller& caller) {
    return see(entrance.store, caller.actor.practice,
               [&](const AccessView& access) -> Result<std::vector<Session>> {
                   auto all = access.sessions.of(caller.actor.person);
                   std::erase_if(all, [&](const auto& s) { return s.expired(access.now); });
                   return all;
               });
}

Result<void> sign_out(Entrance& entrance, const Caller& caller) {
    auto done = change(entrance.store, caller.actor.practice, [&](Access& access) -> Result<void> {
        access.sessions.end(caller.actor.person, caller.session);
        access.journal.note({.action = Action::sign_out,
                             .who = caller.actor.person,
                             .kind = "session",
                             .id = caller.session.uuid(),
                             .place = caller.actor.place});
        return {};
    });
    entrance.authority.forget_all();
    return done;
}

Result<void> sign_out_everywhere(Entrance& entrance, const Caller& caller) {
    auto done = change(entrance.store, caller.actor.practice, [&](Access& access) -> Result<void> {
        access.sessions.end_all(caller.actor.person);
        access.journal.note(own_deed(caller, Action::sign_out_everywhere));
        return {};
    });
    entrance.authority.forget_all();
    return done;
}

Admitted<void> change_password(Entrance& entrance, const Caller& caller, std::string_view old_one,
                               std::string_view new_one) {
    if (auto refused = counted(entrance, caller))
        return tl::unexpected(*std::move(refused));
    auto me = self(entrance, caller);
    if (!me)
        return refusal(std::move(me.error()));
    const auto right = entrance.passwords.is_right(old_one, me->account.password);
    if (!right)
        return refusal(right.error());
    if (!*right) {
        const auto noted = entrance.store.note_soon(caller.actor.practice,
                                                    own_deed(caller, Action::password_refused));
        return refusal(noted ? Fault{FaultKind::invalid, "/old", "this is not the password"}
                             : noted.error());
    }
    entrance.by_account.forget(own_key(caller));
    if (auto fault = fault_of_password(new_one, me->account.person)) {
        fault->path = "/new";
        return refusal(*std::move(fault));
    }
    const auto hash = entrance.passwords.hash(new_one);
    if (!hash)
        return refusal(hash.error());
    auto done = change_own(entrance, caller, [&](Access& access, Account& account) -> Result<void> {
        if (account.password != me->account.password)
            return refuse(FaultKind::conflict, "", "the password was changed meanwhile");
        account.password = *hash;
        for (const auto& session : access.sessions.of(account.id))
            if (session.id != caller.session)
                access.sessions.end(account.id, session.id);
        access.journal.note(own_deed(caller, Action::password_set));
        return {};
    });
    entrance.authority.forget_all();
    if (!done)
        return refusal(std::move(done.error()));
    return {};
}

Result<FactorSecret> begin_factor(Entrance& entrance, const Caller& caller) {
    const auto chance = secrets::new_secret();
    std::vector<std::uint8_t> secret(chance.begin(), chance.begin() + secrets::totp_secret_bytes);
    std::string email;
    auto done = change_own(entrance, caller, [&](Access&, Account& account) -> Result<void> {
        if (account.factor.on)
            return refuse(FaultKind::conflict, "", "there is a second factor; take it away first");
        account.factor = {.secret = secret};
        email = account.person.email;
        return {};
    });
    if (!done)
        return tl::unexpected(std::move(done.error()));
    return FactorSecret{secrets::to_base32(secret), secrets::totp_uri(secret, email)};
}

Admitted<std::vector<std::string>> confirm_factor(Entrance& entrance, const Caller& caller,
                                                  std::string_view code) {
    if (auto refused = counted(entrance, caller))
        return tl::unexpected(*std::move(refused));
    std::vector<std::string> codes;
    codes.reserve(recovery_codes);
    for (int i = 0; i < recovery_codes; ++i)
        codes.push_back(secrets::new_recovery_code());
    auto done = change_own(entrance, caller, [&](Access& access, Account& account) -> Result<void> {
        auto& factor = account.factor;
        if (factor.secret.empty() || factor.on)
            return refuse(FaultKind::conflict, "", "begin a second factor first");
        const auto step =
            secrets::accepted_totp_step(factor.secret, code, access.now, factor.last_step);
        if (!step)
            return invalid("/code", "this is not the code that the app shows now");
        factor.on = true;
        factor.last_step = *step;
        factor.recovery.clear();
        for (const auto& one : codes)
            factor.recovery.push_back(secrets::hash_of_recovery_code(one));
        access.journal.note(own_deed(caller, Action::factor_on));
        return {};
    });
    if (!done)
        return refusal(std::move(done.error()));
    entrance.by_account.forget(own_key(caller));
    return codes;
}

Result<void> remove_factor(Entrance& entrance, const Caller& caller) {
    return change_own(entrance, caller, [&](Access& access, Account& account) -> Result<void> {
        if (account.factor.on)
            access.journal.note(own_deed(caller, Action::factor_off));
        account.factor = {};
        return {};
    });
}

}  // namespace palpate::practice
