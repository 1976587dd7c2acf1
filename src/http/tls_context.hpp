// What OpenSSL needs to answer a handshake. Included by server.cpp alone.
#pragma once

#include "http/server.hpp"

#include <memory>

#include <boost/asio/ssl/context.hpp>

namespace palpate::http {

// TLS 1.2 and 1.3 with forward secrecy and authenticated ciphers, HTTP/1.1 by ALPN, sessions
// resumed by tickets whose key lives as long as the context. Fault: what is wrong with the files,
// an expired certificate included.
Result<std::shared_ptr<boost::asio::ssl::context>> tls_context(const TlsFiles& files);

}  // namespace palpate::http
