#include "record/fold.hpp"

#include <array>
#include <cstdint>

namespace palpate::record {
namespace {

// Latin-1 from U+00C0 and Latin Extended-A to U+017F, in order; "" keeps the character.
constexpr std::array<std::string_view, 192> latin = {
    "a", "a", "a",  "a",  "a", "a", "ae", "c",  "e",  "e", "e", "e", "i",  "i",  "i", "i", "d", "n",
    "o", "o", "o",  "o",  "o", "",  "o",  "u",  "u",  "u", "u", "y", "th", "ss", "a", "a", "a", "a",
    "a", "a", "ae", "c",  "e", "e", "e",  "e",  "i",  "i", "i", "i", "d",  "n",  "o", "o", "o", "o",
    "o", "",  "o",  "u",  "u", "u", "u",  "y",  "th", "y", "a", "a", "a",  "a",  "a", "a", "c", "c",
    "c", "c", "c",  "c",  "c", "c", "d",  "d",  "d",  "d", "e", "e", "e",  "e",  "e", "e", "e", "e",
    "e", "e", "g",  "g",  "g", "g", "g",  "g",  "g",  "g", "h", "h", "h",  "h",  "i", "i", "i", "i",
    "i", "i", "i",  "i",  "i", "i", "ij", "ij", "j",  "j", "k", "k", "k",  "l",  "l", "l", "l", "l",
    "l", "l", "l",  "l",  "l", "n", "n",  "n",  "n",  "n", "n", "n", "n",  "n",  "o", "o", "o", "o",
    "o", "o", "oe", "oe", "r", "r", "r",  "r",  "r",  "r", "s", "s", "s",  "s",  "s", "s", "s", "s",
    "t", "t", "t",  "t",  "t", "t", "u",  "u",  "u",  "u", "u", "u", "u",  "u",  "u", "u", "u", "u",
    "w", "w", "y",  "y",  "y", "z", "z",  "z",  "z",  "z", "z", "s"};

std::size_t length_of(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

// A code point of two bytes, U+0080 to U+07FF.
void append_two(std::string& out, std::uint32_t point) {
    out += static_cast<char>(0xC0 | (point >> 6));
    out += static_cast<char>(0x80 | (point & 0x3F));
}

std::uint32_t lower(std::uint32_t point) {
    if ((point >= 0x0391 && point <= 0x03A9) || (point >= 0x0410 && point <= 0x042F))
        return point + 0x20;
    return point >= 0x0400 && point <= 0x040F ? point + 0x50 : point;
}

void append_folded(std::string& out, std::string_view character) {
    if (character.size() == 1) {
        const char c = character[0];
        out += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
        return;
    }
    if (character.size() != 2) {
        out += character;
        return;
    }
    const auto point = (static_cast<std::uint32_t>(character[0] & 0x1F) << 6) |
                       static_cast<std::uint32_t>(character[1] & 0x3F);
    const auto letter = point >= 0xC0 && point < 0x180 ? latin[point - 0xC0] : std::string_view();
    if (!letter.empty())
        out += letter;
    else if (point < 0x300 || point > 0x36F)  // combining accents go
        append_two(out, lower(point));
}

}  // namespace

std::string fold(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const auto character = text.substr(0, length_of(text.front()));
        append_folded(out, character);
        text.remove_prefix(character.size());
    }
    return out;
}

std::vector<std::string> folded_words(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : fold(text) + ' ') {
        if (is_plain(c) || static_cast<unsigned char>(c) >= 0x80) {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    return words;
}

std::string digits_of(std::string_view text) {
    std::string digits;
    for (const char c : text)
        if (c >= '0' && c <= '9')
            digits += c;
    return digits;
}

}  // namespace palpate::record
