// Clock and chance, handed in so that tests can set the one back and repeat the other.
#pragma once

#include "base/id.hpp"

#include <functional>

namespace palpate::store {

struct Surroundings {
    std::function<Instant()> now;
    std::function<RandomBytes()> random;
};

Surroundings the_system();

}  // namespace palpate::store
