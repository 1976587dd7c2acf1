#include "record/guard.hpp"

#include <algorithm>
#include <cassert>

#include <boost/json.hpp>

namespace palpate::record {
namespace {

constexpr auto privacy_kind = Kind<Privacy>::name;
constexpr auto glass_kind = Kind<BreakGlass>::name;
constexpr std::size_t uuid_length = 36;

tl::unexpected<Fault> withheld(const Place& place) {
    return refuse(
        FaultKind::not_allowed, fmt::format("/{}/{}", place.kind, to_text(place.id)),
        "this record is restricted to other practitioners; POST /api/v1/break-glass opens "
        "it for an hour, with a reason that they will read");
}

template <class T>
std::vector<T> contents(const std::vector<KeptText>& texts) {
    std::vector<T> all;
    all.reserve(texts.size());
    for (auto text : texts)
        all.push_back(decode<T>(std::move(text)).content);
    return all;
}

bool opens(const BreakGlass& glass, const practice::Actor& actor, Instant now) {
    return glass.by == actor.person && now < glass.until;
}

// What forbids or limits, without why.
Document limit_of(const boost::json::value& restriction) {
    constexpr std::array<std::string_view, 10> told{
        "kind",     "technique", "region",       "position",    "movement",
        "modality", "verdict",   "pressure_max", "minutes_max", "site_radius_cm"};
    boost::json::object limit;
    for (const auto member : told)
        if (const auto* found = restriction.as_object().if_contains(member))
            limit[member] = *found;
    return *Document::from(boost::json::serialize(limit));
}

void add_limits(Withheld& to, const StoredAssessment& assessment) {
    const auto out = parse_json(assessment.output.text());
    if (!out || !out->is_object())
        return;
    const auto& members = out->get_object();
    if (const auto* hands_on = members.if_contains("hands_on");
        hands_on != nullptr && hands_on->is_string())
        to.hands_on = hands_on->get_string();
    if (const auto* complete = members.if_contains("complete");
        complete != nullptr && complete->is_bool())
        to.complete = complete->get_bool();
    if (const auto* open = members.if_contains("must_ask"); open != nullptr && open->is_array())
        to.open_questions = std::ssize(open->get_array());
    if (const auto* list = members.if_contains("restrictions"); list != nullptr && list->is_array())
        for (const auto& one : list->get_array())
            if (one.is_object())
                to.limits.push_back(limit_of(one));
}

}  // namespace

// ---- what is closed ----

const Guard::Veils& Guard::veils(ClientId client) const {
    const auto [at, is_new] = veils_.try_emplace(client);
    auto& veils = at->second;
    if (!is_new)
        return veils;
    auto restricted = inner_.glance_of_client(privacy_kind, client);
    if (restricted.empty())
        return veils;
    auto glasses = contents<BreakGlass>(inner_.glance_of_client(glass_kind, client));
    std::erase_if(glasses, [&](const BreakGlass& g) { return !opens(g, actor_, now_); });
    for (const auto& glass : glasses)
        veils.open_until = std::max(veils.open_until.value_or(glass.until), glass.until);
    for (auto& text : restricted) {
        auto kept = decode<Privacy>(std::move(text));
        const auto& to = kept.content.open_to;
        const bool broken = std::ranges::any_of(glasses, [&](const BreakGlass& g) {
            // What was closed after the glass was broken stays closed: nobody was told of that.
            return g.record ? *g.record == kept.content.record
                            : kept.changed_at <= g.until - glass_stays_open;
        });
        if (std::ranges::find(to, actor_.person) != to.end())
            veils.named.push_back(std::move(kept));
        else if (!broken)
            veils.closed.push_back(kept.content.record.uuid());
    }
    return veils;
}

bool Guard::is_withheld(std::string_view kind, ClientId client, const Uuid& id,
                        std::string_view content) const {
    if (!may_be_restricted(kind))
        return false;
    const auto& closed = veils(client).closed;
    if (closed.empty())
        return false;
    return std::ranges::find(closed, id) != closed.end() || names_one_of(content, closed);
}

bool Guard::anything_closed(ClientId client) const {
    return !veils(client).closed.empty();
}

std::optional<Instant> Guard::open_until(ClientId client) const {
    return veils(client).open_until;
}

bool Guard::names_closed(std::string_view text) const {
    for (std::size_t at = 0; at + uuid_length <= text.size(); ++at) {
        if (text[at + 8] != '-' || text[at + 13] != '-')
            continue;
        const auto id = parse_uuid(text.substr(at, uuid_length));
        const auto kept = id ? inner_.glance({privacy_kind, *id}) : std::nullopt;
        if (!kept || kept->removed)
            continue;
        const auto& closed = veils(kept->client).closed;
        if (std::ranges::find(closed, *id) != closed.end())
            return true;
    }
    return false;
}

std::vector<Withheld> Guard::withheld_of(ClientId client) const {
    std::vector<Withheld> all;
    if (!anything_closed(client))
        return all;
    constexpr auto assessments = Kind<StoredAssessment>::name;
    for (const auto& standing :
         contents<Standing>(inner_.glance_of_client(Kind<Standing>::name, client))) {
        const auto kept = inner_.glance({assessments, standing.assessment.uuid()});
        const auto& closed = veils(client).closed;
        const bool episode_closed =
            std::ranges::find(closed, standing.episode.uuid()) != closed.end();
        if (!episode_closed && (!kept || !is_withheld(assessments, *kept)))
            continue;
        Withheld one{.episode = standing.episode,
                     .assessed_at = standing.assessed_at,
                     .urgency = standing.urgency,
                     .hands_on = {},
                     .limits = {}};
        if (kept)
            add_limits(one, decode<StoredAssessment>(KeptText(*kept)).content);
        all.push_back(std::move(one));
    }
    return all;
}

// ---- writing ----

Result<void> Guard::check_change(const Place& place, std::string_view content) const {
    if (!may_be_restricted(place.kind))
        return {};
    const auto kept = inner_.glance(place);
    if (!kept)
        return {};  // the store says that it is not there
    if (is_withheld(place.kind, *kept) ||
        is_withheld(place.kind, kept->client, place.id, content)) {
        inner_.note_withheld(place, kept->client);
        return withheld(place);
    }
    return {};
}

Result<Version> Guard::add(const Place& place, ClientId client, const Revision& first) {
    assert(writing_ != nullptr);
    if (is_withheld(place.kind, client, place.id, first.content))
        return withheld(place);
    // What is restricted from now on holds in this transaction too.
    if (place.kind == privacy_kind || place.kind == glass_kind)
        veils_.erase(client);
    return writing_->add(place, client, first);
}

Result<Version> Guard::change(const Place& place, Version expected, const Revision& next) {
    assert(writing_ != nullptr);
    if (auto possible = check_change(place, next.content); !possible)
        return tl::unexpected(std::move(possible.error()));
    if (place.kind == privacy_kind || place.kind == glass_kind)
        veils_.clear();
    return writing_->change(place, expected, next);
}

Result<Version> Guard::remove(const Place& place, Version expected, const Revision& last) {
    assert(writing_ != nullptr);
    if (auto possible = check_change(place, last.content); !possible)
        return tl::unexpected(std::move(possible.error()));
    if (place.kind == privacy_kind)
        veils_.clear();
    return writing_->remove(place, expected, last);
}

// ---- reading ----

std::optional<KeptText> Guard::glance(const Place& place) const {
    auto kept = inner_.glance(place);
    if (kept && is_withheld(place.kind, *kept))
        return std::nullopt;
    return kept;
}

std::vector<KeptText> Guard::glance_of_client(std::string_view kind, ClientId client) const {
    auto all = inner_.glance_of_client(kind, client);
    std::erase_if(all, [&](const KeptText& kept) { return is_withheld(kind, kept); });
    return all;
}

Result<KeptText> Guard::find(const Place& place) const {
    auto kept = inner_.find(place);
    if (kept && is_withheld(place.kind, *kept)) {
        inner_.note_withheld(place, kept->client);
        return withheld(place);
    }
    return kept;
}

// An earlier version may name what the current one does not.
Result<KeptText> Guard::find_version(const Place& place, Version version) const {
    if (auto now = inner_.glance(place); now && is_withheld(place.kind, *now)) {
        inner_.note_withheld(place, now->client);
        return withheld(place);
    }
    auto kept = inner_.find_version(place, version);
    if (kept && is_withheld(place.kind, *kept)) {
        inner_.note_withheld(place, kept->client);
        return withheld(place);
    }
    return kept;
}

std::vector<KeptText> Guard::history(const Place& place, int count_max) const {
    if (auto now = inner_.glance(place); now && is_withheld(place.kind, *now)) {
        inner_.note_withheld(place, now->client);
        return {};
    }
    auto all = inner_.history(place, count_max);
    std::erase_if(all, [&](const KeptText& kept) { return is_withheld(place.kind, kept); });
    return all;
}

template <class Next>
std::vector<KeptText> Guard::open_ones(std::string_view kind, Uuid from, int count_max,
                                       Next next) const {
    std::vector<KeptText> all;
    while (std::ssize(all) < count_max) {
        auto some = next(from, count_max);
        const bool last = std::ssize(some) < count_max;
        if (!some.empty())
            from = some.back().id;
        for (auto& kept : some)
            if (std::ssize(all) < count_max && !is_withheld(kind, kept))
                all.push_back(std::move(kept));
        if (last)
            break;
    }
    return all;
}

std::vector<KeptText> Guard::of_client(std::string_view kind, ClientId client, Uuid after,
                                       int count_max) const {
    return open_ones(kind, after, count_max, [&](Uuid from, int count) {
        return inner_.of_client(kind, client, from, count);
    });
}

std::vector<KeptText> Guard::newest(std::string_view kind, Uuid before, int count_max) const {
    return open_ones(kind, before, count_max,
                     [&](Uuid from, int count) { return inner_.newest(kind, from, count); });
}

std::vector<KeptText> Guard::with_term(std::string_view kind, const Term& term, Uuid before,
                                       int count_max) const {
    return open_ones(kind, before, count_max, [&](Uuid from, int count) {
        return inner_.with_term(kind, term, from, count);
    });
}

std::vector<KeptText> Guard::search(const Sought& sought, int count_max) const {
    return inner_.search(sought, count_max);  // of clients, who are never withheld
}

std::vector<KeptText> Guard::by_term(std::string_view kind, const Term& start,
                                     int count_max) const {
    auto all = inner_.by_term(kind, start, count_max);
    std::erase_if(all, [&](const KeptText& kept) { return is_withheld(kind, kept); });
    return all;
}

}  // namespace palpate::record
