// A practitioner's favourite sequences (routes_favourites.cpp).
#pragma once

#include "http/api.hpp"

namespace palpate::http {

Reply list_favourites(const Request& request, const Services& services);
Reply add_favourite(const Request& request, const Services& services);
Reply rename_favourite(const Request& request, const Services& services);
Reply remove_favourite(const Request& request, const Services& services);

}  // namespace palpate::http
