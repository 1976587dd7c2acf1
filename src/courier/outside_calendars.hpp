// Practitioners' own calendars, read again and again while the server runs: one thread. What they
// say is kept (scheduling/outside); a calendar that cannot be read stays as it last was.
#pragma once

#include "courier/fetch.hpp"
#include "scheduling/outside/outside.hpp"
#include "scheduling/zone.hpp"

#include <atomic>
#include <condition_variable>
#include <map>
#include <thread>

namespace palpate::courier {

class OutsideCalendars {
public:
    using Read = std::function<Result<std::vector<scheduling::OutsideSpan>>(
        std::string_view text, const scheduling::Zone& floating, Instant from, Instant until)>;
    struct Options {
        record::Store& store;
        std::function<std::vector<practice::KeptPractice>()> practices;
        std::function<Instant()> now;
        Read read;  // of the text (interop, which is not for this room)
        FetchBounds bounds = {};
        std::chrono::seconds every{900};
        std::function<void(const char* type)> trouble = {};  // the type of what was thrown
    };
    explicit OutsideCalendars(Options options) : options_(std::move(options)) {
        options_.bounds.stopping = [this] { return stopping_.load(); };
    }
    ~OutsideCalendars() { stop(); }
    OutsideCalendars(const OutsideCalendars&) = delete;
    OutsideCalendars& operator=(const OutsideCalendars&) = delete;

    void start();
    void stop();
    // All that are due, now; for the thread, and for tests.
    void look();

private:
    struct Due {
        practice::PracticeId practice;
        scheduling::OutsideCalendarId id;
        std::string url;
        scheduling::Zone floating;
    };
    void run(const std::stop_token& stop);
    std::vector<Due> due_of(practice::PracticeId practice);
    void read(const Due& due);

    Options options_;
    std::atomic<bool> stopping_ = false;
    std::map<scheduling::OutsideCalendarId, Instant> read_;  // when last tried
    std::mutex waiting_;
    std::condition_variable_any wake_;
    std::jthread thread_;  // last: it uses all of the above
};

}  // namespace palpate::courier
