#include "store/sql/access.hpp"

#include "store/trouble.hpp"

#include <algorithm>

namespace palpate::store {

using practice::Account;
using practice::Link;
using practice::PersonId;
using practice::SecretHash;
using practice::SessionId;
using practice::Token;
using practice::TokenId;

namespace {

constexpr std::string_view factor_purpose = "palpate second factor";

SecretHash secret_hash(Bytes bytes) {
    SecretHash hash{};
    if (bytes.size() != hash.size())
        throw StoreError(Trouble::damaged, "a hash in the data file has not 32 bytes");
    std::ranges::copy(bytes, hash.begin());
    return hash;
}

std::vector<SecretHash> secret_hashes(Bytes bytes) {
    constexpr std::size_t size = sizeof(SecretHash);
    std::vector<SecretHash> all;
    all.reserve(bytes.size() / size);
    for (std::size_t at = 0; at < bytes.size(); at += size)
        all.push_back(secret_hash(bytes.subspan(at, std::min(size, bytes.size() - at))));
    return all;
}

std::vector<std::uint8_t> joined(const std::vector<SecretHash>& hashes) {
    std::vector<std::uint8_t> bytes;
    bytes.reserve(hashes.size() * sizeof(SecretHash));
    for (const auto& hash : hashes)
        bytes.insert(bytes.end(), hash.begin(), hash.end());
    return bytes;
}

std::vector<practice::Role> roles_of(std::string_view words) {
    std::vector<practice::Role> roles;
    while (!words.empty()) {
        const auto space = words.find(' ');
        const auto role = practice::parse_role(words.substr(0, space));
        if (!role)
            throw StoreError(Trouble::damaged, "a role in the data file is not known");
        roles.push_back(*role);
        words.remove_prefix(space == std::string_view::npos ? words.size() : space + 1);
    }
    return roles;
}

std::string words_of(const std::vector<practice::Role>& roles) {
    std::string words;
    for (const auto role : roles) {
        words += words.empty() ? "" : " ";
        words += practice::to_text(role);
    }
    return words;
}

practice::Session session_of(const Rows& row) {
    return {.id = row.id<SessionId>(0),
            .secret = secret_hash(row.bytes(1)),
            .person = row.id<PersonId>(2),
            .made_at = row.instant(3),
            .seen_at = row.instant(4),
            .address = row.text(5)};
}

Token token_of(const Rows& row) {
    return {.id = row.id<TokenId>(0),
            .secret = secret_hash(row.bytes(1)),
            .name = row.text(2),
            .scopes = row.text(3),
            .made_at = row.instant(4),
            .revoked_at = row.integer(5) == 0 ? std::nullopt : std::optional(row.instant(5))};
}

}  // namespace

// ---- people ----

Account SqlPeople::account(const Rows& row) const {
    return {.id = row.id<PersonId>(0),
            .person = {.name = row.text(1),
                       .email = row.text(2),
                       .roles = roles_of(row.view(3)),
                       .active = row.integer(4) != 0},
            .made_at = row.instant(5),
            .password = row.text(6),
            .factor = {.secret = rows_.sealer.unlock(factor_purpose, row.bytes(7)),
                       .on = row.integer(8) != 0,
                       .last_step = row.integer(9),
                       .recovery = secret_hashes(row.bytes(10))}};
}

Result<Account> SqlPeople::only(Rows rows) const {
    if (!rows.next())
        return refuse(FaultKind::not_found, "", "there is no such person");
    return account(rows);
}

std::vector<Account> SqlPeople::all() const {
    std::vector<Account> all;
    Rows rows = rows_.session.query(
        "SELECT person, name, email, roles, active, made_at, password, factor, factor_on,"
        " factor_step, recovery FROM person WHERE practice = $1 ORDER BY person",
        rows_.practice);
    while (rows.next())
        all.push_back(account(rows));
    return all;
}

Result<Account> SqlPeople::find(PersonId id) const {
    return only(rows_.session.query(
        "SELECT person, name, email, roles, active, made_at, password, factor, factor_on,"
        " factor_step, recovery FROM person WHERE practice = $1 AND person = $2",
        rows_.practice, id));
}

Result<Account> SqlPeople::find_by_email(std::string_view email) const {
    return only(rows_.session.query(
        "SELECT person, name, email, roles, active, made_at, password, factor, factor_on,"
        " factor_step, recovery FROM person WHERE practice = $1 AND email_folded = $2",
        rows_.practice, practice::folded_email(email)));
}

Result<void> SqlPeople::put(const Account& account) {
    const auto& [id, person, made_at, password, factor] = account;
    if (const auto other = find_by_email(person.email); other && other->id != id)
        return refuse(FaultKind::conflict, "/email", "another person has this address already");
    const auto folded = practice::folded_email(person.email);
    const auto roles = words_of(person.roles);
    const auto locked = rows_.sealer.lock(factor_purpose, factor.secret);
    const auto recovery = joined(factor.recovery);
    rows_.session.run(
        "INSERT INTO person (practice, person, name, email, email_folded, roles, active, made_at,"
        " password, factor, factor_on, factor_step, recovery)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
        " ON CONFLICT (practice, person) DO UPDATE SET name = excluded.name,"
        " email = excluded.email, email_folded = excluded.email_folded, roles = excluded.roles,"
        " active = excluded.active, password = excluded.password, factor = excluded.factor,"
        " factor_on = excluded.factor_on, factor_step = excluded.factor_step,"
        " recovery = excluded.recovery",
        rows_.practice, id, person.name, person.email, folded, roles,
        std::int64_t{person.active ? 1 : 0}, made_at, password, Bytes(locked),
        std::int64_t{factor.on ? 1 : 0}, factor.last_step, Bytes(recovery));
    return {};
}

// ---- sessions ----

std::optional<practice::Session> SqlSessions::find(const SecretHash& secret) const {
    Rows rows = rows_.session.query(
        "SELECT session, secret, person, made_at, seen_at, address FROM session"
        " WHERE practice = $1 AND secret = $2",
        rows_.practice, Bytes(secret));
    return rows.next() ? std::optional(session_of(rows)) : std::nullopt;
}

std::vector<practice::Session> SqlSessions::of(PersonId person) const {
    std::vector<practice::Session> all;
    Rows rows = rows_.session.query(
        "SELECT session, secret, person, made_at, seen_at, address FROM session"
        " WHERE practice = $1 AND person = $2 ORDER BY session",
        rows_.practice, person);
    while (rows.next())
        all.push_back(session_of(rows));
    return all;
}

void SqlSessions::put(const practice::Session& session) {
    rows_.session.run(
        "INSERT INTO session (practice, secret, session, person, made_at, seen_at, address)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7)"
        " ON CONFLICT (practice, secret) DO UPDATE SET seen_at = excluded.seen_at",
        rows_.practice, Bytes(session.secret), session.id, session.person, session.made_at,
        session.seen_at, session.address);
}

void SqlSessions::end(PersonId person, SessionId session) {
    rows_.session.run("DELETE FROM session WHERE practice = $1 AND person = $2 AND session = $3",
                      rows_.practice, person, session);
}

void SqlSessions::end_all(PersonId person) {
    rows_.session.run("DELETE FROM session WHERE practice = $1 AND person = $2", rows_.practice,
                      person);
}

void SqlSessions::end_expired(Instant now) {
    rows_.session.run(
        "DELETE FROM session WHERE practice = $1 AND (made_at <= $2 OR seen_at <= $3)",
        rows_.practice, now - practice::session_life_max, now - practice::session_idle_max);
}

// ---- tokens ----

std::optional<Token> SqlTokens::find(const SecretHash& secret) const {
    Rows rows = rows_.session.query(
        "SELECT token, secret, name, scopes, made_at, revoked_at FROM token"
        " WHERE practice = $1 AND secret = $2",
        rows_.practice, Bytes(secret));
    return rows.next() ? std::optional(token_of(rows)) : std::nullopt;
}

std::vector<Token> SqlTokens::all() const {
    std::vector<Token> all;
    Rows rows = rows_.session.query(
        "SELECT token, secret, name, scopes, made_at, revoked_at FROM token"
        " WHERE practice = $1 ORDER BY token",
        rows_.practice);
    while (rows.next())
        all.push_back(token_of(rows));
    return all;
}

void SqlTokens::put(const Token& token) {
    rows_.session.run(
        "INSERT INTO token (practice, secret, token, name, scopes, made_at, revoked_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7)"
        " ON CONFLICT (practice, secret) DO UPDATE SET revoked_at = excluded.revoked_at",
        rows_.practice, Bytes(token.secret), token.id, token.name, token.scopes, token.made_at,
        token.revoked_at.value_or(Instant{}));
}

// ---- links ----

std::optional<Link> SqlLinks::find(const SecretHash& secret) const {
    Rows rows = rows_.session.query(
        "SELECT secret, person, expires_at FROM link WHERE practice = $1 AND secret = $2",
        rows_.practice, Bytes(secret));
    if (!rows.next())
        return std::nullopt;
    return Link{secret_hash(rows.bytes(0)), rows.id<PersonId>(1), rows.instant(2)};
}

void SqlLinks::put(const Link& link) {
    rows_.session.run(
        "INSERT INTO link (practice, secret, person, expires_at) VALUES ($1, $2, $3, $4)",
        rows_.practice, Bytes(link.secret), link.person, link.expires_at);
}

void SqlLinks::remove(const SecretHash& secret) {
    rows_.session.run("DELETE FROM link WHERE practice = $1 AND secret = $2", rows_.practice,
                      Bytes(secret));
}

void SqlLinks::remove_expired(Instant now) {
    rows_.session.run("DELETE FROM link WHERE practice = $1 AND expires_at <= $2", rows_.practice,
                      now);
}

// ---- passkeys ----

namespace {

practice::Passkey passkey_of(const Rows& row) {
    const auto credential = row.bytes(0);
    const auto key = row.bytes(4);
    return {.id = row.id<practice::PasskeyId>(1),
            .person = row.id<PersonId>(2),
            .name = row.text(3),
            .credential = {credential.begin(), credential.end()},
            .key = {key.begin(), key.end()},
            .count = row.integer(5),
            .made_at = row.instant(6),
            .used_at = row.integer(7) == 0 ? std::nullopt : std::optional(row.instant(7))};
}

}  // namespace

std::optional<practice::Passkey> SqlPasskeys::find(secrets::Bytes credential) const {
    Rows rows = rows_.session.query(
        "SELECT credential, passkey, person, name, key, uses, made_at, used_at FROM passkey"
        " WHERE practice = $1 AND credential = $2",
        rows_.practice, credential);
    return rows.next() ? std::optional(passkey_of(rows)) : std::nullopt;
}

std::vector<practice::Passkey> SqlPasskeys::of(PersonId person) const {
    std::vector<practice::Passkey> all;
    Rows rows = rows_.session.query(
        "SELECT credential, passkey, person, name, key, uses, made_at, used_at FROM passkey"
        " WHERE practice = $1 AND person = $2 ORDER BY passkey",
        rows_.practice, person);
    while (rows.next())
        all.push_back(passkey_of(rows));
    return all;
}

void SqlPasskeys::put(const practice::Passkey& passkey) {
    rows_.session.run(
        "INSERT INTO passkey (practice, credential, passkey, person, name, key, uses, made_at,"
        " used_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        " ON CONFLICT (practice, credential) DO UPDATE SET uses = excluded.uses,"
        " used_at = excluded.used_at",
        rows_.practice, Bytes(passkey.credential), passkey.id, passkey.person, passkey.name,
        Bytes(passkey.key), passkey.count, passkey.made_at, passkey.used_at.value_or(Instant{}));
}

bool SqlPasskeys::remove(PersonId person, practice::PasskeyId passkey) {
    return rows_.session.run(
               "DELETE FROM passkey WHERE practice = $1 AND person = $2 AND passkey = $3",
               rows_.practice, person, passkey) > 0;
}

// ---- the trail ----

Entry entry_of(const practice::Deed& deed, Instant now) {
    return {.at = now,
            .who = deed.who,
            .action = deed.action,
            .kind = deed.kind,
            .id = deed.id,
            .client = {},
            .version = deed.detail,
            .place = deed.place};
}

void SqlJournal::note(const practice::Deed& deed) {
    Trail(rows_.session, rows_.sealer).append(rows_.practice, entry_of(deed, now_));
    grew_ = true;
}

}  // namespace palpate::store
