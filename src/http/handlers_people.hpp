// Answers about one person who works here.
#pragma once

#include "http/api.hpp"

namespace palpate::http {

Reply person(const Request& request, const Services& services);

}  // namespace palpate::http
