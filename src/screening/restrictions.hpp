// What a flag, condition, medicine or operation forbids or limits. The strictest wins; every
// restriction keeps its because and says what would lift it. What is not listed is allowed within
// the usual limits of the technique. Tables: contraindications.md.
#pragma once

#include "screening/screening.hpp"

#include <string>
#include <vector>

namespace palpate::screening {

enum class Verdict { forbidden, after_clearance, limited, with_care };
enum class HandsOn { refused, after_clearance, limited, ordinary };

struct Restriction {
    std::string kind;       // technique, region, pressure, position, modality, duration, movement
    std::string technique;  // technique id, position, movement, or "all"
    std::string region;     // region id, region group id or "all"
    Verdict verdict = Verdict::with_care;
    int pressure_max = 10;  // 0-10; 10 when no cap
    int site_radius_cm = 0;
    std::string lifted_by;
    std::vector<Because> because;
    std::string substitute;  // technique or position id to use instead; empty when none fits
};

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
    std::vector<Restriction> list;
};

Restrictions restrict_care(const intake::Facts& facts, const Screening& screening,
                           const RestrictionInput& input, const knowledge::Knowledge& k);

std::string_view to_text(Verdict verdict);
std::string_view to_text(HandsOn hands_on);

}  // namespace palpate::screening
