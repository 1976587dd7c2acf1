// Handlers of what practitioners were trained in (routes_training.cpp), and what goes over the wire
// of it besides the records themselves.
#pragma once

#include "http/api.hpp"
#include "knowledge/trained_scopes.hpp"

namespace palpate::http {

// Beside the certificates: what may be recorded, and where.
struct TrainingGround {
    std::string place;  // whose rules the practice follows; DEFAULT: none opens anything yet
    std::vector<knowledge::TrainedScope> scopes;
};
PALPATE_DESCRIBE(TrainingGround, place, scopes);

Reply list_training(const Request& request, const Services& services);
Reply add_training(const Request& request, const Services& services);
Reply change_training(const Request& request, const Services& services);

}  // namespace palpate::http
