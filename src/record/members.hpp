// What a kept document says, member by member.
#pragma once

#include "base/json.hpp"

namespace palpate::record {

// None where it is no object.
inline boost::json::object members_of(const Document& document) {
    auto parsed = parse_json(document.text());
    return parsed && parsed->is_object() ? std::move(parsed->get_object()) : boost::json::object();
}

}  // namespace palpate::record
