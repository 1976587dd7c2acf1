#include "scheduling/service.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

namespace palpate::scheduling {
namespace {

template <class T>
bool each_once(std::vector<T> ids) {
    std::ranges::sort(ids);
    return std::ranges::adjacent_find(ids) == ids.end();
}

bool within(minutes value, int lo, int hi) {
    return value >= minutes(lo) && value <= minutes(hi);
}

}  // namespace

Span held_by(const Service& service, Moment start) {
    return {start - service.preparation, start + service.duration + service.clean_up};
}

Span away_by(const Service& service, Moment start) {
    const Span held = held_by(service, start);
    return {held.from - service.travel_before, held.until + service.travel_after};
}

Span treated_by(const Service& service, Moment start) {
    return {start, start + service.duration};
}

std::vector<Fault> faults_of(const Service& service, const std::string& path) {
    std::vector<Fault> faults;
    const auto check = [&](bool good, const std::string& place, std::string allowed) {
        if (!good)
            faults.push_back({FaultKind::invalid, path + place, std::move(allowed)});
    };
    check(within(service.duration, 5, 720), "/duration", "must be 5 to 720 minutes");
    check(within(service.preparation, 0, 240), "/preparation", "must be 0 to 240 minutes");
    check(within(service.clean_up, 0, 240), "/clean_up", "must be 0 to 240 minutes");
    check(within(service.travel_before, 0, 240), "/travel_before", "must be 0 to 240 minutes");
    check(within(service.travel_after, 0, 240), "/travel_after", "must be 0 to 240 minutes");
    check(service.needs.size() <= needs_max, "/needs", fmt::format("at most {}", needs_max));
    for (std::size_t i = 0; i < service.needs.size(); ++i)
        check(!service.needs[i].any_of.empty() && each_once(service.needs[i].any_of),
              fmt::format("/needs/{}/any_of", i), "must name at least one, and each once");
    const bool count_good =
        service.practitioners >= 1 && service.practitioners <= practitioners_max;
    check(count_good, "/practitioners", fmt::format("must be 1 to {}", practitioners_max));
    check(!count_good || static_cast<int>(service.given_by.size()) >= service.practitioners,
          "/given_by", "must name at least as many practitioners as are needed at once");
    check(each_once(service.given_by), "/given_by", "must name each practitioner once");
    check(std::isfinite(service.load) && service.load >= 0, "/load", "must be 0 or more");
    check(service.places >= 1 && service.places <= 500, "/places", "must be 1 to 500");
    return faults;
}

}  // namespace palpate::scheduling
