#include "scheduling/bookings/book_series.hpp"

#include "record/clients.hpp"
#include "scheduling/asking/watch.hpp"
#include "scheduling/bookings/draft.hpp"
#include "scheduling/reminders/plan.hpp"

#include <algorithm>

namespace palpate::scheduling {
namespace {

using record::Transaction;
using record::Version;

tl::unexpected<Fault> of_visit(std::size_t visit, Fault fault) {
    fault.path = fmt::format("/visits/{}{}", visit, fault.path);
    return tl::unexpected(std::move(fault));
}

Result<void> check_said(const SeriesSaid& said) {
    if (said.visits.empty() || said.visits.size() > visits_max)
        return invalid("/visits", fmt::format("expected 1 to {}", visits_max));
    for (std::size_t i = 0; i < said.visits.size(); ++i) {
        const auto& visit = said.visits[i];
        if (visit.clients.empty() || visit.clients.front() != said.client)
            return of_visit(i, {FaultKind::invalid, "/clients", "expected this client first"});
        if (visit.overrule || visit.event || visit.hold_minutes)
            return of_visit(i, {FaultKind::invalid, "",
                                "a visit of a series is neither overruled, held nor in an event"});
    }
    return {};
}

// The visits of one series among themselves. They stand in no store yet.
void add_own_clashes(const std::vector<Draft>& drafts, std::vector<Clash>& all) {
    for (std::size_t i = 0; i < drafts.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            for (const auto& a : claims_of(drafts[i].booking))
                for (const auto& b : claims_of(drafts[j].booking))
                    if (a.resource == b.resource && a.overlaps(b.begin, b.until))
                        all.push_back({static_cast<std::int64_t>(i), "visits", a.resource, Uuid{},
                                       b.begin, b.until});
}

Result<std::vector<Draft>> drafts_of(const Transaction& t, const SeriesSaid& said) {
    std::vector<Draft> drafts;
    for (std::size_t i = 0; i < said.visits.size(); ++i) {
        auto draft = draft_of(t, said.visits[i], Gates::all);
        if (!draft)
            return of_visit(i, std::move(draft.error()));
        drafts.push_back(*std::move(draft));
    }
    return drafts;
}

Result<std::vector<Clash>> all_clashes(Transaction& t, const std::vector<Draft>& drafts) {
    std::vector<Clash> all;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        if (auto done = take_back_lapsed(t, wanted_by(drafts[i].booking, {})); !done)
            return of_visit(i, std::move(done.error()));
        for (auto& clash : clashes_of(t, wanted_by(drafts[i].booking, {}))) {
            clash.visit = static_cast<std::int64_t>(i);
            all.push_back(std::move(clash));
        }
    }
    add_own_clashes(drafts, all);
    return all;
}

Result<SeriesBooked> written(Transaction& t, const SeriesSaid& said, std::vector<Draft> drafts,
                             const std::string& why) {
    const SeriesId id(t.new_id());
    StoredSeries series{.client = said.client,
                        .plan = said.plan,
                        .service = said.visits.front().service,
                        .made_at = t.now(),
                        .bookings = std::ssize(drafts),
                        .agreed = said.agreed};
    const auto version = t.records<StoredSeries>().add(id, series, why);
    if (!version)
        return tl::unexpected(version.error());
    SeriesBooked booked{record::kept_now(t, id, *version, std::move(series), why), {}, {}};
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        auto& booking = drafts[i].booking;
        booking.series = id;
        booking.source = BookingSource::series;
        const BookingId of(t.new_id());
        const auto added = t.records<Booking>().add(of, booking, why);
        if (!added)
            return of_visit(i, added.error());
        // A course is agreed face to face: a mail for each of its visits would help nobody.
        if (auto told = plan_messages(t, of, booking, Occasion::none); !told)
            return of_visit(i, std::move(told.error()));
        booked.bookings.push_back(record::kept_now(t, of, *added, std::move(booking), why));
    }
    if (auto watched = watch_client(t, said.client); !watched)
        return tl::unexpected(std::move(watched.error()));
    return booked;
}

}  // namespace

Result<SeriesBooked> book_series(Transaction& t, const SeriesSaid& said, const std::string& why) {
    if (auto fine = check_said(said); !fine)
        return tl::unexpected(std::move(fine.error()));
    auto drafts = drafts_of(t, said);
    if (!drafts)
        return tl::unexpected(std::move(drafts.error()));
    auto clashes = all_clashes(t, *drafts);
    if (!clashes)
        return tl::unexpected(std::move(clashes.error()));
    if (!clashes->empty())
        return SeriesBooked{{}, {}, *std::move(clashes)};
    return written(t, said, *std::move(drafts), why);
}

}  // namespace palpate::scheduling
