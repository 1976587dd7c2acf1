// A whole course of care: proposed without writing anything, then booked in one step.
#include "http/booking_replies.hpp"
#include "http/handlers.hpp"
#include "planning/deep_work.hpp"
#include "scheduling/bookings/change_series.hpp"
#include "scheduling/bookings/lists.hpp"
#include "scheduling/diaries/propose.hpp"

#include <algorithm>

#include <boost/json.hpp>

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

std::string series_json(const Transaction& t, const record::Kept<StoredSeries>& series,
                        std::vector<KeptBooking> bookings) {
    std::set<record::ClientId> clients;
    for (const auto& kept : bookings)
        clients.insert(kept.content.clients.begin(), kept.content.clients.end());
    const auto moved = scheduling::moved_of(t, bookings);
    JsonWriter out(8192);
    out.begin_object();
    out.key("series");
    write_kept(out, series);
    write_bookings(out, std::move(bookings));
    write_names(out, t, clients);
    out.key("moved");
    json_detail::write<Written::shown>(out, moved);
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
        return json_reply(series_json(t, series, scheduling::bookings_of(t, id)));
    });
}

std::optional<Fault> extra_in(const SeriesSaid& said) {
    for (std::size_t i = 0; i < said.visits.size(); ++i)
        if (said.visits[i].extra)
            return Fault{FaultKind::invalid, fmt::format("/visits/{}/extra", i),
                         "is for imported bookings alone"};
    return std::nullopt;
}

// Whether the plan's sessions hold work that leaves soreness: only that comes out, so the desk may
// ask it of a plan that it does not read.
bool is_deep(const Transaction& t, record::PlanId id) {
    auto text = t.documents().glance({record::Kind<record::StoredPlan>::name, id.uuid()});
    if (!text || text->removed)
        return false;
    const auto plan = record::decode<record::StoredPlan>(*std::move(text)).content;
    const auto value = parse_json(plan.plan.text());
    const auto* routine =
        value && value->is_object() ? value->get_object().if_contains("routine") : nullptr;
    const auto deep = [](const boost::json::value& step) {
        const auto* technique =
            step.is_object() ? step.get_object().if_contains("technique") : nullptr;
        return technique != nullptr && technique->is_string() &&
               planning::is_deep_work(technique->get_string());
    };
    return routine != nullptr && routine->is_array() &&
           std::ranges::any_of(routine->get_array(), deep);
}

// What nobody said: "at least 1 day, better 48 hours, between deep sessions on one area"
// (dose_rules of the tables, deep_rest). The day holds between all visits.
constexpr std::int64_t rest_hours = 24;
constexpr std::int64_t rest_hours_after_deep = 48;

CourseAsked with_rest(const Transaction& t, CourseAsked asked) {
    asked.rest_hours = asked.rest_hours.value_or(rest_hours);
    asked.rest_hours_after_deep = asked.rest_hours_after_deep.value_or(rest_hours_after_deep);
    if (!asked.deep && asked.plan)
        asked.deep = is_deep(t, *asked.plan);
    return asked;
}

}  // namespace

Reply propose_series(const Request& request, const Services& services) {
    const auto asked = from_json<CourseAsked>(request.body);
    if (!asked)
        return faults_reply(asked.error());
    if (const auto faults = check(*asked); !faults.empty())
        return faults_reply(faults);
    return reading(request, services, [&](const Transaction& t) {
        return scheduling::propose(t, with_rest(t, *asked)).map([](const auto& course) {
            return json_reply(shown_json(course));
        });
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
        return series_json(t, *booked->series, std::move(booked->bookings));
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
