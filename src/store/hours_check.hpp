// Whether hours are found by whose they are: part of `palpate verify`. What they are found by is
// not in the audit, for it says nothing that the contents do not; but of hours that are not found,
// every hour is open.
#pragma once

#include "practice/practice.hpp"
#include "store/sql/session.hpp"

namespace palpate::store {

// Conflict, naming the first that are found by something else than their content says.
Result<void> check_hours(Session& session, practice::PracticeId practice);

}  // namespace palpate::store
