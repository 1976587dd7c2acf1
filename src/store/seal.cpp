#include "store/seal.hpp"

#include "store/trouble.hpp"

#include <sodium.h>

namespace palpate::store {
namespace {

void start_sodium() {
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        throw StoreError(Trouble::failed, "the system gives no random numbers");
}

std::array<std::uint8_t, 8> eight_bytes(std::uint64_t number) {
    std::array<std::uint8_t, 8> bytes{};
    for (auto& byte : bytes) {
        byte = static_cast<std::uint8_t>(number);
        number >>= 8;
    }
    return bytes;
}

void add(crypto_generichash_state& state, const Value& part) {
    const auto kind = static_cast<std::uint8_t>(part.index());
    crypto_generichash_update(&state, &kind, 1);
    const auto sized = [&](const std::uint8_t* bytes, std::size_t size) {
        crypto_generichash_update(&state, eight_bytes(size).data(), 8);
        crypto_generichash_update(&state, bytes, size);
    };
    if (const auto* number = std::get_if<std::int64_t>(&part))
        sized(eight_bytes(static_cast<std::uint64_t>(*number)).data(), 8);
    else if (const auto* text = std::get_if<std::string_view>(&part))
        sized(reinterpret_cast<const std::uint8_t*>(text->data()), text->size());
    else if (const auto* bytes = std::get_if<Bytes>(&part))
        sized(bytes->data(), bytes->size());
}

}  // namespace

Hash Sealer::seal(std::string_view purpose, std::initializer_list<Value> parts) const {
    crypto_generichash_state state;
    crypto_generichash_init(&state, key_.data(), key_.size(), sizeof(Hash));
    add(state, purpose);
    for (const auto& part : parts)
        add(state, part);
    Hash hash{};
    crypto_generichash_final(&state, hash.data(), hash.size());
    return hash;
}

std::vector<std::uint8_t> Sealer::lock(std::string_view purpose, Bytes open) const {
    if (open.empty())
        return {};
    start_sodium();
    constexpr std::size_t nonce = crypto_secretbox_NONCEBYTES;
    std::vector<std::uint8_t> locked(nonce + crypto_secretbox_MACBYTES + open.size());
    randombytes_buf(locked.data(), nonce);
    crypto_secretbox_easy(locked.data() + nonce, open.data(), open.size(), locked.data(),
                          seal(purpose, {std::string_view("lock")}).data());
    return locked;
}

std::vector<std::uint8_t> Sealer::unlock(std::string_view purpose, Bytes locked) const {
    if (locked.empty())
        return {};
    constexpr std::size_t nonce = crypto_secretbox_NONCEBYTES;
    constexpr std::size_t more = nonce + crypto_secretbox_MACBYTES;
    std::vector<std::uint8_t> open(locked.size() > more ? locked.size() - more : 0);
    if (open.empty() || crypto_secretbox_open_easy(
                            open.data(), locked.data() + nonce, locked.size() - nonce,
                            locked.data(), seal(purpose, {std::string_view("lock")}).data()) != 0)
        throw StoreError(Trouble::damaged,
                         "a secret in the data file was not made with the key beside it");
    return open;
}

Sealer::Key Sealer::new_key() {
    start_sodium();
    Key key{};
    randombytes_buf(key.data(), key.size());
    return key;
}

bool Sealer::equal(Bytes a, Bytes b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

RandomBytes random_bytes() {
    start_sodium();
    RandomBytes bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

}  // namespace palpate::store
