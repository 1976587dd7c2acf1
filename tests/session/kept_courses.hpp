// For tests of what is counted over sessions: courses as they are kept, without the visits behind
// them.
#pragma once

#include "record/measures/measurement.hpp"
#include "record/transaction.hpp"
#include "session/kept/kinds.hpp"

namespace palpate::tests {

inline const Date first_day = *parse_date("2026-09-01");

// A course as it is kept, without the visits behind it.
struct Course {
    std::vector<int> pain{6, 5, 4, 3, 3, 2, 2, 1};  // before each visit, a week apart
    std::string technique = "swedish";
    int minutes = 20;
    int next_day_less = 2;  // points, by a rating of the day after each visit
    std::string stage = "chronic";
    std::string source = "quadratus_lumborum_superficial";
};

inline session::StoredSession session_of(record::ClientId client, record::EpisodeId episode,
                                         Date day, int pain, const Course& course) {
    session::StoredSession session{.client = client,
                                   .episode = episode,
                                   .plan = {},
                                   .booking = {},
                                   .day = day,
                                   .made_at = std::chrono::sys_days(day),
                                   .started = true,
                                   .finished = true,
                                   .signed_off = true,
                                   .stopped = false,
                                   .events = 9};
    session.ground = session::Ground{.stage = course.stage,
                                     .areas = {"low_back"},
                                     .duration_days = 90,
                                     .age_years = 45,
                                     .suggested = {{course.source, "left"}}};
    session.worked = session::Worked{.techniques = {{course.technique, course.minutes * 60, 5}},
                                     .palpated = {},
                                     .pain_before = pain};
    return session;
}

inline record::Measurement rating_of(record::ClientId client, record::EpisodeId episode, Date day,
                                     int pain) {
    record::Measurement m{.client = client, .episode = episode, .said = {}, .score = pain};
    m.said.instrument = "pain_rating";
    m.said.day = day;
    m.said.by = record::AnsweredBy::client;
    m.said.items = 1;
    m.said.answers = {{1, static_cast<double>(pain)}};
    return m;
}

inline void keep_visits(record::Transaction& t, record::ClientId client, record::EpisodeId episode,
                        const Course& said) {
    for (std::size_t i = 0; i < said.pain.size(); ++i) {
        const auto day = plus_days(first_day, 7 * static_cast<int>(i));
        const int pain = said.pain[i];
        (void)t.records<session::StoredSession>().add(session::SessionId(t.new_id()),
                                                      session_of(client, episode, day, pain, said));
        (void)t.records<record::Measurement>().add(
            record::MeasurementId(t.new_id()),
            rating_of(client, episode, plus_days(day, 1), std::max(0, pain - said.next_day_less)));
    }
}

}  // namespace palpate::tests
