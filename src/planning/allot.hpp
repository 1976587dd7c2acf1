// Minutes to targets, exactly. Each target gets up to three pieces of work (easing, the tender
// band, movement), each with diminishing returns minute by minute; pieces have shortest and longest
// times; the tender band needs easing first; every turn of the client costs time. The best whole
// minutes and the best set of positions are found, not approximated (docs/decisions/0004).
#pragma once

#include "knowledge/plan_tables.hpp"

#include <array>
#include <span>
#include <vector>

namespace palpate::planning {

inline constexpr int piece_minutes_max = 15;
inline constexpr int target_minutes_max = 20;
inline constexpr int session_minutes_max = 120;
inline constexpr std::size_t targets_max = 28;

// One way to do one piece: a technique with its times, quality and where it can be done.
struct Way {
    int technique = -1;
    knowledge::PositionSet positions;
    int minutes_min = 1;
    int minutes_max = 1;
    double quality = 0;  // against other ways of the same piece
    double strain = 0;   // cost a minute, already weighted
    bool needs_ease = false;
    int ease_minutes_min = 0;  // preparation needed, in minutes
};

struct Target {
    double weight = 0;  // what a full treatment of this target is worth
    std::vector<Way> ease;
    std::vector<Way> tender;
    std::vector<Way> movement;
};

// What m minutes of each piece are worth, as a share of the whole, 0 minutes first.
struct Returns {
    std::array<double, piece_minutes_max + 1> ease{};
    std::array<double, piece_minutes_max + 1> tender{};
    std::array<double, piece_minutes_max + 1> movement{};
};
Returns returns_of(const knowledge::Composer& c);

struct Piece {
    int way = -1;  // index into the target's list; -1: not done
    int minutes = 0;
    knowledge::Position position = knowledge::Position::prone;
};

struct Share {
    Piece ease;
    Piece tender;
    Piece movement;
};

struct Allotment {
    double value = -1;  // below 0: nothing fits
    knowledge::PositionSet positions;
    int minutes_used = 0;
    std::vector<Share> shares;  // by target
};

struct Problem {
    std::vector<Target> targets;             // at most targets_max
    std::vector<knowledge::Position> order;  // positions open, in the order they would be taken
    int minutes = 0;
    int change_minutes = 1;
    std::size_t positions_max = 3;
};

Allotment allot(const Problem& problem, const Returns& returns);

}  // namespace palpate::planning
