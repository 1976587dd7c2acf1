// What lets people in, in memory.
#pragma once

#include "practice/access.hpp"

#include <map>

namespace palpate::store {

struct MemoryAccess {
    std::map<practice::PersonId, practice::Account> people;
    std::map<practice::SecretHash, practice::Session> sessions;
    std::map<practice::SecretHash, practice::Token> tokens;
    std::map<practice::SecretHash, practice::Link> links;
    std::map<std::vector<std::uint8_t>, practice::Passkey> passkeys;  // by credential
    std::vector<practice::Deed> deeds;                                // the oldest first
};

class MemoryPeople final : public practice::People {
public:
    explicit MemoryPeople(MemoryAccess& kept) : kept_(kept) {}
    std::vector<practice::Account> all() const override;
    Result<practice::Account> find(practice::PersonId id) const override;
    Result<practice::Account> find_by_email(std::string_view email) const override;
    Result<void> put(const practice::Account& account) override;

private:
    MemoryAccess& kept_;
};

class MemorySessions final : public practice::Sessions {
public:
    explicit MemorySessions(MemoryAccess& kept) : kept_(kept) {}
    std::optional<practice::Session> find(const practice::SecretHash& secret) const override;
    std::vector<practice::Session> of(practice::PersonId person) const override;
    void put(const practice::Session& session) override;
    void end(practice::PersonId person, practice::SessionId session) override;
    void end_all(practice::PersonId person) override;
    void end_expired(Instant now) override;

private:
    MemoryAccess& kept_;
};

class MemoryTokens final : public practice::Tokens {
public:
    explicit MemoryTokens(MemoryAccess& kept) : kept_(kept) {}
    std::optional<practice::Token> find(const practice::SecretHash& secret) const override;
    std::vector<practice::Token> all() const override;
    void put(const practice::Token& token) override;

private:
    MemoryAccess& kept_;
};

class MemoryLinks final : public practice::Links {
public:
    explicit MemoryLinks(MemoryAccess& kept) : kept_(kept) {}
    std::optional<practice::Link> find(const practice::SecretHash& secret) const override;
    void put(const practice::Link& link) override;
    void remove(const practice::SecretHash& secret) override;
    void remove_expired(Instant now) override;

private:
    MemoryAccess& kept_;
};

class MemoryPasskeys final : public practice::Passkeys {
public:
    explicit MemoryPasskeys(MemoryAccess& kept) : kept_(kept) {}
    std::optional<practice::Passkey> find(secrets::Bytes credential) const override;
    std::vector<practice::Passkey> of(practice::PersonId person) const override;
    void put(const practice::Passkey& passkey) override;
    bool remove(practice::PersonId person, practice::PasskeyId passkey) override;

private:
    MemoryAccess& kept_;
};

class MemoryJournal final : public practice::Journal {
public:
    explicit MemoryJournal(MemoryAccess& kept) : kept_(kept) {}
    void note(const practice::Deed& deed) override { kept_.deeds.push_back(deed); }

private:
    MemoryAccess& kept_;
};

class MemoryAccessTables {
public:
    explicit MemoryAccessTables(MemoryAccess& kept)
        : people_(kept),
          sessions_(kept),
          tokens_(kept),
          links_(kept),
          passkeys_(kept),
          journal_(kept) {}
    practice::Access all(Instant now) {
        return {people_, sessions_, tokens_, links_, passkeys_, journal_, now};
    }
    practice::AccessView view(Instant now) const {
        return {people_, sessions_, tokens_, links_, passkeys_, now};
    }

private:
    MemoryPeople people_;
    MemorySessions sessions_;
    MemoryTokens tokens_;
    MemoryLinks links_;
    MemoryPasskeys passkeys_;
    MemoryJournal journal_;
};

}  // namespace palpate::store
