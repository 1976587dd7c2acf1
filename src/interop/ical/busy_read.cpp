#include "interop/ical/busy_read.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include <libical/ical.h>

namespace palpate::interop {
namespace {

using scheduling::OutsideSpan;
using scheduling::Zone;
using std::chrono::days;
using std::chrono::seconds;

constexpr int dates_max = 2'000'000;  // looked at in one calendar, shown or not
constexpr int first_year = 1970;
constexpr int last_year = 2200;

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
struct FreeIterator {
    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;
using Iterator = std::unique_ptr<icalrecur_iterator, FreeIterator>;

bool is_sound(const icaltimetype& time) {
    return !icaltime_is_null_time(time) && time.year >= first_year && time.year <= last_year &&
           icaltime_is_valid_time(time);
}

Date date_of(const icaltimetype& time) {
    return Date(std::chrono::year(time.year), std::chrono::month(static_cast<unsigned>(time.month)),
                std::chrono::day(static_cast<unsigned>(time.day)));
}

class Reading {
public:
    Reading(const Zone& floating, Instant from, Instant until)
        : floating_(floating), from_(from), until_(until) {}

    Result<void> read(icalcomponent* calendar) {
        for (auto* event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
             event != nullptr;
             event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT))
            events_.push_back(event);
        for (auto* event : events_)
            if (auto moved = instance_of(event))
                moved_[uid_of(event)].insert(*moved);
        for (auto* event : events_)
            if (auto done = read_event(event); !done)
                return done;
        return {};
    }

    std::vector<OutsideSpan> take() && {
        std::ranges::sort(found_, {}, &OutsideSpan::begin);
        std::vector<OutsideSpan> apart;
        for (const auto& span : found_)
            if (!apart.empty() && span.begin <= apart.back().until)
                apart.back().until = std::max(apart.back().until, span.until);
            else
                apart.push_back(span);
        return apart;
    }

private:
    static std::string uid_of(icalcomponent* event) {
        const auto* uid = icalcomponent_get_uid(event);
        return uid == nullptr ? std::string() : uid;
    }
    std::optional<Instant> instance_of(icalcomponent* event) const {
        if (icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY) == nullptr)
            return std::nullopt;
        const auto time = icalcomponent_get_recurrenceid(event);
        return is_sound(time) ? std::optional(instant_of(time)) : std::nullopt;
    }
    // By its own clock, or by ours where it names none.
    Instant instant_of(const icaltimetype& time) const {
        if (time.is_date || (!icaltime_is_utc(time) && time.zone == nullptr)) {
            const auto minute = time.is_date ? 0 : time.hour * 60 + time.minute;
            const auto at = floating_.reached({date_of(time), scheduling::minutes(minute)});
            return Instant(at) + seconds(time.is_date ? 0 : time.second);
        }
        const auto* zone = time.zone;
        return Instant(seconds(icaltime_as_timet_with_zone(time, zone)));
    }
    // A whole day ends with the day, however long it is.
    Instant end_of(const icaltimetype& begin, Instant at, seconds length, int whole_days) const {
        if (!begin.is_date)
            return at + length;
        auto last = begin;
        icaltime_adjust(&last, whole_days, 0, 0, 0);
        return instant_of(last);
    }

    static bool is_free(icalcomponent* event) {
        if (icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED)
            return true;
        const auto* transparent = icalcomponent_get_first_property(event, ICAL_TRANSP_PROPERTY);
        return transparent != nullptr &&
               icalproperty_get_transp(transparent) == ICAL_TRANSP_TRANSPARENT;
    }

    Result<void> read_event(icalcomponent* event) {
        if (is_free(event))
            return {};
        const auto begin = icalcomponent_get_dtstart(event);
        if (!is_sound(begin))
            return invalid("", "an event begins at a time that does not exist");
        auto end = icalcomponent_get_dtend(event);
        if (icaltime_is_null_time(end))
            end = begin;
        const bool lasts_a_day = begin.is_date && icaltime_compare(end, begin) <= 0;
        const int whole_days =
            lasts_a_day ? 1 : static_cast<int>((days_of(end) - days_of(begin)).count());
        const auto at = instant_of(begin);
        const auto length = std::chrono::floor<seconds>(instant_of(end) - at);
        const bool is_moved =
            icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY) != nullptr;
        const Lasting lasting{length, whole_days};
        if (is_moved)
            return take(begin, lasting);
        return read_dates(event, begin, lasting);
    }

    struct Lasting {
        seconds length;
        int whole_days;
    };
    static std::chrono::sys_days days_of(const icaltimetype& time) { return date_of(time); }

