// What a made-up practice wrote to doctors, and what came of it: one letter each that is waited
// for, overdue, answered and not yet read, answered and read, and closed. Kept through the same
// functions as the server's.
#pragma once

#include "record/demonstration/demonstration.hpp"
#include "record/referrals/referral.hpp"

namespace palpate::record {

struct LetterWanted {
    EpisodeId episode;
    std::string about;                 // over the letter, so that its reader knows whom it is about
    std::string complaint;             // as the client says it
    std::optional<ReferralSaid> said;  // as an assessment of the episode asked for; none: none did
};
// The episodes about which a letter may be made up, in order: open, and an assessment asked for one
// or they were open when the oldest is sent.
std::vector<LetterWanted> letters_wanted(const MadeUpClient& made, Date today);

// As many as there are kinds of; fewer where too few are wanted. Of those that an assessment asked
// for the letter is its own.
Result<void> make_up_letters(Transaction& t, std::vector<LetterWanted> wanted, Date today);

}  // namespace palpate::record
