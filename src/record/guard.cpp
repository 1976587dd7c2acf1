#include "record/guard.hpp"

#include "record/duties/only_kept.hpp"
#include "record/measures/after_hold.hpp"

#include <algorithm>
#include <cassert>
#include <map>
#include <ranges>
#include <set>

#include <boost/json.hpp>

namespace palpate::record {
namespace {

constexpr auto privacy_kind = Kind<Privacy>::name;
constexpr auto glass_kind = Kind<BreakGlass>::name;
constexpr auto only_kept_kind = Kind<OnlyKept>::name;
constexpr auto hold_kind = Kind<LegalHold>::name;
constexpr std::size_t uuid_length = 36;

Fault withheld(const Place& place) {
    return {FaultKind::not_allowed, fmt::format("/{}/{}", place.kind, to_text(place.id)),
            "this record is restricted to other practitioners; POST /api/v1/break-glass opens "
            "it for an hour, with a reason that they will read"};
}

Fault gone() {
    return {FaultKind::gone, "",
            "this client's records are only kept, for the law of the place; the owner knows until "
            "when"};
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

bool lets_work(const Withheld& said) {
    return said.hands_on == "limited" || said.hands_on == "ordinary";
}

// Whether somebody was judged since, with every question answered and work with the hands open.
bool is_lifted(const AfterHold& hold, const std::vector<KeptText>& assessments) {
    return std::ranges::any_of(assessments, [&](const KeptText& text) {
        if (text.changed_at <= hold.since)
            return false;
        const auto kept = decode<StoredAssessment>(KeptText(text));
        Withheld said;
        add_limits(said, kept.content);
        return kept.content.episode == hold.episode && said.complete && lets_work(said);
    });
}

}  // namespace

// ---- who is only kept ----

bool Guard::is_only_kept(ClientId client) const {
    if (client.empty())
        return false;  // of the practice, not of a client
    const auto [at, is_new] = only_kept_.try_emplace(client);
    if (is_new)
        at->second = inner_.has({only_kept_kind, client.uuid()});
    return at->second;
}

Result<void> Guard::check_only_kept(std::string_view kind, ClientId client) const {
    const bool of_the_owner = kind == hold_kind || kind == only_kept_kind;
    if (is_only_kept(client) && !(actor_.owner && of_the_owner))
        return tl::unexpected(gone());
    return {};
}

std::optional<Instant> Guard::last_change(std::string_view kind, ClientId client) const {
    const auto all = inner_.glance_of_client(kind, client);
    if (std::ssize(all) == glanced_max)
        return now_;  // there are more than were looked at: kept too long rather than too short
    std::optional<Instant> last;
    for (const auto& kept : all)
        last = std::max(last.value_or(kept.changed_at), kept.changed_at);
    return last;
}

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
        if (id && is_gone(ClientId(*id)))
            return true;
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

// Each episode's assessments from the one that stands (also after a clock was set back) to one
// whose questions were all answered: an interview that was broken off lifts nothing.
std::vector<HandsOnHeld> Guard::hands_on_held(ClientId client) const {
    std::vector<HandsOnHeld> all;
    std::map<EpisodeId, Kept<Episode>> open;
    for (auto& text : inner_.glance_of_client(Kind<Episode>::name, client)) {
        auto episode = decode<Episode>(std::move(text));
        open.emplace(episode.id, std::move(episode));
    }
    // Who answers over a link is nobody: then whoever keeps the episode.
    const auto whom = [](const Kept<Episode>& episode, const practice::PersonId& judged_by) {
        const auto& by = judged_by.empty() ? episode.changed_by : judged_by;
        return episode.content.practitioner.value_or(by);
    };
    std::set<EpisodeId> judged;
    const auto judge = [&](KeptText text) {
        const auto kept = decode<StoredAssessment>(std::move(text));
        const auto found = open.find(kept.content.episode);
        if (found == open.end())
            return;
        judged.insert(kept.content.episode);
        Withheld said;
        add_limits(said, kept.content);
        const bool held = !lets_work(said);
        if (held)
            all.push_back({found->first, whom(found->second, kept.changed_by)});
        if (held || said.complete)
            open.erase(found);
    };
    constexpr auto assessments = Kind<StoredAssessment>::name;
    for (const auto& hold :
         contents<AfterHold>(inner_.glance_of_client(Kind<AfterHold>::name, client)))
        if (const auto found = open.find(hold.episode);
            found != open.end() && !is_lifted(hold, inner_.glance_of_client(assessments, client))) {
            all.push_back({found->first, whom(found->second, {})});
            judged.insert(found->first);
            open.erase(found);
        }
    for (const auto& standing :
         contents<Standing>(inner_.glance_of_client(Kind<Standing>::name, client)))
        if (auto text = inner_.glance({assessments, standing.assessment.uuid()}))
            judge(*std::move(text));
    if (open.empty())
        return all;
    for (auto& text : inner_.glance_of_client(assessments, client) | std::views::reverse)
        judge(std::move(text));
    std::erase_if(open, [&](const auto& one) { return judged.contains(one.first); });
    // Who answered and was never judged here, as after a copy that left the assessment out.
    for (auto& text : inner_.glance_of_client(Kind<StoredIntake>::name, client)) {
        const auto intake = decode<StoredIntake>(std::move(text));
        if (const auto one = open.extract(intake.content.episode))
            all.push_back({one.key(), whom(one.mapped(), intake.changed_by)});
    }
    return all;
}

// ---- writing ----

Result<void> Guard::check_change(const Place& place, std::string_view content) const {
    const auto kept = inner_.glance(place);
    if (!kept)
        return {};  // the store says that it is not there
    const bool is_notice = actor_.owner && place.kind == glass_kind;  // that it was seen
    if (auto possible = check_only_kept(place.kind, kept->client); !possible && !is_notice)
        return possible;
    if (is_withheld(place.kind, *kept) ||
        is_withheld(place.kind, kept->client, place.id, content)) {
        inner_.note_withheld(place, kept->client);
        return tl::unexpected(withheld(place));
    }
    return {};
}

// What is restricted, or only kept, from now on is so in this transaction too.
void Guard::forget_what_it_changes(std::string_view kind) {
    if (kind == privacy_kind || kind == glass_kind)
        veils_.clear();
    if (kind == only_kept_kind)
        only_kept_.clear();
}

Result<Version> Guard::add(const Place& place, ClientId client, const Revision& first) {
    assert(writing_ != nullptr);
    if (auto possible = check_only_kept(place.kind, client); !possible)
        return tl::unexpected(std::move(possible.error()));
    if (is_withheld(place.kind, client, place.id, first.content))
        return tl::unexpected(withheld(place));
    forget_what_it_changes(place.kind);
    return writing_->add(place, client, first);
}

Result<Version> Guard::change(const Place& place, Version expected, const Revision& next) {
    assert(writing_ != nullptr);
    if (auto possible = check_change(place, next.content); !possible)
        return tl::unexpected(std::move(possible.error()));
    forget_what_it_changes(place.kind);
    return writing_->change(place, expected, next);
}

Result<Version> Guard::remove(const Place& place, Version expected, const Revision& last) {
    assert(writing_ != nullptr);
    if (auto possible = check_change(place, last.content); !possible)
        return tl::unexpected(std::move(possible.error()));
    forget_what_it_changes(place.kind);
    return writing_->remove(place, expected, last);
}

// ---- reading ----

std::optional<Fault> Guard::hidden(const Place& place, const KeptText& kept) const {
    if (!is_hidden(place.kind, kept))
        return std::nullopt;
    inner_.note_withheld(place, kept.client);
    return is_gone(kept.client) ? gone() : withheld(place);
}

std::optional<KeptText> Guard::glance(const Place& place) const {
    auto kept = inner_.glance(place);
    if (kept && is_hidden(place.kind, *kept))
        return std::nullopt;
    return kept;
}

std::vector<KeptText> Guard::glance_of_client(std::string_view kind, ClientId client) const {
    auto all = inner_.glance_of_client(kind, client);
    std::erase_if(all, [&](const KeptText& kept) { return is_hidden(kind, kept); });
    return all;
}

std::vector<KeptText> Guard::glance_with_term(std::string_view kind, const Term& term) const {
    auto all = inner_.glance_with_term(kind, term);
    std::erase_if(all, [&](const KeptText& kept) { return is_hidden(kind, kept); });
    return all;
}

Result<KeptText> Guard::find(const Place& place) const {
    auto kept = inner_.find(place);
    if (kept)
        if (auto fault = hidden(place, *kept))
            return tl::unexpected(*std::move(fault));
    return kept;
}

// An earlier version may name what the current one does not.
Result<KeptText> Guard::find_version(const Place& place, Version version) const {
    if (const auto now = inner_.glance(place))
        if (auto fault = hidden(place, *now))
            return tl::unexpected(*std::move(fault));
    auto kept = inner_.find_version(place, version);
    if (kept)
        if (auto fault = hidden(place, *kept))
            return tl::unexpected(*std::move(fault));
    return kept;
}

std::vector<KeptText> Guard::history(const Place& place, int count_max) const {
    if (const auto now = inner_.glance(place); now && hidden(place, *now))
        return {};
    auto all = inner_.history(place, count_max);
    std::erase_if(all, [&](const KeptText& kept) { return is_hidden(place.kind, kept); });
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
            if (std::ssize(all) < count_max && !is_hidden(kind, kept))
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

std::vector<KeptText> Guard::oldest(std::string_view kind, Uuid after, int count_max) const {
    return open_ones(kind, after, count_max,
                     [&](Uuid from, int count) { return inner_.oldest(kind, from, count); });
}

std::vector<KeptText> Guard::with_term(std::string_view kind, const Term& term, Uuid before,
                                       int count_max) const {
    return open_ones(kind, before, count_max, [&](Uuid from, int count) {
        return inner_.with_term(kind, term, from, count);
    });
}

std::vector<KeptText> Guard::search(const Sought& sought, int count_max) const {
    // Of clients, who are never withheld.
    auto all = inner_.search(sought, count_max);
    std::erase_if(all, [&](const KeptText& kept) { return is_gone(kept.client); });
    return all;
}

std::vector<KeptText> Guard::by_term(std::string_view kind, const Term& start,
                                     int count_max) const {
    auto all = inner_.by_term(kind, start, count_max);
    std::erase_if(all, [&](const KeptText& kept) { return is_hidden(kind, kept); });
    return all;
}

}  // namespace palpate::record
