// The one writer: a thread that takes whatever requests wait, runs each in a part of one shared
// transaction, commits once, and only then lets all of them go. One fsync for many requests; a
// request that fails takes back its own part and nothing of its neighbours'.
#pragma once

#include "base/fault.hpp"
#include "store/sql/session.hpp"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace palpate::store {

struct WriterLimits {
    std::size_t waiting_max = 1024;  // more are refused as busy
    std::size_t group_max = 256;     // requests in one transaction
};

// How a request ended. One of the two: a result, or what was thrown.
struct Outcome {
    Result<void> result;
    std::exception_ptr thrown;
};

class Writer {
public:
    // Run by the writing thread.
    struct Hooks {
        std::function<void(Session&)> before_commit;  // the last part of each group
        std::function<void()> kept;                   // it is durable; the callers wait still
        std::function<void()> not_kept;               // it was taken back whole
        // When a group without requests is due; nothing: not at all.
        std::function<std::optional<std::chrono::steady_clock::time_point>()> due;
    };
    using Work = std::function<Result<void>(Session&)>;
    using Done = std::function<void(Outcome)>;

    Writer(Session& session, WriterLimits limits, Hooks hooks);
    ~Writer();  // does what waits, then ends
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    // `done` is called on the writing thread once the work is durable or has failed; it must be
    // short. False when too many wait or the writer is ending: neither is called.
    bool submit(Work work, Done done);
    // Waits for it. Busy when it was not tried; throws what the work or the disk threw.
    Result<void> write(Work work);
    void wake();  // looks at due() anew

    std::size_t waiting() const;

private:
    struct Request {
        Work work;
        Done done;
        Outcome outcome;
    };
    void run();
    std::vector<Request> take();
    void do_group(std::vector<Request>& group);
    void do_part(Request& request);

    Session& session_;
    const WriterLimits limits_;
    const Hooks hooks_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Request> waiting_;
    bool ending_ = false;
    // The writing thread's own.
    std::chrono::steady_clock::duration last_commit_{};
    std::size_t last_group_ = 0;
    std::thread thread_;  // last: it uses all of the above
};

}  // namespace palpate::store
