// A fault as the members of its problem, for who adds to them before they are written.
#pragma once

#include "base/fault.hpp"

#include <boost/json/object.hpp>

namespace palpate::advice {

// RFC 9457; encode_fault() (advise.hpp) is these as text.
boost::json::object fault_problem(const Fault& fault);

}  // namespace palpate::advice
