// One course of care for one complaint of one client, and what is kept in it: what was answered,
// what the engine said to it, what was planned, and what the client agreed to.
#pragma once

#include "practice/practice.hpp"
#include "record/client.hpp"

namespace palpate::record {

enum class EpisodeStatus { open, paused, closed };
PALPATE_DESCRIBE_ENUM(EpisodeStatus, open, paused, closed)

struct Episode {
    ClientId client;
    std::string complaint;  // in the client's words
    EpisodeStatus status;
    Date opened_on;
    std::optional<Date> closed_on;
    std::optional<practice::PersonId> practitioner;  // who leads it
    std::optional<Document> extra;                   // as in Client
};
PALPATE_DESCRIBE(Episode, client, complaint, status, opened_on, closed_on, practitioner, extra);
using EpisodeId = Id<Episode>;

enum class AnsweredBy { client, practitioner, guardian, interpreter };
PALPATE_DESCRIBE_ENUM(AnsweredBy, client, practitioner, guardian, interpreter)

// Between the two languages when it was asked; a member of the family is known as such.
enum class InterpreterRole { professional, staff, family, other };
PALPATE_DESCRIBE_ENUM(InterpreterRole, professional, staff, family, other)
struct Interpreter {
    std::string name;  // or the number of a telephone service's interpreter
    InterpreterRole role;
};
PALPATE_DESCRIBE(Interpreter, name, role);

struct StoredIntake {
    ClientId client;
    EpisodeId episode;
    Instant taken_at;
    AnsweredBy by;
    std::string language;  // in which it was asked, BCP 47
    Document answers;      // the contract's In, as it was given
    std::optional<Interpreter> interpreter;
};
PALPATE_DESCRIBE(StoredIntake, client, episode, taken_at, by, language, answers, interpreter);
using IntakeId = Id<StoredIntake>;

// What was shown is kept: the same input with the same knowledge gives the same output again.
struct StoredAssessment {
    ClientId client;
    EpisodeId episode;
    std::optional<IntakeId> intake;
    std::string knowledge_version;
    std::optional<std::string> overlay_version;  // of the practice's own protocols
    Document input;                              // the contract's In, with today
    Document output;                             // the contract's Out, byte for byte
};
PALPATE_DESCRIBE(StoredAssessment, client, episode, intake, knowledge_version, overlay_version,
                 input, output);
using AssessmentId = Id<StoredAssessment>;

// Where an episode stands since its last assessment, so that a summary need not read it. Kept under
// the episode's own id.
struct Standing {
    ClientId client;
    EpisodeId episode;
    AssessmentId assessment;
    Instant assessed_at;
    std::string urgency;        // as in the contract's Out
    std::int64_t restrictions;  // how many
};
PALPATE_DESCRIBE(Standing, client, episode, assessment, assessed_at, urgency, restrictions);

enum class PlanStatus { draft, agreed, replaced, ended };
PALPATE_DESCRIBE_ENUM(PlanStatus, draft, agreed, replaced, ended)

// One change by hand of what was suggested; each was checked against the restrictions.
struct PlanEdit {
    Instant at;
    practice::PersonId by;
    std::string place;  // JSON pointer into the plan
    std::optional<Document> suggested;
    std::optional<Document> chosen;
    std::optional<std::string> reason;
};
PALPATE_DESCRIBE(PlanEdit, at, by, place, suggested, chosen, reason);

struct StoredPlan {
    ClientId client;
    EpisodeId episode;
    AssessmentId assessment;  // it was made from
    std::string knowledge_version;
    PlanStatus status;
    Document plan;  // as it now stands
    std::vector<PlanEdit> edits;
};
PALPATE_DESCRIBE(StoredPlan, client, episode, assessment, knowledge_version, status, plan, edits);
using PlanId = Id<StoredPlan>;

enum class ConsentTo { treatment, area, technique, touch, data_use, photograph, messages };
PALPATE_DESCRIBE_ENUM(ConsentTo, treatment, area, technique, touch, data_use, photograph, messages)
enum class ConsentAnswer { given, refused, withdrawn };
PALPATE_DESCRIBE_ENUM(ConsentAnswer, given, refused, withdrawn)
// Whether they understand, weigh and decide, as whoever asked saw it. Absent: it was not noted.
enum class Capacity { decides, with_support, doubtful };
PALPATE_DESCRIBE_ENUM(Capacity, decides, with_support, doubtful)

// May change at any time: each change is a version, none is lost.
struct Consent {
    ClientId client;
    ConsentTo to;
    std::optional<std::string> subject;  // id of the area or technique
    ConsentAnswer answer;
    std::optional<std::string> wishes;  // pressure, what to leave out
    std::string wording;                // what was read or heard, whole
    std::string language;               // in which it was understood, BCP 47
    Instant answered_at;
    std::optional<std::string> given_by;  // when another decides for the client: name and authority
    std::optional<std::string> signature;        // SVG path of the strokes
    std::optional<std::string> signed_name;      // typed instead of drawn
    std::optional<std::string> draping;          // how they want to be covered
    std::optional<std::string> wording_version;  // of the text that `wording` came from
    std::optional<Interpreter> interpreter;      // who said it in that language
    std::optional<std::string> reason;           // what it is proposed for, as it was told
    std::optional<std::string> alternatives;     // what else was offered, doing nothing included
    std::optional<Capacity> capacity;
    std::optional<std::string> words;  // theirs, of a refusal or of taking it back
};
PALPATE_DESCRIBE(Consent, client, to, subject, answer, wishes, wording, language, answered_at,
                 given_by, signature, signed_name, draping, wording_version, interpreter, reason,
                 alternatives, capacity, words);
using ConsentId = Id<Consent>;

}  // namespace palpate::record
