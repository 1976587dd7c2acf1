// How an episode goes: every trend, the class of response, what to do next and why, what is due,
// and how sessions were borne. Worked out anew from what is kept each time it is asked; nothing of
// it is kept.
#pragma once

#include "knowledge/knowledge.hpp"
#include "outcomes/adapt.hpp"
#include "outcomes/plot.hpp"
#include "record/measures/decision.hpp"
#include "record/measures/measurement.hpp"

namespace palpate::record {

struct AdviceSaid {
    std::string status;    // too_early, improving, plateau, worse, flare, not_measured
    std::string response;  // worse, responder, partial, none, unknown
    std::string action;    // continue, change_technique, change_dose, taper, maintain, stop, refer
    std::string rule;      // row of outcomes/adapt_rules.csv; empty: none held
    bool hold;             // no hands-on work until the safety questions were asked again
    std::int64_t pressure_change;  // steps of 0-10
    std::int64_t visits;           // of an extension; 0: none
    std::string refer_to;
    std::string text;         // for the therapist
    std::string client_text;  // for the client
    std::vector<std::string> facts;
    std::vector<std::string> notices;
    std::vector<std::string> sources;
    std::string grade;
    bool source_seen;
};
PALPATE_DESCRIBE(AdviceSaid, status, response, action, rule, hold, pressure_change, visits,
                 refer_to, text, client_text, facts, notices, sources, grade, source_seen);

struct PhaseSaid {  // as the series solver takes it
    std::int64_t sessions;
    std::int64_t weeks;
};
PALPATE_DESCRIBE(PhaseSaid, sessions, weeks);

struct DueSaid {
    std::string id;  // row of outcome_schedule.csv
    std::string when;
    std::string also;
    std::vector<std::string> measures;  // still to be taken
    Date from;
    Date until;
    std::string state;       // due, overdue
    std::int64_t reminders;  // that should have gone out by today
    std::optional<Date> next_reminder;
};
PALPATE_DESCRIBE(DueSaid, id, when, also, measures, from, until, state, reminders, next_reminder);

struct AfterEffectSaid {
    MeasurementId measurement;
    Date day;
    std::string grade;  // none, mild, moderate, severe, emergency
    bool at_least;      // graver signs were not asked for
    std::string action;
    bool refer;
    bool emergency;
    std::vector<std::string> because;
    std::vector<std::string> not_asked;
    std::optional<std::int64_t> onset_hours{};  // after the visit; none: not asked
    std::optional<double> hours{};              // that it lasted; none: not asked
};
PALPATE_DESCRIBE(AfterEffectSaid, measurement, day, grade, at_least, action, refer, emergency,
                 because, not_asked, onset_hours, hours);

struct Progress {
    EpisodeId episode;
    Date today;
    std::string planned_as;      // the stage; of no plan: chronic, as the one with most caution
    std::optional<PlanId> plan;  // that the advice is about, when there is one
    std::int64_t visits;
    AdviceSaid advice;
    std::vector<std::string>
        asks;  // technique, dose, extension, wish, flare: would change the advice
    std::vector<PhaseSaid> taper;  // when the advice is to taper
    std::vector<DueSaid> due;
    std::vector<outcomes::Plot> trends;
    std::vector<AfterEffectSaid> after_effects;
    std::vector<std::string> not_considered;  // what is kept and was not used, and why
};
PALPATE_DESCRIBE(Progress, episode, today, planned_as, plan, visits, advice, asks, taper, due,
                 trends, after_effects, not_considered);

// What the record does not say by itself.
struct ProgressAsked {
    EpisodeId episode;
    Date today;
    std::vector<Date> visits;  // done, ascending; those before the episode are left out
    std::vector<outcomes::DoseGiven> doses = {};  // how long each was, as far as is known
};

Result<Progress> progress_of(const Transaction& t, const ProgressAsked& asked,
                             const outcomes::Tables& tables, const knowledge::Knowledge& k);

// The same, as far as it says what is due; and the next day on which something more falls due, as
// things stand, within due_ahead_days. `visits` may hold days to come.
struct DueLook {
    std::vector<DueSaid> due;
    std::optional<Date> next;
};
constexpr int due_ahead_days = 200;
Result<DueLook> due_look(const Transaction& t, const ProgressAsked& asked,
                         const outcomes::Tables& tables, const knowledge::Knowledge& k);

}  // namespace palpate::record
