#include "http/booking_page/html.hpp"

namespace palpate::http::booking_page {

void Html::write_escaped(std::string_view words) {
    for (const char c : words)
        switch (c) {
            case '&': out_ += "&amp;"; break;
            case '<': out_ += "&lt;"; break;
            case '>': out_ += "&gt;"; break;
            case '"': out_ += "&quot;"; break;
            case '\'': out_ += "&#39;"; break;
            case '\n': out_ += "&#10;"; break;  // an attribute's value would lose it
            case '\0': break;                   // is nowhere in HTML
            default: out_ += c;
        }
}

void Html::open(Name name, Attributes attributes) {
    out_.append("<").append(name.text);
    for (const auto& attribute : attributes) {
        if (!attribute.is_there)
            continue;
        out_.append(" ").append(attribute.name.text).append("=\"");
        write_escaped(attribute.value);
        out_.append("\"");
    }
    out_.append(">");
}

void Html::close(Name name) {
    out_.append("</").append(name.text).append(">");
}

Html& Html::in(Name name, Attributes attributes, std::string_view words) {
    open(name, attributes);
    write_escaped(words);
    close(name);
    return *this;
}

Html& Html::one(Name name, Attributes attributes) {
    open(name, attributes);
    return *this;
}

Html& Html::text(std::string_view words) {
    write_escaped(words);
    return *this;
}

}  // namespace palpate::http::booking_page
