// One text after another: as fmt::format with nothing but {}, without reading a format while a
// client waits.
#pragma once

#include <concepts>
#include <cstddef>
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

// Bytes that a piece will need; for numbers a guess, as most have few digits.
template <class T>
std::size_t room_for(const T& piece) {
    if constexpr (std::is_convertible_v<const T&, std::string_view>)
        return std::string_view(piece).size();
    else
        return 4;
}

template <class... Pieces>
std::string joined(const Pieces&... pieces) {
    std::string text;
    text.reserve((room_for(pieces) + ... + 0));
    (append_piece(text, pieces), ...);
    return text;
}

}  // namespace palpate
