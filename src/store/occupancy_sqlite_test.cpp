// The database by itself refuses an overlap, whatever the program forgot to ask; and what is
// occupied comes and goes with the records, by export, import and erasing.
#include "record/duties/no_care.hpp"
#include "store/erase.hpp"
#include "store/occupancy_for_tests.hpp"
#include "store/portable/all_kinds.hpp"
#include "store/portable/export.hpp"
#include "store/portable/import.hpp"
#include "store/sql/occupancy_sql.hpp"
#include "store/trouble.hpp"
#include "store/verify.hpp"

#include <gmock/gmock.h>

namespace palpate::store {
namespace {

using record::Client;
using record::ClientId;
using record::Transaction;
using scheduling::Booking;
using scheduling::BookingId;
using scheduling::Event;
using scheduling::EventId;
using scheduling::PractitionerId;
using std::chrono::hours;
using std::chrono::minutes;
using testing::HasSubstr;

class OccupancyInSqlite : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(store_.add_practice(id_of<PracticeId>(1), {"practice", "P"}).has_value());
        const auto added = record::write(store_, therapist(), [&](Transaction& t) {
            return t.records<Event>().add(id_of<EventId>(1), event_at(minutes(60), minutes(120)));
        });
        ASSERT_TRUE(added.has_value());
    }
    // A row that no check was made for.
    bool takes(minutes begin, minutes until, std::int64_t place = 0) {
        const auto insert = [&](SqliteStore::Part& part) -> Result<void> {
            part.session.run(
                "INSERT INTO occupancy (practice, resource, place, begins, until, lapses, kind,"
                " id) VALUES ($1, $2, $3, $4, $5, 0, 'event', $6)",
                id_of<PracticeId>(1), id_of<PractitionerId>(1), place, midnight + begin,
                midnight + until, id_of<EventId>(1));
            return invalid("", "only tried");
        };
        return does_not_throw(insert);
    }
    bool does_not_throw(const std::function<Result<void>(SqliteStore::Part&)>& work) {
        try {
            (void)store_.write_part(id_of<PracticeId>(1), work);
        } catch (const StoreError& error) {
            EXPECT_EQ(error.trouble(), Trouble::refused);
            return false;
        }
        return true;
    }

    // A booking of a client by the practitioner, besides the event.
    void book(std::uint8_t client, minutes begin) {
        const auto done = store_.write(therapist(), [&](Transaction& t) -> Result<void> {
            EXPECT_TRUE(t.records<Client>().add(id_of<ClientId>(client), named("Ruiz")));
            EXPECT_TRUE(t.records<Booking>().add(id_of<BookingId>(client),
                                                 {.clients = {id_of<ClientId>(client)},
                                                  .practitioners = {id_of<PractitionerId>(1)},
                                                  .begin = midnight + begin,
                                                  .until = midnight + begin + minutes(60),
                                                  .status = scheduling::BookingStatus::booked,
                                                  .source = scheduling::BookingSource::desk}));
            return {};
        });
        ASSERT_TRUE(done.has_value());
    }
    static std::int64_t count_in(SqliteStore& store, std::string_view table, const Uuid& resource) {
        std::int64_t count = -1;
        const auto done =
            store.write_part(id_of<PracticeId>(1), [&](SqliteStore::Part& part) -> Result<void> {
                Rows rows = part.session.query(
                    fmt::format("SELECT count(*) FROM {} WHERE resource = $1", table), resource);
                rows.next();
                count = rows.integer(0);
                return {};
            });
        EXPECT_TRUE(done.has_value());
        return count;
    }
    void leave(const std::filesystem::path& to) {
        static const auto tables = *knowledge::load(knowledge::embedded_tables());
        const auto left = export_practice(
            store_, {.practice = *store_.find_practice("practice"), .to = to}, tables);
        ASSERT_TRUE(left.has_value()) << left.error().message;
    }

    TestFolder folder_;
    SqliteStore store_{{.folder = folder_.path() / "data"}};
};

// Every booking is written with it: where it read the practice's whole calendar, a clinic with ten
// thousand bookings made 68 a second.
TEST_F(OccupancyInSqlite, WhatOneRecordOccupiesIsFoundWithoutReadingTheCalendar) {
    std::string plan;
    const auto done =
        store_.write_part(id_of<PracticeId>(1), [&](SqliteStore::Part& part) -> Result<void> {
            Rows rows = part.session.query(
                fmt::format("EXPLAIN QUERY PLAN {}", claims_of_record_sql), id_of<PracticeId>(1),
                std::string_view("event"), id_of<EventId>(1));
            while (rows.next())
                plan += rows.text(3) + '\n';
            return {};
        });
    ASSERT_TRUE(done.has_value());
    EXPECT_THAT(plan, HasSubstr("INDEX occupancy_of_record (practice=? AND kind=? AND id=?)"));
    EXPECT_THAT(plan, HasSubstr("begins=? AND place=?"));
}

