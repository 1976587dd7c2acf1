// The status line and header of a reply, with what every reply says for security.
#pragma once

#include "http/exchange.hpp"

#include <string>

namespace palpate::http {

// `keep`: the connection stays for another request. `encrypted`: whoever asks came by TLS, and is
// told to come back by TLS only.
std::string head_of(const Reply& reply, bool keep, bool encrypted);

}  // namespace palpate::http
