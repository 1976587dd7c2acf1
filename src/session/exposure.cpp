#include "session/exposure.hpp"

#include <algorithm>

namespace palpate::session {
namespace {

template <class T>
void add_new(std::vector<T>& all, const std::vector<T>& more) {
    for (const auto& one : more)
        if (std::ranges::find(all, one) == all.end())
            all.push_back(one);
}

bool speaks_of(const std::vector<std::string>& places, const std::string& place) {
    return places.empty() || std::ranges::find(places, place) != places.end();
}

Exposure usual_or_unknown(const Exposures& exposures, const std::string& technique) {
    const auto found = exposures.find(technique);
    return found != exposures.end()
               ? found->second
               : Exposure{.minutes_max = minutes_unknown, .check_minutes = check_minutes_with_care};
}

}  // namespace

bool warms_or_cools(std::string_view technique) {
    return technique == "heat" || technique == "cold";
}

SkinLimit skin_limit(const Exposures& exposures, const std::string& technique,
                     const std::string& place) {
    const auto exposure = usual_or_unknown(exposures, technique);
    SkinLimit limit{.minutes_max = exposure.minutes_max, .check_minutes = exposure.check_minutes};
    for (const auto& rule : exposure.rules) {
        if (!speaks_of(rule.places, place))
            continue;
        limit.minutes_max = std::min(limit.minutes_max, rule.minutes_max);
        limit.check_minutes = std::min(limit.check_minutes, rule.check_minutes);
        if (rule.minutes_max > 0)
            add_new(limit.facts, {rule.fact});
    }
    return limit;
}

std::vector<std::string> barred_by(const Exposures& exposures, const std::string& technique,
                                   const std::string& place) {
    std::vector<std::string> facts;
    const auto exposure = usual_or_unknown(exposures, technique);
    for (const auto& rule : exposure.rules)
        if (rule.minutes_max == 0 && speaks_of(rule.places, place))
            add_new(facts, {rule.fact});
    return facts;
}

Exposures strictest(const Exposures& a, const Exposures& b) {
    Exposures both;
    for (const auto* one : {&a, &b})
        for (const auto& [technique, exposure] : *one) {
            auto first = usual_or_unknown(a, technique);
            const auto second = usual_or_unknown(b, technique);
            first.minutes_max = std::min(first.minutes_max, second.minutes_max);
            first.check_minutes = std::min(first.check_minutes, second.check_minutes);
            add_new(first.rules, second.rules);
            both.insert_or_assign(technique, std::move(first));
        }
    return both;
}

}  // namespace palpate::session
