// The schemas of events with seats (schema.hpp has those of everything else).
#pragma once

#include "http/schema.hpp"

namespace palpate::http::schema {

std::span<const Named> of_events();

}  // namespace palpate::http::schema
