#include "interop/fhir/outcome.hpp"

#include "base/json_writer.hpp"

namespace palpate::interop::fhir {
namespace {

void write_issue(JsonWriter& out, std::string_view severity, const Issue& issue) {
    out.begin_object();
    out.member("severity", severity);
    out.member("code", issue.code);
    if (!issue.diagnostics.empty())
        out.member("diagnostics", std::string_view(issue.diagnostics));
    if (!issue.expression.empty()) {
        out.key("expression");
        out.begin_array();
        out.value(std::string_view(issue.expression));
        out.end_array();
    }
    out.end_object();
}

std::string outcome(std::string_view severity, std::span<const Issue> issues) {
    JsonWriter out(256);
    out.begin_object();
    out.member("resourceType", "OperationOutcome");
    out.key("issue");
    out.begin_array();
    for (const auto& issue : issues)
        write_issue(out, severity, issue);
    out.end_array();
    out.end_object();
    return std::move(out).take();
}

}  // namespace

std::string_view issue_code(FaultKind kind) {
    switch (kind) {
        case FaultKind::malformed: return "structure";
        case FaultKind::invalid: return "value";
        case FaultKind::too_large: return "too-long";
        case FaultKind::not_found: return "not-found";
        case FaultKind::gone: return "deleted";
        case FaultKind::conflict: return "conflict";
        case FaultKind::stale: return "conflict";
        case FaultKind::not_signed_in: return "login";
        case FaultKind::not_allowed: return "forbidden";
        case FaultKind::busy: return "throttled";
    }
    return "processing";
}

std::string_view issue_code(int http_status) {
    switch (http_status) {
        case 400: return "structure";
        case 401: return "login";
        case 403: return "forbidden";
        case 404: return "not-found";
        case 405:
        case 406:
        case 415: return "not-supported";
        case 409:
        case 412: return "conflict";
        case 410: return "deleted";
        case 413: return "too-long";
        case 422: return "value";
        case 429:
        case 503: return "throttled";
        case 500: return "exception";
        default: return "processing";
    }
}

std::string to_outcome(std::span<const Issue> issues) {
    return outcome("error", issues);
}

std::string good_outcome() {
    const Issue done{.code = "informational", .diagnostics = "done and kept"};
    return outcome("information", std::span(&done, 1));
}

}  // namespace palpate::interop::fhir
