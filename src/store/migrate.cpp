#include "store/migrate.hpp"

#include "store/trouble.hpp"

#include <cassert>

#include <fmt/core.h>

namespace palpate::store {
namespace {

constexpr std::string_view table_of_steps =
    "CREATE TABLE migration (number {integer} NOT NULL, name {text} NOT NULL,"
    " done_at {integer} NOT NULL, PRIMARY KEY (number)) {small_rows}";

void do_step(Session& session, const Migration& step, Instant now) {
    session.begin_write();
    // Another process may have been faster.
    if (version_of(session) >= step.number) {
        session.rollback();
        return;
    }
    if (!session.has_table("migration"))
        session.script(session.in_dialect(table_of_steps));
    session.script(session.in_dialect(step.sql));
    session.run("INSERT INTO migration (number, name, done_at) VALUES ($1, $2, $3)",
                std::int64_t{step.number}, step.name, now);
    session.commit();
}

}  // namespace

int version_of(Session& session) {
    if (!session.has_table("migration"))
        return 0;
    Rows rows = session.query("SELECT coalesce(max(number), 0) FROM migration");
    return rows.next() ? static_cast<int>(rows.integer(0)) : 0;
}

void refuse_newer(Session& session, int known) {
    const int found = version_of(session);
    if (found <= known)
        return;
    throw StoreError(
        Trouble::too_new,
        fmt::format("the data file has shape {}, and this program knows shapes up to {}: it was "
                    "written by a later version of Palpate; install that version",
                    found, known));
}

void migrate(Session& session, std::span<const Migration> steps, Instant now) {
    for (std::size_t i = 0; i < steps.size(); ++i)
        assert(steps[i].number == static_cast<int>(i) + 1);
    refuse_newer(session, static_cast<int>(steps.size()));
    for (const auto& step : steps.subspan(static_cast<std::size_t>(version_of(session)))) {
        try {
            do_step(session, step, now);
        } catch (const StoreError& error) {
            session.rollback();
            throw StoreError(
                error.trouble(),
                fmt::format("changing the data file to shape {} ({}) failed and was taken back; it "
                            "is as it was, at shape {}: {}",
                            step.number, step.name, version_of(session), error.what()));
        }
    }
}

}  // namespace palpate::store
