#include "http/schema_training.hpp"

#include "http/schema_described.hpp"
#include "http/schema_kept.hpp"
#include "http/training.hpp"
#include "record/training/training.hpp"

namespace palpate::http::schema {
namespace {

object training() {
    return of_described<record::Training>(
        "A certificate. `until`: the last day on which it holds; `ended_on`: the first day on "
        "which it counts no more; `place`: where the law permits it, as the owner confirmed.");
}
object kept_training() {
    return kept("Training", "As kept.");
}
object trainings() {
    return record("Who was trained in what not everybody may do.",
                  {{"trainings", list(ref("KeptTraining"), "by person; the ended ones, too")},
                   {"ground", ref("TrainingGround")}});
}
object ground() {
    return of_described<TrainingGround>(
        "What may be recorded, and the place whose rules the practice follows; DEFAULT: nothing "
        "is open by a training yet.");
}

}  // namespace

std::span<const Named> of_training() {
    static constexpr Named all[] = {{"Training", training},
                                    {"KeptTraining", kept_training},
                                    {"Trainings", trainings},
                                    {"TrainingGround", ground}};
    return all;
}

}  // namespace palpate::http::schema
