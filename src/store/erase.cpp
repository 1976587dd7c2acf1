#include "store/erase.hpp"

#include "store/backup/data_copy.hpp"
#include "store/erased.hpp"
#include "store/sql/occupancy.hpp"
#include "store/sql/transaction.hpp"
#include "store/trouble.hpp"

#include <algorithm>
#include <thread>

#include <fmt/core.h>

namespace palpate::store {
namespace {

using record::ClientId;

constexpr int tries_max = 20;
constexpr std::chrono::milliseconds between_tries{250};
constexpr std::int64_t status_gone = 410;
constexpr std::string_view answer_gone = R"({"type":"about:blank","title":"Gone","status":410,)"
                                         R"("detail":"what this request made was erased"})";

struct Named {
    std::string kind;
    Uuid id;
};

std::vector<Named> records_of(Session& session, PracticeId practice, ClientId client) {
    std::vector<Named> all;
    Rows rows = session.query(
        "SELECT kind, id FROM record WHERE practice = $1 AND client = $2 ORDER BY kind, id",
        practice, client);
    while (rows.next())
        all.push_back({rows.text(0), rows.uuid(1)});
    return all;
}

bool was_erased(Session& session, PracticeId practice, ClientId client) {
    Rows rows =
        session.query("SELECT 1 FROM audit WHERE practice = $1 AND client = $2 AND action = $3",
                      practice, client, word(Action::erase));
    return rows.next();
}

bool names_one_of(std::string_view text, const std::set<Uuid>& ids) {
    constexpr std::size_t uuid_length = 36;
    for (std::size_t at = 0; at + uuid_length <= text.size(); ++at) {
        const bool may_be = text[at + 8] == '-' && text[at + 13] == '-';
        const auto id = may_be ? parse_uuid(text.substr(at, uuid_length)) : std::nullopt;
        if (id && ids.contains(*id))
            return true;
    }
    return false;
}

// The row stays, so that a request that is sent again does not bring the client back.
std::int64_t empty_answers(Session& session, const Sealer& sealer, PracticeId practice,
                           const std::set<Uuid>& ids) {
    std::vector<std::string> keys;
    {
        Rows rows = session.query(
            "SELECT key, answer, locked FROM idempotency_key WHERE practice = $1", practice);
        while (rows.next())
            if (names_one_of(kept_answer(sealer, rows, 1), ids))
                keys.push_back(rows.text(0));
    }
    for (const auto& key : keys)
        session.run(
            "UPDATE idempotency_key SET status = $1, answer = $2, locked = NULL"
            " WHERE practice = $3 AND key = $4",
            status_gone, answer_gone, practice, key);
    return std::ssize(keys);
}

// What somebody has typed and not yet sent about the client goes too: it names one of the records.
void delete_drafts(Session& session, PracticeId practice, const std::set<Uuid>& ids) {
    std::vector<std::pair<Uuid, std::string>> drafts;
    {
        Rows rows =
            session.query("SELECT person, form, content FROM draft WHERE practice = $1", practice);
        while (rows.next())
            if (names_one_of(rows.view(1), ids) || names_one_of(rows.view(2), ids))
                drafts.emplace_back(rows.uuid(0), rows.text(1));
    }
    for (const auto& [person, form] : drafts)
        session.run("DELETE FROM draft WHERE practice = $1 AND person = $2 AND form = $3", practice,
                    person, form);
}

void delete_record(Session& session, PracticeId practice, const Named& record) {
    Occupancy(session, practice).set({record.kind, record.id}, {});
    session.run("DELETE FROM record_term WHERE practice = $1 AND kind = $2 AND id = $3", practice,
                record.kind, record.id);
    session.run("DELETE FROM record_version WHERE practice = $1 AND kind = $2 AND id = $3",
                practice, record.kind, record.id);
    session.run("DELETE FROM record WHERE practice = $1 AND kind = $2 AND id = $3", practice,
                record.kind, record.id);
}

bool try_scrub(sqlite::Connection& session) {
    try {
        session.script("VACUUM");
        Rows rows = session.query("PRAGMA wal_checkpoint(TRUNCATE)");
        return rows.next() && rows.integer(0) == 0;
    } catch (const StoreError& error) {
        if (error.trouble() != Trouble::busy)
            throw;
        return false;
    }
}

// SQLite takes a text with its quotes doubled.
std::string quoted(std::string text) {
    for (auto at = text.find('\''); at != std::string::npos; at = text.find('\'', at + 2))
        text.insert(at, 1, '\'');
    return text;
}

}  // namespace

Result<EraseDone> erase_contents(SqliteStore::Part& part, const Sealer& sealer,
                                 const Erasing& erasing) {
    const auto practice = erasing.actor.practice;
    // What belongs to the practice itself has the empty id for a client: it is nobody's to erase.
    const auto records = erasing.client.empty()
                             ? std::vector<Named>()
                             : records_of(part.session, practice, erasing.client);
    if (records.empty()) {
        if (!was_erased(part.session, practice, erasing.client))
            return refuse(FaultKind::not_found, to_text(erasing.client), "there is no such client");
        return EraseDone{.was_erased_before = true};
    }
    EraseDone done{.records = std::ssize(records)};
    std::set<Uuid> ids{erasing.client.uuid()};
    for (const auto& record : records) {
        ids.insert(record.id);
        delete_record(part.session, practice, record);
    }
    Occupancy(part.session, practice).forget_days(erasing.client.uuid());
    delete_drafts(part.session, practice, ids);
    done.answers = empty_answers(part.session, sealer, practice, ids);
    part.trail.append(practice, {.at = part.now,
                                 .who = erasing.actor.person,
                                 .action = Action::erase,
                                 .kind = record::Kind<record::Client>::name,
                                 .id = erasing.client.uuid(),
                                 .client = erasing.client,
                                 .place = erasing.actor.place,
                                 .content = sealer.seal("palpate why", {erasing.why})});
    return done;
}

bool scrub(const std::filesystem::path& folder) {
    remove_left_copies(folder);
    const StoreFiles files(folder);
    sqlite::Connection session({.path = files.data});
    // What SQLite puts aside meanwhile is the practice's data: it stays in the practice's folder.
    session.script(fmt::format("PRAGMA temp_store=FILE; PRAGMA temp_store_directory='{}'",
                               quoted(std::filesystem::absolute(folder).string())));
    for (int i = 0; i < tries_max; ++i) {
        if (try_scrub(session))
            return true;
        std::this_thread::sleep_for(between_tries);
    }
    return false;
}

Result<EraseDone> erase(SqliteStore& store, const Erasing& erasing) {
    if (erasing.may_refuse)
        if (auto permitted = store.read(erasing.actor, erasing.may_refuse); !permitted)
            return tl::unexpected(permitted.error());
    Result<EraseDone> done;
    Instant at;
    const auto written =
        store.write_part(erasing.actor.practice, [&](SqliteStore::Part& part) -> Result<void> {
            at = part.now;
            done = erase_contents(part, store.sealer(), erasing);
            return done ? Result<void>() : tl::unexpected(done.error());
        });
    if (!written)
        return tl::unexpected(written.error());
    // After the transaction: a list that ran ahead of it would erase what nobody erased.
    add_erased(store.files().erased, store.sealer(),
               {{erasing.actor.practice, erasing.client, at}});
    done->log_emptied = scrub(store.folder());
    return done;
}

Result<record::ErasedRecords> StoreEraser::erase(const practice::Actor& actor, ClientId client,
                                                 const std::string& why) {
    return store::erase(store_, {.actor = actor, .client = client, .why = why})
        .map([](const EraseDone& done) {
            return record::ErasedRecords{.records = done.records,
                                         .answers = done.answers,
                                         .was_erased_before = done.was_erased_before,
                                         .files_emptied = done.log_emptied};
        });
}

}  // namespace palpate::store
