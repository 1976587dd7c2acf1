// What the gates of a booking read of the practice's own records (services, rooms, events): nothing
// of a client is in them and nothing of them is handed out, so the trail has no entry for it.
#pragma once

#include "record/transaction.hpp"
#include "scheduling/bookings/decoded.hpp"
#include "scheduling/bookings/kinds.hpp"

namespace palpate::scheduling {

// Not found, gone, at `place`.
template <record::OfPractice T>
Result<T> look_at(const record::Transaction& t, Id<T> id, const std::string& place) {
    auto text = t.documents().glance({record::Kind<T>::name, id.uuid()});
    if (!text)
        return refuse(FaultKind::not_found, place,
                      fmt::format("there is no such {}", record::Kind<T>::name));
    if (text->removed)
        return refuse(FaultKind::gone, place,
                      fmt::format("this {} was removed", record::Kind<T>::name));
    return decoded<T>(*std::move(text));
}

}  // namespace palpate::scheduling
