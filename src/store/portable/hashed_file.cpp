#include "store/portable/hashed_file.hpp"

#include "store/trouble.hpp"

#include <fmt/format.h>

namespace palpate::store {
namespace {

constexpr std::size_t hash_bytes = 32;

}  // namespace

RunningHash::RunningHash() {
    crypto_generichash_init(&state_, nullptr, 0, hash_bytes);
}

void RunningHash::add(std::string_view bytes) {
    crypto_generichash_update(&state_, reinterpret_cast<const unsigned char*>(bytes.data()),
                              bytes.size());
}

std::string RunningHash::hex() {
    std::array<unsigned char, hash_bytes> hash{};
    crypto_generichash_final(&state_, hash.data(), hash.size());
    std::string text;
    for (const auto byte : hash)
        fmt::format_to(std::back_inserter(text), "{:02x}", byte);
    return text;
}

HashedFile::HashedFile(const std::filesystem::path& folder, std::string path)
    : about_{.path = std::move(path)}, where_(folder / about_.path) {
    std::filesystem::create_directories(where_.parent_path());
    out_.open(where_, std::ios::binary);
}

void HashedFile::write(std::string_view text) {
    out_.write(text.data(), static_cast<std::streamsize>(text.size()));
    hash_.add(text);
    about_.bytes += std::ssize(text);
}

ExportedFile HashedFile::finish() {
    out_.close();
    if (!out_)
        throw StoreError(Trouble::full, fmt::format("{}: could not be written; is the disk full?",
                                                    where_.string()));
    about_.blake2b = hash_.hex();
    return about_;
}

Result<ExportedFile> hash_file(const std::filesystem::path& folder, const std::string& path) {
    std::ifstream in(folder / path, std::ios::binary);
    if (!in)
        return refuse(FaultKind::not_found, path, "is missing from this export");
    ExportedFile about{.path = path};
    RunningHash hash;
    std::array<char, 65536> buffer{};
    while (in.read(buffer.data(), buffer.size()) || in.gcount() > 0) {
        hash.add({buffer.data(), static_cast<std::size_t>(in.gcount())});
        about.bytes += in.gcount();
    }
    about.blake2b = hash.hex();
    return about;
}

}  // namespace palpate::store
