#include "store/writer.hpp"

#include "store/trouble.hpp"

#include <algorithm>
#include <semaphore>

namespace palpate::store {
namespace {

constexpr std::chrono::steady_clock::duration gather_max = std::chrono::milliseconds(1);

tl::unexpected<Fault> too_busy() {
    return refuse(FaultKind::busy, "",
                  "too many changes wait to be written; try again in a moment");
}

Outcome outcome_of(const StoreError& error) {
    if (error.trouble() == Trouble::busy)
        return {refuse(FaultKind::busy, "", error.what()), nullptr};
    return {{}, std::make_exception_ptr(error)};
}

}  // namespace

Writer::Writer(Session& session, WriterLimits limits, Hooks hooks)
    : session_(session), limits_(limits), hooks_(std::move(hooks)), thread_([this] { run(); }) {}

Writer::~Writer() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

bool Writer::submit(Work work, Done done) {
    {
        const std::lock_guard lock(mutex_);
        if (ending_ || waiting_.size() >= limits_.waiting_max)
            return false;
        waiting_.push_back({std::move(work), std::move(done), {}});
    }
    wake_.notify_one();
    return true;
}

Result<void> Writer::write(Work work) {
    std::binary_semaphore ended(0);
    Outcome outcome;
    const bool accepted = submit(std::move(work), [&](Outcome o) {
        outcome = std::move(o);
        ended.release();
    });
    if (!accepted)
        return too_busy();
    ended.acquire();
    if (outcome.thrown)
        std::rethrow_exception(outcome.thrown);
    return std::move(outcome.result);
}

void Writer::wake() {
    // Under the lock: else it could come between the thread's look at due() and its sleep.
    const std::lock_guard lock(mutex_);
    wake_.notify_one();
}

std::size_t Writer::waiting() const {
    const std::lock_guard lock(mutex_);
    return waiting_.size();
}

std::vector<Writer::Request> Writer::take() {
    std::unique_lock lock(mutex_);
    for (;;) {
        const auto due = hooks_.due();
        const bool is_due = due && *due <= std::chrono::steady_clock::now();
        if (!waiting_.empty() || ending_ || is_due)
            break;
        if (due)
            wake_.wait_until(lock, *due);
        else
            wake_.wait(lock);
    }
    // Those of the last group, just let go, are likely to come again: a moment's patience, short
    // beside the disk's, saves a commit for each half of them.
    if (last_group_ > 1)
        wake_.wait_for(lock, std::min(gather_max, last_commit_ / 4),
                       [&] { return ending_ || waiting_.size() >= last_group_; });
    std::vector<Request> group;
    group.reserve(std::min(waiting_.size(), limits_.group_max));
    while (!waiting_.empty() && group.size() < limits_.group_max) {
        group.push_back(std::move(waiting_.front()));
        waiting_.pop_front();
    }
    return group;
}

void Writer::run() {
    for (;;) {
        auto group = take();
        const bool nothing_due = group.empty() && !hooks_.due();
        if (nothing_due)
            return;  // ending, and all is written
        do_group(group);
        for (auto& request : group)
            request.done(std::move(request.outcome));
        const std::lock_guard lock(mutex_);
        if (group.empty() && ending_ && waiting_.empty())
            return;  // what was due has been tried once more
    }
}

void Writer::do_part(Request& request) {
    session_.begin_part();
    try {
        request.outcome.result = request.work(session_);
    } catch (const StoreError& error) {
        if (error.trouble() != Trouble::refused)
            throw;  // the disk's trouble is everyone's
        request.outcome.thrown = std::current_exception();
    } catch (...) {
        request.outcome.thrown = std::current_exception();
    }
    if (request.outcome.thrown || !request.outcome.result)
        session_.take_back_part();
    else
        session_.end_part();
}

void Writer::do_group(std::vector<Request>& group) {
    try {
        session_.begin_write();
        for (auto& request : group)
            do_part(request);
        hooks_.before_commit(session_);
        const auto start = std::chrono::steady_clock::now();
        session_.commit();
        last_commit_ = std::chrono::steady_clock::now() - start;
        last_group_ = group.size();
        hooks_.kept();
    } catch (const StoreError& error) {
        session_.rollback();
        hooks_.not_kept();
        for (auto& request : group)
            request.outcome = outcome_of(error);
    } catch (...) {
        session_.rollback();
        hooks_.not_kept();
        for (auto& request : group)
            request.outcome = {{}, std::current_exception()};
    }
}

}  // namespace palpate::store
