// What the practice's care came to (session/results).
#pragma once

#include "http/api.hpp"

namespace palpate::http {

Reply results(const Request& request, const Services& services);
Reply result_rates(const Request& request, const Services& services);

}  // namespace palpate::http
