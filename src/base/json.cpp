#include "base/json.hpp"

#include "base/json_twice.hpp"
#include "base/near_words.hpp"

#include <algorithm>
#include <cmath>

#include <boost/json/parse.hpp>

namespace palpate {
namespace json_detail {
namespace {

void refuse_value(const std::string& path, std::string expected, Faults& faults) {
    faults.push_back({FaultKind::invalid, path, "expected " + std::move(expected)});
}

std::string did_you_mean(std::string_view typed, const std::vector<std::string_view>& names) {
    const auto near = near_word(typed, names, [](auto name) { return name; });
    return near.empty() ? "" : fmt::format("; did you mean \"{}\"?", near);
}

template <class Container>
const Container* not_too_long(const Container& list, const std::string& path, Faults& faults) {
    if (list.size() <= json_list_max)
        return &list;
    faults.push_back(
        {FaultKind::too_large, path, fmt::format("expected at most {} items", json_list_max)});
    return nullptr;
}

}  // namespace

std::optional<std::string> read_text(const value& v, const std::string& path, Faults& faults,
                                     std::size_t bytes_max) {
    const auto* text = v.if_string();
    if (text == nullptr) {
        refuse_value(path, "text", faults);
        return std::nullopt;
    }
    if (text->size() > bytes_max) {
        faults.push_back(
            {FaultKind::too_large, path, fmt::format("expected at most {} bytes", bytes_max)});
        return std::nullopt;
    }
    return std::string(*text);
}

std::optional<std::int64_t> read_integer(const value& v, const std::string& path, Faults& faults,
                                         std::int64_t lo, std::int64_t hi) {
    const auto* number = v.if_int64();
    if (number != nullptr && *number >= lo && *number <= hi)
        return *number;
    refuse_value(path, fmt::format("a whole number from {} to {}", lo, hi), faults);
    return std::nullopt;
}

std::optional<double> read_number(const value& v, const std::string& path, Faults& faults) {
    boost::system::error_code failed;
    const auto number = v.to_number<double>(failed);
    if (!failed && std::isfinite(number))
        return number;
    refuse_value(path, "a number", faults);
    return std::nullopt;
}

std::optional<bool> read_truth(const value& v, const std::string& path, Faults& faults) {
    if (const bool* truth = v.if_bool())
        return *truth;
    refuse_value(path, "true or false", faults);
    return std::nullopt;
}

std::optional<Document> read_document(const value& v, const std::string& path, Faults& faults) {
    auto text = read_text(v, path, faults, Document::bytes_max);
    if (!text)
        return std::nullopt;
    auto document = Document::from(*std::move(text));
    if (document)
        return *std::move(document);
    faults.push_back(
        {document.error().kind, path + document.error().path, std::move(document.error().message)});
    return std::nullopt;
}

const boost::json::array* read_list(const value& v, const std::string& path, Faults& faults) {
    if (const auto* list = v.if_array())
        return not_too_long(*list, path, faults);
    refuse_value(path, "a list", faults);
    return nullptr;
}

const boost::json::object* read_object(const value& v, const std::string& path, Faults& faults) {
    if (const auto* object = v.if_object())
        return not_too_long(*object, path, faults);
    refuse_value(path, "an object", faults);
    return nullptr;
}

void refuse_unknown(const boost::json::object& object, const std::vector<std::string_view>& names,
                    const std::string& path, Faults& faults) {
    for (const auto& member : object)
        if (std::ranges::find(names, std::string_view(member.key())) == names.end())
            faults.push_back({FaultKind::invalid, pointer(path, member.key()),
                              "is not a member here" + did_you_mean(member.key(), names)});
}

std::string pointer(const std::string& path, std::string_view member) {
    std::string longer = path + '/';
    for (const char c : member)
        longer += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return longer;
}

}  // namespace json_detail

Result<boost::json::value> parse_json(std::string_view text) {
    if (text.size() > Document::bytes_max)
        return refuse(FaultKind::too_large, "",
                      fmt::format("expected at most {} bytes", Document::bytes_max));
    boost::system::error_code failed;
    boost::json::parse_options options;
    options.max_depth = 32;
    auto value = boost::json::parse({text.data(), text.size()}, failed, {}, options);
    if (failed)
        return refuse(FaultKind::malformed, "", "expected JSON: " + failed.message());
    if (auto twice = told_twice(text, value))
        return tl::unexpected(*std::move(twice));
    return value;
}

Result<Document> Document::from(std::string text) {
    if (const auto value = parse_json(text); !value)
        return tl::unexpected(value.error());
    return Document(std::move(text));
}

}  // namespace palpate
