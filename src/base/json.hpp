// JSON of described structs, both ways, by one encoder and one decoder.
//
// A member that is an optional, a list, a map or a Document may be left out; every other must be
// there. So a member added later to something that is already stored is one of these. Members that
// the struct does not have are refused by name. Faults are all returned, each with its JSON
// pointer.
#pragma once

#include "base/document.hpp"
#include "base/fault.hpp"
#include "base/json_place.hpp"
#include "base/json_words.hpp"
#include "base/json_writer.hpp"

#include <array>
#include <map>
#include <span>
#include <tuple>
#include <utility>

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <fmt/core.h>

namespace palpate {

constexpr std::size_t json_text_bytes_max = std::size_t{64} << 10;  // of one text member
constexpr std::size_t json_list_max = 10'000;                       // of one list or map

// For whom something is written. What is kept says no empty list, and a Document in it is text, to
// be read back byte for byte; a reader is shown every list, and with `opened` a Document as the
// JSON that it is.
enum class Written { kept, shown, opened };

// Whose text is read. What the record kept was written by us: no member of it is told twice, and
// its Documents were checked when they were made.
enum class ReadFrom { outside, kept };

namespace json_detail {

using boost::json::value;

template <class T>
constexpr bool is_optional = false;
template <class T>
constexpr bool is_optional<std::optional<T>> = true;
template <class T>
constexpr bool is_list = false;
template <class T>
constexpr bool is_list<std::vector<T>> = true;
template <class T>
constexpr bool is_map = false;
template <class T>
constexpr bool is_map<std::map<std::string, T>> = true;
template <class T>
constexpr bool may_be_left_out = is_optional<T> || is_list<T> || is_map<T>;

// ---- out ----

template <Written written, class T>
bool left_out(const T& content) {
    if constexpr (is_optional<T>)
        return !content.has_value();
    else if constexpr (written == Written::kept && (is_list<T> || is_map<T>))
        return content.empty();
    else
        return false;
}

template <Written written = Written::kept, class T>
void write(JsonWriter& out, const T& content) {
    if constexpr (is_optional<T>) {
        write<written>(out, *content);
    } else if constexpr (is_list<T>) {
        out.begin_array();
        for (const auto& item : content)
            write<written>(out, item);
        out.end_array();
    } else if constexpr (is_map<T>) {
        out.begin_object();
        for (const auto& [name, item] : content) {
            out.key_of_any_text(name);
            write<written>(out, item);
        }
        out.end_object();
    } else if constexpr (Described<T>) {
        out.begin_object();
        boost::mp11::mp_for_each<MembersOf<T>>([&](const auto& member) {
            if (left_out<written>(content.*member.pointer))
                return;
            out.key(member.name);
            write<written>(out, content.*member.pointer);
        });
        out.end_object();
    } else if constexpr (std::is_same_v<T, Document>) {
        if constexpr (written == Written::opened)
            out.raw(content.text());
        else
            out.value(std::string_view(content.text()));
    } else if constexpr (Word<T>) {
        out.value(std::string_view(JsonWord<T>::text(content)));
    } else {
        out.value(content);
    }
}

// ---- in ----

struct Reading {
    ReadFrom from = ReadFrom::outside;
    std::vector<Fault> faults = {};

