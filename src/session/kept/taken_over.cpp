#include "session/kept/taken_over.hpp"

#include "record/check_in/check_in.hpp"
#include "record/training/open_scope.hpp"

#include <algorithm>

namespace palpate::session {
namespace {

using record::Transaction;

bool worked_in(const Log& log, PersonId person) {
    return std::ranges::find(log.events, person, &Event::by) != log.events.end();
}

Bounds without(Bounds bounds, const std::vector<std::string>& closed) {
    for (const auto& technique : closed) {
        bounds.unplaced.erase(technique);
        for (auto& opening : bounds.open)
            opening.up.erase(technique);
    }
    std::erase_if(bounds.open, [](const Opening& opening) { return opening.up.empty(); });
    return bounds;
}

const Event* last_reassessed(const Log& log) {
    const Event* last = nullptr;
    for (const auto& event : log.events)
        if (event.reassessed && (last == nullptr || last->count < event.count))
            last = &event;
    return last;
}

// As urgent as it was: this is no new look at the client.
Result<std::string> urgency_of(const Transaction& t, record::EpisodeId episode) {
    return t.records<record::Standing>()
        .find(Id<record::Standing>(episode.uuid()))
        .map([](const auto& standing) { return standing.content.urgency; });
}

}  // namespace

Result<void> take_over(Transaction& t, SessionId id, Date today, const knowledge::Knowledge& k) {
    const auto session = whole_of(t, id);
    if (!session)
        return tl::unexpected(session.error());
    const PersonId by(t.actor().person.uuid());
    if (worked_in(session->log, by))
        return {};
    const auto state = fold(session->sheet, session->log, session->frame);
    if (state.finished || !state.bounds.hands_on)
        return {};
    const auto trained = record::trained_in(t);
    auto bounds = without(state.bounds, record::closed_to({&trained, 1}, today, k));
    if (bounds == state.bounds)
        return {};
    auto urgency = urgency_of(t, session->kept.content.episode);
    if (!urgency)
        return tl::unexpected(std::move(urgency.error()));
    Event event{.id = EventId(t.new_id()),
                .device = server_device(),
                .count = 1,
                .seen = seen_of(session->log, server_device()),
                .at = t.now(),
                .by = by};
    const auto* before = last_reassessed(session->log);
    event.reassessed = Reassessed{
        .suspects = before == nullptr ? std::vector<Suspect>{} : before->reassessed->suspects,
        .urgency = *std::move(urgency),
        .hands_on = "limited",
        .complete = true,
        .bounds = std::move(bounds)};
    return add_own_event(t, *session, std::move(event)).map([](const auto&) {});
}

}  // namespace palpate::session
