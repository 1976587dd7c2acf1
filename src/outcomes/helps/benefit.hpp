// What is said of a family of techniques for one client: the expected change of a usual dose
// against none of it, how sure that is, and what it rests on. The default is that there are not
// enough sessions yet; never a p-value.
#pragma once

#include "outcomes/helps/learned.hpp"

#include <string>

namespace palpate::outcomes::helps {

enum class Said {
    not_enough,  // too few sessions, or they have not told much more than was published
    unclear,     // known well enough to say that it may help or not
    helps,       // the whole interval lies on less pain
    worse        // the whole interval lies on more pain
};

struct Benefit {
    Family family = Family::relaxation;
    Response response = Response::next_day;
    Said said = Said::not_enough;
    Interval90 change;     // NPRS points of a usual dose; positive is less pain
    Interval90 published;  // the same before any session
    int own_sessions = 0;  // of this client with this work and an answer
    std::int64_t practice_sessions = 0;
    double factor = 1;                // for the planner, bounded; 1 while there is not enough
    std::vector<std::string> words;   // the result and its number of sessions, for a therapist
    std::vector<std::string> limits;  // what it must not be taken for; never empty
};

struct ClientAsked {
    int client = -1;  // -1: a client who is not known yet
    SourceGroup source = SourceGroup::unknown;
    Stage stage = Stage::chronic;
    // In place of the client's sessions that were learned: those that may be told of.
    std::optional<std::span<const SessionSeen>> own = {};
};

// One for each family, in their order.
std::vector<Benefit> benefits(const Learned& learned, Response response, const ClientAsked& asked);

std::string_view to_text(Said said);

}  // namespace palpate::outcomes::helps
