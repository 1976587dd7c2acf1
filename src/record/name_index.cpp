#include "record/name_index.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <functional>

namespace palpate::record {
namespace {

constexpr std::size_t word_letters_max = 255;
constexpr int tries_max = 2000;  // of ways to give the typed words different words of one name

// Ids are random in their last bytes.
std::size_t hash_of_id(const Uuid& id) {
    std::size_t hash = 0;
    std::memcpy(&hash, id.bytes.data() + 8, sizeof hash);
    return hash * 0x9E3779B97F4A7C15U >> 16;
}

std::size_t hash_of_word(std::u32string_view word) {
    return std::hash<std::u32string_view>{}(word);
}

bool born_in(const std::vector<BirthRange>& births, int birth) {
    return births.empty() || std::ranges::any_of(births, [&](const BirthRange& range) {
               return birth >= range.first && birth <= range.last;
           });
}

}  // namespace

std::u32string_view NameIndex::text(std::uint32_t word) const {
    return std::u32string_view(letters_).substr(words_[word].start, words_[word].length);
}

std::span<const std::uint32_t> NameIndex::words_of(const Entry& entry) const {
    return std::span(entry_words_).subspan(entry.first, entry.count);
}

std::uint32_t NameIndex::number_of(std::u32string_view word) {
    word = word.substr(0, word_letters_max);
    const auto known =
        word_numbers_.find(hash_of_word(word), [&](auto number) { return text(number) == word; });
    if (known != NumberTable::none)
        return known;
    const auto number = static_cast<std::uint32_t>(words_.size());
    words_.push_back({static_cast<std::uint32_t>(letters_.size()), letters_in(word),
                      static_cast<std::uint8_t>(word.size())});
    letters_ += word;
    word_numbers_.add(number, [&](auto n) { return hash_of_word(text(n)); });
    return number;
}

std::uint32_t NameIndex::entry_of(const Uuid& id) const {
    return entry_numbers_.find(hash_of_id(id),
                               [&](auto number) { return entries_[number].id == id; });
}

void NameIndex::set(const Uuid& id, std::string_view line) {
    auto at = entry_of(id);
    if (at == NumberTable::none) {
        at = static_cast<std::uint32_t>(entries_.size());
        entries_.push_back({.id = id});
        entry_numbers_.add(at, [&](auto n) { return hash_of_id(entries_[n].id); });
    }
    const auto parts = parse_line(line);
    const auto count = std::min(parts.words.size(), line_words_max);
    std::vector<std::uint32_t> numbers;
    numbers.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        numbers.push_back(number_of(parts.words[i]));
    auto& entry = entries_[at];
    entry.birth = parts.birth;
    entry.there = true;
    // The place of the words before is used again when these are not more.
    if (count > entry.count) {
        entry.first = static_cast<std::uint32_t>(entry_words_.size());
        entry_words_.resize(entry_words_.size() + count);
    }
    entry.count = static_cast<std::uint8_t>(count);
    std::ranges::copy(numbers, entry_words_.begin() + entry.first);
}

void NameIndex::remove(const Uuid& id) {
    if (const auto at = entry_of(id); at != NumberTable::none)
        entries_[at].there = false;
}

std::vector<Misfit> NameIndex::misfits(std::u32string_view typed) const {
    const auto wanted = letters_in(typed);
    const int most = errors_allowed(typed.size());
    std::vector<Misfit> all(words_.size(), no_fit);
    for (std::uint32_t w = 0; w < words_.size(); ++w)
        if (std::popcount(wanted & ~words_[w].letters) <= most)
            all[w] = misfit(typed, text(w));
    return all;
}

// How what is sought fits one entry after the other.
class NameIndex::Fitting {
public:
    Fitting(const NameIndex& index, const Sought& sought) : index_(index), births_(sought.births) {
        any_.assign(index.words_.size(), 0);
        misfits_.reserve(sought.words.size());
        for (const auto& word : sought.words) {
            misfits_.push_back(index.misfits(word));
            const auto bit = static_cast<std::uint8_t>(1U << (misfits_.size() - 1));
            for (std::size_t w = 0; w < any_.size(); ++w)
                if (misfits_.back()[w] != no_fit)
                    any_[w] |= bit;
        }
        all_ = static_cast<std::uint8_t>((1U << misfits_.size()) - 1);
    }

    std::optional<Rank> of(const Entry& entry) {
        if (!entry.there || !born_in(births_, entry.birth))
            return std::nullopt;
        words_ = index_.words_of(entry);
        std::uint8_t found = 0;
        for (const auto word : words_)
            found |= any_[word];
        if (found != all_)
            return std::nullopt;
        best_.reset();
        tries_ = 0;
        const int besides = static_cast<int>(words_.size() - misfits_.size());
        if (words_.size() >= misfits_.size())
            place(0, 0, 0, {0, 0, 0, besides});
        return best_;
    }

private:
    // Gives typed word `q` each word of the entry that is still free.
    void place(std::size_t q, std::uint32_t taken, std::size_t from, Rank rank) {
        if (best_ && rank >= *best_)
            return;
        if (q == misfits_.size()) {
            best_ = rank;
            return;
        }
        for (std::size_t p = 0; p < words_.size() && tries_ < tries_max; ++p) {
            const Misfit fit = misfits_[q][words_[p]];
            if (fit == no_fit || (taken >> p & 1U) != 0)
                continue;
            ++tries_;
            place(q + 1, taken | 1U << p, p,
                  {std::max<int>(rank.worst, fit), rank.sum + fit,
                   rank.disorder != 0 || p < from ? 1 : 0, rank.besides});
        }
    }

    const NameIndex& index_;
    const std::vector<BirthRange>& births_;
    std::vector<std::vector<Misfit>> misfits_;  // by typed word, then by word
    std::vector<std::uint8_t> any_;             // by word: bits of the typed words that it fits
    std::uint8_t all_ = 0;
    std::span<const std::uint32_t> words_;
    std::optional<Rank> best_;
    int tries_ = 0;
};

bool NameIndex::before(const Hit& a, const Hit& b) const {
    if (a.rank != b.rank)
        return a.rank < b.rank;
    const auto& one = entries_[a.entry];
    const auto& other = entries_[b.entry];
    const auto left = words_of(one);
    const auto right = words_of(other);
    for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i)
        if (left[i] != right[i])
            return text(left[i]) < text(right[i]);
    return left.size() != right.size() ? left.size() < right.size() : one.id < other.id;
}

std::vector<Uuid> NameIndex::search(const Sought& sought, std::size_t count_max) const {
    if (!sought.anything() || count_max == 0)
        return {};
    Fitting fitting(*this, sought);
    const auto order = [this](const Hit& a, const Hit& b) { return before(a, b); };
    std::vector<Hit> best;  // a heap, the worst of them first
    best.reserve(count_max + 1);
    for (std::uint32_t e = 0; e < entries_.size(); ++e) {
        const auto rank = fitting.of(entries_[e]);
        if (!rank)
            continue;
        const Hit hit{*rank, e};
        if (best.size() == count_max && !before(hit, best.front()))
            continue;
        best.push_back(hit);
        std::ranges::push_heap(best, order);
        if (best.size() > count_max) {
            std::ranges::pop_heap(best, order);
            best.pop_back();
        }
    }
    std::ranges::sort_heap(best, order);
    std::vector<Uuid> ids;
    ids.reserve(best.size());
    for (const auto& hit : best)
        ids.push_back(entries_[hit.entry].id);
    return ids;
}

}  // namespace palpate::record
