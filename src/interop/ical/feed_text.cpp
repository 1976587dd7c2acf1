#include "interop/ical/feed_text.hpp"

#include "interop/ical/shown_zones.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <ranges>

#include <libical/ical.h>

namespace palpate::interop {
namespace {

using scheduling::FeedVisit;

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

void add(icalcomponent* to, icalproperty* property) {
    icalcomponent_add_property(to, property);
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

// A component as text, by libical: escaped and folded.
std::string text_of(icalcomponent* component) {
    const std::unique_ptr<char, decltype(&std::free)> text(
        icalcomponent_as_ical_string_r(component), &std::free);
    return text.get();
}

// The lines of the calendar around its events.
class Frame {
public:
    Frame(const scheduling::Feed& feed, const ShownZones& zones)
        : calendar_(icalcomponent_new_vcalendar()) {
        add(calendar_.get(), icalproperty_new_version("2.0"));
        add(calendar_.get(), icalproperty_new_prodid("-//Palpate//Calendar//EN"));
        add(calendar_.get(), icalproperty_new_calscale("GREGORIAN"));
        add(calendar_.get(), icalproperty_new_method(method_of(feed.invitation)));
        if (!feed.invitation)
            add_name(feed.name);
        zones.add_to(calendar_.get());
    }
    // Without its last line.
    std::string begin() const {
        auto text = text_of(calendar_.get());
        text.resize(text.size() - last_line.size());
        return text;
    }
    static constexpr std::string_view last_line = "END:VCALENDAR\r\n";

private:
    void add_name(const std::string& name) {
        auto* property = icalproperty_new_x(name.c_str());
        icalproperty_set_x_name(property, "X-WR-CALNAME");
        add(calendar_.get(), property);
    }

    const Component calendar_;
};

// What many events have in common is made once by libical; numbers and times, which need neither
// escapes nor folds, are written beside it. A component of its own for each event took ten times
// as long.
class Events {
public:
    Events(const scheduling::Feed& feed, const ShownZones& zones) : feed_(feed), zones_(zones) {}

    void add_to(std::string& text, const FeedVisit& visit) {
        text += first_line;
        text += "UID:";
        text += to_text(visit.id);
        add_time(text, "DTSTAMP", utc_of(visit.changed_at));
        add_time(text, "LAST-MODIFIED", utc_of(visit.changed_at));
        text.append("\r\nSEQUENCE:").append(std::to_string(visit.version - 1));
        add_moment(text, "DTSTART", visit.begin, visit.zone);
        add_moment(text, "DTEND", visit.until, visit.zone);
        text += "\r\n";
        text += shared_lines(visit);
    }

private:
    static constexpr std::string_view first_line = "BEGIN:VEVENT\r\n";

    static std::chrono::local_seconds utc_of(Instant at) {
        return std::chrono::local_seconds(
            std::chrono::floor<std::chrono::seconds>(at).time_since_epoch());
    }
    static void add_time(std::string& text, std::string_view name, std::chrono::local_seconds at,
                         std::string_view zone_name = {}) {
        const auto day = std::chrono::floor<std::chrono::days>(at);
        const std::chrono::year_month_day date{day};
        const std::chrono::hh_mm_ss clock{at - day};
        const bool is_utc = zone_name.empty();
        text.append("\r\n").append(name).append(is_utc ? "" : ";TZID=").append(zone_name) += ':';
        add_digits<4>(text, static_cast<int>(date.year()));
        add_digits<2>(text, static_cast<unsigned>(date.month()));
        add_digits<2>(text, static_cast<unsigned>(date.day()));
        text += 'T';
        add_digits<2>(text, clock.hours().count());
        add_digits<2>(text, clock.minutes().count());
        add_digits<2>(text, clock.seconds().count());
        text.append(is_utc ? "Z" : "");
    }
    template <std::size_t count>
    static void add_digits(std::string& text, std::int64_t number) {
        std::array<char, count> digits;
        for (auto& digit : std::views::reverse(digits)) {
            digit = static_cast<char>('0' + number % 10);
            number /= 10;
        }
        text.append(digits.data(), count);
    }
    void add_moment(std::string& text, std::string_view name, Instant at,
                    const std::string& zone_name) const {
        const auto* zone = zones_.find(zone_name);
        if (zone == nullptr)
            return add_time(text, name, utc_of(at));
        const auto moment = std::chrono::floor<scheduling::minutes>(at);
        const auto offset = zone->steady(moment).offset;
        add_time(text, name, std::chrono::local_seconds((moment + offset).time_since_epoch()),
                 zone_name);
    }
    // From the summary to the end of the event.
    const std::string& shared_lines(const FeedVisit& visit) {
        const auto [found, is_new] = shared_.try_emplace({visit.summary, visit.place});
        if (is_new)
            found->second = made_lines(visit).substr(first_line.size());
        return found->second;
    }
    std::string made_lines(const FeedVisit& visit) const {
        const Component event(icalcomponent_new_vevent());
        add(event.get(), icalproperty_new_summary(visit.summary.c_str()));
        if (!visit.place.empty())
            add(event.get(), icalproperty_new_location(visit.place.c_str()));
        if (feed_.invitation)
            add_people(event.get(), *feed_.invitation);
        const bool is_off = feed_.invitation && feed_.invitation->cancelled;
        add(event.get(),
            icalproperty_new_status(is_off ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
        return text_of(event.get());
    }

    const scheduling::Feed& feed_;
    const ShownZones& zones_;
    std::map<std::pair<std::string, std::string>, std::string> shared_;
};

}  // namespace

std::string feed_text(const scheduling::Feed& feed) {
    const ShownZones zones(feed);
    auto text = Frame(feed, zones).begin();
    Events events(feed, zones);
    for (const auto& visit : feed.visits)
        events.add_to(text, visit);
    text += Frame::last_line;
    return text;
}

}  // namespace palpate::interop
