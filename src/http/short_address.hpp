// Short addresses of public pages, as they are printed on a card: /p/SLUG.
#pragma once

#include "http/api.hpp"

namespace palpate::http {

// routes_book.cpp; leads to the booking page of the practice, with the same language and link.
Reply book_by_name(const Request& request, const Services& services);

}  // namespace palpate::http
