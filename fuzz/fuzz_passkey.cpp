// Any bytes as what a browser and an authenticator say of a passkey: nothing is accepted that does
// not name the place and the challenge, and no bytes do harm.
#include "practice/passkeys.hpp"
#include "secrets/passkey.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace palpate;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const secrets::Bytes bytes(data, size);
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (practice::client_data_says(text, "webauthn.get", "Y2hhbGxlbmdl", "https://my.clinic"))
        for (const std::string_view word : {"webauthn.get", "my.clinic"})
            if (text.find(word) == std::string_view::npos && text.find('\\') == text.npos)
                std::abort();
    if (const auto made = secrets::passkey_made("my.clinic", bytes))
        if (made->id.empty() || made->key.size() != secrets::passkey_key_bytes)
            std::abort();
    const std::vector<std::uint8_t> key(secrets::passkey_key_bytes, 1);
    if (secrets::passkey_proven("my.clinic", key, {bytes, bytes, bytes}))
        std::abort();
    return 0;
}
