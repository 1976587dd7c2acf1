// Writes JSON text straight into a string, in the order it is called: no tree is built, so a long
// answer costs little more than copying its words. Misplaced calls are not detected; the tests of
// what is written parse it again.
#pragma once

#include <cassert>
#include <concepts>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace palpate {

class JsonWriter {
public:
    explicit JsonWriter(std::size_t usual_bytes = 0) { out_.reserve(usual_bytes); }

    void begin_object() { open('{'); }
    void end_object() { close('}'); }
    void begin_array() { open('['); }
    void end_array() { close(']'); }

    void key(std::string_view name) {
        value(name);
        out_ += ':';
        first_ = true;
    }

    void value(std::string_view text) {
        separate();
        out_ += '"';
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

    // Text that is JSON already.
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

    void append_escaped(std::string_view text) {
        std::size_t done = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (plain(text[i]))
                continue;
            out_.append(text, done, i - done);
            append_escape(text[i]);
            done = i + 1;
        }
        out_.append(text, done);
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
