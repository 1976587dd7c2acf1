// Care given elsewhere: that it was given, whether it may have been a manipulation, and that it
// made things worse. It fills what was not asked and never overrules an answer.
#include "advice/decode_parts.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

namespace palpate::advice {
namespace {

constexpr int manipulation_days = 7;  // as the finding recent_manipulation
constexpr std::array<std::string_view, 2> may_manipulate{"chiropractic", "osteopathy"};
constexpr std::array<std::string_view, 4> results{"worse", "same", "better", "unknown"};

}  // namespace

void Decoder::fill(const char* finding) {
    fill(*k_.finding(finding), Tri::yes);
}

void Decoder::fill(int finding, Tri value) {
    const auto at = static_cast<std::size_t>(finding);
    if (in_.facts.values[at] == k_.findings[at].range)
        in_.facts.values[at] = Interval::exactly(value == Tri::yes ? 1 : 0);
}

void Decoder::other_care(const Object& root) {
    const auto* list = root.if_contains("other_care");
    if (!list || list->is_null())
        return;
    if (!list->is_array() || list->get_array().size() > 50)
        return fail("/other_care", "expected a list of at most 50 entries");
    for (std::size_t i = 0; i < list->get_array().size(); ++i) {
        const auto path = fmt::format("/other_care/{}", i);
        if (const auto* care = object_at(path, &list->get_array()[i]))
            one_care(*care, path);
    }
}

void Decoder::one_care(const Object& care, const std::string& path) {
    static constexpr std::string_view permitted[] = {"kind", "days_ago", "result"};
    refuse_unknown(path, care, permitted);
    const auto kind = text(care, "kind", path + "/kind", 200).value_or("");
    const auto days = number(care, "days_ago", path + "/days_ago", 0, 36500);
    const auto result = text(care, "result", path + "/result", 200).value_or("unknown");
    fill("care_elsewhere");
    const bool hands = std::ranges::find(may_manipulate, kind) != may_manipulate.end();
    if (hands && days.value_or(manipulation_days + 1) <= manipulation_days)
        fill("recent_manipulation");
    if (result == "worse")
        fill("worse_despite_care");
    const auto& kinds = k_.other.find("care_kinds")->second;
    if (std::ranges::none_of(kinds, [&](const auto& row) { return row.id == kind; }))
        in_.not_considered.push_back({path + "/kind: " + kind, "not a kind of care in the tables"});
    if (std::ranges::find(results, result) == results.end())
        in_.not_considered.push_back({path + "/result: " + result,
                                      "expected worse, same, better or unknown; kept as words"});
}

}  // namespace palpate::advice
