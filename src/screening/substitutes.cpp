#include "screening/substitutes.hpp"

#include <algorithm>

namespace palpate::screening {
namespace {

bool forbidden(const Restriction& r) {
    return r.verdict == Verdict::forbidden || r.verdict == Verdict::after_clearance;
}

// Whether anything forbids `instead` where `lost` was to be done.
bool closed(std::string_view instead, const Restriction& lost, const Restrictions& restrictions) {
    return std::ranges::any_of(restrictions.list, [&](const Restriction& r) {
        const bool same = r.technique == instead || (r.technique == "all" && r.kind != "position");
        return forbidden(r) && same && (r.region == "all" || r.region == lost.region);
    });
}

}  // namespace

void suggest_substitutes(Restrictions& restrictions, const knowledge::Knowledge& k) {
    for (auto& lost : restrictions.list) {
        const bool replaceable = lost.kind == "technique" || lost.kind == "position";
        if (!forbidden(lost) || !replaceable)
            continue;
        const auto row = k.substitutes.find(lost.technique);
        if (row == k.substitutes.end())
            continue;
        const auto open = std::ranges::find_if(row->second, [&](const std::string& instead) {
            return !closed(instead, lost, restrictions);
        });
        if (open != row->second.end())
            lost.substitute = *open;
    }
}

}  // namespace palpate::screening
