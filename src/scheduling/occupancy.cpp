#include "scheduling/occupancy.hpp"

#include <algorithm>
#include <bit>
#include <cassert>

namespace palpate::scheduling {
namespace {

constexpr std::uint64_t all_ones = ~std::uint64_t{0};

std::size_t words_for(Slot slots) {
    return static_cast<std::size_t>((slots + 63) / 64);
}

}  // namespace

SlotBits::SlotBits(SlotRange window) : window_(window), words_(words_for(window.count())) {}

// Calls apply(word, mask) for each word that the range touches.
template <class Apply>
void SlotBits::each_word(SlotRange range, Apply apply) {
    const Slot first = std::max(range.first, window_.first) - window_.first;
    const Slot end = std::min(range.end, window_.end) - window_.first;
    if (end <= first)
        return;
    const auto from = static_cast<std::size_t>(first / 64);
    const auto last = static_cast<std::size_t>((end - 1) / 64);
    for (std::size_t i = from; i <= last; ++i) {
        std::uint64_t mask = all_ones;
        if (i == from)
            mask &= all_ones << (first % 64);
        if (i == last)
            mask &= all_ones >> (63 - (end - 1) % 64);
        apply(words_[i], mask);
    }
}

void SlotBits::set(SlotRange range) {
    each_word(range, [](std::uint64_t& word, std::uint64_t mask) { word |= mask; });
}

void SlotBits::set_one(Slot slot) {
    if (slot < window_.first || slot >= window_.end)
        return;
    const Slot at = slot - window_.first;
    words_[static_cast<std::size_t>(at / 64)] |= std::uint64_t{1} << (at % 64);
}

void SlotBits::clear(SlotRange range) {
    each_word(range, [](std::uint64_t& word, std::uint64_t mask) { word &= ~mask; });
}

void SlotBits::set_all() {
    std::ranges::fill(words_, all_ones);
    trim();
}

// The last word's bits outside the window stay clear.
void SlotBits::trim() {
    if (const Slot rest = window_.count() % 64; rest != 0)
        words_.back() &= all_ones >> (64 - rest);
}

bool SlotBits::test(Slot slot) const {
    if (slot < window_.first || slot >= window_.end)
        return false;
    const Slot at = slot - window_.first;
    return ((words_[static_cast<std::size_t>(at / 64)] >> (at % 64)) & 1) != 0;
}

bool SlotBits::any() const {
    return std::ranges::any_of(words_, [](std::uint64_t word) { return word != 0; });
}

Slot SlotBits::count() const {
    Slot sum = 0;
    for (const std::uint64_t word : words_)
        sum += std::popcount(word);
    return sum;
}

SlotBits& SlotBits::operator&=(const SlotBits& other) {
    assert(window_ == other.window_);
    for (std::size_t i = 0; i < words_.size(); ++i)
        words_[i] &= other.words_[i];
    return *this;
}

SlotBits& SlotBits::operator|=(const SlotBits& other) {
    assert(window_ == other.window_);
    for (std::size_t i = 0; i < words_.size(); ++i)
        words_[i] |= other.words_[i];
    return *this;
}

SlotBits& SlotBits::remove(const SlotBits& other) {
    assert(window_ == other.window_);
    for (std::size_t i = 0; i < words_.size(); ++i)
        words_[i] &= ~other.words_[i];
    return *this;
}

// words &= (words moved to earlier slots by `by`), in place: each word only reads later ones.
void SlotBits::keep_shifted(Slot by) {
    const auto whole = static_cast<std::size_t>(by / 64);
    const auto rest = static_cast<unsigned>(by % 64);
    const std::size_t size = words_.size();
    if (whole >= size) {
        std::ranges::fill(words_, 0);
        return;
    }
    const std::size_t pairs = size - whole - 1;
    if (rest == 0) {
        for (std::size_t i = 0; i < pairs; ++i)
            words_[i] &= words_[i + whole];
    } else {
        for (std::size_t i = 0; i < pairs; ++i)
            words_[i] &= words_[i + whole] >> rest | words_[i + whole + 1] << (64 - rest);
    }
    words_[pairs] &= words_[size - 1] >> rest;
    std::fill(words_.begin() + static_cast<std::ptrdiff_t>(pairs) + 1, words_.end(), 0);
}

void SlotBits::erode(Slot length) {
    assert(length >= 1);
    // After each pass a bit stands for `held` slots in a row.
    for (Slot held = 1; held < length;) {
        const Slot by = std::min(held, length - held);
        keep_shifted(by);
        held += by;
    }
}

void SlotBits::delay(Slot by) {
    assert(by >= 0);
    if (by == 0)
        return;
    const auto whole = static_cast<std::size_t>(by / 64);
    const auto rest = static_cast<unsigned>(by % 64);
    for (std::size_t i = words_.size(); i-- > 0;) {
        std::uint64_t word = i >= whole ? words_[i - whole] << rest : 0;
        if (rest != 0 && i > whole)
            word |= words_[i - whole - 1] >> (64 - rest);
        words_[i] = word;
    }
    if (!words_.empty())
        trim();
}

Tally::Tally(SlotRange window, int count_max)
    : levels_(static_cast<std::size_t>(count_max), SlotBits(window)) {
    assert(count_max >= 1);
}

void Tally::add(const SlotBits& bits) {
    for (std::size_t level = levels_.size(); level-- > 1;) {
        SlotBits both = levels_[level - 1];
        levels_[level] |= both &= bits;
    }
    levels_.front() |= bits;
}

const SlotBits& Tally::at_least(int count) const {
    return levels_.at(static_cast<std::size_t>(count) - 1);
}

}  // namespace palpate::scheduling
