#include "interop/ical/feed_text.hpp"

#include "scheduling/zone.hpp"

#include <algorithm>
#include <map>
#include <memory>

#include <libical/ical.h>

namespace palpate::interop {
namespace {

using scheduling::FeedVisit;
using scheduling::Moment;
using scheduling::Zone;

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

icaltimetype time_of(std::chrono::local_seconds at, bool is_utc) {
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{at - day};
    auto time = icaltime_null_time();
    time.year = static_cast<int>(date.year());
    time.month = static_cast<int>(static_cast<unsigned>(date.month()));
    time.day = static_cast<int>(static_cast<unsigned>(date.day()));
    time.hour = static_cast<int>(clock.hours().count());
    time.minute = static_cast<int>(clock.minutes().count());
    time.second = static_cast<int>(clock.seconds().count());
    time.is_date = 0;
    time.zone = is_utc ? icaltimezone_get_utc_timezone() : nullptr;
    return time;
}

icaltimetype utc_time(Instant at) {
    const auto whole = std::chrono::floor<std::chrono::seconds>(at);
    return time_of(std::chrono::local_seconds(whole.time_since_epoch()), true);
}

icaltimetype local_time(Moment at, scheduling::minutes offset) {
    return time_of(std::chrono::local_seconds((at + offset).time_since_epoch()), false);
}

void add(icalcomponent* to, icalproperty* property) {
    icalcomponent_add_property(to, property);
}

// From when to when visits in a zone are shown.
struct Stretch {
    Moment first = Moment::max();
    Moment last = Moment::min();
    void take(const FeedVisit& visit) {
        first = std::min(first, std::chrono::floor<scheduling::minutes>(visit.begin));
        last = std::max(last, std::chrono::ceil<scheduling::minutes>(visit.until));
    }
};

int seconds_of(scheduling::minutes offset) {
    return static_cast<int>(std::chrono::seconds(offset).count());
}

// Each stretch of one offset is an observance that begins at its own moment. Whether the clock is
// ahead for the summer is for the eye alone: every reader goes by the offsets.
void add_observance(icalcomponent* zone, Moment from, scheduling::minutes before,
                    const scheduling::LocalTime& after) {
    auto* part =
        after.offset > before ? icalcomponent_new_xdaylight() : icalcomponent_new_xstandard();
    add(part, icalproperty_new_dtstart(local_time(from, before)));
    add(part, icalproperty_new_tzoffsetfrom(seconds_of(before)));
    add(part, icalproperty_new_tzoffsetto(seconds_of(after.offset)));
    add(part, icalproperty_new_tzname(after.abbreviation.c_str()));
    icalcomponent_add_component(zone, part);
}

void add_zone(icalcomponent* calendar, const Zone& zone, const Stretch& stretch) {
    auto* part = icalcomponent_new_vtimezone();
    add(part, icalproperty_new_tzid(zone.name().c_str()));
    auto steady = zone.steady(stretch.first);
    auto before = steady.span.from == Moment::min()
                      ? steady.offset
                      : zone.steady(steady.span.from - scheduling::minutes(1)).offset;
    // The first begins before anything that is shown.
    auto from = std::max(steady.span.from, stretch.first - std::chrono::days(400));
    while (true) {
        add_observance(part, from, before, zone.local(from));
        if (steady.span.until > stretch.last)
            break;
        before = steady.offset;
        from = steady.span.until;
        steady = zone.steady(from);
    }
    icalcomponent_add_component(calendar, part);
}

icalproperty_method method_of(const std::optional<scheduling::Invitation>& invitation) {
    if (!invitation)
        return ICAL_METHOD_PUBLISH;
    return invitation->cancelled ? ICAL_METHOD_CANCEL : ICAL_METHOD_REQUEST;
}

// A quote has no escape in a parameter (RFC 5545, 3.2).
std::string unquoted(std::string text) {
    std::ranges::replace(text, '"', '\'');
    return text;
}

// No answer is asked for: whoever cannot come is told in the mail how to say so.
void add_people(icalcomponent* event, const scheduling::Invitation& invitation) {
    auto* organizer = icalproperty_new_organizer(("mailto:" + invitation.organizer).c_str());
    icalproperty_add_parameter(organizer,
                               icalparameter_new_cn(unquoted(invitation.organizer_name).c_str()));
    add(event, organizer);
    auto* attendee = icalproperty_new_attendee(("mailto:" + invitation.attendee).c_str());
    icalproperty_add_parameter(attendee, icalparameter_new_partstat(ICAL_PARTSTAT_ACCEPTED));
    icalproperty_add_parameter(attendee, icalparameter_new_rsvp(ICAL_RSVP_FALSE));
    add(event, attendee);
}

class Writing {
public:
    explicit Writing(const scheduling::Feed& feed)
        : feed_(feed), calendar_(icalcomponent_new_vcalendar()) {
        add(calendar_.get(), icalproperty_new_version("2.0"));
        add(calendar_.get(), icalproperty_new_prodid("-//Palpate//Calendar//EN"));
        add(calendar_.get(), icalproperty_new_calscale("GREGORIAN"));
        add(calendar_.get(), icalproperty_new_method(method_of(feed.invitation)));
        if (feed.invitation)
            return;
        auto* name = icalproperty_new_x(feed.name.c_str());
        icalproperty_set_x_name(name, "X-WR-CALNAME");
        add(calendar_.get(), name);
    }

