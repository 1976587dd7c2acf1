// The promises about plans, checked by reading the answer and the tables anew: nothing here asks
// the planner's own limits.
#pragma once

#include "advice/advise.hpp"

#include <string>

#include <boost/json/object.hpp>

namespace palpate::tests {

// Empty when every promise holds, else the first one broken and where.
std::string broken_promise(const boost::json::object& client, const advice::Out& out,
                           const knowledge::Knowledge& k);

}  // namespace palpate::tests
