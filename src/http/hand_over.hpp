// Words to whoever treats next (routes_hand_over.cpp).
#pragma once

#include "http/api.hpp"

namespace palpate::http {

Reply list_hand_overs(const Request& request, const Services& services);
Reply add_hand_over(const Request& request, const Services& services);
Reply read_hand_over(const Request& request, const Services& services);

}  // namespace palpate::http
