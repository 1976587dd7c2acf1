// A backup each night, proved, and the old ones taken away: by a thread beside the server.
#pragma once

#include "store/backup/backup.hpp"
#include "store/backup/retention.hpp"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace palpate::store {

// The last moment before `now` at which it was `hour` o'clock in this machine's local time.
Instant last_local_hour(Instant now, int hour);

class Nightly {
public:
    struct Options {
        std::filesystem::path data;
        std::filesystem::path to;  // made when missing
        Secret secret;
        Keeping keeping;
        // The last moment at which one was due.
        std::function<Instant(Instant now)> due_before;
        BackupOptions backup = {};
        std::chrono::minutes pause_after_failure{60};
    };
    struct Told {
        std::optional<Fault> fault;  // then nothing was deleted
        std::uint64_t bytes = 0;
        std::size_t deleted = 0;
    };
    struct Status {
        std::optional<Instant> last_ok;  // when the newest good one was made
        std::uint64_t failures = 0;
    };

    // `tell` hears of every attempt.
    Nightly(Options options, std::function<void(const Told&)> tell);
    ~Nightly();  // waits for a backup that is being made
    Nightly(const Nightly&) = delete;
    Nightly& operator=(const Nightly&) = delete;

    // Makes one when it is due: when there is none since the last due moment, so that a night the
    // machine slept through is made up for. One that cannot be proved is called .failed and counts
    // as none.
    void look();
    void start();  // looks each minute from now on
    Status status() const;

private:
    Result<Told> attempt(Instant now);
    void take_away_old(Told& told, Instant now) const;
    void run(const std::stop_token& stop);

    const Options options_;
    const std::function<void(const Told&)> tell_;
    mutable std::mutex mutex_;  // of what follows
    Status status_;
    std::optional<Instant> last_failure_;
    std::condition_variable_any wake_;
    std::jthread thread_;  // last: it uses all of the above
};

}  // namespace palpate::store
