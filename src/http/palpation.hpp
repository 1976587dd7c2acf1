// Handlers of what is palpated in a session (routes_session.cpp).
#pragma once

#include "http/api.hpp"

namespace palpate::http {

Reply session_sources(const Request& request, const Services& services);
Reply take_palpation(const Request& request, const Services& services);

}  // namespace palpate::http
