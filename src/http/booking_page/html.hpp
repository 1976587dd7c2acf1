// HTML as it is written: elements that are closed again, names that are ours, and words that are
// escaped. Escaping happens in one place (html.cpp), for text and for attributes alike, and nothing
// can be written past it: whatever a visitor typed is only ever read as text.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace palpate::http::booking_page {

class Html {
public:
    // Of an element or an attribute: known when the program is built.
    struct Name {
        // Not explicit: {"class", "start"} is how it is read.
        consteval Name(const char* name) : text(name) {}
        std::string_view text;
    };
    struct Attribute {
        Name name;
        std::string_view value = "";
        bool is_there = true;  // {"checked", "", is_chosen}
    };
    using Attributes = std::initializer_list<Attribute>;

    Html() { out_.reserve(8192); }

    // <name ...> what `inside` writes </name>
    template <class F>
        requires std::invocable<F>
    Html& in(Name name, Attributes attributes, F inside) {
        open(name, attributes);
        inside();
        close(name);
        return *this;
    }
    Html& in(Name name, Attributes attributes, std::string_view words);
    Html& in(Name name, std::string_view words) { return in(name, {}, words); }
    // An element without a content: input, link, meta.
    Html& one(Name name, Attributes attributes);
    Html& text(std::string_view words);

    std::string take() && { return std::move(out_); }

private:
    void open(Name name, Attributes attributes);
    void close(Name name);
    void write_escaped(std::string_view words);

    std::string out_ = "<!doctype html>\n";
};

}  // namespace palpate::http::booking_page
