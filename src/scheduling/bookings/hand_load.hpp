// How hard a visit is on the hands of who gives it: its minutes, each weighed by the strain of the
// technique on thumb, wrist and back (`strain` in knowledge/techniques.csv, where usual work is
// about 1). The agreed plan of the client says it best, for it names the techniques; else the
// service does. This room does not compose plans: the engine wrote their sum beside the steps.
#pragma once

#include "record/transaction.hpp"
#include "scheduling/bookings/kinds.hpp"

#include <map>
#include <span>

namespace palpate::scheduling {

// A minute of this client's agreed plan, kept apart from the plan: many visits are weighed at once,
// by people who do not read plans. Under the client's own id, so that there is one of it.
struct PlanLoad {
    ClientId client;
    std::optional<double> strain;  // 0 to 10; none: no plan says it
};
PALPATE_DESCRIBE(PlanLoad, client, strain);
using PlanLoadId = Id<PlanLoad>;  // the client's uuid

// Reads the agreed plans of a client anew; after a plan, its episode or who may read it changed. Of
// several plans the heaviest counts: hands are spared too much rather than too little. No part in
// it have closed episodes, nor restricted ones, of which not even a number is told. No visit is
// moved by it, also where a day is over its limit then: the desk sees it when it books the next.
Result<void> weigh_plans(record::Transaction& t, ClientId client);

// Weighs visits; what it read of a client once it does not read again.
class HandLoads {
public:
    explicit HandLoads(const record::Transaction& t) : t_(t) {}

    // Of each practitioner. Of several clients the heaviest counts. A service without hands weighs
    // what the service says, whatever the plan is.
    double of(std::span<const ClientId> clients, const StoredService* service,
              std::chrono::minutes length);
    double of(const Booking& booking, const StoredService* service) {
        return of(booking.clients, service,
                  std::chrono::floor<std::chrono::minutes>(booking.until - booking.begin));
    }

private:
    std::optional<double> strain_of(ClientId client);

    const record::Transaction& t_;
    std::map<ClientId, std::optional<double>> strains_;
};

}  // namespace palpate::scheduling

namespace palpate::record {

template <>
struct Kind<scheduling::PlanLoad> : KindOfClient<scheduling::PlanLoad> {
    static constexpr std::string_view name = "plan_load";
};

}  // namespace palpate::record
