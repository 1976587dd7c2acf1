#include "record/clearance.hpp"

#include "advice/in.hpp"
#include "record/members.hpp"
#include "screening/waits.hpp"

#include <algorithm>

#include <boost/json.hpp>

namespace palpate::record {
namespace {

using boost::json::array;
using boost::json::object;

constexpr std::string_view unnamed_operation = "surgeries";

std::string text_in(const object& members, std::string_view name) {
    const auto* member = members.if_contains(name);
    return member && member->is_string() ? std::string(member->get_string()) : std::string();
}

// The objects of a list, none when there is no such list.
std::vector<object> objects_in(const object& members, std::string_view list) {
    std::vector<object> all;
    const auto* member = members.if_contains(list);
    if (member && member->is_array())
        for (const auto& one : member->get_array())
            if (one.is_object())
                all.push_back(one.get_object());
    return all;
}

// As the tables name what a clearance lifts; nothing: it is none of it.
std::optional<std::string> name_of(std::string_view id, const knowledge::Knowledge& k) {
    const auto in = [&](std::string_view kind, const auto& rows) -> std::optional<std::string> {
        const auto at = k.index.find(kind, id);
        return at ? std::optional(rows[static_cast<std::size_t>(*at)].name) : std::nullopt;
    };
    if (id == unnamed_operation)
        return "a recent operation";
    if (auto name = in("flag", k.flags))
        return name;
    if (auto name = in("stop", k.stops))
        return name;
    if (auto name = in("surgery", k.surgeries))
        return name;
    return in("condition", k.conditions);
}

void add_once(std::vector<Liftable>& all, const std::string& id, const knowledge::Knowledge& k) {
    if (std::ranges::find(all, id, &Liftable::lifts) != all.end())
        return;
    if (auto name = name_of(id, k))
        all.push_back({id, *std::move(name)});
}

// Of what restricts: where two forbid the same, the stricter verdict says nothing of the other.
// What waits for a word, besides a flag.
bool may_be_lifted(std::string_view id, const object& limit, const knowledge::Knowledge& k) {
    if (const auto condition = k.condition(id))
        return screening::waits_for_clearance(k.conditions[static_cast<std::size_t>(*condition)],
                                              k);
    if (k.index.find("flag", id))
        return false;
    return k.index.find("stop", id).has_value() || text_in(limit, "verdict") == "after_clearance";
}

// A flag that a word would lower and none has: one that has lapsed, or that a later answer
// overtook, shows its whole urgency again.
bool may_be_lowered(const object& flag, const knowledge::Knowledge& k) {
    const auto at = k.index.find("flag", text_in(flag, "id"));
    const auto urgency = text_in(flag, "urgency");
    return at && urgency != "clear" && urgency != "treat_with_care" &&
           k.flags[static_cast<std::size_t>(*at)].checked.word !=
               knowledge::CheckRule::Word::nobody;
}

// Flags that fired, and what waits for a word; a flag whose work is closed by another rule is named
// once.
std::vector<Liftable> open_in(const object& output, const knowledge::Knowledge& k) {
    std::vector<Liftable> all;
    for (const auto& flag : objects_in(output, "flags"))
        if (may_be_lowered(flag, k))
            add_once(all, text_in(flag, "id"), k);
    for (const auto& limit : objects_in(output, "restrictions"))
        for (const auto& because : objects_in(limit, "because"))
            if (const auto id = text_in(because, "rule"); may_be_lifted(id, limit, k))
                add_once(all, id, k);
    return all;
}

}  // namespace

Result<Document> with_clearance(const Document& carried, const ClearanceSaid& said, Date today,
                                const knowledge::Knowledge& k) {
    auto members = members_of(carried);
    auto& list = members["clearances"];
    if (!list.is_array())
        list = array();
    const auto place = fmt::format("/clearances/{}", list.get_array().size());
    list.get_array().push_back(object{{"lifts", said.lifts},
                                      {"by", said.by},
                                      {"recorded_by", "practitioner"},
                                      {"on", said.on},
                                      {"reason", said.reason}});
    auto answers = Document::from(boost::json::serialize(members));
    if (!answers)
        return answers;
    auto in = advice::decode(answers->text(), k, today);
    if (!in) {
        auto fault = std::move(in.error());
        if (fault.path.starts_with(place))
            fault.path.erase(0, place.size());
        return tl::unexpected(std::move(fault));
    }
    const auto unused = std::ranges::find(in->not_considered, place, &advice::NotConsidered::input);
    if (unused != in->not_considered.end())
        return invalid("", unused->why);
    return answers;
}

Clearances clearances_of(const StoredAssessment& assessment, const knowledge::Knowledge& k) {
    Clearances all{.open = open_in(members_of(assessment.output), k), .kept = {}};
    for (const auto& one : objects_in(members_of(assessment.input), "clearances")) {
        const auto id = text_in(one, "lifts");
        all.kept.push_back({.lifts = id,
                            .name = name_of(id, k).value_or(id),
                            .by = text_in(one, "by"),
                            .on = text_in(one, "on"),
                            .reason = text_in(one, "reason")});
        // Of a condition it has no end, and what else it closes still names it.
        if (k.condition(id))
            std::erase_if(all.open, [&](const Liftable& l) { return l.lifts == id; });
    }
    return all;
}

Result<Kept<StoredAssessment>> last_judged(const Transaction& t, EpisodeId episode) {
    if (const auto there = find_there(t, episode); !there)
        return tl::unexpected(there.error());
    auto text = t.documents().glance({Kind<Standing>::name, episode.uuid()});
    if (!text || text->removed)
        return refuse(FaultKind::not_found, "", "nothing was answered yet in this episode");
    const auto standing = decode<Standing>(*std::move(text)).content;
    return find_there(t, standing.assessment);
}

Result<void> still_last(const Transaction& t, EpisodeId episode, AssessmentId assessment) {
    const auto now = t.documents().glance({Kind<Standing>::name, episode.uuid()});
    if (!now || decode<Standing>(KeptText(*now)).content.assessment != assessment)
        return refuse(FaultKind::stale, "", "somebody was asked meanwhile: begin again");
    return {};
}

}  // namespace palpate::record
