#include "scheduling/knock_on.hpp"

#include <algorithm>
#include <map>

namespace palpate::scheduling {
namespace {

using std::chrono::minutes;

// From when on each resource is there again. Only of visits that end late: the others were agreed
// around each other.
class Late {
public:
    // How much later than agreed it begins.
    minutes delay_of(const DayVisit& visit) const {
        minutes by{0};
        for (const auto& one : visit.held)
            by = std::max(by, missing(one, visit.begin - visit.preparation));
        for (const auto& one : visit.travelling)
            by = std::max(by, missing(one, visit.begin - visit.preparation - visit.travel_before));
        for (const auto& one : visit.clients)
            by = std::max(by, missing(one, visit.begin));
        return by;
    }
    void ends(const DayVisit& visit, Instant at) {
        for (const auto& one : visit.held)
            keep(one, at + visit.clean_up);
        for (const auto& one : visit.travelling)
            keep(one, at + visit.clean_up + visit.travel_after);
        for (const auto& one : visit.clients)
            keep(one, at);
    }

private:
    minutes missing(const Uuid& resource, Instant wanted) const {
        const auto found = free_.find(resource);
        return found == free_.end() ? minutes(0)
                                    : std::chrono::ceil<minutes>(found->second - wanted);
    }
    void keep(const Uuid& resource, Instant until) {
        auto& at = free_[resource];
        at = std::max(at, until);
    }

    std::map<Uuid, Instant> free_;
};

}  // namespace

std::vector<Delay> knock_on(std::vector<DayVisit> day) {
    std::ranges::sort(day, [](const DayVisit& a, const DayVisit& b) {
        return std::pair(a.begin, a.id) < std::pair(b.begin, b.id);
    });
    Late late;
    std::vector<Delay> delays;
    for (const auto& visit : day) {
        const auto by = visit.begun ? minutes(0) : late.delay_of(visit);
        if (by > minutes(0))
            delays.push_back({visit.id, by});
        const auto until = std::max(visit.until + by, visit.runs_until.value_or(visit.until));
        if (until > visit.until)
            late.ends(visit, until);
    }
    return delays;
}

}  // namespace palpate::scheduling
