// A referral: somebody was sent to a doctor with a letter, and it is followed until an answer comes
// or a person says why there will be none (decisions/0070). The letter is kept as it was sent. What
// the answer says lifts nothing: a clearance (record/clearance.hpp) is a practitioner's to record.
#pragma once

#include "record/duties/keeping_anew.hpp"
#include "record/referrals/reply_said.hpp"
#include "record/secret_links.hpp"

namespace palpate::record {

// As of the letter (advice/letter.hpp).
enum class ReferralUrgency { emergency, same_day, soon, treat_with_care };
PALPATE_DESCRIBE_ENUM(ReferralUrgency, emergency, same_day, soon, treat_with_care)

struct ReferralSaid {
    std::string to;  // in words: a name, a practice, "the doctor"
    Date on;         // it was sent, not after today
    ReferralUrgency urgency;
    std::optional<std::int64_t> within_days;  // to be seen, as the letter says; left out: as usual
    std::string letter;                       // as it was sent
    std::optional<std::string> language;      // of the letter, BCP 47; left out: not known
};
PALPATE_DESCRIBE(ReferralSaid, to, on, urgency, within_days, letter, language);

enum class ReferralStatus { waiting, answered, closed };
PALPATE_DESCRIBE_ENUM(ReferralStatus, waiting, answered, closed)

// The link that is out for its one answer.
struct ReplyLink {
    SecretLinkId id;
    Instant until;
};
PALPATE_DESCRIBE(ReplyLink, id, until);

enum class ReplyCame { link, phone, paper };
PALPATE_DESCRIBE_ENUM(ReplyCame, link, phone, paper)

struct ReplyKept {
    ReplyCame came;
    Date on;  // it came
    ReplySaid said;
};
PALPATE_DESCRIBE(ReplyKept, came, on, said);

struct ReplyRead {
    practice::PersonId by;
    Date on;
};
PALPATE_DESCRIBE(ReplyRead, by, on);

// A clearance that rests on the answer.
struct ClearedBy {
    std::string lifts;
    AssessmentId assessment;  // what was judged with it
};
PALPATE_DESCRIBE(ClearedBy, lifts, assessment);

struct Referral {
    ClientId client;
    EpisodeId episode;
    practice::PersonId by;
    std::string to;
    Date on;
    ReferralUrgency urgency;
    Date reply_by;
    std::string letter;
    std::optional<std::string> language;  // of the letter; none: kept before it was asked
    ReferralStatus status;
    std::optional<ReplyLink> link;      // none: none is out
    std::optional<ReplyKept> reply;     // once it is answered
    std::optional<ReplyRead> read;      // none: nobody has, yet
    std::vector<ClearedBy> cleared;     // in the order they were recorded
    std::optional<std::string> reason;  // closed without an answer
    std::optional<Date> ended_on;       // answered or closed
};
PALPATE_DESCRIBE(Referral, client, episode, by, to, on, urgency, reply_by, letter, language, status,
                 link, reply, read, cleared, reason, ended_on);
using ReferralId = Id<Referral>;

template <>
struct Kind<Referral> : KindOfClient<Referral> {
    static constexpr std::string_view name = "referral";
    // Found by its episode; by "followed" while something is to be done: what was answered and not
    // read first, then by the day the answer is due.
    static std::vector<Term> terms(const Referral& referral);
};

constexpr bool is_unread(const Referral& referral) {
    return referral.status == ReferralStatus::answered && !referral.read;
}

// Every fault with its place.
std::vector<Fault> check(const ReferralSaid& said, Date today);

// The day by which an answer is due: when they are to be seen, and some days to write it.
Date reply_by(const ReferralSaid& said);

constexpr bool is_overdue(const Referral& referral, Date today) {
    return referral.status == ReferralStatus::waiting && referral.reply_by < today;
}

// Checked before. Not found: no such episode. Invalid, /on: before the episode.
Result<Kept<Referral>> refer(Transaction& t, EpisodeId episode, const ReferralSaid& said);

// What somebody has to do something about, the most pressing first: answered and not read, or
// overdue. Of one client, or of all. What is closed to who asks is not among them.
std::vector<Kept<Referral>> referrals_to_see_to(const Transaction& t, Date today,
                                                std::optional<ClientId> of, int count_max);

struct ReferralClosedSaid {
    std::string reason;
};
PALPATE_DESCRIBE(ReferralClosedSaid, reason);

std::vector<Fault> check(const ReferralClosedSaid& said);

// Checked before. No answer is waited for any more; the link that is out ends. Conflict: it is
// answered or closed.
Result<Kept<Referral>> close_referral(Transaction& t, ReferralId id, Version expected,
                                      const ReferralClosedSaid& said, Date today);

}  // namespace palpate::record
