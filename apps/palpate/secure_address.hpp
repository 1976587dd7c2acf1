// Where devices reach a server that does TLS itself.
#pragma once

#include "configuration.hpp"
#include "trust/trust_folder.hpp"

namespace palpate::app {

constexpr unsigned short usual_tls_port = 8443;

// public_url, else "https://NAME:PORT" with `first`, else the certificate's first address that
// other machines know (a name may need mDNS, which not every tablet has), else its first name.
std::string secure_address(const Configuration& config, const trust::Names& names,
                           std::string_view first, unsigned short port = 0);

}  // namespace palpate::app
