// One connection to a database that speaks SQL, as the repositories see it. SQLite is behind it
// now, PostgreSQL later; statements are written so that both understand them: `$1` to `$n`,
// numbered in the order in which they first appear.
//
// A session belongs to one thread at a time. Everything throws StoreError.
#pragma once

#include "base/id.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace palpate::store {

using Bytes = std::span<const std::uint8_t>;
using Value = std::variant<std::monostate, std::int64_t, std::string_view, Bytes>;

inline Value to_value(std::int64_t number) {
    return number;
}
inline Value to_value(std::string_view text) {
    return text;
}
inline Value to_value(Bytes bytes) {
    return bytes;
}
inline Value to_value(const Uuid& id) {
    return Bytes(id.bytes);
}
template <class Tag>
Value to_value(const Id<Tag>& id) {
    return Bytes(id.uuid().bytes);
}
inline Value to_value(Instant at) {
    return static_cast<std::int64_t>(at.time_since_epoch().count());
}

// A statement under way. Texts and bytes live until the next call of next() or close().
class Cursor {
public:
    virtual ~Cursor() = default;
    virtual bool next() = 0;  // false when there is no further row
    virtual bool is_null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;
    virtual std::string_view text(int column) const = 0;
    virtual Bytes bytes(int column) const = 0;
    virtual void close() noexcept = 0;
};

// The rows of one query; the statement is free again when this goes.
class Rows {
public:
    explicit Rows(Cursor& cursor) : cursor_(&cursor) {}
    Rows(Rows&& other) noexcept : cursor_(std::exchange(other.cursor_, nullptr)) {}
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;
    Rows& operator=(Rows&&) = delete;
    ~Rows() {
        if (cursor_ != nullptr)
            cursor_->close();
    }
    bool next() { return cursor_->next(); }
    bool is_null(int column) const { return cursor_->is_null(column); }
    std::int64_t integer(int column) const { return cursor_->integer(column); }
    std::string text(int column) const { return std::string(cursor_->text(column)); }
    std::string_view view(int column) const { return cursor_->text(column); }
    Bytes bytes(int column) const { return cursor_->bytes(column); }
    Uuid uuid(int column) const;  // damaged when there are not 16 bytes
    template <class T>
    T id(int column) const {
        return T(uuid(column));
    }
    Instant instant(int column) const {
        return Instant(std::chrono::milliseconds(integer(column)));
    }

private:
    Cursor* cursor_;
};

class Session {
public:
    virtual ~Session() = default;

    template <class... A>
    Rows query(std::string_view sql, const A&... arguments) {
        const std::array<Value, sizeof...(A)> values{to_value(arguments)...};
        return Rows(open(sql, values, Keep::copied));
    }
    // Rows changed.
    template <class... A>
    std::int64_t run(std::string_view sql, const A&... arguments) {
        const std::array<Value, sizeof...(A)> values{to_value(arguments)...};
        Rows rows(open(sql, values, Keep::borrowed));
        while (rows.next()) {}
        return changed();
    }
    // Several statements without arguments.
    virtual void script(const std::string& sql) = 0;

    // One writer at a time: waits for another process, then throws busy.
    virtual void begin_write() = 0;
    // Every query until commit() sees the same moment.
    virtual void begin_read() = 0;
    virtual void commit() = 0;  // durable when it returns
    virtual void rollback() noexcept = 0;
    // A part of a write that can be taken back alone; they do not nest.
    virtual void begin_part() = 0;
    virtual void end_part() = 0;
    virtual void take_back_part() = 0;

    // Within a transaction: another number whenever somebody has committed over another connection
    // since this was asked last. None: this database does not say.
    virtual std::optional<std::int64_t> commits_of_others() = 0;

    virtual bool has_table(std::string_view name) = 0;
    // The words in which migrations are written become those of this database. Among them
    // {no_overlap_in_occupancy}: what makes it refuse two rows of one practice, resource and place
    // whose times overlap (a trigger in SQLite, a constraint of exclusion in PostgreSQL).
    virtual std::string in_dialect(std::string_view migration) const = 0;

protected:
    // Texts and bytes of the values are copied, or live until the cursor is closed.
    enum class Keep { copied, borrowed };
    virtual Cursor& open(std::string_view sql, std::span<const Value> values, Keep keep) = 0;
    virtual std::int64_t changed() const = 0;
};

}  // namespace palpate::store
