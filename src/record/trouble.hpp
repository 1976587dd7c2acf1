// What the machinery below a store can do wrong. A conflict is none of these: it is a Fault and a
// value. Trouble is thrown, and caught once for each request.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace palpate::record {

enum class Trouble {
    busy,       // another process holds the database; nothing was done, it may be tried again
    full,       // the disk is full; nothing of this group was kept
    read_only,  // the file or its folder may not be written
    damaged,    // the file is not what was written: `palpate restore`
    too_new,    // written by a later version of this program
    refused,    // a constraint of the database stands against it: a fault of this program
    failed      // the disk or the system refused; the message says what
};

constexpr std::string_view to_text(Trouble trouble) {
    switch (trouble) {
        case Trouble::busy: return "busy";
        case Trouble::full: return "full";
        case Trouble::read_only: return "read_only";
        case Trouble::damaged: return "damaged";
        case Trouble::too_new: return "too_new";
        case Trouble::refused: return "refused";
        case Trouble::failed: return "failed";
    }
    return "failed";
}

class StoreError : public std::runtime_error {
public:
    StoreError(Trouble trouble, const std::string& message)
        : std::runtime_error(message), trouble_(trouble) {}
    Trouble trouble() const noexcept { return trouble_; }

private:
    Trouble trouble_;
};

}  // namespace palpate::record
