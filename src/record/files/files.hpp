// Photographs and papers of a client's care. What is said of a file is small and changes; its bytes
// are a record of their own that never does (as a session and its sheet), so that a list reads
// none.
//
// Taking a file out is an amendment: it is shown no more, its reason stays, and so do its bytes
// until the client is erased.
#pragma once

#include "record/clients.hpp"
#include "record/episode.hpp"
#include "record/files/file_type.hpp"

namespace palpate::record {

using FileSession = Id<struct FileSessionTag>;  // a session, which is declared in a later room

struct FileContent {
    ClientId client;
    EpisodeId episode;
    std::vector<std::string> pieces;  // base64, in order; as long as a text of JSON may be
};
PALPATE_DESCRIBE(FileContent, client, episode, pieces);
using FileContentId = Id<FileContent>;

struct TakenOut {
    Instant at;
    practice::PersonId by;
    std::string why;
};
PALPATE_DESCRIBE(TakenOut, at, by, why);

struct StoredFile {
    ClientId client;
    EpisodeId episode;
    std::optional<FileSession> session;  // when it was taken in one
    std::string title;                   // what it shows, in a person's words
    FileType type;
    std::int64_t bytes;                      // of the file as it is kept
    std::vector<FileContentId> content;      // in order: a record is read whole, so none is large
    std::optional<FileContentId> thumbnail;  // small; none: a paper
    std::optional<FileType> thumbnail_type;
    std::optional<ConsentId> consent;  // of a picture: by which the client agreed
    std::optional<TakenOut> taken_out;
    std::optional<std::string> language{};  // of the title, BCP 47; none: not known
};
PALPATE_DESCRIBE(StoredFile, client, episode, session, title, type, bytes, content, thumbnail,
                 thumbnail_type, consent, taken_out, language);
using FileId = Id<StoredFile>;

template <>
struct Kind<StoredFile> : KindOfClient<StoredFile> {
    static constexpr std::string_view name = "file";
};
template <>
struct Kind<FileContent> : KindOfClient<FileContent> {
    static constexpr std::string_view name = "file_content";
};

// As it is handed in.
struct FileSaid {
    std::string title;
    std::optional<FileSession> session;
    std::string_view bytes;
    std::optional<std::string_view> thumbnail;
    std::optional<std::string> language{};  // of the title
};

constexpr std::size_t file_bytes_max = 10'000'000;
constexpr std::size_t thumbnail_bytes_max = 60'000;
constexpr std::size_t piece_bytes = 48'000;  // 64'000 letters
constexpr std::size_t pieces_max = 40;       // of one record
constexpr std::size_t file_title_bytes_max = 200;
constexpr int files_max = 300;  // of one client, with those taken out

// By its bytes, whatever it is called; a picture without its remarks. Not found: no such episode.
// Invalid, too large. Conflict: files_max, or a picture while the last answer to "photograph" is
// not that the client agrees.
Result<Kept<StoredFile>> add_file(Transaction& t, EpisodeId episode, const FileSaid& said);
// Stale, not found; invalid without a reason, conflict when it is taken out already.
Result<Kept<StoredFile>> take_out_file(Transaction& t, FileId id, Version expected,
                                       const std::string& why);

struct FileBytes {
    FileType type;
    std::string bytes;
};
// Gone when it was taken out; not found, also a thumbnail of what has none.
Result<FileBytes> file_bytes(const Transaction& t, FileId id, bool thumbnail);

}  // namespace palpate::record