TEST_F(OccupancyInSqlite, RefusesAnOverlapThatNobodyAskedAbout) {
    EXPECT_TRUE(takes(minutes(120), minutes(180)));
    EXPECT_TRUE(takes(minutes(0), minutes(60)));
    EXPECT_TRUE(takes(minutes(60), minutes(120), 1)) << "another place";
    EXPECT_FALSE(takes(minutes(60), minutes(120)));
    EXPECT_FALSE(takes(minutes(119), minutes(121)));
    EXPECT_FALSE(takes(minutes(0), minutes(61)));
    EXPECT_FALSE(takes(minutes(0), minutes(600)));
    EXPECT_FALSE(takes(minutes(70), minutes(80)));
}

TEST_F(OccupancyInSqlite, RefusesNoTimeTooMuchAndAMove) {
    EXPECT_FALSE(takes(minutes(200), minutes(200)));
    EXPECT_FALSE(takes(minutes(200), minutes(100)));
    EXPECT_FALSE(takes(minutes(200), minutes(200) + hours(24) + minutes(1)));
    EXPECT_FALSE(takes(minutes(200), minutes(260), -1));
    EXPECT_FALSE(does_not_throw([&](SqliteStore::Part& part) -> Result<void> {
        part.session.run("UPDATE occupancy SET begins = begins - 1 WHERE practice = $1",
                         id_of<PracticeId>(1));
        return {};
    }));
}

TEST_F(OccupancyInSqlite, AnImportBringsBackWhatIsOccupiedOrIsRefused) {
    book(5, minutes(120));  // no id is both a client's and a practitioner's
    const auto away = folder_.path() / "away";
    leave(away);
    const auto practitioner = id_of<PractitionerId>(1).uuid();
    {
        SqliteStore other({.folder = folder_.path() / "other"});
        ASSERT_TRUE(import_practice(other, away).has_value());
        EXPECT_EQ(count_in(other, "occupancy", practitioner), 2);
        EXPECT_EQ(count_in(other, "occupancy", id_of<ClientId>(5).uuid()), 1);
    }
    EXPECT_TRUE(verify(folder_.path() / "other").has_value());
    SqliteStore taken({.folder = folder_.path() / "taken"});
    ASSERT_TRUE(taken.add_practice(id_of<PracticeId>(1), {"practice", "P"}).has_value());
    const auto added = record::write(taken, therapist(), [&](Transaction& t) {
        return t.records<Event>().add(id_of<EventId>(9), event_at(minutes(150), minutes(160)));
    });
    ASSERT_TRUE(added.has_value());
    const auto refused = import_practice(taken, away);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().kind, FaultKind::conflict);
    EXPECT_THAT(refused.error().message, HasSubstr(to_text(id_of<EventId>(9))));
    EXPECT_EQ(count_in(taken, "occupancy", practitioner), 1) << "nothing came in";
}

TEST_F(OccupancyInSqlite, ErasingAClientFreesTheirTimeAndForgetsTheirDays) {
    book(5, minutes(120));  // no id is both a client's and a practitioner's
    const auto client = id_of<ClientId>(5);
    EXPECT_EQ(count_in(store_, "resource_day", client.uuid()), 1);
    ASSERT_TRUE(erase(store_, {.actor = therapist(), .client = client, .why = "asked"}));
    EXPECT_EQ(count_in(store_, "occupancy", client.uuid()), 0);
    EXPECT_EQ(count_in(store_, "resource_day", client.uuid()), 0);
    EXPECT_EQ(count_in(store_, "occupancy", id_of<PractitionerId>(1).uuid()), 1) << "the event";
    EXPECT_TRUE(verify(folder_.path() / "data").has_value());
}

TEST_F(OccupancyInSqlite, VerifyFindsARowThatNoContentSays) {
    ASSERT_TRUE(verify(folder_.path() / "data").has_value());
    const auto change = [&](const char* sql) {
        ASSERT_TRUE(
            store_.write_part(id_of<PracticeId>(1), [&](SqliteStore::Part& part) -> Result<void> {
                part.session.script(sql);
                return {};
            }));
    };
    change("DELETE FROM occupancy");
    const auto proof = verify(folder_.path() / "data");
    ASSERT_FALSE(proof.has_value());
    EXPECT_THAT(proof.error().path, HasSubstr(to_text(id_of<EventId>(1))));
}

TEST(AllKinds, AreFoundByNameAndThoseOfClientsCountAsCare) {
    EXPECT_EQ(find_kind("nonsense"), nullptr);
    for (const auto& kind : all_kinds())
        EXPECT_EQ(find_kind(kind.name), &kind) << "two kinds with one name";
    for (const auto later : record::later_kinds_of_clients) {
        ASSERT_NE(find_kind(later), nullptr) << later;
        EXPECT_FALSE(find_kind(later)->of_practice) << later;
    }
    const auto own = record::own_kinds().size();
    std::size_t later = 0;
    for (const auto& kind : all_kinds().subspan(own))
        later += kind.of_practice ? 0 : 1;
    EXPECT_EQ(later, record::later_kinds_of_clients.size() + record::later_kinds_no_care.size())
        << "a kind counts as no care";
}

}  // namespace
}  // namespace palpate::store
