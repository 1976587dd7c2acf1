#include "practice/password_rules.hpp"

#include "base/text.hpp"
#include "secrets/password.hpp"

#include <algorithm>
#include <unordered_set>

#include <fmt/core.h>

namespace palpate::practice {
namespace {

constexpr std::size_t own_word_min = 4;  // shorter parts of a name are in too many words

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

const std::unordered_set<std::string_view>& common() {
    static const auto all = [] {
        std::unordered_set<std::string_view> words;
        auto text = common_passwords();
        while (!text.empty()) {
            const auto end = text.find('\n');
            words.insert(text.substr(0, end));
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        }
        words.erase("");
        return words;
    }();
    return all;
}

// "password2026!" is a common word with what people put behind it.
std::string_view without_ending(std::string_view text) {
    while (!text.empty() && !is_letter(text.back()))
        text.remove_suffix(1);
    return text;
}

// The shortest part that, repeated, makes the whole.
std::string_view repeated_part(std::string_view text) {
    for (std::size_t size = 1; size <= text.size() / 2; ++size)
        if (text.size() % size == 0 && text.substr(size) == text.substr(0, text.size() - size))
            return text.substr(0, size);
    return text;
}

// Each letter the next or the previous of the one before it: 3456789012 is not, abcdefghijk is.
bool is_run(std::string_view text) {
    for (const int step : {-1, 1}) {
        const auto broken =
            std::ranges::adjacent_find(text, [step](char a, char b) { return b - a != step; });
        if (broken == text.end())
            return true;
    }
    return false;
}

bool is_common(std::string_view text) {
    const auto part = repeated_part(text);
    return part.size() <= 3 || is_run(text) || common().contains(text) || common().contains(part) ||
           common().contains(without_ending(text)) ||
           common().contains(repeated_part(without_ending(text)));
}

bool has_own_word(std::string_view password, std::string_view words) {
    while (!words.empty()) {
        const auto end = std::ranges::find_if_not(words, is_letter) - words.begin();
        const auto word = words.substr(0, static_cast<std::size_t>(end));
        if (word.size() >= own_word_min && password.find(word) != std::string_view::npos)
            return true;
        words.remove_prefix(std::min(words.size(), word.size() + 1));
    }
    return false;
}

std::size_t letters_in(std::string_view utf8) {
    return static_cast<std::size_t>(std::ranges::count_if(
        utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

Fault at_password(std::string message) {
    return {FaultKind::invalid, "/password", std::move(message)};
}

}  // namespace

std::optional<Fault> fault_of_password(std::string_view password, const Person& person) {
    if (letters_in(password) < password_letters_min)
        return at_password(fmt::format("expected at least {} characters", password_letters_min));
    if (password.size() > secrets::password_bytes_max)
        return at_password(fmt::format("expected at most {} bytes", secrets::password_bytes_max));
    const auto small = lower_case(password);
    if (is_common(small))
        return at_password("many people use this one; several words in a row are better");
    const auto email = lower_case(person.email);
    if (has_own_word(small, lower_case(person.name)) ||
        has_own_word(small, std::string_view(email).substr(0, email.find('@'))))
        return at_password("expected one without your own name or address in it");
    return std::nullopt;
}

}  // namespace palpate::practice
