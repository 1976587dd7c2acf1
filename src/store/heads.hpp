// The side file with the last acknowledged audit entry of each practice. It is written after the
// commit and before the caller is told, so it never runs ahead of the data file: a data file that
// ends before it has lost something.
//
// Each practice has two slots, written in turn and sealed, so that a torn write leaves the other.
// It is not synced at every commit: after a power cut it may be some entries old, and then notices
// less, never too much.
#pragma once

#include "store/audit.hpp"

#include <map>
#include <string>

namespace palpate::store {

class Heads {
public:
    // The file must be there (made by make()); throws StoreError.
    Heads(std::string path, const Sealer& sealer, bool read_only);
    ~Heads();
    Heads(const Heads&) = delete;
    Heads& operator=(const Heads&) = delete;

    static void make(const std::string& path);  // an empty one; keeps one that is there

    Head find(PracticeId practice) const;  // seq 0 when there is none
    void keep(PracticeId practice, const Head& head);
    void sync() noexcept;  // on the disk when it returns, if the disk can

private:
    struct Slots {
        int index = 0;  // of the pair in the file
        Head last;
    };
    void read_all();
    void write(int at, Bytes slot);

    std::string path_;
    const Sealer& sealer_;
    int file_ = -1;
    std::map<PracticeId, Slots> slots_;
};

}  // namespace palpate::store
