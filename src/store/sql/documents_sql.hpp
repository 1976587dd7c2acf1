// Statements whose plan is held by a test: what they cost must not grow with the practice.
#pragma once

#include <string_view>

namespace palpate::store {

// Through the index of terms, and each row by its key.
constexpr std::string_view glance_with_term_sql =
    "SELECT r.id, r.client, r.version, r.changed_at, r.changed_by, r.why, r.removed, r.content"
    " FROM record_term t JOIN record r"
    " ON r.practice = t.practice AND r.kind = t.kind AND r.id = t.id"
    " WHERE t.practice = $1 AND t.kind = $2 AND t.field = $3 AND t.term = $4 AND r.removed = 0"
    " ORDER BY t.id LIMIT $5";

}  // namespace palpate::store
