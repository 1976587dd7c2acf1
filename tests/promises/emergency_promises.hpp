// Promise 2 about one answer, read from the client's own words and the flag's row: an emergency
// holds every plan and sends its letter; nothing but a recorded clearance, or a check that the flag
// heeds, lowers a flag; what nobody answered lowers nothing.
#pragma once

#include "advice/advise.hpp"

#include <string>

#include <boost/json/object.hpp>

namespace palpate::tests {

// `bare`: the screening of the same client without clearances and checks. Empty when the promise
// holds, else where it is broken.
std::string broken_emergency(const boost::json::object& client, const advice::Out& out,
                             const screening::Screening& bare, const knowledge::Knowledge& k);

}  // namespace palpate::tests
