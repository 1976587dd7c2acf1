#include "http/api.hpp"

#include "base/text.hpp"
#include "http/fhir_replies.hpp"
#include "http/packing.hpp"
#include "log/log.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <optional>
#include <random>
#include <typeinfo>

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace palpate::http {
namespace {

using Segments = std::vector<std::string>;

constexpr std::size_t segments_max = 16;

// Decoded, without query; empty when the target is no URL.
std::optional<Segments> segments_of(std::string_view target) {
    target = target.substr(0, target.find('?'));  // the query is the handler's to read
    const boost::core::string_view text(target.data(), target.size());
    const auto url = target.starts_with('/') ? boost::urls::parse_origin_form(text)
                                             : boost::urls::parse_uri(text);
    if (!url || url->segments().size() > segments_max)
        return std::nullopt;
    Segments segments;
    segments.reserve(url->segments().size());
    // Every path of ours is plain ASCII; so are then the words a problem quotes.
    const auto plain = [](char c) { return c >= ' ' && c <= '~'; };
    for (const auto& segment : url->segments()) {
        segments.emplace_back(segment);
        if (!std::ranges::all_of(segments.back(), plain))
            return std::nullopt;
    }
    return segments;
}

// The arguments when the path fits the pattern.
std::optional<Segments> fit(std::string_view pattern, const Segments& path) {
    Segments arguments;
    std::size_t at = 0;
    pattern.remove_prefix(1);
    while (true) {
        const auto slash = pattern.find('/');
        const auto part = pattern.substr(0, slash);
        if (at == path.size())
            return std::nullopt;
        if (part.starts_with('{') && !path[at].empty())
            arguments.push_back(path[at]);
        else if (part != path[at])
            return std::nullopt;
        ++at;
        if (slash == std::string_view::npos)
            break;
        pattern.remove_prefix(slash + 1);
    }
    if (at != path.size())
        return std::nullopt;
    return arguments;
}

bool serves(const Route& route, Method method) {
    return route.method == method || (route.method == Method::get && method == Method::head);
}

std::string_view without_port(std::string_view host) {
    if (host.starts_with('['))
        return host.substr(0, host.find(']') + 1);
    return host.substr(0, host.find(':'));
}

bool host_allowed(std::string_view host, const Services& services) {
    if (!services.loopback_only || host.empty())
        return true;
    const auto name = without_port(host);
    const auto bare = name.starts_with('[') ? name.substr(1, name.size() - 2) : name;
    return name == "localhost" || is_loopback_address(bare) ||
           std::ranges::find(services.hosts, name) != services.hosts.end();
}

// A reply when it did not come through the proxy that it should have come through. One that did
// has from then on the address that the proxy was asked from.
std::optional<Reply> not_by_proxy(Request& request, const Services& services) {
    const auto& proxies = services.proxies;
    if (proxies.empty())
        return std::nullopt;
    const bool known = proxies.trusts(request.address);
    if (!known && !services.own_tls && !is_loopback_address(request.address))
        return problem(421, "this server answers to the proxy in front of it only");
    if (proxies.came_unencrypted(request))
        return problem(403, "this came to the proxy without TLS; use https");
    if (known)
        request.address = proxies.origin_of(request);
    return std::nullopt;
}

// FHIR has a media type of its own and takes the plain one too.
bool is_json(std::string_view content_type, bool fhir) {
    const auto type = trimmed(content_type.substr(0, content_type.find(';')));
    return type.empty() || same_in_any_case(type, json_type) ||
           (fhir && same_in_any_case(type, fhir_type));
}

std::optional<Reply> fault_of_content(const Route& route, const Request& request) {
    const bool fhir = route.pattern.starts_with("/fhir/");
    if (!request.content_encoding.empty() && request.content_encoding != "identity")
        return problem(415, "expected content without Content-Encoding");
    if (!is_json(request.content_type, fhir))
        return problem(415, fmt::format("expected Content-Type: {}", fhir ? fhir_type : json_type));
    return std::nullopt;
}

Reply method_not_allowed(const std::vector<std::string_view>& allowed) {
    auto reply = problem(405, fmt::format("expected the method {}", fmt::join(allowed, " or ")));
    reply.fields += fmt::format("Allow: {}\r\n", fmt::join(allowed, ", "));
    return reply;
}

// No content, no address: neither may reach a log.
Reply failed(const Services& services, std::string_view label, const char* what) {
    if (services.log != nullptr)
        services.log->say(
            log::Level::error, "answer failed",
            {{"route", log::Word::of_our_own(label)}, {"exception", log::Word::of_our_own(what)}});
    return problem(500, "the server failed to answer; nothing was stored");
}

Reply troubled(const Services& services, std::string_view label, record::Trouble trouble) {
    if (services.health)
        services.health->met(trouble);
    if (services.log != nullptr)
        services.log->say(log::Level::error, "answer failed",
                          {{"route", log::Word::of_our_own(label)},
                           {"trouble", log::Word::of_our_own(record::to_text(trouble))},
                           {"do", log::Word::of_our_own(trouble == record::Trouble::damaged
                                                            ? "palpate verify, palpate restore"
                                                            : "look at the disk")}});
    return trouble_reply(trouble);
}

// A browser sends the session's cookie with whatever a page makes it send, so a change needs what
// another page cannot know, and comes from a page of ours.
bool is_our_page(const Request& request, const practice::Caller& caller) {
    if (caller.is_program || request.method == Method::get || request.method == Method::head)
        return true;
    return is_same_origin(request) && !caller.csrf_token.empty() &&
           request.csrf_token == caller.csrf_token;
}

bool may(const practice::Caller& caller, const Route& route) {
    if (!caller.is_program || route.scope.empty())
        return caller.may(route.needs);
    const auto dot = route.scope.find('.');
    return practice::may(caller.scopes, route.scope.substr(0, dot), route.scope[dot + 1]);
}

Reply not_signed_in(std::string_view detail) {
    auto reply = problem(401, detail);
    reply.fields += "WWW-Authenticate: Bearer\r\n";
    return reply;
}

// Finds out who asks and whether they may; a reply when not.
std::optional<Reply> refusal(const Route& route, Request& request, const Services& services,
                             std::shared_ptr<const practice::Caller>& caller) {
    if (route.needs == practice::Permission::nobody_asked)
        return std::nullopt;
    if (services.store == nullptr || services.authority == nullptr)
        return problem(404, "this server keeps nothing; start it with --data FOLDER");
    auto found = services.authority->who({request.authorization, request.cookie, request.address});
    if (!found)
        return not_signed_in(found.error().message);
    caller = *std::move(found);
    request.caller = caller.get();
    if (!is_our_page(request, *caller))
        return problem(403,
                       "expected the request to come from a page of this server, with its "
                       "X-CSRF-Token");
    if (!may(*caller, route))
        return problem(403,
                       fmt::format("this needs the permission {}", practice::to_text(route.needs)));
    return std::nullopt;
}

Reply call(const Route& route, Request& request, const Services& services) {
    try {
        std::shared_ptr<const practice::Caller> caller;
        if (auto refused = refusal(route, request, services, caller))
            return *std::move(refused);
        // A form is looked at by its handler.
        if (!route.takes.empty() && !route.takes.starts_with("multipart/"))
            if (auto fault = fault_of_content(route, request))
                return *std::move(fault);
        return route.handler(request, services);
    } catch (const record::StoreError& error) {
        return troubled(services, route.pattern, error.trouble());
    } catch (const std::exception& error) {
        return failed(services, route.pattern, typeid(error).name());
    }
}

// What was stored shows that the disk takes it.
Reply call_and_learn(const Route& route, Request& request, const Services& services) {
    auto reply = call(route, request, services);
    const bool keeps =
        route.method != Method::get && route.needs != practice::Permission::nobody_asked;
    if (services.health && keeps && reply.status < 300)
        services.health->stored();
    return reply;
}

Reply page(const Segments& path, const Request& request, const Services& services) {
    const bool reads = request.method == Method::get || request.method == Method::head;
    const auto place = fmt::format("/{}", fmt::join(path, "/"));
    const bool ours = path.empty() || (path[0] != "api" && path[0] != "fhir");
    if (ours)
        if (auto reply = site_reply(services.site, place, request))
            return reads ? *std::move(reply) : method_not_allowed({"GET", "HEAD"});
    return problem(404, "there is nothing at this address; /api/v1/openapi.json lists what is");
}

std::string_view name_of(Method method) {
    switch (method) {
        case Method::get:
        case Method::head: return "GET, HEAD";
        case Method::post: return "POST";
        case Method::put: return "PUT";
        case Method::patch: return "PATCH";
        case Method::del: return "DELETE";
        case Method::other: break;
    }
    return "";
}

struct Counted {
    Reply reply;
    std::size_t row;  // of route_labels()
};

Counted dispatch(Request& request, const Services& services) {
    const auto table = routes();
    const auto nothing = table.size() + 1;
    if (!host_allowed(request.host, services))
        return {problem(421,
                        "this server answers to localhost; start it with --host NAME to allow "
                        "another name"),
                nothing};
    if (auto refused = not_by_proxy(request, services))
        return {*std::move(refused), nothing};
    const auto path = segments_of(request.target);
    if (!path)
        return {problem(400, "expected a path such as /api/v1/assess"), nothing};
    std::vector<std::string_view> allowed;
    for (std::size_t i = 0; i < table.size(); ++i) {
        auto arguments = fit(table[i].pattern, *path);
        if (!arguments)
            continue;
        if (serves(table[i], request.method)) {
            request.arguments = *std::move(arguments);
            request.queries = table[i].queries;
            return {call_and_learn(table[i], request, services), i};
        }
        allowed.push_back(name_of(table[i].method));
    }
    if (!allowed.empty())
        return {method_not_allowed(allowed), nothing};
    return {page(*path, request, services), table.size()};
}

// ---- the log ----

// Names one request in reply and log: the process by chance, then a count.
class RequestNumber {
public:
    RequestNumber() {
        static const std::uint32_t process = std::random_device{}();
        static std::atomic<std::uint32_t> count = 0;
        write(process, 0);
        text_[8] = '-';
        write(count.fetch_add(1, std::memory_order_relaxed), 9);
    }
    std::string_view text() const { return {text_.data(), text_.size()}; }

private:
    void write(std::uint32_t number, std::size_t at) {
        for (std::size_t i = 8; i-- > 0; number >>= 4)
            text_[at + i] = "0123456789abcdef"[number & 0xf];
    }
    std::array<char, 17> text_{};
};

// A pattern, or that it was a page or nothing of ours: never what was asked for.
std::string_view label_of(std::size_t row) {
    const auto table = routes();
    if (row < table.size())
        return table[row].pattern;
    return row == table.size() ? "pages" : "refused";
}

std::string_view method_name(Method method) {
    if (method == Method::get || method == Method::other)
        return method == Method::get ? "GET" : "other";
    return method == Method::head ? "HEAD" : name_of(method);
}

log::Level level_of(int status, std::string_view label) {
    if (status >= 500)
        return log::Level::error;
    const bool by_machines = label == "/healthz" || label == "/readyz" || label == "/metrics";
    return by_machines ? log::Level::debug : log::Level::info;
}

void log_answer(log::Log& log, const Request& request, const Counted& counted,
                std::chrono::nanoseconds spent, const RequestNumber& number) {
    const auto label = label_of(counted.row);
    const auto level = level_of(counted.reply.status, label);
    if (!log.says(level))
        return;
    log.say(level, "request",
            {{"id", log::Word::of_our_own(number.text())},
             {"method", log::Word::of_our_own(method_name(request.method))},
             {"route", log::Word::of_our_own(label)},
             {"status", std::int64_t{counted.reply.status}},
             {"microseconds", std::int64_t{spent.count() / 1000}},
             {"bytes", static_cast<std::int64_t>(counted.reply.bytes().size())}});
}

}  // namespace

std::vector<std::string> route_labels() {
    std::vector<std::string> labels;
    labels.reserve(routes().size() + 2);
    for (std::size_t row = 0; row < routes().size() + 2; ++row)
        labels.emplace_back(label_of(row));
    return labels;
}

bool carries_file(Method method, std::string_view target) {
    return method == Method::post && target.starts_with("/api/v1/episodes/") &&
           target.ends_with("/files");
}

bool waits(const Request& request) {
    const bool reads = request.method == Method::get || request.method == Method::head;
    if (reads && request.target.starts_with("/api/v1/files/"))
        return true;  // megabytes
    if (reads || request.target.starts_with("/api/v1/assess") ||
        request.target.starts_with("/api/v1/next-question"))
        return false;
    return request.target.starts_with("/api/") || request.target.starts_with("/fhir/") ||
           request.target.starts_with("/stop/") || request.target.starts_with("/book/");
}

Reply answer(Request request, const Services& services) {
    const auto start = std::chrono::steady_clock::now();
    auto counted = dispatch(request, services);
    if (is_fhir(request))
        counted.reply = as_outcome(std::move(counted.reply));
    pack(counted.reply, request);
    const auto spent = std::chrono::steady_clock::now() - start;
    services.metrics.record(counted.row, counted.reply.status, spent);
    const RequestNumber number;
    counted.reply.fields.append("X-Request-Id: ").append(number.text()).append("\r\n");
    if (services.log != nullptr)
        log_answer(*services.log, request, counted, spent, number);
    return std::move(counted.reply);
}

}  // namespace palpate::http
