#include "store/memory/memory_access.hpp"

#include <algorithm>

namespace palpate::store {

using practice::Account;
using practice::Link;
using practice::PersonId;
using practice::SecretHash;
using practice::SessionId;
using practice::Token;

namespace {

template <class T>
std::optional<T> found(const std::map<SecretHash, T>& table, const SecretHash& secret) {
    const auto at = table.find(secret);
    return at == table.end() ? std::nullopt : std::optional(at->second);
}

template <class T>
std::vector<T> by_id(const std::map<SecretHash, T>& table) {
    std::vector<T> all;
    all.reserve(table.size());
    for (const auto& [secret, row] : table)
        all.push_back(row);
    std::ranges::sort(all, {}, &T::id);
    return all;
}

tl::unexpected<Fault> nobody() {
    return refuse(FaultKind::not_found, "", "there is no such person");
}

}  // namespace

// ---- people ----

std::vector<Account> MemoryPeople::all() const {
    std::vector<Account> all;
    all.reserve(kept_.people.size());
    for (const auto& [id, account] : kept_.people)
        all.push_back(account);
    return all;
}

Result<Account> MemoryPeople::find(PersonId id) const {
    const auto at = kept_.people.find(id);
    if (at == kept_.people.end())
        return nobody();
    return at->second;
}

Result<Account> MemoryPeople::find_by_email(std::string_view email) const {
    const auto folded = practice::folded_email(email);
    for (const auto& [id, account] : kept_.people)
        if (practice::folded_email(account.person.email) == folded)
            return account;
    return nobody();
}

Result<void> MemoryPeople::put(const Account& account) {
    if (const auto other = find_by_email(account.person.email); other && other->id != account.id)
        return refuse(FaultKind::conflict, "/email", "another person has this address already");
    kept_.people[account.id] = account;
    return {};
}

// ---- sessions ----

std::optional<practice::Session> MemorySessions::find(const SecretHash& secret) const {
    return found(kept_.sessions, secret);
}

std::vector<practice::Session> MemorySessions::of(PersonId person) const {
    auto all = by_id(kept_.sessions);
    std::erase_if(all, [&](const auto& session) { return session.person != person; });
    return all;
}

void MemorySessions::put(const practice::Session& session) {
    const auto [at, is_new] = kept_.sessions.try_emplace(session.secret, session);
    if (!is_new)
        at->second.seen_at = session.seen_at;
}

void MemorySessions::end(PersonId person, SessionId session) {
    std::erase_if(kept_.sessions, [&](const auto& row) {
        return row.second.person == person && row.second.id == session;
    });
}

void MemorySessions::end_all(PersonId person) {
    std::erase_if(kept_.sessions, [&](const auto& row) { return row.second.person == person; });
}

void MemorySessions::end_expired(Instant now) {
    std::erase_if(kept_.sessions, [&](const auto& row) { return row.second.expired(now); });
}

// ---- tokens ----

std::optional<Token> MemoryTokens::find(const SecretHash& secret) const {
    return found(kept_.tokens, secret);
}

std::vector<Token> MemoryTokens::all() const {
    return by_id(kept_.tokens);
}

void MemoryTokens::put(const Token& token) {
    const auto [at, is_new] = kept_.tokens.try_emplace(token.secret, token);
    if (!is_new)
        at->second.revoked_at = token.revoked_at;
}

// ---- links ----

std::optional<Link> MemoryLinks::find(const SecretHash& secret) const {
    return found(kept_.links, secret);
}

void MemoryLinks::put(const Link& link) {
    kept_.links.emplace(link.secret, link);
}

void MemoryLinks::remove(const SecretHash& secret) {
    kept_.links.erase(secret);
}

void MemoryLinks::remove_expired(Instant now) {
    std::erase_if(kept_.links, [&](const auto& row) { return row.second.expires_at <= now; });
}

// ---- passkeys ----

std::optional<practice::Passkey> MemoryPasskeys::find(secrets::Bytes credential) const {
    const auto at = kept_.passkeys.find({credential.begin(), credential.end()});
    return at == kept_.passkeys.end() ? std::nullopt : std::optional(at->second);
}

std::vector<practice::Passkey> MemoryPasskeys::of(PersonId person) const {
    std::vector<practice::Passkey> all;
    for (const auto& [credential, passkey] : kept_.passkeys)
        if (passkey.person == person)
            all.push_back(passkey);
    std::ranges::sort(all, {}, &practice::Passkey::id);
    return all;
}

void MemoryPasskeys::put(const practice::Passkey& passkey) {
    const auto [at, is_new] = kept_.passkeys.try_emplace(passkey.credential, passkey);
    if (!is_new) {
        at->second.count = passkey.count;
        at->second.used_at = passkey.used_at;
    }
}

bool MemoryPasskeys::remove(PersonId person, practice::PasskeyId passkey) {
    return std::erase_if(kept_.passkeys, [&](const auto& row) {
               return row.second.person == person && row.second.id == passkey;
           }) > 0;
}

}  // namespace palpate::store
