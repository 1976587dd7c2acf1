#include "http/fhir_calendar.hpp"

#include "base/json_writer.hpp"
#include "base/text.hpp"
#include "http/fhir_query.hpp"

#include <algorithm>

namespace palpate::http {
namespace {

constexpr int page_max = 200;

template <class T>
interop::fhir::Mark mark_of(const record::Kept<T>& kept) {
    return {kept.id.uuid(), kept.version, kept.changed_at};
}

std::string path_of(const Request& request) {
    auto path = request.target.substr(0, request.target.find('?'));
    constexpr std::string_view posted = "/_search";
    if (path.ends_with(posted))
        path.remove_suffix(posted.size());
    return std::string(path);
}

std::string page_address(const Request& request, const CalendarSearch& search, int offset) {
    Parameters parameters;
    for (const auto& [name, values] : search.criteria) {
        std::string all;
        for (const auto& value : values)
            all.append(all.empty() ? "" : ",").append(value);
        parameters.emplace_back(name, std::move(all));
    }
    parameters.emplace_back("_count", std::to_string(search.count));
    if (offset > 0)
        parameters.emplace_back("_offset", std::to_string(offset));
    return address_of(path_of(request), parameters);
}

void write_link(JsonWriter& out, std::string_view relation, const std::string& url) {
    out.begin_object();
    out.member("relation", relation);
    out.member("url", std::string_view(url));
    out.end_object();
}

void write_entry(JsonWriter& out, const FhirResource& resource) {
    out.begin_object();
    out.member("fullUrl", std::string_view("urn:uuid:" + to_text(resource.mark.id)));
    out.key("resource");
    out.raw(resource.json);
    out.key("search");
    out.begin_object();
    out.member("mode", "match");
    out.end_object();
    out.end_object();
}

}  // namespace

FhirResource resource_of(const record::Kept<scheduling::OutsidePractitioner>& kept) {
    const auto mark = mark_of(kept);
    return {"Practitioner", mark, interop::fhir::write_practitioner(kept.content, mark)};
}
FhirResource resource_of(const record::Kept<scheduling::Location>& kept) {
    const auto mark = mark_of(kept);
    return {"Location", mark, interop::fhir::write_site(kept.content, mark)};
}
FhirResource resource_of(const record::Kept<scheduling::Resource>& kept) {
    const auto mark = mark_of(kept);
    return {"Location", mark, interop::fhir::write_room(kept.content, mark)};
}
FhirResource resource_of(const record::Kept<scheduling::Booking>& kept, bool whole) {
    const auto mark = mark_of(kept);
    return {"Appointment", mark, interop::fhir::write_appointment(kept.content, mark, whole)};
}

bool sees_whole(const Request& request) {
    return request.caller->is_program || request.caller->may(practice::Permission::care_read);
}

Reply resource_reply(const FhirResource& resource, const Request& request) {
    auto reply = fhir_reply(resource.json);
    reply.fields =
        fmt::format("Cache-Control: no-cache\r\nETag: {}\r\nLast-Modified: {}\r\n",
                    weak_etag(resource.mark.version), http_date(resource.mark.changed_at));
    if (any_tag_matches(request.if_none_match, fmt::format("\"{}\"", resource.mark.version))) {
        reply.status = 304;
        reply.content.clear();
        reply.content_type = {};
    }
    return reply;
}

Reply created_resource(const FhirResource& resource) {
    auto reply = resource_reply(resource, {});
    reply.status = 201;
    reply.fields +=
        fmt::format("Location: /fhir/R4/{}/{}\r\n", resource.type, to_text(resource.mark.id));
    return reply;
}

Result<CalendarSearch> calendar_search_in(const Request& request, std::string_view supported) {
    CalendarSearch search;
    const auto parameters = parameters_in(query_of(request.target));
    if (!parameters)
        return tl::unexpected(parameters.error());
    for (const auto& [name, value] : *parameters) {
        if (name == "_format" || name == "_pretty")
            continue;
        if (name == "_count") {
            const auto count = count_in(value, page_max);
            if (!count)
                return tl::unexpected(count.error());
            search.count = *count;
        } else if (name == "_offset") {
            search.offset = std::max(0, number_in<int>(value).value_or(0));
        } else if (names(supported, name)) {
            search.criteria.emplace_back(name, values_in(value));
        } else {
            return refused(
                fmt::format("expected none but these parameters: {} _count _format", supported));
        }
    }
    return search;
}

const std::vector<std::string>* values_of(const CalendarSearch& search, std::string_view name) {
    const auto found = std::ranges::find(search.criteria, name,
                                         &std::pair<std::string, std::vector<std::string>>::first);
    return found == search.criteria.end() ? nullptr : &found->second;
}

Reply bundle_of(const Request& request, const CalendarSearch& search,
                const std::vector<FhirResource>& found) {
    const auto total = static_cast<int>(found.size());
    const int from = std::min(search.offset, total);
    const int until = std::min(total, from + search.count);
    JsonWriter out(4096);
    out.begin_object();
    out.member("resourceType", "Bundle");
    out.member("type", "searchset");
    out.member("total", total);
    out.key("link");
    out.begin_array();
    write_link(out, "self", page_address(request, search, search.offset));
    if (until < total && until > from)
        write_link(out, "next", page_address(request, search, until));
    out.end_array();
    if (until > from) {  // FHIR has no empty lists
        out.key("entry");
        out.begin_array();
        for (int i = from; i < until; ++i)
            write_entry(out, found[static_cast<std::size_t>(i)]);
        out.end_array();
    }
    out.end_object();
    return fhir_reply(std::move(out).take());
}

}  // namespace palpate::http
