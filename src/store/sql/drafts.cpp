#include "store/sql/drafts.hpp"

namespace palpate::store {

std::optional<std::string> SqlDrafts::find(std::string_view form) const {
    Rows rows = session_.query(
        "SELECT content FROM draft WHERE practice = $1 AND person = $2 AND form = $3"
        " AND changed_at > $4",
        scope_.actor.practice, scope_.actor.person, form, scope_.now - record::drafts_kept_for);
    return rows.next() ? std::optional(rows.text(0)) : std::nullopt;
}

void SqlDrafts::keep(std::string_view form, std::string_view content) {
    session_.run(
        "INSERT INTO draft (practice, person, form, changed_at, content)"
        " VALUES ($1, $2, $3, $4, $5) ON CONFLICT (practice, person, form) DO UPDATE SET"
        " changed_at = excluded.changed_at, content = excluded.content",
        scope_.actor.practice, scope_.actor.person, form, scope_.now, content);
    session_.run("DELETE FROM draft WHERE practice = $1 AND person = $2 AND changed_at <= $3",
                 scope_.actor.practice, scope_.actor.person, scope_.now - record::drafts_kept_for);
    session_.run(
        "DELETE FROM draft WHERE practice = $1 AND person = $2 AND form NOT IN (SELECT form"
        " FROM draft WHERE practice = $3 AND person = $4 ORDER BY changed_at DESC, form LIMIT $5)",
        scope_.actor.practice, scope_.actor.person, scope_.actor.practice, scope_.actor.person,
        std::int64_t{record::drafts_max});
}

void SqlDrafts::remove(std::string_view form) {
    session_.run("DELETE FROM draft WHERE practice = $1 AND person = $2 AND form = $3",
                 scope_.actor.practice, scope_.actor.person, form);
}

}  // namespace palpate::store
