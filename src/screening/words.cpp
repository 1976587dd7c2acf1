// The words of the contract for verdicts and for hands-on work, and the reasons of restrictions.
#include "screening/restrictions.hpp"

namespace palpate::screening {

int Restrictions::ground(std::string fact, std::string rule, const Citation& citation) {
    grounds.push_back({std::move(fact), std::move(rule), citation});
    return static_cast<int>(grounds.size()) - 1;
}

std::vector<Because> Restrictions::because_of(const Restriction& r) const {
    std::vector<Because> because;
    because.reserve(r.because.size());
    for (const int ground : r.because)
        because.push_back(grounds[static_cast<std::size_t>(ground)]);
    return because;
}

std::string_view to_text(Verdict verdict) {
    switch (verdict) {
        case Verdict::forbidden: return "forbidden";
        case Verdict::after_clearance: return "forbidden";
        case Verdict::limited: return "limited";
        case Verdict::with_care: return "with_care";
    }
    return "";
}

std::string_view to_text(HandsOn hands_on) {
    switch (hands_on) {
        case HandsOn::refused: return "refused";
        case HandsOn::after_clearance: return "after_clearance";
        case HandsOn::limited: return "limited";
        case HandsOn::ordinary: return "ordinary";
    }
    return "";
}

}  // namespace palpate::screening
