#include "base/json_part.hpp"

namespace palpate::json_detail {
namespace {

// Walks over the text of an object without decoding it. Where something is not as it should be it
// says so, and the whole text is parsed instead, which names the fault.
class Walk {
public:
    explicit Walk(std::string_view text) : left_(text) {}

    bool take(char wanted) {
        skip_space();
        if (!left_.starts_with(wanted))
            return false;
        left_.remove_prefix(1);
        return true;
    }
    bool at_end() {
        skip_space();
        return left_.empty();
    }
    // With its quotes; empty: there is none, or it does not end.
    std::string_view text() {
        skip_space();
        return taken(text_length(left_));
    }
    std::string_view value() {
        skip_space();
        if (left_.starts_with('"'))
            return text();
        if (left_.starts_with('{') || left_.starts_with('['))
            return taken(nested_length());
        return taken(word_length());
    }

private:
    static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
    void skip_space() {
        while (!left_.empty() && is_space(left_.front()))
            left_.remove_prefix(1);
    }
    std::size_t word_length() const {
        std::size_t at = 0;
        while (at < left_.size() && left_[at] != ',' && left_[at] != '}' && left_[at] != ']' &&
               !is_space(left_[at]))
            ++at;
        return at;
    }
    std::string_view taken(std::size_t length) {
        const auto all = left_.substr(0, length);
        left_.remove_prefix(length);
        return all;
    }
    static std::size_t text_length(std::string_view from) {
        if (!from.starts_with('"'))
            return 0;
        for (auto at = from.find('"', 1); at != from.npos; at = from.find('"', at + 1)) {
            std::size_t slashes = 0;  // before it; the first quote ends them
            while (from[at - 1 - slashes] == '\\')
                ++slashes;
            if (slashes % 2 == 0)
                return at + 1;
        }
        return 0;
    }
    std::size_t nested_length() const {
        int depth = 0;
        for (std::size_t at = 0; at < left_.size(); ++at) {
            const char c = left_[at];
            if (c == '"') {
                const auto length = text_length(left_.substr(at));
                if (length == 0)
                    return 0;
                at += length - 1;
            } else if (c == '{' || c == '[') {
                ++depth;
            } else if ((c == '}' || c == ']') && --depth == 0) {
                return at + 1;
            }
        }
        return 0;
    }

    std::string_view left_;
};

bool is_plain(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7f && c != '\\'; });
}

bool decode_into(std::optional<value>& to, std::string_view text,
                 const boost::json::storage_ptr& memory) {
    if (text.starts_with('"') && is_plain(text)) {
        const auto inner = text.substr(1, text.size() - 2);
        to.emplace(boost::json::string_view(inner.data(), inner.size()), memory);
        return true;
    }
    auto parsed = parse_json(text, ReadFrom::kept, memory);
    if (!parsed)
        return false;
    to.emplace(*std::move(parsed), memory);
    return true;
}

}  // namespace

bool decode_members(std::string_view text, std::span<const std::string_view> names,
                    std::span<std::optional<value>> found, const boost::json::storage_ptr& memory) {
    Walk walk(text);
    if (!walk.take('{'))
        return false;
    do {
        const auto key = walk.text();
        if (key.empty() || key.find('\\') != key.npos || !walk.take(':'))
            return false;
        const auto said = walk.value();
        if (said.empty())
            return false;
        const auto name = std::ranges::find(names, key.substr(1, key.size() - 2));
        if (name == names.end())
            continue;
        auto& to = found[static_cast<std::size_t>(name - names.begin())];
        if (to || !decode_into(to, said, memory))
            return false;
    } while (walk.take(','));
    return walk.take('}') && walk.at_end();
}

}  // namespace palpate::json_detail
