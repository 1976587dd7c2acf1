#include "store/sqlite/connection.hpp"

#include "store/trouble.hpp"

#include <cassert>

#include <fcntl.h>
#include <fmt/core.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace palpate::store::sqlite {
namespace {

Trouble trouble_of(int code) {
    switch (code & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return Trouble::busy;
        case SQLITE_FULL: return Trouble::full;
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_CANTOPEN: return Trouble::read_only;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB: return Trouble::damaged;
        case SQLITE_CONSTRAINT: return Trouble::refused;
        default: return Trouble::failed;
    }
}

std::string sentence(Trouble trouble) {
    switch (trouble) {
        case Trouble::busy: return "another process is writing to the data file";
        case Trouble::full: return "the disk is full; nothing of this request was kept";
        case Trouble::read_only:
            return "the data file or its folder cannot be opened for writing; look at owner and "
                   "permissions";
        case Trouble::damaged:
            return "the data file is damaged; stop the server, keep a copy of the folder, run "
                   "`palpate verify`, then `palpate restore` with the last backup";
        case Trouble::too_new: return "the data file was written by a later version";
        case Trouble::refused: return "the database refuses what this program asks";
        case Trouble::failed: return "the data file could not be used";
    }
    return "";
}

[[noreturn]] void fail(sqlite3* db, int code) {
    const Trouble trouble = trouble_of(code);
    const char* words = db != nullptr ? sqlite3_errmsg(db) : sqlite3_errstr(code);
    throw StoreError(trouble, fmt::format("{} (SQLite: {}, {})", sentence(trouble), words, code));
}

void check(sqlite3* db, int code) {
    if (code != SQLITE_OK)
        fail(db, code);
}

std::size_t size_of(const Value& value) {
    if (const auto* text = std::get_if<std::string_view>(&value))
        return text->size();
    const auto* bytes = std::get_if<Bytes>(&value);
    return bytes != nullptr ? bytes->size() : 0;
}

// SQLite would count the memory of each allocation, under a lock for all connections: nobody asks
// it. Heeded only before its first connection.
void without_memory_statistics() {
    [[maybe_unused]] static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

// SQLite has no constraint of exclusion. As nothing overlaps in what is there already, the row that
// begins last before the new one ends is the only one that can reach into it. Rows are never moved.
constexpr std::string_view no_overlap =
    "CREATE TRIGGER occupancy_no_overlap BEFORE INSERT ON occupancy"
    " WHEN NEW.begins < (SELECT until FROM occupancy WHERE practice = NEW.practice"
    " AND resource = NEW.resource AND begins < NEW.until AND begins > NEW.begins - 86400000"
    " AND place = NEW.place ORDER BY begins DESC LIMIT 1)"
    " BEGIN SELECT RAISE(ABORT, 'an overlap in occupancy'); END;"
    "CREATE TRIGGER occupancy_never_moved BEFORE UPDATE ON occupancy"
    " BEGIN SELECT RAISE(ABORT, 'a change in occupancy'); END;";

}  // namespace

// ---- a statement ----

Statement::Statement(sqlite3* db, std::string_view sql) : db_(db) {
    check(db, sqlite3_prepare_v3(db, sql.data(), static_cast<int>(sql.size()),
                                 SQLITE_PREPARE_PERSISTENT, &handle_, nullptr));
    // PostgreSQL counts by number, SQLite by first appearance: here both must be the same.
    for (int i = 1; i <= sqlite3_bind_parameter_count(handle_); ++i)
        assert(fmt::format("${}", i) == sqlite3_bind_parameter_name(handle_, i));
}

Statement::~Statement() {
    sqlite3_finalize(handle_);
}

// What is bound lives until close(): SQLite's own copies would be an allocation each.
void Statement::bind(int at, const Value& value) {
    // An empty span may have no address, which SQLite would take for NULL.
    int code = SQLITE_OK;
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        code = sqlite3_bind_int64(handle_, at, *number);
    } else if (const auto* text = std::get_if<std::string_view>(&value)) {
        code = sqlite3_bind_text64(handle_, at, text->empty() ? "" : text->data(), text->size(),
                                   SQLITE_STATIC, SQLITE_UTF8);
    } else if (const auto* bytes = std::get_if<Bytes>(&value)) {
        code = bytes->empty()
                   ? sqlite3_bind_zeroblob(handle_, at, 0)
                   : sqlite3_bind_blob64(handle_, at, bytes->data(), bytes->size(), SQLITE_STATIC);
    } else {
        code = sqlite3_bind_null(handle_, at);
    }
    check(db_, code);
}

