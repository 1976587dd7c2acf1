// Certificates for TLS on a practice's own network, where no public authority can vouch for names
// such as clinic.local: a small authority of the practice's own, and what it signs. ECDSA P-256,
// SHA-256; X.509 by OpenSSL. PEM in, PEM out: no files, no clock.
#pragma once

#include "base/fault.hpp"
#include "base/instant.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace palpate::trust {

// What a server is reached by.
struct Names {
    std::vector<std::string> hosts;      // "clinic.local", "localhost"
    std::vector<std::string> addresses;  // "192.168.1.20", "::1"

    friend bool operator==(const Names&, const Names&) = default;
};

// Sorts a name into the right list. Fault: it is neither a host name nor an IP address.
Result<void> add_name(Names& names, std::string_view text);
// What either has, each once.
Names together(const Names& a, const Names& b);
bool covers(const Names& all, const Names& some);

struct KeyPair {
    std::string certificate;
    std::string key;  // PKCS#8, not encrypted
};

constexpr std::chrono::days authority_life{3652};
// Under the 398 that devices accept, the day before it counts included.
constexpr std::chrono::days certificate_life{396};

// An authority that can vouch for these hosts, for addresses of private networks and for these
// addresses, and for nothing else in the world: whoever steals its key cannot pose as a bank.
KeyPair make_authority(const Names& names, Instant now);

// Fault: the authority may not vouch for one of the names, or is no authority. `certificate` holds
// the authority's too.
Result<KeyPair> make_certificate(const KeyPair& authority, const Names& names, Instant now);

struct About {
    Names names;
    Instant from;
    Instant until;
    std::string fingerprint;  // SHA-256 of the DER, "AB:CD:...", for people to compare
};

// The first certificate of a PEM text. Fault: what is wrong with it.
Result<About> look_at(std::string_view certificate);

// The pair belongs together and holds now. Fault: a sentence that says what does not.
Result<About> prove(const KeyPair& pair, Instant now);

std::string der_of(std::string_view certificate);  // of the first; empty when there is none

}  // namespace palpate::trust
