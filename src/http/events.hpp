// Events with seats: called off, and how many seats are taken.
#pragma once

#include "http/api.hpp"

namespace palpate::http {

// routes_events.cpp
Reply call_off_event(const Request& request, const Services& services);

}  // namespace palpate::http
