// Hours are found by whose they are, for every booking and every search: nobody else's are read,
// whatever the practice keeps.
#include "scheduling/bookings/kinds.hpp"
#include "store/every_store.hpp"
#include "store/portable/export.hpp"
#include "store/portable/import.hpp"
#include "store/sql/documents_sql.hpp"
#include "store/verify.hpp"

#include <gmock/gmock.h>

namespace palpate::store {
namespace {

using record::Transaction;
using scheduling::AnyWithHours;
using scheduling::StoredHours;
using scheduling::StoredHoursId;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const auto mia = id_of<Id<AnyWithHours>>(11);
const auto noa = id_of<Id<AnyWithHours>>(12);

StoredHours hours_of(Id<AnyWithHours> subject) {
    return {.of = scheduling::HoursOf::practitioner, .subject = subject};
}

std::vector<StoredHoursId> found(record::Store& store, Id<AnyWithHours> subject) {
    std::vector<StoredHoursId> all;
    const auto done = store.read(therapist(), [&](const Transaction& t) -> Result<void> {
        for (const auto& text :
             t.documents().glance_with_term("hours", {"subject", to_text(subject)}))
            all.emplace_back(text.id);
        return {};
    });
    EXPECT_TRUE(done.has_value());
    return all;
}

class GlanceByTerm : public testing::TestWithParam<NamedStore> {
protected:
    void SetUp() override {
        GetParam().second(kept_);
        ASSERT_TRUE(kept_.practices->add_practice(id_of<practice::PracticeId>(1), {"one", "P"}));
        ASSERT_TRUE(kept_.practices->add_practice(id_of<practice::PracticeId>(2), {"two", "P"}));
    }
    template <class F>
    void write(F work, const practice::Actor& actor = therapist()) {
        const auto done = record::write(
            *kept_.store, actor, [&](Transaction& t) { return work(t.records<StoredHours>()); });
        ASSERT_TRUE(done.has_value()) << done.error().message;
    }
    void add(std::uint8_t id, Id<AnyWithHours> subject,
             const practice::Actor& actor = therapist()) {
        write([&](auto hours) { return hours.add(id_of<StoredHoursId>(id), hours_of(subject)); },
              actor);
    }
    std::vector<StoredHoursId> found_of(Id<AnyWithHours> subject) {
        return found(*kept_.store, subject);
    }

    StoreForTest kept_;
};

TEST_P(GlanceByTerm, IsOfThatTermAloneById) {
    add(3, mia);
    add(2, noa);
    add(1, mia);
    add(4, mia, therapist(2));
    EXPECT_THAT(found_of(mia), ElementsAre(id_of<StoredHoursId>(1), id_of<StoredHoursId>(3)));
    EXPECT_THAT(found_of(noa), ElementsAre(id_of<StoredHoursId>(2)));
    EXPECT_THAT(found_of(id_of<Id<AnyWithHours>>(13)), IsEmpty());
}

TEST_P(GlanceByTerm, FollowsEveryChange) {
    add(1, mia);
    const auto id = id_of<StoredHoursId>(1);
    write([&](auto hours) { return hours.change(id, 1, hours_of(noa)); });
    EXPECT_THAT(found_of(mia), IsEmpty());
    EXPECT_THAT(found_of(noa), ElementsAre(id));
    write([&](auto hours) { return hours.remove(id, 2, "left"); });
    EXPECT_THAT(found_of(noa), IsEmpty());
    write([&](auto hours) { return hours.change(id, 3, hours_of(noa)); });
    EXPECT_THAT(found_of(noa), ElementsAre(id)) << "brought back";
}

INSTANTIATE_TEST_SUITE_P(Stores, GlanceByTerm, every_kind_of_store(), name_of_store);

class GlanceInSqlite : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(store_.add_practice(id_of<PracticeId>(1), {"practice", "P"}).has_value());
        const auto done = record::write(store_, therapist(), [&](Transaction& t) {
            return t.records<StoredHours>().add(id_of<StoredHoursId>(1), hours_of(mia));
        });
        ASSERT_TRUE(done.has_value());
    }
    std::string column_of(std::string_view sql, int column, const auto&... values) {
        std::string all;
        const auto read = [&](SqliteStore::Part& part) -> Result<void> {
            Rows rows = part.session.query(sql, values...);
            while (rows.next())
                all += rows.text(column) + '\n';
            return {};
        };
        EXPECT_TRUE(store_.write_part(id_of<PracticeId>(1), read).has_value());
        return all;
    }

