#include "session/kept/brief.hpp"

#include "record/consent_held.hpp"
#include "session/kept/begin.hpp"

#include <algorithm>

#include <boost/json.hpp>

namespace palpate::session {
namespace {

using record::Transaction;

constexpr int consents_max = 200;
constexpr int hand_overs_max = 200;
constexpr std::int64_t ms_of_minute = 60'000;

std::vector<BriefStep> steps_of(const State& state) {
    std::vector<BriefStep> steps;
    for (const auto& run : state.steps) {
        if (run.status == StepStatus::waiting)
            continue;
        const auto& step = run.step;
        const auto minutes = run.unsure ? 0 : (run.worked_ms + ms_of_minute / 2) / ms_of_minute;
        steps.push_back({step.technique, step.region, step.target, step.side, minutes, run.status});
    }
    return steps;
}

std::vector<BriefPain> pain_of(const Timeline& timeline) {
    std::map<std::string, BriefPain> by_region;
    for (const auto& placed : timeline.events)
        if (const auto& mark = placed.event->pain) {
            auto& pain = by_region[mark->region];
            pain.region = mark->region;
            (mark->moment == Moment::before ? pain.before : pain.after) = mark->pain;
        }
    std::vector<BriefPain> all;
    all.reserve(by_region.size());
    for (auto& [region, pain] : by_region)
        all.push_back(std::move(pain));
    return all;
}

std::vector<BriefPoint> points_of(const Timeline& timeline) {
    std::vector<BriefPoint> points;
    for (const auto& placed : timeline.events) {
        const auto& event = *placed.event;
        if (event.tender_point)
            points.push_back({event.id, *event.tender_point, std::nullopt});
        if (event.point_again)
            for (auto& point : points)
                if (point.event == event.point_again->point)
                    point.after = event.point_again;
    }
    return points;
}

// Who sent what happened; the server's own events are nobody's work.
std::vector<PersonId> workers_of(const Timeline& timeline) {
    std::vector<PersonId> workers;
    for (const auto& placed : timeline.events)
        if (placed.event->device != server_device() &&
            std::ranges::find(workers, placed.event->by) == workers.end())
            workers.push_back(placed.event->by);
    return workers;
}

std::vector<BriefHandOver> hand_overs_in(const Transaction& t, record::EpisodeId episode) {
    std::vector<BriefHandOver> standing;
    for (const auto& kept : hand_overs_of(t, episode, hand_overs_max))
        if (const auto& one = kept.content; !one.read)
            standing.push_back({kept.id, kept.version, one.from, one.on, one.words, one.language});
    std::ranges::reverse(standing);
    return standing;
}

void add_last(Brief& brief, const Whole& last) {
    const auto order = timeline(last.log, last.frame);
    const auto state = fold(last.sheet, order);
    brief.last = LastTime{last.kept.id,   last.kept.content.day, state.was_stopped, steps_of(state),
                          pain_of(order), points_of(order),      workers_of(order)};
}

// What the client named themself in their answers.
void add_told(std::vector<std::string>& places, const Document& input) {
    const auto value = parse_json(input.text());
    const auto* members = value ? value->if_object() : nullptr;
    const auto* told = members != nullptr ? members->if_contains("no_touch") : nullptr;
    if (told == nullptr || !told->is_array())
        return;
    for (const auto& place : told->as_array())
        if (place.is_string())
            places.emplace_back(place.as_string());
}

Result<std::vector<std::string>> no_touch_of(const Transaction& t, const StoredSession& session) {
    auto held = held_of(t, session.client);
    if (!held)
        return tl::unexpected(std::move(held.error()));
    auto places = std::move(held->closed);
    const auto standing =
        t.records<record::Standing>().find(Id<record::Standing>(session.episode.uuid()));
    if (standing)
        if (const auto judged = record::find_there(t, standing->content.assessment))
            add_told(places, judged->content.input);
    std::ranges::sort(places);
    const auto same = std::ranges::unique(places);
    places.erase(same.begin(), same.end());
    return places;
}

std::vector<Wish> wishes_of(const Transaction& t, record::ClientId client) {
    std::vector<Wish> wishes;
    for (const auto& kept : t.records<record::Consent>().of_client(client, consents_max)) {
        const auto& consent = kept.content;
        const bool given = consent.answer == record::ConsentAnswer::given;
        if (given && (consent.wishes || consent.draping))
            wishes.push_back({consent.subject, consent.wishes, consent.draping, consent.language});
    }
    return wishes;
}

}  // namespace

Result<Brief> brief_of(const Transaction& t, const Whole& session) {
    const auto& about = session.kept.content;
    Brief brief;
    brief.ceilings = session.sheet.ceilings;
    if (const auto last = last_finished(t, about.episode, session.kept.id)) {
        add_last(brief, *last);
        auto changed = changed_since(t, *last);
        if (!changed)
            return tl::unexpected(std::move(changed.error()));
        brief.changed = *std::move(changed);
    }
    auto no_touch = no_touch_of(t, about);
    if (!no_touch)
        return tl::unexpected(std::move(no_touch.error()));
    brief.no_touch = *std::move(no_touch);
    brief.wishes = wishes_of(t, about.client);
    if (const auto card = record::comfort_of(t, about.client))
        brief.comfort = card->content;
    brief.drawn = about.drawn;
    brief.hand_overs = hand_overs_in(t, about.episode);
    return brief;
}

}  // namespace palpate::session
