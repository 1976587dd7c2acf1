// Courses of care for research: no names, ids or dates, and nobody who stands out. Age band, sex,
// region and duration together point at somebody; each combination that leaves here is that of five
// people or more, told less exactly where needed, and who still stands out is left out and counted.
#pragma once

#include "outcomes/small_groups.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace palpate::outcomes {

inline constexpr std::string_view anything = "*";  // told less exactly: could be any

struct ResearchRow {
    std::uint64_t person = 0;  // never written
    // What points at somebody. Empty: not known, which is a group of its own.
    std::string age_band;
    std::string sex;
    std::string region;
    std::string duration_band;
    // What it came to; none: not measured.
    std::string start_class;        // STarT Back
    std::optional<double> minutes;  // of a visit, the mean
    std::optional<double> visits_a_week;
    std::optional<double> visits;
    std::string technique_mix;            // "swedish 60|petrissage 40", in tenths of the time
    std::optional<double> pressure_mean;  // limit of the steps, felt, 0-10, by time
    std::optional<double> pressure_max;
    std::optional<double> pain_start;
    std::optional<double> pain_mid;
    std::optional<double> pain_end;
    std::optional<double> pain_12_weeks;
    std::string function_measure;  // neck_disability, oswestry
    std::optional<double> function_start;
    std::optional<double> function_end;
    std::optional<double> function_12_weeks;
    std::optional<double> change_end;  // global rating of change
    std::string adverse_max;           // gravest after-effect; empty: nobody was asked
    std::optional<double> weeks;       // from the first visit to the last
};

struct Released {
    std::vector<ResearchRow> rows;  // in an order that tells nothing
    std::size_t less_exact = 0;     // of them
    std::size_t left_out = 0;
};

// First the region goes, then bands of age become twice as wide, then the duration, then the sex.
// Pure: the same rows in any order give the same.
Released released(std::vector<ResearchRow> rows);

std::string duration_band(std::optional<std::int64_t> days);  // "0-6 weeks"

// Both as CSV with a header; of the rows exactly the columns that the dictionary names.
std::string research_csv(const std::vector<ResearchRow>& rows);
std::string research_dictionary();

}  // namespace palpate::outcomes
