// Plain-ASCII forms of what people and programs type, so that words are found whatever their case
// and the spaces around them.
#pragma once

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>

namespace palpate {

inline char lower_case(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

inline std::string lower_case(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        c = lower_case(c);
    return out;
}

inline bool same_in_any_case(std::string_view a, std::string_view b) {
    return std::ranges::equal(
        a, b, {}, [](char c) { return lower_case(c); }, [](char c) { return lower_case(c); });
}

// Without the spaces at both ends.
inline std::string_view trimmed(std::string_view text) {
    const auto first = std::min(text.find_first_not_of(' '), text.size());
    return text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

// Whether `f` holds for one of the words of "a, b; c", each without the spaces around it.
template <class F>
bool any_of_list(std::string_view list, char separator, F f) {
    while (!list.empty()) {
        const auto end = list.find(separator);
        if (f(trimmed(list.substr(0, end))))
            return true;
        list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
    }
    return false;
}

// The number that the whole text is; nothing when it is more, less or out of range.
template <class T>
std::optional<T> number_in(std::string_view text) {
    T number{};
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
    return whole ? std::optional(number) : std::nullopt;
}

// "Deep tissue" as the id "deep_tissue".
inline std::string snake_case(std::string_view text) {
    std::string id = lower_case(text);
    for (char& c : id)
        if (c == ' ' || c == '-')
            c = '_';
    return id;
}

}  // namespace palpate
