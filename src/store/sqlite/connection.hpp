// SQLite behind Session: WAL, foreign keys, synchronous=FULL, statements kept by their text.
#pragma once

#include "store/sql/session.hpp"

#include <chrono>
#include <memory>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace palpate::store::sqlite {

struct Opening {
    std::string path;                              // of the data file
    bool read_only = false;                        // else it is made when missing
    std::chrono::milliseconds busy_timeout{5000};  // how long to wait for another process
    int cache_kib = 4096;                          // pages kept in memory by this connection
    std::string vfs;  // empty: the system's; tests put a failing disk here
};

class Statement final : public Cursor {
public:
    Statement(sqlite3* db, std::string_view sql);
    ~Statement() override;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    void start(std::span<const Value> values, bool copy);
    bool next() override;
    bool is_null(int column) const override;
    std::int64_t integer(int column) const override;
    std::string_view text(int column) const override;
    Bytes bytes(int column) const override;
    void close() noexcept override;

private:
    void bind(int at, const Value& value);
    Value copied(const Value& value);

    sqlite3* db_;
    sqlite3_stmt* handle_ = nullptr;
    std::string copies_;  // of what is bound and may not live as long as the rows
    bool in_use_ = false;
};

class Connection final : public Session {
public:
    explicit Connection(const Opening& opening);
    ~Connection() override;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    void script(const std::string& sql) override;
    void begin_write() override;
    void begin_read() override;
    void commit() override;
    void rollback() noexcept override;
    void begin_part() override;
    void end_part() override;
    void take_back_part() override;
    std::optional<std::int64_t> commits_of_others() override;
    bool has_table(std::string_view name) override;
    std::string in_dialect(std::string_view migration) const override;

    // What SQLite's own check of the file finds first; empty when it is sound.
    std::string first_damage();
    // All that is committed at this moment, into an empty file; writers go on meanwhile. In little
    // memory, and not synced.
    void copy_to(const std::string& path);

protected:
    Cursor& open(std::string_view sql, std::span<const Value> values, Keep keep) override;
    std::int64_t changed() const override;

private:
    void prepare_database(const Opening& opening);

    struct Closer {
        void operator()(sqlite3* db) const noexcept;
    };
    struct TextHash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    std::unique_ptr<sqlite3, Closer> db_;
    std::unordered_map<std::string, Statement, TextHash, std::equal_to<>> statements_;
};

}  // namespace palpate::store::sqlite
