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

}  // namespace palpate::knowledge
