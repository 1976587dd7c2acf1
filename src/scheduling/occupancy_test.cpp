#include "scheduling/occupancy.hpp"

#include "base/dice.hpp"

#include <gtest/gtest.h>

namespace palpate::scheduling {
namespace {

using namespace std::chrono_literals;

// The plain form every operation is compared with.
using Plain = std::vector<bool>;

SlotRange random_window(Dice& dice) {
    const Slot first = dice.from_to(-500, 500);
    return {first, first + dice.from_to(1, 400)};
}

SlotBits random_bits(Dice& dice, SlotRange window) {
    SlotBits bits(window);
    for (int i = dice.below(8); i > 0; --i) {
        const Slot first = window.first - 20 + dice.below(static_cast<int>(window.count()) + 40);
        const SlotRange range{first, first + dice.below(150)};
        if (dice.one_in(4))
            bits.clear(range);
        else
            bits.set(range);
    }
    return bits;
}

Plain plain(const SlotBits& bits) {
    Plain out;
    for (Slot s = bits.window().first; s < bits.window().end; ++s)
        out.push_back(bits.test(s));
    return out;
}

bool at(const Plain& bits, Slot i) {
    return i >= 0 && i < static_cast<Slot>(bits.size()) && bits[static_cast<std::size_t>(i)];
}

template <class Rule>
Plain made(std::size_t size, Rule rule) {
    Plain out(size);
    for (std::size_t i = 0; i < size; ++i)
        out[i] = rule(static_cast<Slot>(i));
    return out;
}

TEST(Occupancy, RoundsTakenOutwardAndOpenInward) {
    const Span span{Moment(7min), Moment(21min)};
    EXPECT_EQ(outward(span), (SlotRange{1, 5}));
    EXPECT_EQ(inward(span), (SlotRange{2, 4}));
    EXPECT_EQ(inward({Moment(6min), Moment(9min)}).count(), 0);
    EXPECT_EQ(outward({Moment(-3min), Moment(0min)}), (SlotRange{-1, 0}));
    EXPECT_EQ(outward({Moment(-5min), Moment(5min)}), (SlotRange{-1, 1}));
    EXPECT_EQ(outward({Moment(7min), Moment(7min)}).count(), 0);
    EXPECT_EQ(slots_for(61min), 13);
}

TEST(Occupancy, SetAndClearTouchTheirRangeAlone) {
    Dice dice(1);
    for (int round = 0; round < 500; ++round) {
        const auto window = random_window(dice);
        auto bits = random_bits(dice, window);
        const auto before = plain(bits);
        const Slot first = window.first + dice.from_to(-70, 400);
        const SlotRange range{first, first + dice.from_to(-5, 200)};
        const bool set = dice.one_in(2);
        if (set && dice.one_in(2))
            for (Slot slot = range.first; slot < range.end; ++slot)
                bits.set_one(slot);
        else if (set)
            bits.set(range);
        else
            bits.clear(range);
        ASSERT_EQ(plain(bits), made(before.size(), [&](Slot i) {
                      const Slot slot = window.first + i;
                      return slot >= range.first && slot < range.end ? set : at(before, i);
                  }));
        ASSERT_FALSE(bits.test(window.first - 1) || bits.test(window.end));
    }
}

TEST(Occupancy, ErodeAndDelayEqualTheirPlainForm) {
    Dice dice(2);
    for (int round = 0; round < 1000; ++round) {
        const auto window = random_window(dice);
        const auto bits = random_bits(dice, window);
        const auto before = plain(bits);
        const Slot length = dice.from_to(1, 200);
        auto eroded = bits;
        eroded.erode(length);
        ASSERT_EQ(plain(eroded), made(before.size(),
                                      [&](Slot i) {
                                          for (Slot k = 0; k < length; ++k)
                                              if (!at(before, i + k))
                                                  return false;
                                          return true;
                                      }))
            << round << " length " << length;
        auto delayed = bits;
        delayed.delay(length);
        ASSERT_EQ(plain(delayed),
                  made(before.size(), [&](Slot i) { return at(before, i - length); }));
        delayed.delay(0);
        Slot seen = 0;
        delayed.each([&](Slot slot) {
            ASSERT_TRUE(at(before, slot - window.first - length));
            ++seen;
        });
        ASSERT_EQ(seen, delayed.count());
        ASSERT_EQ(delayed.any(), seen > 0);
    }
}

TEST(Occupancy, SetsCombineBitByBit) {
    Dice dice(3);
    for (int round = 0; round < 300; ++round) {
        const auto window = random_window(dice);
        const auto a = random_bits(dice, window);
        const auto b = random_bits(dice, window);
        const auto pa = plain(a);
        const auto pb = plain(b);
        auto both = a, either = a, rest = a;
        both &= b;
        either |= b;
        rest.remove(b);
        ASSERT_EQ(plain(both), made(pa.size(), [&](Slot i) { return at(pa, i) && at(pb, i); }));
        ASSERT_EQ(plain(either), made(pa.size(), [&](Slot i) { return at(pa, i) || at(pb, i); }));
        ASSERT_EQ(plain(rest), made(pa.size(), [&](Slot i) { return at(pa, i) && !at(pb, i); }));
    }
    SlotBits all({3, 3 + 70});
    all.set_all();
    EXPECT_EQ(all.count(), 70);
}

TEST(Occupancy, TallyCounts) {
    Dice dice(4);
    for (int round = 0; round < 200; ++round) {
        const auto window = random_window(dice);
        Tally tally(window, 4);
        std::vector<int> counts(static_cast<std::size_t>(window.count()));
        for (int i = dice.below(7); i > 0; --i) {
            const auto bits = random_bits(dice, window);
            tally.add(bits);
            bits.each([&](Slot s) { ++counts[static_cast<std::size_t>(s - window.first)]; });
        }
        for (int least = 1; least <= 4; ++least)
            ASSERT_EQ(plain(tally.at_least(least)), made(counts.size(), [&](Slot i) {
                          return counts[static_cast<std::size_t>(i)] >= least;
                      }));
    }
}

}  // namespace
}  // namespace palpate::scheduling
