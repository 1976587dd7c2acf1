// The side file `erased`: the ids of clients whose contents were erased, each line of it sealed
// with the folder's secret. It outlives the data file: a backup from before an erasure brings the
// client back, and `restore` erases those listed here again before the folder is served.
#pragma once

#include "practice/practice.hpp"
#include "record/client.hpp"
#include "store/seal.hpp"

#include <compare>
#include <filesystem>
#include <vector>

namespace palpate::store {

struct Erased {
    practice::PracticeId practice;
    record::ClientId client;
    Instant at;
};

// In the order in which they were added; none when there is no such file. A last line that was torn
// is passed over. Throws StoreError, damaged, when the list was sealed with another secret.
std::vector<Erased> read_erased(const std::filesystem::path& file, const Sealer& sealer);

// Adds those whose practice and client are not listed yet; on the disk when it returns.
void add_erased(const std::filesystem::path& file, const Sealer& sealer,
                const std::vector<Erased>& clients);

}  // namespace palpate::store
