// What the made-up year is drawn from: every number with where it is from, in one place. Names in
// brackets are rows of knowledge/citations.csv; "project" marks what no source gives and somebody
// had to choose. What a learning model or a table of results then says of a made-up practice can be
// held against these.
#pragma once

#include <array>
#include <string_view>

namespace palpate::session::effects {

// Points of pain (0-10) gained over a whole course of 60 minutes, besides what time does. From
// standardised differences of trials against waiting, times a spread of pain of 2 points (project).
struct OfArea {
    std::string_view area;  // region group
    double gain;
};
inline constexpr std::array<OfArea, 2> of_area{{
    {"low_back", 1.5},  // SMD -0.75 at the end of care [Furlan2015]
    {"neck", 1.0},      // 60 minutes beat waiting, sham hardly [Sherman2014]; size: project
}};
inline constexpr double elsewhere = 0.7;  // project: no pooled number

// Of the gain above, what 30-minute visits leave: not told from none in the trial [Sherman2014].
inline constexpr double share_of_short_visits = 0.3;
inline constexpr int short_visit_minutes = 35;

// What the same weeks bring without massage: with this and a spread of 2 points some 38 of 100 have
// gained 2 points or more, as many as improved under usual care [Cherkin2011].
inline constexpr double with_time = 1.4;
inline constexpr double acute_with_time = 3.0;  // most have lost most within 6 weeks [Menezes2012]
inline constexpr double spread_between_clients = 2.0;  // standard deviation; project
inline constexpr double first_score_extreme = 0.3;     // of a first score above 5; project

// Standard error of one score: the smallest detectable change of 2 points, over 1.96 and the root
// of 2 [Childs2005].
inline constexpr double error_of_score = 0.72;

// Points of pain less on the next day than before the visit: whatever was done, and for a usual
// dose of each family of techniques (outcomes/helps) besides. Gone by the next visit, so that
// courses go as above. What no trial gives and somebody had to choose (project): apart from each
// other and from what is published, so that who learns from the year has something to find.
inline constexpr double next_day_of_visit = 0.3;
struct OfFamily {
    std::string_view family;
    double gain;
};
inline constexpr std::array<OfFamily, 10> next_day_of_family{{{"relaxation", 0.9},
                                                              {"kneading", 0.1},
                                                              {"deep", 0.2},
                                                              {"trigger_point", 0.7},
                                                              {"fascia", 0.0},
                                                              {"friction", 0.0},
                                                              {"stretch", 0.5},
                                                              {"mobilisation", 0.0},
                                                              {"acupressure", 0.3},
                                                              {"heat", 0.6}}};

// Of 100.
inline constexpr int drop_out = 16;             // 84 % came to all visits [Sherman2014]
inline constexpr int drop_out_when_worse = 35;  // project
inline constexpr int use_not_agreed = 10;       // project: never said that research may use it
inline constexpr int score_missing = 9;         // 91 of 100 answered [Cambron2007]
inline constexpr int followed_up = 60;          // asked how they bore it; project
inline constexpr int minor_event = 10;          // minor discomfort [Cambron2007]
inline constexpr int moderate_event = 3;        // 4-7 % of people, over a course [Cherkin2011]
inline constexpr int severe_in_10000 = 13;      // [Carnes2010]
inline constexpr std::array<int, 3> source_hit{55, 40, 30};  // by rank of the suggested; project

}  // namespace palpate::session::effects
