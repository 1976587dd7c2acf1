// Group commit, its limits, and what a failing disk does to it.
#include "store/for_tests.hpp"
#include "store/sqlite/disk_shim.hpp"
#include "store/sqlite_store.hpp"
#include "store/trouble.hpp"
#include "store/verify.hpp"

#include <latch>
#include <thread>

#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

namespace palpate::store {
namespace {

using record::Client;
using record::ClientId;
using record::Transaction;
using testing::HasSubstr;

class WriterTest : public testing::Test {
protected:
    void SetUp() override {
        auto& disk = sqlite::disk_shim();
        disk.writes_left = -1;
        disk.syncs_fail = false;
        disk.sync_delay_us = 0;
        open({});
        ASSERT_TRUE(store_->add_practice(id_of<PracticeId>(1), {"practice", "P"}).has_value());
    }
    void open(WriterLimits limits, std::size_t reads_max = 10'000) {
        store_.reset();
        store_ = std::make_unique<SqliteStore>(
            StoreOptions{.folder = folder_.path(),
                         .writer = limits,
                         .reads_waiting_max = reads_max,
                         .busy_timeout = std::chrono::milliseconds(50),
                         .vfs = sqlite::disk_shim_name,
                         .surroundings = told_by(clock_)});
    }
    Result<record::Version> add(ClientId id) {
        return record::write(*store_, therapist(), [&](Transaction& t) {
            return t.records<Client>().add(id, named("Ruiz"));
        });
    }
    Result<record::Kept<Client>> find(ClientId id) {
        return record::read(*store_, therapist(),
                            [&](const Transaction& t) { return t.records<Client>().find(id); });
    }
    std::string proof() {
        const auto proof = verify(folder_.path());
        return proof ? "sound" : proof.error().path + ": " + proof.error().message;
    }

