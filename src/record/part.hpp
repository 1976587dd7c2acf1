// A few members of a kept record, for lists of many (base/json_part.hpp).
#pragma once

#include "base/json_part.hpp"
#include "record/repository.hpp"

namespace palpate::record {

// Throws as decode() does: what the store kept is no T.
template <class P, class T>
    requires PartOf<P, T>
P part_of(Id<T> id, const KeptText& kept) {
    auto part = part_from_json<T, P>(kept.content);
    if (!part)
        throw std::runtime_error(fmt::format("the kept {} {} cannot be read: {} {}", Kind<T>::name,
                                             to_text(id), part.error().front().path,
                                             part.error().front().message));
    return *std::move(part);
}

}  // namespace palpate::record
