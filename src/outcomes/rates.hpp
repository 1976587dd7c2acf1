// How often after-effects happen here, beside what is published: a share with its interval, and
// said when the sessions are too few to say much.
#pragma once

#include "outcomes/tables.hpp"

namespace palpate::outcomes {

struct Rate {
    int events = 0;
    int sessions = 0;
    double percent = 0;
    double low = 0;  // 95 %, Wilson 1927
    double high = 100;
    bool few = true;  // fewer sessions than rate_sessions_min
};

// Of sessions that were followed up; those nobody asked about are no sessions without an event.
Rate rate(int events, int sessions, const Parameters& parameters);

enum class Beside { within, above, below, cannot_tell };  // the published range

struct Compared {
    AdverseGrade grade = AdverseGrade::mild;
    Rate rate;
    const Benchmark* benchmark = nullptr;  // null: none is published
    Beside beside = Beside::cannot_tell;   // told only when the whole interval lies there
    std::string said;
};

struct Rates {
    std::vector<Compared> grades;  // mild to emergency
    Rate moderate_rolling;         // or graver, of the last sessions
    bool alert = false;
    int not_followed_up = 0;
};

// The grade of each session, oldest first; nothing: nobody was asked.
Rates rates(const Tables& tables, std::span<const std::optional<AdverseGrade>> sessions);

}  // namespace palpate::outcomes
