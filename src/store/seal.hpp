// Keyed hashes: what only the holder of the practice's secret can make or check. libsodium's
// generichash (BLAKE2b), 32 bytes.
#pragma once

#include "store/sql/session.hpp"

#include <array>
#include <initializer_list>
#include <vector>

namespace palpate::store {

using Hash = std::array<std::uint8_t, 32>;

class Sealer {
public:
    using Key = std::array<std::uint8_t, 32>;
    explicit Sealer(const Key& key) : key_(key) {}
    // The parts are hashed with their kinds and lengths: no two lists of parts run together to the
    // same bytes. `purpose` keeps hashes for different ends apart.
    Hash seal(std::string_view purpose, std::initializer_list<Value> parts) const;

    // Encrypted and authenticated (libsodium's secretbox, a key of its own made from this one);
    // empty stays empty.
    std::vector<std::uint8_t> lock(std::string_view purpose, Bytes open) const;
    std::vector<std::uint8_t> unlock(std::string_view purpose, Bytes locked) const;  // or damaged

    static Key new_key();
    static bool equal(Bytes a, Bytes b);  // in a time that does not depend on where they differ

private:
    Key key_;
};

RandomBytes random_bytes();

}  // namespace palpate::store
