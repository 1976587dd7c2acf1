#include "base/json.hpp"

#include "base/json_twice.hpp"
#include "base/near_words.hpp"

#include <algorithm>
#include <cmath>

#include <boost/json/parse.hpp>

namespace palpate {
namespace json_detail {
namespace {

std::string did_you_mean(std::string_view typed, std::span<const std::string_view> names) {
    const auto near = near_word(typed, names, [](auto name) { return name; });
    return near.empty() ? "" : fmt::format("; did you mean \"{}\"?", near);
}

template <class Container>
const Container* not_too_long(const Container& list, const JsonPlace& place, Reading& reading) {
    if (list.size() <= json_list_max)
        return &list;
    reading.refuse(place, fmt::format("expected at most {} items", json_list_max),
                   FaultKind::too_large);
    return nullptr;
}

}  // namespace

void Reading::refuse(const JsonPlace& place, std::string message, FaultKind kind) {
    faults.push_back({kind, place.pointer(), std::move(message)});
}

std::optional<std::string_view> view_text(const value& v, const JsonPlace& place, Reading& reading,
                                          std::size_t bytes_max) {
    const auto* text = v.if_string();
    if (text == nullptr) {
        reading.refuse(place, "expected text");
        return std::nullopt;
    }
    if (text->size() > bytes_max) {
        reading.refuse(place, fmt::format("expected at most {} bytes", bytes_max),
                       FaultKind::too_large);
        return std::nullopt;
    }
    return std::string_view(*text);
}

std::optional<std::int64_t> read_integer(const value& v, const JsonPlace& place, Reading& reading,
                                         std::int64_t lo, std::int64_t hi) {
    const auto* number = v.if_int64();
    if (number != nullptr && *number >= lo && *number <= hi)
        return *number;
    reading.refuse(place, fmt::format("expected a whole number from {} to {}", lo, hi));
    return std::nullopt;
}

std::optional<double> read_number(const value& v, const JsonPlace& place, Reading& reading) {
    boost::system::error_code failed;
    const auto number = v.to_number<double>(failed);
    if (!failed && std::isfinite(number))
        return number;
    reading.refuse(place, "expected a number");
    return std::nullopt;
}

std::optional<bool> read_truth(const value& v, const JsonPlace& place, Reading& reading) {
    if (const bool* truth = v.if_bool())
        return *truth;
    reading.refuse(place, "expected true or false");
    return std::nullopt;
}

std::optional<Document> read_document(const value& v, const JsonPlace& place, Reading& reading) {
    const auto text = view_text(v, place, reading, Document::bytes_max);
    if (!text)
        return std::nullopt;
    if (reading.from == ReadFrom::kept)
        return Document::kept(std::string(*text));
    auto document = Document::from(std::string(*text));
    if (document)
        return *std::move(document);
    auto& fault = document.error();
    reading.faults.push_back({fault.kind, place.pointer() + fault.path, std::move(fault.message)});
    return std::nullopt;
}

const boost::json::array* read_list(const value& v, const JsonPlace& place, Reading& reading) {
    if (const auto* list = v.if_array())
        return not_too_long(*list, place, reading);
    reading.refuse(place, "expected a list");
    return nullptr;
}

const boost::json::object* read_object(const value& v, const JsonPlace& place, Reading& reading) {
    if (const auto* object = v.if_object())
        return not_too_long(*object, place, reading);
    reading.refuse(place, "expected an object");
    return nullptr;
}

void refuse_unknown(const boost::json::object& object, std::span<const std::string_view> names,
                    const JsonPlace& place, Reading& reading, std::size_t before) {
    const auto known = reading.faults.size();
    for (const auto& member : object)
        if (std::ranges::find(names, std::string_view(member.key())) == names.end())
            reading.refuse(JsonPlace(place, member.key()),
                           "is not a member here" + did_you_mean(member.key(), names));
    const auto begin = reading.faults.begin();
    std::rotate(begin + static_cast<std::ptrdiff_t>(before),
                begin + static_cast<std::ptrdiff_t>(known), reading.faults.end());
}

}  // namespace json_detail

Result<boost::json::value> parse_json(std::string_view text, ReadFrom from,
                                      boost::json::storage_ptr memory) {
    if (text.size() > Document::bytes_max)
        return refuse(FaultKind::too_large, "",
                      fmt::format("expected at most {} bytes", Document::bytes_max));
    boost::system::error_code failed;
    boost::json::parse_options options;
    options.max_depth = 32;
    auto value = boost::json::parse({text.data(), text.size()}, failed, std::move(memory), options);
    if (failed)
        return refuse(FaultKind::malformed, "", "expected JSON: " + failed.message());
    if (from == ReadFrom::kept)
        return value;
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
