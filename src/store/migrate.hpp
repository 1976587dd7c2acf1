// The shape of the database, changed forward only: numbered steps, each in a transaction of its
// own.
#pragma once

#include "store/sql/session.hpp"

#include <span>

namespace palpate::store {

struct Migration {
    int number = 0;         // from 1, without a gap
    std::string_view name;  // of the file, without number and ending
    std::string_view sql;   // in the words of Session::in_dialect
};

std::span<const Migration> embedded_migrations();  // src/store/migrations

// The last step done; 0 for an empty file.
int version_of(Session& session);

// Throws too_new when the file has more steps than `known`.
void refuse_newer(Session& session, int known);

// Does the steps that are missing. Throws too_new, before anything is changed, when the file has
// steps that this program does not know; failed, naming the step, when one does not work: that one
// is taken back, those before it stay.
void migrate(Session& session, std::span<const Migration> steps, Instant now);

}  // namespace palpate::store
