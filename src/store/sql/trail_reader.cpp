#include "store/sql/trail_reader.hpp"

#include <algorithm>
#include <limits>

namespace palpate::store {

using record::TrailAsked;
using record::TrailEntry;
using record::TrailPage;

namespace {

constexpr std::string_view trail_kind = "trail";
constexpr std::int64_t rows_at_once = 1000;

TrailEntry entry_of(const Rows& rows) {
    return {.seq = rows.integer(0),
            .at = rows.instant(1),
            .who = rows.id<practice::PersonId>(2),
            .action = rows.text(3),
            .kind = rows.text(4),
            .id = rows.uuid(5),
            .client = rows.id<record::ClientId>(6),
            .version = rows.integer(7),
            .times = rows.integer(8)};
}

bool is_about(const TrailEntry& entry, practice::PersonId person) {
    const bool of_account = entry.kind == "account" || entry.kind == "link";
    return entry.who == person || (of_account && entry.id == person.uuid());
}

bool fits(const TrailEntry& entry, const TrailAsked& asked) {
    return (asked.person.empty() || is_about(entry, asked.person)) &&
           (!asked.from || entry.at >= *asked.from) && (!asked.until || entry.at < *asked.until) &&
           (asked.actions.empty() ||
            std::ranges::find(asked.actions, entry.action) != asked.actions.end());
}

}  // namespace

Rows SqlTrailReader::some(const TrailAsked& asked, std::int64_t before) const {
    if (!asked.client.empty())
        return session_.query(
            "SELECT seq, at, who, action, kind, id, client, version, times FROM audit"
            " WHERE practice = $1 AND client = $2 AND seq < $3 ORDER BY seq DESC LIMIT $4",
            scope_.actor.practice, asked.client, before, rows_at_once);
    return session_.query(
        "SELECT seq, at, who, action, kind, id, client, version, times FROM audit"
        " WHERE practice = $1 AND seq < $2 ORDER BY seq DESC LIMIT $3",
        scope_.actor.practice, before, rows_at_once);
}

TrailPage SqlTrailReader::entries(const TrailAsked& asked) const {
    documents_.note(Action::search, {trail_kind, {}}, asked.client, 0);
    TrailPage page;
    std::int64_t before =
        asked.before > 0 ? asked.before : std::numeric_limits<std::int64_t>::max();
    for (int looked_at = 0; looked_at < record::trail_looked_at_max;) {
        std::int64_t found = 0;
        Rows rows = some(asked, before);
        for (; rows.next(); ++found, ++looked_at) {
            auto entry = entry_of(rows);
            if (fits(entry, asked)) {
                // One more than asked for shows that there is more.
                if (std::ssize(page.entries) == asked.count) {
                    page.next = before;
                    return page;
                }
                page.entries.push_back(entry);
            }
            before = entry.seq;
        }
        if (found < rows_at_once)
            return page;
    }
    page.next = before;
    return page;
}

}  // namespace palpate::store
