// The order is that of a person in a hurry: urgency and what to do, limits, questions, sources,
// session, home, what was not used. An emergency stops after what to do.
#include "report.hpp"

#include "knowledge/intended_use.hpp"
#include "report_parts.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace palpate::app {
namespace {

namespace json = boost::json;
using screening::Urgency;

std::string_view headline_of(Urgency urgency) {
    switch (urgency) {
        case Urgency::emergency: return "Emergency: please stop here, this needs help now.";
        case Urgency::same_day: return "Please have this checked by a doctor today.";
        case Urgency::soon: return "Please have this checked by a doctor in the next days.";
        case Urgency::treat_with_care:
            return "Massage can go on with care, within the limits below.";
        case Urgency::clear: return "We found nothing that speaks against massage today.";
    }
    return "";
}

bool has_unread_words(const json::object& answer) {
    return std::ranges::any_of(list_at(answer, "not_considered"), [](const json::value& item) {
        return text_at(item.as_object(), "input").starts_with("/free_text");
    });
}

// The strictest of what the answer says: never that massage goes on above "no massage", and nothing
// kind while questions are open or somebody's words are unread.
std::string_view headline_of(const json::object& answer, Urgency urgency) {
    if (urgency != Urgency::clear && urgency != Urgency::treat_with_care)
        return headline_of(urgency);
    const auto hands_on = text_at(answer, "hands_on");
    if (hands_on == "refused")
        return "No massage today.";
    if (hands_on == "after_clearance")
        return "No massage until a doctor has agreed.";
    if (!answer.at("complete").as_bool())
        return "Not enough is known yet: questions are open.";
    if (has_unread_words(answer))
        return "Read the person's own words first: no rule has read them.";
    return headline_of(urgency);
}

// A private reason leaves no word here; it is opened where only its reader sees it.
bool is_private(const json::object& flag) {
    return text_at(flag, "id") == "private_safety";
}

Entry number_of(const knowledge::Knowledge& k, const std::string& place) {
    const auto found = std::ranges::find(k.jurisdictions, place, &knowledge::Jurisdiction::id);
    if (place.empty() || found == k.jurisdictions.end())
        return {.mark = "call",
                .text = "112, or the emergency number of your place",
                .more = {"--place us (or ca, gb, de, ...) names the number of a place"}};
    Entry entry{.mark = "call", .text = fmt::format("{} ({})", found->emergency, found->name)};
    if (!found->confirmed)
        entry.more.emplace_back("nobody has confirmed this number for the practice yet");
    return entry;
}

// What to say and what to do, in the words of the first emergency; never why, which the letter says
// to whom it concerns.
Section emergency_of(const json::object& answer, const knowledge::Knowledge& k,
                     const std::string& place) {
    std::string client;
    std::string practitioner;
    for (const auto& item : list_at(answer, "flags")) {
        const auto& flag = item.as_object();
        if (is_private(flag) || text_at(flag, "urgency") != "emergency" || !client.empty())
            continue;
        client = text_at(flag, "action_client");
        practitioner = text_at(flag, "action_practitioner");
    }
    if (client.empty())
        client = "Please stop here and get help now. Do not drive yourself. Stay with someone.";
    if (practitioner.empty())
        practitioner = "Stop, stay with the person, and get help together. No massage today.";
    return {.title = "What to do now",
            .entries = {{.mark = "say", .text = client},
                        {.mark = "do", .text = practitioner},
                        number_of(k, place)},
            .note = ""};
}

// The same action for several reasons is said once.
Section actions_of(const json::object& answer, const Names& names) {
    Section section{.title = "Why, and what to do"};
    std::set<std::string> said;
    for (const auto& item : list_at(answer, "flags")) {
        const auto& flag = item.as_object();
        if (is_private(flag))
            continue;
        Entry entry{.mark = spaced(text_at(flag, "urgency")),
                    .text = names.flag(text_at(flag, "id")),
                    .more = {},
                    .because = because_of(flag)};
        const auto action = text_at(flag, "action_practitioner");
        if (said.insert(action).second) {
            if (const auto words = text_at(flag, "action_client"); !words.empty())
                entry.more.push_back("say: " + words);
            entry.more.push_back("do: " + action);
        }
        entry.more.push_back("lifted by: " + text_at(flag, "lifted_by"));
        section.entries.push_back(std::move(entry));
    }
    return section;
}

std::string hands_on_words(std::string_view hands_on) {
    if (hands_on == "refused")
        return "refused: no massage";
    if (hands_on == "after_clearance")
        return "after clearance: no massage until the check asked for is on record";
    if (hands_on == "limited")
        return "limited: within the limits below";
    return "ordinary: nothing is restricted";
}

// The reasons of what stands against hands-on work as a whole, else of the strictest limits.
std::vector<std::string> why_hands_on(const json::object& answer) {
    std::vector<std::string> because;
    for (const bool whole : {true, false}) {
        for (const auto& item : list_at(answer, "restrictions")) {
            const auto& r = item.as_object();
            const bool all = text_at(r, "technique") == "all" && text_at(r, "region") == "all" &&
                             text_at(r, "verdict") == "forbidden";
            if (all != whole)
                continue;
            for (auto& line : because_of(r))
                if (std::ranges::find(because, line) == because.end())
                    because.push_back(std::move(line));
        }
        if (!because.empty())
            return because;
    }
    return because;
}

Section standing_of(const json::object& answer, const advice::Out& out) {
    Section section{.title = "Where things stand"};
    section.entries.push_back({.mark = "urgency", .text = spaced(text_at(answer, "urgency"))});
    section.entries.push_back({.mark = "hands-on",
                               .text = hands_on_words(text_at(answer, "hands_on")),
                               .more = {},
                               .because = why_hands_on(answer)});
    section.entries.push_back(
        {.mark = "answers",
         .text = out.complete ? "complete: every question that must be asked is answered"
                 : out.screening.must_ask.empty()
                     ? "incomplete: a medicine or condition is not known to the tables"
                     : fmt::format("incomplete: {} answers that could matter are open, so a plan "
                                   "is a draft",
                                   out.screening.must_ask.size())});
    if (has(answer, "stage"))
        section.entries.push_back({.mark = "stage", .text = spaced(text_at(answer, "stage"))});
    return section;
}

}  // namespace

