// What the client and the practitioner ask of a plan, apart from safety: time, wishes, consent,
// scope, the complaint's course. Everything left out means not told.
#pragma once

#include "base/date.hpp"
#include "knowledge/knowledge.hpp"

#include <optional>
#include <string>
#include <vector>

namespace palpate::planning {

// What an earlier course of one technique did (dosing-and-pathway.md section 9b).
struct PastResponse {
    int technique = -1;
    enum class Result { worse, none, brief, good } result = Result::none;
};

// What the practice's own sessions make of a technique's benefit: a plain value, worked out
// elsewhere. It weighs one kind of permitted work against another, and opens nothing.
struct LearnedInterval {  // 90 of 100, in points of pain; positive is less pain
    double low = 0;
    double high = 0;
    bool next_day = false;  // else at the next visit
};
struct LearnedBenefit {
    int technique = -1;
    double factor = 1;                          // learned_factor_min to learned_factor_max
    int sessions = 0;                           // that it rests on; 1 or more
    int own = 0;                                // of these, this client's own
    std::optional<LearnedInterval> interval{};  // none: kept before this was told
};
inline constexpr double learned_factor_min = 0.5;
inline constexpr double learned_factor_max = 1.5;

struct Wished {
    int technique = -1;
    std::string told;  // the client's own word
};

struct Wants {
    std::optional<int> format;              // index of a format
    std::optional<int> pressure_max;        // felt pressure 0-10 the client wants at most
    std::optional<int> minutes_available;   // 1-240
    std::optional<double> visits_per_week;  // that the client's life allows
    std::vector<int> disliked;              // techniques
    std::vector<int> disliked_regions;      // regions
    std::vector<Wished> wished;             // techniques
    std::vector<int> consented;             // consent areas, recorded for this session
    std::optional<std::vector<int>> scope;  // techniques this practitioner offers
    std::vector<std::string> goals;         // the client's own words
    std::vector<PastResponse> responses;
    std::vector<LearnedBenefit> learned;  // each technique once at most
    std::optional<int> pain_now;          // 0-10
    std::optional<int> pain_usual;
    std::optional<int> pain_worst;
};

struct Course {  // of the complaint
    std::optional<double> duration_days;
    int episodes_before = 0;
    std::optional<double> pain_free_days_before;
    bool goal_met = false;
};

}  // namespace palpate::planning
