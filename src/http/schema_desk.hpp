// The schemas of the desk's day (schema.hpp has those of everything else).
#pragma once

#include "http/schema.hpp"

namespace palpate::http::schema {

std::span<const Named> of_desk();

}  // namespace palpate::http::schema
