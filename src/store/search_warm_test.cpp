// The names of a practice, read ahead of its first search.
#include "record/clients.hpp"
#include "store/for_tests.hpp"
#include "store/sqlite_store.hpp"

#include <gtest/gtest.h>

namespace palpate::store {
namespace {

using record::Client;
using record::ClientId;
using record::Transaction;

class SearchWarm : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(store_.add_practice(id_of<PracticeId>(1), {"practice", "P"}).has_value());
        add(1, "Ruiz");
    }
    void add(std::uint8_t number, const char* family) {
        const auto added = record::write(store_, therapist(), [&](Transaction& t) {
            return t.records<Client>().add(id_of<ClientId>(number), named(family));
        });
        ASSERT_TRUE(added.has_value());
    }
    std::size_t found(std::string_view text) {
        return record::read(
                   store_, therapist(),
                   [&](const Transaction& t) -> Result<std::size_t> {
                       return t.records<Client>().search(record::typed(text).sought, 10).size();
                   })
            .value();
    }
    // Leaves search nothing but what is in memory: no entry of the trail speaks of it.
    void take_names_away() {
        sqlite::Connection other({.path = StoreFiles(folder_.path()).data});
        other.run("DELETE FROM record_term");
    }
    std::int64_t entries() {
        sqlite::Connection other({.path = StoreFiles(folder_.path()).data, .read_only = true});
        Rows rows = other.query("SELECT count(*) FROM audit");
        return rows.next() ? rows.integer(0) : -1;
    }

    TestFolder folder_;
    SqliteStore store_{StoreOptions{.folder = folder_.path()}};
};

TEST_F(SearchWarm, IsReadBeforeAnybodySearches) {
    const auto before = entries();
    EXPECT_EQ(store_.warm_search({}), 1U);
    EXPECT_EQ(entries(), before) << "nobody has read anything";
    take_names_away();
    EXPECT_EQ(found("ruiz"), 1U);
}

TEST_F(SearchWarm, FollowsWhatComesAfterwards) {
    EXPECT_EQ(store_.warm_search({}), 1U);
    add(2, "Soto");
    EXPECT_EQ(found("soto"), 1U);
    EXPECT_EQ(store_.warm_search({}), 1U) << "a second time does no harm";
    EXPECT_EQ(found("ruiz"), 1U);
}

TEST_F(SearchWarm, KeepsNothingOfWhatWasStoppedHalfway) {
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(store_.warm_search(stop.get_token()), 0U);
    EXPECT_EQ(found("ruiz"), 1U) << "the search reads for itself";
}

}  // namespace
}  // namespace palpate::store
