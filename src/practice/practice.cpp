#include "practice/practice.hpp"

#include <algorithm>

namespace palpate::practice {

std::vector<Fault> check(const Practice& practice) {
    std::vector<Fault> faults;
    const auto permitted = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    };
    const auto& slug = practice.slug;
    if (slug.size() < 2 || slug.size() > 40 || !std::ranges::all_of(slug, permitted))
        faults.push_back({FaultKind::invalid, "/slug", "expected 2 to 40 of a-z, 0-9 and -"});
    if (practice.name.empty() || practice.name.size() > 200)
        faults.push_back({FaultKind::invalid, "/name", "expected 1 to 200 bytes"});
    return faults;
}

}  // namespace palpate::practice
