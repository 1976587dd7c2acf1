// Sources, session, course and home care in words.
#include "report_parts.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace palpate::app {
namespace {

namespace json = boost::json;

constexpr std::size_t sources_shown = 6;

std::vector<std::string> in_words(const std::vector<std::string>& ids, const auto& word) {
    std::vector<std::string> words;
    words.reserve(ids.size());
    for (const auto& id : ids)
        words.push_back(word(id));
    return words;
}

// Reasons that were not said before in this section: a dozen steps share the same few.
std::vector<std::string> not_yet_said(std::vector<std::string> because,
                                      std::set<std::string>& said) {
    std::erase_if(because, [&](const std::string& line) { return !said.insert(line).second; });
    return because;
}

std::string pressure_of(const json::object& step) {
    const auto& range = list_at(step, "pressure");
    if (range.size() != 2 || range[1].to_number<int>() == 0)
        return {};
    return fmt::format(", pressure {}-{}", range[0].to_number<int>(), range[1].to_number<int>());
}

std::string step_words(const json::object& step, const Names& names) {
    auto text = names.technique(text_at(step, "technique"));
    if (const auto region = text_at(step, "region"); !region.empty())
        text += ", " + names.region(region);
    const auto target = text_at(step, "target");
    if (const auto name = names.source(target); name != spaced(target))
        text += " (" + name + ")";
    return text + pressure_of(step);
}

Section session_of(const json::object& plan, const Names& names) {
    Section section;
    if (list_at(plan, "routine").empty())
        return section;
    section.title = fmt::format("The session: {} minutes", number_at(plan, "minutes"));
    std::set<std::string> said;
    std::string position;
    for (const auto& item : list_at(plan, "routine")) {
        const auto& step = item.as_object();
        const auto from = number_at(step, "starts_at");
        Entry entry{.mark = fmt::format("{}-{} min", from, from + number_at(step, "minutes")),
                    .text = step_words(step, names),
                    .more = {},
                    .because = not_yet_said(because_of(step), said)};
        if (auto now = text_at(step, "position"); now != position) {
            position = std::move(now);
            entry.text = fmt::format("{}: {}", names.in_table("positions", position), entry.text);
        }
        section.entries.push_back(std::move(entry));
    }
    section.note = fmt::format(
        "Pressure is what the client feels, 0 to 10. Strain on the therapist: {:.1f}. A reason is "
        "said once, at the first step it holds for.",
        number_at(plan, "strain"));
    return section;
}

Section course_of(const json::object& plan) {
    Section section{.title = fmt::format("The course ({})", text_at(plan, "status"))};
    std::set<std::string> said;
    for (const auto& item : list_at(plan, "phases")) {
        const auto& p = item.as_object();
        section.entries.push_back(
            {.mark = text_at(p, "name"),
             .text = fmt::format("{} a week for {} weeks, {} minutes each, pressure at most {}",
                                 number_at(p, "sessions_per_week"), number_at(p, "weeks"),
                                 number_at(p, "minutes"), number_at(p, "pressure_max")),
             .more = {},
             .because = not_yet_said(because_of(p), said)});
    }
    const auto add = [&](const char* mark, const char* list) {
        for (const auto& item : list_at(plan, list)) {
            const auto& o = item.as_object();
            section.entries.push_back({.mark = mark,
                                       .text = text_at(o, "text"),
                                       .more = {},
                                       .because = not_yet_said(because_of(o), said)});
        }
    };
    add("goal", "goals");
    if (has(plan, "reassess_on"))
        section.entries.push_back({.mark = "look again", .text = text_at(plan, "reassess_on")});
    add("dose", "dose_check");
    if (const auto* second = plan.if_contains("runner_up"))
        if (const auto lost = text_at(second->as_object(), "why_lost"); !lost.empty())
            section.entries.push_back({.mark = "runner-up", .text = lost});
    add("note", "warnings");
    return section;
}

Section stops_of(const json::object& plan) {
    Section section{.title = "Stop the session if"};
    for (const auto& item : list_at(plan, "stop_rules")) {
        const auto& rule = item.as_object();
        if (text_at(rule, "scope") == "session")
            section.entries.push_back(
                {.mark = "",
                 .text = fmt::format("{}: {}", text_at(rule, "when"), text_at(rule, "action"))});
    }
    if (list_at(plan, "routine").empty())
        section.entries.clear();
    return section;
}

Section home_of(const json::object& answer) {
    Section section{.title = "At home"};
    for (const auto& item : list_at(answer, "self_care")) {
        const auto& home = item.as_object();
        Entry entry{.mark = text_at(home, "kind"),
                    .text = text_at(home, "name") + ": " + text_at(home, "dose"),
                    .more = {},
                    .because = because_of(home)};
        if (const auto how = text_at(home, "how"); !how.empty())
            entry.text += " " + how;
        if (const auto limits = text_at(home, "limits"); !limits.empty())
            entry.more.push_back("limits: " + limits);
        if (has(home, "pressure_max"))
            entry.more.push_back(
                fmt::format("pressure at most {} of 10", number_at(home, "pressure_max")));
        entry.more.push_back("stop if " + text_at(home, "stop_if"));
        section.entries.push_back(std::move(entry));
    }
    for (const auto& item : list_at(answer, "aftercare")) {
        const auto& after = item.as_object();
        section.entries.push_back({.mark = "afterwards",
                                   .text = text_at(after, "text"),
                                   .more = {"watch for " + text_at(after, "watch")},
                                   .because = because_of(after)});
    }
    for (const auto& item : list_at(answer, "self_care_kept_back")) {
        const auto& back = item.as_object();
        const auto open = list_at(back, "not_asked").size();
        section.entries.push_back(
            {.mark = "kept back",
             .text = fmt::format("{}: {}{}", text_at(back, "name"), text_at(back, "why"),
                                 open == 0 ? "" : fmt::format(" ({} answers open)", open))});
    }
    section.note = text_at(answer, "self_care_note");
    return section;
}

Section not_used(const json::object& answer) {
    Section section{.title = "Told, but not used"};
    for (const auto& item : list_at(answer, "not_considered")) {
        const auto& n = item.as_object();
        section.entries.push_back(
            {.mark = "", .text = fmt::format("{}: {}", text_at(n, "input"), text_at(n, "why"))});
    }
    return section;
}

Entry source_entry(const json::object& s, const Names& names) {
    const auto region = [&](const std::string& id) { return names.region(id); };
    Entry entry{.mark = fmt::format("{:.0f} %", 100 * number_at(s, "probability")),
                .text = fmt::format("{}, {}", text_at(s, "name"), text_at(s, "side")),
                .more = {},
                .because = because_of(s)};
    if (const auto painted = in_words(texts_at(s, "explains"), region); !painted.empty())
        entry.more.push_back(fmt::format("explains: {}", fmt::join(painted, "; ")));
    if (const auto next = texts_at(s, "check_next"); !next.empty())
        entry.more.push_back(fmt::format("check next: {}", fmt::join(next, "; ")));
    return entry;
}

}  // namespace

