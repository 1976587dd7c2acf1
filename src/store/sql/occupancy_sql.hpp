// Statements whose plan is held by a test: what they cost must not grow with the practice.
#pragma once

#include <string_view>

namespace palpate::store {

// What one record occupies. The rows' keys by the index, which holds them, and then each row by its
// key: asked for the rows at once, SQLite reads all that the practice has ever occupied.
constexpr std::string_view claims_of_record_sql =
    "SELECT o.resource, o.begins, o.until, o.place, o.lapses FROM occupancy k JOIN occupancy o"
    " ON o.practice = k.practice AND o.resource = k.resource AND o.begins = k.begins"
    " AND o.place = k.place WHERE k.practice = $1 AND k.kind = $2 AND k.id = $3";

}  // namespace palpate::store
