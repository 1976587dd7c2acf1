// Old cases through today's knowledge: what was shown to whom would be said otherwise now. Reads
// only. Each kept assessment is judged again on the day it was made for, with the very input it was
// made from, so that what differs is the knowledge and nothing else.
#pragma once

#include "record/intakes.hpp"

namespace palpate::record {

// What is most dangerous to leave as it is comes first: somebody who was told something milder than
// would be said today; then somebody whose answers are no longer understood; then a limit that was
// not there; and only then what today would let pass that was held back before.
enum class ReplayDanger { more_urgent, not_judged, tighter, looser, less_urgent, sources };
PALPATE_DESCRIBE_ENUM(ReplayDanger, more_urgent, not_judged, tighter, looser, less_urgent, sources)

struct ReplayChange {
    AssessmentId assessment;
    ClientId client;
    EpisodeId episode;
    std::string knowledge_version;   // of then
    std::optional<std::string> day;  // the input's, on which it was judged
    ReplayDanger danger;             // the worst of what changed
    std::string urgency_then;        // as in the contract's Out; empty when not known
    std::string urgency_now;
    std::vector<std::string> limits_new;   // "forbidden deep_tissue low_back_left", or tighter ones
    std::vector<std::string> limits_gone;  // or looser ones
    std::vector<std::string> sources_then;  // the first three; none when they are the same
    std::vector<std::string> sources_now;
    std::optional<std::string> why_not_judged;
};
PALPATE_DESCRIBE(ReplayChange, assessment, client, episode, knowledge_version, day, danger,
                 urgency_then, urgency_now, limits_new, limits_gone, sources_then, sources_now,
                 why_not_judged);

// Pure: one assessment against today's knowledge; nothing when it would be said the same.
std::optional<ReplayChange> replay(const Kept<StoredAssessment>& kept,
                                   const knowledge::Knowledge& k);

struct ReplayAsked {
    std::optional<ClientId> client;    // left out: everybody
    std::optional<AssessmentId> next;  // as the page before said
};
PALPATE_DESCRIBE(ReplayAsked, client, next);

constexpr int replayed_at_once = 100;  // assessments of one page; about 50 ms

struct Replayed {
    std::string knowledge_version;  // of today
    std::int64_t looked_at;         // assessments of this page, those left out not counted
    std::vector<ReplayChange> changes;
    std::optional<AssessmentId> next;  // none: that was the last page
};
PALPATE_DESCRIBE(Replayed, knowledge_version, looked_at, changes, next);

// One page, the newest assessments first, without what the guard hides and without clients who are
// only kept: the owner may see those and still has no care to change. Not found: a client who is
// not there; gone: one who is only kept.
Result<Replayed> replay_page(const Transaction& t, const ReplayAsked& asked,
                             const knowledge::Knowledge& k);

// The most dangerous first; equals by how many classes the urgency rises, then the newest.
void sort_by_danger(std::vector<ReplayChange>& changes);

}  // namespace palpate::record
