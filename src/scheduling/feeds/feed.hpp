// What a calendar feed shows of one practitioner, room or client: visits and events, their hours
// and where they are. Nothing clinical, so no service either; clients' names only where the link
// says so.
#pragma once

#include "record/secret_links.hpp"
#include "scheduling/bookings/kinds.hpp"

namespace palpate::scheduling {

constexpr int feed_days_before = 60;  // shown of what has been
constexpr int feed_days_ahead = 400;

struct FeedVisit {
    Uuid id;  // of the booking or event; it stays through every move
    record::Version version = 0;
    Instant changed_at;
    Instant begin;
    Instant until;
    std::string zone;     // IANA; "UTC" where nobody said one
    std::string summary;  // "Booked", with a name "Booked: Ana Ruiz"; of an event its title
    std::string place;    // "House, Hauptstr. 1, Berlin"; may be empty
};

// Of one visit that is sent by mail (RFC 5546): checked addresses. A later one with the same visit
// and a higher version takes its place in the client's calendar.
struct Invitation {
    bool cancelled = false;
    std::string organizer;  // address
    std::string organizer_name;
    std::string attendee;  // address
};

struct Feed {
    std::string name;
    std::vector<FeedVisit> visits;  // by begin; held ones are not in it, for they may lapse
    std::optional<Invitation> invitation = {};
};

// "House, Hauptstr. 1, Berlin".
std::string place_text(const Location& location);

Feed feed_of(const record::Transaction& t, const record::SecretLink& link);

// Changes with everything that the feed shows: hours and places at once, clients' names
// with the next change of a visit, or the next day. Nothing of the visits themselves is read.
std::string feed_mark(const record::Transaction& t, const record::Kept<record::SecretLink>& link);

// Not found, gone: whose feed it would be is not there, at /of. A practitioner may be anybody, for
// people are kept elsewhere.
Result<void> check_feed(const record::Transaction& t, const record::SecretLink& wanted);

}  // namespace palpate::scheduling
