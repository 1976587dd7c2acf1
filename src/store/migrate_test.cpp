#include "store/for_tests.hpp"
#include "store/sqlite_store.hpp"
#include "store/trouble.hpp"

#include <gmock/gmock.h>

namespace palpate::store {
namespace {

using testing::HasSubstr;

const Instant now = *parse_instant("2026-11-21T10:00:00Z");

std::string shape(Session& session) {
    Rows rows = session.query("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name");
    std::string all;
    while (rows.next())
        all += rows.text(0) + ";\n";
    return all;
}

sqlite::Connection open(const TestFolder& folder) {
    std::filesystem::create_directories(folder.path());
    return sqlite::Connection({.path = StoreFiles(folder.path()).data});
}

TEST(Migrate, EveryEarlierShapeBecomesTheLatest) {
    const auto steps = embedded_migrations();
    const TestFolder fresh_folder;
    auto fresh = open(fresh_folder);
    migrate(fresh, steps, now);
    for (std::size_t from = 0; from <= steps.size(); ++from) {
        const TestFolder folder;
        auto old = open(folder);
        migrate(old, steps.first(from), now);
        EXPECT_EQ(version_of(old), static_cast<int>(from));
        if (from >= 1)
            old.run("INSERT INTO practice (practice, slug, name, made_at) VALUES ($1, $2, $3, 0)",
                    id_of<PracticeId>(1), "kept", "Kept");
        migrate(old, steps, now);
        migrate(old, steps, now);  // a second time does nothing
        EXPECT_EQ(shape(old), shape(fresh));
        EXPECT_EQ(old.query("SELECT 1 FROM practice WHERE slug = 'kept'").next(), from >= 1);
    }
}

TEST(Migrate, ANewerFileIsRefusedUntouched) {
    const TestFolder folder;
    auto session = open(folder);
    const Migration steps[] = {{1, "one", "CREATE TABLE a (x {integer}) {large_rows}"},
                               {2, "two", "CREATE TABLE b (x {integer}) {large_rows}"}};
    migrate(session, steps, now);
    const auto before = shape(session);
    try {
        migrate(session, std::span(steps).first(1), now);
        ADD_FAILURE() << "accepted";
    } catch (const StoreError& error) {
        EXPECT_EQ(error.trouble(), Trouble::too_new);
        EXPECT_THAT(error.what(), HasSubstr("shape 2, and this program knows shapes up to 1"));
    }
    EXPECT_EQ(shape(session), before);
}

TEST(Migrate, AFailedStepIsTakenBackWholeAndNamed) {
    const TestFolder folder;
    auto session = open(folder);
    const Migration steps[] = {{1, "one", "CREATE TABLE a (x {integer}) {large_rows}"},
                               {2, "two", "CREATE TABLE b (x {integer}) {large_rows}; BROKEN"}};
    try {
        migrate(session, steps, now);
        ADD_FAILURE() << "accepted";
    } catch (const StoreError& error) {
        EXPECT_THAT(error.what(), HasSubstr("to shape 2 (two) failed and was taken back"));
        EXPECT_THAT(error.what(), HasSubstr("at shape 1"));
    }
    EXPECT_EQ(version_of(session), 1);
    EXPECT_TRUE(session.has_table("a"));
    EXPECT_FALSE(session.has_table("b"));
}

}  // namespace
}  // namespace palpate::store
