// People, sessions, tokens and links of one practice over a session.
#pragma once

#include "practice/access.hpp"
#include "store/audit.hpp"

namespace palpate::store {

// The rows of one practice, and the key its second factors are encrypted with.
struct AccessRows {
    Session& session;
    const Sealer& sealer;
    practice::PracticeId practice;
};

class SqlPeople final : public practice::People {
public:
    explicit SqlPeople(const AccessRows& rows) : rows_(rows) {}
    std::vector<practice::Account> all() const override;
    Result<practice::Account> find(practice::PersonId id) const override;
    Result<practice::Account> find_by_email(std::string_view email) const override;
    Result<void> put(const practice::Account& account) override;

private:
    practice::Account account(const Rows& row) const;
    Result<practice::Account> only(Rows rows) const;
    const AccessRows& rows_;
};

class SqlSessions final : public practice::Sessions {
public:
    explicit SqlSessions(const AccessRows& rows) : rows_(rows) {}
    std::optional<practice::Session> find(const practice::SecretHash& secret) const override;
    std::vector<practice::Session> of(practice::PersonId person) const override;
    void put(const practice::Session& session) override;
    void end(practice::PersonId person, practice::SessionId session) override;
    void end_all(practice::PersonId person) override;
    void end_expired(Instant now) override;

private:
    const AccessRows& rows_;
};

class SqlTokens final : public practice::Tokens {
public:
    explicit SqlTokens(const AccessRows& rows) : rows_(rows) {}
    std::optional<practice::Token> find(const practice::SecretHash& secret) const override;
    std::vector<practice::Token> all() const override;
    void put(const practice::Token& token) override;

private:
    const AccessRows& rows_;
};

class SqlLinks final : public practice::Links {
public:
    explicit SqlLinks(const AccessRows& rows) : rows_(rows) {}
    std::optional<practice::Link> find(const practice::SecretHash& secret) const override;
    void put(const practice::Link& link) override;
    void remove(const practice::SecretHash& secret) override;
    void remove_expired(Instant now) override;

private:
    const AccessRows& rows_;
};

class SqlPasskeys final : public practice::Passkeys {
public:
    explicit SqlPasskeys(const AccessRows& rows) : rows_(rows) {}
    std::optional<practice::Passkey> find(secrets::Bytes credential) const override;
    std::vector<practice::Passkey> of(practice::PersonId person) const override;
    void put(const practice::Passkey& passkey) override;
    bool remove(practice::PersonId person, practice::PasskeyId passkey) override;

private:
    const AccessRows& rows_;
};

// What a deed is in the trail.
Entry entry_of(const practice::Deed& deed, Instant now);

class SqlJournal final : public practice::Journal {
public:
    SqlJournal(const AccessRows& rows, Instant now) : rows_(rows), now_(now) {}
    void note(const practice::Deed& deed) override;
    bool grew() const noexcept { return grew_; }

private:
    const AccessRows& rows_;
    const Instant now_;
    bool grew_ = false;
};

class SqlAccess {
public:
    SqlAccess(Session& session, const Sealer& sealer, practice::PracticeId practice, Instant now)
        : rows_{session, sealer, practice},
          now_(now),
          people_(rows_),
          sessions_(rows_),
          tokens_(rows_),
          links_(rows_),
          passkeys_(rows_),
          journal_(rows_, now) {}
    SqlAccess(const SqlAccess&) = delete;
    SqlAccess& operator=(const SqlAccess&) = delete;

    practice::Access all() {
        return {people_, sessions_, tokens_, links_, passkeys_, journal_, now_};
    }
    practice::AccessView view() const {
        return {people_, sessions_, tokens_, links_, passkeys_, now_};
    }
    bool trail_grew() const noexcept { return journal_.grew(); }

private:
    const AccessRows rows_;
    const Instant now_;
    SqlPeople people_;
    SqlSessions sessions_;
    SqlTokens tokens_;
    SqlLinks links_;
    SqlPasskeys passkeys_;
    SqlJournal journal_;
};

}  // namespace palpate::store
