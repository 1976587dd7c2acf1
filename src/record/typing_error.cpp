#include "record/typing_error.hpp"

#include <algorithm>
#include <array>

namespace palpate::record {
namespace {

using Row = std::array<int, typed_letters_max + 1>;

struct Distances {
    int whole;  // to the word
    int start;  // to the nearest start of it
};

// Rows are the letters of the word, columns those typed; only what is near the diagonal can be
// within `most`, so a row without such a value ends it.
Distances distances(std::u32string_view typed, std::u32string_view word, int most) {
    const std::size_t m = typed.size();
    std::array<Row, 3> rows;
    for (std::size_t i = 0; i <= m; ++i)
        rows[0][i] = static_cast<int>(i);
    const std::size_t n = std::min(word.size(), m + static_cast<std::size_t>(most));
    int nearest = rows[0][m];
    int least_before = 0;
    for (std::size_t j = 1; j <= n; ++j) {
        const auto& above = rows[(j - 1) % 3];
        const auto& two_above = rows[(j + 1) % 3];
        auto& row = rows[j % 3];
        row[0] = static_cast<int>(j);
        int least = row[0];
        for (std::size_t i = 1; i <= m; ++i) {
            const int changed = above[i - 1] + (typed[i - 1] == word[j - 1] ? 0 : 1);
            row[i] = std::min({changed, above[i] + 1, row[i - 1] + 1});
            if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1])
                row[i] = std::min(row[i], two_above[i - 2] + 1);
            least = std::min(least, row[i]);
        }
        nearest = std::min(nearest, row[m]);
        if (least > most && least_before > most)
            return {most + 1, nearest};
        least_before = least;
    }
    return {n == word.size() ? rows[n % 3][m] : most + 1, nearest};
}

}  // namespace

Misfit misfit(std::u32string_view typed, std::u32string_view word) {
    typed = typed.substr(0, typed_letters_max);
    if (word.starts_with(typed))
        return word.size() == typed.size() ? 0 : 1;
    const int most = errors_allowed(typed.size());
    if (most == 0)
        return no_fit;
    const auto [whole, start] = distances(typed, word, most);
    const int as_whole = whole <= most ? 2 * whole : no_fit;
    const int as_start = start <= most ? 2 * start + 1 : no_fit;
    return static_cast<Misfit>(std::min(as_whole, as_start));
}

std::uint32_t letters_in(std::u32string_view word) {
    std::uint32_t letters = 0;
    for (const char32_t c : word)
        letters |= 1U << (c % 32);
    return letters;
}

std::u32string characters(std::string_view utf8) {
    std::u32string all;
    all.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i++]);
        const int more = lead < 0x80 ? 0 : lead < 0xC0 ? -1 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
        char32_t c = more < 0 ? U'\uFFFD' : more == 0 ? lead : lead & (0x3FU >> more);
        for (int k = 0; k < more; ++k) {
            if (i == utf8.size() || (static_cast<unsigned char>(utf8[i]) & 0xC0U) != 0x80U) {
                c = U'\uFFFD';
                break;
            }
            c = (c << 6) | (static_cast<unsigned char>(utf8[i++]) & 0x3FU);
        }
        all.push_back(c);
    }
    return all;
}

}  // namespace palpate::record
