// What is measured, and how an episode goes, made from the structs that are kept and shown.
#include "http/asking_shown.hpp"
#include "http/schema_described.hpp"
#include "http/schema_kept.hpp"
#include "record/measures/after_letter.hpp"
#include "record/measures/practice_measure.hpp"
#include "record/measures/progress.hpp"
#include "scheduling/asking/answer.hpp"
#include "session/helps/helps.hpp"
#include "session/results/results.hpp"

namespace palpate::http::schema {
namespace {

namespace r = palpate::record;

object measurement_said() {
    return with_why(
        of_described<r::MeasurementSaid>("With one of answers, form, value, regions and signs; an "
                                         "item that is not there has no answer."));
}
object measurement() {
    return of_described<r::Measurement>("`score`, `band` and `counted` are the server's to say.");
}
object kept_measurement() {
    return kept("Measurement", "A measurement as kept.");
}
object measurements() {
    return page_of("measurements", "KeptMeasurement", "The newest first.");
}
object decision_said() {
    return with_why(of_described<r::DecisionSaid>(
        "`unknown` takes it back; `visits` are of an extension that is used."));
}
object course_decision() {
    return of_described<r::CourseDecision>("What counts is the newest answer to each question.");
}
object kept_course_decision() {
    return kept("CourseDecision", "A decision as kept.");
}
object course_decisions() {
    return page_of("decisions", "KeptCourseDecision", "The newest first.");
}
object progress() {
    return of_described<r::Progress>(
        "Worked out anew each time. Supports a therapist's judgement; proves no cause.");
}

object after_letter() {
    return of_described<r::AfterLetter>("A letter of what was told of the day after a visit.");
}
object results() {
    return of_described<session::Results>(
        "A row without numbers has too few people, or would tell of those that have. Before and "
        "after are no proof: show the caution with every number.");
}
object result_rates() {
    return of_described<session::ResultRates>(
        "Visits that nobody asked about are in no rate. `alert`: look at the last visits now.");
}
object episode_helps() {
    return of_described<session::EpisodeHelps>(
        "NPRS points, positive is less pain. `not_enough` is the default: then nothing is to be "
        "said but that. Show the limits with every number.");
}
object measure_file() {
    return with_why(of_described<MeasureFile>("A file to measure with, as text."));
}
object practice_measure() {
    return of_described<r::PracticeMeasure>("A questionnaire or a T table, as it came.");
}
object kept_practice_measure() {
    return kept("PracticeMeasure", "As kept.");
}
object practice_measures() {
    return record("What was loaded.", {{"measures", list(ref("KeptPracticeMeasure"), "by id")}});
}
object instruments() {
    return record(
        "What can be measured with.",
        {{"instruments", list(of_described<r::Instrument>("One of them."), "by table")},
         {"today",
          described::texts_of("the practice's own day, the last that may be measured", "date")}});
}
object kept_asking() {
    return of_described<AskingShown>("What was asked, and what became of it; no answers.");
}
object askings() {
    return record("Questions.", {{"askings", list(ref("KeptAsking"), "the newest first")},
                                 {"clients", list(ref("ClientName"), "each once, by id")}});
}
object questions_seen() {
    return of_described<palpate::scheduling::QuestionsSeen>("What is asked, and nothing else.");
}
object questions_told() {
    return of_described<palpate::scheduling::QuestionsTold>("Answers; left out: not answered.");
}
object questions_taken() {
    return of_described<palpate::scheduling::QuestionsTaken>("What follows at once.");
}

}  // namespace

std::span<const Named> of_outcomes() {
    static constexpr Named all[] = {{"MeasurementSaid", measurement_said},
                                    {"Measurement", measurement},
                                    {"KeptMeasurement", kept_measurement},
                                    {"Measurements", measurements},
                                    {"DecisionSaid", decision_said},
                                    {"CourseDecision", course_decision},
                                    {"KeptCourseDecision", kept_course_decision},
                                    {"CourseDecisions", course_decisions},
                                    {"Progress", progress},
                                    {"AfterLetter", after_letter},
                                    {"Results", results},
                                    {"ResultRates", result_rates},
                                    {"EpisodeHelps", episode_helps},
                                    {"MeasureFile", measure_file},
                                    {"PracticeMeasure", practice_measure},
                                    {"KeptPracticeMeasure", kept_practice_measure},
                                    {"PracticeMeasures", practice_measures},
                                    {"Instruments", instruments},
                                    {"KeptAsking", kept_asking},
                                    {"Askings", askings},
                                    {"QuestionsSeen", questions_seen},
                                    {"QuestionsTold", questions_told},
                                    {"QuestionsTaken", questions_taken}};
    return all;
}

}  // namespace palpate::http::schema
