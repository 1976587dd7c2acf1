// Hours by another clock beside that of the place: the choice of a zone, as a plain form whose
// answer is kept in the address.
#include "http/booking_page/form.hpp"
#include "http/booking_page/pages.hpp"

#include <algorithm>
#include <array>

namespace palpate::http::booking_page {
namespace {

// Cities that people know, at least one for each way that clocks are kept today (the table zonenow
// of the IANA time zone database has these ways). Any other zone of that database may stand in the
// address.
constexpr std::array cities{
    "Africa/Cairo",
    "Africa/Casablanca",
    "Africa/Johannesburg",
    "Africa/Lagos",
    "Africa/Nairobi",
    "America/Anchorage",
    "America/Argentina/Buenos_Aires",
    "America/Asuncion",
    "America/Bogota",
    "America/Caracas",
    "America/Chicago",
    "America/Denver",
    "America/Guatemala",
    "America/Halifax",
    "America/Havana",
    "America/La_Paz",
    "America/Lima",
    "America/Los_Angeles",
    "America/Mexico_City",
    "America/Miquelon",
    "America/Montevideo",
    "America/New_York",
    "America/Noronha",
    "America/Nuuk",
    "America/Panama",
    "America/Phoenix",
    "America/Port-au-Prince",
    "America/Puerto_Rico",
    "America/Santiago",
    "America/Santo_Domingo",
    "America/Sao_Paulo",
    "America/St_Johns",
    "America/Tijuana",
    "America/Toronto",
    "America/Vancouver",
    "Asia/Baghdad",
    "Asia/Bangkok",
    "Asia/Beirut",
    "Asia/Colombo",
    "Asia/Dhaka",
    "Asia/Dubai",
    "Asia/Gaza",
    "Asia/Ho_Chi_Minh",
    "Asia/Hong_Kong",
    "Asia/Jakarta",
    "Asia/Jerusalem",
    "Asia/Kabul",
    "Asia/Karachi",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Manila",
    "Asia/Riyadh",
    "Asia/Seoul",
    "Asia/Shanghai",
    "Asia/Singapore",
    "Asia/Taipei",
    "Asia/Tashkent",
    "Asia/Tehran",
    "Asia/Tokyo",
    "Asia/Vladivostok",
    "Asia/Yangon",
    "Atlantic/Azores",
    "Atlantic/Canary",
    "Atlantic/Cape_Verde",
    "Atlantic/Reykjavik",
    "Atlantic/South_Georgia",
    "Australia/Adelaide",
    "Australia/Brisbane",
    "Australia/Darwin",
    "Australia/Eucla",
    "Australia/Lord_Howe",
    "Australia/Perth",
    "Australia/Sydney",
    "Europe/Athens",
    "Europe/Berlin",
    "Europe/Chisinau",
    "Europe/Dublin",
    "Europe/Istanbul",
    "Europe/Kyiv",
    "Europe/Lisbon",
    "Europe/London",
    "Europe/Madrid",
    "Europe/Moscow",
    "Europe/Paris",
    "Europe/Rome",
    "Europe/Warsaw",
    "Pacific/Apia",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Easter",
    "Pacific/Fiji",
    "Pacific/Galapagos",
    "Pacific/Guam",
    "Pacific/Honolulu",
    "Pacific/Kiritimati",
    "Pacific/Marquesas",
    "Pacific/Norfolk",
    "Pacific/Noumea",
    "Pacific/Pago_Pago",
    "Pacific/Tongatapu",
};

void write_choices(Html& html, const Shell& shell, const scheduling::Zone& place) {
    html.in("option", {{"value", ""}}, filled(shell.words.place_clock, city_of(place)));
    for (const std::string_view name : cities) {
        const auto zone = scheduling::Zone::named(name);
        if (!zone || name == place.name())  // an older table of the system has fewer
            continue;
        auto shown = std::string(name);
        std::ranges::replace(shown, '_', ' ');
        html.in("option", {{"value", name}}, shown);
    }
}

// As it is asked for again: its query becomes hidden fields, for a form replaces the query.
void write_choice(Html& html, const Shell& shell, const scheduling::Zone& place) {
    const auto& w = shell.words;
    const auto query_at = shell.here.find('?');
    html.in(
        "form", {{"method", "get"}, {"action", shell.here.substr(0, query_at)}, {"class", "clock"}},
        [&] {
            if (const auto asked = Form::of(shell.here.substr(query_at + 1)))
                for (const auto& [name, value] : asked->all())
                    if (!name.empty())
                        html.one("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
            html.one("input", {{"type", "hidden"}, {"name", "lang"}, {"value", w.language}});
            html.in("label", {{"for", "zone"}}, w.your_clock);
            html.in("select", {{"id", "zone"}, {"name", "zone"}},
                    [&] { write_choices(html, shell, place); });
            html.in("button", {{"class", "second"}}, w.show_clock);
        });
}

}  // namespace

void write_clock(Html& html, const Shell& shell, const scheduling::Zone& place) {
    if (shell.here.empty())
        return;
    if (shell.chooses_clock)
        return write_choice(html, shell, place);
    html.in("p", {{"class", "hint"}}, [&] {
        html.in("a",
                {{"href", fmt::format("{}zone={}&lang={}", shell.here, choose_clock,
                                      shell.words.language)}},
                shell.words.other_clock);
    });
}

}  // namespace palpate::http::booking_page
