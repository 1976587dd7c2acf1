#include "base/json_twice.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <boost/json/parse.hpp>

namespace palpate {
namespace {

namespace json = boost::json;

std::size_t members_of(const json::value& value) {
    std::size_t members = 0;
    if (const auto* object = value.if_object()) {
        members = object->size();
        for (const auto& member : *object)
            members += members_of(member.value());
    } else if (const auto* list = value.if_array()) {
        for (const auto& item : *list)
            members += members_of(item);
    }
    return members;
}

// The end of the string that begins at `at`, behind its closing quote. The text is sound JSON.
std::size_t end_of_string(std::string_view text, std::size_t at) {
    for (++at; text[at] != '"'; ++at)
        if (text[at] == '\\')
            ++at;
    return at + 1;
}

// Each member has one colon outside strings.
std::size_t members_written(std::string_view text) {
    std::size_t members = 0;
    for (auto at = text.find_first_of(":\""); at < text.size();
         at = text.find_first_of(":\"", at)) {
        members += text[at] == ':' ? 1 : 0;
        at = text[at] == ':' ? at + 1 : end_of_string(text, at);
    }
    return members;
}

std::string escaped(std::string_view key) {
    std::string out;
    for (const char c : key)
        out += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return out;
}

// Reads the text once more, with the keys of every open object.
class Search {
public:
    explicit Search(std::string_view text) : text_(text) {}

    std::string run() {
        while (at_ < text_.size())
            if (step())
                return path_ + "/" + escaped(key_);
        return {};
    }

private:
    struct Open {
        bool object = false;
        std::size_t path_size = 0;  // of the path of what holds it
        std::size_t items = 0;
        std::set<std::string, std::less<>> keys;
    };

    // True when `key_` stands in its object the second time.
    bool step() {
        const char c = text_[at_];
        if (c == '{' || c == '[') {
            open_.push_back({c == '{', path_.size(), 0, {}});
            if (open_.size() > 1)
                path_ += "/" + place_;
            place_ = "0";
        } else if (c == '}' || c == ']') {
            path_.resize(open_.back().path_size);
            open_.pop_back();
        } else if (c == ',' && !open_.empty() && !open_.back().object) {
            place_ = std::to_string(++open_.back().items);
        } else if (c == '"') {
            return string();
        }
        ++at_;
        return false;
    }

    bool string() {
        const auto end = end_of_string(text_, at_);
        const auto told = text_.substr(at_, end - at_);
        at_ = end;
        const auto next = std::min(text_.find_first_not_of(" \t\r\n", end), text_.size());
        if (next == text_.size() || text_[next] != ':')
            return false;
        key_ = std::string(json::parse({told.data(), told.size()}).as_string());
        place_ = escaped(key_);
        return !open_.back().keys.insert(key_).second;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::string path_;
    std::string place_ = "0";  // of the next value, within what holds it
    std::string key_;
    std::vector<Open> open_;
};

}  // namespace

std::optional<Fault> told_twice(std::string_view text, const json::value& parsed) {
    if (members_written(text) == members_of(parsed))
        return std::nullopt;
    return Fault{FaultKind::invalid, Search(text).run(), "expected this member once"};
}

}  // namespace palpate