    std::string text() && {
        std::map<std::string, Stretch> stretches;
        for (const auto& visit : feed_.visits)
            if (zone_of(visit.zone))
                stretches[visit.zone].take(visit);
        for (const auto& [name, stretch] : stretches)
            add_zone(calendar_.get(), *zone_of(name), stretch);
        for (const auto& visit : feed_.visits)
            add_visit(visit);
        const std::unique_ptr<char, decltype(&std::free)> text(
            icalcomponent_as_ical_string_r(calendar_.get()), &std::free);
        return text.get();
    }

private:
    // None for UTC, and for a zone that this machine does not know any more: the moment is right
    // all the same.
    const Zone* zone_of(const std::string& name) {
        const auto [found, is_new] = zones_.try_emplace(name);
        if (is_new && name != "UTC")
            if (auto zone = Zone::named(name))
                found->second = *std::move(zone);
        return found->second ? &*found->second : nullptr;
    }
    void add_time(icalcomponent* to, icalproperty* (*make)(icaltimetype), Instant at,
                  const std::string& zone_name) {
        const auto* zone = zone_of(zone_name);
        if (zone == nullptr)
            return add(to, make(utc_time(at)));
        const auto moment = std::chrono::floor<scheduling::minutes>(at);
        auto* property = make(local_time(moment, zone->steady(moment).offset));
        icalproperty_add_parameter(property, icalparameter_new_tzid(zone_name.c_str()));
        add(to, property);
    }
    void add_visit(const FeedVisit& visit) {
        auto* event = icalcomponent_new_vevent();
        add(event, icalproperty_new_uid(to_text(visit.id).c_str()));
        add(event, icalproperty_new_dtstamp(utc_time(visit.changed_at)));
        add(event, icalproperty_new_lastmodified(utc_time(visit.changed_at)));
        add(event, icalproperty_new_sequence(static_cast<int>(visit.version - 1)));
        add_time(event, icalproperty_new_dtstart, visit.begin, visit.zone);
        add_time(event, icalproperty_new_dtend, visit.until, visit.zone);
        add(event, icalproperty_new_summary(visit.summary.c_str()));
        if (!visit.place.empty())
            add(event, icalproperty_new_location(visit.place.c_str()));
        if (feed_.invitation)
            add_people(event, *feed_.invitation);
        const bool is_off = feed_.invitation && feed_.invitation->cancelled;
        add(event, icalproperty_new_status(is_off ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
        icalcomponent_add_component(calendar_.get(), event);
    }

    const scheduling::Feed& feed_;
    const Component calendar_;
    std::map<std::string, std::optional<Zone>> zones_;
};

}  // namespace

std::string feed_text(const scheduling::Feed& feed) {
    return Writing(feed).text();
}

}  // namespace palpate::interop
