// Made-up practices with known truths, drawn from the model's own prior by a seed: the proof that
// the model finds again what it was made from (simulation-based calibration, Talts 2018).
#pragma once

#include "base/dice.hpp"
#include "outcomes/helps/learned.hpp"

#include <string>

namespace palpate::outcomes::helps {

double normal(Dice& dice);               // standard, by the polar method
double gamma(Dice& dice, double shape);  // rate 1, shape 1 or more (Marsaglia and Tsang 2000)
double uniform(Dice& dice);              // above 0, below 1

struct Truth {  // of one response
    std::size_t grid_point = 0;
    double residual_sd = 0;
    std::vector<double> columns;
    std::vector<std::array<double, 1 + families_count>> own;  // by client: level, then families
};
Truth draw_truth(const Design& design, int clients, Dice& dice);

struct Practice {
    int clients = 10;
    int sessions = 50;  // in all; at least one a client
    int practitioners = 2;
    double missing = 0.3;          // share of sessions without an answer on the next day
    double by_pain = 0;            // how strongly clients in pain get one family, and others not
    Family sought = Family::deep;  // that family
};

// What was done, without any answer.
std::vector<std::vector<SessionSeen>> draw_sessions(const Practice& practice, Dice& dice);
void draw_gains(const Design& design, const Truth& truth, const Practice& practice, Dice& dice,
                std::vector<std::vector<SessionSeen>>& clients);

double effect_in(const Truth& truth, std::span<const Cell> cells);

// One effect of one simulated practice, found again.
struct Found {
    std::string effect;  // "deep next_day", "deep muscle", ...
    double truth = 0;
    Interval90 estimate;
    int rank = 0;  // of the truth among 99 draws of the posterior: 0-99, all equally likely
};
// Practice number `number` of a seed; every family's effect and some of each other kind.
std::vector<Found> calibrate(const Priors& priors, const Practice& practice, std::uint64_t seed);

}  // namespace palpate::outcomes::helps
