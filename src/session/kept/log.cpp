#include "session/kept/log.hpp"

#include "record/clients.hpp"
#include "scheduling/asking/watch.hpp"
#include "scheduling/bookings/later.hpp"
#include "session/ceilings.hpp"
#include "session/kept/outline.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace palpate::session {
namespace {

using record::Kept;
using record::Transaction;
using scheduling::Booking;
using scheduling::BookingStatus;

Sheet sheet_in(const StoredSheet& kept) {
    auto sheet = decode_sheet(kept.sheet.text());
    if (!sheet)
        throw std::runtime_error("a kept sheet cannot be read: " + sheet.error().front().message);
    return *std::move(sheet);
}

Log log_of(const Transaction& t, SessionId id) {
    Log log;
    auto batches =
        t.records<StoredEvents>().with_term({"session", to_text(id)}, static_cast<int>(events_max));
    for (auto& batch : batches)
        for (auto& event : batch.content.events) {
            log.receipts.push_back({event.id, batch.content.received_at});
            log.events.push_back(std::move(event));
        }
    return merged(log, {});
}

// Those that are not there yet, each once.
std::vector<const Event*> news_in(const std::vector<Event>& events, const Log& log) {
    std::set<std::string> seen;
    std::vector<const Event*> news;
    for (const auto& event : events) {
        auto text = encode(event);
        const auto same = std::ranges::equal_range(log.events, event.id, {}, &Event::id);
        const bool there =
            std::ranges::any_of(same, [&](const Event& kept) { return encode(kept) == text; });
        if (!there && seen.insert(std::move(text)).second)
            news.push_back(&event);
    }
    return news;
}

Result<void> check_new(const Event& event, const std::string& place, const Log& log,
                       const practice::Actor& actor) {
    if (event.rescreened)
        return invalid(place + "/rescreened",
                       "a re-screen is judged and written by the server: POST the answers to "
                       "/rescreen of this session");
    if (event.reassessed)
        return invalid(place + "/reassessed",
                       "is judged and written by the server: POST to /palpation of this session");
    if (event.device == server_device())
        return invalid(place + "/device", "expected the device's own id: this is the server's");
    if (event.by.uuid() != actor.person.uuid())
        return refuse(FaultKind::not_allowed, place + "/by",
                      "expected the person who is signed in; what somebody else did is sent while "
                      "they are signed in");
    const auto same = std::ranges::find(log.events, event.id, &Event::id);
    if (same != log.events.end() && same->device == server_device())
        return refuse(FaultKind::conflict, place + "/id", "is that of a re-screen: make it anew");
    return {};
}

// As far as the calendar lets it: what was done stands in the log in any case.
void mark_booking(Transaction& t, const StoredSession& session) {
    if (!session.booking || !session.started)
        return;
    auto booking = record::find_there(t, *session.booking);
    if (booking && booking->content.status == BookingStatus::booked)
        booking = scheduling::arrive(t, booking->id, booking->version);
    if (booking && session.finished && booking->content.status == BookingStatus::arrived)
        (void)scheduling::finish(t, booking->id, booking->version);
}

Result<Kept<StoredSession>> keep(Transaction& t, const Whole& session, std::vector<Event> news) {
    auto next = session.kept.content;
    Log added{.events = news, .receipts = {}};
    for (const auto& event : news)
        added.receipts.push_back({event.id, t.now()});
    const auto log = merged(session.log, added);
    const auto state = fold(session.sheet, log, session.frame);
    const auto before = next;
    next.started = state.started;
    next.finished = state.finished;
    next.signed_off = state.signature.has_value();
    next.stopped = state.was_stopped;
    next.events = std::ssize(log.events);
    next.ceilings = ceilings_said(state, log, next.day);
    if (state.finished)
        next.worked = worked_of(state, log);
    else
        next.worked.reset();
    const Id<StoredEvents> batch(t.new_id());
    const auto kept = t.records<StoredEvents>().add(batch, {.client = next.client,
                                                            .episode = next.episode,
                                                            .session = session.kept.id,
                                                            .received_at = t.now(),
                                                            .events = std::move(news)});
    if (!kept)
        return tl::unexpected(kept.error());
    const auto version =
        t.records<StoredSession>().change(session.kept.id, session.kept.version, next);
    if (!version)
        return tl::unexpected(version.error());
    if (next.started != before.started || next.finished != before.finished)
        mark_booking(t, next);
    if (next.finished != before.finished)
        if (auto done = scheduling::watch_episode(t, next.client, next.episode); !done)
            return tl::unexpected(std::move(done.error()));
    return record::kept_now(t, session.kept.id, *version, next, "");
}

Result<void> check_room(const Whole& session, std::size_t more) {
    if (session.log.events.size() + more > events_max)
        return refuse(FaultKind::conflict, "/events",
                      fmt::format("a session has at most {} events, and this one has {}",
                                  events_max, session.log.events.size()));
    return {};
}

}  // namespace

DeviceId server_device() {
    static const DeviceId id(*parse_uuid("70616c70-6174-7e00-8000-736572766572"));
    return id;
}

Result<Whole> whole_of(const Transaction& t, SessionId id) {
    auto kept = record::find_there(t, id);
    if (!kept)
        return tl::unexpected(std::move(kept.error()));
    const auto sheet = record::find_there(t, StoredSheetId(id.uuid()));
    if (!sheet)
        return tl::unexpected(sheet.error());
    const Frame frame{.earliest = kept->content.made_at, .now = t.now()};
    return Whole{*std::move(kept), sheet_in(sheet->content), log_of(t, id), frame};
}

Result<Kept<StoredSession>> add_events(Transaction& t, SessionId id,
                                       const std::vector<Event>& events) {
    const auto session = whole_of(t, id);
    if (!session)
        return tl::unexpected(session.error());
    const auto news = news_in(events, session->log);
    if (news.empty())
        return session->kept;
    for (const auto* event : news)
        if (auto fine = check_new(*event, fmt::format("/events/{}", event - events.data()),
                                  session->log, t.actor());
            !fine)
            return tl::unexpected(std::move(fine.error()));
    if (auto fine = check_room(*session, news.size()); !fine)
        return tl::unexpected(std::move(fine.error()));
    std::vector<Event> copies;
    copies.reserve(news.size());
    for (const auto* event : news)
        copies.push_back(*event);
    return keep(t, *session, std::move(copies));
}

Result<Kept<StoredSession>> add_own_event(Transaction& t, const Whole& session, Event event) {
    if (auto fine = check_room(session, 1); !fine)
        return tl::unexpected(std::move(fine.error()));
    event.device = server_device();
    event.count = next_count(session.log, event.device);
    std::vector<Event> news;
    news.push_back(std::move(event));
    return keep(t, session, std::move(news));
}

}  // namespace palpate::session