    TestFolder folder_;
    std::shared_ptr<TestClock> clock_ = std::make_shared<TestClock>();
    std::unique_ptr<SqliteStore> store_;
};

// Holds the writer in one request until the others wait.
class Held {
public:
    explicit Held(SqliteStore& store)
        : thread_([this, &store] {
              (void)store.write(therapist(), [&](Transaction&) -> Result<void> {
                  inside_.count_down();
                  go_.wait();
                  return {};
              });
          }) {
        inside_.wait();
    }
    ~Held() { release(); }
    void release() {
        if (thread_.joinable()) {
            go_.count_down();
            thread_.join();
        }
    }

private:
    std::latch inside_{1};
    std::latch go_{1};
    std::thread thread_;
};

TEST_F(WriterTest, RequestsThatWaitShareOneSync) {
    constexpr int count = 40;
    Held held(*store_);
    std::vector<std::thread> threads;
    threads.reserve(count);
    std::atomic<int> kept = 0;
    std::atomic<int> refused = 0;
    std::atomic<int> ready = 0;
    for (int i = 0; i < count; ++i)
        threads.emplace_back([&, i] {
            ++ready;
            // Every fourth is refused; its neighbours are kept.
            const auto id = id_of<ClientId>(static_cast<std::uint8_t>(i % 4 == 3 ? 0 : i));
            ++(add(id) ? kept : refused);
        });
    while (ready < count)
        std::this_thread::yield();
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    const long before = sqlite::disk_shim().syncs;
    held.release();
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(kept, 30);
    EXPECT_EQ(refused, 10);
    EXPECT_LE(sqlite::disk_shim().syncs - before, 6);  // two or three groups, not forty
    EXPECT_EQ(proof(), "sound");
}

TEST_F(WriterTest, IsAcknowledgedOnlyAfterTheSync) {
    const long before = sqlite::disk_shim().syncs;
    ASSERT_TRUE(add(id_of<ClientId>(1)).has_value());
    EXPECT_GE(sqlite::disk_shim().syncs - before, 1);
}

TEST_F(WriterTest, TooManyThatWaitAreRefusedAsBusy) {
    open({.waiting_max = 3});
    Held held(*store_);
    std::atomic<int> done = 0;
    const auto submit = [&] {
        return store_->submit(
            therapist(), [](Transaction&) { return Result<void>(); },
            [&](const Outcome& outcome) { done += outcome.result ? 1 : 0; });
    };
    for (int i = 0; i < 3; ++i)
        EXPECT_TRUE(submit());
    EXPECT_FALSE(submit());
    EXPECT_EQ(add(id_of<ClientId>(1)).error().kind, FaultKind::busy);
    held.release();
    store_.reset();  // does what it accepted
    EXPECT_EQ(done, 3);
}

TEST_F(WriterTest, AThrowingRequestFailsAlone) {
    Held held(*store_);
    std::thread neighbour([&] { EXPECT_TRUE(add(id_of<ClientId>(1)).has_value()); });
    std::thread thrower([&] {
        EXPECT_THROW((void)store_->write(therapist(),
                                         [&](Transaction& t) -> Result<void> {
                                             (void)t.records<Client>().add(id_of<ClientId>(2),
                                                                           named("X"));
                                             throw std::runtime_error("a fault of the program");
                                         }),
                     std::runtime_error);
        // A constraint of the database: this practice is not there.
        EXPECT_THROW(
            (void)store_->write(
                therapist(9),
                [&](Transaction& t) -> Result<void> {
                    return t.records<Client>().add(id_of<ClientId>(3), named("X")).map([](auto) {});
                }),
            StoreError);
    });
    held.release();
    neighbour.join();
    thrower.join();
    EXPECT_TRUE(find(id_of<ClientId>(1)).has_value());
    EXPECT_FALSE(find(id_of<ClientId>(2)).has_value());
    store_.reset();
    EXPECT_EQ(proof(), "sound");
}

TEST_F(WriterTest, AFullDiskLosesNothingAcknowledgedAndGoesOnLater) {
    ASSERT_TRUE(add(id_of<ClientId>(1)).has_value());
    for (const long left : {0L, 1L, 2L, 3L, 5L}) {
        sqlite::disk_shim().writes_left = left;
        try {
            const auto kept = add(id_of<ClientId>(2));
            ADD_FAILURE() << "kept with " << left << " writes left: " << kept.has_value();
        } catch (const StoreError& error) {
            EXPECT_EQ(error.trouble(), Trouble::full);
            EXPECT_THAT(error.what(), HasSubstr("the disk is full"));
        }
        EXPECT_TRUE(find(id_of<ClientId>(1)).has_value());  // reading goes on
        EXPECT_FALSE(find(id_of<ClientId>(2)).has_value());
        sqlite::disk_shim().writes_left = -1;
        EXPECT_EQ(proof(), "sound");
    }
    EXPECT_TRUE(add(id_of<ClientId>(2)).has_value());
    store_.reset();
    EXPECT_EQ(proof(), "sound");
}

TEST_F(WriterTest, AFailedSyncIsNotAcknowledged) {
    sqlite::disk_shim().syncs_fail = true;
    EXPECT_THROW((void)add(id_of<ClientId>(1)), StoreError);
    sqlite::disk_shim().syncs_fail = false;
    EXPECT_FALSE(find(id_of<ClientId>(1)).has_value());
    EXPECT_TRUE(add(id_of<ClientId>(1)).has_value());
    store_.reset();
    EXPECT_EQ(proof(), "sound");
}

TEST_F(WriterTest, WhileAnotherProcessWritesRequestsAreBusyAndReadsGoOn) {
    sqlite::Connection other({.path = StoreFiles(folder_.path()).data});
    other.begin_write();
    EXPECT_EQ(add(id_of<ClientId>(1)).error().kind, FaultKind::busy);
    EXPECT_EQ(find(id_of<ClientId>(1)).error().kind, FaultKind::not_found);
    other.rollback();
    EXPECT_TRUE(add(id_of<ClientId>(1)).has_value());
}

TEST_F(WriterTest, TwoProcessesOnOneFolderKeepOneChain) {
    SqliteStore other({.folder = folder_.path(), .surroundings = told_by(clock_)});
    for (std::uint8_t i = 0; i < 20; ++i) {
        auto& one = i % 2 == 0 ? *store_ : other;
        const auto done = one.write(therapist(), [&](Transaction& t) -> Result<void> {
            return t.records<Client>().add(id_of<ClientId>(i), named("X")).map([](auto) {});
        });
        EXPECT_TRUE(done.has_value());
    }
    EXPECT_EQ(proof(), "sound");
}

TEST_F(WriterTest, ReadsAreRefusedWhenTheAuditCannotKeepUp) {
    open({}, 2);
    for (std::uint8_t i = 0; i < 4; ++i)
        ASSERT_TRUE(add(id_of<ClientId>(i)).has_value());
    sqlite::disk_shim().writes_left = 0;  // nothing can be audited
    int busy = 0;
    for (std::uint8_t i = 0; i < 4; ++i) {
        const auto kept = find(id_of<ClientId>(i));
        busy += !kept && kept.error().kind == FaultKind::busy ? 1 : 0;
    }
    EXPECT_EQ(busy, 2);
    sqlite::disk_shim().writes_left = -1;
}

// Root may write everything: then this test is nobody for a moment.
class AsNobody {
public:
    explicit AsNobody(const std::vector<std::filesystem::path>& theirs)
        : was_root_(::geteuid() == 0) {
        if (!was_root_)
            return;
        for (const auto& path : theirs)
            EXPECT_EQ(::chown(path.c_str(), nobody, nobody), 0) << path;
        EXPECT_EQ(::seteuid(nobody), 0);
    }
    ~AsNobody() {
        if (!was_root_)
            return;
        EXPECT_EQ(::seteuid(0), 0);
    }
    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;

private:
    static constexpr uid_t nobody = 65534;
    bool was_root_;
};

TEST_F(WriterTest, AFileThatMayNotBeWrittenSaysSo) {
    store_.reset();
    const StoreFiles files(folder_.path());
    std::vector<std::filesystem::path> all{folder_.path()};
    for (const auto& entry : std::filesystem::directory_iterator(folder_.path()))
        all.push_back(entry.path());
    ::chmod(files.data.c_str(), 0400);
    ::chmod(folder_.path().c_str(), 0500);
    {
        const AsNobody now(all);
        try {
            open({});
            ADD_FAILURE() << "opened";
        } catch (const StoreError& error) {
            EXPECT_EQ(error.trouble(), Trouble::read_only) << error.what();
        }
    }
    ::chmod(folder_.path().c_str(), 0700);
    ::chmod(files.data.c_str(), 0600);
}

}  // namespace
}  // namespace palpate::store
