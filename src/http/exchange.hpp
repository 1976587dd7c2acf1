// One HTTP exchange as plain values: what a handler is given and what it gives back. Nothing here
// knows of sockets, so every handler can be called from a test.
#pragma once

#include "practice/caller.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace palpate::http {

enum class Method { get, head, post, put, patch, del, other };

// Views into the connection's memory, valid until the reply is made.
struct Request {
    Method method = Method::get;
    std::string_view target;  // as sent: "/api/v1/knowledge/regions?x=1"
    std::string_view host;    // empty when an HTTP/1.0 client sent none
    std::string_view content_type;
    std::string_view content_encoding;
    std::string_view accept;
    std::string_view accept_encoding;
    std::string_view accept_language;
    std::string_view if_none_match;
    std::string_view if_match;
    std::string_view if_none_exist;  // FHIR's conditional create
    std::string_view prefer;
    std::string_view idempotency_key;
    std::string_view authorization;
    std::string_view cookie;
    std::string_view origin;
    std::string_view csrf_token;  // X-CSRF-Token
    std::string_view body;
    // What proxies say, read only when some are trusted (proxies.hpp): X-Forwarded-For and
    // Forwarded whole, of X-Forwarded-Proto the last field.
    std::string forwarded_for;
    std::string forwarded;
    std::string_view forwarded_proto;
    std::string address;                 // where it comes from, without port
    std::vector<std::string> arguments;  // what stood for {kind} and {id}, decoded
    std::string_view queries;            // the route's: names of what ?name=... may say
    // Who asks. Set for every route but those open to all.
    const practice::Caller* caller = nullptr;
};

struct Reply {
    int status = 200;
    std::string_view content_type;  // empty when there is no content
    std::string content;
    std::string_view built_in;  // instead of `content`: bytes that live as long as the program
    std::string fields;         // further header lines, each ending in \r\n; never a client's words

    std::string_view bytes() const { return built_in.empty() ? content : built_in; }
};

inline constexpr std::string_view json_type = "application/json";
inline constexpr std::string_view fhir_type = "application/fhir+json";
inline constexpr std::string_view problem_type = "application/problem+json";
inline constexpr std::string_view html_type = "text/html; charset=utf-8";

std::string_view reason_of(int status);  // "Not Found"

// What follows the ?, as it was sent; empty when nothing does.
std::string_view query_of(std::string_view target);

// The value of ?name=... or &name=..., decoded; empty when it is missing. The first, when there are
// several.
std::string value_in_query(std::string_view target, std::string_view name);

// The same for what the route says may be asked (Route::queries), which is what the OpenAPI
// document describes. Throws std::logic_error for any other name, so that no parameter is read in
// secret.
std::string query_value(const Request& request, std::string_view name);

// Whether `name` is one of the words of `queries`.
bool names(std::string_view queries, std::string_view name);

// False when a browser says that the request comes from a page of another server.
bool is_same_origin(const Request& request);

// RFC 9457 problem+json.
Reply problem(int status, std::string_view detail);

// True when one of the entity tags of an If-None-Match field is `etag` (with its quotes), or "*".
bool any_tag_matches(std::string_view if_none_match, std::string_view etag);

}  // namespace palpate::http