// In room that is there before the first is put into it, so that none moves.
Value Statement::copied(const Value& value) {
    const auto put = [&](const void* from, std::size_t size) {
        const auto at = copies_.size();
        copies_.append(static_cast<const char*>(from), size);
        return copies_.data() + at;
    };
    if (const auto* text = std::get_if<std::string_view>(&value))
        return std::string_view(put(text->data(), text->size()), text->size());
    if (const auto* bytes = std::get_if<Bytes>(&value))
        return Bytes(reinterpret_cast<const std::uint8_t*>(put(bytes->data(), bytes->size())),
                     bytes->size());
    return value;
}

void Statement::start(std::span<const Value> values, bool copy) {
    assert(!in_use_ && "a statement is run again before its rows are done with");
    assert(static_cast<int>(values.size()) == sqlite3_bind_parameter_count(handle_));
    if (copy) {
        std::size_t size = 0;
        for (const auto& value : values)
            size += size_of(value);
        copies_.clear();
        copies_.reserve(size);
    }
    for (std::size_t i = 0; i < values.size(); ++i)
        bind(static_cast<int>(i) + 1, copy ? copied(values[i]) : values[i]);
    in_use_ = true;
}

bool Statement::next() {
    const int code = sqlite3_step(handle_);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        fail(db_, code);
    return false;
}

bool Statement::is_null(int column) const {
    return sqlite3_column_type(handle_, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(handle_, column);
}

std::string_view Statement::text(int column) const {
    const auto* text = sqlite3_column_text(handle_, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle_, column));
    return text == nullptr ? std::string_view()
                           : std::string_view(reinterpret_cast<const char*>(text), size);
}

Bytes Statement::bytes(int column) const {
    const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(handle_, column));
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

void Statement::close() noexcept {
    sqlite3_reset(handle_);
    sqlite3_clear_bindings(handle_);
    in_use_ = false;
}

// ---- a connection ----

void Connection::Closer::operator()(sqlite3* db) const noexcept {
    sqlite3_close_v2(db);
}

namespace {

// Names stand in the file as plain text, and SQLite would let every user of the machine read it;
// what it makes beside it gets the rights of the file. One that is there keeps what its owner gave
// it. What cannot be made is told by the opening.
void make_private(const std::string& path) {
    if (path.empty() || path.front() == ':')
        return;
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file >= 0)
        ::close(file);
}

}  // namespace

Connection::Connection(const Opening& opening) {
    without_memory_statistics();
    if (!opening.read_only)
        make_private(opening.path);
    const int access =
        opening.read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    sqlite3* db = nullptr;
    const int code = sqlite3_open_v2(opening.path.c_str(), &db, access | SQLITE_OPEN_NOMUTEX,
                                     opening.vfs.empty() ? nullptr : opening.vfs.c_str());
    db_.reset(db);
    check(db, code);
    sqlite3_extended_result_codes(db, 1);
    sqlite3_busy_timeout(db, static_cast<int>(opening.busy_timeout.count()));
    prepare_database(opening);
}

Connection::~Connection() = default;

