// The trail, and what verify finds when somebody or something touched the files.
#include "store/for_tests.hpp"
#include "store/sqlite_store.hpp"
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
using record::Transaction;
using testing::HasSubstr;

class AuditTest : public testing::Test {
protected:
    void SetUp() override {
        open();
        ASSERT_TRUE(store_->add_practice(id_of<PracticeId>(1), {"practice", "P"}).has_value());
        for (std::uint8_t i = 1; i <= 5; ++i)
            ASSERT_TRUE(write(i, 0).has_value());
        ASSERT_TRUE(write(1, 1).has_value());
    }
    void open(bool accept_loss = false) {
        store_.reset();
        store_ = std::make_unique<SqliteStore>(StoreOptions{
            .folder = folder_.path(), .accept_loss = accept_loss, .surroundings = told_by(clock_)});
    }
    Result<record::Version> write(std::uint8_t number, record::Version expected) {
        return record::write(*store_, therapist(), [&](Transaction& t) {
            auto clients = t.records<Client>();
            const auto id = id_of<ClientId>(number);
            return expected == 0 ? clients.add(id, named("Ruiz"))
                                 : clients.change(id, expected, named("Soto"));
        });
    }
    void read(std::uint8_t number, std::uint8_t person = 1) {
        const auto done = store_->read(therapist(1, person), [&](const Transaction& t) {
            return t.records<Client>().find(id_of<ClientId>(number)).map([](auto) {});
        });
        EXPECT_TRUE(done.has_value());
    }
    // A statement of somebody who has the file and not the secret.
    void tamper(const std::string& sql) {
        store_.reset();
        sqlite::Connection intruder({.path = files_.data});
        intruder.script("PRAGMA foreign_keys=OFF");
        intruder.run(sql);
    }
    std::string proof() {
        store_.reset();
        const auto proof = verify(folder_.path());
        return proof ? "sound" : proof.error().path + " " + proof.error().message;
    }
    // "action kind times" of the reads, in order.
    std::vector<std::string> reads() {
        sqlite::Connection session({.path = files_.data, .read_only = true});
        Rows rows = session.query(
            "SELECT action, kind, times FROM audit WHERE action NOT IN ('add', 'change')"
            " ORDER BY seq");
        std::vector<std::string> all;
        while (rows.next())
            all.push_back(fmt::format("{} {} {}", rows.view(0), rows.view(1), rows.integer(2)));
        return all;
    }

    TestFolder folder_;
    StoreFiles files_{folder_.path()};
    std::shared_ptr<TestClock> clock_ = std::make_shared<TestClock>();
    std::unique_ptr<SqliteStore> store_;
};

// What it holds beside what is known here nobody has looked at.
TEST_F(AuditTest, AFileOfALaterVersionIsNotCalledSound) {
    tamper("INSERT INTO migration (number, name, done_at) VALUES (999, 'later', 0)");
    EXPECT_THROW((void)verify(folder_.path()), StoreError);
}

TEST_F(AuditTest, EveryWriteAndReadIsInIt) {
    EXPECT_TRUE(reads().empty());  // what was read to be changed is there as the change
    read(1);
    EXPECT_EQ(proof(), "sound");
    EXPECT_EQ(reads(), std::vector<std::string>{"read client 1"});
    const auto proved = verify(folder_.path());
    EXPECT_EQ(proved->versions, 6);
    EXPECT_EQ(proved->practices, 1);
    EXPECT_EQ(proved->entries, 7);
}

TEST_F(AuditTest, AReadIsDurableWithin200Milliseconds) {
    const auto before = reads().size();
    read(3);
    std::this_thread::sleep_for(Reads::delay_max);
    EXPECT_EQ(reads().size(), before + 1);  // while the store is open: it is committed
}

TEST_F(AuditTest, RepeatsWithinAMinuteAreOneEntryWithACount) {
    for (int i = 0; i < 5; ++i)
        read(3);
    std::this_thread::sleep_for(Reads::delay_max);
    for (int i = 0; i < 2; ++i)
        read(3);
    read(3, 2);  // another person
    clock_->move(std::chrono::seconds(61));
    std::this_thread::sleep_for(Reads::delay_max);
    read(3);
    EXPECT_EQ(proof(), "sound");
    const auto all = reads();
    ASSERT_GE(all.size(), 3U);
    const std::vector<std::string> last(all.end() - 3, all.end());
    EXPECT_EQ(last, (std::vector<std::string>{"read client 7", "read client 1", "read client 1"}));
}

TEST_F(AuditTest, AClockSetBackBreaksNothing) {
    clock_->move(-std::chrono::hours(10));
    ASSERT_TRUE(write(2, 1).has_value());
    read(2);
    EXPECT_EQ(proof(), "sound");
    EXPECT_GE(verify(folder_.path())->clock_went_back, 1);
}

