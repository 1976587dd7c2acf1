// Two options turn about for one client (routes_alternation.cpp).
#pragma once

#include "base/json.hpp"
#include "http/api.hpp"

namespace palpate::http {

struct AlternationPair {
    std::string a;               // of today's plan
    std::vector<std::string> b;  // each equally safe wherever the plan has a
};
PALPATE_DESCRIBE(AlternationPair, a, b);
struct AlternationOptions {
    std::vector<AlternationPair> options;
    std::int64_t pairs_max;
};
PALPATE_DESCRIBE(AlternationOptions, options, pairs_max);

Reply list_alternations(const Request& request, const Services& services);
Reply alternation_options(const Request& request, const Services& services);
Reply begin_alternation(const Request& request, const Services& services);
Reply end_alternation(const Request& request, const Services& services);

}  // namespace palpate::http
