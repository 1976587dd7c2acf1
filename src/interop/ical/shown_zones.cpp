#include "interop/ical/shown_zones.hpp"

#include <algorithm>

namespace palpate::interop {

using scheduling::Moment;
using scheduling::Zone;

namespace {

icaltimetype time_of(std::chrono::local_seconds at) {
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
    return time;
}

icaltimetype local_time(Moment at, scheduling::minutes offset) {
    return time_of(std::chrono::local_seconds((at + offset).time_since_epoch()));
}

void add(icalcomponent* to, icalproperty* property) {
    icalcomponent_add_property(to, property);
}

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

}  // namespace

void ShownZones::add_zone(icalcomponent* calendar, const Zone& zone, const Stretch& stretch) {
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

ShownZones::ShownZones(const scheduling::Feed& feed) {
    for (const auto& visit : feed.visits) {
        const auto [found, is_new] = known_.try_emplace(visit.zone);
        auto& [zone, stretch] = found->second;
        if (is_new && visit.zone != "UTC")
            if (auto named = Zone::named(visit.zone))
                zone = *std::move(named);
        stretch.first =
            std::min(stretch.first, std::chrono::floor<scheduling::minutes>(visit.begin));
        stretch.last = std::max(stretch.last, std::chrono::ceil<scheduling::minutes>(visit.until));
    }
}

const Zone* ShownZones::find(const std::string& name) const {
    const auto& zone = known_.at(name).zone;
    return zone ? &*zone : nullptr;
}

void ShownZones::add_to(icalcomponent* calendar) const {
    for (const auto& [name, known] : known_)
        if (known.zone)
            add_zone(calendar, *known.zone, known.stretch);
}

}  // namespace palpate::interop
