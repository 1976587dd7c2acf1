// The schemas of what notes are written with, and of files (schema.hpp has those of everything
// else).
#pragma once

#include "http/schema.hpp"

namespace palpate::http::schema {

std::span<const Named> of_notes();

}  // namespace palpate::http::schema
