// The words of the contract for urgencies and grades.
#include "knowledge/knowledge.hpp"

namespace palpate::knowledge {

std::string_view to_text(Urgency urgency) {
    switch (urgency) {
        case Urgency::emergency: return "emergency";
        case Urgency::same_day: return "same_day";
        case Urgency::soon: return "soon";
        case Urgency::treat_with_care: return "treat_with_care";
        case Urgency::clear: return "clear";
    }
    return "";
}

std::string_view to_text(Grade grade) {
    switch (grade) {
        case Grade::supported: return "supported";
        case Grade::limited: return "limited";
        case Grade::consensus: return "consensus";
        case Grade::project_value: return "project_value";
        case Grade::not_supported: return "not_supported";
        case Grade::contradicted: return "contradicted";
    }
    return "";
}

}  // namespace palpate::knowledge
