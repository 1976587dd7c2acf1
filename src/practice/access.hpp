// What lets somebody in: sessions of people, tokens of programs, one-time links; and what a store
// must do to keep them. All are known by the hash of a secret that only the holder has.
#pragma once

#include "practice/person.hpp"
#include "practice/trail.hpp"

#include <functional>
#include <type_traits>

namespace palpate::practice {

using secrets::SecretHash;
using SessionId = Id<struct Session>;
using TokenId = Id<struct Token>;

constexpr std::chrono::hours session_idle_max{12};
constexpr std::chrono::days session_life_max{7};
constexpr std::chrono::hours link_life{24};

struct Session {
    SessionId id;
    SecretHash secret{};
    PersonId person;
    Instant made_at;
    Instant seen_at;      // some minutes old at most
    std::string address;  // it was opened from

    bool expired(Instant now) const {
        return now - made_at >= session_life_max || now - seen_at >= session_idle_max;
    }
};

struct Token {
    TokenId id;
    SecretHash secret{};
    std::string name;    // 1 to 100 bytes; several may have the same
    std::string scopes;  // as parse_scopes() takes them
    Instant made_at;
    std::optional<Instant> revoked_at;
};

struct Link {
    SecretHash secret{};
    PersonId person;  // nobody: it makes the owner
    Instant expires_at;
};

// A key pair whose public half is kept here; the private one never leaves the person's device.
using PasskeyId = Id<struct PasskeyTag>;
struct Passkey {
    PasskeyId id;
    PersonId person;
    std::string name;                      // as the person calls the device
    std::vector<std::uint8_t> credential;  // as the authenticator names it
    std::vector<std::uint8_t> key;         // public: x and y on P-256
    std::int64_t count = 0;  // of its uses, as the authenticator counts; 0: it does not
    Instant made_at;
    std::optional<Instant> used_at;
};

// What the holder has of any of them: which practice, and the secret. 64 letters of base64url.
struct Ticket {
    PracticeId practice;
    secrets::Secret secret{};
};
std::string to_text(const Ticket& ticket);
std::optional<Ticket> parse_ticket(std::string_view text);
// The same secret opens one kind of thing only.
enum class TicketKind { session, token, link };
SecretHash hash_of(TicketKind kind, const Ticket& ticket);

// A bearer token as it is printed: the prefix tells what it is, to people and to secret scanners.
constexpr std::string_view token_prefix = "palpate_";

// ---- what is kept, of one practice, within one transaction ----

class People {
public:
    virtual ~People() = default;
    virtual std::vector<Account> all() const = 0;  // by id
    virtual Result<Account> find(PersonId id) const = 0;
    virtual Result<Account> find_by_email(std::string_view email) const = 0;  // in any case
    virtual Result<void> put(const Account& account) = 0;  // conflict: another has this address
};

class Sessions {
public:
    virtual ~Sessions() = default;
    virtual std::optional<Session> find(const SecretHash& secret) const = 0;
    virtual std::vector<Session> of(PersonId person) const = 0;  // by id
    virtual void put(const Session& session) = 0;
    virtual void end(PersonId person, SessionId session) = 0;
    virtual void end_all(PersonId person) = 0;
    virtual void end_expired(Instant now) = 0;
};

class Tokens {
public:
    virtual ~Tokens() = default;
    virtual std::optional<Token> find(const SecretHash& secret) const = 0;
    virtual std::vector<Token> all() const = 0;  // by id
    virtual void put(const Token& token) = 0;
};

class Links {
public:
    virtual ~Links() = default;
    virtual std::optional<Link> find(const SecretHash& secret) const = 0;
    virtual void put(const Link& link) = 0;
    virtual void remove(const SecretHash& secret) = 0;
    virtual void remove_expired(Instant now) = 0;
};

class Passkeys {
public:
    virtual ~Passkeys() = default;
    virtual std::optional<Passkey> find(secrets::Bytes credential) const = 0;
    virtual std::vector<Passkey> of(PersonId person) const = 0;  // by id
    virtual void put(const Passkey& passkey) = 0;
    virtual bool remove(PersonId person, PasskeyId passkey) = 0;  // false: there is none
};

struct Access {
    People& people;
    Sessions& sessions;
    Tokens& tokens;
    Links& links;
    Passkeys& passkeys;
    Journal& journal;
    Instant now;
};
struct AccessView {
    const People& people;
    const Sessions& sessions;
    const Tokens& tokens;
    const Links& links;
    const Passkeys& passkeys;
    Instant now;
};

// As record::Store, for what lets people in. What `work` notes in the journal is in the trail with
// what it did, or neither is.
class AccessStore {
public:
    virtual ~AccessStore() = default;
    using Write = std::function<Result<void>(Access&)>;
    using Read = std::function<Result<void>(const AccessView&)>;

    // Returns once what `work` did is durable, or with its fault and nothing done.
    virtual Result<void> change_access(PracticeId practice, const Write& work) = 0;
    // Soon, without waiting; not at all when too much waits or the disk refuses.
    virtual void change_access_soon(PracticeId practice, Write work) = 0;
    virtual Result<void> see_access(PracticeId practice, const Read& work) = 0;
    // For a deed that changes nothing, such as a wrong guess: in the trail at most 200 ms later,
    // repeats within a minute as one entry with a count. Busy when the trail cannot keep up.
    virtual Result<void> note_soon(PracticeId practice, const Deed& deed) = 0;
};

// The same with a value.
template <class F>
auto change(AccessStore& store, PracticeId practice, F work) -> std::invoke_result_t<F, Access&> {
    std::invoke_result_t<F, Access&> result = refuse(FaultKind::busy, "", "was not run");
    auto done = store.change_access(practice, [&](Access& access) -> Result<void> {
        result = work(access);
        return result ? Result<void>() : tl::unexpected(result.error());
    });
    if (!done)
        return tl::unexpected(std::move(done.error()));
    return result;
}

template <class F>
auto see(AccessStore& store, PracticeId practice, F work)
    -> std::invoke_result_t<F, const AccessView&> {
    std::invoke_result_t<F, const AccessView&> result = refuse(FaultKind::busy, "", "was not run");
    auto done = store.see_access(practice, [&](const AccessView& access) -> Result<void> {
        result = work(access);
        return result ? Result<void>() : tl::unexpected(result.error());
    });
    if (!done)
        return tl::unexpected(std::move(done.error()));
    return result;
}

}  // namespace palpate::practice
