// What sends messages while the server runs: one thread that looks at each practice in turn when
// something is due, and waits otherwise. Nothing is lost when it ends at any moment.
#pragma once

#include "courier/rounds.hpp"

#include <condition_variable>
#include <memory>
#include <thread>

namespace palpate::courier {

class Courier {
public:
    struct Options {
        record::Store& store;
        std::function<std::vector<practice::KeptPractice>()> practices;
        std::function<Instant()> now;
        std::string base;       // where links lead
        std::string from = {};  // the address of all mails
        std::function<std::string(const scheduling::Feed&)> calendar = {};  // for invitations
        const knowledge::Knowledge* knowledge = nullptr;  // none: no questions are asked
        // Made here, so that they stop with it.
        std::function<std::unique_ptr<Carrier>(std::function<bool()> stopping)> mail = {};
        std::function<std::unique_ptr<Carrier>(std::function<bool()> stopping)> sms = {};
        std::chrono::seconds carrying_max{60};  // of one message; a lease is twice as long
        std::function<void(const Told&)> tell = {};
        std::function<void(const char* type)> trouble = {};  // the type of what was thrown
    };
    explicit Courier(Options options);
    ~Courier();  // as stop()
    Courier(const Courier&) = delete;
    Courier& operator=(const Courier&) = delete;

    void start();
    // Waits for the answer to what was given away, at most carrying_max.
    void stop();
    std::string metrics() const;  // in Prometheus' text format

private:
    void run(const std::stop_token& stop);
    void look(bool something_new);

    const Options options_;
    std::atomic<bool> stopping_ = false;
    std::unique_ptr<Carrier> mail_;
    std::unique_ptr<Carrier> sms_;
    Rounds rounds_;
    std::map<practice::PracticeId, Instant> next_;  // when to look again
    std::mutex waiting_;
    std::condition_variable_any wake_;
    std::jthread thread_;  // last: it uses all of the above
};

}  // namespace palpate::courier
