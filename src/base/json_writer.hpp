// Writes JSON text straight into a string, in the order it is called: no tree is built, so a long
// answer costs little more than copying its words. Misplaced calls are not detected; the tests of
// what is written parse it again.
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace palpate {

class JsonWriter {
public:
    explicit JsonWriter(std::size_t usual_bytes = 0) { out_.resize(usual_bytes); }

    void begin_object() { open('{'); }
    void end_object() { close('}'); }
    void begin_array() { open('['); }
    void end_array() { close(']'); }

    // Names are the contract's words or table ids: nothing in them needs an escape, and nothing
    // looks for one. Inlined, so that a name known to the compiler is a few stores.
    [[gnu::always_inline]] void key(std::string_view name) {
        char* to = separated(room(name.size() + 4));
        *to++ = '"';
        std::memcpy(to, name.data(), name.size());
        to += name.size();
        *to++ = '"';
        *to++ = ':';
        end_at(to);
        first_ = true;
    }

    // Names that somebody typed.
    void key_of_any_text(std::string_view name) {
        value(name);
        put(':');
        first_ = true;
    }

    void value(std::string_view text) {
        char* to = separated(room(text.size() + 3));
        *to++ = '"';
        end_at(to);
        append_escaped(text);
        put('"');
    }
    void value(const char* text) { value(std::string_view(text)); }
    void value(bool truth) { raw(truth ? "true" : "false"); }
    void value(std::nullptr_t) { raw("null"); }
    // Shortest text that reads back as the same number. Must be finite.
    void value(double number);
    void value(std::signed_integral auto number) { integer(std::int64_t{number}); }
    void value(std::unsigned_integral auto number) { integer(std::uint64_t{number}); }

    // Text that is JSON already: a value, or members of the object that is open.
    void raw(std::string_view json) {
        char* to = separated(room(json.size() + 1));
        std::memcpy(to, json.data(), json.size());
        end_at(to + json.size());
    }

    template <class T>
    [[gnu::always_inline]] void member(std::string_view name, const T& content) {
        key(name);
        value(content);
    }

    std::string take() && {
        out_.resize(used_);
        return std::move(out_);
    }

private:
    // ---- The end of the text: `out_` is kept longer than what is written ----

    // At least this many bytes to write into, from the end on.
    char* room(std::size_t bytes) {
        if (out_.size() - used_ < bytes)
            grow(bytes);
        return out_.data() + used_;
    }
    [[gnu::noinline]] void grow(std::size_t bytes) {
        out_.resize(std::max(2 * out_.size(), used_ + bytes + 64));
    }
    void end_at(const char* end) { used_ = static_cast<std::size_t>(end - out_.data()); }
    void put(char c) {
        *room(1) = c;
        ++used_;
    }

    // A comma unless this is the first since a bracket or key, without a branch.
    char* separated(char* to) {
        *to = ',';
        to += first_ ? 0 : 1;
        first_ = false;
        return to;
    }
    void open(char bracket) {
        char* to = separated(room(2));
        *to++ = bracket;
        end_at(to);
        first_ = true;
    }
    void close(char bracket) {
        put(bracket);
        first_ = false;
    }

    // ---- Numbers ----

    void integer(std::int64_t number);
    void integer(std::uint64_t number);
    bool short_decimal(double number);

    // ---- Texts ----

    static bool plain(char c) {
        return c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20;
    }

    // Whether none of eight bytes needs an escape: in each term the highest bit of a byte is set
    // when the byte is below a space, a quote or a backslash (a byte may be reported in vain).
    static bool plain_eight(std::uint64_t bytes) {
        constexpr std::uint64_t ones = 0x0101010101010101U;
        constexpr std::uint64_t high = 0x8080808080808080U;
        const std::uint64_t quote = bytes ^ (ones * '"');
        const std::uint64_t backslash = bytes ^ (ones * '\\');
        const std::uint64_t found = (bytes - ones * 0x20) | (quote - ones) | (backslash - ones);
        return (found & ~bytes & high) == 0;
    }

    // Copies eight bytes. False when one of them may need an escape: then what was copied is to be
    // written over.
    static bool copy_plain_eight(const char* from, char* to) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, from, sizeof bytes);
        std::memcpy(to, &bytes, sizeof bytes);
        return plain_eight(bytes);
    }

    // Copies what needs no escape, from the first byte on; returns how many bytes that were.
    std::size_t copy_plain(std::string_view text) {
        char* const to = room(text.size());
        const char* const from = text.data();
        const std::size_t size = text.size();
        std::size_t at = 0;
        while (at + 8 <= size && copy_plain_eight(from + at, to + at))
            at += 8;
        // Less than eight are left: the last eight overlap what was copied.
        const bool few_left = at < size && at + 8 > size && size >= 8;
        if (few_left && copy_plain_eight(from + size - 8, to + size - 8))
            at = size;
        for (; at < size && plain(from[at]); ++at)
            to[at] = from[at];
        used_ += at;
        return at;
    }

    void append_escaped(std::string_view text) {
        for (;;) {
            text.remove_prefix(copy_plain(text));
            if (text.empty())
                return;
            append_escape(text.front());
            text.remove_prefix(1);
        }
    }

    void append_text(std::string_view text) {
        std::memcpy(room(text.size()), text.data(), text.size());
        used_ += text.size();
    }

    void append_unicode(unsigned char c) {
        constexpr std::string_view hex = "0123456789abcdef";
        append_text("\\u00");
        put(hex[c >> 4]);
        put(hex[c & 0xF]);
    }

    void append_escape(char c) {
        switch (c) {
            case '"': return append_text("\\\"");
            case '\\': return append_text("\\\\");
            case '\n': return append_text("\\n");
            case '\r': return append_text("\\r");
            case '\t': return append_text("\\t");
            case '\b': return append_text("\\b");
            case '\f': return append_text("\\f");
            default: append_unicode(static_cast<unsigned char>(c));
        }
    }

    std::string out_;
    std::size_t used_ = 0;  // bytes of out_ that are written
    bool first_ = true;     // nothing yet since the last opening bracket or key
};

}  // namespace palpate
