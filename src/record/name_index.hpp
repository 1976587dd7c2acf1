// Who is meant by what somebody types: every client's words and birthday in memory, and the best
// found among all of them. Each distinct word is compared with what was typed once; then every
// client is looked at by the numbers of its words. So two common words ("maria ruiz") cost no more
// than one, and the order of what is found is exact.
//
// About 40 bytes a client and 40 a distinct word. Not for several threads at once while it changes.
#pragma once

#include "record/search.hpp"
#include "record/typing_error.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace palpate::record {

// Numbers found by the hash of what they stand for (linear probing, at most half full).
class NumberTable {
public:
    static constexpr std::uint32_t none = 0xFFFFFFFFU;

    template <class Same>
    std::uint32_t find(std::size_t hash, Same same) const {
        if (slots_.empty())
            return none;
        for (std::size_t at = hash & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1))
            if (slots_[at] == none || same(slots_[at]))
                return slots_[at];
    }
    // `number` is not in it yet. `hash_of` gives the hash of those that are.
    template <class HashOf>
    void add(std::uint32_t number, HashOf hash_of) {
        if (2 * (count_ + 1) > slots_.size())
            grow(hash_of);
        put(number, hash_of(number));
        ++count_;
    }

private:
    template <class HashOf>
    void grow(HashOf hash_of) {
        const auto old = std::move(slots_);
        slots_.assign(old.empty() ? 64 : 2 * old.size(), none);
        for (const auto number : old)
            if (number != none)
                put(number, hash_of(number));
    }
    void put(std::uint32_t number, std::size_t hash) {
        auto at = hash & (slots_.size() - 1);
        while (slots_[at] != none)
            at = (at + 1) & (slots_.size() - 1);
        slots_[at] = number;
    }

    std::vector<std::uint32_t> slots_;
    std::size_t count_ = 0;
};

class NameIndex {
public:
    // A client's line (line_sought), also instead of an earlier one.
    void set(const Uuid& id, std::string_view line);
    void remove(const Uuid& id);

    // The best first: those whose worst fitting word fits better; then those whose words fit better
    // in sum; then those with the words in the order typed; then those with fewer words besides;
    // then by words, then by id. Nothing when nothing is sought.
    std::vector<Uuid> search(const Sought& sought, std::size_t count_max) const;

    std::size_t words() const { return words_.size(); }

private:
    struct Word {
        std::uint32_t start = 0;    // in letters_
        std::uint32_t letters = 0;  // letters_in
        std::uint8_t length = 0;
    };
    struct Entry {
        Uuid id;
        std::uint32_t first = 0;  // in entry_words_
        std::int32_t birth = 0;
        std::uint8_t count = 0;
        bool there = false;
    };
    // How one entry fits, in the order of search().
    struct Rank {
        int worst = 0;
        int sum = 0;
        int disorder = 0;
        int besides = 0;
        friend auto operator<=>(const Rank&, const Rank&) = default;
    };
    struct Hit {
        Rank rank;
        std::uint32_t entry = 0;
    };
    class Fitting;

    std::u32string_view text(std::uint32_t word) const;
    std::span<const std::uint32_t> words_of(const Entry& entry) const;
    std::uint32_t number_of(std::u32string_view word);
    std::uint32_t entry_of(const Uuid& id) const;
    bool before(const Hit& a, const Hit& b) const;
    std::vector<Misfit> misfits(std::u32string_view typed) const;

    std::u32string letters_;
    std::vector<Word> words_;
    NumberTable word_numbers_;
    std::vector<Entry> entries_;
    NumberTable entry_numbers_;
    std::vector<std::uint32_t> entry_words_;
};

}  // namespace palpate::record
