#include "record/files/base64.hpp"

#include <array>
#include <cstdint>

namespace palpate::record {
namespace {

constexpr std::string_view letters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint32_t none = 64;

constexpr auto values = [] {
    std::array<std::uint8_t, 256> table{};
    table.fill(none);
    for (std::size_t i = 0; i < letters.size(); ++i)
        table[static_cast<std::uint8_t>(letters[i])] = static_cast<std::uint8_t>(i);
    return table;
}();

// The 24 bits of four letters, of which `used` say something; none: another letter is among them.
std::optional<std::uint32_t> bits_of(std::string_view four, std::size_t used) {
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const std::uint32_t value = i < used ? values[static_cast<std::uint8_t>(four[i])] : 0;
        if (value == none)
            return std::nullopt;
        bits = bits << 6U | value;
    }
    return bits;
}

}  // namespace

std::string to_base64(std::string_view bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const auto here = bytes.substr(at, 3);
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < 3; ++i)
            bits = bits << 8U | (i < here.size() ? static_cast<std::uint8_t>(here[i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i)
            text += i <= here.size() ? letters[bits >> (18U - 6U * i) & 63U] : '=';
    }
    return text;
}

std::optional<std::string> from_base64(std::string_view text) {
    if (text.size() % 4 != 0)
        return std::nullopt;
    std::size_t padding = 0;
    while (padding < 2 && padding < text.size() && text[text.size() - 1 - padding] == '=')
        ++padding;
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    for (std::size_t at = 0; at < text.size(); at += 4) {
        const auto gone = at + 4 == text.size() ? padding : 0;
        const auto bits = bits_of(text.substr(at, 4), 4 - gone);
        // Bits that no byte holds must be zero: else two texts would say the same bytes.
        if (!bits || (*bits & ((1U << 8U * gone) - 1U)) != 0)
            return std::nullopt;
        for (std::size_t i = 0; i < 3 - gone; ++i)
            bytes += static_cast<char>(*bits >> (16U - 8U * i) & 255U);
    }
    return bytes;
}

}  // namespace palpate::record
