// The schemas of referrals and their answers (schema.hpp has those of everything else).
#pragma once

#include "http/schema.hpp"

namespace palpate::http::schema {

std::span<const Named> of_referrals();

}  // namespace palpate::http::schema
