// The part of the table of routes about how an episode goes: what was measured, what comes of it,
// and what today's knowledge would say to it.
#include "http/comfort.hpp"
#include "http/decisions.hpp"
#include "http/handlers.hpp"
#include "http/handlers_asking.hpp"
#include "http/helps.hpp"
#include "http/results.hpp"
#include "http/route_rows.hpp"

namespace palpate::http {
namespace {

using enum practice::Permission;

constexpr Route rows[] = {
    {Method::post, "/api/v1/episodes/{id}/measurements", care_write, take_measurement,
     "The answers of a form, a score, a drawing or an after-effect, scored and kept",
     "MeasurementSaid", "KeptMeasurement"},
    {Method::get, "/api/v1/episodes/{id}/measurements", care_read, list_measurements,
     "What was measured in an episode, the newest first", "", "Measurements", "", "count after"},
    {Method::get, "/api/v1/measurements/{id}", care_read, find_measurement,  //
     "One measurement", "", "KeptMeasurement"},
    {Method::put, "/api/v1/measurements/{id}", care_write, correct_measurement,
     "Corrects a measurement; what it was before stays", "MeasurementSaid", "KeptMeasurement"},
    {Method::get, "/api/v1/measurements/{id}/letter", care_read, after_letter,
     "For a doctor, of an after-effect that sends somebody there; keeps nothing", "",
     "AfterLetter"},
    {Method::get, "/api/v1/episodes/{id}/progress", care_read, episode_progress,
     "How it goes: trends, response, what to do next and why, what is due; keeps nothing", "",
     "Progress"},
    {Method::get, "/api/v1/episodes/{id}/plan_advised", care_read, episode_plan_advised,
     "The plan as the advice would have it, judged; keeps nothing", "", "PlanAdvised"},
    {Method::get, "/api/v1/episodes/{id}/clearances", care_read, list_clearances,
     "What stands against work and a doctor's word may lift, and the words on record", "",
     "Clearances"},
    {Method::post, "/api/v1/episodes/{id}/clearances", care_write, take_clearance,
     "A doctor's word, as a practitioner wrote it down; judged with all that was answered",
     "ClearanceSaid", "KeptIntakeTaken"},
    {Method::post, "/api/v1/episodes/{id}/decisions", care_write, keep_decision,
     "What only a person knows and the advice goes by: another technique or dose, an extension, "
     "the client's wish, a flare-up",
     "DecisionSaid", "KeptCourseDecision"},
    {Method::get, "/api/v1/episodes/{id}/decisions", care_read, list_decisions,
     "What was decided of an episode, the newest first", "", "CourseDecisions", "", "count after"},
    {Method::put, "/api/v1/decisions/{id}", care_write, correct_decision,
     "Corrects a decision or takes it back; what it was before stays", "DecisionSaid",
     "KeptCourseDecision"},
    {Method::get, "/api/v1/episodes/{id}/helps", care_read, episode_helps,
     "What each kind of work brings this client, by the practice's own sessions; keeps nothing", "",
     "EpisodeHelps"},
    {Method::get, "/api/v1/instruments", care_read, list_instruments,
     "Everything that can be measured with: items, ranges, directions", "", "Instruments"},
    {Method::get, "/api/v1/measures", practice_manage, list_practice_measures,
     "What the practice has loaded to measure with, by id", "", "PracticeMeasures"},
    {Method::post, "/api/v1/measures", practice_manage, load_practice_measures,
     "Loads a FHIR questionnaire or tables of T scores; of each id the next version", "MeasureFile",
     "PracticeMeasures"},
    {Method::put, "/api/v1/measures/{id}/retired", practice_manage, retire_practice_measure,
     "Nothing new is measured with it; what was stays", "", "KeptPracticeMeasure"},
    {Method::get, "/api/v1/askings", calendar_read, list_askings,
     "Questions that are open, and whom to call because of an answer", "", "Askings",
     "Appointment.s"},
    {Method::get, "/api/v1/clients/{id}/askings", calendar_read, list_askings_of_client,
     "What a client was asked, the newest first", "", "Askings", "Appointment.s"},
    {Method::put, "/api/v1/askings/{id}/stopped", calendar_write, stop_asking, "Not asked any more",
     "", "KeptAsking", "Appointment.u"},
    {Method::put, "/api/v1/askings/{id}/again", calendar_write, ask_again,
     "Told once more, with a new link", "", "KeptAsking", "Appointment.u"},
    {Method::put, "/api/v1/askings/{id}/called", calendar_write, note_called, "Somebody called", "",
     "KeptAsking", "Appointment.u"},
    {Method::get, "/api/v1/questions/{ticket}", nobody_asked, see_questions,
     "What is asked, for whoever holds the link", "", "QuestionsSeen"},
    {Method::post, "/api/v1/questions/{ticket}", nobody_asked, answer_questions,
     "The answers; an emergency is told at once", "QuestionsTold", "QuestionsTaken"},
    {Method::post, "/api/v1/plans/{id}/check", care_read, check_plan,
     "Whether a plan could be kept so, and what else its steps might be; keeps nothing",
     "PlanToCheck", "PlanChecked"},
    {Method::post, "/api/v1/replay", care_read, replay,
     "What today's knowledge would say otherwise of what was kept; keeps nothing", "ReplayAsked",
     "Replayed"},
    {Method::get, "/api/v1/results", results_read, results,
     "What courses of care came to: one's own, and the practice's total; small groups are hidden",
     "", "Results", "", "by from until"},
    {Method::get, "/api/v1/results/rates", results_read, result_rates,
     "How visits were borne, beside what is published, and how often a suggested source was it", "",
     "ResultRates", "", "from until"},
};

}  // namespace

std::span<const Route> outcome_rows() {
    return rows;
}

}  // namespace palpate::http
