#include "http/exchange.hpp"

#include "base/text.hpp"
#include "http/fault_codes.hpp"

#include <algorithm>
#include <stdexcept>

#include <boost/json.hpp>
#include <boost/url/params_view.hpp>
#include <boost/url/parse_query.hpp>
#include <fmt/format.h>

namespace palpate::http {

std::string_view reason_of(int status) {
    switch (status) {
        case 200: return "OK";
        case 201: return "Created";
        case 204: return "No Content";
        case 303: return "See Other";
        case 304: return "Not Modified";
        case 400: return "Bad Request";
        case 401: return "Unauthorized";
        case 403: return "Forbidden";
        case 404: return "Not Found";
        case 405: return "Method Not Allowed";
        case 406: return "Not Acceptable";
        case 408: return "Request Timeout";
        case 409: return "Conflict";
        case 410: return "Gone";
        case 412: return "Precondition Failed";
        case 413: return "Content Too Large";
        case 415: return "Unsupported Media Type";
        case 421: return "Misdirected Request";
        case 422: return "Unprocessable Content";
        case 428: return "Precondition Required";
        case 429: return "Too Many Requests";
        case 431: return "Request Header Fields Too Large";
        case 500: return "Internal Server Error";
        case 503: return "Service Unavailable";
        case 507: return "Insufficient Storage";
        default: return "Other";
    }
}

std::string_view query_of(std::string_view target) {
    const auto mark = target.find('?');
    return mark == std::string_view::npos ? std::string_view()
                                          : target.substr(mark + 1, target.find('#') - mark - 1);
}

std::string value_in_query(std::string_view target, std::string_view name) {
    // A copy, because Boost.URL 1.81 reads on behind the end of a view, up to what is no query.
    const std::string query(query_of(target));
    const auto parameters =
        boost::urls::parse_query(boost::core::string_view(query.data(), query.size()));
    if (!parameters)
        return {};
    const boost::urls::params_view view(*parameters);
    const auto found = view.find(boost::core::string_view(name.data(), name.size()));
    return found == view.end() ? std::string() : std::string((*found).value);
}

bool names(std::string_view queries, std::string_view name) {
    while (!queries.empty()) {
        const auto space = std::min(queries.find(' '), queries.size());
        if (queries.substr(0, space) == name)
            return true;
        queries.remove_prefix(std::min(space + 1, queries.size()));
    }
    return false;
}

std::string query_value(const Request& request, std::string_view name) {
    if (!names(request.queries, name))
        throw std::logic_error(fmt::format("the route does not describe ?{}=", name));
    return value_in_query(request.target, name);
}

bool is_same_origin(const Request& request) {
    auto origin = request.origin;
    if (origin.empty())
        return true;
    for (const std::string_view scheme : {"https://", "http://"})
        if (origin.starts_with(scheme) && origin.substr(scheme.size()) == request.host)
            return true;
    return false;
}

Reply problem(int status, std::string_view detail) {
    Reply reply{.status = status, .content_type = problem_type};
    boost::json::object said{{"type", "about:blank"},
                             {"title", reason_of(status)},
                             {"status", status},
                             {"detail", detail}};
    add_code(said, detail);
    reply.content = boost::json::serialize(said);
    reply.fields = "Cache-Control: no-store\r\n";
    return reply;
}

bool any_tag_matches(std::string_view if_none_match, std::string_view etag) {
    return any_of_list(if_none_match, ',', [&](std::string_view tag) {
        if (tag.starts_with("W/"))
            tag.remove_prefix(2);
        return tag == etag || tag == "*";
    });
}

}  // namespace palpate::http
