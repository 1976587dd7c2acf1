// A file from an address that people typed in: by http or https, within bounds, and to no place
// inside the practice's own network unless that is wanted.
#pragma once

#include "base/fault.hpp"

#include <chrono>
#include <functional>
#include <string>

namespace palpate::courier {

struct FetchBounds {
    std::chrono::seconds time_max{20};
    std::size_t bytes_max = 8'000'000;
    bool private_addresses = false;  // of this machine, its network, or the link alone
    std::function<bool()> stopping = {};
};

// Busy: it may go another time. Not allowed: the address is private. Not found: it is not there.
// Too large. The words are ours: never what the other side said, never the address.
Result<std::string> fetch(const std::string& url, const FetchBounds& bounds);

}  // namespace palpate::courier
