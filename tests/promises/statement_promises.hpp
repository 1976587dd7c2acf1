// Promises 3 and 4 about one answer, read from its JSON and the client's own words: nothing that
// was told is dropped in silence, and every statement has its because.
#pragma once

#include "advice/advise.hpp"

#include <string>

#include <boost/json/object.hpp>

namespace palpate::tests {

// A word that no table holds: whatever carries one has to be named under not_considered.
inline constexpr std::string_view nobodys_word = "qqzx";

// Empty when both promises hold, else the first one broken and where.
std::string broken_statement(const boost::json::object& client, const advice::Out& out,
                             const knowledge::Knowledge& k);

}  // namespace palpate::tests
