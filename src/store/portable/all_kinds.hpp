// Every kind of record there is, for what has only its name: export and import.
#pragma once

#include "record/portable/kind_view.hpp"

namespace palpate::store {

std::span<const record::KindView> all_kinds();
// nullptr: not of this version of the program
const record::KindView* find_kind(std::string_view name);

}  // namespace palpate::store
