// An authenticator in software, for tests only: makes passkeys and proves them as WebAuthn says,
// with a key of OpenSSL's.
#pragma once

#include "secrets/secret.hpp"

#include <memory>
#include <stdexcept>

#include <fmt/format.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/sha.h>

namespace palpate::server {

using Octets = std::vector<std::uint8_t>;

inline std::string b64(std::string_view text) {
    return secrets::to_base64url({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

class SoftKey {
public:
    // What the browser says for it.
    struct Page {
        std::string party = "localhost";
        std::string origin = "http://localhost:8080";
        std::uint8_t flags = 0x05;  // present and verified
        std::uint32_t count = 0;
    };

    explicit SoftKey(std::uint8_t number) : id_(16, number), key_(EVP_EC_gen("P-256")) {
        if (!key_)
            throw std::runtime_error("no key of P-256");
    }

    const Octets& id() const { return id_; }

    static std::string client_data(std::string_view type, std::string_view challenge,
                                   const Page& page) {
        return fmt::format(R"({{"type":"{}","challenge":"{}","origin":"{}","crossOrigin":false}})",
                           type, challenge, page.origin);
    }
    Octets made_data(const Page& page) const {
        auto data = head(page, static_cast<std::uint8_t>(page.flags | 0x40));
        data.insert(data.end(), 16, 0);  // no particular model
        data.push_back(0);
        data.push_back(static_cast<std::uint8_t>(id_.size()));
        data.insert(data.end(), id_.begin(), id_.end());
        const auto x = coordinate(OSSL_PKEY_PARAM_EC_PUB_X);
        const auto y = coordinate(OSSL_PKEY_PARAM_EC_PUB_Y);
        // COSE_Key: {1: 2, 3: -7, -1: 1, -2: x, -3: y}
        for (const std::uint8_t byte :
             std::initializer_list<std::uint8_t>{0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 0x20})
            data.push_back(byte);
        data.insert(data.end(), x.begin(), x.end());
        for (const std::uint8_t byte : std::initializer_list<std::uint8_t>{0x22, 0x58, 0x20})
            data.push_back(byte);
        data.insert(data.end(), y.begin(), y.end());
        return data;
    }
    static Octets proof_data(const Page& page) { return head(page, page.flags); }
    Octets signature(const Octets& data, std::string_view client_data) const {
        Octets whole = data;
        const auto hash = sha256(client_data);
        whole.insert(whole.end(), hash.begin(), hash.end());
        const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                              EVP_MD_CTX_free);
        Octets signature(80);
        std::size_t size = signature.size();
        if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key_.get()) != 1 ||
            EVP_DigestSign(context.get(), signature.data(), &size, whole.data(), whole.size()) != 1)
            throw std::runtime_error("cannot sign");
        signature.resize(size);
        return signature;
    }

private:
    struct Freed {
        void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    };
    static Octets sha256(std::string_view text) {
        Octets hash(SHA256_DIGEST_LENGTH);
        SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), hash.data());
        return hash;
    }
    static Octets head(const Page& page, std::uint8_t flags) {
        auto data = sha256(page.party);
        data.push_back(flags);
        for (int shift = 24; shift >= 0; shift -= 8)
            data.push_back(static_cast<std::uint8_t>(page.count >> shift));
        return data;
    }
    Octets coordinate(const char* name) const {
        BIGNUM* number = nullptr;
        Octets bytes(32);
        const bool done = EVP_PKEY_get_bn_param(key_.get(), name, &number) == 1 &&
                          BN_bn2binpad(number, bytes.data(), 32) == 32;
        BN_free(number);
        if (!done)
            throw std::runtime_error("no point");
        return bytes;
    }

    Octets id_;
    std::unique_ptr<EVP_PKEY, Freed> key_;
};

}  // namespace palpate::server
