// A whole course of care: proposed without writing anything, then booked in one step.
#include "http/booking_replies.hpp"
#include "http/handlers.hpp"
#include "scheduling/bookings/change_series.hpp"
#include "scheduling/bookings/lists.hpp"
#include "scheduling/diaries/propose.hpp"

namespace palpate::http {
namespace {

using record::Transaction;
using scheduling::CourseAsked;
using scheduling::SeriesBooked;
using scheduling::SeriesCancelSaid;
using scheduling::SeriesId;
using scheduling::SeriesMoveSaid;
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

// All clashes in one problem, at the place of the first: nothing was booked. `list` names what
// their visits count.
tl::unexpected<Fault> refused(std::string_view list,
                              const std::vector<scheduling::Clash>& clashes) {
    auto fault = scheduling::conflict(clashes);
    fault.value().path = fmt::format("/{}/{}{}", list, clashes.front().visit, fault.value().path);
    return fault;
}

// The course as it is after a change.
Result<Reply> course_reply(const Transaction& t, SeriesId id) {
    return record::find_there(t, id).map([&](const auto& series) {
        return json_reply(series_json(series, scheduling::bookings_of(t, id)));
    });
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
            return refused("visits", booked->clashes);
        return series_json(*booked->series, std::move(booked->bookings));
    });
}

Reply find_series(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        return reading(request, services,
                       [&](const Transaction& t) { return course_reply(t, SeriesId(id)); });
    });
}

// The versions of the visits are in the body, as there are many of them; so no If-Match.
Reply move_series(const Request& request, const Services& services) {
    const auto said = body_of<SeriesMoveSaid>(request);
    if (!said)
        return faults_reply(said.error());
    return for_id(request, [&](const Uuid& id) {
        return writing(request, services, [&](Transaction& t) -> Result<Reply> {
            const auto moved = scheduling::move_series(t, SeriesId(id), said->content, said->why);
            if (!moved)
                return tl::unexpected(moved.error());
            if (!moved->clashes.empty())
                return refused("seen", moved->clashes);
            return course_reply(t, SeriesId(id));
        });
    });
}

Reply cancel_series(const Request& request, const Services& services) {
    const auto said = from_json<SeriesCancelSaid>(request.body);
    if (!said)
        return faults_reply(said.error());
    return for_id(request, [&](const Uuid& id) {
        return writing(request, services, [&](Transaction& t) {
            return scheduling::cancel_series(t, SeriesId(id), *said).and_then([&](const auto&) {
                return course_reply(t, SeriesId(id));
            });
        });
    });
}

}  // namespace palpate::http
