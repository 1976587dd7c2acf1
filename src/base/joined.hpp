// One text after another: as fmt::format with nothing but {}, without reading a format while a
// client waits.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

namespace palpate {

// The shortest text that reads back as the same number.
void append_number(std::string& into, double number);
void append_number(std::string& into, std::int64_t number);

template <class T>
void append_piece(std::string& into, const T& piece) {
    if constexpr (std::is_convertible_v<const T&, std::string_view>)
        into += std::string_view(piece);
    else if constexpr (std::integral<T>)
        append_number(into, static_cast<std::int64_t>(piece));
    else
        append_number(into, piece);
}

template <class... Pieces>
std::string joined(const Pieces&... pieces) {
    std::string text;
    (append_piece(text, pieces), ...);
    return text;
}

}  // namespace palpate
