#include "record/replay.hpp"

#include "record/clients.hpp"
#include "record/duties/keeping.hpp"

#include <map>

#include <boost/json.hpp>

namespace palpate::record {
namespace {

namespace json = boost::json;

constexpr std::size_t sources_compared = 3;
constexpr std::array<std::string_view, 5> urgencies{"clear", "treat_with_care", "soon", "same_day",
                                                    "emergency"};

std::string text_in(const json::object& o, std::string_view name) {
    const auto* member = o.if_contains(name);
    return member != nullptr && member->is_string() ? std::string(member->as_string())
                                                    : std::string();
}

// Higher is more urgent; -1 for a word of an older knowledge.
int rank_of(std::string_view urgency) {
    const auto at = std::ranges::find(urgencies, urgency);
    return at == urgencies.end() ? -1 : static_cast<int>(at - urgencies.begin());
}

// How strict a restriction is: forbidden is over any limit, a lower ceiling over a higher one.
int strictness(const json::object& r) {
    const auto verdict = text_in(r, "verdict");
    int strict = verdict == "forbidden" ? 1000 : verdict == "limited" ? 500 : 0;
    for (const auto* cap : {"pressure_max", "minutes_max"})
        if (const auto* most = r.if_contains(cap); most != nullptr && most->is_number())
            strict += std::max(0, 250 - static_cast<int>(most->to_number<double>()));
    return strict;
}

// What a restriction is about.
std::string about(const json::object& r) {
    std::string words = text_in(r, "kind");
    for (const auto* name : {"technique", "position", "modality", "movement", "region"})
        if (auto word = text_in(r, name); !word.empty())
            words += " " + word;
    return words;
}

using Strict = std::map<std::string, int>;  // the strictest, by what it is about

const json::array& list_of(const json::object& out, std::string_view name) {
    static const json::array none;
    const auto* member = out.if_contains(name);
    return member != nullptr && member->is_array() ? member->as_array() : none;
}

Strict limits_of(const json::object& out) {
    Strict limits;
    for (const auto& item : list_of(out, "restrictions")) {
        if (!item.is_object())
            continue;
        const int strict = strictness(item.as_object());
        auto& most = limits.try_emplace(about(item.as_object()), strict).first->second;
        most = std::max(most, strict);
    }
    return limits;
}

// Those in `a` that are not in `b`, or are stricter than there.
std::vector<std::string> stricter_in(const Strict& a, const Strict& b) {
    std::vector<std::string> words;
    for (const auto& [what, strict] : a) {
        const auto other = b.find(what);
        if (other == b.end() || other->second < strict)
            words.push_back(what);
    }
    return words;
}

std::vector<std::string> first_sources(const json::object& out) {
    std::vector<std::string> ids;
    for (const auto& item : list_of(out, "sources")) {
        if (ids.size() == sources_compared)
            break;
        if (item.is_object())
            ids.push_back(text_in(item.as_object(), "id"));
    }
    return ids;
}

json::object parsed(const Document& document) {
    auto value = parse_json(document.text());
    if (!value || !value->is_object())
        throw std::runtime_error("a kept assessment is no JSON object");
    return std::move(value->as_object());
}

ReplayChange begun(const Kept<StoredAssessment>& kept) {
    const auto& of = kept.content;
    return {.assessment = kept.id,
            .client = of.client,
            .episode = of.episode,
            .knowledge_version = of.knowledge_version,
            .danger = ReplayDanger::sources};
}

// The worst of what changed; nothing when nothing did.
std::optional<ReplayDanger> danger_of(const ReplayChange& c) {
    const int then = rank_of(c.urgency_then);
    const int now = rank_of(c.urgency_now);
    if (now > then)
        return ReplayDanger::more_urgent;
    if (!c.limits_new.empty())
        return ReplayDanger::tighter;
    if (!c.limits_gone.empty())
        return ReplayDanger::looser;
    if (now < then)
        return ReplayDanger::less_urgent;
    if (!c.sources_then.empty() || !c.sources_now.empty())
        return ReplayDanger::sources;
    return std::nullopt;
}

}  // namespace

std::optional<ReplayChange> replay(const Kept<StoredAssessment>& kept,
                                   const knowledge::Knowledge& k) {
    auto change = begun(kept);
    const auto then = parsed(kept.content.output);
    change.urgency_then = text_in(then, "urgency");
    if (auto day = text_in(parsed(kept.content.input), "today"); !day.empty())
        change.day = std::move(day);
    const auto in = advice::decode(kept.content.input.text(), k, {});
    if (!in) {
        change.danger = ReplayDanger::not_judged;
        change.why_not_judged = fmt::format("{}: {}", in.error().path, in.error().message);
        return change;
    }
    const auto now = json::parse(advice::encode(advice::advise(*in, k), k)).as_object();
    change.urgency_now = text_in(now, "urgency");
    const auto limits_then = limits_of(then);
    const auto limits_now = limits_of(now);
    change.limits_new = stricter_in(limits_now, limits_then);
    change.limits_gone = stricter_in(limits_then, limits_now);
    auto sources_then = first_sources(then);
    auto sources_now = first_sources(now);
    if (sources_then != sources_now) {
        change.sources_then = std::move(sources_then);
        change.sources_now = std::move(sources_now);
    }
    const auto danger = danger_of(change);
    if (!danger)
        return std::nullopt;
    change.danger = *danger;
    return change;
}

void sort_by_danger(std::vector<ReplayChange>& changes) {
    const auto key = [](const ReplayChange& c) {
        return std::tuple(c.danger, rank_of(c.urgency_then) - rank_of(c.urgency_now));
    };
    std::ranges::stable_sort(changes, {}, key);
}

Result<Replayed> replay_page(const Transaction& t, const ReplayAsked& asked,
                             const knowledge::Knowledge& k) {
    if (asked.client)
        if (const auto client = find_there(t, *asked.client); !client)
            return tl::unexpected(client.error());
    const auto start = asked.next.value_or(AssessmentId());
    const auto assessments = t.records<StoredAssessment>();
    const auto page = asked.client ? assessments.of_client(*asked.client, replayed_at_once, start)
                                   : assessments.newest(replayed_at_once, start);
    Replayed replayed{k.version, 0, {}, {}};
    replayed.changes.reserve(page.size());
    for (const auto& kept : page) {
        if (is_only_kept(t, kept.content.client))
            continue;
        ++replayed.looked_at;
        if (auto change = replay(kept, k))
            replayed.changes.push_back(*std::move(change));
    }
    if (std::ssize(page) == replayed_at_once)
        replayed.next = page.back().id;
    sort_by_danger(replayed.changes);
    return replayed;
}

}  // namespace palpate::record
