// What the writer remembers is what the database says, whatever was written, by whom, and however
// it ended.
#include "store/sql/remembered.hpp"

#include "scheduling/bookings/kinds.hpp"
#include "store/erase.hpp"
#include "store/for_tests.hpp"
#include "store/sqlite/disk_shim.hpp"
#include "store/sqlite_store.hpp"
#include "store/trouble.hpp"

#include <semaphore>

#include <gmock/gmock.h>

namespace palpate::store {
namespace {

using record::Client;
using record::ClientId;
using record::KeptText;
using record::Transaction;
using scheduling::AnyWithHours;
using scheduling::StoredHours;
using scheduling::StoredHoursId;

// ---- what it remembers ----

class RememberedTest : public testing::Test {
protected:
    // How often the database was asked.
    int asked(std::string_view kind) {
        const int before = reads_;
        (void)all_.texts(kind, "the same", [&] {
            ++reads_;
            return Remembered::Texts{{.content = std::string(bytes_, ' ')}};
        });
        return reads_ - before;
    }

    Remembered all_;
    int reads_ = 0;
    std::size_t bytes_ = 0;
};

TEST_F(RememberedTest, AsksOnceForThePracticesOwnAndOnceARequestForAClients) {
    {
        const Remembered::Part part(all_);
        EXPECT_EQ(asked("hours") + asked("hours"), 1);
        EXPECT_EQ(asked("client") + asked("client"), 1);
    }
    const Remembered::Part part(all_);
    EXPECT_EQ(asked("hours"), 0);
    EXPECT_EQ(asked("client"), 1);
}

TEST_F(RememberedTest, AsksEachTimeAfterAWriteUntilTheRequestHasEnded) {
    {
        const Remembered::Part part(all_);
        EXPECT_EQ(asked("hours") + asked("service"), 2);
        all_.written("hours");
        EXPECT_EQ(asked("hours") + asked("hours"), 2);
        EXPECT_EQ(asked("service"), 0);
    }
    const Remembered::Part part(all_);
    EXPECT_EQ(asked("hours") + asked("hours"), 1);
}

TEST_F(RememberedTest, ForgetsWhenSomebodyElseWroteOrNobodySays) {
    all_.begin(1);
    (void)asked("hours");
    all_.begin(1);
    EXPECT_EQ(asked("hours"), 0);
    all_.begin(2);
    EXPECT_EQ(asked("hours"), 1);
    all_.begin(std::nullopt);
    EXPECT_EQ(asked("hours"), 1);
    all_.begin(std::nullopt);
    EXPECT_EQ(asked("hours"), 1);
}

TEST_F(RememberedTest, KeepsNoMoreThanALittle) {
    bytes_ = 10'000'000;
    {
        const Remembered::Part part(all_);
        EXPECT_EQ(asked("hours") + asked("hours"), 1);
    }
    EXPECT_EQ(asked("hours"), 1);
}

// ---- and whether it is so ----

StoredHours hours_of(std::uint8_t subject, std::uint8_t location) {
    return {.of = scheduling::HoursOf::practitioner,
            .subject = id_of<Id<AnyWithHours>>(subject),
            .location = id_of<scheduling::LocationId>(location)};
}

// Everything that is remembered of these, as words.
template <class T>
std::string remembered(const Transaction& t, std::uint8_t ids) {
    std::string all;
    const auto add = [&](const KeptText& text) {
        all += fmt::format("{} {} {} {}\n", to_text(text.id), text.version, text.removed,
                           text.content);
    };
    for (std::uint8_t n = 1; n <= ids; ++n) {
        const record::Place place{record::Kind<T>::name, id_of<Id<T>>(n).uuid()};
        if (const auto text = t.documents().glance(place))
            add(*text);
        all += t.documents().has(place) ? "is there\n" : "";
        for (const auto& text : t.documents().glance_with_term(
                 record::Kind<T>::name, {"subject", to_text(id_of<Id<AnyWithHours>>(n))}))
            add(text);
        for (const auto client : {ClientId(), id_of<ClientId>(n)})
            for (const auto& text : t.documents().glance_of_client(record::Kind<T>::name, client))
                add(text);
    }
    return all;
}

std::string all_remembered(const Transaction& t) {
    return remembered<StoredHours>(t, 4) + remembered<Client>(t, 3);
}

// Removed where it stands, back where it does not, and there is none twice.
template <class T>
void write_one(Transaction& t, Id<T> id, const T& content, bool remove) {
    auto records = t.records<T>();
    const auto kept = records.find(id);
    if (!kept)
        (void)records.add(id, content);
    else if (remove && !kept->removed)
        (void)records.remove(id, kept->version, "removed");
    else
        (void)records.change(id, kept->version, content);
}

class RememberedInStore : public testing::Test {
protected:
    void SetUp() override {
        auto& disk = sqlite::disk_shim();
        disk.writes_left = -1;
        disk.syncs_fail = false;
        disk.sync_delay_us = 0;
        for (auto& store : stores_)
            store = std::make_unique<SqliteStore>(
                StoreOptions{.folder = folder_.path(),
                             .vfs = sqlite::disk_shim_name,
                             .surroundings = told_by(std::make_shared<TestClock>())});
        ASSERT_TRUE(stores_[0]->add_practice(id_of<PracticeId>(1), {"one", "P"}).has_value());
    }
    // A read has no memory.
    std::string in_the_database(SqliteStore& store) {
        std::string all;
        (void)store.read(therapist(), [&](const Transaction& t) -> Result<void> {
            all = all_remembered(t);
            return {};
        });
        return all;
    }
    std::string in_the_writer(SqliteStore& store) {
        std::string all;
        (void)store.write(therapist(), [&](Transaction& t) -> Result<void> {
            all = all_remembered(t);
            return {};
        });
        return all;
    }

