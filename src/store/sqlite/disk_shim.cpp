#include "store/sqlite/disk_shim.hpp"

#include <cassert>
#include <cstddef>
#include <thread>

#include <sqlite3.h>

namespace palpate::store::sqlite {
namespace {

Disk disk;

// SQLite gives room for our part; the file below lies behind it.
struct ShimFile {
    sqlite3_file base;
    sqlite3_file* below() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

sqlite3_file* below(sqlite3_file* file) {
    return reinterpret_cast<ShimFile*>(file)->below();
}

const sqlite3_io_methods& methods(sqlite3_file* file) {
    return *below(file)->pMethods;
}

int close_file(sqlite3_file* f) {
    return methods(f).xClose(below(f));
}
int read_file(sqlite3_file* f, void* to, int size, sqlite3_int64 at) {
    return methods(f).xRead(below(f), to, size, at);
}
int write_file(sqlite3_file* f, const void* from, int size, sqlite3_int64 at) {
    ++disk.writes;
    long left = disk.writes_left.load();
    while (left > 0 && !disk.writes_left.compare_exchange_weak(left, left - 1)) {}
    return left == 0 ? SQLITE_FULL : methods(f).xWrite(below(f), from, size, at);
}
int truncate_file(sqlite3_file* f, sqlite3_int64 size) {
    return methods(f).xTruncate(below(f), size);
}
int sync_file(sqlite3_file* f, int flags) {
    ++disk.syncs;
    if (disk.syncs_fail)
        return SQLITE_IOERR_FSYNC;
    const int code = methods(f).xSync(below(f), flags);
    if (const long delay = disk.sync_delay_us; delay > 0)
        std::this_thread::sleep_for(std::chrono::microseconds(delay));
    return code;
}
int file_size(sqlite3_file* f, sqlite3_int64* size) {
    return methods(f).xFileSize(below(f), size);
}
int lock_file(sqlite3_file* f, int level) {
    return methods(f).xLock(below(f), level);
}
int unlock_file(sqlite3_file* f, int level) {
    return methods(f).xUnlock(below(f), level);
}
int check_lock(sqlite3_file* f, int* held) {
    return methods(f).xCheckReservedLock(below(f), held);
}
int control(sqlite3_file* f, int op, void* argument) {
    return methods(f).xFileControl(below(f), op, argument);
}
int sector_size(sqlite3_file* f) {
    return methods(f).xSectorSize(below(f));
}
int characteristics(sqlite3_file* f) {
    return methods(f).xDeviceCharacteristics(below(f));
}
int shm_map(sqlite3_file* f, int page, int size, int extend, void volatile** to) {
    return methods(f).xShmMap(below(f), page, size, extend, to);
}
int shm_lock(sqlite3_file* f, int offset, int count, int flags) {
    return methods(f).xShmLock(below(f), offset, count, flags);
}
void shm_barrier(sqlite3_file* f) {
    methods(f).xShmBarrier(below(f));
}
int shm_unmap(sqlite3_file* f, int remove) {
    return methods(f).xShmUnmap(below(f), remove);
}

const sqlite3_io_methods shim_methods = {
    2,         close_file,  read_file,  write_file, truncate_file, sync_file,       file_size,
    lock_file, unlock_file, check_lock, control,    sector_size,   characteristics, shm_map,
    shm_lock,  shm_barrier, shm_unmap,  nullptr,    nullptr};

sqlite3_vfs* system_vfs() {
    static sqlite3_vfs* const vfs = sqlite3_vfs_find(nullptr);
    return vfs;
}

int open_file(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* f, int flags, int* out_flags) {
    auto* file = reinterpret_cast<ShimFile*>(f);
    file->below()->pMethods = nullptr;
    const int code = system_vfs()->xOpen(system_vfs(), name, file->below(), flags, out_flags);
    // SQLite closes what has methods, also after a failed open.
    f->pMethods = file->below()->pMethods != nullptr ? &shim_methods : nullptr;
    return code;
}

// Everything but opening is the system's.
sqlite3_vfs make_vfs() {
    sqlite3_vfs vfs = *system_vfs();
    vfs.szOsFile += static_cast<int>(sizeof(ShimFile));
    vfs.zName = disk_shim_name.c_str();
    vfs.pNext = nullptr;
    vfs.xOpen = open_file;
    return vfs;
}

}  // namespace

Disk& disk_shim() {
    static sqlite3_vfs vfs = make_vfs();
    [[maybe_unused]] static const int registered = sqlite3_vfs_register(&vfs, 0);
    assert(registered == SQLITE_OK);
    return disk;
}

}  // namespace palpate::store::sqlite
