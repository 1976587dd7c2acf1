#include "http/form_parts.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <optional>

namespace palpate::http {
namespace {

constexpr std::string_view line_end = "\r\n";
constexpr std::size_t boundary_max = 70;      // RFC 2046
constexpr std::size_t part_head_max = 2'000;  // bytes

tl::unexpected<Fault> malformed(std::string message) {
    return refuse(FaultKind::malformed, "", std::move(message));
}

// What follows `name=` up to its end, without quotes; none: it is not there.
std::optional<std::string_view> parameter(std::string_view field, std::string_view name) {
    while (!field.empty()) {
        const auto end = std::min(field.find(';'), field.size());
        auto part = trimmed(field.substr(0, end));
        field.remove_prefix(std::min(end + 1, field.size()));
        if (!part.starts_with(name) || !part.substr(name.size()).starts_with('='))
            continue;
        part.remove_prefix(name.size() + 1);
        if (part.size() >= 2 && part.front() == '"' && part.back() == '"')
            part = part.substr(1, part.size() - 2);
        return part;
    }
    return std::nullopt;
}

// The name that a part's head gives it.
std::optional<std::string_view> name_in(std::string_view head) {
    constexpr std::string_view disposition = "content-disposition:";
    while (!head.empty()) {
        const auto end = std::min(head.find(line_end), head.size());
        const auto line = head.substr(0, end);
        head.remove_prefix(std::min(end + line_end.size(), head.size()));
        if (line.size() > disposition.size() &&
            same_in_any_case(line.substr(0, disposition.size()), disposition))
            return parameter(line.substr(disposition.size()), "name");
    }
    return std::nullopt;
}

}  // namespace

Result<std::map<std::string, std::string_view, std::less<>>> form_parts(
    std::string_view content_type, std::string_view body) {
    const auto boundary = parameter(content_type, "boundary").value_or("");
    if (!content_type.starts_with("multipart/form-data") || boundary.empty() ||
        boundary.size() > boundary_max)
        return malformed("expected Content-Type: multipart/form-data with its boundary");
    const auto first = "--" + std::string(boundary);
    const auto next = std::string(line_end) + first;
    std::map<std::string, std::string_view, std::less<>> parts;
    if (!body.starts_with(first))
        return malformed("expected the body to begin with its boundary");
    body.remove_prefix(first.size());
    while (body.starts_with(line_end)) {
        body.remove_prefix(line_end.size());
        const auto head = body.substr(0, part_head_max).find("\r\n\r\n");
        const auto end = body.find(next);
        if (head == std::string_view::npos || end == std::string_view::npos || head + 4 > end)
            return malformed("expected parts, each with a head and its end");
        const auto name = name_in(body.substr(0, head));
        if (!name || parts.size() == form_parts_max ||
            !parts.emplace(*name, body.substr(head + 4, end - head - 4)).second)
            return malformed("expected each part once, by a name");
        body.remove_prefix(end + next.size());
    }
    if (!body.starts_with("--"))
        return malformed("expected the body to end with its boundary");
    return parts;
}

}  // namespace palpate::http
