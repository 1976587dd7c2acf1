// What an export says of itself, in manifest.json: which practice, which files, and the hash of
// each.
#pragma once

#include "base/json.hpp"
#include "practice/practice.hpp"
#include "record/client.hpp"

#include <filesystem>

namespace palpate::store {

constexpr int export_format = 1;

struct ExportedFile {
    std::string path;  // from the folder, with '/'
    std::int64_t bytes = 0;
    std::string blake2b;  // of 32 bytes, in hex: as `b2sum -l 256` says it
};
PALPATE_DESCRIBE(ExportedFile, path, bytes, blake2b);

struct Manifest {
    int format = export_format;
    Instant made_at;
    practice::PracticeId practice;
    std::string slug;
    std::string name;
    std::optional<record::ClientId> client;  // the copy of this one alone
    std::vector<ExportedFile> files;
};
PALPATE_DESCRIBE(Manifest, format, made_at, practice, slug, name, client, files);

// Lists the pages and drawings, which are many: a hash, two spaces and a path a line, as
// `b2sum -l 256 -c` reads them.
constexpr std::string_view list_of_pages = "pages.b2sum";

}  // namespace palpate::store
