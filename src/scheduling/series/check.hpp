#pragma once

#include "scheduling/series/series.hpp"

#include <vector>

namespace palpate::scheduling::series {

// Everything in the course that solve() does not take, each with its place.
std::vector<Fault> faults_of(const Course& course);

}  // namespace palpate::scheduling::series
