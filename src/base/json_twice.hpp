// A member that an object names twice. The parser keeps the last and says nothing, so that of
// "fever": "yes", "fever": "no" the first would be lost in silence: such text is refused.
#pragma once

#include "base/fault.hpp"

#include <optional>
#include <string_view>

#include <boost/json/value.hpp>

namespace palpate {

// The first member told twice, by its JSON pointer. `parsed` is what the parser made of `text`.
std::optional<Fault> told_twice(std::string_view text, const boost::json::value& parsed);

}  // namespace palpate
