// Names by id, as they are told beside what is asked for: of the practice, of who works there, of a
// client.
#pragma once

#include "http/api.hpp"
#include "record/client.hpp"

namespace palpate::http {

// Nothing: nobody has an account here, or there is none with this id.
std::optional<practice::Practice> practice_with(const Services& services, practice::PracticeId id);

using PersonName = std::pair<practice::PersonId, std::string>;
// Of all who have an account, by id. Opens a transaction: not within another.
std::vector<PersonName> people_named(const Services& services, practice::PracticeId id);

// Not noted in the trail: the list it is told in is an entry of its own. Nothing: they are not
// there, or closed to who asks.
std::optional<std::string> name_of_client(const record::Transaction& t, record::ClientId id);

}  // namespace palpate::http
