// The plan of an answer as the contract's JSON, and as lines for a person.
#pragma once

#include "advice/advise.hpp"

#include <boost/json/object.hpp>

namespace palpate::advice {

boost::json::object encode_plan(const Out& out, const knowledge::Knowledge& k);

}  // namespace palpate::advice
