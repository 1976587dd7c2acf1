// What the server says about its own work: one line an event, on standard error. Only words of the
// program's own and numbers can be said, so that nothing of a person and no secret gets in: the
// types take nothing else.
//
// Writing never waits: lines go through a bounded queue to a thread of their own, which writes what
// has come together twenty times a second, and at once what is a warning or worse; when nobody
// reads standard error the oldest are dropped and counted.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string_view>
#include <variant>

namespace palpate::log {

enum class Level { debug, info, warning, error };
enum class Format {
    json,  // {"time": ..., "level": ..., "event": ..., the fields}
    text   // for people: time level event name=value ...
};

// A literal of the source, or a word that somebody vouches for.
class Word {
public:
    template <std::size_t N>
    consteval Word(const char (&literal)[N]) : text_(literal, N - 1) {}  // NOLINT: implicit
    // A route's pattern, a type's name, a request's number: never what came from outside.
    static Word of_our_own(std::string_view text) { return Word(text); }

    std::string_view text() const noexcept { return text_; }

private:
    explicit Word(std::string_view text) : text_(text) {}
    std::string_view text_;
};

struct Field {
    Word name;
    std::variant<std::int64_t, Word> value;
};

struct Options {
    Level level = Level::info;  // the least that is said
    Format format = Format::json;
    int file = 2;                  // where to: standard error
    std::size_t lines_max = 4096;  // waiting to be written
};

class Lines;

class Log {
public:
    explicit Log(const Options& options);
    ~Log();  // writes what waits, as long as somebody reads it
    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;

    bool says(Level level) const noexcept { return level >= options_.level; }
    void say(Level level, Word event, std::initializer_list<Field> fields = {});
    std::uint64_t dropped() const;  // lines that nobody will read

private:
    const Options options_;
    std::unique_ptr<Lines> lines_;
};

}  // namespace palpate::log
