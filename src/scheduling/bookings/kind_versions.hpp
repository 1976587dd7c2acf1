// What grows when any record of a kind of the practice's own changes.
#pragma once

#include "record/transaction.hpp"

namespace palpate::scheduling {

// No entry in the trail.
template <class T>
std::string versions_of(const record::Transaction& t) {
    std::string all;
    for (const auto& text : t.documents().glance_of_client(record::Kind<T>::name, {}))
        all += fmt::format("{} {};", to_text(text.id), text.version);
    return all;
}

}  // namespace palpate::scheduling
