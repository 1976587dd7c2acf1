#include "base/near_words.hpp"

#include "base/nearest.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace palpate {
namespace {

constexpr std::size_t letters_max = 100;
constexpr std::size_t prefix_min = 3;

std::string plain(std::string_view word) {
    std::string low;
    for (const char c : word.substr(0, letters_max))
        low += c == ' ' || c == '-' ? '_' : lower_case(c);
    return low;
}

std::string squeezed(std::string word) {
    std::erase(word, '_');
    return word;
}

std::set<std::string> parts_of(std::string_view word) {
    std::set<std::string> parts;
    while (!word.empty()) {
        const auto end = std::min(word.find('_'), word.size());
        const std::string part(word.substr(0, end));
        if (part.size() >= prefix_min && part != "left" && part != "right")
            parts.insert(part);
        word.remove_prefix(std::min(end + 1, word.size()));
    }
    return parts;
}

double share(std::size_t part, std::size_t whole) {
    return static_cast<double>(part) / static_cast<double>(whole);
}

std::optional<double> by_letters(const std::string& typed, const std::string& known) {
    const auto longer = std::max(typed.size(), known.size());
    const auto shorter = std::min(typed.size(), known.size());
    const auto permitted = std::max<std::size_t>(1, typed.size() / 3);
    if (shorter < 2 || longer - shorter > permitted)
        return std::nullopt;
    const auto edits = edit_distance(typed, known);
    if (edits > permitted)
        return std::nullopt;
    return share(edits, longer);
}

std::optional<double> by_beginning(const std::string& typed, const std::string& known) {
    const auto shorter = std::min(typed.size(), known.size());
    const auto longer = std::max(typed.size(), known.size());
    if (shorter < prefix_min || typed.compare(0, shorter, known, 0, shorter) != 0)
        return std::nullopt;
    return 0.5 * share(longer - shorter, longer);
}

std::optional<double> by_parts(const std::string& typed, const std::string& known) {
    const auto a = parts_of(typed);
    const auto b = parts_of(known);
    const auto shared = static_cast<std::size_t>(
        std::ranges::count_if(a, [&](const std::string& part) { return b.contains(part); }));
    if (shared == 0 || 2 * shared < a.size())
        return std::nullopt;
    return 1 - share(shared, a.size() + b.size() - shared) * 0.7;
}

}  // namespace

std::optional<double> apart(std::string_view typed, std::string_view permitted) {
    const auto a = plain(typed);
    const auto b = plain(permitted);
    std::optional<double> least;
    for (const auto& one :
         {by_letters(a, b), by_beginning(squeezed(a), squeezed(b)), by_parts(a, b)})
        if (one && (!least || *one < *least))
            least = one;
    return least;
}

std::vector<std::string> near_words(std::string_view typed, std::vector<std::string> permitted,
                                    std::size_t count) {
    std::vector<std::pair<double, std::string>> near;
    for (auto& word : permitted)
        if (const auto distance = apart(typed, word))
            near.emplace_back(*distance, std::move(word));
    std::ranges::sort(near);
    near.erase(std::unique(near.begin(), near.end()), near.end());
    std::vector<std::string> words;
    for (std::size_t i = 0; i < std::min(count, near.size()); ++i)
        words.push_back(std::move(near[i].second));
    return words;
}

std::string nearest_and(std::string_view near) {
    return near.empty() ? std::string() : "nearest: " + std::string(near) + "; ";
}

std::string nearest_aside(std::string_view near) {
    return near.empty() ? std::string() : " (nearest: " + std::string(near) + ")";
}

}  // namespace palpate
