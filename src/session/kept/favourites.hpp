// A practitioner's favourite sequences: the routine of a session or a plan, kept under a name and
// begun with for any client. Nothing of the client it was made with is in it but the steps. It
// opens nothing: each time it is held against what is open to that client that day
// (favourite_again).
#pragma once

#include "record/duties/keeping_anew.hpp"
#include "session/again.hpp"
#include "session/kept/log.hpp"

namespace palpate::session {

struct Favourite {
    std::string name;
    practice::PersonId person;  // whose own
    std::vector<Step> steps;    // in order, without the rise and the look again
};
PALPATE_DESCRIBE(Favourite, name, person, steps);
using FavouriteId = Id<Favourite>;

// What it is made from: exactly one of both.
struct FavouriteSaid {
    std::string name;
    std::optional<SessionId> session;          // as it was done
    std::optional<record::EpisodeId> episode;  // the agreed plan, as it is open today
};
PALPATE_DESCRIBE(FavouriteSaid, name, session, episode);

struct FavouriteName {
    std::string name;
};
PALPATE_DESCRIBE(FavouriteName, name);

constexpr std::size_t favourites_max = 50;  // of a person

std::vector<Fault> check(const FavouriteSaid& said);
std::vector<Fault> check(const FavouriteName& said);

// One's own, by name. Without an entry in the trail: nothing of a client is in them.
std::vector<record::Kept<Favourite>> favourites(const record::Transaction& t);
// Not found, which another person's is; gone.
Result<record::Kept<Favourite>> find_favourite(const record::Transaction& t, FavouriteId id);

// Conflict: a name that is there already, nothing to keep, or too many. For a change and a removal
// also stale, gone, not found.
Result<record::Kept<Favourite>> add_favourite(record::Transaction& t, std::string name,
                                              std::vector<Step> steps);
Result<record::Kept<Favourite>> rename_favourite(record::Transaction& t, FavouriteId id,
                                                 record::Version expected, std::string name);
Result<void> remove_favourite(record::Transaction& t, FavouriteId id, record::Version expected);

}  // namespace palpate::session

namespace palpate::record {

template <>
struct Kind<session::Favourite> : KindOfPractice<session::Favourite> {
    static constexpr std::string_view name = "favourite_sequence";
};

}  // namespace palpate::record
