// A practice, or one client of it, as files for people and for other programs:
//
//     manifest.json         what is in it, with hashes; the only file that holds the time
//     records/KIND.jsonl    every version of every record, one a line, by id and version
//     tables/KIND.csv       the current ones for a spreadsheet
//     clients/ID.html       everything current of one client, with drawings/*.svg
//     index.html            the list of them
//
// Accounts, passwords, tokens and the audit are no part of it. One client's copy holds no record
// that mentions a private answer (self-harm, safeguarding), in any version, and nothing in it tells
// whether one was left out.
#pragma once

#include "knowledge/knowledge.hpp"
#include "store/sqlite_store.hpp"

namespace palpate::store {

struct ExportRequest {
    practice::KeptPractice practice;
    std::optional<record::ClientId> client;
    std::filesystem::path to;  // a folder that is not there yet, or empty
};

struct Exported {
    std::int64_t versions = 0;
    std::int64_t restricted = 0;  // records left out of a client's copy for that
    std::int64_t clients = 0;
};

// Conflict when `to` holds something, not found for an unknown client. Readable by its owner alone.
Result<Exported> export_practice(SqliteStore& store, const ExportRequest& request,
                                 const knowledge::Knowledge& k);

}  // namespace palpate::store
