// A record that was read and changed, kept: the version it must still be, and what is there now.
#pragma once

#include "record/clients.hpp"

namespace palpate::scheduling {

// Stale, gone, not found.
template <class T>
Result<record::Kept<T>> change_kept(record::Transaction& t, record::Kept<T> kept,
                                    record::Version expected, std::string why = "") {
    return t.records<T>()
        .change(kept.id, expected, kept.content, why)
        .map([&](record::Version version) {
            return record::kept_now(t, kept.id, version, std::move(kept.content), std::move(why));
        });
}

}  // namespace palpate::scheduling
