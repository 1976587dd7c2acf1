// A practitioner's own calendar, kept elsewhere: its address, and when it says that they are busy.
// What is in it, and where, never comes here. Busy there, they are not offered here; the desk may
// book all the same, with a reason, for what is only read from time to time is no promise.
#pragma once

#include "record/duties/keeping_anew.hpp"
#include "record/transaction.hpp"
#include "scheduling/ids.hpp"
#include "scheduling/span.hpp"

namespace palpate::scheduling {

struct OutsideCalendar {
    PractitionerId practitioner;
    std::string name;  // 1 to 100 bytes
    std::string url;   // http or https, up to 2000 bytes; as secret as what it opens
};
PALPATE_DESCRIBE(OutsideCalendar, practitioner, name, url);
using OutsideCalendarId = Id<OutsideCalendar>;

struct OutsideSpan {
    Instant begin;
    Instant until;
    friend bool operator==(const OutsideSpan&, const OutsideSpan&) = default;
};
PALPATE_DESCRIBE(OutsideSpan, begin, until);

// As last read; under the id of its calendar.
struct OutsideBusy {
    PractitionerId practitioner;
    std::vector<OutsideSpan> busy;       // in order, apart
    std::optional<Instant> read_at;      // the last time it could be read
    std::optional<std::string> trouble;  // why not since then; words of ours
};
PALPATE_DESCRIBE(OutsideBusy, practitioner, busy, read_at, trouble);
using OutsideBusyId = Id<OutsideBusy>;

constexpr int outside_days_ahead = 400;
constexpr int outside_days_before = 2;
constexpr std::size_t outside_spans_max = 20'000;
constexpr int outside_calendars_max = 200;  // of one practice

// Every fault, each at its place; empty when it may be kept.
std::vector<Fault> check(const OutsideCalendar& calendar);
// "calendar.example.org": the part of an address that may be shown.
std::string host_of(std::string_view url);

// Too large: there are too many already.
Result<record::Kept<OutsideCalendar>> add_outside(record::Transaction& t,
                                                  const OutsideCalendar& calendar, std::string why);
// With all that was read of it. Not found, gone, stale.
Result<void> remove_outside(record::Transaction& t, OutsideCalendarId id, record::Version expected,
                            const std::string& why);
std::vector<record::Kept<OutsideCalendar>> outside_calendars(const record::Transaction& t);
// None: it has not been read yet.
std::optional<OutsideBusy> outside_busy(const record::Transaction& t, OutsideCalendarId id);

// What was read, or why it could not be; then what was read before stays. A calendar that is gone
// by now is left alone. Nothing is written when all is as it was, but the time once in a day.
Result<void> keep_outside(record::Transaction& t, OutsideCalendarId id,
                          const Result<std::vector<OutsideSpan>>& read);

// When these are busy elsewhere, in no order; for the diary. No entry in the trail.
std::vector<std::pair<PractitionerId, Span>> busy_outside(
    const record::Transaction& t, std::span<const PractitionerId> practitioners);

}  // namespace palpate::scheduling

namespace palpate::record {

template <>
struct Kind<scheduling::OutsideCalendar> : KindOfPractice<scheduling::OutsideCalendar> {
    static constexpr std::string_view name = "outside_calendar";
};
template <>
struct Kind<scheduling::OutsideBusy> : KindOfPractice<scheduling::OutsideBusy> {
    static constexpr std::string_view name = "outside_busy";
};

}  // namespace palpate::record
