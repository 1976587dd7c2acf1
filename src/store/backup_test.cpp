// What comes back from a backup, and what does not open.
#include "store/backup/backup.hpp"

#include "store/backup/restore.hpp"
#include "store/backup/sealed_file.hpp"
#include "store/for_tests.hpp"
#include "store/sqlite_store.hpp"
#include "store/trouble.hpp"

#include <fstream>
#include <thread>

#include <gmock/gmock.h>
#include <sys/wait.h>

namespace palpate::store {
namespace {

namespace fs = std::filesystem;
using record::Client;
using record::ClientId;
using record::Transaction;
using testing::HasSubstr;

constexpr Cost cheap{.passes = 1, .memory_bytes = 8192};

std::string bytes_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void put_bytes(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

class BackupTest : public testing::Test {
protected:
    void SetUp() override {
        fs::create_directories(place_.path());
        ASSERT_TRUE(make_key_file(key_).has_value());
        open();
        ASSERT_TRUE(store_->add_practice(id_of<PracticeId>(1), {"practice", "P"}).has_value());
        ASSERT_TRUE(add(1, "Ruiz"));
    }
    void open() {
        store_ = std::make_unique<SqliteStore>(
            StoreOptions{.folder = data_, .surroundings = told_by(clock_)});
    }
    bool add(std::uint8_t number, const std::string& family) {
        return record::write(*store_, therapist(),
                             [&](Transaction& t) {
                                 return t.records<Client>().add(id_of<ClientId>(number),
                                                                named(family));
                             })
            .has_value();
    }
    static Secret key(const fs::path& file) { return *Secret::from_key_file(file); }
    Result<std::uint64_t> make(const fs::path& to) { return backup(data_, to, key(key_)); }
    Result<Restored> bring_back(const fs::path& to, RestoreOptions options = {}) {
        return restore(file_, to, key(key_), options);
    }
    // "Ruiz Soto" of the folder, or what is wrong with it.
    static std::string families(const fs::path& folder) {
        if (const auto proof = verify(folder); !proof)
            return proof.error().path + " " + proof.error().message;
        SqliteStore store({.folder = folder});
        std::string all;
        const auto done = store.read(therapist(), [&](const Transaction& t) -> Result<void> {
            for (int i = 1; i < 256; ++i)
                if (auto k =
                        t.records<Client>().find(id_of<ClientId>(static_cast<std::uint8_t>(i))))
                    all += (all.empty() ? "" : " ") + *k->content.names[0].family;
            return {};
        });
        return done ? all : "cannot be read";
    }
    std::string trouble(const std::function<void()>& work) {
        try {
            work();
        } catch (const StoreError& error) {
            return error.what();
        }
        return "no trouble";
    }
    std::vector<std::string> names() {
        std::vector<std::string> all;
        for (const auto& entry : fs::directory_iterator(place_.path()))
            all.push_back(entry.path().filename());
        return all;
    }

    TestFolder place_;
    fs::path data_ = place_.path() / "data";
    fs::path file_ = place_.path() / "file";
    fs::path key_ = place_.path() / "key";
    fs::path other_ = place_.path() / "other";
    std::shared_ptr<TestClock> clock_ = std::make_shared<TestClock>();
    std::unique_ptr<SqliteStore> store_;
};

TEST_F(BackupTest, ComesBackAsItWas) {
    ASSERT_TRUE(make(file_).has_value());  // while the store is open
    ASSERT_TRUE(add(2, "Soto"));           // too late for it
    const auto restored = bring_back(other_);
    ASSERT_TRUE(restored.has_value()) << restored.error().message;
    EXPECT_EQ(families(other_), "Ruiz");
    EXPECT_EQ(families(data_), "Ruiz Soto");
    EXPECT_EQ(restored->proof.practices, 1);
    EXPECT_FALSE(restored->aside.has_value());
    EXPECT_EQ(fs::status(file_).permissions(), fs::perms(0600));
    EXPECT_THAT(names(), testing::UnorderedElementsAre("data", "file", "key", "other"));
}

TEST_F(BackupTest, HoldsNothingThatCanBeRead) {
    ASSERT_TRUE(make(file_).has_value());
    EXPECT_EQ(bytes_of(file_).find("Ruiz"), std::string::npos);
    EXPECT_EQ(bytes_of(file_).find("SQLite"), std::string::npos);
}

TEST_F(BackupTest, NothingIsWrittenOver) {
    put_bytes(file_, "mine");
    EXPECT_EQ(make(file_).error().kind, FaultKind::conflict);
    EXPECT_EQ(bytes_of(file_), "mine");
    EXPECT_EQ(make_key_file(key_).error().kind, FaultKind::conflict);
    fs::remove(file_);
    ASSERT_TRUE(make(file_).has_value());
    store_.reset();
    EXPECT_EQ(bring_back(data_).error().kind, FaultKind::conflict);
    EXPECT_THAT(names(), testing::UnorderedElementsAre("data", "file", "key"));
    fs::create_directories(other_);
    put_bytes(other_ / "letter", "mine");
    EXPECT_EQ(bring_back(other_, {.replace = true}).error().kind, FaultKind::conflict);
}

TEST_F(BackupTest, NoKeyFileIsMadeUp) {
    put_bytes(other_, "short");
    EXPECT_EQ(Secret::from_key_file(other_).error().kind, FaultKind::invalid);
    EXPECT_EQ(Secret::from_key_file(file_).error().kind, FaultKind::not_found);
    EXPECT_EQ(fs::status(key_).permissions(), fs::perms(0600));
    EXPECT_EQ(fs::file_size(key_), 32U);
}

TEST_F(BackupTest, AnotherKeyOpensNothing) {
    ASSERT_TRUE(make(file_).has_value());
    const auto another = place_.path() / "another";
    ASSERT_TRUE(make_key_file(another).has_value());
    EXPECT_THAT(trouble([&] { std::ignore = restore(file_, other_, key(another)); }),
                HasSubstr("the key or passphrase is another one"));
    EXPECT_FALSE(fs::exists(other_));
}

TEST_F(BackupTest, APassphraseOpensItAndNoOther) {
    const auto words = place_.path() / "words";
    put_bytes(words, "twelve warm hands on a table\n");
    const auto secret = Secret::from_passphrase_file(words);
    ASSERT_TRUE(backup(data_, file_, *secret, {.cost = cheap}).has_value());
    ASSERT_TRUE(restore(file_, other_, *secret).has_value());
    EXPECT_EQ(families(other_), "Ruiz");
    put_bytes(words, "twelve warm hands on a fable\n");
    EXPECT_THAT(trouble([&] {
                    std::ignore = restore(file_, place_.path() / "third",
                                          *Secret::from_passphrase_file(words));
                }),
                HasSubstr("another"));
    EXPECT_THAT(trouble([&] { std::ignore = bring_back(place_.path() / "third"); }),
                HasSubstr("sealed with a passphrase"));
    put_bytes(words, "too short\n");
    EXPECT_FALSE(backup(data_, other_, *Secret::from_passphrase_file(words)).has_value());
}

// Every byte of a small sealed file, and a sample of a whole backup.
TEST_F(BackupTest, AChangedByteIsRefused) {
    const auto secret = key(key_);
    const std::vector<std::uint8_t> content(300, 7);
    {
        SealedWriter out(file_, secret, {});
        out.write(content);
        ASSERT_TRUE(out.finish().has_value());
    }
    const std::string good = bytes_of(file_);
    const auto read = [&] {
        std::vector<std::uint8_t> back(content.size());
        SealedReader in(file_, secret);
        in.read(back);
        in.expect_end();
        EXPECT_EQ(back, content);
    };
    EXPECT_EQ(trouble(read), "no trouble");
    for (std::size_t at = 0; at < good.size(); ++at) {
        std::string bad = good;
        bad[at] = static_cast<char>(bad[at] ^ (1 << at % 8));
        put_bytes(file_, bad);
        EXPECT_NE(trouble(read), "no trouble") << "byte " << at;
        put_bytes(file_, good.substr(0, at));
        EXPECT_NE(trouble(read), "no trouble") << "cut to " << at;
    }
    put_bytes(file_, good + "x");
    EXPECT_NE(trouble(read), "no trouble");
}

TEST_F(BackupTest, AChangedBackupIsRefusedAndChangesNothing) {
    ASSERT_TRUE(make(file_).has_value());
    const std::string good = bytes_of(file_);
    std::mt19937_64 chance(11);
    for (int i = 0; i < 40; ++i) {
        std::string bad = good;
        const auto at = chance() % bad.size();
        if (i % 2 == 0)
            bad[at] = static_cast<char>(bad[at] ^ (1U << chance() % 8));
        else
            bad.resize(at);
        put_bytes(file_, bad);
        EXPECT_NE(trouble([&] { std::ignore = bring_back(other_); }), "no trouble") << at;
        ASSERT_FALSE(fs::exists(other_)) << at;
    }
}

TEST_F(BackupTest, ChunksCannotChangePlaces) {
    const auto secret = key(key_);
    {
        SealedWriter out(file_, secret, {});
        out.write(std::vector<std::uint8_t>(3 * sealed_chunk_bytes, 7));
        ASSERT_TRUE(out.finish().has_value());
    }
    std::string bytes = bytes_of(file_);
    const std::size_t chunk = sealed_chunk_bytes + 17;
    const auto swapped = bytes.substr(0, 80) + bytes.substr(80 + chunk, chunk) +
                         bytes.substr(80, chunk) + bytes.substr(80 + 2 * chunk);
    const auto dropped = bytes.substr(0, 80) + bytes.substr(80 + chunk);
    for (const auto& bad : {swapped, dropped}) {
        put_bytes(file_, bad);
        EXPECT_NE(trouble([&] {
                      SealedReader in(file_, secret);
                      std::vector<std::uint8_t> back(2 * sealed_chunk_bytes);
                      in.read(back);
                  }),
                  "no trouble");
    }
}

TEST_F(BackupTest, HoldsEveryWriteAcknowledgedBeforeItBegan) {
    std::atomic<int> acknowledged{1};
    std::atomic<bool> ending{false};
    std::jthread writing([&] {
        for (int i = 2; i < 250 && !ending; ++i)
            if (add(static_cast<std::uint8_t>(i), "Ruiz"))
                acknowledged = i;
    });
    for (int i = 0; i < 5; ++i) {
        const int before = acknowledged;
        const auto file = place_.path() / fmt::format("file-{}", i);
        ASSERT_TRUE(make(file).has_value());
        const auto to = place_.path() / fmt::format("other-{}", i);
        const auto restored = restore(file, to, key(key_));
        ASSERT_TRUE(restored.has_value()) << restored.error().message;
        EXPECT_GE(restored->proof.versions, before);
    }
    ending = true;
}

TEST_F(BackupTest, WhatIsReplacedIsKeptBesideIt) {
    ASSERT_TRUE(make(file_).has_value());
    ASSERT_TRUE(add(2, "Soto"));
    store_.reset();
    const auto restored = bring_back(data_, {.replace = true, .surroundings = told_by(clock_)});
    ASSERT_TRUE(restored.has_value()) << restored.error().message;
    EXPECT_EQ(families(data_), "Ruiz");
    ASSERT_TRUE(restored->aside.has_value());
    EXPECT_EQ(restored->aside->filename(), "data.before-restore-2026-11-21T10-00-00.000Z");
    EXPECT_EQ(families(*restored->aside), "Ruiz Soto");
}

// Settings and certificates are the machine's: else nobody could reach the restored server.
TEST_F(BackupTest, WhatIsTheMachinesStaysWithIt) {
    ASSERT_TRUE(make(file_).has_value());
    store_.reset();
    for (const auto& folder : {data_, other_}) {
        fs::create_directories(folder / "tls");
        put_bytes(folder / "tls" / "server.key", "a key");
        fs::permissions(folder / "tls" / "server.key", fs::perms::owner_read);
        put_bytes(folder / "palpate.toml", "threads = 1");
        const auto restored = bring_back(folder, {.replace = folder == data_});
        ASSERT_TRUE(restored.has_value()) << restored.error().message;
        EXPECT_EQ(families(folder), "Ruiz");
        EXPECT_EQ(bytes_of(folder / "tls" / "server.key"), "a key");
        EXPECT_EQ(bytes_of(folder / "palpate.toml"), "threads = 1");
        EXPECT_EQ(fs::status(folder / "tls" / "server.key").permissions(), fs::perms::owner_read);
    }
}

TEST_F(BackupTest, OpenSessionsAndLinksDoNotComeBack) {
    sqlite::Connection session({.path = data_ / "palpate.db"});
    session.run("INSERT INTO link (practice, secret, person, expires_at) VALUES ($1, $2, $3, $4)",
                id_of<PracticeId>(1), Bytes(), Uuid(), std::int64_t{1});
    ASSERT_TRUE(make(file_).has_value());
    ASSERT_TRUE(bring_back(other_).has_value());
    sqlite::Connection restored({.path = other_ / "palpate.db", .read_only = true});
    EXPECT_FALSE(restored.query("SELECT 1 FROM link").next());
    EXPECT_FALSE(restored.query("SELECT 1 FROM session").next());
}

TEST_F(BackupTest, NothingIsRestoredBelowAServer) {
    ASSERT_TRUE(make(file_).has_value());
    EXPECT_THAT(trouble([&] { std::ignore = bring_back(data_, {.replace = true}); }),
                HasSubstr("stop it first"));
    ASSERT_TRUE(add(2, "Soto"));
    store_.reset();
    EXPECT_EQ(families(data_), "Ruiz Soto");
    const auto lock = FolderLock::alone(data_);
    EXPECT_THAT(trouble([&] { open(); }), HasSubstr("is being restored"));
}

TEST_F(BackupTest, AnEmptyFolderIsFilled) {
    ASSERT_TRUE(make(file_).has_value());
    fs::create_directories(other_);
    const auto restored = bring_back(fs::path(other_.string() + "/"));
    ASSERT_TRUE(restored.has_value()) << restored.error().message;
    EXPECT_EQ(families(other_), "Ruiz");
    EXPECT_FALSE(restored->aside.has_value());
}

TEST_F(BackupTest, KilledAtAnyMomentTheOldDataIsThereOrTheNew) {
    ASSERT_TRUE(make(file_).has_value());
    ASSERT_TRUE(add(2, "Soto"));
    store_.reset();
    std::mt19937_64 chance(5);
    for (int i = 0; i < 12; ++i) {
        const auto child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            std::ignore = bring_back(data_, {.replace = true});
            ::_exit(0);
        }
        std::this_thread::sleep_for(std::chrono::microseconds(chance() % 60'000));
        ::kill(child, SIGKILL);
        ASSERT_EQ(::waitpid(child, nullptr, 0), child);
        EXPECT_THAT(families(data_), testing::AnyOf("Ruiz", "Ruiz Soto"));
    }
}

TEST_F(BackupTest, ACopyThatAKilledBackupLeftIsTakenAway) {
    put_bytes(data_ / "palpate.db.copy-abc123", "Ruiz");
    ASSERT_TRUE(make(file_).has_value());
    EXPECT_FALSE(fs::exists(data_ / "palpate.db.copy-abc123"));
}

}  // namespace
}  // namespace palpate::store
