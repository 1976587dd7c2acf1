// Time as bits: one for each five minutes of UTC since 1970, so that a month is 8,640 bits and a
// question about it a few dozen machine words. What is taken is rounded outward to whole slots and
// what is open inward: rounding can hide a free minute, never a taken one.
#pragma once

#include "scheduling/span.hpp"

#include <cstdint>

namespace palpate::scheduling {

constexpr minutes slot_length{5};
using Slot = std::int64_t;  // number of the slot; slot 0 begins with 1970

struct SlotRange {
    Slot first = 0;
    Slot end = 0;  // outside; not after `first`: none
    constexpr Slot count() const noexcept { return end > first ? end - first : 0; }
    friend constexpr bool operator==(const SlotRange&, const SlotRange&) = default;
};

constexpr Slot slot_at(Moment at) {  // the slot that holds the moment
    const auto count = at.time_since_epoch().count();
    return (count >= 0 ? count : count - (slot_length.count() - 1)) / slot_length.count();
}
constexpr Slot slot_from(Moment at) {  // the first slot that begins then or later
    return slot_at(at + slot_length - minutes(1));
}
constexpr Moment begin_of(Slot slot) {
    return Moment(slot * slot_length);
}
constexpr SlotRange outward(const Span& span) {
    return span.empty() ? SlotRange{} : SlotRange{slot_at(span.from), slot_from(span.until)};
}
constexpr SlotRange inward(const Span& span) {
    return {slot_from(span.from), slot_at(span.until)};
}
constexpr Span span_of(const SlotRange& range) {
    return {begin_of(range.first), begin_of(range.end)};
}
constexpr Slot slots_for(minutes length) {  // whole slots that hold a length
    return (length + slot_length - minutes(1)) / slot_length;
}

// The bits of a window. What lies outside the window is never set and is left out where it is
// given.
class SlotBits {
public:
    SlotBits() = default;
    explicit SlotBits(SlotRange window);

    SlotRange window() const noexcept { return window_; }
    void set(SlotRange range);
    void set_one(Slot slot);
    void clear(SlotRange range);
    void set_all();
    bool test(Slot slot) const;
    bool any() const;
    Slot count() const;

    // Of two sets with the same window.
    SlotBits& operator&=(const SlotBits& other);
    SlotBits& operator|=(const SlotBits& other);
    SlotBits& remove(const SlotBits& other);

    // Keeps a slot when it and the length - 1 after it are all set: where something that long can
    // begin. By doubling: log2(length) passes over the words. length at least 1.
    void erode(Slot length);
    // Moves every bit to a later slot; what leaves the window is gone. by at least 0.
    void delay(Slot by);

    // Calls visit(Slot) for each that is set, in order.
    template <class Visit>
    void each(Visit visit) const {
        for (std::size_t i = 0; i < words_.size(); ++i)
            for (std::uint64_t rest = words_[i]; rest != 0; rest &= rest - 1)
                visit(window_.first + static_cast<Slot>(i) * 64 + __builtin_ctzll(rest));
    }

    friend bool operator==(const SlotBits&, const SlotBits&) = default;

private:
    template <class Apply>
    void each_word(SlotRange range, Apply apply);
    void keep_shifted(Slot by);
    void trim();

    SlotRange window_;
    std::vector<std::uint64_t> words_;
};

// Of several sets with one window: which slots are set in at least 1, 2, ... count_max of them.
class Tally {
public:
    Tally(SlotRange window, int count_max);
    void add(const SlotBits& bits);
    const SlotBits& at_least(int count) const;  // 1 to count_max

private:
    std::vector<SlotBits> levels_;
};

constexpr Slot slots_a_day = 24 * 60 / 5;

}  // namespace palpate::scheduling
