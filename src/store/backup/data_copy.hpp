// A copy of the data file as it was at one moment, made while others write. It has a name only
// while it is being made; what a killed process left of one is taken away by the next.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>

namespace palpate::store {

class DataCopy {
public:
    // Throws StoreError.
    explicit DataCopy(const std::filesystem::path& folder);
    ~DataCopy();
    DataCopy(const DataCopy&) = delete;
    DataCopy& operator=(const DataCopy&) = delete;

    std::uint64_t size() const noexcept { return size_; }
    std::size_t read(std::span<std::uint8_t> bytes);  // from where the last ended; 0 at the end

private:
    int file_ = -1;
    std::uint64_t size_ = 0;
};

// Copies in the folder that no living process works on.
void remove_left_copies(const std::filesystem::path& folder);

}  // namespace palpate::store
