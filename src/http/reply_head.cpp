#include "http/reply_head.hpp"

#include <ctime>
#include <iterator>

#include <fmt/chrono.h>
#include <fmt/format.h>

namespace palpate::http {
namespace {

// On every reply. The page needs nothing from elsewhere, no inline script, and no sensor but the
// microphone, where a person turned voice typing on (decision 0046). Its own WebAssembly (the run
// sheet) may be compiled; no text may become a script (decision 0035).
constexpr std::string_view security_fields =
    "Content-Security-Policy: default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src "
    "'self' data:; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'\r\n"
    "X-Content-Type-Options: nosniff\r\n"
    "X-Frame-Options: DENY\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n"
    "Permissions-Policy: camera=(), geolocation=(), microphone=(self), payment=(), usb=()\r\n";

// Under TLS: come back by TLS only, for two years.
constexpr std::string_view encrypted_fields = "Strict-Transport-Security: max-age=63072000\r\n";

// The Date field, made once a second for each thread.
std::string_view date_now() {
    thread_local std::time_t made = 0;
    thread_local std::string text;
    const auto now = std::time(nullptr);
    if (now != made) {
        text = fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(now));
        made = now;
    }
    return text;
}

}  // namespace

std::string head_of(const Reply& reply, bool keep, bool encrypted) {
    auto head = fmt::format("HTTP/1.1 {} {}\r\nDate: {}\r\nConnection: {}\r\n", reply.status,
                            reason_of(reply.status), date_now(), keep ? "keep-alive" : "close");
    const auto into = std::back_inserter(head);
    if (!reply.content_type.empty())
        fmt::format_to(into, "Content-Type: {}\r\n", reply.content_type);
    if (reply.status != 304)
        fmt::format_to(into, "Content-Length: {}\r\n", reply.bytes().size());
    head += reply.fields;
    head += security_fields;
    if (encrypted)
        head += encrypted_fields;
    head += "\r\n";
    return head;
}

}  // namespace palpate::http
