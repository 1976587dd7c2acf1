// Two options turn about on the record (outcomes/helps/n_of_1.hpp): the client agrees to have two
// equally safe kinds of work in an order that is drawn, and can end it at any time. It opens
// nothing: each visit is drawn for within what is open that day, and where both are not, that visit
// is as it was planned.
#pragma once

#include "outcomes/helps/n_of_1.hpp"
#include "record/duties/keeping_anew.hpp"
#include "session/kept/kinds.hpp"

namespace palpate::session {

struct AlternatingEnd {
    Date day;
    std::string why;
};
PALPATE_DESCRIBE(AlternatingEnd, day, why);

struct Alternating {
    record::ClientId client;
    record::EpisodeId episode;
    std::string a;  // techniques
    std::string b;
    std::int64_t pairs;
    std::int64_t seed;  // the order follows from it: it is shown to nobody
    // The client's consent: who gave it, to which words.
    std::string agreed_by;
    std::string wording;
    std::string language;
    Date agreed_on;
    std::optional<AlternatingEnd> ended{};
};
PALPATE_DESCRIBE(Alternating, client, episode, a, b, pairs, seed, agreed_by, wording, language,
                 agreed_on, ended);
using AlternatingId = Id<Alternating>;

struct AlternatingSaid {
    std::string a;
    std::string b;
    std::int64_t pairs;
    bool client_agreed;
    std::string agreed_by;  // by name: the client, or who decides for them
    std::string wording;    // that was read to them
    std::string language;
};
PALPATE_DESCRIBE(AlternatingSaid, a, b, pairs, client_agreed, agreed_by, wording, language);

struct AlternatingEnded {
    std::string why;
};
PALPATE_DESCRIBE(AlternatingEnded, why);

std::vector<Fault> check(const AlternatingSaid& said);
std::vector<Fault> check(const AlternatingEnded& said);

// As it is told: without the order that is still to come.
struct AlternatingInterval {
    double mean;
    double low;
    double high;
};
PALPATE_DESCRIBE(AlternatingInterval, mean, low, high);
struct AlternatingNow {
    AlternatingId id;
    record::Version version;
    std::string a;
    std::string b;
    std::int64_t pairs;
    std::string agreed_by;
    Date agreed_on;
    std::optional<AlternatingEnd> ended;
    std::int64_t visits_done;      // that were drawn for and finished
    std::string difference;        // as n_of_1.hpp has it
    AlternatingInterval a_over_b;  // points of pain to the next visit, 90 of 100; positive: a
    std::int64_t pairs_done;
    std::int64_t pairs_broken;
    std::int64_t pairs_left;
};
PALPATE_DESCRIBE(AlternatingNow, id, version, a, b, pairs, agreed_by, agreed_on, ended, visits_done,
                 difference, a_over_b, pairs_done, pairs_broken, pairs_left);

// The newest first.
std::vector<record::Kept<Alternating>> alternations_of(const record::Transaction& t,
                                                       record::EpisodeId episode);
Result<AlternatingNow> alternating_now(const record::Transaction& t,
                                       const record::Kept<Alternating>& kept);

// What the next visit is given by the one that is under way; none: none is, or all its visits have
// begun.
std::optional<Drawn> drawn_next(const record::Transaction& t, record::EpisodeId episode);

// `sheet` is that of the agreed plan, as it is open today: both must be open at every step that has
// one of them. Invalid; not allowed: with the place that is not, /client_agreed, /a or /b;
// conflict: one is under way. Not found, gone: the episode.
Result<record::Kept<Alternating>> begin_alternating(record::Transaction& t,
                                                    record::EpisodeId episode,
                                                    const AlternatingSaid& said, const Sheet& sheet,
                                                    Date today);
// Stale, gone, not found; conflict: it has ended.
Result<record::Kept<Alternating>> end_alternating(record::Transaction& t, AlternatingId id,
                                                  record::Version expected, std::string why,
                                                  Date today);

}  // namespace palpate::session

namespace palpate::record {

template <>
struct Kind<session::Alternating> : KindOfClient<session::Alternating> {
    static constexpr std::string_view name = "alternation";
};

}  // namespace palpate::record
