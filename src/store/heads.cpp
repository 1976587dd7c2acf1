#include "store/heads.hpp"

#include "store/trouble.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

namespace palpate::store {
namespace {

// practice 16, seq 8, hash 32, seal 32, and room.
constexpr std::size_t slot_size = 128;
using Slot = std::array<std::uint8_t, slot_size>;

Slot encode(const Sealer& sealer, PracticeId practice, const Head& head) {
    Slot slot{};
    std::ranges::copy(practice.uuid().bytes, slot.begin());
    for (std::size_t i = 0; i < 8; ++i)
        slot[16 + i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(head.seq) >> (8 * i));
    std::ranges::copy(head.hash, slot.begin() + 24);
    const Hash seal = sealer.seal("palpate head", {Bytes(slot).first(56)});
    std::ranges::copy(seal, slot.begin() + 56);
    return slot;
}

struct Decoded {
    PracticeId practice;
    Head head;
};

std::optional<Decoded> decode(const Sealer& sealer, const Slot& slot) {
    const Hash seal = sealer.seal("palpate head", {Bytes(slot).first(56)});
    if (!Sealer::equal(seal, Bytes(slot).subspan(56, 32)))
        return std::nullopt;
    Decoded d;
    Uuid id;
    std::copy_n(slot.begin(), 16, id.bytes.begin());
    d.practice = PracticeId(id);
    std::uint64_t seq = 0;
    for (std::size_t i = 8; i-- > 0;)
        seq = seq << 8 | slot[16 + i];
    d.head.seq = static_cast<std::int64_t>(seq);
    std::copy_n(slot.begin() + 24, 32, d.head.hash.begin());
    return d;
}

[[noreturn]] void fail(const std::string& path) {
    const int code = errno;
    throw StoreError(code == ENOSPC ? Trouble::full : Trouble::read_only,
                     fmt::format("{}: {}", path, std::strerror(code)));
}

}  // namespace

void Heads::make(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        fail(path);
    ::fsync(file);
    ::close(file);
}

Heads::Heads(std::string path, const Sealer& sealer, bool read_only)
    : path_(std::move(path)), sealer_(sealer) {
    file_ = ::open(path_.c_str(), (read_only ? O_RDONLY : O_RDWR) | O_CLOEXEC);
    if (file_ < 0)
        fail(path_);
    read_all();
}

Heads::~Heads() {
    ::close(file_);
}

void Heads::read_all() {
    Slot slot{};
    for (int i = 0; ::pread(file_, slot.data(), slot_size, static_cast<off_t>(i * slot_size)) ==
                    static_cast<ssize_t>(slot_size);
         ++i) {
        const auto found = decode(sealer_, slot);
        if (!found)
            continue;  // torn, or tampered with: the chain itself is checked by verify
        auto& slots = slots_[found->practice];
        slots.index = i / 2;
        if (found->head.seq >= slots.last.seq)
            slots.last = found->head;
    }
}

Head Heads::find(PracticeId practice) const {
    const auto found = slots_.find(practice);
    return found == slots_.end() ? Head{} : found->second.last;
}

void Heads::keep(PracticeId practice, const Head& head) {
    const auto [found, is_new] = slots_.try_emplace(practice);
    auto& slots = found->second;
    if (is_new) {
        // Behind what is there, also behind a pair that could not be read.
        const off_t size = ::lseek(file_, 0, SEEK_END);
        slots.index = static_cast<int>((size + 2 * slot_size - 1) / (2 * slot_size));
    }
    // After an accepted loss the chain goes on from an earlier entry: the later one must go too.
    const bool went_back = head.seq < slots.last.seq;
    slots.last = head;
    const Slot slot = encode(sealer_, practice, head);
    write(slots.index * 2 + static_cast<int>(head.seq & 1), slot);
    if (went_back)
        write(slots.index * 2 + static_cast<int>((head.seq + 1) & 1), slot);
}

// A side file that cannot be written loses no data: the next head tries again.
void Heads::write(int at, Bytes slot) {
    const auto offset = static_cast<off_t>(at) * static_cast<off_t>(slot_size);
    [[maybe_unused]] const auto written = ::pwrite(file_, slot.data(), slot.size(), offset);
}

void Heads::sync() noexcept {
    ::fdatasync(file_);
}

}  // namespace palpate::store
