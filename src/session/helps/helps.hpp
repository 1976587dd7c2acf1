// What helps, for whom, from the practice's own kept sessions (outcomes/helps, decisions/0044). One
// for each store: the estimates of a practice are made in memory when they are first asked for,
// some clients a request, and then follow what has changed. Nothing of it is kept on disk.
//
// Sums hold every session, restricted ones too. What is said of a client rests on the sessions that
// who asks may read, and on those of others only where they are people_min people or more.
#pragma once

#include "record/transaction.hpp"
#include "session/helps/care_reader.hpp"
#include "session/helps/observed.hpp"

#include <map>
#include <memory>
#include <mutex>

namespace palpate::session {

struct HelpsInterval {  // NPRS points; positive is less pain; low and high hold 90 %
    double mean;
    double low;
    double high;
};
PALPATE_DESCRIBE(HelpsInterval, mean, low, high);

struct HelpsFamily {
    std::string family;  // relaxation, kneading, deep, ...
    std::string text;    // what a person calls it
    std::vector<std::string> techniques;
    std::string said;         // not_enough, unclear, helps, worse
    HelpsInterval change;     // of a usual dose against none of it
    HelpsInterval published;  // the same before any session
    std::int64_t own_sessions;
    // Of everybody; none: fewer than people_min others had it, so none of theirs counts.
    std::optional<std::int64_t> practice_sessions;
};
PALPATE_DESCRIBE(HelpsFamily, family, text, techniques, said, change, published, own_sessions,
                 practice_sessions);

struct HelpsResponse {
    std::string response;                  // next_day, next_visit
    std::optional<std::int64_t> sessions;  // of the practice; none: of too few people
    std::optional<std::int64_t> answered;  // of these, with this response
    std::vector<HelpsFamily> families;
};
PALPATE_DESCRIBE(HelpsResponse, response, sessions, answered, families);

struct EpisodeHelps {
    bool complete;                     // false: still being read; ask again
    std::optional<std::string> stage;  // that it is said for; none: not known
    std::string source;                // muscle, joint, nerve_root, unknown
    std::int64_t people_min;
    std::vector<HelpsResponse> responses;  // none while it is not complete
    std::vector<std::string> limits;       // what it must not be taken for
};
PALPATE_DESCRIBE(EpisodeHelps, complete, stage, source, people_min, responses, limits);

// For whom it is asked: of what the engine said to the last answers.
struct HelpsFor {
    std::optional<knowledge::Stage> stage;
    outcomes::helps::SourceGroup source = outcomes::helps::SourceGroup::unknown;
};
HelpsFor helps_for(const Document& output);

// What the engine is fed (planning::LearnedBenefit), by id.
struct LearnedFactor {
    std::string technique;
    double factor = 1;
    std::int64_t sessions = 0;
    std::int64_t own = 0;
    HelpsInterval change{};  // points of pain, 90 of 100; positive is less
    std::string by;          // next_day, next_visit
};
// With these as /history/learned and no others: whatever was told there, only the practice's own
// records say what it has learned.
Document with_learned(const Document& answers, const std::vector<LearnedFactor>& factors);

class Helps {
public:
    // All must outlive it.
    Helps(CareReader& care, const knowledge::Knowledge& k,
          const outcomes::helps::Priors& priors = outcomes::helps::shipped_priors());
    ~Helps();
    Helps(const Helps&) = delete;
    Helps& operator=(const Helps&) = delete;

    // Reads what has changed, and of what was never read at most some thousands of records. False:
    // there is more, or another thread is at it. Not within a transaction.
    bool catch_up(practice::PracticeId practice);
    // As far as was read. Not found: no such episode.
    Result<EpisodeHelps> of_episode(const record::Transaction& t, record::EpisodeId episode);
    // For a client who is not known yet.
    EpisodeHelps of_practice(practice::PracticeId practice, const HelpsFor& asked);
    // For a new plan; none while not all is read, or where there are not enough sessions.
    Result<std::vector<LearnedFactor>> factors(const record::Transaction& t,
                                               record::EpisodeId episode, const HelpsFor& asked);

private:
    struct Known;
    struct Own;
    struct Judged;
    Known& known(practice::PracticeId practice);
    bool read_some(Known& known, practice::PracticeId practice);
    void take(Known& known, practice::PracticeId practice,
              const std::vector<record::ClientId>& clients);
    Result<Own> own_of(const record::Transaction& t, record::EpisodeId episode) const;
    // By response, then by family.
    using JudgedAll = std::array<std::vector<Judged>, outcomes::helps::responses_count>;
    JudgedAll judged(Known& known, const Own& own, const HelpsFor& asked) const;
    EpisodeHelps found(const Own& own, const HelpsFor& asked);
    HelpsResponse said(const Known& known, record::ClientId client, const JudgedAll& all,
                       outcomes::helps::Response response) const;

    CareReader& care_;
    const knowledge::Knowledge& k_;
    const outcomes::helps::Priors& priors_;
    std::mutex mutex_;
    std::map<practice::PracticeId, std::unique_ptr<Known>> all_;
};

}  // namespace palpate::session