Section sources_of(const json::object& answer, const Names& names) {
    Section section{.title = "Where it may come from (candidates, not a diagnosis)"};
    const auto& all = list_at(answer, "sources");
    for (const auto& item : all)
        if (section.entries.size() < sources_shown)
            section.entries.push_back(source_entry(item.as_object(), names));
    const auto add = [&](const char* mark, const std::vector<std::string>& words) {
        if (!words.empty())
            section.entries.push_back(
                {.mark = mark, .text = fmt::format("{}", fmt::join(words, "; "))});
    };
    const auto together = texts_at(answer, "sources_together");
    if (together.size() > 1)
        add("together",
            in_words(together, [&](const std::string& id) { return names.source(id); }));
    add("unexplained", in_words(texts_at(answer, "unexplained_regions"),
                                [&](const std::string& id) { return names.region(id); }));
    if (all.size() > sources_shown)
        section.note =
            fmt::format("{} less likely ones are in the JSON.", all.size() - sources_shown);
    return section;
}

void add_care(const json::object& answer, const Names& names, Report& report) {
    const auto& plan = answer.at("plan").as_object();
    report.sections.push_back(session_of(plan, names));
    report.sections.push_back(course_of(plan));
    report.sections.push_back(stops_of(plan));
    report.sections.push_back(home_of(answer));
    report.sections.push_back(not_used(answer));
}

}  // namespace palpate::app
