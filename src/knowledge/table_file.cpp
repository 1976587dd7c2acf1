#include "knowledge/table_file.hpp"

#include <cstdint>

#include <fmt/core.h>

namespace palpate::knowledge {

std::string version_of(std::span<const TableFile> tables) {
    std::uint64_t hash = 14695981039346656037ULL;
    const auto mix = [&hash](std::string_view text) {
        for (const char c : text) {
            hash ^= static_cast<unsigned char>(c);
            hash *= 1099511628211ULL;
        }
    };
    for (const auto& table : tables) {
        mix(table.name);
        mix(table.text);
    }
    return fmt::format("{:016x}", hash);
}

}  // namespace palpate::knowledge
