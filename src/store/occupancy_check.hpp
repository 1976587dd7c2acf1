// Whether what is occupied is what the records say: part of `palpate verify`. The table is not in
// the audit, for it says nothing that the contents do not.
#pragma once

#include "practice/practice.hpp"
#include "store/sql/session.hpp"

namespace palpate::store {

// Conflict, naming the first record that occupies something else than its content says.
Result<void> check_occupancy(Session& session, practice::PracticeId practice);

}  // namespace palpate::store
