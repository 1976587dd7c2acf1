// What every store must do for what lets people in, run over each of them.
#include "store/for_tests.hpp"
#include "store/memory/memory_store.hpp"
#include "store/sqlite_store.hpp"

#include <fstream>

#include <gmock/gmock.h>

namespace palpate::store {
namespace {

using practice::Access;
using practice::AccessView;
using practice::Account;
using practice::PersonId;
using practice::Role;
using practice::SecretHash;
using testing::ElementsAre;
using testing::IsEmpty;

struct Kept {
    TestFolder folder;
    std::shared_ptr<TestClock> clock = std::make_shared<TestClock>();
    std::unique_ptr<record::Store> store;
    practice::Practices* practices = nullptr;
    practice::AccessStore* access = nullptr;

    template <class T>
    void take(std::unique_ptr<T> made) {
        practices = made.get();
        access = made.get();
        store = std::move(made);
    }
};

using Make = std::function<void(Kept&)>;

SecretHash hash_number(std::uint8_t number) {
    SecretHash hash{};
    hash.fill(number);
    return hash;
}

Account account(std::uint8_t number, std::string email) {
    return {.id = id_of<PersonId>(number),
            .person = {.name = "Ana",
                       .email = std::move(email),
                       .roles = {Role::owner, Role::practitioner},
                       .active = true},
            .made_at = *parse_instant("2026-11-20T10:00:00Z"),
            .password = "$argon2id$",
            .factor = {.secret = {1, 2, 3, 4},
                       .on = true,
                       .last_step = 77,
                       .recovery = {hash_number(1), hash_number(2)}}};
}

class EveryAccess : public testing::TestWithParam<std::pair<std::string, Make>> {
protected:
    void SetUp() override {
        GetParam().second(kept_);
        for (const auto number : std::array<std::uint8_t, 2>{1, 2}) {
            const practice::Practice p{fmt::format("practice-{}", number), "A practice"};
            ASSERT_TRUE(kept_.practices->add_practice(id_of<PracticeId>(number), p).has_value());
        }
    }
    template <class F>
    auto change(F work, std::uint8_t practice = 1) {
        return practice::change(*kept_.access, id_of<PracticeId>(practice), work);
    }
    template <class F>
    auto see(F work, std::uint8_t practice = 1) {
        return practice::see(*kept_.access, id_of<PracticeId>(practice), work);
    }
    Result<void> put(const Account& account, std::uint8_t practice = 1) {
        return change([&](Access& a) { return a.people.put(account); }, practice);
    }
    Result<Account> find(std::string_view email, std::uint8_t practice = 1) {
        return see([&](const AccessView& a) { return a.people.find_by_email(email); }, practice);
    }
    Instant now() const { return kept_.clock->now.load(); }
    practice::Session session(std::uint8_t number, std::uint8_t person) const {
        return {.id = id_of<practice::SessionId>(number),
                .secret = hash_number(number),
                .person = id_of<PersonId>(person),
                .made_at = now(),
                .seen_at = now(),
                .address = "127.0.0.1"};
    }
    std::vector<SecretHash> sessions(std::uint8_t person) {
        return *see([&](const AccessView& a) -> Result<std::vector<SecretHash>> {
            std::vector<SecretHash> all;
            for (const auto& s : a.sessions.of(id_of<PersonId>(person)))
                all.push_back(s.secret);
            return all;
        });
    }

