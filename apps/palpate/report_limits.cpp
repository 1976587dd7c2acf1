// Restrictions in words. One condition forbids a dozen techniques for one reason: they stand in one
// entry, with the reason and what would lift it said once.
#include "report_parts.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace palpate::app {
namespace {

namespace json = boost::json;

struct Limit {
    std::string what;  // "effleurage"
    std::string how;   // "at most 3 of 10 (calf)"; may be empty
};

struct Group {
    std::string verdict;
    std::string lifted_by;
    std::vector<std::string> because;
    std::vector<Limit> limits;
    std::vector<std::pair<std::string, std::string>> instead;  // substitute, for what
};

std::string what_of(const json::object& r, const Names& names) {
    const auto kind = text_at(r, "kind");
    const auto technique = text_at(r, "technique");
    const auto region = text_at(r, "region");
    if (kind == "position")
        return "position " + names.in_table("positions", text_at(r, "position"));
    if (kind == "movement")
        return spaced(text_at(r, "movement")) + " movement";
    if (kind == "duration")
        return "a session";
    if (kind == "modality")
        return spaced(technique);
    if (kind == "region")
        return "hands on " + (region == "all" ? "any place" : names.region(region));
    return technique == "all" ? "all techniques" : names.technique(technique);
}

std::string how_of(const json::object& r, const Names& names) {
    std::vector<std::string> parts;
    const auto cap = static_cast<int>(number_at(r, "pressure_max"));
    if (cap > 0)
        parts.push_back(fmt::format("at most {} of 10", cap));
    if (has(r, "minutes_max"))
        parts.push_back(fmt::format("at most {} minutes", number_at(r, "minutes_max")));
    const auto region = text_at(r, "region");
    if (region != "all" && text_at(r, "kind") != "region")
        parts.push_back("(" + names.region(region) + ")");
    if (has(r, "site_radius_cm"))
        parts.push_back(fmt::format("within {} cm of the place", number_at(r, "site_radius_cm")));
    return fmt::format("{}", fmt::join(parts, " "));
}

Group& group_of(std::vector<Group>& groups, const json::object& r) {
    auto verdict = spaced(text_at(r, "verdict"));
    auto lifted_by = text_at(r, "lifted_by");
    auto because = because_of(r);
    for (auto& g : groups)
        if (g.verdict == verdict && g.lifted_by == lifted_by && g.because == because)
            return g;
    groups.push_back({.verdict = std::move(verdict),
                      .lifted_by = std::move(lifted_by),
                      .because = std::move(because)});
    return groups.back();
}

// "effleurage, vibration: at most 3 of 10; deep tissue"
std::string said(const std::vector<Limit>& limits) {
    std::vector<std::string> ways;  // each once, in order
    for (const auto& limit : limits)
        if (std::ranges::find(ways, limit.how) == ways.end())
            ways.push_back(limit.how);
    std::vector<std::string> parts;
    for (const auto& how : ways) {
        std::vector<std::string> what;
        for (const auto& limit : limits)
            if (limit.how == how)
                what.push_back(limit.what);
        parts.push_back(fmt::format("{}{}{}", fmt::join(what, ", "), how.empty() ? "" : ": ", how));
    }
    return fmt::format("{}", fmt::join(parts, "; "));
}

// "myofascial release for deep tissue, cupping; effleurage for tapotement"
std::string instead_of(const Group& group) {
    std::vector<std::string> offered;
    for (const auto& [substitute, what] : group.instead)
        if (std::ranges::find(offered, substitute) == offered.end())
            offered.push_back(substitute);
    std::vector<std::string> parts;
    for (const auto& one : offered) {
        std::vector<std::string> lost;
        for (const auto& [substitute, what] : group.instead)
            if (substitute == one && std::ranges::find(lost, what) == lost.end())
                lost.push_back(what);
        parts.push_back(fmt::format("{} for {}", one, fmt::join(lost, ", ")));
    }
    return fmt::format("{}", fmt::join(parts, "; "));
}

std::string substitute_of(const json::object& r, const Names& names) {
    const auto id = text_at(r, "substitute");
    if (id.empty())
        return {};
    return names.knowledge().technique(id) ? names.technique(id) : names.in_table("positions", id);
}

}  // namespace

Section limits_of(const json::object& answer, const Names& names) {
    std::vector<Group> groups;
    for (const auto& item : list_at(answer, "restrictions")) {
        const auto& r = item.as_object();
        auto& group = group_of(groups, r);
        const Limit limit{what_of(r, names), how_of(r, names)};
        group.limits.push_back(limit);
        if (auto substitute = substitute_of(r, names); !substitute.empty())
            group.instead.emplace_back(std::move(substitute), limit.what);
    }
    Section section{.title = "Limits", .entries = {}, .note = ""};
    for (const auto& group : groups) {
        Entry entry{.mark = group.verdict,
                    .text = said(group.limits),
                    .more = {},
                    .because = group.because};
        if (!group.instead.empty())
            entry.more.push_back("instead: " + instead_of(group));
        if (!group.lifted_by.empty())
            entry.more.push_back("lifted by: " + group.lifted_by);
        section.entries.push_back(std::move(entry));
    }
    return section;
}

}  // namespace palpate::app
