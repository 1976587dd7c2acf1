// What a test says of a broken promise: its seed, what is broken, and the smallest client found
// that still breaks it.
#pragma once

#include "support/clients.hpp"

#include <boost/json.hpp>
#include <fmt/core.h>

namespace palpate::tests {

// `broken(client)` says what is, in words; empty: nothing.
template <class Broken>
std::string smallest_breaking(std::uint64_t seed, const boost::json::object& client,
                              Broken broken) {
    const auto small = shrink_client(
        client, [&](const boost::json::object& smaller) { return !broken(smaller).empty(); });
    return fmt::format("seed {}: {}\nsmallest: {}\n{}", seed, broken(client), broken(small),
                       boost::json::serialize(small));
}

}  // namespace palpate::tests