    Result<void> take(const icaltimetype& begin, const Lasting& lasting) {
        const auto at = instant_of(begin);
        const auto end = end_of(begin, at, lasting.length, lasting.whole_days);
        if (end <= at || end <= from_ || at >= until_)
            return {};
        if (found_.size() >= scheduling::outside_spans_max)
            return refuse(FaultKind::too_large, "", "the calendar has too many busy hours");
        found_.push_back({.begin = std::max(at, from_), .until = std::min(end, until_)});
        return {};
    }

    // What was taken out, or has a place of its own.
    std::set<Instant> left_out(icalcomponent* event) const {
        std::set<Instant> out;
        if (const auto moved = moved_.find(uid_of(event)); moved != moved_.end())
            out = moved->second;
        for (auto* property = icalcomponent_get_first_property(event, ICAL_EXDATE_PROPERTY);
             property != nullptr;
             property = icalcomponent_get_next_property(event, ICAL_EXDATE_PROPERTY))
            if (const auto time = icalproperty_get_datetime_with_component(property, event);
                is_sound(time))
                out.insert(instant_of(time));
        return out;
    }

    Result<void> read_dates(icalcomponent* event, const icaltimetype& begin,
                            const Lasting& lasting) {
        const auto out = left_out(event);
        std::set<Instant> done;
        const auto one = [&](const icaltimetype& time) -> Result<void> {
            const auto at = instant_of(time);
            return out.contains(at) || !done.insert(at).second ? Result<void>()
                                                               : take(time, lasting);
        };
        if (auto first = one(begin); !first)
            return first;
        for (auto* property = icalcomponent_get_first_property(event, ICAL_RDATE_PROPERTY);
             property != nullptr;
             property = icalcomponent_get_next_property(event, ICAL_RDATE_PROPERTY))
            if (const auto time = icalproperty_get_datetime_with_component(property, event);
                is_sound(time))
                if (auto taken = one(time); !taken)
                    return taken;
        for (auto* property = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
             property != nullptr;
             property = icalcomponent_get_next_property(event, ICAL_RRULE_PROPERTY))
            if (auto repeated = repeat(icalproperty_get_rrule(property), begin, one); !repeated)
                return repeated;
        return {};
    }

    template <class F>
    Result<void> repeat(const icalrecurrencetype& rule, const icaltimetype& begin, const F& one) {
        if (rule.freq == ICAL_SECONDLY_RECURRENCE || rule.freq == ICAL_MINUTELY_RECURRENCE ||
            rule.freq == ICAL_HOURLY_RECURRENCE || rule.freq == ICAL_NO_RECURRENCE)
            return invalid("", "an event repeats more often than once a day");
        const Iterator dates(icalrecur_iterator_new(rule, begin));
        if (!dates)
            return invalid("", "an event repeats in a way that cannot be read");
        for (auto time = icalrecur_iterator_next(dates.get());
             !icaltime_is_null_time(time) && time.year <= last_year;
             time = icalrecur_iterator_next(dates.get())) {
            if (++dates_ > dates_max)
                return refuse(FaultKind::too_large, "", "the calendar has too many dates");
            if (instant_of(time) >= until_)
                break;
            if (auto taken = one(time); !taken)
                return taken;
        }
        return {};
    }

    const Zone& floating_;
    const Instant from_;
    const Instant until_;
    std::vector<icalcomponent*> events_;
    std::map<std::string, std::set<Instant>> moved_;  // by UID: the dates that are elsewhere now
    std::vector<OutsideSpan> found_;
    int dates_ = 0;
};

}  // namespace

Result<std::vector<OutsideSpan>> busy_in(std::string_view text, const Zone& floating, Instant from,
                                         Instant until) {
    if (text.size() > busy_text_bytes_max)
        return refuse(FaultKind::too_large, "", "the calendar is too long");
    const std::string whole(text.substr(0, text.find('\0')));
    const Component root(icalparser_parse_string(whole.c_str()));
    if (!root)
        return invalid("", "this is no calendar");
    Reading reading(floating, from, until);
    bool any = false;
    const auto read = [&](icalcomponent* calendar) {
        any = true;
        return reading.read(calendar);
    };
    if (icalcomponent_isa(root.get()) == ICAL_VCALENDAR_COMPONENT)
        if (auto done = read(root.get()); !done)
            return tl::unexpected(std::move(done.error()));
    for (auto* one = icalcomponent_get_first_component(root.get(), ICAL_VCALENDAR_COMPONENT);
         one != nullptr;
         one = icalcomponent_get_next_component(root.get(), ICAL_VCALENDAR_COMPONENT))
        if (auto done = read(one); !done)
            return tl::unexpected(std::move(done.error()));
    if (!any)
        return invalid("", "this is no calendar");
    return std::move(reading).take();
}

}  // namespace palpate::interop