    void refuse(const JsonPlace& place, std::string message, FaultKind kind = FaultKind::invalid);
};

// The plain kinds, one function each (json.cpp).
std::optional<std::string_view> view_text(const value& v, const JsonPlace& place, Reading& reading,
                                          std::size_t bytes_max);
std::optional<std::int64_t> read_integer(const value& v, const JsonPlace& place, Reading& reading,
                                         std::int64_t lo, std::int64_t hi);
std::optional<double> read_number(const value& v, const JsonPlace& place, Reading& reading);
std::optional<bool> read_truth(const value& v, const JsonPlace& place, Reading& reading);
std::optional<Document> read_document(const value& v, const JsonPlace& place, Reading& reading);
// Nothing, and a fault, when it is not a list or an object, or too long a one.
const boost::json::array* read_list(const value& v, const JsonPlace& place, Reading& reading);
const boost::json::object* read_object(const value& v, const JsonPlace& place, Reading& reading);
// Members with other names, as faults in front of the one at `before`: a misspelt member is why
// another is missing.
void refuse_unknown(const boost::json::object& object, std::span<const std::string_view> names,
                    const JsonPlace& place, Reading& reading, std::size_t before = 0);

template <class T>
std::optional<T> read(const value& v, const JsonPlace& place, Reading& reading);

// `member` is what the holder has under the name, if anything.
template <class M>
std::optional<M> read_member(const value* member, std::string_view name, const JsonPlace& holder,
                             Reading& reading) {
    if (member != nullptr && !(member->is_null() && may_be_left_out<M>))
        return read<M>(*member, JsonPlace(holder, name), reading);
    if constexpr (may_be_left_out<M>)
        return M{};
    reading.refuse(JsonPlace(holder, name), "is required");
    return std::nullopt;
}

// Built once all members are there, so that no member needs a value that means nothing.
template <class T, template <class...> class L, class... D>
std::optional<T> read_described(L<D...>, const value& v, const JsonPlace& place, Reading& reading) {
    const boost::json::object* object = read_object(v, place, reading);
    if (object == nullptr)
        return std::nullopt;
    const auto faults_before = reading.faults.size();
    std::size_t members_found = 0;
    const auto member = [&](std::string_view name) {
        const value* found = object->if_contains(name);
        members_found += found != nullptr ? 1 : 0;
        return found;
    };
    auto parts =
        std::tuple{read_member<std::remove_cvref_t<decltype(std::declval<T>().*D::pointer)>>(
            member(D::name), D::name, place, reading)...};
    if (members_found != object->size())
        refuse_unknown(*object, std::array<std::string_view, sizeof...(D)>{D::name...}, place,
                       reading, faults_before);
    return std::apply(
        [](auto&... part) -> std::optional<T> {
            if (!(part.has_value() && ...))
                return std::nullopt;
            return T{std::move(*part)...};
        },
        parts);
}

template <class T>
std::optional<T> read_word(const value& v, const JsonPlace& place, Reading& reading) {
    const auto word = view_text(v, place, reading, json_text_bytes_max);
    if (!word)
        return std::nullopt;
    auto parsed = JsonWord<T>::parse(*word);
    if (!parsed)
        reading.refuse(place, fmt::format("expected {}", JsonWord<T>::permitted()));
    return parsed;
}

template <class T>
std::optional<std::vector<T>> read_items(const value& v, const JsonPlace& place, Reading& reading) {
    const boost::json::array* list = read_list(v, place, reading);
    if (list == nullptr)
        return std::nullopt;
    std::vector<T> items;
    items.reserve(list->size());
    for (std::size_t i = 0; i < list->size(); ++i)
        if (auto item = read<T>((*list)[i], JsonPlace(place, i), reading))
            items.push_back(*std::move(item));
    return items.size() == list->size() ? std::optional(std::move(items)) : std::nullopt;
}

template <class T>
std::optional<std::map<std::string, T>> read_named(const value& v, const JsonPlace& place,
                                                   Reading& reading) {
    const boost::json::object* object = read_object(v, place, reading);
    if (object == nullptr)
        return std::nullopt;
    std::map<std::string, T> items;
    for (const auto& [name, content] : *object)
        if (auto item = read<T>(content, JsonPlace(place, name), reading))
            items.emplace(name, *std::move(item));
    return items.size() == object->size() ? std::optional(std::move(items)) : std::nullopt;
}

template <class T>
std::optional<T> read(const value& v, const JsonPlace& place, Reading& reading) {
    if constexpr (is_optional<T>) {
        auto content = read<typename T::value_type>(v, place, reading);
        return content ? std::optional<T>(std::in_place, *std::move(content)) : std::nullopt;
    } else if constexpr (is_list<T>) {
        return read_items<typename T::value_type>(v, place, reading);
    } else if constexpr (is_map<T>) {
        return read_named<typename T::mapped_type>(v, place, reading);
    } else if constexpr (Described<T>) {
        return read_described<T>(MembersOf<T>{}, v, place, reading);
    } else if constexpr (std::is_same_v<T, Document>) {
        return read_document(v, place, reading);
    } else if constexpr (Word<T>) {
        return read_word<T>(v, place, reading);
    } else if constexpr (std::is_same_v<T, bool>) {
        return read_truth(v, place, reading);
    } else if constexpr (std::is_integral_v<T>) {
        static_assert(sizeof(T) < 8 || std::is_signed_v<T>);
        const auto number = read_integer(v, place, reading, std::numeric_limits<T>::min(),
                                         std::numeric_limits<T>::max());
        return number ? std::optional(static_cast<T>(*number)) : std::nullopt;
    } else if constexpr (std::is_floating_point_v<T>) {
        return read_number(v, place, reading);
    } else {
        static_assert(std::is_same_v<T, std::string>,
                      "say how it is read: JsonWord or describe it");
        const auto text = view_text(v, place, reading, json_text_bytes_max);
        return text ? std::optional<T>(*text) : std::nullopt;
    }
}

}  // namespace json_detail

template <class T>
std::string to_json(const T& content) {
    JsonWriter out(512);
    json_detail::write(out, content);
    return std::move(out).take();
}

template <class T>
Checked<T> from_value(const boost::json::value& value, ReadFrom from = ReadFrom::outside) {
    json_detail::Reading reading{.from = from};
    auto content = json_detail::read<T>(value, JsonPlace(), reading);
    if (!reading.faults.empty())
        return tl::unexpected(std::move(reading.faults));
    return *std::move(content);
}

// At most `Document::bytes_max` of UTF-8, at most 32 levels deep, no member told twice. The value
// must not outlive the memory.
Result<boost::json::value> parse_json(std::string_view text, ReadFrom from = ReadFrom::outside,
                                      boost::json::storage_ptr memory = {});

template <class T>
Checked<T> from_json(std::string_view text, ReadFrom from = ReadFrom::outside) {
    std::array<unsigned char, 4096> first;
    boost::json::monotonic_resource memory(first.data(), first.size());
    const auto value = parse_json(text, from, &memory);
    if (!value)
        return tl::unexpected(std::vector<Fault>{value.error()});
    return from_value<T>(*value, from);
}

}  // namespace palpate

// For a struct that many files read and write: its code is made in the one file that says HERE,
// and in no file that saw ELSEWHERE. Within namespace palpate. A type takes no parentheses.
// NOLINTBEGIN(bugprone-macro-parentheses)
#define PALPATE_JSON_ELSEWHERE(T) PALPATE_JSON_CODE(extern template, T)
#define PALPATE_JSON_HERE(T) PALPATE_JSON_CODE(template, T)
#define PALPATE_JSON_CODE(how, T)                                                          \
    how std::optional<T> json_detail::read<T>(const boost::json::value&, const JsonPlace&, \
                                              json_detail::Reading&);                      \
    how void json_detail::write<Written::kept, T>(JsonWriter&, const T&);                  \
    how void json_detail::write<Written::shown, T>(JsonWriter&, const T&)
// NOLINTEND(bugprone-macro-parentheses)
