// What a flag, condition, medicine or operation forbids or limits. The strictest wins; every
// restriction keeps its because and says what would lift it. What is not listed is allowed within
// the usual limits of the technique. Tables: contraindications.md.
#pragma once

#include "screening/screening.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace palpate::screening {

enum class Verdict { forbidden, after_clearance, limited, with_care };
enum class HandsOn { refused, after_clearance, limited, ordinary };

// The words are those of the knowledge it was made with, which outlives it.
struct Restriction {
    std::string_view kind;  // technique, region, pressure, position, modality, duration, movement
    std::string_view technique;  // technique id, position, movement, or "all"
    std::string_view region;     // region id, region group id or "all"
    Verdict verdict = Verdict::with_care;
    int pressure_max = 10;  // 0-10; 10 when no cap
    int site_radius_cm = 0;
    std::string_view lifted_by;
    std::vector<int> because;     // of Restrictions::grounds
    std::string_view substitute;  // technique or position id to use instead; empty when none fits
    int minutes_max = 0;          // of one session, for the kind duration; 0: no limit
    // A hazard of the named place alone: work beside it, and home care elsewhere, is as before.
    bool that_place_only = false;
};

// What lifts a limit that hangs on a condition or a sign.
inline constexpr std::string_view lifted_with_it =
    "this no longer holding, or the treating doctor's word";

struct SurgeryAt {
    int surgery = -1;  // index, or -1 when only the region is known
    int region = -1;
    int days_ago = 0;
};

struct RestrictionInput {
    std::vector<int> conditions;  // named by the client or meant by a medicine
    std::vector<SurgeryAt> surgeries;
    std::vector<int> stops;     // absolute stops named
    std::vector<int> no_touch;  // regions
    std::vector<Clearance> clearances;
    std::vector<std::pair<int, int>> sites;  // condition, region where it is
};

struct Restrictions {
    HandsOn hands_on = HandsOn::ordinary;
    std::vector<int> conditions;  // all that hold: named, from medicines, or implied by facts
    std::vector<Tri> implied;     // by condition of the knowledge: what the facts say of it
    std::vector<Restriction> list;
    std::vector<Because> grounds;  // each once; one condition gives dozens of restrictions

    // Adds a reason; returns its place in `grounds`.
    int ground(std::string fact, std::string rule, const Citation& citation);
    const Because& first_because(const Restriction& r) const {
        return grounds[static_cast<std::size_t>(r.because.front())];
    }
    std::vector<Because> because_of(const Restriction& r) const;
};

Restrictions restrict_care(const intake::Facts& facts, const Screening& screening,
                           const RestrictionInput& input, const knowledge::Knowledge& k);

// Whether this is closed everywhere and not beside one place alone; `what` is a technique, position
// or movement, empty: any of the kind.
bool closes(const Restrictions& limits, std::string_view kind, std::string_view what);
// Movements are tried until they hurt: not where the end of a range or a stretch is closed.
bool may_try_movements(const Restrictions& limits);

std::string_view to_text(Verdict verdict);
std::string_view to_text(HandsOn hands_on);

}  // namespace palpate::screening
