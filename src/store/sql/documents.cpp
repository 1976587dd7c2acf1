#include "store/sql/documents.hpp"

#include "record/kinds.hpp"
#include "store/sql/documents_sql.hpp"

#include <algorithm>
#include <set>

#include <fmt/core.h>

namespace palpate::store {

using record::ClientId;
using record::KeptText;
using record::Place;
using record::Revision;
using record::Term;
using record::Version;

namespace {

constexpr int searched_terms_a_result = 8;  // a record may match with several of its terms

tl::unexpected<Fault> not_found(const Place& place) {
    return refuse(FaultKind::not_found, fmt::format("/{}/{}", place.kind, to_text(place.id)),
                  "there is no such record");
}

tl::unexpected<Fault> stale(const Place& place, Version expected, Version current) {
    Fault fault{FaultKind::stale, fmt::format("/{}/{}", place.kind, to_text(place.id)),
                fmt::format("was changed meanwhile: this change was made from version {}, the "
                            "record has version {} now",
                            expected, current),
                VersionClash{expected, current}};
    return tl::unexpected(std::move(fault));
}

// Columns id, client, version, changed_at, changed_by, why, removed, content.
KeptText kept_text(const Rows& rows) {
    return {rows.uuid(0),
            rows.id<ClientId>(1),
            rows.integer(2),
            rows.instant(3),
            rows.id<practice::PersonId>(4),
            rows.text(5),
            rows.integer(6) != 0,
            rows.text(7)};
}

std::vector<KeptText> kept_texts(Rows rows) {
    std::vector<KeptText> all;
    while (rows.next())
        all.push_back(kept_text(rows));
    return all;
}

std::string_view view_of(const Uuid& id) {
    return {reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size()};
}

// Zero stands for after the last.
Uuid or_last(Uuid before) {
    if (before == Uuid{})
        before.bytes.fill(0xFF);
    return before;
}

// Above every text that starts so: U+10FFFF is no character.
std::string end_of_prefix(std::string_view start) {
    return std::string(start) + "\xF4\x8F\xBF\xBF";
}

}  // namespace

std::optional<SqlDocuments::Current> SqlDocuments::current(const Place& place) const {
    Rows rows = session_.query(
        "SELECT client, version, removed FROM record"
        " WHERE practice = $1 AND kind = $2 AND id = $3",
        scope_.actor.practice, place.kind, place.id);
    if (!rows.next())
        return std::nullopt;
    return Current{rows.id<ClientId>(0), rows.integer(1), rows.integer(2) != 0};
}

Result<std::optional<std::vector<record::Claim>>> SqlDocuments::claims_for(
    const Place& place, const Revision& next) const {
    if (!next.claims)
        return std::nullopt;
    return occupancy_.free_for(place, *next.claims).map([](auto&& claims) {
        return std::optional(std::forward<decltype(claims)>(claims));
    });
}

Result<Version> SqlDocuments::add(const Place& place, ClientId client, const Revision& first) {
    const auto claims = claims_for(place, first);
    if (!claims)
        return tl::unexpected(claims.error());
    const auto rows = session_.run(
        "INSERT INTO record (practice, kind, id, client, version, changed_at, changed_by, why,"
        " removed, content) VALUES ($1, $2, $3, $4, 1, $5, $6, $7, 0, $8)"
        " ON CONFLICT (practice, kind, id) DO NOTHING",
        scope_.actor.practice, place.kind, place.id, client, scope_.now, scope_.actor.person,
        first.why, first.content);
    if (rows == 0)
        return refuse(FaultKind::conflict, fmt::format("/{}/{}", place.kind, to_text(place.id)),
                      "a record with this id is there already");
    forget(place.kind);
    change_terms(place, first);
    if (*claims)
        occupancy_.set_first(place, **claims);
    audit(Action::add, place, {client, 1, false}, first.content);
    return Version{1};
}

Result<Version> SqlDocuments::change(const Place& place, Version expected, const Revision& next) {
    const auto now = current(place);
    if (!now)
        return not_found(place);
    if (now->version != expected)
        return stale(place, expected, now->version);
    return revise(place, *now, false, next);
}

Result<Version> SqlDocuments::remove(const Place& place, Version expected, const Revision& last) {
    const auto now = current(place);
    if (!now)
        return not_found(place);
    if (now->removed)
        return refuse(FaultKind::gone, fmt::format("/{}/{}", place.kind, to_text(place.id)),
                      "this record was removed already");
    if (now->version != expected)
        return stale(place, expected, now->version);
    return revise(place, *now, true, last);
}

Result<Version> SqlDocuments::revise(const Place& place, const Current& now, bool removed,
                                     const Revision& next) {
    const auto claims = claims_for(place, next);
    if (!claims)
        return tl::unexpected(claims.error());
    forget(place.kind);
    session_.run(
        "INSERT INTO record_version (practice, kind, id, version, changed_at, changed_by, why,"
        " removed, content) SELECT practice, kind, id, version, changed_at, changed_by, why,"
        " removed, content FROM record WHERE practice = $1 AND kind = $2 AND id = $3",
        scope_.actor.practice, place.kind, place.id);
    const Version version = now.version + 1;
    session_.run(
        "UPDATE record SET version = $1, changed_at = $2, changed_by = $3, why = $4, removed = $5,"
        " content = $6 WHERE practice = $7 AND kind = $8 AND id = $9",
        version, scope_.now, scope_.actor.person, next.why, std::int64_t{removed ? 1 : 0},
        next.content, scope_.actor.practice, place.kind, place.id);
    change_terms(place, next);
    if (*claims)
        occupancy_.set(place, **claims);
    // What was read to be changed is in the audit as the change.
    std::erase_if(reads_, [&](const Entry& e) {
        return e.action == Action::read && e.kind == place.kind && e.id == place.id;
    });
    audit(removed ? Action::remove : Action::change, place, {now.client, version, removed},
          next.content);
    return version;
}

void SqlDocuments::change_terms(const Place& place, const Revision& next) {
    for (const auto& term : next.terms_gone)
        session_.run(
            "DELETE FROM record_term WHERE practice = $1 AND kind = $2 AND id = $3 AND field = $4"
            " AND term = $5",
            scope_.actor.practice, place.kind, place.id, term.field, term.text);
    for (const auto& term : next.terms_new)
        session_.run(
            "INSERT INTO record_term (practice, kind, id, field, term)"
            " VALUES ($1, $2, $3, $4, $5)"
            " ON CONFLICT (practice, kind, id, field, term) DO NOTHING",
            scope_.actor.practice, place.kind, place.id, term.field, term.text);
}

void SqlDocuments::audit(Action action, const Place& place, const Current& now,
                         std::string_view content) {
    trail_.append(scope_.actor.practice, {.at = scope_.now,
                                          .who = scope_.actor.person,
                                          .action = action,
                                          .kind = place.kind,
                                          .id = place.id,
                                          .client = now.client,
                                          .version = now.version,
                                          .place = scope_.actor.place,
                                          .content = content_seal(scope_.sealer, place, now.version,
                                                                  now.removed, content)});
}

void SqlDocuments::note(Action action, const Place& place, ClientId client, Version version) const {
    reads_.push_back({.at = scope_.now,
                      .who = scope_.actor.person,
                      .action = action,
                      .kind = place.kind,
                      .id = place.id,
                      .client = client,
                      .version = version,
                      .place = scope_.actor.place});
}

template <class Read>
Remembered::Texts SqlDocuments::known_or(std::string_view kind, char how, std::string_view of,
                                         const Read& read) const {
    if (scope_.remembered == nullptr)
        return read();
    std::string asked(view_of(scope_.actor.practice.uuid()));
    asked += how;
    asked += of;
    return scope_.remembered->texts(kind, std::move(asked), read);
}

void SqlDocuments::forget(std::string_view kind) {
    if (scope_.remembered != nullptr)
        scope_.remembered->written(kind);
}

bool SqlDocuments::has(const Place& place) const {
    if (scope_.remembered != nullptr) {  // whose content is likely to be asked for as well
        const auto kept = glance(place);
        return kept && !kept->removed;
    }
    const auto now = current(place);
    return now && !now->removed;
}

std::optional<KeptText> SqlDocuments::glance(const Place& place) const {
    auto one = known_or(place.kind, 'i', view_of(place.id), [&] {
        return kept_texts(session_.query(
            "SELECT id, client, version, changed_at, changed_by, why, removed, content FROM record"
            " WHERE practice = $1 AND kind = $2 AND id = $3",
            scope_.actor.practice, place.kind, place.id));
    });
    return one.empty() ? std::nullopt : std::optional(std::move(one.front()));
}

std::vector<KeptText> SqlDocuments::glance_of_client(std::string_view kind, ClientId client) const {
    return known_or(kind, 'c', view_of(client.uuid()), [&] {
        return kept_texts(session_.query(
            "SELECT id, client, version, changed_at, changed_by, why, removed, content FROM record"
            " WHERE practice = $1 AND client = $2 AND kind = $3 AND removed = 0 ORDER BY id"
            " LIMIT $4",
            scope_.actor.practice, client, kind, std::int64_t{record::glanced_max}));
    });
}

std::vector<KeptText> SqlDocuments::glance_with_term(std::string_view kind,
                                                     const Term& term) const {
    // No field has this byte in it.
    return known_or(kind, 't', term.field + '\0' + term.text, [&] {
        return kept_texts(session_.query(glance_with_term_sql, scope_.actor.practice, kind,
                                         term.field, term.text, std::int64_t{record::glanced_max}));
    });
}

void SqlDocuments::note_withheld(const Place& place, ClientId client) const {
    std::erase_if(reads_, [&](const Entry& e) {
        const bool looked = e.action == Action::read || e.action == Action::history;
        return looked && e.kind == place.kind && e.id == place.id;
    });
    note(Action::withheld, place, client, 0);
}

void SqlDocuments::note_erase_refused(ClientId client) const {
    note(Action::erase_refused, {record::Kind<record::Client>::name, client.uuid()}, client, 0);
}

Result<KeptText> SqlDocuments::find(const Place& place) const {
    auto kept = glance(place);
    if (!kept)
        return not_found(place);
    note(Action::read, place, kept->client, kept->version);
    return *std::move(kept);
}

Result<KeptText> SqlDocuments::find_version(const Place& place, Version version) const {
    auto kept = find(place);
    if (!kept || kept->version == version)
        return kept;
    Rows rows = session_.query(
        "SELECT v.id, r.client, v.version, v.changed_at, v.changed_by, v.why, v.removed, v.content"
        " FROM record_version v JOIN record r"
        " ON r.practice = v.practice AND r.kind = v.kind AND r.id = v.id"
        " WHERE v.practice = $1 AND v.kind = $2 AND v.id = $3 AND v.version = $4",
        scope_.actor.practice, place.kind, place.id, version);
    if (!rows.next())
        return refuse(FaultKind::not_found,
                      fmt::format("/{}/{}/{}", place.kind, to_text(place.id), version),
                      fmt::format("expected a version from 1 to {}", kept->version));
    return kept_text(rows);
}

std::vector<KeptText> SqlDocuments::history(const Place& place, int count_max) const {
    std::vector<KeptText> all;
    auto newest = find(place);
    if (!newest || count_max < 1)
        return all;
    note(Action::history, place, newest->client, newest->version);
    const ClientId client = newest->client;
    all.push_back(*std::move(newest));
    Rows rows = session_.query(
        "SELECT id, id, version, changed_at, changed_by, why, removed, content FROM record_version"
        " WHERE practice = $1 AND kind = $2 AND id = $3 ORDER BY version DESC LIMIT $4",
        scope_.actor.practice, place.kind, place.id, std::int64_t{count_max - 1});
    while (rows.next()) {
        all.push_back(kept_text(rows));
        all.back().client = client;
    }
    return all;
}

std::vector<KeptText> SqlDocuments::of_client(std::string_view kind, ClientId client, Uuid after,
                                              int count_max) const {
    std::vector<KeptText> all;
    note(Action::list, {kind, {}}, client, 0);
    Rows rows = session_.query(
        "SELECT id, client, version, changed_at, changed_by, why, removed, content FROM record"
        " WHERE practice = $1 AND client = $2 AND kind = $3 AND id > $4 AND removed = 0"
        " ORDER BY id LIMIT $5",
        scope_.actor.practice, client, kind, after, std::int64_t{count_max});
    while (rows.next())
        all.push_back(kept_text(rows));
    return all;
}

std::vector<KeptText> SqlDocuments::newest(std::string_view kind, Uuid before,
                                           int count_max) const {
    std::vector<KeptText> all;
    note(Action::list, {kind, {}}, {}, 0);
    Rows rows = session_.query(
        "SELECT id, client, version, changed_at, changed_by, why, removed, content FROM record"
        " WHERE practice = $1 AND kind = $2 AND id < $3 AND removed = 0 ORDER BY id DESC LIMIT $4",
        scope_.actor.practice, kind, or_last(before), std::int64_t{count_max});
    while (rows.next())
        all.push_back(kept_text(rows));
    return all;
}

std::vector<KeptText> SqlDocuments::oldest(std::string_view kind, Uuid after, int count_max) const {
    std::vector<KeptText> all;
    note(Action::list, {kind, {}}, {}, 0);
    Rows rows = session_.query(
        "SELECT id, client, version, changed_at, changed_by, why, removed, content FROM record"
        " WHERE practice = $1 AND kind = $2 AND id > $3 ORDER BY id LIMIT $4",
        scope_.actor.practice, kind, after, std::int64_t{count_max});
    while (rows.next())
        all.push_back(kept_text(rows));
    return all;
}

std::vector<KeptText> SqlDocuments::with_term(std::string_view kind, const Term& term, Uuid before,
                                              int count_max) const {
    std::vector<KeptText> all;
    std::set<ClientId> clients;
    Rows rows = session_.query(
        "SELECT r.id, r.client, r.version, r.changed_at, r.changed_by, r.why, r.removed, r.content"
        " FROM record_term t JOIN record r"
        " ON r.practice = t.practice AND r.kind = t.kind AND r.id = t.id"
        " WHERE t.practice = $1 AND t.kind = $2 AND t.field = $3 AND t.term = $4 AND t.id < $5"
        " AND r.removed = 0 ORDER BY t.id DESC LIMIT $6",
        scope_.actor.practice, kind, term.field, term.text, or_last(before),
        std::int64_t{count_max});
    while (rows.next()) {
        all.push_back(kept_text(rows));
        clients.insert(all.back().client);
    }
    for (const auto& client : clients)
        note(Action::list, {kind, {}}, client, 0);
    return all;
}

std::vector<KeptText> SqlDocuments::search(const record::Sought& sought, int count_max) const {
    constexpr auto kind = record::Kind<record::Client>::name;
    note(Action::search, {kind, {}}, {}, 0);
    const auto count = static_cast<std::size_t>(std::max(0, count_max));
    const auto& practice = scope_.actor.practice;
    const auto ids = scope_.indexes != nullptr
                         ? scope_.indexes->search(session_, practice, sought, count)
                         : search_once(session_, practice, sought, count);
    std::vector<KeptText> all;
    all.reserve(ids.size());
    for (const auto& id : ids)
        if (auto kept = glance({kind, id}); kept && !kept->removed)
            all.push_back(*std::move(kept));
    return all;
}

std::vector<KeptText> SqlDocuments::by_term(std::string_view kind, const Term& start,
                                            int count_max) const {
    std::vector<KeptText> all;
    note(Action::search, {kind, {}}, {}, 0);
    const auto end = end_of_prefix(start.text);
    Rows rows = session_.query(
        "SELECT r.id, r.client, r.version, r.changed_at, r.changed_by, r.why, r.removed, r.content"
        " FROM record_term t JOIN record r"
        " ON r.practice = t.practice AND r.kind = t.kind AND r.id = t.id"
        " WHERE t.practice = $1 AND t.kind = $2 AND t.field = $3 AND t.term >= $4 AND t.term < $5"
        " AND r.removed = 0 ORDER BY t.term, t.id LIMIT $6",
        scope_.actor.practice, kind, start.field, start.text, end,
        std::int64_t{count_max} * searched_terms_a_result);
    while (rows.next() && std::ssize(all) < count_max) {
        auto kept = kept_text(rows);
        if (std::ranges::find(all, kept.id, &KeptText::id) == all.end())
            all.push_back(std::move(kept));
    }
    return all;
}

}  // namespace palpate::store
