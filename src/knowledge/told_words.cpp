#include "knowledge/told_words.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace palpate::knowledge {
namespace {

// Lower case, the vowels of Spanish and its n without their marks.
std::string plain(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, char>, 14> marked{{
        {"á", 'a'},
        {"é", 'e'},
        {"í", 'i'},
        {"ó", 'o'},
        {"ú", 'u'},
        {"ü", 'u'},
        {"ñ", 'n'},
        {"Á", 'a'},
        {"É", 'e'},
        {"Í", 'i'},
        {"Ó", 'o'},
        {"Ú", 'u'},
        {"Ü", 'u'},
        {"Ñ", 'n'},
    }};
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto rest = text.substr(at, 2);
        const auto found =
            std::ranges::find(marked, rest, &std::pair<std::string_view, char>::first);
        out += found == marked.end() ? lower_case(text[at]) : found->second;
        at += found == marked.end() ? 0 : 1;
    }
    return out;
}

bool in_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

// How much of `text`, which begins with a word, the row's word takes; 0 when it does not fit.
std::size_t taken_by(std::string_view word, std::string_view text) {
    const bool whole = word.ends_with('$');
    if (whole)
        word.remove_suffix(1);
    if (!text.starts_with(word))
        return 0;
    auto end = word.size();
    if (whole && end < text.size() && in_word(text[end]))
        return 0;
    while (end < text.size() && in_word(text[end]))
        ++end;
    return end;
}

struct Fit {
    std::size_t taken = 0;
    std::size_t said = 0;  // length of the row's word: the longest is the most certain
    const std::string* means = nullptr;
};

Fit best_fit(const std::vector<NamedRow>& rows, std::string_view text) {
    Fit best;
    for (const auto& row : rows)
        any_of_list(row.code, '|', [&](std::string_view word) {
            const auto taken = word.size() > best.said ? taken_by(word, text) : 0;
            if (taken > 0)
                best = {taken, word.size(), &row.name};
            return false;
        });
    return best;
}

}  // namespace

std::string in_table_words(const Knowledge& k, std::string_view told) {
    const auto text = plain(told);
    const auto rows = k.other.find("told_words");
    if (rows == k.other.end())
        return text;
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const bool begins = in_word(text[at]) && (at == 0 || !in_word(text[at - 1]));
        const auto fit = begins ? best_fit(rows->second, std::string_view(text).substr(at)) : Fit{};
        out += fit.means != nullptr ? *fit.means : std::string(1, text[at]);
        at += std::max<std::size_t>(fit.taken, 1);
    }
    return out;
}

}  // namespace palpate::knowledge
