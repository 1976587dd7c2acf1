#include "http/openapi.hpp"

#include "http/api.hpp"
#include "http/kept.hpp"
#include "http/schema_desk.hpp"
#include "http/schema_events.hpp"
#include "http/schema_notes.hpp"
#include "http/schema_referrals.hpp"
#include "http/schema_training.hpp"
#include "knowledge/intended_use.hpp"
#include "knowledge/listing.hpp"

#include <algorithm>
#include <stdexcept>

#include <boost/json.hpp>
#include <fmt/core.h>

namespace palpate::http {
namespace {

namespace json = boost::json;
using json::array;
using json::object;

object content(std::string_view media_type, object schema) {
    return {{media_type, object{{"schema", std::move(schema)}}}};
}

object success(const Route& route) {
    object reply{{"description", route.summary}};
    if (route.gives.empty())
        return reply;
    if (route.gives.find('/') != std::string_view::npos)
        reply["content"] = content(route.gives, schema::text("text"));
    else
        reply["content"] = content(json_type, schema::ref(route.gives));
    return reply;
}

// JSON by the name of its schema, or a media type and that name.
object taken(const Route& route) {
    const auto space = route.takes.find(' ');
    if (space == std::string_view::npos)
        return content(json_type, schema::ref(route.takes));
    return content(route.takes.substr(0, space), schema::ref(route.takes.substr(space + 1)));
}

object problem_reply(std::string_view when) {
    return {{"description", when}, {"content", content(problem_type, schema::ref("Problem"))}};
}

array parameters(std::string_view pattern) {
    array list;
    const auto add = [&](std::string_view name, object schema) {
        list.push_back(object{
            {"name", name}, {"in", "path"}, {"required", true}, {"schema", std::move(schema)}});
    };
    if (pattern.find("{kind}") != std::string_view::npos)
        add("kind", schema::one_of("which table", {knowledge::listing_kinds.begin(),
                                                   knowledge::listing_kinds.end()}));
    if (pattern.find("{id}") != std::string_view::npos)
        add("id", schema::text("of the row or record"));
    if (pattern.find("{form}") != std::string_view::npos)
        add("form", schema::text("any name, at most 200 bytes"));
    if (pattern.find("{file}") != std::string_view::npos)
        add("file", schema::text("the secret that the link was given with, and .ics"));
    if (pattern.find("{link}") != std::string_view::npos)
        add("link", schema::text("the secret that stands in a mail"));
    return list;
}

// Every ?name= that a route may list in its `queries`; a name without a row is found by a test.
object query_schema(std::string_view name) {
    if (name == "search")
        return schema::text("what somebody typed: a name, a phone, a birthday");
    if (name == "minutes")
        return schema::number("how long; of a service, else as long as it is", 1, 720);
    if (name == "travel_before" || name == "travel_after")
        return schema::number("minutes to get there, and back; else as the location has it", 0,
                              240);
    if (name == "reason")
        return schema::one_of("why it is not as agreed; client_late when it is left out",
                              {"client_late", "practice_late", "runs_over"});
    if (name == "end_earlier")
        return schema::text("true: it begins at once, and ends earlier than agreed");
    if (name == "count")
        return schema::number("how many at most", 1, listed_max);
    if (name == "after")
        return schema::text("id of the last one listed, or what was given as next: the page after");
    if (name == "client" || name == "person")
        return schema::text(
            "id of whom it is about; of a time that is free, of all who come, with commas between");
    if (name == "from" || name == "until")
        return schema::text(
            "moment such as 2026-11-21T00:00:00+01:00; of results a day, 2026-11-01: the first or "
            "the last of a month");
    if (name == "favourite")
        return schema::text("id of one's own sequence; left out: as last time");
    if (name == "by")
        return schema::one_of("what the rows are; left out: complaint",
                              {"complaint", "stage", "technique", "dose", "practitioner"});
    if (name == "what")
        return schema::text("actions with commas between, such as read,change");
    if (name == "practitioner" || name == "resource")
        return schema::text("one of these: ids with commas between");
    if (name == "service" || name == "location" || name == "subject")
        return schema::text("id of it");
    if (name == "booking")
        return schema::text("id of one that is to be moved: its own time counts as free");
    if (name == "day")
        return schema::text("the first day, by the location's clock: 2026-11-21");
    if (name == "days")
        return schema::number("how many days", 1, 62);
    if (name == "lang")
        return schema::text("en or es; else as the browser prefers");
    if (name == "zone")
        return schema::text("an IANA zone, shown beside the place's; choose: the page asks for it");
    if (name == "since")
        return schema::text(
            "moment of the last 14 days, such as 2026-11-21T00:00:00+01:00; left out: a day ago");
    if (name == "link")
        return schema::text("a client's own, as it was made for them");
    if (name == "changed")
        return schema::one_of("what was changed last in this course",
                              {"none", "technique", "dose"});
    if (name == "wish")
        return schema::answer("the client wishes to go on; left out: unknown");
    if (name == "flare")
        return schema::answer("the client calls it a flare-up; left out: unknown");
    if (name == "extended")
        return schema::answer("the course was extended; left out: no");
    if (name == "page")
        return schema::text("call-off: what it costs, and a button to do it");
    if (name == "sign")
        return schema::text("a danger sign or a finding; left out: of all");
    if (name == "begin")
        return schema::text("moment such as 2026-11-21T10:00:00+01:00");
    throw std::logic_error(fmt::format("?{}= is described nowhere", name));
}

void add_queries(std::string_view queries, array& list) {
    while (!queries.empty()) {
        const auto space = std::min(queries.find(' '), queries.size());
        const auto name = queries.substr(0, space);
        list.push_back(object{{"name", name}, {"in", "query"}, {"schema", query_schema(name)}});
        queries.remove_prefix(std::min(space + 1, queries.size()));
    }
}

std::string_view word_of(Method method) {
    switch (method) {
        case Method::get:
        case Method::head: return "get";
        case Method::post: return "post";
        case Method::put: return "put";
        case Method::patch: return "patch";
        case Method::del: return "delete";
        case Method::other: break;
    }
    return "trace";
}

std::string_view status_of_success(const Route& route) {
    if (route.method == Method::post &&
        (route.gives.starts_with("Kept") || route.gives == "Invited" || route.gives == "FeedMade" ||
         route.gives == "BookingLinkMade" || route.gives == "TreatmentSession" ||
         route.gives == "OutsideShown"))
        return "201";
    const bool empty = route.gives.empty() && route.method != Method::get;
    return empty ? "204" : "200";
}

// A change of what is kept names the version it was made from.
bool needs_version(const Route& route) {
    const bool changes_kept =
        route.gives.starts_with("Kept") || route.gives == "PracticeNow" || route.gives == "Person";
    return (route.method == Method::put && changes_kept) ||
           (route.method == Method::del && !route.scope.empty());
}

object operation(const Route& route) {
    object replies{{status_of_success(route), success(route)}};
    if (needs_version(route)) {
        replies["412"] = problem_reply("changed meanwhile; both versions are named");
        replies["428"] = problem_reply("without If-Match");
    }
    if (!route.takes.empty()) {
        replies["400"] = problem_reply("malformed JSON or UTF-8");
        const bool is_form = route.takes.find('/') != std::string_view::npos;
        replies["413"] = problem_reply(is_form ? "over 10 MB" : "over 256 kB");
        if (!is_form)
            replies["415"] = problem_reply("not application/json");
        replies["422"] = problem_reply("a field is wrong; `pointer` names it");
    }
    auto variables = parameters(route.pattern);
    if (!variables.empty())
        replies["404"] = problem_reply("no such kind or id; the nearest are named");
    add_queries(route.queries, variables);
    if (!route.queries.empty())
        replies["422"] = problem_reply("what was asked for is wrong; `pointer` names it");
    object o{{"summary", route.summary}, {"responses", std::move(replies)}};
    if (!variables.empty())
        o["parameters"] = std::move(variables);
    if (!route.takes.empty())
        o["requestBody"] = object{{"required", true}, {"content", taken(route)}};
    return o;
}

object schemas() {
    object all;
    for (const auto group :
         {schema::of_client(), schema::of_answer(), schema::of_knowledge(), schema::of_record(),
          schema::of_duties(), schema::of_calendar(), schema::of_people(), schema::of_trust(),
          schema::of_server(), schema::of_session(), schema::of_outcomes(), schema::of_desk(),
          schema::of_notes(), schema::of_events(), schema::of_training(), schema::of_referrals()})
        for (const auto& named : group)
            all[named.name] = named.make();
    return all;
}

}  // namespace

std::string openapi_document(std::string_view knowledge_version) {
    object paths;
    for (const auto& route : routes()) {
        if (route.pattern.starts_with("/fhir/"))
            continue;  // they have their own description, /fhir/R4/metadata
        auto& item = paths[route.pattern];
        if (item.is_null())
            item = object();
        item.as_object()[word_of(route.method)] = operation(route);
    }
    return json::serialize(object{
        {"openapi", "3.1.0"},
        {"info", object{{"title", "Palpate"},
                        {"version", "1"},
                        {"description", fmt::format("{} Knowledge {}.", knowledge::intended_use,
                                                    knowledge_version)}}},
        {"paths", std::move(paths)},
        {"components", object{{"schemas", schemas()}}}});
}

}  // namespace palpate::http
