// The schemas of what practitioners were trained in (schema.hpp has those of everything else).
#pragma once

#include "http/schema.hpp"

namespace palpate::http::schema {

std::span<const Named> of_training();

}  // namespace palpate::http::schema
