// The parts of the contract about how the pain began and went on. What moves nothing is said.
#include "advice/decode_parts.hpp"

#include <algorithm>

namespace palpate::advice {
namespace {

// The injuries that rules ask for.
constexpr const char* injuries[] = {"major_trauma", "low_fall", "neck_trauma_major",
                                    "neck_trauma_minor", "lift_or_twist_injury"};

}  // namespace

void Decoder::how_it_began(const Object& complaint) {
    if (const auto onset = text(complaint, "onset", "/complaint/onset", 20)) {
        if (*onset == "sudden" || *onset == "gradual")
            tell("sudden_onset", *onset == "sudden" ? Tri::yes : Tri::no, "/complaint/onset");
        else if (*onset != "unknown")
            fail("/complaint/onset", "expected sudden, gradual or unknown");
    }
    if (const auto* trauma = complaint.if_contains("trauma")) {
        const auto told = answer(*trauma, "/complaint/trauma");
        injured_ = told == Tri::yes;
        if (told == Tri::no)
            for (const char* injury : {"major_trauma", "low_fall", "neck_trauma_major"})
                tell(injury, Tri::no, "/complaint/trauma");
    }
    const auto course = text(complaint, "course", "/complaint/course", 20);
    if (!course || *course == "unknown")
        return;
    if (*course != "better" && *course != "same" && *course != "worse")
        return fail("/complaint/course", "expected better, same, worse or unknown");
    in_.not_considered.push_back(
        {"/complaint/course: " + *course,
         "noted, not used: what is read is the answer to worsening_over_weeks"});
}

// An injury of the last three days is one, whatever its kind (C55); what else follows from it hangs
// on the kind.
void Decoder::injured_lately() {
    const auto yes = [&](const char* id) {
        const auto at = k_.finding(id);
        return at && in_.facts.truth(*at) == Tri::yes;
    };
    if (!injured_ || std::ranges::any_of(injuries, yes))
        return;
    const auto acute = k_.condition("acute_inflammation");
    if (acute && yes("began_within_72_hours"))
        in_.care.conditions.push_back(*acute);
    in_.not_considered.push_back(
        {"/complaint/trauma: yes",
         "noted; which injury it was decides: ask major_trauma, low_fall, neck_trauma_major, "
         "neck_trauma_minor and lift_or_twist_injury"});
}

}  // namespace palpate::advice
