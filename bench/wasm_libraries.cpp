// Boost.JSON compiled from its headers, and what it calls where exceptions are switched off.
#include <cstdlib>
#include <exception>

#include <boost/assert/source_location.hpp>
#include <boost/json/src.hpp>

namespace boost {

void throw_exception(const std::exception& /*unused*/) {
    std::abort();
}

void throw_exception(const std::exception& /*unused*/, const source_location& /*unused*/) {
    std::abort();
}

}  // namespace boost
