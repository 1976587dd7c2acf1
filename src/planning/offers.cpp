#include "planning/offers.hpp"

#include <algorithm>

namespace palpate::planning {

using knowledge::Offered;

bool Offers::offered(int technique) const {
    switch (k_.plan.techniques[static_cast<std::size_t>(technique)].offered) {
        case Offered::yes: return true;
        case Offered::named: return wished(technique) || (wants_.scope && named(technique));
        case Offered::wish: return wished(technique);
        case Offered::chair: return format_.chair || wished(technique);
        case Offered::full_body: return format_.full_body || wished(technique);
        case Offered::no: return false;
    }
    return false;
}

bool Offers::wished(int technique) const {
    return std::ranges::any_of(wants_.wished,
                               [&](const Wished& w) { return w.technique == technique; });
}

bool Offers::named(int technique) const {
    const auto& scope = wants_.scope;
    return !scope || std::ranges::find(*scope, technique) != scope->end();
}

double Offers::quality(int technique) const {
    const auto& c = k_.plan.composer;
    const auto t = static_cast<std::size_t>(technique);
    double q = k_.plan.techniques[t].benefit;
    if (wished(technique))
        q *= c.wish_factor;
    if (dose_ >= 0 && k_.plan.doses[static_cast<std::size_t>(dose_)].techniques[t])
        q *= c.course_factor;
    if (!named(technique))
        q *= c.worse_factor;  // core work outside what the practitioner named: only if need be
    for (const auto& learned : wants_.learned)
        if (learned.technique == technique)
            q *= std::clamp(learned.factor, learned_factor_min, learned_factor_max);
    int failed = 0;
    for (const auto& past : wants_.responses) {
        if (past.technique != technique)
            continue;
        using Result = PastResponse::Result;
        if (past.result == Result::good)
            q *= c.good_factor;
        failed += past.result == Result::worse ? 2 : past.result == Result::none ? 1 : 0;
    }
    return failed >= 2 ? q * c.worse_factor : q;
}

}  // namespace palpate::planning
