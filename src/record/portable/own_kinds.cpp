#include "record/comfort.hpp"
#include "record/duties/breach.hpp"
#include "record/duties/events.hpp"
#include "record/duties/free_visit.hpp"
#include "record/duties/keeping.hpp"
#include "record/duties/notices.hpp"
#include "record/duties/safeguarding.hpp"
#include "record/episode_said.hpp"
#include "record/files/files.hpp"
#include "record/measures/after_hold.hpp"
#include "record/measures/decision.hpp"
#include "record/measures/measurement.hpp"
#include "record/measures/practice_measure.hpp"
#include "record/portable/kind_view.hpp"
#include "record/privacy.hpp"
#include "record/referrals/referral.hpp"
#include "record/secret_links.hpp"
#include "record/training/training.hpp"

namespace palpate::record {

std::span<const KindView> own_kinds() {
    // A standing is left out of a client's copy: its urgency may rest on a private answer, and the
    // assessment it sums up says the rest.
    static const std::vector<KindView> all{
        view<Client>(true), view<Episode>(true), view<StoredIntake>(true),
        view<StoredAssessment>(true), view<Standing>(false), view<StoredPlan>(true),
        view<Consent>(true), view<ComfortCard>(true), view<Measurement>(true),
        view<CourseDecision>(true), view<Referral>(true), view<StoredFile>(true),
        view<FileContent>(true), view<ComplaintWritten>(true),
        // As a standing: it rests on a measurement, which says it itself.
        view<AfterHold>(false),
        // What the practice measures with is nobody's own.
        view<PracticeMeasure>(false),
        // Who may read what is no part of a client's copy.
        view<Privacy>(false), view<BreakGlass>(false),
        // Nor is what opens something to its holder.
        view<SecretLink>(false),
        // What was confirmed for the practice is nobody's own.
        view<PracticeProfile>(false),
        // Nor what those who work in it were trained in.
        view<Training>(false),
        // Notes on custody tell one parent about the other.
        view<Decider>(false),
        // Written about a client, not for them; others are named in it. A request for it is
        // answered in person.
        view<DoNotBook>(false), view<Incident>(false), view<Exposure>(false),
        view<PrivateNote>(false), view<Chaperone>(true), view<LegalHold>(false),
        view<OnlyKept>(false), view<Breach>(false), view<FreeVisit>(true)};
    return all;
}

}  // namespace palpate::record
