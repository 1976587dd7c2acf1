// What care came to over many courses: by complaint, stage, technique, dose or practitioner, with
// who did not come back, the mix of cases beside it, and small groups hidden. Before and after are
// no proof: the caution goes with every answer, and no group is ranked.
#pragma once

#include "base/json.hpp"
#include "outcomes/rates.hpp"
#include "outcomes/small_groups.hpp"

namespace palpate::outcomes {

// One course of care in which somebody was treated.
struct CourseSeen {
    std::uint64_t person = 0;        // the same for two courses of one client
    std::string complaint;           // region group; empty: not kept, as of all words here
    std::string stage;               // as planned
    std::string technique;           // that was worked the longest
    std::string practitioner;        // id of who leads it
    int visits = 0;                  // finished
    int minutes = 0;                 // of one visit, the mean; 0: not kept
    std::optional<int> age_years;    // at the first visit
    std::optional<double> pain;      // usual, 0-10: at the start
    std::optional<double> pain_now;  // the newest one, on a later day
    ResponseClass response = ResponseClass::unknown;
    bool coming = false;  // open, and the last visit is not long ago
};

enum class By { complaint, stage, technique, dose, practitioner };
PALPATE_DESCRIBE_ENUM(By, complaint, stage, technique, dose, practitioner)

struct Share {
    std::int64_t count = 0;
    std::int64_t of = 0;
    double percent = 0;
    double low = 0;  // 95 %, Wilson 1927
    double high = 100;
    bool few = true;  // too few to say much
};
PALPATE_DESCRIBE(Share, count, of, percent, low, high, few);
Share share(std::int64_t count, std::int64_t of, const Parameters& parameters);

struct MixPart {
    std::string group;  // a stage, or a band of age; empty: all that are too small to be shown
    double percent = 0;
};
PALPATE_DESCRIBE(MixPart, group, percent);

struct Numbers {
    std::int64_t people = 0;
    std::int64_t courses = 0;
    std::int64_t measured = 0;       // a first and a later score of pain
    std::int64_t without_start = 0;  // no first score: nothing can be said of them
    std::int64_t dropped_out = 0;    // a first score, no later one, and they no longer come
    std::int64_t coming = 0;         // the same, and they still come
    // Points of pain gained, positive is better; of those measured.
    std::optional<double> gain_median;
    std::optional<double> gain_lower;  // quartiles: where the middle half lies
    std::optional<double> gain_upper;
    Share responders;                  // of those whose response is known
    Share responders_of_all;           // also of those who did not come back or were not asked
    std::optional<double> pain_start;  // median
    std::vector<MixPart> stages;
    std::vector<MixPart> ages;
};
PALPATE_DESCRIBE(Numbers, people, courses, measured, without_start, dropped_out, coming,
                 gain_median, gain_lower, gain_upper, responders, responders_of_all, pain_start,
                 stages, ages);

struct Row {
    std::string group;               // empty: not kept
    std::optional<Numbers> numbers;  // none: too few people, here or beside it
};
PALPATE_DESCRIBE(Row, group, numbers);

struct PracticeView {
    std::vector<Row> rows;         // by group; one that is hidden is named and no more
    std::int64_t hidden = 0;       // of them
    std::optional<Numbers> own;    // of the courses in the rows, when those are one person's
    std::optional<Numbers> total;  // of the practice; none: too few people, or it would tell of one
};
PALPATE_DESCRIBE(PracticeView, rows, hidden, own, total);

// `viewer`: the practitioner whose courses the rows are of; empty: of all. To a practitioner the
// total is shown only when it holds five people or more of two others or more, so that what is left
// without their own is nobody's alone.
PracticeView practice_view(std::span<const CourseSeen> courses, By by, std::string_view viewer,
                           const Parameters& parameters);

// "4-6 visits, 31-60 minutes" as "4-6x31-60".
std::string dose_of(const CourseSeen& course);
std::string age_band(std::optional<int> age_years);  // "40-49"; "80+"; empty: not known

// Whether what was pressed was the known pain.
struct Pressed {
    int rank = 0;  // among those suggested before the visit, from 1; 0: not among them
    bool hit = false;
};
struct HitRates {
    std::vector<Share> by_rank;  // the first three
    Share suggested;             // all three
    Share others;                // pressed without having been suggested
};
PALPATE_DESCRIBE(HitRates, by_rank, suggested, others);
HitRates hit_rates(std::span<const Pressed> pressed, const Parameters& parameters);

}  // namespace palpate::outcomes
