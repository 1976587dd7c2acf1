// The parts of the contract's Out about what the client takes home: self-care and the letter.
#pragma once

#include "advice/advise.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

namespace palpate::advice {

boost::json::array because_json(const std::vector<Because>& because);
// Adds self_care, self_care_kept_back, self_care_note and referral.
void add_care(const Out& out, const knowledge::Knowledge& k, boost::json::object& object);

}  // namespace palpate::advice
