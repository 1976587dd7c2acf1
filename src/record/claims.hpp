// What a record occupies while it stands: a booking its practitioners, rooms and clients for a
// time. Derived from the content as terms are (Kind<T>::claims), and written by the same path, so
// that whatever brings a record back (an import, a restored backup, a removal taken back) brings
// back what it occupies, and is refused where that is taken by now.
//
// The store refuses an overlap by itself, whatever a use case forgot to ask.
#pragma once

#include "base/fault.hpp"
#include "base/id.hpp"

#include <compare>
#include <optional>
#include <string_view>
#include <vector>

namespace palpate::record {

struct Claim {
    Uuid resource;  // a practitioner, room, table, piece of equipment, client or event
    Instant begin;  // inside
    Instant until;  // outside: the next claim may begin then
    // Of a resource that several can have at once. 0 is the ordinary one; an overlap is refused
    // within each place alone.
    std::int64_t place = 0;
    // Not meant to stand longer: whoever wants it then takes the record back first. The store
    // itself refuses until that is done.
    std::optional<Instant> lapses = {};

    bool has_lapsed(Instant now) const { return lapses && *lapses <= now; }
    bool overlaps(Instant from, Instant to) const { return begin < to && from < until; }
    friend auto operator<=>(const Claim&, const Claim&) = default;
};

// A claim that stands, and the record that has it. No content goes with it.
struct Busy {
    Claim claim;
    Uuid record;
    friend auto operator<=>(const Busy&, const Busy&) = default;
};

// Bounded, so that what is busy at a moment began within a day before it: the store looks no
// further back.
constexpr std::chrono::hours claim_length_max{24};
constexpr std::size_t claims_max = 64;  // of one record
constexpr std::int64_t claim_place_max = 9999;

// In order. Invalid, naming the resource: no time or too much of it, a place that is none, too many
// claims, or one resource and place claimed twice at once.
Result<std::vector<Claim>> checked_claims(std::vector<Claim> claims);

// Conflict at /RESOURCE: it is taken by this record. Names nobody.
tl::unexpected<Fault> taken(const Claim& by, std::string_view kind, const Uuid& record);

}  // namespace palpate::record