    Kept kept_;
};

TEST_P(EveryAccess, GivesBackAPersonWhole) {
    const auto ana = account(1, "Ana@Example.org");
    ASSERT_TRUE(put(ana).has_value());
    const auto found = find(" ana@example.ORG");
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->id, ana.id);
    EXPECT_EQ(to_json(found->person), to_json(ana.person));
    EXPECT_EQ(found->made_at, ana.made_at);
    EXPECT_EQ(found->password, ana.password);
    EXPECT_EQ(found->factor.secret, ana.factor.secret);
    EXPECT_TRUE(found->factor.on);
    EXPECT_EQ(found->factor.last_step, 77);
    EXPECT_EQ(found->factor.recovery, ana.factor.recovery);
}

TEST_P(EveryAccess, AnAddressIsOnePersonsInAPractice) {
    ASSERT_TRUE(put(account(1, "ana@example.org")).has_value());
    EXPECT_EQ(put(account(2, "ANA@example.org")).error().kind, FaultKind::conflict);
    EXPECT_TRUE(put(account(1, "ana@example.com")).has_value());
    EXPECT_TRUE(put(account(2, "ana@example.org")).has_value());
    EXPECT_TRUE(put(account(3, "ana@example.org"), 2).has_value());
    EXPECT_EQ(find("ana@example.org", 2)->id, id_of<PersonId>(3));
}

TEST_P(EveryAccess, NothingIsFoundAcrossPractices) {
    ASSERT_TRUE(put(account(1, "ana@example.org")).has_value());
    ASSERT_TRUE(change([&](Access& a) -> Result<void> {
                    a.sessions.put(session(1, 1));
                    a.tokens.put({.secret = hash_number(1), .name = "t", .scopes = "system/*.r"});
                    a.links.put({hash_number(1), {}, now() + std::chrono::hours(1)});
                    return {};
                }).has_value());
    const auto seen = see(
        [&](const AccessView& a) -> Result<int> {
            return static_cast<int>(a.people.all().size()) +
                   (a.people.find(id_of<PersonId>(1)) ? 1 : 0) +
                   (a.sessions.find(hash_number(1)) ? 1 : 0) +
                   (a.tokens.find(hash_number(1)) ? 1 : 0) + (a.links.find(hash_number(1)) ? 1 : 0);
        },
        2);
    EXPECT_EQ(seen, 0);
}

TEST_P(EveryAccess, WhatIsRefusedLeavesNothing) {
    const auto done = change([&](Access& a) -> Result<void> {
        (void)a.people.put(account(1, "ana@example.org"));
        return refuse(FaultKind::conflict, "", "no");
    });
    EXPECT_FALSE(done.has_value());
    EXPECT_FALSE(find("ana@example.org").has_value());
}

TEST_P(EveryAccess, SessionsEndOneByOneAllAtOnceAndByAge) {
    ASSERT_TRUE(put(account(1, "ana@example.org")).has_value());
    ASSERT_TRUE(put(account(2, "ben@example.org")).has_value());
    const auto do_it = [&](auto work) {
        return change([&](Access& a) -> Result<void> {
            work(a.sessions);
            return {};
        });
    };
    ASSERT_TRUE(do_it([&](practice::Sessions& s) {
                    for (const auto number : std::array<std::uint8_t, 3>{1, 2, 3})
                        s.put(session(number, 1));
                    s.put(session(4, 2));
                }).has_value());
    EXPECT_THAT(sessions(1), ElementsAre(hash_number(1), hash_number(2), hash_number(3)));
    ASSERT_TRUE(do_it([&](practice::Sessions& s) {
                    s.end(id_of<PersonId>(2), id_of<practice::SessionId>(1));  // another's
                    s.end(id_of<PersonId>(1), id_of<practice::SessionId>(2));
                }).has_value());
    EXPECT_THAT(sessions(1), ElementsAre(hash_number(1), hash_number(3)));
    kept_.clock->move(std::chrono::hours(11));
    auto used = session(3, 1);
    ASSERT_TRUE(do_it([&](practice::Sessions& s) { s.put(used); }).has_value());
    kept_.clock->move(std::chrono::hours(1));
    ASSERT_TRUE(do_it([&](practice::Sessions& s) { s.end_expired(now()); }).has_value());
    EXPECT_THAT(sessions(1), ElementsAre(hash_number(3)));
    ASSERT_TRUE(do_it([&](practice::Sessions& s) { s.end_all(used.person); }).has_value());
    EXPECT_THAT(sessions(1), IsEmpty());
}

TEST_P(EveryAccess, ATokenIsKeptWhenItIsRevoked) {
    practice::Token token{.id = id_of<practice::TokenId>(1),
                          .secret = hash_number(1),
                          .name = "Lab",
                          .scopes = "system/*.r",
                          .made_at = now()};
    for (const auto revoked_at : {std::optional<Instant>(), std::optional(now())}) {
        token.revoked_at = revoked_at;
        ASSERT_TRUE(change([&](Access& a) -> Result<void> {
                        a.tokens.put(token);
                        return {};
                    }).has_value());
        const auto found = see(
            [&](const AccessView& a) -> Result<practice::Token> { return a.tokens.all().at(0); });
        EXPECT_EQ(found->name, "Lab");
        EXPECT_EQ(found->scopes, "system/*.r");
        EXPECT_EQ(found->made_at, token.made_at);
        EXPECT_EQ(found->revoked_at, revoked_at);
    }
}

TEST_P(EveryAccess, APasskeyIsOnePersonsAndCountsItsUses) {
    ASSERT_TRUE(put(account(1, "ana@example.org")).has_value());
    practice::Passkey passkey{.id = id_of<practice::PasskeyId>(1),
                              .person = id_of<PersonId>(1),
                              .name = "Telephone",
                              .credential = {0, 1, 255},
                              .key = std::vector<std::uint8_t>(64, 9),
                              .count = 4'000'000'000,
                              .made_at = now()};
    for (const auto used_at : {std::optional<Instant>(), std::optional(now())}) {
        passkey.used_at = used_at;
        ++passkey.count;
        ASSERT_TRUE(change([&](Access& a) -> Result<void> {
                        a.passkeys.put(passkey);
                        return {};
                    }).has_value());
        const auto found = see([&](const AccessView& a) -> Result<practice::Passkey> {
            return a.passkeys.find(passkey.credential).value();
        });
        EXPECT_EQ(found->id, passkey.id);
        EXPECT_EQ(found->person, passkey.person);
        EXPECT_EQ(found->name, "Telephone");
        EXPECT_EQ(found->key, passkey.key);
        EXPECT_EQ(found->count, passkey.count);
        EXPECT_EQ(found->made_at, passkey.made_at);
        EXPECT_EQ(found->used_at, used_at);
    }
    const auto count = [&](std::uint8_t person, std::uint8_t in) {
        return *see(
            [&](const AccessView& a) -> Result<std::size_t> {
                return a.passkeys.of(id_of<PersonId>(person)).size() +
                       (a.passkeys.find(passkey.credential) ? 10 : 0);
            },
            in);
    };
    EXPECT_EQ(count(1, 1), 11U);
    EXPECT_EQ(count(2, 1), 10U);
    EXPECT_EQ(count(1, 2), 0U);
    const auto remove = [&](std::uint8_t person) {
        return *change([&](Access& a) -> Result<bool> {
            return a.passkeys.remove(id_of<PersonId>(person), passkey.id);
        });
    };
    EXPECT_FALSE(remove(2));
    EXPECT_TRUE(remove(1));
    EXPECT_FALSE(remove(1));
    EXPECT_EQ(count(1, 1), 0U);
}

TEST_P(EveryAccess, LinksGoWhenUsedAndWhenOld) {
    const auto put_and = [&](auto work) {
        return change([&](Access& a) -> Result<bool> {
            a.links.put({hash_number(7), id_of<PersonId>(1), now() + practice::link_life});
            work(a.links);
            const bool there = a.links.find(hash_number(7)).has_value();
            a.links.remove(hash_number(7));
            return there;
        });
    };
    EXPECT_EQ(put_and([&](practice::Links& l) { l.remove_expired(now()); }), true);
    EXPECT_EQ(put_and([&](practice::Links& l) { l.remove(hash_number(7)); }), false);
    EXPECT_EQ(put_and([&](practice::Links& l) { l.remove_expired(now() + practice::link_life); }),
              false);
}

INSTANTIATE_TEST_SUITE_P(
    Stores, EveryAccess,
    testing::Values(std::pair<std::string, Make>("memory",
                                                 [](Kept& kept) {
                                                     kept.take(std::make_unique<MemoryStore>(
                                                         told_by(kept.clock)));
                                                 }),
                    std::pair<std::string, Make>("sqlite",
                                                 [](Kept& kept) {
                                                     kept.take(
                                                         std::make_unique<SqliteStore>(StoreOptions{
                                                             .folder = kept.folder.path(),
                                                             .surroundings = told_by(kept.clock)}));
                                                 })),
    [](const auto& instance) { return instance.param.first; });

TEST(SqlAccess, TheSecondFactorsSecretIsNotInTheFile) {
    const TestFolder folder;
    {
        SqliteStore store({.folder = folder.path()});
        const auto id = id_of<PracticeId>(1);
        ASSERT_TRUE(store.add_practice(id, {"practice", "A practice"}).has_value());
        auto ana = account(1, "ana@example.org");
        const std::string_view secret = "a secret of 20 bytes";
        ana.factor.secret.assign(secret.begin(), secret.end());
        ASSERT_TRUE(
            practice::change(store, id, [&](Access& a) { return a.people.put(ana); }).has_value());
    }
    std::ifstream file(StoreFiles(folder.path()).data, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    EXPECT_NE(bytes.find("ana@example.org"), std::string::npos);
    EXPECT_EQ(bytes.find("a secret of 20 bytes"), std::string::npos);
}

}  // namespace
}  // namespace palpate::store
