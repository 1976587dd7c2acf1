// The practice's own records are few, long (a service names everybody who gives it) and read for
// every booking: a text that was decoded before is not decoded again. Known by the text itself, so
// it cannot be out of date, whatever the store and whoever wrote it.
#pragma once

#include "record/repository.hpp"

#include <map>

namespace palpate::scheduling {

// Throws as record::decode() does.
template <record::OfPractice T>
T decoded(record::KeptText text) {
    struct Known {
        std::string text;
        T content;
    };
    constexpr std::size_t known_max = 64;
    thread_local std::map<Uuid, Known> all;
    const auto found = all.find(text.id);
    if (found != all.end() && found->second.text == text.content)
        return found->second.content;
    if (found == all.end() && all.size() == known_max)
        all.clear();
    Known known{.text = text.content, .content = {}};
    const auto id = text.id;
    known.content = record::decode<T>(std::move(text)).content;
    return all.insert_or_assign(id, std::move(known)).first->second.content;
}

}  // namespace palpate::scheduling
