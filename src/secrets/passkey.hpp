// Passkeys (WebAuthn Level 2) by libfido2: what an authenticator says when it makes one and when it
// proves that it has it. ES256 alone, which every authenticator speaks, and without attestation: it
// does not matter here who built it.
//
// The data is taken as WebAuthn gives it; libfido2 reads it and checks the signature. What the
// browser says (clientDataJSON: challenge, origin) is practice's to check (practice/passkeys.hpp).
#pragma once

#include "secrets/secret.hpp"

namespace palpate::secrets {

constexpr std::size_t passkey_id_bytes_max = 1023;    // of WebAuthn
constexpr std::size_t authenticator_data_max = 4096;  // with extensions; ours asks for none
constexpr std::size_t passkey_key_bytes = 64;         // a point of P-256, x and y

struct NewPasskey {
    std::vector<std::uint8_t> id;   // 1 to passkey_id_bytes_max
    std::vector<std::uint8_t> key;  // passkey_key_bytes
    std::uint32_t count = 0;        // of its uses; some authenticators always say 0
};

// `party` is the relying party's id, the host name. Nothing when the data is none, or is for
// another party, or the user was not there and verified.
std::optional<NewPasskey> passkey_made(std::string_view party, Bytes authenticator_data);

struct PasskeyProof {
    Bytes client_data;  // clientDataJSON as it came
    Bytes authenticator_data;
    Bytes signature;
};
// The count of its uses; nothing when the proof is not one by this key for this party, with the
// user there and verified.
std::optional<std::uint32_t> passkey_proven(std::string_view party, Bytes key,
                                            const PasskeyProof& proof);

}  // namespace palpate::secrets
