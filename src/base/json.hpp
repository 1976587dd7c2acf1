// JSON of described structs, both ways, by one encoder and one decoder.
//
// A member that is an optional, a list, a map or a Document may be left out; every other must be
// there. So a member added later to something that is already stored is one of these. Members that
// the struct does not have are refused by name. Faults are all returned, each with its JSON
// pointer.
#pragma once

#include "base/document.hpp"
#include "base/fault.hpp"
#include "base/json_words.hpp"
#include "base/json_writer.hpp"

#include <map>
#include <tuple>
#include <utility>

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

namespace json_detail {

using Faults = std::vector<Fault>;
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

// The plain kinds, one function each (json.cpp).
std::optional<std::string> read_text(const value& v, const std::string& path, Faults& faults,
                                     std::size_t bytes_max);
std::optional<std::int64_t> read_integer(const value& v, const std::string& path, Faults& faults,
                                         std::int64_t lo, std::int64_t hi);
std::optional<double> read_number(const value& v, const std::string& path, Faults& faults);
std::optional<bool> read_truth(const value& v, const std::string& path, Faults& faults);
std::optional<Document> read_document(const value& v, const std::string& path, Faults& faults);
// Nothing, and a fault, when it is not a list or an object, or too long a one.
const boost::json::array* read_list(const value& v, const std::string& path, Faults& faults);
const boost::json::object* read_object(const value& v, const std::string& path, Faults& faults);
void refuse_unknown(const boost::json::object& object, const std::vector<std::string_view>& names,
                    const std::string& path, Faults& faults);
std::string pointer(const std::string& path, std::string_view member);

template <class T>
std::optional<T> read(const value& v, const std::string& path, Faults& faults);

template <class M>
std::optional<M> read_member(const boost::json::object& object, std::string_view name,
                             const std::string& path, Faults& faults) {
    const value* found = object.if_contains(name);
    if (found != nullptr && !(found->is_null() && may_be_left_out<M>))
        return read<M>(*found, pointer(path, name), faults);
    if constexpr (may_be_left_out<M>)
        return M{};
    faults.push_back({FaultKind::invalid, pointer(path, name), "is required"});
    return std::nullopt;
}

// Built once all members are there, so that no member needs a value that means nothing.
template <class T, template <class...> class L, class... D>
std::optional<T> read_described(L<D...>, const value& v, const std::string& path, Faults& faults) {
    const boost::json::object* object = read_object(v, path, faults);
    if (object == nullptr)
        return std::nullopt;
    refuse_unknown(*object, {D::name...}, path, faults);
    auto parts =
        std::tuple{read_member<std::remove_cvref_t<decltype(std::declval<T>().*D::pointer)>>(
            *object, D::name, path, faults)...};
    return std::apply(
        [](auto&... part) -> std::optional<T> {
            if (!(part.has_value() && ...))
                return std::nullopt;
            return T{std::move(*part)...};
        },
        parts);
}

template <class T>
std::optional<T> read_word(const value& v, const std::string& path, Faults& faults) {
    const auto word = read_text(v, path, faults, json_text_bytes_max);
    if (!word)
        return std::nullopt;
    auto parsed = JsonWord<T>::parse(*word);
    if (!parsed)
        faults.push_back(
            {FaultKind::invalid, path, fmt::format("expected {}", JsonWord<T>::permitted())});
    return parsed;
}

template <class T>
std::optional<std::vector<T>> read_items(const value& v, const std::string& path, Faults& faults) {
    const boost::json::array* list = read_list(v, path, faults);
    if (list == nullptr)
        return std::nullopt;
    std::vector<T> items;
    items.reserve(list->size());
    for (std::size_t i = 0; i < list->size(); ++i)
        if (auto item = read<T>((*list)[i], pointer(path, std::to_string(i)), faults))
            items.push_back(*std::move(item));
    return items.size() == list->size() ? std::optional(std::move(items)) : std::nullopt;
}

template <class T>
std::optional<std::map<std::string, T>> read_named(const value& v, const std::string& path,
                                                   Faults& faults) {
    const boost::json::object* object = read_object(v, path, faults);
    if (object == nullptr)
        return std::nullopt;
    std::map<std::string, T> items;
    for (const auto& [name, content] : *object)
        if (auto item = read<T>(content, pointer(path, name), faults))
            items.emplace(name, *std::move(item));
    return items.size() == object->size() ? std::optional(std::move(items)) : std::nullopt;
}

template <class T>
std::optional<T> read(const value& v, const std::string& path, Faults& faults) {
    if constexpr (is_optional<T>) {
        auto content = read<typename T::value_type>(v, path, faults);
        return content ? std::optional<T>(std::in_place, *std::move(content)) : std::nullopt;
    } else if constexpr (is_list<T>) {
        return read_items<typename T::value_type>(v, path, faults);
    } else if constexpr (is_map<T>) {
        return read_named<typename T::mapped_type>(v, path, faults);
    } else if constexpr (Described<T>) {
        return read_described<T>(MembersOf<T>{}, v, path, faults);
    } else if constexpr (std::is_same_v<T, Document>) {
        return read_document(v, path, faults);
    } else if constexpr (Word<T>) {
        return read_word<T>(v, path, faults);
    } else if constexpr (std::is_same_v<T, bool>) {
        return read_truth(v, path, faults);
    } else if constexpr (std::is_integral_v<T>) {
        static_assert(sizeof(T) < 8 || std::is_signed_v<T>);
        const auto number = read_integer(v, path, faults, std::numeric_limits<T>::min(),
                                         std::numeric_limits<T>::max());
        return number ? std::optional(static_cast<T>(*number)) : std::nullopt;
    } else if constexpr (std::is_floating_point_v<T>) {
        return read_number(v, path, faults);
    } else {
        static_assert(std::is_same_v<T, std::string>,
                      "say how it is read: JsonWord or describe it");
        return read_text(v, path, faults, json_text_bytes_max);
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
Checked<T> from_value(const boost::json::value& value) {
    std::vector<Fault> faults;
    auto content = json_detail::read<T>(value, "", faults);
    if (!faults.empty())
        return tl::unexpected(std::move(faults));
    return *std::move(content);
}

// At most `Document::bytes_max` of UTF-8, at most 32 levels deep.
Result<boost::json::value> parse_json(std::string_view text);

template <class T>
Checked<T> from_json(std::string_view text) {
    const auto value = parse_json(text);
    if (!value)
        return tl::unexpected(std::vector<Fault>{value.error()});
    return from_value<T>(*value);
}

}  // namespace palpate
