#include "store/sql/occupancy.hpp"

#include "store/sql/occupancy_sql.hpp"

#include <algorithm>

namespace palpate::store {

using record::Busy;
using record::Claim;
using record::Place;

namespace {

std::int64_t number_of(std::chrono::sys_days day) {
    return day.time_since_epoch().count();
}

std::optional<Instant> lapse_of(std::int64_t kept) {
    return kept == 0 ? std::nullopt : std::optional(Instant(std::chrono::milliseconds(kept)));
}

// Zero stands for none: 1970 is past.
std::int64_t kept_lapse(const Claim& claim) {
    return claim.lapses ? std::max<std::int64_t>(1, claim.lapses->time_since_epoch().count()) : 0;
}

// Columns resource, begins, until, place, lapses.
Claim claim_of(const Rows& rows) {
    return {rows.uuid(0), rows.instant(1), rows.instant(2), rows.integer(3),
            lapse_of(rows.integer(4))};
}

}  // namespace

// Nothing overlaps in what is kept, so of all that begins before the claim ends the one that begins
// last also ends last: it alone can reach into the claim.
Result<void> Occupancy::check_free(const Place& place, const Claim& claim) const {
    Rows rows = session_.query(
        "SELECT resource, begins, until, place, lapses, kind, id FROM occupancy"
        " WHERE practice = $1 AND resource = $2 AND begins < $3 AND begins > $4 AND place = $5"
        " AND NOT (kind = $6 AND id = $7) ORDER BY begins DESC LIMIT 1",
        practice_, claim.resource, claim.until, claim.begin - record::claim_length_max, claim.place,
        place.kind, place.id);
    if (!rows.next() || rows.instant(2) <= claim.begin)
        return {};
    return record::taken(claim_of(rows), rows.view(5), rows.uuid(6));
}

Result<std::vector<Claim>> Occupancy::free_for(const Place& place,
                                               std::vector<Claim> claims) const {
    auto sound = record::checked_claims(std::move(claims));
    if (!sound)
        return sound;
    for (const auto& claim : *sound)
        if (auto free = check_free(place, claim); !free)
            return tl::unexpected(std::move(free.error()));
    return sound;
}

std::vector<Claim> Occupancy::of_record(const Place& place) const {
    std::vector<Claim> all;
    Rows rows = session_.query(claims_of_record_sql, practice_, place.kind, place.id);
    while (rows.next())
        all.push_back(claim_of(rows));
    std::ranges::sort(all);
    return all;
}

// What goes leaves first, so that a record can move into its own time.
void Occupancy::set(const Place& place, const std::vector<Claim>& claims) {
    const auto before = of_record(place);
    for (const auto& claim : before)
        if (!std::ranges::binary_search(claims, claim))
            take_away(claim);
    for (const auto& claim : claims)
        if (!std::ranges::binary_search(before, claim))
            add(place, claim);
}

void Occupancy::set_first(const Place& place, const std::vector<Claim>& claims) {
    for (const auto& claim : claims)
        add(place, claim);
}

void Occupancy::add(const Place& place, const Claim& claim) {
    session_.run(
        "INSERT INTO occupancy (practice, resource, place, begins, until, lapses, kind, id)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        practice_, claim.resource, claim.place, claim.begin, claim.until, kept_lapse(claim),
        place.kind, place.id);
    note_change(claim);
}

void Occupancy::take_away(const Claim& claim) {
    session_.run(
        "DELETE FROM occupancy WHERE practice = $1 AND resource = $2 AND begins = $3"
        " AND place = $4",
        practice_, claim.resource, claim.begin, claim.place);
    note_change(claim);
}

void Occupancy::note_change(const Claim& claim) {
    const auto [first, end] = record::days_of(claim);
    for (auto day = first; day < end; day += std::chrono::days(1))
        session_.run(
            "INSERT INTO resource_day (practice, resource, day, version) VALUES ($1, $2, $3, 1)"
            " ON CONFLICT (practice, resource, day)"
            " DO UPDATE SET version = resource_day.version + 1",
            practice_, claim.resource, number_of(day));
}

void Occupancy::forget_days(const Uuid& resource) {
    session_.run("DELETE FROM resource_day WHERE practice = $1 AND resource = $2", practice_,
                 resource);
}

std::vector<Busy> Occupancy::busy(std::span<const Uuid> resources, Instant from,
                                  Instant until) const {
    std::vector<Busy> all;
    for (const auto& resource : resources) {
        Rows rows = session_.query(
            "SELECT resource, begins, until, place, lapses, id FROM occupancy"
            " WHERE practice = $1 AND resource = $2 AND begins < $3 AND begins > $4 AND until > $5"
            " ORDER BY begins, place",
            practice_, resource, until, from - record::claim_length_max, from);
        while (rows.next())
            all.push_back({claim_of(rows), rows.uuid(5)});
    }
    return all;
}

std::vector<std::uint64_t> Occupancy::day_versions(const Uuid& resource,
                                                   std::chrono::sys_days first, int days) const {
    std::vector<std::uint64_t> all(static_cast<std::size_t>(std::max(0, days)));
    const auto from = number_of(first);
    Rows rows = session_.query(
        "SELECT day, version FROM resource_day"
        " WHERE practice = $1 AND resource = $2 AND day >= $3 AND day < $4",
        practice_, resource, from, from + std::ssize(all));
    while (rows.next())
        all[static_cast<std::size_t>(rows.integer(0) - from)] =
            static_cast<std::uint64_t>(rows.integer(1));
    return all;
}

}  // namespace palpate::store