void Connection::prepare_database(const Opening& opening) {
    // Freed pages are overwritten, so that what is erased is gone; cells are checked when read.
    script(
        fmt::format("PRAGMA cache_size=-{}; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF;"
                    "PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY;"
                    "PRAGMA secure_delete=ON;",
                    opening.cache_kib));
    if (opening.read_only) {
        script("PRAGMA query_only=ON;");
        return;
    }
    script("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA journal_size_limit=67108864;");
    Rows mode = query("PRAGMA journal_mode");
    if (!mode.next() || mode.view(0) != "wal")
        throw StoreError(Trouble::failed,
                         "the data file cannot have a write-ahead log; is it on a network disk?");
}

void Connection::script(const std::string& sql) {
    check(db_.get(), sqlite3_exec(db_.get(), sql.c_str(), nullptr, nullptr, nullptr));
}

void Connection::begin_write() {
    run("BEGIN IMMEDIATE");
}

void Connection::begin_read() {
    run("BEGIN");
}

void Connection::commit() {
    run("COMMIT");
}

void Connection::rollback() noexcept {
    // After some faults SQLite has rolled back already.
    if (sqlite3_get_autocommit(db_.get()) != 0)
        return;
    try {
        run("ROLLBACK");  // every read ends here, so the statement is kept
    } catch (const std::exception&) {
        // Nothing is committed; what is left of the transaction ends with the connection.
    }
}

void Connection::begin_part() {
    run("SAVEPOINT part");
}

void Connection::end_part() {
    run("RELEASE part");
}

void Connection::take_back_part() {
    run("ROLLBACK TO part");
    run("RELEASE part");
}

std::optional<std::int64_t> Connection::commits_of_others() {
    Rows rows = query("PRAGMA data_version");
    return rows.next() ? std::optional(rows.integer(0)) : std::nullopt;
}

bool Connection::has_table(std::string_view name) {
    return query("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = $1", name).next();
}

std::string Connection::in_dialect(std::string_view migration) const {
    constexpr std::pair<std::string_view, std::string_view> words[] = {
        {"{id}", "BLOB"},
        {"{bytes}", "BLOB"},
        {"{integer}", "INTEGER"},
        {"{text}", "TEXT"},
        {"{large_rows}", "STRICT"},
        {"{small_rows}", "STRICT, WITHOUT ROWID"},
        {"{no_overlap_in_occupancy}", no_overlap},
    };
    std::string sql(migration);
    for (const auto& [word, meaning] : words)
        for (auto at = sql.find(word); at != std::string::npos; at = sql.find(word, at))
            sql.replace(at, word.size(), meaning);
    return sql;
}

std::string Connection::first_damage() {
    Rows found = query("PRAGMA integrity_check(1)");
    std::string words = found.next() ? found.text(0) : "no answer";
    if (words != "ok")
        return words;
    Rows dangling = query("PRAGMA foreign_key_check");
    return dangling.next() ? "a row of " + dangling.text(0) + " refers to nothing" : "";
}

void Connection::copy_to(const std::string& path) {
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &opened,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    const std::unique_ptr<sqlite3, Closer> to(opened);
    check(opened, code);
    check(opened, sqlite3_exec(opened,
                               "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
                               "PRAGMA cache_size=-2048",
                               nullptr, nullptr, nullptr));
    sqlite3_backup* copying = sqlite3_backup_init(opened, "main", db_.get(), "main");
    if (copying == nullptr)
        fail(opened, sqlite3_errcode(opened));
    // All pages in one step: within one snapshot, so that no write in between starts it anew.
    sqlite3_backup_step(copying, -1);
    check(opened, sqlite3_backup_finish(copying));
}

Cursor& Connection::open(std::string_view sql, std::span<const Value> values, Keep keep) {
    auto found = statements_.find(sql);
    if (found == statements_.end())
        found = statements_.try_emplace(std::string(sql), db_.get(), sql).first;
    found->second.start(values, keep == Keep::copied);
    return found->second;
}

std::int64_t Connection::changed() const {
    return sqlite3_changes64(db_.get());
}

}  // namespace palpate::store::sqlite
