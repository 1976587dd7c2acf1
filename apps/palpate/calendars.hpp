// Practitioners' own calendars, as they are read while the server runs.
#pragma once

#include "courier/outside_calendars.hpp"
#include "log/log.hpp"
#include "settings/settings.hpp"
#include "store/sqlite_store.hpp"

namespace palpate::app {

std::unique_ptr<courier::OutsideCalendars> calendars_of(const settings::Settings& settings,
                                                        store::SqliteStore& store, log::Log& log);

}  // namespace palpate::app
