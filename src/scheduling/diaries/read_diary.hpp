// What is kept, read as the diary of one location for a run of days: the bridge between the records
// and the calendar's core. All of it is read in the transaction that asks, so that what was found
// free still is when the booking is written there.
//
// Nothing of a client is handed out, so the trail has no entry for it: who is busy when, never with
// whom or why. What is withheld from who asks is busy all the same.
#pragma once

#include "record/transaction.hpp"
#include "scheduling/bookings/kinds.hpp"
#include "scheduling/diaries/from_stored.hpp"

namespace palpate::scheduling {

// Whose bookings are read. For a limit of a day only those matter that begin on it, of who has one.
enum class Occupied { all, of_limited };

struct DiaryAsked {
    LocationId location;
    Date first;    // the first local day with starts on offer
    int days = 1;  // 1 to diary_days_max
    // Who may be meant: of these, who has hours at other locations alone is left out.
    std::vector<PractitionerId> candidates{};
    std::vector<PractitionerId> named{};  // in it wherever they work; may be among the candidates
    std::vector<ResourceId> resources{};  // those of another location are left out
    std::vector<ClientId> clients{};      // whose other bookings stand in the way
    BookingId moved{};                    // left out, for it makes room for itself
    bool online = false;                  // which notice counts
    Occupied occupied = Occupied::all;
};
constexpr int diary_days_max = 400;

struct DiaryRead {
    LocalDays days;  // with starts on offer
    Diary diary;     // a day further on both sides
};

// Not found, gone, invalid as below.
Result<Zone> zone_at(const record::Transaction& t, LocationId location);

// Not found, gone: the location, at /location. Invalid: its zone is not known here, too many days,
// at /location and /days. Too large: more hours are kept of one than are looked at.
Result<DiaryRead> read_diary(const record::Transaction& t, const DiaryAsked& asked);

// The hours kept of any of these; removed ones are not. Nobody else's are read. Too large, as
// above.
Result<std::vector<KeptHours>> hours_kept_of(const record::Transaction& t,
                                             std::span<const Uuid> subjects);
// Whether any are, of one of them.
bool has_hours(const record::Transaction& t, std::span<const Uuid> subjects);
// None: nothing is asked.
std::optional<CalendarRules> rules_kept_of(const record::Transaction& t, LocationId location);

}  // namespace palpate::scheduling
