// What is erased is gone from every file, and stays gone when a backup comes back.
#include "store/erase.hpp"

#include "record/once.hpp"
#include "store/backup/backup.hpp"
#include "store/backup/restore.hpp"
#include "store/erased.hpp"
#include "store/for_tests.hpp"
#include "store/trouble.hpp"
#include "store/verify.hpp"

#include <fstream>
#include <thread>

#include <gmock/gmock.h>

namespace palpate::store {
namespace {

namespace fs = std::filesystem;
using record::Client;
using record::ClientId;
using record::Episode;
using record::EpisodeId;
using record::Transaction;

const std::string marker = "Xylophonia";  // in everything that is Ana's, and nowhere else

class EraseTest : public testing::Test {
protected:
    void SetUp() override {
        fs::create_directories(place_.path());
        ASSERT_TRUE(make_key_file(key_).has_value());
        begin();
    }
    // A new folder with one practice.
    void begin() {
        store_.reset();
        fs::remove_all(data_);
        store_ = std::make_unique<SqliteStore>(
            StoreOptions{.folder = data_, .surroundings = told_by(clock_)});
        ASSERT_TRUE(store_->add_practice(id_of<PracticeId>(1), {"practice", "P"}).has_value());
    }
    template <class T>
    void put(std::uint8_t number, record::Version expected, const T& content) {
        const auto done = record::write(*store_, therapist(), [&](Transaction& t) {
            auto records = t.records<T>();
            return expected == 0 ? records.add(Id<T>(id_of<Id<T>>(number)), content)
                                 : records.change(id_of<Id<T>>(number), expected, content, "why");
        });
        ASSERT_TRUE(done.has_value()) << done.error().message;
    }
    // Others around her, in random sizes, so that pages split and cells move.
    void fill(std::uint64_t seed) {
        std::mt19937_64 chance(seed);
        put(1, 0, named(marker));
        for (std::uint8_t i = 2; i < 40; ++i)
            put(i, 0, named("Other" + std::string(chance() % 900, 'o')));
        record::Version ana = 1;
        for (std::uint8_t i = 1; i < 60; ++i) {
            const bool hers = chance() % 2 == 0;
            const auto words = (hers ? marker : "other") + std::string(chance() % 3000, 'e');
            put(i, 0, episode_of(id_of<ClientId>(hers ? 1 : 2), words));
            if (hers)
                put(i, 1,
                    episode_of(id_of<ClientId>(1), words + std::string(chance() % 2000, 'f')));
            put(1, ana++, named(marker + std::string(chance() % 2500, 'a')));
        }
    }
    void ask_once(const std::string& key, std::string body) {
        const auto done = record::write(*store_, therapist(), [&](Transaction& t) {
            return record::once(t, key, "request", [&](Transaction&) -> Result<record::Answer> {
                return record::Answer{201, body};
            });
        });
        ASSERT_TRUE(done.has_value());
    }
    Result<record::Answer> answer(const std::string& key) {
        return record::write(*store_, therapist(), [&](Transaction& t) {
            return record::once(t, key, "request", [&](Transaction&) -> Result<record::Answer> {
                return record::Answer{200, "done again"};
            });
        });
    }
    static std::vector<std::string> files_with(const std::string& words, const fs::path& folder) {
        std::vector<std::string> found;
        for (const auto& entry : fs::directory_iterator(folder)) {
            std::ifstream in(entry.path(), std::ios::binary);
            const std::string bytes(std::istreambuf_iterator<char>(in), {});
            if (bytes.find(words) != std::string::npos)
                found.push_back(entry.path().filename());
        }
        return found;
    }
    Result<EraseDone> forget(SqliteStore& store, std::uint8_t number = 1) {
        return erase(store,
                     {.actor = therapist(), .client = id_of<ClientId>(number), .why = "asked"});
    }
    std::string proof(const fs::path& folder) {
        const auto proof = verify(folder);
        return proof ? "sound" : proof.error().path + " " + proof.error().message;
    }
    bool is_there(SqliteStore& store, std::uint8_t number) {
        return record::read(store, therapist(),
                            [&](const Transaction& t) {
                                return t.records<Client>().find(id_of<ClientId>(number));
                            })
            .has_value();
    }