TEST_F(AuditTest, NamesTheFirstBrokenLink) {
    tamper("UPDATE audit SET who = x'00000000000000000000000000000009' WHERE seq = 3");
    EXPECT_THAT(proof(), HasSubstr("audit entry 3 was altered"));
}

TEST_F(AuditTest, FindsAnEntryTakenOut) {
    tamper("DELETE FROM audit WHERE seq = 2");
    EXPECT_THAT(proof(), HasSubstr("audit entry 2 is missing"));
}

TEST_F(AuditTest, FindsAChangedCount) {
    tamper("UPDATE audit SET times = times + 1 WHERE seq = 4");
    EXPECT_THAT(proof(), HasSubstr("audit entry 4 its count was altered"));
}

TEST_F(AuditTest, FindsAChangedContent) {
    tamper("UPDATE record SET content = replace(content, 'Soto', 'Mora')");
    EXPECT_THAT(proof(), HasSubstr("its content is not what the audit says was written"));
}

TEST_F(AuditTest, FindsAChangedEarlierVersion) {
    tamper("UPDATE record_version SET content = '{}'");
    EXPECT_THAT(proof(), HasSubstr("version 1 its content is not what"));
}

TEST_F(AuditTest, FindsALostVersion) {
    tamper("DELETE FROM record_version");
    EXPECT_THAT(proof(), HasSubstr("is in the audit but not in the data file"));
}

TEST_F(AuditTest, ATrailCutShortIsNoticedAndNotServed) {
    tamper("DELETE FROM audit WHERE seq > 5");
    tamper("UPDATE audit_head SET seq = 5, hash = (SELECT hash FROM audit WHERE seq = 5)");
    EXPECT_THAT(proof(), HasSubstr("audit entry 6 is missing"));
    try {
        open();
        ADD_FAILURE() << "served";
    } catch (const StoreError& error) {
        EXPECT_EQ(error.trouble(), Trouble::damaged);
        EXPECT_THAT(error.what(), HasSubstr("palpate restore"));
    }
    open(true);
}

TEST_F(AuditTest, AWalCutShortIsNoticed) {
    // As if the machine had lost the end of the log: the store is still open, its files are copied.
    const TestFolder copy;
    fs::create_directories(copy.path());
    const StoreFiles to(copy.path());
    fs::copy_file(files_.data, to.data);
    fs::copy_file(files_.key, to.key);
    fs::copy_file(files_.head, to.head);
    fs::copy_file(files_.data + "-wal", to.data + "-wal");
    ASSERT_TRUE(verify(copy.path()).has_value());
    // A closed reader may have folded the log into the data file: copy both again.
    fs::copy_file(files_.data, to.data, fs::copy_options::overwrite_existing);
    fs::copy_file(files_.data + "-wal", to.data + "-wal", fs::copy_options::overwrite_existing);
    fs::remove(to.data + "-shm");
    fs::resize_file(to.data + "-wal", fs::file_size(to.data + "-wal") - 5000);
    const auto proof = verify(copy.path());
    ASSERT_FALSE(proof.has_value());
    EXPECT_THAT(proof.error().message, HasSubstr("entries were acknowledged"));
    EXPECT_THROW(SqliteStore({.folder = copy.path()}), StoreError);
}

TEST_F(AuditTest, ADamagedPageIsReportedWithTheWayOut) {
    store_.reset();
    std::fstream file(files_.data, std::ios::in | std::ios::out | std::ios::binary);
    for (int page = 2; page < 12; ++page) {
        file.seekp(page * 4096);
        file << std::string(64, '\xA5');
    }
    file.close();
    EXPECT_THAT(proof(), HasSubstr("palpate restore"));
    try {
        open();
        read(1);
        ADD_FAILURE() << "read";
    } catch (const StoreError& error) {
        EXPECT_EQ(error.trouble(), Trouble::damaged);
        EXPECT_THAT(error.what(), HasSubstr("palpate restore"));
    }
}

TEST_F(AuditTest, AMissingSecretIsNeverReplaced) {
    store_.reset();
    fs::remove(files_.key);
    EXPECT_THROW(open(), StoreError);
    EXPECT_FALSE(fs::exists(files_.key));
}

TEST_F(AuditTest, ATornHeadLeavesTheOtherSlot) {
    store_.reset();
    std::fstream file(files_.head, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(20);
    file << "torn";
    file.close();
    EXPECT_EQ(proof(), "sound");
    open();
    ASSERT_TRUE(write(2, 1).has_value());
    EXPECT_EQ(proof(), "sound");
}

}  // namespace
}  // namespace palpate::store
