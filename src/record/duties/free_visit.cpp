#include "record/duties/free_visit.hpp"

namespace palpate::record {
namespace {

constexpr int free_visits_max = 1000;  // of one client

Result<void> only_once(const Transaction& t, const FreeVisit& visit, FreeVisitId self) {
    for (const auto& other : t.records<FreeVisit>().of_client(visit.client, free_visits_max)) {
        if (other.id == self || other.content.ended_on)
            continue;
        if (visit.session && other.content.session == visit.session)
            return refuse(FaultKind::conflict, "/session", "was made good already");
        if (visit.booking && other.content.booking == visit.booking)
            return refuse(FaultKind::conflict, "/booking", "is free already");
    }
    return {};
}

}  // namespace

std::vector<Fault> check(const FreeVisit& visit) {
    std::vector<Fault> faults;
    constexpr std::size_t reason_bytes_max = 300;
    check_text(faults, "/reason", visit.reason, reason_bytes_max);
    if (visit.ended_on && *visit.ended_on < visit.since)
        faults.push_back({FaultKind::invalid, "/ended_on", "expected a day not before since"});
    if (visit.ended_on && visit.booking)
        faults.push_back({FaultKind::invalid, "/ended_on", "expected either it or a booking"});
    return faults;
}

Result<Kept<FreeVisit>> give_free_visit(Transaction& t, const FreeVisit& visit,
                                        const std::string& why) {
    return only_once(t, visit, {}).and_then([&] { return keep_new(t, visit, why); });
}

Result<Kept<FreeVisit>> change_free_visit(Transaction& t, FreeVisitId id, Version expected,
                                          const FreeVisit& visit, const std::string& why) {
    return only_once(t, visit, id).and_then([&] {
        return keep_changed(t, id, expected, visit, why);
    });
}

}  // namespace palpate::record
