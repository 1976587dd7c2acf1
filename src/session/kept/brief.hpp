// Fifteen seconds before a visit: what was done last time and what it changed, how firm it may be
// where, what is left alone, and how the client likes it.
#pragma once

#include "record/comfort.hpp"
#include "session/kept/changed.hpp"
#include "session/kept/hand_over.hpp"

namespace palpate::session {

struct BriefStep {
    std::string technique;
    std::string region;
    std::string target;  // muscle; empty: the region itself
    Side side;
    std::int64_t minutes;  // worked, rounded; 0: not known
    StepStatus status;
};
PALPATE_DESCRIBE(BriefStep, technique, region, target, side, minutes, status);

struct BriefPain {
    std::string region;
    std::optional<std::int64_t> before;  // 0-10
    std::optional<std::int64_t> after;
};
PALPATE_DESCRIBE(BriefPain, region, before, after);

struct BriefPoint {  // a tender point that can be found again
    EventId event;
    TenderPoint point;
    std::optional<PointAgain> after;  // the last word on it after the work
};
PALPATE_DESCRIBE(BriefPoint, event, point, after);

struct LastTime {
    SessionId session;
    Date day;
    bool stopped;
    std::vector<BriefStep> steps;    // begun or skipped, in order
    std::vector<BriefPain> pain;     // by region, the last word of each moment
    std::vector<BriefPoint> points;  // in order
    std::vector<PersonId> by;        // who worked, in order
};
PALPATE_DESCRIBE(LastTime, session, day, stopped, steps, pain, points, by);

// Words to whoever treats next, which nobody has read yet.
struct BriefHandOver {
    HandOverId id;
    record::Version version;
    practice::PersonId from;
    Date on;
    std::string words;
    std::optional<std::string> language{};  // of the words; none: not known
};
PALPATE_DESCRIBE(BriefHandOver, id, version, from, on, words, language);

// As the client said with a consent.
struct Wish {
    std::optional<std::string> subject;
    std::optional<std::string> wishes;
    std::optional<std::string> draping;
    std::optional<std::string> language{};  // of these words
};
PALPATE_DESCRIBE(Wish, subject, wishes, draping, language);

struct Brief {
    std::optional<LastTime> last;       // none: the first session of the episode
    std::vector<KeptCeiling> ceilings;  // of all earlier visits: what the sheet keeps to
    std::vector<std::string> no_touch;  // areas and regions
    std::vector<Wish> wishes;
    std::optional<ChangedSince> changed{};         // none: the first session of the episode
    std::optional<record::ComfortCard> comfort{};  // none: nobody asked yet
    std::optional<Drawn> drawn{};                  // of two options, for this visit
    std::vector<BriefHandOver> hand_overs{};       // the oldest first
};
PALPATE_DESCRIBE(Brief, last, ceilings, no_touch, wishes, changed, comfort, drawn, hand_overs);

// Of what stands before this session.
Result<Brief> brief_of(const record::Transaction& t, const Whole& session);

}  // namespace palpate::session
