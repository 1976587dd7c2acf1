// Parts of the one table of routes (routes.cpp) that stand in files of their own, for its length.
#pragma once

#include "http/api.hpp"

namespace palpate::http {

std::span<const Route> session_rows();   // routes_session_rows.cpp
std::span<const Route> feed_rows();      // routes_feed_rows.cpp
std::span<const Route> outcome_rows();   // routes_outcome_rows.cpp
std::span<const Route> desk_rows();      // routes_desk_rows.cpp
std::span<const Route> note_rows();      // routes_note_rows.cpp
std::span<const Route> event_rows();     // routes_event_rows.cpp
std::span<const Route> training_rows();  // routes_training_rows.cpp
std::span<const Route> referral_rows();  // routes_referral_rows.cpp

}  // namespace palpate::http
