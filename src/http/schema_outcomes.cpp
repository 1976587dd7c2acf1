// What is measured, and how an episode goes, made from the structs that are kept and shown.
#include "http/schema_described.hpp"
#include "http/schema_kept.hpp"
#include "record/measures/progress.hpp"
#include "session/results/results.hpp"

namespace palpate::http::schema {
namespace {

namespace r = palpate::record;

object measurement_said() {
    return with_why(of_described<r::MeasurementSaid>(
        "With one of answers, value, regions and signs; an item that is not there has no answer."));
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
object progress() {
    return of_described<r::Progress>(
        "Worked out anew each time. Supports a therapist's judgement; proves no cause.");
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

}  // namespace

std::span<const Named> of_outcomes() {
    static constexpr Named all[] = {{"MeasurementSaid", measurement_said},
                                    {"Measurement", measurement},
                                    {"KeptMeasurement", kept_measurement},
                                    {"Measurements", measurements},
                                    {"Progress", progress},
                                    {"Results", results},
                                    {"ResultRates", result_rates}};
    return all;
}

}  // namespace palpate::http::schema
