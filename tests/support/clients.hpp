// Made-up clients, as the contract's In, from a seed: for property tests, benchmarks and fuzzing.
// Everything is drawn from the knowledge tables, so a new row is tried without a new test. The same
// seed and tables give the same client on every machine.
#pragma once

#include "knowledge/knowledge.hpp"

#include <cstdint>
#include <string>

#include <boost/json/object.hpp>

namespace palpate::tests {

// Most are fit for massage with a wish or a condition or two; some have many yeses; a few are ill.
boost::json::object generate_client(std::uint64_t seed, const knowledge::Knowledge& k);

std::string generate_client_text(std::uint64_t seed, const knowledge::Knowledge& k);

// The smallest client found for which `fails` still holds: members, then list elements and answers
// are dropped one by one.
template <class Fails>
boost::json::object shrink_client(boost::json::object client, Fails fails);

}  // namespace palpate::tests

#include "support/shrink_client.hpp"