// One line a screen: a list of a hundred findings helps nobody.
Section questions_of(const advice::Out& out, const knowledge::Knowledge& k) {
    Section section{.title = "What to ask next"};
    std::map<int, int> open;  // by screen
    for (const int f : out.screening.must_ask)
        ++open[k.findings[static_cast<std::size_t>(f)].screen];
    for (const auto& [screen, answers] : open)
        if (screen >= 0)
            section.entries.push_back(
                {.mark = fmt::format("{} open", answers),
                 .text = k.questions[static_cast<std::size_t>(screen)].prompt});
    if (!section.entries.empty())
        section.note = fmt::format(
            "Their answers could raise the urgency to {}. palpate interview "
            "asks them one by one.",
            spaced(to_text(out.screening.could_be)));
    return section;
}

Report report_of(const advice::Out& out, const knowledge::Knowledge& k, const std::string& place) {
    const auto parsed = json::parse(advice::encode(out, k));
    const auto& answer = parsed.as_object();
    const Names names(k);
    Report report{.emergency = out.urgency == Urgency::emergency,
                  .headline = std::string(headline_of(answer, out.urgency)),
                  .sections = {},
                  .letter = out.referral.letter,
                  .date = out.today,
                  .about = out.id,
                  .foot = std::string(knowledge::intended_use),
                  .see_also =
                      "palpate explain RULE says more of a reason; --json is the whole "
                      "answer."};
    if (report.emergency) {
        report.sections.push_back(emergency_of(answer, k, place));
        return report;
    }
    report.sections.push_back(standing_of(answer, out));
    report.sections.push_back(actions_of(answer, names));
    report.sections.push_back(limits_of(answer, names));
    report.sections.push_back(questions_of(out, k));
    report.sections.push_back(sources_of(answer, names));
    add_care(answer, names, report);
    std::erase_if(report.sections,
                  [](const Section& s) { return s.entries.empty() && s.note.empty(); });
    return report;
}

}  // namespace palpate::app
