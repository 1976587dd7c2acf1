#include "http/tls_context.hpp"

#include "trust/trust_folder.hpp"

#include <chrono>

#include <fmt/core.h>
#include <openssl/ssl.h>

namespace palpate::http {
namespace {

namespace ssl = boost::asio::ssl;

// For TLS 1.2; those of 1.3 are all good.
constexpr const char* ciphers =
    "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:"
    "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305";

// The server's only protocol, when the client names it; who names others only is refused.
int choose_protocol(SSL*, const unsigned char** chosen, unsigned char* size,
                    const unsigned char* offered, unsigned int offered_size, void*) {
    static constexpr unsigned char ours[] = "\x08http/1.1";
    unsigned char* out = nullptr;
    const int found =
        SSL_select_next_proto(&out, size, ours, sizeof ours - 1, offered, offered_size);
    *chosen = out;
    return found == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_ALERT_FATAL;
}

Result<void> check(const TlsFiles& files, trust::KeyPair& pair) {
    auto certificate = trust::text_of(files.certificate);
    if (!certificate)
        return invalid("tls.certificate", fmt::format("{} cannot be read", files.certificate));
    auto key = trust::text_of(files.key);
    if (!key)
        return invalid("tls.key", fmt::format("{} cannot be read", files.key));
    pair = {*std::move(certificate), *std::move(key)};
    const auto now =
        std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    if (const auto proved = trust::prove(pair, now); !proved) {
        const bool of_key = proved.error().path == "key";
        return invalid(
            of_key ? "tls.key" : "tls.certificate",
            fmt::format("{} {}", of_key ? files.key : files.certificate, proved.error().message));
    }
    return {};
}

}  // namespace

Result<std::shared_ptr<ssl::context>> tls_context(const TlsFiles& files) {
    trust::KeyPair pair;
    if (auto checked = check(files, pair); !checked)
        return tl::unexpected(checked.error());
    auto context = std::make_shared<ssl::context>(ssl::context::tls_server);
    auto* const native = context->native_handle();
    boost::system::error_code error;
    SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
    SSL_CTX_set_options(native, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION |
                                    SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA);
    SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);  // an idle connection keeps none
    SSL_CTX_set_num_tickets(native, 1);
    SSL_CTX_set_alpn_select_cb(native, choose_protocol, nullptr);
    if (SSL_CTX_set_cipher_list(native, ciphers) != 1)
        return invalid("tls", "this machine's OpenSSL allows none of the ciphers");
    context->use_certificate_chain(boost::asio::buffer(pair.certificate), error);
    if (error)
        return invalid("tls.certificate",
                       fmt::format("{}: {}", files.certificate, error.message()));
    context->use_private_key(boost::asio::buffer(pair.key), ssl::context::pem, error);
    if (error)
        return invalid("tls.key", fmt::format("{}: {}", files.key, error.message()));
    return context;
}

}  // namespace palpate::http
