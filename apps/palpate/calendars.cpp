#include "calendars.hpp"

#include "commands.hpp"
#include "interop/ical/busy_read.hpp"

namespace palpate::app {

std::unique_ptr<courier::OutsideCalendars> calendars_of(const settings::Settings& settings,
                                                        store::SqliteStore& store, log::Log& log) {
    return std::make_unique<courier::OutsideCalendars>(courier::OutsideCalendars::Options{
        .store = store,
        .practices = [&store] { return store.practices(); },
        .now = now_here,
        .read = interop::busy_in,
        .bounds = {.bytes_max = interop::busy_text_bytes_max,
                   .private_addresses = settings.calendars.private_addresses == "yes"},
        .every = std::chrono::minutes(settings.calendars.every_minutes),
        .trouble =
            [&log](const char* type) {
                log.say(log::Level::error, "calendars could not be looked at",
                        {{"exception", log::Word::of_our_own(type)}});
            }});
}

}  // namespace palpate::app
