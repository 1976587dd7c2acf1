// The courses of a period as they are read, before anything is counted: what `gather` counts and
// what `palpate export-research` gives out.
#pragma once

#include "outcomes/trend.hpp"
#include "session/results/gather.hpp"

#include <map>

namespace palpate::session {

struct VisitFound {
    Date day;
    Ground ground;
    Worked worked;
};

struct CourseFound {
    record::ClientId client;
    std::uint64_t person = 0;  // by client, from 0 in the order of reading
    std::string practitioner;
    Date opened_on;
    bool closed = false;
    std::vector<VisitFound> visits;  // finished, the newest first
    std::vector<outcomes::Taken> taken;
    std::map<Date, outcomes::AdverseGrade> borne;  // by the day of the visit; the gravest
};

// In pages, by episode; with those in which nobody was treated.
std::map<record::EpisodeId, CourseFound> courses_found(const record::Transaction& t,
                                                       const Period& period,
                                                       const outcomes::Tables& tables);

}  // namespace palpate::session
