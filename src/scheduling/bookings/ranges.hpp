// Faults of what is said, gathered: each at its place, with what is allowed there.
#pragma once

#include "base/fault.hpp"

#include <cstdint>
#include <optional>
#include <vector>

#include <fmt/core.h>

namespace palpate::scheduling {

class Ranges {
public:
    void that(bool good, std::string place, std::string allowed) {
        if (!good)
            faults_.push_back({FaultKind::invalid, std::move(place), std::move(allowed)});
    }
    void whole(std::string place, const std::optional<std::int64_t>& value, std::int64_t lo,
               std::int64_t hi) {
        that(!value || (*value >= lo && *value <= hi), std::move(place),
             fmt::format("expected {} to {}", lo, hi));
    }
    std::vector<Fault> take() { return std::move(faults_); }

private:
    std::vector<Fault> faults_;
};

}  // namespace palpate::scheduling
