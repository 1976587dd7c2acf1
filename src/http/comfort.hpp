// How a client likes it, visits that cost them nothing, and the letter of an after-effect
// (routes_comfort.cpp).
#pragma once

#include "http/api.hpp"

namespace palpate::http {

Reply comfort_now(const Request& request, const Services& services);
Reply set_comfort(const Request& request, const Services& services);
Reply list_free_visits(const Request& request, const Services& services);
Reply give_free_visit(const Request& request, const Services& services);
Reply change_free_visit(const Request& request, const Services& services);
Reply after_letter(const Request& request, const Services& services);

}  // namespace palpate::http
