// What care came to, counted: for owners of everybody, for practitioners of their own courses.
#include "http/kept.hpp"
#include "http/results.hpp"
#include "record/measures/practice_measure.hpp"
#include "session/results/results.hpp"

namespace palpate::http {
namespace {

using session::Gathered;
using session::Period;

Result<Date> day_in(const Request& request, std::string_view name, Date left_out) {
    const auto said = query_value(request, name);
    if (said.empty())
        return left_out;
    if (const auto day = parse_date(said))
        return *day;
    return invalid(fmt::format("?{}", name), "expected a day such as 2026-11-01");
}

Result<Period> period_in(const Request& request, Date today) {
    const auto usual = session::last_year(today);
    const auto from = day_in(request, "from", usual.from);
    if (!from)
        return tl::unexpected(from.error());
    const auto until = day_in(request, "until", usual.until);
    if (!until)
        return tl::unexpected(until.error());
    const Period period{*from, *until};
    auto fine = session::check(period);
    if (!fine) {
        fine.error().path = fmt::format("?{}", fine.error().path.substr(1));
        return tl::unexpected(std::move(fine.error()));
    }
    return period;
}

Result<outcomes::By> by_in(const Request& request) {
    const auto said = query_value(request, "by");
    if (said.empty())
        return outcomes::By::complaint;
    for (const auto by : {outcomes::By::complaint, outcomes::By::stage, outcomes::By::technique,
                          outcomes::By::dose, outcomes::By::practitioner})
        if (JsonWord<outcomes::By>::text(by) == said)
            return by;
    return invalid("?by", "expected complaint, stage, technique, dose or practitioner");
}

// Whose rows are shown; empty: everybody's.
std::string viewer_of(const Request& request) {
    if (request.caller->may(practice::Permission::results_all))
        return {};
    return to_text(request.caller->actor.person);
}

struct Counted {
    Period period;
    Gathered gathered;
    std::shared_ptr<const outcomes::Tables> tables;  // with what the practice has loaded
};

// In one transaction that reads. Who is only kept for the law is in no number, so nobody counts as
// an owner here, who would see them (record/guard.hpp).
Result<Counted> counted(const Request& request, const Services& services) {
    const auto period = period_in(request, services.today());
    if (!period)
        return tl::unexpected(period.error());
    auto actor = request.caller->actor;
    actor.owner = false;
    return record::read(*services.store, actor,
                        [&](const record::Transaction& t) -> Result<Counted> {
                            auto tables = record::tables_of(t);
                            auto all = session::gather(t, *period, services.today(), *tables);
                            return Counted{*period, std::move(all), std::move(tables)};
                        });
}

// What `show` makes of what was counted in the period that is asked for.
template <class F>
Reply counting(const Request& request, const Services& services, F show) {
    const auto found = counted(request, services);
    return found ? json_reply(shown_json(show(*found))) : fault_reply(found.error());
}

}  // namespace

Reply results(const Request& request, const Services& services) {
    const auto by = by_in(request);
    if (!by)
        return fault_reply(by.error());
    return counting(request, services, [&](const Counted& all) {
        return session::results_of(all.gathered, all.period, *by, viewer_of(request), *all.tables);
    });
}

Reply result_rates(const Request& request, const Services& services) {
    return counting(request, services, [&](const Counted& all) {
        return session::rates_of(all.gathered, all.period, viewer_of(request), *all.tables);
    });
}

}  // namespace palpate::http
