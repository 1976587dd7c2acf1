// What is wrong with something a person or a program gave us: where, and a sentence that says what
// is allowed. Expected failures travel as values (Result); broken machinery throws; bugs assert.
#pragma once

#include <string>
#include <vector>

#include <tl/expected.hpp>

namespace palpate {

enum class FaultKind { malformed, invalid, too_large, not_found };

struct Fault {
    FaultKind kind = FaultKind::invalid;
    std::string path;     // "/movements/lumbar_flexion/degrees", or "flags.toml:12:3"
    std::string message;  // one sentence for a person, naming what is permitted
};

template <class T>
using Result = tl::expected<T, Fault>;

template <class T>
using Checked = tl::expected<T, std::vector<Fault>>;  // for checks that can find many faults

inline tl::unexpected<Fault> invalid(std::string path, std::string message) {
    return tl::unexpected(Fault{FaultKind::invalid, std::move(path), std::move(message)});
}

}  // namespace palpate
