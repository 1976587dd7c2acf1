#include "outcomes/adverse.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::outcomes {
namespace {

bool fires(const AdverseSign& sign, double value) {
    return sign.at_least ? value >= *sign.at_least : value > *sign.above;
}

Result<void> check(const Tables& tables, const Told& told) {
    constexpr double most = 10'000;
    for (const auto& [name, value] : told) {
        if (std::ranges::find(tables.signs, name, &AdverseSign::sign) == tables.signs.end())
            return invalid("/" + name, "is no sign of the table");
        if (!(value >= 0 && value <= most))
            return invalid("/" + name, fmt::format("must be 0 to {}", most));
    }
    const auto soreness = told.find("soreness");
    if (soreness != told.end() && soreness->second > 10)
        return invalid("/soreness", "must be 0 to 10");
    return {};
}

}  // namespace

Result<Graded> grade(const Tables& tables, const Told& told) {
    if (const auto fine = check(tables, told); !fine)
        return tl::unexpected(fine.error());
    Graded g;
    for (const auto& sign : tables.signs)
        if (const auto at = told.find(sign.sign); at != told.end() && fires(sign, at->second)) {
            g.grade = std::max(g.grade, sign.grade);
            g.because.push_back(&sign);
        }
    std::erase_if(g.because, [&](const auto* sign) { return sign->grade != g.grade; });
    for (const auto& sign : tables.signs)
        if (sign.grade > g.grade && !told.contains(sign.sign) &&
            std::ranges::find(g.not_asked, sign.sign) == g.not_asked.end())
            g.not_asked.push_back(sign.sign);
    g.at_least = !g.not_asked.empty();
    if (const auto row = std::ranges::find(tables.grades, g.grade, &GradeRow::grade);
        row != tables.grades.end())
        g.action = row->action;
    g.refer = g.grade >= AdverseGrade::severe;
    g.emergency = g.grade == AdverseGrade::emergency;
    return g;
}

bool stops_course(std::span<const AdverseGrade> of_course) {
    const auto moderate = std::ranges::count(of_course, AdverseGrade::moderate);
    return moderate >= 2 ||
           std::ranges::any_of(of_course, [](AdverseGrade g) { return g >= AdverseGrade::severe; });
}

}  // namespace palpate::outcomes
