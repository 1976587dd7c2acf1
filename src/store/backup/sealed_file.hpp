// A file whose every byte is encrypted and authenticated, written and read as a stream in constant
// memory: libsodium's secretstream (XChaCha20-Poly1305).
//
//     bytes 0..15   "palpate backup\n" and the version of this format
//     16            what it is sealed with (Secret::Kind); 17..23 zero
//     24..39        Argon2id's passes and memory, little endian; zero with a key file
//     40..55        salt
//     56..79        the stream's own header
//     then chunks of 64 KiB of content, each 17 bytes longer; the last one says that it is the last
//
// The header is bound into every chunk, so that nothing in it can be changed either.
#pragma once

#include "store/backup/secret.hpp"

#include <vector>

#include <sodium.h>

namespace palpate::store {

constexpr std::size_t sealed_header_bytes = 80;
constexpr std::size_t sealed_chunk_bytes = std::size_t{64} << 10;
using SealedHeader = std::array<std::uint8_t, sealed_header_bytes>;

// Under another name until finish(): a file with its own name is whole. Throws StoreError.
class SealedWriter {
public:
    SealedWriter(const std::filesystem::path& path, const Secret& secret, const Cost& cost);
    ~SealedWriter();  // without finish(): nothing is left
    SealedWriter(const SealedWriter&) = delete;
    SealedWriter& operator=(const SealedWriter&) = delete;

    void write(Bytes bytes);
    // It is on the disk and has its name. Conflict when that was taken meanwhile.
    Result<std::uint64_t> finish();  // bytes of the file

private:
    void push(unsigned char tag);
    void write_all(Bytes bytes);

    std::filesystem::path path_;
    std::filesystem::path draft_;
    int file_ = -1;
    std::uint64_t size_ = 0;
    SealedHeader header_{};
    crypto_secretstream_xchacha20poly1305_state state_{};
    std::vector<std::uint8_t> chunk_;   // not yet sealed
    std::vector<std::uint8_t> sealed_;  // scratch
};

// Throws StoreError: read_only when it cannot be opened, too_new, and damaged when it was altered
// or cut short, or the secret is another one (which cannot be told apart).
class SealedReader {
public:
    SealedReader(const std::filesystem::path& path, const Secret& secret);
    ~SealedReader();
    SealedReader(const SealedReader&) = delete;
    SealedReader& operator=(const SealedReader&) = delete;

    void read(std::span<std::uint8_t> all);  // exactly so many
    void expect_end();

private:
    void check_header(const Secret& secret) const;
    void next_chunk();
    std::size_t read_some(std::span<std::uint8_t> bytes);
    [[noreturn]] void refuse_altered() const;

    std::string path_;
    int file_ = -1;
    std::uint64_t left_ = 0;  // bytes of the file not yet read
    SealedHeader header_{};
    crypto_secretstream_xchacha20poly1305_state state_{};
    std::vector<std::uint8_t> sealed_;
    std::vector<std::uint8_t> chunk_;
    std::size_t used_ = 0;  // of chunk_
    bool opened_a_chunk_ = false;
};

}  // namespace palpate::store
