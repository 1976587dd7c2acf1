// The forward and backward sweep and its table kernels.
#include "assessment/noisy_or_internal.hpp"

#include <algorithm>
#include <type_traits>

namespace palpate::assessment::internal {

// ---- Kernels on a table indexed by the set of open findings already explained ----

// Tables have a power of two of entries and most have few: known strides cost no loop inside a
// loop. `pair` is handed the first entry with the bit off, the first with it on, and how many
// follow.
template <class Pair>
static inline void each_pair(double* table, std::size_t size, int bit, Pair pair) {
    const std::size_t stride = std::size_t{1} << bit;
    const auto by = [&](auto known) {
        constexpr std::size_t step = decltype(known)::value;
        for (std::size_t base = 0; base < size; base += 2 * step)
            pair(table + base, table + base + step, known);
    };
    switch (bit) {
        case 0: return by(std::integral_constant<std::size_t, 1>());
        case 1: return by(std::integral_constant<std::size_t, 2>());
        case 2: return by(std::integral_constant<std::size_t, 4>());
        default: break;
    }
    for (std::size_t base = 0; base < size; base += 2 * stride)
        for (std::size_t j = 0; j < stride; j += 8)
            pair(table + base + j, table + base + stride + j,
                 std::integral_constant<std::size_t, 8>());
}

// A present cause's link: mass at "bit off" moves to "bit on" with probability strength.
static void turn(double* table, std::size_t size, const Workspace::BitLink& link) {
    const double strength = link.strength;
    const double keep = 1.0 - strength;
    each_pair(table, size, link.bit, [=](double* __restrict off, double* __restrict on, auto n) {
        for (std::size_t j = 0; j < n; ++j) {
            on[j] += off[j] * strength;
            off[j] *= keep;
        }
    });
}

// Transpose of turn, for the backward sweep.
static void turn_back(double* table, std::size_t size, const Workspace::BitLink& link) {
    const double strength = link.strength;
    const double keep = 1.0 - strength;
    each_pair(table, size, link.bit,
              [=](double* __restrict off, const double* __restrict on, auto n) {
                  for (std::size_t j = 0; j < n; ++j)
                      off[j] = off[j] * keep + on[j] * strength;
              });
}

// Opens a finding as the new highest bit, on with probability leak. Size doubles.
static void open_bit(double* table, std::size_t size, double leak) {
    for (std::size_t j = 0; j < size; ++j) {
        table[size + j] = table[j] * leak;
        table[j] *= 1.0 - leak;
    }
}

static void open_bit_back(double* table, std::size_t half, double leak) {
    for (std::size_t j = 0; j < half; ++j) {
        table[j] = table[j] * (1.0 - leak) + table[half + j] * leak;
    }
}

// Closes a finding: only states with the bit on survive. Size halves.
static void close_bit(double* table, std::size_t size, int bit) {
    const std::size_t stride = std::size_t{1} << bit;
    double* out = table;
    for (std::size_t base = stride; base < size; base += 2 * stride) {
        for (std::size_t j = 0; j < stride; ++j)
            *out++ = table[base + j];
    }
}

static void close_bit_back(double* table, std::size_t half, int bit) {
    const std::size_t stride = std::size_t{1} << bit;
    for (std::size_t from = half; from > 0;) {
        from -= stride;
        for (std::size_t j = 0; j < stride; ++j)
            table[2 * from + stride + j] = table[from + j];
        for (std::size_t j = 0; j < stride; ++j)
            table[2 * from + j] = 0.0;
    }
}

// Four running sums: faster than one, and a fixed order whatever the compiler.
static double dot(const double* a, const double* b, std::size_t size) {
    double sum[4] = {0.0, 0.0, 0.0, 0.0};
    std::size_t j = 0;
    for (; j + 4 <= size; j += 4) {
        for (std::size_t k = 0; k < 4; ++k)
            sum[k] += a[j + k] * b[j + k];
    }
    for (; j < size; ++j)
        sum[0] += a[j] * b[j];
    return (sum[0] + sum[1]) + (sum[2] + sum[3]);
}

// Keeps the largest entry above 2^-128. Returns how many times it multiplied by 2^128.
static int rescale(double* table, std::size_t size) {
    int times = 0;
    double top = 0.0;
    for (std::size_t j = 0; j < size; ++j)
        top = std::max(top, table[j]);
    for (; top > 0.0 && top < tiny; ++times, top *= huge) {
        for (std::size_t j = 0; j < size; ++j)
            table[j] *= huge;
    }
    return times;
}

// ---- The sweep ----

static std::size_t open_step(Workspace& ws, const Workspace::Step& step, std::size_t size,
                             const std::vector<double>& leak) {
    for (std::size_t k = step.open_begin; k < step.open_end; ++k, size *= 2) {
        open_bit(ws.table.data(), size, leak[at(ws.opens[k])]);
    }
    return size;
}

static std::size_t close_step(Workspace& ws, const Workspace::Step& step, std::size_t size) {
    for (std::size_t k = step.close_begin; k < step.close_end; ++k, size /= 2) {
        close_bit(ws.table.data(), size, ws.closes[k]);
    }
    return size;
}

// Stores the table before each cause in ws.arena. Returns the component's evidence.
Scaled sweep_forward(Workspace& ws, const std::vector<double>& leak) {
    double* __restrict table = ws.table.data();
    double* __restrict turned = ws.turned.data();
    table[0] = 1.0;
    std::size_t size = 1;
    int scale = 0;
    for (Workspace::Step& step : ws.steps) {
        size = open_step(ws, step, size, leak);
        step.scale = scale;
        const double p = step.prior;
        double* stored = ws.arena.data() + step.table;
        for (std::size_t j = 0; j < size; ++j) {
            stored[j] = table[j];
            turned[j] = p * table[j];
        }
        for (std::size_t k = step.link_begin; k < step.link_end; ++k) {
            turn(turned, size, ws.links[k]);
        }
        for (std::size_t j = 0; j < size; ++j)
            table[j] = (1.0 - p) * table[j] + turned[j];
        if (step.close_begin == step.close_end)
            continue;
        size = close_step(ws, step, size);
        scale += rescale(table, size);
    }
    Scaled evidence;
    multiply(evidence, table[0]);
    for (const int f : ws.loose)
        multiply(evidence, leak[at(f)]);
    if (evidence.mantissa > 0.0)
        evidence.exponent2 -= 128 * scale;
    return evidence;
}

// P(no cause of the block ending at `last`, all findings), given ws.beta as it stands after that
// step's cause and before its closings. In the scale of step `last`.
static double none_of_block(Workspace& ws, const Workspace::Step& last,
                            const std::vector<double>& leak) {
    const Workspace::Step& first = ws.steps[at(last.block_first)];
    std::copy_n(ws.arena.data() + first.table, first.size, ws.table.data());
    std::size_t size = first.size;
    double absent = 1.0;
    for (int t = last.block_first; t <= last.block_last; ++t) {
        const Workspace::Step& step = ws.steps[at(t)];
        if (t > last.block_first)
            size = open_step(ws, step, size, leak);
        absent *= 1.0 - step.prior;
        if (t < last.block_last)
            size = close_step(ws, step, size);
    }
    double none = absent * dot(ws.table.data(), ws.beta.data(), size);
    for (int k = first.scale; k < last.scale; ++k)
        none *= huge;
    return none;
}

// Fills step.present with marginals and step.none (at each block's last step) with the
// probability that the block is wholly absent. Needs evidence > 0.
void sweep_backward(Workspace& ws, const std::vector<double>& leak) {
    double* beta = ws.beta.data();
    double* turned = ws.turned.data();
    beta[0] = 1.0;
    std::size_t size = 1;
    for (std::size_t t = ws.steps.size(); t-- > 0;) {
        Workspace::Step& step = ws.steps[t];
        const double p = step.prior;
        const double* stored = ws.arena.data() + step.table;
        for (std::size_t k = step.close_end; k-- > step.close_begin; size *= 2) {
            close_bit_back(beta, size, ws.closes[k]);
        }
        std::copy_n(beta, size, turned);
        for (std::size_t k = step.link_end; k-- > step.link_begin;) {
            turn_back(turned, size, ws.links[k]);
        }
        const double present = p * dot(stored, turned, size);
        const double absent = (1.0 - p) * dot(stored, beta, size);
        const double total = present + absent;
        step.present = total > 0.0 ? present / total : p;
        if (step.block_last == static_cast<int>(t)) {
            const bool alone = step.block_first == step.block_last;
            const double none = alone ? absent : none_of_block(ws, step, leak);
            step.none = total > 0.0 ? none / total : 1.0 - p;
        }
        for (std::size_t j = 0; j < size; ++j)
            beta[j] = (1.0 - p) * beta[j] + p * turned[j];
        for (std::size_t k = step.open_end; k-- > step.open_begin;) {
            size /= 2;
            open_bit_back(beta, size, leak[at(ws.opens[k])]);
        }
        if (step.close_begin != step.close_end)
            rescale(beta, size);
    }
}

}  // namespace palpate::assessment::internal
