// Logs of several devices, and the one order of all their events. A log is a set: it grows, nothing
// is ever taken out or changed, and two logs merge as their union. The order depends on the set
// alone: an event follows what its device had seen, whatever any clock says; what is independent is
// ordered by the devices' times, then by their ids.
#pragma once

#include "session/event.hpp"

#include <optional>
#include <vector>

namespace palpate::session {

// When the server got an event. A copy on a device may not have it yet.
struct Receipt {
    EventId event;
    Instant at;
};
PALPATE_DESCRIBE(Receipt, event, at);

struct Log {
    std::vector<Event> events;      // by id, each content once
    std::vector<Receipt> receipts;  // by event, the earliest of each
};
PALPATE_DESCRIBE(Log, events, receipts);

constexpr std::size_t events_max = 5'000;

// The union, in one form: merging is commutative, associative and idempotent, byte for byte.
Log merged(const Log& a, const Log& b);

// Why a time is not trusted: no duration is ever made from it.
enum class TimeDoubt {
    before_session,
    backwards,  // before an earlier event of the same device
    in_future,  // after the server got it, or after now
};
PALPATE_DESCRIBE_ENUM(TimeDoubt, before_session, backwards, in_future)

// Against what the times are judged. Clocks may differ by `slack`.
struct Frame {
    Instant earliest;  // the session cannot have begun before
    Instant now;       // by the server, or on a device alone by its own clock
    std::chrono::milliseconds slack = std::chrono::minutes(2);
};

struct Placed {
    const Event* event = nullptr;    // of the log, which must outlive it
    int device = -1;                 // index into Timeline::devices
    std::vector<std::int64_t> past;  // by device: how many of its events came before this, itself
                                     // included
    std::vector<TimeDoubt> doubts;
    bool knot = false;  // it claims to have seen what itself has seen it: placed by its time
    bool twin = false;  // another event has its id, or its count on this device
    std::optional<Instant> at;  // the device's time, when it is trusted
};

struct Timeline {
    std::vector<DeviceId> devices;
    std::vector<Placed> events;  // in order

    // Whether b's device knew a when it made b.
    bool knew(const Placed& b, const Placed& a) const;
    bool independent(const Placed& a, const Placed& b) const {
        return a.device != b.device && !knew(a, b) && !knew(b, a);
    }
};

Timeline timeline(const Log& log, const Frame& frame);

// The next event's `count` and `seen` for a device that has this log.
std::int64_t next_count(const Log& log, DeviceId device);
std::vector<Seen> seen_of(const Log& log, DeviceId device);

}  // namespace palpate::session
