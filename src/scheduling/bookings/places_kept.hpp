// Locations, rooms, services, hours and rules: kept and changed as a person says them, once what
// they refer to is there.
#pragma once

#include "record/duties/keeping_anew.hpp"
#include "scheduling/bookings/kinds.hpp"

namespace palpate::scheduling {

// Whether what it names is there; each fault at its place. A location's zone is one that this
// machine knows; hours are kept once for a subject and a location (conflict, naming the others).
// Practitioners are not looked up: whoever left may still be named.
Result<void> check_named(const record::Transaction& t, Id<Location> id, const Location& content);
Result<void> check_named(const record::Transaction& t, Id<Resource> id, const Resource& content);
Result<void> check_named(const record::Transaction& t, StoredServiceId id,
                         const StoredService& content);
Result<void> check_named(const record::Transaction& t, StoredHoursId id,
                         const StoredHours& content);

// Faults as check_named(); those that check() has found are not looked for again.
template <class T>
Result<record::Kept<T>> add_place(record::Transaction& t, const T& content, std::string why) {
    if (auto fine = check_named(t, Id<T>(), content); !fine)
        return tl::unexpected(std::move(fine.error()));
    return record::keep_new(t, content, std::move(why));
}
// The same, and stale, gone, not found.
template <class T>
Result<record::Kept<T>> change_place(record::Transaction& t, Id<T> id, record::Version expected,
                                     const T& content, std::string why) {
    if (auto fine = check_named(t, id, content); !fine)
        return tl::unexpected(std::move(fine.error()));
    return record::keep_changed(t, id, expected, content, std::move(why));
}

// The rules of a location; version 0 for the first time. Not found, gone: the location.
Result<record::Kept<CalendarRules>> set_rules(record::Transaction& t, LocationId location,
                                              record::Version expected, const CalendarRules& rules,
                                              std::string why);

}  // namespace palpate::scheduling
