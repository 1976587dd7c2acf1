// From an id to its place in a list: a table of open addresses, for lists that are made once and
// asked ten thousand times.
#pragma once

#include "base/id.hpp"

#include <bit>
#include <cstdint>
#include <cstring>
#include <vector>

namespace palpate::scheduling {

// An id as two numbers, which compare faster than its bytes.
struct IdWords {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    friend constexpr bool operator==(const IdWords&, const IdWords&) = default;
};

template <class Tag>
IdWords words_of(const Id<Tag>& id) {
    IdWords words;
    std::memcpy(&words.high, id.uuid().bytes.data(), sizeof words.high);
    std::memcpy(&words.low, id.uuid().bytes.data() + sizeof words.high, sizeof words.low);
    return words;
}

template <class Key>
class IdIndex {
public:
    IdIndex() = default;
    // For at most `count` ids.
    explicit IdIndex(std::size_t count)
        : cells_(std::bit_ceil(2 * count + 2)), shift_(std::countl_zero(cells_.size() - 1)) {}

    // False when the id is there already.
    bool add(const Key& id, int place) {
        const IdWords words = words_of(id);
        Cell& cell = cells_[cell_of(words)];
        if (cell.place >= 0)
            return false;
        cell = {words, place};
        return true;
    }
    int find(const Key& id) const {  // -1: not there
        return cells_.empty() ? -1 : cells_[cell_of(words_of(id))].place;
    }

private:
    struct Cell {
        IdWords id;
        int place = -1;
    };
    // Where the id is, or the free cell where it would be; at most half the cells are taken. The
    // low half of an id is random (base/id.hpp) but for two bits: a product spreads it (Knuth's
    // multiplicative hashing, by 2^64 over the golden ratio).
    std::size_t cell_of(const IdWords& id) const {
        std::size_t at = id.low * 0x9e3779b97f4a7c15U >> shift_;
        while (cells_[at].place >= 0 && cells_[at].id != id)
            at = (at + 1) & (cells_.size() - 1);
        return at;
    }

    std::vector<Cell> cells_;
    int shift_ = 0;
};

}  // namespace palpate::scheduling
