// Two flags that stand before the next booking. The reason of a do-not-book is for owner and
// practitioners; whoever books is told only whom to ask.
#pragma once

#include "record/duties/keeping_anew.hpp"

namespace palpate::record {

struct DoNotBook {
    ClientId client;
    std::optional<practice::PersonId> practitioner;  // not with this one; none: not here at all
    std::string ask;                                 // whom reception asks before booking, by name
    std::string reason;
    Date since;
    std::optional<Date> ended_on;
};
PALPATE_DESCRIBE(DoNotBook, client, practitioner, ask, reason, since, ended_on);
using DoNotBookId = Id<DoNotBook>;

template <>
struct Kind<DoNotBook> : KindOfClient<DoNotBook> {
    static constexpr std::string_view name = "do_not_book";
};

std::vector<Fault> check(const DoNotBook& flag);

enum class ChaperoneAnswer { offered, wanted, declined };
PALPATE_DESCRIBE_ENUM(ChaperoneAnswer, offered, wanted, declined)

// One answer; the newest counts. May change before and during any session.
struct Chaperone {
    ClientId client;
    ChaperoneAnswer answer;
    std::optional<std::string> who;  // is to be there
    Date on;
    std::optional<std::string> note;
};
PALPATE_DESCRIBE(Chaperone, client, answer, who, on, note);
using ChaperoneId = Id<Chaperone>;

template <>
struct Kind<Chaperone> : KindOfClient<Chaperone> {
    static constexpr std::string_view name = "chaperone";
};

std::vector<Fault> check(const Chaperone& chaperone);

}  // namespace palpate::record
