// The server's interface: one visible table of routes, each a plain function from a request to a
// reply, and the one function that picks the route, checks what all routes share, and counts.
#pragma once

#include "base/date.hpp"
#include "http/exchange.hpp"
#include "http/health.hpp"
#include "http/metrics.hpp"
#include "http/proxies.hpp"
#include "http/site.hpp"
#include "knowledge/knowledge.hpp"
#include "knowledge/places.hpp"
#include "practice/entrance.hpp"
#include "practice/public_forms.hpp"
#include "record/duties/erasing.hpp"
#include "record/transaction.hpp"

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace palpate::log {
class Log;
}
namespace palpate::trust {
struct Shown;
}
namespace palpate::session {
class Helps;
}
namespace palpate::record {
class LastingAnswers;
}

namespace palpate::http {

// What the handlers work with. `openapi` is made once, at the start.
struct Services {
    const knowledge::Knowledge& knowledge;
    Date (*today)() = nullptr;  // the server's date, for clients that leave theirs out
    std::span<const SiteFile> site;
    Metrics& metrics;
    // Host names that may be asked for besides localhost and loopback addresses; only looked at
    // when `loopback_only`, so that a page elsewhere cannot reach this machine's server by a name
    // of its own (DNS rebinding).
    std::vector<std::string> hosts;
    bool loopback_only = true;
    // Where the practice is kept and who may see it; both missing when nothing is kept. Then only
    // the routes open to all answer.
    record::Store* store = nullptr;
    practice::Authority* authority = nullptr;
    practice::Entrance* entrance = nullptr;  // for routes_people.cpp
    // Those that do TLS in front of this server: they say from which address a request came. When
    // there are any and the server does no TLS itself, only they and this machine are answered.
    TrustedProxies proxies;
    bool own_tls = false;
    log::Log* log = nullptr;              // missing: nothing is said
    const trust::Shown* trust = nullptr;  // of the practice's own authority; missing: none
    // What others count about themselves, in Metrics' text format.
    std::function<std::string()> further_metrics = {};
    const knowledge::Places& places = knowledge::shipped_places();
    record::Eraser* eraser = nullptr;           // none: nothing can be erased over the interface
    practice::PublicForms* forms = nullptr;     // none: nothing is booked online
    session::Helps* helps = nullptr;            // none: nothing is learned from kept sessions
    record::LastingAnswers* lasting = nullptr;  // none: each is worked out anew
    std::shared_ptr<Health> health = std::make_shared<Health>();
};

struct Route {
    Method method = Method::get;  // get answers HEAD too
    std::string_view pattern;     // "/api/v1/knowledge/{kind}"
    practice::Permission needs = practice::Permission::nobody_asked;
    Reply (*handler)(const Request&, const Services&) = nullptr;
    std::string_view summary;
    std::string_view takes;  // schema of its JSON, or media type and schema; empty: none
    std::string_view gives;  // schema of the reply's JSON, or a media type (with a slash)
    // What a program's token must hold, as "Patient.r"; empty: what the permission says.
    std::string_view scope = "";
    // What may follow the path, as "search count after": names of query_schema() (openapi.cpp).
    std::string_view queries = "";
};

std::span<const Route> routes();

// Whether the answer may have to wait for a disk; for Server.
bool waits(const Request& request);

// Whether the content may be as large as a file; for Server.
bool carries_file(Method method, std::string_view target);

// For Metrics: one label a route, then the pages, then what fits nothing.
std::vector<std::string> route_labels();

// Never throws. What a handler throws becomes a 500 and an event of the log, without content. Every
// reply has an X-Request-Id, which the request's line in the log has too: time, method, route
// pattern, status, duration and size, and nothing of what was asked or said.
Reply answer(Request request, const Services& services);

}  // namespace palpate::http
