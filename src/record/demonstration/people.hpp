// Names and addresses of made-up people.
#pragma once

#include "base/dice.hpp"
#include "record/client.hpp"

namespace palpate::record {

// `number` tells apart those whose names are alike: it is in their e-mail address and identifier.
Client made_up_person(Dice& dice, int number, Date today);

}  // namespace palpate::record