    TestFolder place_;
    fs::path data_ = place_.path() / "data";
    fs::path file_ = place_.path() / "file";
    fs::path key_ = place_.path() / "key";
    std::shared_ptr<TestClock> clock_ = std::make_shared<TestClock>();
    std::unique_ptr<SqliteStore> store_;
};

TEST_F(EraseTest, NothingIsLeftInAnyFile) {
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        begin();
        fill(seed);
        ask_once("key " + std::to_string(seed),
                 "{\"id\":\"" + to_text(id_of<ClientId>(1)) + "\",\"name\":\"" + marker + "\"}");
        EXPECT_FALSE(files_with(marker, data_).empty());
        const auto done = forget(*store_);
        ASSERT_TRUE(done.has_value()) << done.error().message;
        EXPECT_TRUE(done->log_emptied);
        EXPECT_GT(done->records, 10);
        EXPECT_EQ(done->answers, 1);
        EXPECT_THAT(files_with(marker, data_), testing::IsEmpty());
        EXPECT_THAT(files_with("xylophonia", data_), testing::IsEmpty());  // as it is searched
        EXPECT_EQ(proof(data_), "sound");
        store_.reset();
        EXPECT_THAT(files_with(marker, data_), testing::IsEmpty());
        EXPECT_EQ(proof(data_), "sound");
    }
}

TEST_F(EraseTest, WhatIsToldOnceStandsInNoFile) {
    begin();
    fill(1);
    ask_once("link", R"({"link":"quetzalcoatl"})");
    EXPECT_THAT(files_with("quetzalcoatl", data_), testing::IsEmpty());
    EXPECT_EQ(answer("link")->body, R"({"link":"quetzalcoatl"})");
}

TEST_F(EraseTest, OthersAreAsTheyWere) {
    fill(1);
    ask_once("mine", to_text(id_of<ClientId>(1)));
    ask_once("theirs", to_text(id_of<ClientId>(200)));
    ASSERT_TRUE(forget(*store_).has_value());
    EXPECT_FALSE(is_there(*store_, 1));
    for (std::uint8_t i = 2; i < 40; ++i)
        EXPECT_TRUE(is_there(*store_, i));
    EXPECT_EQ(answer("mine")->status, 410);  // the request that made her is not done again
    EXPECT_EQ(answer("theirs")->body, to_text(id_of<ClientId>(200)));
}

TEST_F(EraseTest, WhoWasNeverThereIsNotErased) {
    EXPECT_EQ(forget(*store_, 9).error().kind, FaultKind::not_found);
    EXPECT_FALSE(fs::exists(data_ / "erased"));
}

TEST_F(EraseTest, TwiceIsOnce) {
    put(1, 0, named(marker));
    ASSERT_TRUE(forget(*store_).has_value());
    const auto again = forget(*store_);
    ASSERT_TRUE(again.has_value());
    EXPECT_TRUE(again->was_erased_before);
    EXPECT_EQ(read_erased(data_ / "erased", store_->sealer()).size(), 1U);
}

TEST_F(EraseTest, ALegalHoldRefuses) {
    put(1, 0, named(marker));
    const auto held = erase(*store_, {.actor = therapist(),
                                      .client = id_of<ClientId>(1),
                                      .may_refuse = [](const Transaction&) -> Result<void> {
                                          return refuse(FaultKind::not_allowed, "", "held");
                                      }});
    EXPECT_EQ(held.error().kind, FaultKind::not_allowed);
    EXPECT_TRUE(is_there(*store_, 1));
}

TEST_F(EraseTest, AContentThatIsStillThereAfterwardsIsFound) {
    put(1, 0, named(marker));
    put(2, 0, named("Ruiz"));
    ASSERT_TRUE(forget(*store_).has_value());
    put(1, 0, named("Soto"));  // an id may be used again, by hand
    EXPECT_EQ(proof(data_), "sound");
    store_.reset();
    sqlite::Connection intruder({.path = data_ / "palpate.db"});
    intruder.run("UPDATE record SET version = 7 WHERE content LIKE '%Soto%'");
    EXPECT_NE(proof(data_), "sound");
}

TEST_F(EraseTest, AnotherStoreOfTheFolderGoesOn) {
    fill(2);
    SqliteStore other({.folder = data_, .surroundings = told_by(clock_)});
    std::atomic<bool> ending{false};
    std::atomic<int> written{0};
    std::atomic<int> refused{0};
    std::jthread writing([&] {
        for (std::uint8_t i = 100; i < 250 && !ending; ++i) {
            const auto done = record::write(*store_, therapist(), [&](Transaction& t) {
                return t.records<Client>().add(id_of<ClientId>(i), named("Ruiz"));
            });
            ++(done ? written : refused);
        }
    });
    const auto done = forget(other);
    ending = true;
    writing.join();
    ASSERT_TRUE(done.has_value()) << done.error().message;
    EXPECT_EQ(refused, 0);
    EXPECT_TRUE(done->log_emptied);
    EXPECT_THAT(files_with(marker, data_), testing::IsEmpty());
    put(250, 0, named("Soto"));
    EXPECT_FALSE(is_there(*store_, 1));
    EXPECT_EQ(proof(data_), "sound");
}

TEST_F(EraseTest, ABackupFromBeforeBringsNobodyBack) {
    put(1, 0, named(marker));
    put(2, 0, named("Ruiz"));
    const auto secret = *Secret::from_key_file(key_);
    ASSERT_TRUE(backup(data_, file_, secret).has_value());
    ASSERT_TRUE(forget(*store_).has_value());
    store_.reset();
    const auto restored = restore(file_, data_, secret, {.replace = true});
    ASSERT_TRUE(restored.has_value()) << restored.error().message;
    EXPECT_EQ(restored->erased_again, 1);
    EXPECT_FALSE(restored->erasures_unknown);
    EXPECT_THAT(files_with(marker, data_), testing::IsEmpty());
    SqliteStore again({.folder = data_});
    EXPECT_FALSE(is_there(again, 1));
    EXPECT_TRUE(is_there(again, 2));
    EXPECT_EQ(proof(data_), "sound");

    // The list alone is enough, as when the old machine is lost; of another practice it is refused.
    const auto other = place_.path() / "other";
    const auto listed = restore(file_, other, secret, {.erasures = data_ / "erased"});
    ASSERT_TRUE(listed.has_value()) << listed.error().message;
    EXPECT_EQ(listed->erased_again, 1);
    const auto strange = place_.path() / "strange";
    std::ofstream(strange, std::ios::binary) << std::string(72, 'x');
    EXPECT_THROW(
        std::ignore = restore(file_, place_.path() / "third", secret, {.erasures = strange}),
        StoreError);
}

TEST_F(EraseTest, TheAuditAloneKnowsTheErased) {
    put(1, 0, named(marker));
    const auto secret = *Secret::from_key_file(key_);
    ASSERT_TRUE(backup(data_, file_, secret).has_value());
    ASSERT_TRUE(forget(*store_).has_value());
    store_.reset();
    fs::remove(data_ / "erased");  // as if killed right after the transaction
    const auto restored = restore(file_, data_, secret, {.replace = true});
    ASSERT_TRUE(restored.has_value()) << restored.error().message;
    EXPECT_EQ(restored->erased_again, 1);
}

// A table that is added later with a client's rows must be named in erase_contents too.
TEST_F(EraseTest, EveryTableWithAClientIsThoughtOf) {
    store_.reset();
    sqlite::Connection session({.path = data_ / "palpate.db", .read_only = true});
    Rows rows = session.query(
        "SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c"
        " WHERE m.type = 'table' AND c.name = 'client' ORDER BY m.name");
    std::vector<std::string> tables;
    while (rows.next())
        tables.push_back(rows.text(0));
    EXPECT_THAT(tables, testing::ElementsAre("audit", "record"));
}

}  // namespace
}  // namespace palpate::store
