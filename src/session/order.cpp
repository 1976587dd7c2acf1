#include "session/order.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace palpate::session {
namespace {

// ---- One form ----

// Nearly always the ids differ; only of those with one id are the contents compared.
bool by_id(const Event* a, const Event* b) {
    return a->id != b->id ? a->id < b->id : a != b && encode(*a) < encode(*b);
}

std::vector<Event> united(const std::vector<Event>& a, const std::vector<Event>& b) {
    std::vector<const Event*> all;
    all.reserve(a.size() + b.size());
    for (const auto* events : {&a, &b})
        for (const auto& event : *events)
            all.push_back(&event);
    std::ranges::sort(all, by_id);
    std::vector<Event> events;
    events.reserve(all.size());
    for (const auto* event : all)
        if (events.empty() || events.back().id != event->id ||
            encode(events.back()) != encode(*event))
            events.push_back(*event);
    return events;
}

std::vector<Receipt> united(const std::vector<Receipt>& a, const std::vector<Receipt>& b) {
    std::map<EventId, Instant> earliest;
    for (const auto* receipts : {&a, &b})
        for (const auto& receipt : *receipts) {
            const auto [at, added] = earliest.emplace(receipt.event, receipt.at);
            at->second = std::min(at->second, receipt.at);
        }
    std::vector<Receipt> receipts;
    receipts.reserve(earliest.size());
    for (const auto& [event, at] : earliest)
        receipts.push_back({event, at});
    return receipts;
}

// ---- The order ----

class Ordering {
public:
    Ordering(const Log& log, const Frame& frame) : frame_(frame) {
        for (const auto& receipt : log.receipts)
            receipts_[receipt.event] = receipt.at;
        for (const auto& event : log.events)
            queues_[event.device].push_back({&event});
        for (auto& [device, queue] : queues_)
            sort_queue(device, queue);
    }

    Timeline run() && {
        while (auto next = choose())
            place(*next);
        mark_twins();
        return std::move(timeline_);
    }

private:
    struct Waiting {
        const Event* event;
        std::vector<TimeDoubt> doubts{};
    };
    struct Queue : std::vector<Waiting> {
        int device = -1;
        std::size_t next = 0;
        std::vector<std::int64_t> past{};
    };
    struct Chosen {
        Queue* queue;
        bool knot;
    };

    void sort_queue(DeviceId device, Queue& queue) {
        queue.device = static_cast<int>(timeline_.devices.size());
        timeline_.devices.push_back(device);
        std::ranges::sort(queue, [](const Waiting& a, const Waiting& b) {
            return a.event->count != b.event->count ? a.event->count < b.event->count
                                                    : by_id(a.event, b.event);
        });
        Instant latest = frame_.earliest - frame_.slack;
        for (auto& waiting : queue) {
            waiting.doubts = doubts_of(*waiting.event, latest);
            if (waiting.doubts.empty())
                latest = waiting.event->at;
        }
    }

    std::vector<TimeDoubt> doubts_of(const Event& event, Instant latest) const {
        std::vector<TimeDoubt> doubts;
        const auto receipt = receipts_.find(event.id);
        const auto until = receipt == receipts_.end() ? frame_.now : receipt->second;
        if (event.at < frame_.earliest - frame_.slack)
            doubts.push_back(TimeDoubt::before_session);
        else if (event.at < latest)
            doubts.push_back(TimeDoubt::backwards);
        if (event.at > until + frame_.slack)
            doubts.push_back(TimeDoubt::in_future);
        return doubts;
    }

    // Whether everything that is here and that it has seen is placed.
    bool ready(const Event& event) const {
        return std::ranges::all_of(event.seen, [&](const Seen& seen) {
            const auto other = queues_.find(seen.device);
            if (other == queues_.end() || seen.device == event.device)
                return true;
            const auto& queue = other->second;
            return queue.next == queue.size() || queue[queue.next].event->count > seen.count;
        });
    }

    std::optional<Chosen> choose() {
        Queue* best = nullptr;
        bool best_ready = false;
        for (auto& [device, queue] : queues_) {
            if (queue.next == queue.size())
                continue;
            const auto& event = *queue[queue.next].event;
            const bool is_ready = ready(event);
            const bool better =
                best == nullptr || is_ready > best_ready ||
                (is_ready == best_ready && event.at < (*best)[best->next].event->at);
            if (better) {
                best = &queue;
                best_ready = is_ready;
            }
        }
        return best == nullptr ? std::nullopt : std::optional(Chosen{best, !best_ready});
    }

    void place(const Chosen& chosen) {
        auto& queue = *chosen.queue;
        auto& waiting = queue[queue.next++];
        queue.past.resize(timeline_.devices.size());
        for (const auto& seen : waiting.event->seen)
            if (!chosen.knot)
                learn(queue.past, seen);
        queue.past[static_cast<std::size_t>(queue.device)] = waiting.event->count;
        Placed placed{.event = waiting.event,
                      .device = queue.device,
                      .past = queue.past,
                      .doubts = std::move(waiting.doubts),
                      .knot = chosen.knot};
        if (placed.doubts.empty())
            placed.at = waiting.event->at;
        timeline_.events.push_back(std::move(placed));
    }

    // What the other device knew then, is known too.
    void learn(std::vector<std::int64_t>& past, const Seen& seen) const {
        for (auto at = timeline_.events.rbegin(); at != timeline_.events.rend(); ++at) {
            if (at->event->device != seen.device || at->event->count > seen.count)
                continue;
            for (std::size_t d = 0; d < past.size(); ++d)
                past[d] = std::max(past[d], at->past[d]);
            break;
        }
        for (std::size_t d = 0; d < past.size(); ++d)
            if (timeline_.devices[d] == seen.device)
                past[d] = std::max(past[d], seen.count);
    }

    void mark_twins() {
        std::map<EventId, int> ids;
        std::map<std::pair<int, std::int64_t>, int> counts;
        for (const auto& placed : timeline_.events) {
            ++ids[placed.event->id];
            ++counts[{placed.device, placed.event->count}];
        }
        for (auto& placed : timeline_.events)
            placed.twin =
                ids[placed.event->id] > 1 || counts[{placed.device, placed.event->count}] > 1;
    }

    Frame frame_;
    std::map<EventId, Instant> receipts_;
    std::map<DeviceId, Queue> queues_;
    Timeline timeline_;
};

}  // namespace

Log merged(const Log& a, const Log& b) {
    return {united(a.events, b.events), united(a.receipts, b.receipts)};
}

bool Timeline::knew(const Placed& b, const Placed& a) const {
    if (&a == &b)
        return false;
    if (a.device == b.device)
        return a.event->count < b.event->count;
    return b.past[static_cast<std::size_t>(a.device)] >= a.event->count;
}

Timeline timeline(const Log& log, const Frame& frame) {
    return Ordering(log, frame).run();
}

std::int64_t next_count(const Log& log, DeviceId device) {
    std::int64_t count = 0;
    for (const auto& event : log.events)
        if (event.device == device)
            count = std::max(count, event.count);
    return count + 1;
}

std::vector<Seen> seen_of(const Log& log, DeviceId device) {
    std::map<DeviceId, std::int64_t> counts;
    for (const auto& event : log.events)
        if (event.device != device) {
            auto& count = counts[event.device];
            count = std::max(count, event.count);
        }
    std::vector<Seen> seen;
    seen.reserve(counts.size());
    for (const auto& [other, count] : counts)
        seen.push_back({other, count});
    return seen;
}

}  // namespace palpate::session