    TestFolder folder_;
    std::array<std::unique_ptr<SqliteStore>, 2> stores_;  // as two servers over one data file
};

TEST_F(RememberedInStore, IsWhatTheDatabaseSaysAfterAnythingOfTwoServers) {
    std::mt19937_64 chance(1);
    const auto below = [&](std::uint64_t n) { return static_cast<std::uint8_t>(1 + chance() % n); };
    const auto any_write = [&](Transaction& t) {
        if (chance() % 2 == 0)
            write_one(t, id_of<StoredHoursId>(below(4)), hours_of(below(4), below(3)),
                      chance() % 3 == 0);
        else
            write_one(t, id_of<ClientId>(below(3)), named(fmt::format("Ruiz{}", below(9))),
                      chance() % 3 == 0);
    };
    for (int round = 0; round < 400; ++round) {
        auto& store = *stores_[chance() % 2];
        if (chance() % 20 == 0) {
            (void)erase(
                store, {.actor = therapist(), .client = id_of<ClientId>(below(3)), .why = "asked"});
        } else {
            (void)store.write(therapist(), [&](Transaction& t) -> Result<void> {
                for (int left = below(3); left > 0; --left) {
                    any_write(t);
                    (void)all_remembered(t);
                }
                return chance() % 3 == 0 ? Result<void>(invalid("", "taken back")) : Result<void>();
            });
        }
        const auto kept = in_the_database(store);
        for (auto& one : stores_)
            ASSERT_EQ(in_the_writer(*one), kept) << "round " << round;
    }
}

TEST_F(RememberedInStore, IsForgottenWithAGroupThatTheDiskDidNotTake) {
    auto& store = *stores_[0];
    const auto before = in_the_writer(store);
    // A request that waits, so that the two behind it are one group.
    std::binary_semaphore begun(0);
    std::binary_semaphore go_on(0);
    std::counting_semaphore<3> ended(0);
    const auto done = [&](const Outcome&) { ended.release(); };
    ASSERT_TRUE(store.submit(
        therapist(),
        [&](Transaction&) -> Result<void> {
            begun.release();
            go_on.acquire();
            return {};
        },
        done));
    begun.acquire();
    std::string within;
    ASSERT_TRUE(store.submit(
        therapist(),
        [&](Transaction& t) -> Result<void> {
            sqlite::disk_shim().writes_left = 0;
            write_one(t, id_of<StoredHoursId>(1), hours_of(1, 1), false);
            return {};
        },
        done));
    ASSERT_TRUE(store.submit(
        therapist(),
        [&](Transaction& t) -> Result<void> {
            within = all_remembered(t);
            return {};
        },
        done));
    go_on.release();
    for (int i = 0; i < 3; ++i)
        ended.acquire();
    sqlite::disk_shim().writes_left = -1;
    EXPECT_NE(within, before);
    EXPECT_EQ(in_the_writer(store), before);
}

// As an import and an erasure write.
TEST_F(RememberedInStore, IsForgottenWhereRowsAreWrittenByThemselves) {
    auto& store = *stores_[0];
    (void)store.write(therapist(), [](Transaction& t) -> Result<void> {
        write_one(t, id_of<StoredHoursId>(1), hours_of(1, 1), false);
        return {};
    });
    const auto before = in_the_writer(store);
    (void)store.write_part(id_of<PracticeId>(1), [](SqliteStore::Part& part) -> Result<void> {
        part.session.run("UPDATE record SET version = $1", std::int64_t{7});
        return {};
    });
    EXPECT_NE(in_the_writer(store), before);
    EXPECT_EQ(in_the_writer(store), in_the_database(store));
}

}  // namespace
}  // namespace palpate::store
