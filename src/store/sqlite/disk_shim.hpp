// A disk that fails when told, or is slow to sync: a layer over SQLite's own file access, for tests
// and benchmarks only.
#pragma once

#include <atomic>
#include <chrono>
#include <string>

namespace palpate::store::sqlite {

struct Disk {
    std::atomic<long> writes_left{-1};  // then the disk is full; -1: never
    std::atomic<bool> syncs_fail{false};
    std::atomic<long> sync_delay_us{0};  // added to each sync
    std::atomic<long> syncs{0};          // counted
    std::atomic<long> writes{0};
};

// The one such disk of this process; registered with its first use.
Disk& disk_shim();
inline const std::string disk_shim_name = "palpate-disk-shim";

}  // namespace palpate::store::sqlite
