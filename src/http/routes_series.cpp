// A whole course of care: proposed without writing anything, then booked in one step.
#include "http/booking_replies.hpp"
#include "http/handlers.hpp"
#include "scheduling/bookings/book_series.hpp"
#include "scheduling/bookings/lists.hpp"
#include "scheduling/diaries/propose.hpp"

namespace palpate::http {
namespace {

using record::Transaction;
using scheduling::CourseAsked;
using scheduling::SeriesBooked;
using scheduling::SeriesId;
using scheduling::SeriesSaid;
using scheduling::StoredSeries;

std::string series_json(const record::Kept<StoredSeries>& series,
                        std::vector<KeptBooking> bookings) {
    JsonWriter out(8192);
    out.begin_object();
    out.key("series");
    write_kept(out, series);
    write_bookings(out, std::move(bookings));
    out.end_object();
    return std::move(out).take();
}

// All clashes in one problem, at the place of the first: nothing was booked.
tl::unexpected<Fault> refused(const std::vector<scheduling::Clash>& clashes) {
    auto fault = scheduling::conflict(clashes);
    fault.value().path = fmt::format("/visits/{}{}", clashes.front().visit, fault.value().path);
    return fault;
}

std::optional<Fault> extra_in(const SeriesSaid& said) {
    for (std::size_t i = 0; i < said.visits.size(); ++i)
        if (said.visits[i].extra)
            return Fault{FaultKind::invalid, fmt::format("/visits/{}/extra", i),
                         "is for imported bookings alone"};
    return std::nullopt;
}

}  // namespace

Reply propose_series(const Request& request, const Services& services) {
    const auto asked = from_json<CourseAsked>(request.body);
    if (!asked)
        return faults_reply(asked.error());
    if (const auto faults = check(*asked); !faults.empty())
        return faults_reply(faults);
    return reading(request, services, [&](const Transaction& t) {
        return scheduling::propose(t, *asked).map(
            [](const auto& course) { return json_reply(shown_json(course)); });
    });
}

Reply agree_series(const Request& request, const Services& services) {
    const auto said = body_of<SeriesSaid>(request);
    if (!said)
        return faults_reply(said.error());
    if (const auto fault = extra_in(said->content))
        return fault_reply(*fault);
    return created(request, services, "/api/v1/series", [&](Transaction& t) -> Result<std::string> {
        auto booked = scheduling::book_series(t, said->content, said->why);
        if (!booked)
            return tl::unexpected(std::move(booked.error()));
        if (!booked->series)
            return refused(booked->clashes);
        return series_json(*booked->series, std::move(booked->bookings));
    });
}

Reply find_series(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        return reading(request, services, [&](const Transaction& t) {
            return record::find_there(t, SeriesId(id)).map([&](const auto& series) {
                return json_reply(series_json(series, scheduling::bookings_of(t, series.id)));
            });
        });
    });
}

}  // namespace palpate::http
