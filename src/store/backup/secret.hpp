// What a backup is sealed with: the 32 bytes of a key file, or a passphrase.
#pragma once

#include "base/fault.hpp"
#include "store/seal.hpp"

#include <filesystem>

namespace palpate::store {

constexpr std::size_t passphrase_bytes_min = 12;  // of a new backup
constexpr std::size_t salt_bytes = 16;
using Salt = std::array<std::uint8_t, salt_bytes>;

// What trying one passphrase costs: Argon2id's passes and memory. In the header of each backup, so
// that it may be raised later.
struct Cost {
    std::uint64_t passes = 3;
    std::uint64_t memory_bytes = std::uint64_t{256} << 20;
};

class Secret {
public:
    enum class Kind : std::uint8_t { key_file = 1, passphrase = 2 };

    // Not found, or what a key file is: 32 bytes.
    static Result<Secret> from_key_file(const std::filesystem::path& file);
    // The first line of the file.
    static Result<Secret> from_passphrase_file(const std::filesystem::path& file);
    static Secret from_passphrase(std::string passphrase);

    Secret(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    Secret& operator=(Secret&&) = delete;
    ~Secret();  // wipes it

    Kind kind() const noexcept { return kind_; }
    bool too_short_for_new() const noexcept;
    // The key of one backup; slow for a passphrase. Throws StoreError without enough memory.
    Sealer::Key key_for(const Salt& salt, const Cost& cost) const;

private:
    Secret(Kind kind, std::string bytes) : kind_(kind), bytes_(std::move(bytes)) {}
    Kind kind_;
    std::string bytes_;
};

// A new key, in a file that only its owner may read. Conflict when the file is there already.
Result<void> make_key_file(const std::filesystem::path& file);

}  // namespace palpate::store
