#include "record/portable/kept_line.hpp"

#include "base/json.hpp"

#include <algorithm>

namespace palpate::record {
namespace {

struct LineHead {
    Id<KeptText> id;
    ClientId client;
    Version version = 0;
    Instant changed_at;
    practice::PersonId changed_by;
    std::string why;
    bool removed = false;
};
PALPATE_DESCRIBE(LineHead, id, client, version, changed_at, changed_by, why, removed);

// In a text of JSON a quote has a backslash before it: this is found only where the content begins.
constexpr std::string_view before_content = ",\"content\":";

}  // namespace

std::string to_line(const KeptText& v) {
    std::string line = to_json(LineHead{Id<KeptText>(v.id), v.client, v.version, v.changed_at,
                                        v.changed_by, v.why, v.removed});
    line.pop_back();
    line.append(before_content).append(v.content).append("}");
    // Between the words of JSON the end of a line is as good as a space.
    std::ranges::replace(line, '\n', ' ');
    return line;
}

Result<KeptText> from_line(std::string_view line) {
    const auto at = line.find(before_content);
    if (at == std::string_view::npos || !line.ends_with('}'))
        return invalid("", "expected a version of a record with its content last");
    auto head = from_json<LineHead>(std::string(line.substr(0, at)) + "}");
    if (!head)
        return tl::unexpected(std::move(head.error().front()));
    const auto start = at + before_content.size();
    std::string content(line.substr(start, line.size() - start - 1));
    const auto parsed = parse_json(content);
    if (!parsed)
        return tl::unexpected(parsed.error());
    if (!parsed->is_object())
        return invalid("/content", "expected an object");
    if (head->version < 1)
        return invalid("/version", "expected a number from 1");
    return KeptText{head->id.uuid(),  head->client,         head->version, head->changed_at,
                    head->changed_by, std::move(head->why), head->removed, std::move(content)};
}

}  // namespace palpate::record
