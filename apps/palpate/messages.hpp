// What sends messages to clients, as the settings say.
#pragma once

#include "courier/courier.hpp"
#include "log/log.hpp"
#include "settings/settings.hpp"
#include "store/sqlite_store.hpp"

namespace palpate::app {

// Not started yet. None where neither mail nor short messages are set up.
std::unique_ptr<courier::Courier> courier_of(const settings::Settings& settings,
                                             store::SqliteStore& store, const std::string& base,
                                             log::Log& log, const knowledge::Knowledge& k);

}  // namespace palpate::app
