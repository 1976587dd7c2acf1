// Chair massage at an employer's: an event of some hours cut into short places on one or more
// chairs, a queue of people who are known by a first name, and what they said of it, for a summary.
//
// Nobody becomes a client by it. A place says nothing about health but whether the work is held;
// the answers to the screen are judged and kept nowhere.
#pragma once

#include "record/secret_links.hpp"
#include "scheduling/bookings/kinds.hpp"

namespace palpate::scheduling {

struct ChairPause {
    Instant from;
    Instant until;
};
PALPATE_DESCRIBE(ChairPause, from, until);

// As somebody says it.
struct ChairDaySaid {
    Event event;           // its seats are the chairs
    std::string employer;  // for whom the summary is
    std::int64_t minutes;  // of a place, 5 to 60
    std::vector<ChairPause> pauses;
};
PALPATE_DESCRIBE(ChairDaySaid, event, employer, minutes, pauses);

// Under the id of its event.
struct ChairDay {
    std::string employer;
    std::int64_t minutes;
    std::vector<ChairPause> pauses;            // by begin, none over another
    std::optional<record::SecretLinkId> link;  // the one of the tablet, the last that was made
    std::optional<Instant> closed_at;          // from then on nothing changes, and it is summed up
};
PALPATE_DESCRIBE(ChairDay, employer, minutes, pauses, link, closed_at);
using ChairDayId = Id<ChairDay>;

enum class PlaceStatus { waiting, called, came, done, missed, left };
PALPATE_DESCRIBE_ENUM(PlaceStatus, waiting, called, came, done, missed, left)

// What the short screen came to, by strictness: nothing speaks against it; something is to be
// talked about first; or a danger sign holds the work, which only a practitioner who has them asked
// again lifts.
enum class ChairCheck { open, clear, talk, held };
PALPATE_DESCRIBE_ENUM(ChairCheck, open, clear, talk, held)

struct ChairPlace {
    EventId event;
    std::string name;  // first name and initials, see short_name()
    Instant begin;
    Instant until;
    std::int64_t chair;  // from 0
    PlaceStatus status;
    ChairCheck check;
    std::optional<PractitionerId> talked_by;  // who talked with them, where that was needed
};
PALPATE_DESCRIBE(ChairPlace, event, name, begin, until, chair, status, check, talked_by);
using ChairPlaceId = Id<ChairPlace>;

// What somebody said for the summary, under the id of their place and apart from it: whoever reads
// the queue never reads this.
struct ChairAnswer {
    EventId event;
    std::optional<std::string> region;   // of chair_regions
    std::optional<std::int64_t> before;  // pain, 0 to 10
    std::optional<std::int64_t> after;
};
PALPATE_DESCRIBE(ChairAnswer, event, region, before, after);
using ChairAnswerId = Id<ChairAnswer>;

inline constexpr std::string_view chair_regions[] = {"neck",     "shoulders",     "upper_back",
                                                     "low_back", "arms_or_hands", "elsewhere"};
constexpr std::size_t chair_pauses_max = 12;

std::vector<Fault> check(const ChairDaySaid& said);
std::vector<Fault> check(const ChairAnswer& answer);

// When places begin, in order: one after the other, and after each pause anew.
std::vector<Instant> starts_of(const ChairDay& day, const Event& event);

// "Ana Maria Ruiz" as "Ana M. R."; at most 24 letters of the first name. Empty: there is none.
std::string short_name(std::string_view said);
// "A. M. R.", for a screen that everybody sees.
std::string initials(std::string_view short_name);

bool stands(PlaceStatus status);
std::vector<record::Claim> claims_of(const ChairPlace& place);  // a seat of the event

}  // namespace palpate::scheduling

namespace palpate::record {

template <>
struct Kind<scheduling::ChairDay> : KindOfPractice<scheduling::ChairDay> {
    static constexpr std::string_view name = "chair_day";
};
template <>
struct Kind<scheduling::ChairPlace> : KindOfPractice<scheduling::ChairPlace> {
    static constexpr std::string_view name = "chair_place";
    static std::vector<Term> terms(const scheduling::ChairPlace& place) {
        return {{"event", to_text(place.event)}};
    }
    static std::vector<Claim> claims(const scheduling::ChairPlace& place) {
        return scheduling::claims_of(place);
    }
};
template <>
struct Kind<scheduling::ChairAnswer> : KindOfPractice<scheduling::ChairAnswer> {
    static constexpr std::string_view name = "chair_answer";
    static std::vector<Term> terms(const scheduling::ChairAnswer& answer) {
        return {{"event", to_text(answer.event)}};
    }
};

}  // namespace palpate::record
