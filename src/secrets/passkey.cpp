#include "secrets/passkey.hpp"

#include <algorithm>
#include <memory>

#include <fido.h>
#include <fido/es256.h>
#include <openssl/sha.h>

namespace palpate::secrets {
namespace {

// User present, user verified (WebAuthn 6.1).
constexpr std::uint8_t present_and_verified = 0x01 | 0x04;

struct Freed {
    void operator()(fido_cred_t* cred) const { fido_cred_free(&cred); }
    void operator()(fido_assert_t* assertion) const { fido_assert_free(&assertion); }
    void operator()(es256_pk_t* key) const { es256_pk_free(&key); }
};
template <class T>
using Owned = std::unique_ptr<T, Freed>;

void start_fido() {
    static const bool started = [] {
        fido_init(0);
        return true;
    }();
    (void)started;
}

Bytes bytes_of(const unsigned char* data, std::size_t size) {
    return data == nullptr ? Bytes() : Bytes(data, size);
}

// The first 32 bytes of authenticator data are the hash of the party it was made for.
bool is_for(std::string_view party, Bytes authenticator_data) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> hash{};
    SHA256(reinterpret_cast<const unsigned char*>(party.data()), party.size(), hash.data());
    return authenticator_data.size() > hash.size() &&
           std::ranges::equal(hash, authenticator_data.first(hash.size()));
}

bool is_user_verified(std::uint8_t flags) {
    return (flags & present_and_verified) == present_and_verified;
}

// Whether no item says that more follows than there is: libcbor makes room for a list of four
// billion before it looks (RFC 8949, 3). What is nested simply comes next.
bool lengths_fit(Bytes cbor) {
    std::size_t at = 0;
    while (at < cbor.size()) {
        const unsigned major = cbor[at] >> 5U;
        const unsigned info = cbor[at++] & 0x1fU;
        std::uint64_t length = info < 24 ? info : 0;
        const std::size_t more = info >= 24 && info < 28 ? std::size_t{1} << (info - 24) : 0;
        if (more > cbor.size() - at)
            return false;
        for (std::size_t i = 0; i < more; ++i)
            length = length << 8U | cbor[at++];
        const auto rest = cbor.size() - at;
        if (major >= 2 && major <= 5 && length > rest)
            return false;
        if (major == 2 || major == 3)
            at += static_cast<std::size_t>(length);
    }
    return true;
}

// Of authenticator data: hash, flags, counter, and with a new key its id before the CBOR.
bool is_modest(Bytes authenticator_data, bool has_key) {
    constexpr std::size_t head = 37;
    constexpr std::size_t key_head = head + 18;
    if (!has_key)
        return authenticator_data.size() < head || lengths_fit(authenticator_data.subspan(head));
    if (authenticator_data.size() < key_head)
        return true;  // libfido2 refuses it
    const auto id =
        std::size_t{authenticator_data[key_head - 2]} << 8U | authenticator_data[key_head - 1];
    return authenticator_data.size() < key_head + id ||
           lengths_fit(authenticator_data.subspan(key_head + id));
}

}  // namespace

std::optional<NewPasskey> passkey_made(std::string_view party, Bytes authenticator_data) {
    start_fido();
    const Owned<fido_cred_t> cred(fido_cred_new());
    if (!cred || authenticator_data.size() > authenticator_data_max ||
        !is_for(party, authenticator_data) || !is_modest(authenticator_data, true) ||
        fido_cred_set_type(cred.get(), COSE_ES256) != FIDO_OK ||
        fido_cred_set_authdata_raw(cred.get(), authenticator_data.data(),
                                   authenticator_data.size()) != FIDO_OK ||
        !is_user_verified(fido_cred_flags(cred.get())))
        return std::nullopt;
    const auto id = bytes_of(fido_cred_id_ptr(cred.get()), fido_cred_id_len(cred.get()));
    const auto key = bytes_of(fido_cred_pubkey_ptr(cred.get()), fido_cred_pubkey_len(cred.get()));
    if (id.empty() || id.size() > passkey_id_bytes_max || key.size() != passkey_key_bytes)
        return std::nullopt;
    return NewPasskey{
        {id.begin(), id.end()}, {key.begin(), key.end()}, fido_cred_sigcount(cred.get())};
}

std::optional<std::uint32_t> passkey_proven(std::string_view party, Bytes key,
                                            const PasskeyProof& proof) {
    start_fido();
    const Owned<es256_pk_t> point(es256_pk_new());
    const Owned<fido_assert_t> assertion(fido_assert_new());
    auto* a = assertion.get();
    const std::string party_id(party);
    const bool good =
        point && a != nullptr && key.size() == passkey_key_bytes &&
        proof.authenticator_data.size() <= authenticator_data_max &&
        is_modest(proof.authenticator_data, false) &&
        es256_pk_from_ptr(point.get(), key.data(), key.size()) == FIDO_OK &&
        fido_assert_set_clientdata(a, proof.client_data.data(), proof.client_data.size()) ==
            FIDO_OK &&
        fido_assert_set_rp(a, party_id.c_str()) == FIDO_OK &&
        fido_assert_set_up(a, FIDO_OPT_TRUE) == FIDO_OK &&
        fido_assert_set_uv(a, FIDO_OPT_TRUE) == FIDO_OK && fido_assert_set_count(a, 1) == FIDO_OK &&
        fido_assert_set_authdata_raw(a, 0, proof.authenticator_data.data(),
                                     proof.authenticator_data.size()) == FIDO_OK &&
        fido_assert_set_sig(a, 0, proof.signature.data(), proof.signature.size()) == FIDO_OK &&
        fido_assert_verify(a, 0, COSE_ES256, point.get()) == FIDO_OK;
    if (!good)
        return std::nullopt;
    return fido_assert_sigcount(a, 0);
}

}  // namespace palpate::secrets
