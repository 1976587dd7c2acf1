// A piece of JSON kept byte for byte, such as what went into an assessment and what came out of it,
// or elements of an imported record that we do not model. It travels inside other JSON as text, so
// that neither the order of its members nor the spelling of its numbers can change.
#pragma once

#include "base/fault.hpp"

#include <string>
#include <string_view>

namespace palpate {

class Document {
public:
    static constexpr std::size_t bytes_max = std::size_t{4} << 20;

    // Checks that it is JSON, and not too large.
    static Result<Document> from(std::string text);
    // As the record kept it: it was checked when it was made.
    static Document kept(std::string text) { return Document(std::move(text)); }
    const std::string& text() const noexcept { return text_; }
    friend bool operator==(const Document&, const Document&) = default;

private:
    explicit Document(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

}  // namespace palpate
