// What an employer is told of a chair event: numbers, and of health only what tells of nobody.
//
// It exists once the day is closed: two summaries of one day, one of them later, would tell of
// whoever came between. Regions hide small groups, and as many beside them as it takes
// (outcomes/small_groups.hpp); pain is told of five people or not at all. Nor is told what all of
// them said alike, as then it is told of each.
#pragma once

#include "scheduling/chairs/queue.hpp"

namespace palpate::scheduling {

struct RegionCount {
    std::string region;                  // of chair_regions, or "not_said"
    std::optional<std::int64_t> people;  // none: hidden, as one of a small group
};
PALPATE_DESCRIBE(RegionCount, region, people);

// Of those who said both.
struct PainChange {
    std::int64_t people;  // at least five
    double before;        // means, 0 to 10, to one decimal
    double after;
};
PALPATE_DESCRIBE(PainChange, people, before, after);

struct ChairSummary {
    std::string title;
    std::string employer;
    Instant begin;
    Instant until;
    std::int64_t places;  // that there were
    std::int64_t taken;   // signed up or booked, and did not leave
    std::int64_t came;
    std::int64_t minutes;  // of those who came
    std::vector<RegionCount>
        regions;  // those that are told; with one that is hidden, all; in a fixed order
    std::optional<PainChange> pain;
};
PALPATE_DESCRIBE(ChairSummary, title, employer, begin, until, places, taken, came, minutes, regions,
                 pain);

// Conflict while the day is not closed.
Result<ChairSummary> summary_of(const record::Transaction& t, ChairDayId id);
std::string csv_of(const ChairSummary& summary);

}  // namespace palpate::scheduling
