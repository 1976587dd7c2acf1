// How the files of a folder lie in a backup: name, size, bytes, one after the other, and an empty
// name at the end. The data file is the last.
#pragma once

#include "store/backup/sealed_file.hpp"

namespace palpate::store {

constexpr std::string_view packed_data_file = "palpate.db";
constexpr std::array<std::string_view, 3> packed_side_files{"audit.key", "audit.head", "erased"};

inline void begin_packed(SealedWriter& out, std::string_view name, std::uint64_t size) {
    const auto length = static_cast<std::uint8_t>(name.size());
    out.write({&length, 1});
    out.write({reinterpret_cast<const std::uint8_t*>(name.data()), name.size()});
    std::array<std::uint8_t, 8> bytes{};
    for (auto& byte : bytes) {
        byte = static_cast<std::uint8_t>(size);
        size >>= 8;
    }
    out.write(bytes);
}

inline void end_packed(SealedWriter& out) {
    const std::uint8_t nothing = 0;
    out.write({&nothing, 1});
}

struct Packed {
    std::string name;  // empty: there is no further file
    std::uint64_t size = 0;
};

inline Packed next_packed(SealedReader& in) {
    std::uint8_t length = 0;
    in.read({&length, 1});
    Packed packed;
    packed.name.resize(length);
    in.read({reinterpret_cast<std::uint8_t*>(packed.name.data()), length});
    if (length == 0)
        return packed;
    std::array<std::uint8_t, 8> bytes{};
    in.read(bytes);
    for (std::size_t i = 8; i-- > 0;)
        packed.size = packed.size << 8 | bytes[i];
    return packed;
}

}  // namespace palpate::store
