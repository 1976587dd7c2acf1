// Writes JSON text straight into a string, in the order it is called: no tree is built, so a long
// answer costs little more than copying its words. Misplaced calls are not detected; the tests of
// what is written parse it again.
#pragma once

#include <cassert>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <string>
#include <string_view>

#include <fmt/core.h>

namespace palpate {

class JsonWriter {
public:
    explicit JsonWriter(std::size_t usual_bytes = 0) { out_.reserve(usual_bytes); }

    void begin_object() { open('{'); }
    void end_object() { close('}'); }
    void begin_array() { open('['); }
    void end_array() { close(']'); }

    // Names are the contract's words or table ids: nothing in them needs an escape, and nothing
    // looks for one.
    void key(std::string_view name) {
        open_quote();
        out_.append(name).append("\":", 2);
        first_ = true;
    }

    // Names that somebody typed.
    void key_of_any_text(std::string_view name) {
        open_quote();
        append_escaped(name);
        out_.append("\":", 2);
        first_ = true;
    }

    void value(std::string_view text) {
        open_quote();
        append_escaped(text);
        out_ += '"';
    }
    void value(const char* text) { value(std::string_view(text)); }
    void value(bool truth) { raw(truth ? "true" : "false"); }
    void value(std::nullptr_t) { raw("null"); }
    // Shortest text that reads back as the same number. Must be finite.
    void value(double number) {
        assert(number - number == 0);
        separate();
        fmt::format_to(std::back_inserter(out_), "{}", number);
    }
    void value(std::integral auto number) {
        separate();
        fmt::format_to(std::back_inserter(out_), "{}", number);
    }

    // Text that is JSON already: a value, or members of the object that is open.
    void raw(std::string_view json) {
        separate();
        out_ += json;
    }

    template <class T>
    void member(std::string_view name, const T& content) {
        key(name);
        value(content);
    }

    std::string take() && { return std::move(out_); }

private:
    void separate() {
        if (!first_)
            out_ += ',';
        first_ = false;
    }
    void open_quote() {
        out_.append(std::string_view(",\"").substr(first_ ? 1 : 0));
        first_ = false;
    }
    void open(char bracket) {
        separate();
        out_ += bracket;
        first_ = true;
    }
    void close(char bracket) {
        out_ += bracket;
        first_ = false;
    }

    static bool plain(char c) {
        return c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20;
    }

    // Whether none of eight bytes needs an escape: in each term the highest bit of a byte is set
    // when the byte is below a space, a quote or a backslash (a byte may be reported in vain).
    static bool plain_eight(const char* text) {
        constexpr std::uint64_t ones = 0x0101010101010101U;
        constexpr std::uint64_t high = 0x8080808080808080U;
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text, sizeof bytes);
        const std::uint64_t quote = bytes ^ (ones * '"');
        const std::uint64_t backslash = bytes ^ (ones * '\\');
        const std::uint64_t found = (bytes - ones * 0x20) | (quote - ones) | (backslash - ones);
        return (found & ~bytes & high) == 0;
    }

    // Index of the first byte from `at` on that needs an escape; the size when there is none.
    static std::size_t next_special(std::string_view text, std::size_t at) {
        while (at + 8 <= text.size() && plain_eight(text.data() + at))
            at += 8;
        // Less than eight are left: the last eight overlap what was looked at.
        const bool few_left = at < text.size() && at + 8 > text.size() && text.size() >= 8;
        if (few_left && plain_eight(text.data() + text.size() - 8))
            return text.size();
        while (at < text.size() && plain(text[at]))
            ++at;
        return at;
    }

    void append_escaped(std::string_view text) {
        for (std::size_t at = 0;;) {
            const auto special = next_special(text, at);
            out_.append(text, at, special - at);
            if (special == text.size())
                return;
            append_escape(text[special]);
            at = special + 1;
        }
    }

    void append_escape(char c) {
        switch (c) {
            case '"': out_ += "\\\""; return;
            case '\\': out_ += "\\\\"; return;
            case '\n': out_ += "\\n"; return;
            case '\r': out_ += "\\r"; return;
            case '\t': out_ += "\\t"; return;
            case '\b': out_ += "\\b"; return;
            case '\f': out_ += "\\f"; return;
            default:
                fmt::format_to(std::back_inserter(out_), "\\u{:04x}",
                               static_cast<unsigned>(static_cast<unsigned char>(c)));
        }
    }

    std::string out_;
    bool first_ = true;  // nothing yet since the last opening bracket or key
};

}  // namespace palpate
