// What export_practice() wrote becomes records again, with their ids and all their versions: who
// changed what when and why stays as it was, and the audit says that they were imported now.
#pragma once

#include "store/sqlite_store.hpp"

namespace palpate::store {

struct Imported {
    std::int64_t versions = 0;
    std::string slug;  // of the practice they are in
};

// All of it or nothing. The practice is made when it is not there; one client's copy goes into the
// only practice there is. Fault: a file is missing or not what the manifest says, an id is there
// already, a client was erased here, or a content is none of this program's.
Result<Imported> import_practice(SqliteStore& store, const std::filesystem::path& from);

}  // namespace palpate::store
