// One HTTP exchange as plain values: what a handler is given and what it gives back. Nothing here
// knows of sockets, so every handler can be called from a test.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace palpate::http {

enum class Method { get, head, post, other };

// Views into the connection's memory, valid until the reply is made.
struct Request {
    Method method = Method::get;
    std::string_view target;  // as sent: "/api/v1/knowledge/regions?x=1"
    std::string_view host;    // empty when an HTTP/1.0 client sent none
    std::string_view content_type;
    std::string_view content_encoding;
    std::string_view accept;
    std::string_view accept_encoding;
    std::string_view if_none_match;
    std::string_view body;
    std::vector<std::string> arguments;  // what stood for {kind} and {id}, decoded
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
inline constexpr std::string_view problem_type = "application/problem+json";
inline constexpr std::string_view html_type = "text/html; charset=utf-8";

std::string_view reason_of(int status);  // "Not Found"

// RFC 9457 problem+json.
Reply problem(int status, std::string_view detail);

// True when one of the entity tags of an If-None-Match field is `etag` (with its quotes), or "*".
bool any_tag_matches(std::string_view if_none_match, std::string_view etag);

}  // namespace palpate::http
