// What is wrong with something a person or a program gave us: where, and a sentence that says what
// is allowed. Expected failures travel as values (Result); broken machinery throws; bugs assert.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <tl/expected.hpp>

namespace palpate {

enum class FaultKind {
    malformed,
    invalid,
    too_large,
    not_found,
    gone,           // was there and has been removed
    conflict,       // what is kept already stands against it
    stale,          // made from a version that is no longer the current one
    not_signed_in,  // it is not known who asks
    not_allowed,    // it is known, and it is not theirs to do
    busy            // not tried: too much is waiting; the same request may be sent again
};

// Two versions of one record: a person compares both and merges.
struct VersionClash {
    std::int64_t expected = 0;  // the version the change was made from
    std::int64_t current = 0;   // the version that is kept now
};

struct Fault {
    FaultKind kind = FaultKind::invalid;
    std::string path;     // "/movements/lumbar_flexion/degrees", or "flags.toml:12:3"
    std::string message;  // one sentence for a person, naming what is permitted
    std::optional<VersionClash> clash = {};  // when stale
};

template <class T>
using Result = tl::expected<T, Fault>;

template <class T>
using Checked = tl::expected<T, std::vector<Fault>>;  // for checks that can find many faults

inline tl::unexpected<Fault> invalid(std::string path, std::string message) {
    return tl::unexpected(Fault{FaultKind::invalid, std::move(path), std::move(message)});
}

inline tl::unexpected<Fault> refuse(FaultKind kind, std::string path, std::string message) {
    return tl::unexpected(Fault{kind, std::move(path), std::move(message)});
}

}  // namespace palpate
