// The part of the table of routes about how an episode goes: what was measured, what comes of it,
// and what today's knowledge would say to it.
#include "http/handlers.hpp"
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
    {Method::get, "/api/v1/episodes/{id}/progress", care_read, episode_progress,
     "How it goes: trends, response, what to do next and why, what is due; keeps nothing", "",
     "Progress", "", "changed wish flare extended"},
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
