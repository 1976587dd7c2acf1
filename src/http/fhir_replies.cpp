#include "http/fhir_replies.hpp"

#include "advice/advise.hpp"
#include "base/text.hpp"
#include "http/fhir_query.hpp"

#include <algorithm>

#include <boost/json.hpp>
#include <fmt/chrono.h>

namespace palpate::http {
namespace {

using interop::fhir::Issue;

// A + in a query is read as a space.
bool is_fhir_json(std::string_view type) {
    constexpr std::string_view names[] = {"json", "application/json", "application/fhir+json",
                                          "application/fhir json", "text/json"};
    return std::ranges::find(names, lower_case(trimmed(type.substr(0, type.find(';'))))) !=
           std::end(names);
}

bool is_accepted(std::string_view range) {
    const auto type = lower_case(trimmed(range.substr(0, range.find(';'))));
    const bool refused = any_of_list(range, ';', [](std::string_view parameter) {
        return parameter.starts_with("q=0") &&
               parameter.find_first_not_of("q=0.") == std::string_view::npos;
    });
    return !refused && (type == "*/*" || type == "application/*" || is_fhir_json(type));
}

bool prefers(const Request& request, std::string_view wish) {
    return any_of_list(request.prefer, ',', [&](std::string_view preference) {
        return any_of_list(preference, ';', [&](std::string_view one) { return one == wish; });
    });
}

std::string_view code_of(const Fault& fault) {
    const bool several = fault.kind == FaultKind::stale && !fault.clash;
    return several ? "multiple-matches" : interop::fhir::issue_code(fault.kind);
}

}  // namespace

bool is_fhir(const Request& request) {
    return request.target.starts_with("/fhir/");
}

std::optional<Reply> refused_format(const Request& request) {
    const auto format = value_in_query(request.target, "_format");
    const bool taken = !format.empty() ? is_fhir_json(format)
                                       : trimmed(request.accept).empty() ||
                                             any_of_list(request.accept, ',', is_accepted);
    if (taken)
        return std::nullopt;
    return outcome_reply(
        406, std::vector<Issue>{
                 {"not-supported", "", fmt::format("expected {} to be accepted", fhir_type)}});
}

Reply fhir_reply(std::string text, int status) {
    Reply reply{.status = status, .content_type = fhir_type, .content = std::move(text)};
    reply.fields = not_kept;
    return reply;
}

Reply outcome_reply(int status, std::span<const Issue> issues) {
    return fhir_reply(interop::fhir::to_outcome(issues), status);
}

Reply outcome_reply(const Fault& fault) {
    auto diagnostics = fault.message;
    if (fault.clash)
        diagnostics += fmt::format(" (made from version {}, now it is {})", fault.clash->expected,
                                   fault.clash->current);
    const std::vector<Issue> issues{{code_of(fault), "", std::move(diagnostics)}};
    auto reply = outcome_reply(advice::status_of(fault.kind), issues);
    if (fault.kind == FaultKind::busy)
        reply.fields += "Retry-After: 1\r\n";
    return reply;
}

Reply outcome_reply(std::span<const Issue> issues) {
    return outcome_reply(std::ranges::any_of(issues, &Issue::misplaced) ? 400 : 422, issues);
}

Reply as_outcome(Reply problem) {
    if (problem.content_type != problem_type)
        return problem;
    boost::system::error_code failed;
    const auto said = boost::json::parse(problem.content, failed);
    std::string detail;
    if (const auto* object = failed ? nullptr : said.if_object())
        if (const auto* text = object->if_contains("detail"))
            detail = text->is_string() ? std::string(text->get_string()) : "";
    const std::vector<Issue> issues{
        {interop::fhir::issue_code(problem.status), "", std::move(detail)}};
    problem.content = interop::fhir::to_outcome(issues);
    problem.content_type = fhir_type;
    return problem;
}

std::string weak_etag(record::Version version) {
    return fmt::format("W/\"{}\"", version);
}

std::string http_date(Instant at) {
    return fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT",
                       std::chrono::floor<std::chrono::seconds>(at));
}

std::string patient_json(const record::Kept<record::Client>& kept) {
    return interop::fhir::write_patient(kept.content, {kept.id, kept.version, kept.changed_at});
}

Reply patient_reply(const record::Kept<record::Client>& kept, int status) {
    auto reply = fhir_reply(patient_json(kept), status);
    reply.fields = fmt::format("Cache-Control: no-cache\r\nETag: {}\r\nLast-Modified: {}\r\n",
                               weak_etag(kept.version), http_date(kept.changed_at));
    return reply;
}

Reply changed_reply(const record::Kept<record::Client>& kept, int status, const Request& request) {
    auto reply = patient_reply(kept, status);
    reply.fields += fmt::format("Location: {}/{}/_history/{}\r\n", fhir_patients, to_text(kept.id),
                                kept.version);
    if (prefers(request, "return=minimal")) {
        reply.content.clear();
        reply.content_type = {};
    } else if (prefers(request, "return=OperationOutcome")) {
        reply.content = interop::fhir::good_outcome();
    }
    return reply;
}

Result<std::optional<record::Version>> expected_version(const Request& request) {
    auto tag = trimmed(request.if_match);
    if (tag.empty() || tag == "*")
        return std::optional<record::Version>();
    if (tag.starts_with("W/"))
        tag.remove_prefix(2);
    if (tag.size() >= 3 && tag.front() == '"' && tag.back() == '"')
        if (const auto version = number_in<record::Version>(tag.substr(1, tag.size() - 2)))
            return version;
    return refuse(FaultKind::malformed, "If-Match", "expected an If-Match such as W/\"3\"");
}

}  // namespace palpate::http
