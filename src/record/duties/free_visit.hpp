// A visit that costs nothing: owed to a client because an earlier one was stopped, or for another
// reason of the practice. The desk reads it: nothing in it is about health.
#pragma once

#include "record/duties/keeping_anew.hpp"

namespace palpate::record {

struct FreeVisit {
    ClientId client;
    Date since;
    std::string reason;  // nothing about health: "the visit was stopped early"
    // The visit that was stopped, if it was for that: it is given once for it.
    std::optional<Id<struct StoppedVisit>> session{};
    // The booking that is free by it; none: still owed.
    std::optional<Id<struct FreeBooking>> booking{};
    std::optional<Date> ended_on{};  // without a visit: let go, or given by mistake
};
PALPATE_DESCRIBE(FreeVisit, client, since, reason, session, booking, ended_on);
using FreeVisitId = Id<FreeVisit>;

template <>
struct Kind<FreeVisit> : KindOfClient<FreeVisit> {
    static constexpr std::string_view name = "free_visit";
};

std::vector<Fault> check(const FreeVisit& visit);

// One visit that was stopped is made good once; a booking is free once. Conflict: /session,
// /booking.
Result<Kept<FreeVisit>> give_free_visit(Transaction& t, const FreeVisit& visit,
                                        const std::string& why);
Result<Kept<FreeVisit>> change_free_visit(Transaction& t, FreeVisitId id, Version expected,
                                          const FreeVisit& visit, const std::string& why);

}  // namespace palpate::record