    TestFolder folder_;
    SqliteStore store_{{.folder = folder_.path() / "data"}};
};

TEST_F(GlanceInSqlite, ReadsTheIndexOfTermsAndEachRowByItsKey) {
    const auto plan =
        column_of(fmt::format("EXPLAIN QUERY PLAN {}", glance_with_term_sql), 3,
                  id_of<PracticeId>(1), std::string_view("hours"), std::string_view("subject"),
                  std::string_view("x"), std::int64_t{1});
    EXPECT_THAT(plan, HasSubstr("record_by_term (practice=? AND kind=? AND field=? AND term=?)"));
    EXPECT_THAT(plan, HasSubstr("SEARCH r USING INDEX sqlite_autoindex_record_1 "
                                "(practice=? AND kind=? AND id=?)"));
    EXPECT_THAT(plan, Not(HasSubstr("TEMP B-TREE")));
}

TEST_F(GlanceInSqlite, IsNoReadingForTheTrail) {
    ASSERT_THAT(found(store_, mia), ElementsAre(id_of<StoredHoursId>(1)));
    // What was read is written with the next that is.
    ASSERT_TRUE(store_.write(therapist(), [](Transaction&) -> Result<void> { return {}; }));
    EXPECT_EQ(column_of("SELECT action FROM audit WHERE kind = 'hours'", 0), "add\n");
}

// Of hours that are not found, every hour is open.
TEST_F(GlanceInSqlite, VerifyFindsHoursThatAreNotFoundByWhoseTheyAre) {
    const auto run = [&](const std::string& sql) {
        const auto script = [&](SqliteStore::Part& part) -> Result<void> {
            part.session.script(sql);
            return {};
        };
        EXPECT_TRUE(store_.write_part(id_of<PracticeId>(1), script).has_value());
    };
    const auto is_found = [&] {
        const auto proof = verify(folder_.path() / "data");
        if (!proof) {
            EXPECT_THAT(proof.error().path, HasSubstr(to_text(id_of<StoredHoursId>(1))));
        }
        return proof.has_value();
    };
    ASSERT_TRUE(is_found());
    run("CREATE TABLE aside AS SELECT * FROM record_term WHERE kind = 'hours'");
    run("INSERT INTO record_term SELECT practice, kind, id, field, 'more' FROM aside");
    EXPECT_FALSE(is_found()) << "by two";
    run("DELETE FROM record_term WHERE term <> 'more' AND kind = 'hours'");
    EXPECT_FALSE(is_found()) << "by another";
    run("DELETE FROM record_term WHERE kind = 'hours'");
    EXPECT_FALSE(is_found()) << "by none";
    run("INSERT INTO record_term SELECT * FROM aside; DROP TABLE aside");
    EXPECT_TRUE(is_found());
}

// A copy says nothing of terms: whatever made it, they are made anew.
TEST_F(GlanceInSqlite, FindsWhatCameFromACopy) {
    const auto tables = *knowledge::load(knowledge::embedded_tables());
    const auto away = folder_.path() / "away";
    ASSERT_TRUE(export_practice(store_, {.practice = *store_.find_practice("practice"), .to = away},
                                tables));
    SqliteStore other({.folder = folder_.path() / "other"});
    ASSERT_TRUE(import_practice(other, away).has_value());
    EXPECT_THAT(found(other, mia), ElementsAre(id_of<StoredHoursId>(1)));
    EXPECT_THAT(found(other, noa), IsEmpty());
}

}  // namespace
}  // namespace palpate::store
