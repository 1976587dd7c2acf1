// Whom to believe about where a request comes from. A proxy in front of the server writes into a
// header who asked it; but so can anyone else, so only what a named proxy wrote counts.
#pragma once

#include "base/fault.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace palpate::http {

struct Request;

class TrustedProxies {
public:
    // The one header they set or extend. The other may be passed on as a stranger wrote it.
    enum class Header { x_forwarded_for, forwarded };

    TrustedProxies() = default;
    // Addresses ("10.0.0.1", "::1") and networks ("10.0.0.0/8"). Fault: the first that is neither.
    static Result<TrustedProxies> from(const std::vector<std::string>& texts,
                                       Header header = Header::x_forwarded_for);

    bool empty() const noexcept { return networks_.empty(); }
    bool trusts(std::string_view address) const;

    // Where the request comes from: the last hop that no trusted proxy is, going back from the
    // server's own peer, as far as the words of trusted proxies reach.
    std::string origin_of(const Request& request) const;
    // A trusted proxy says that it was asked without TLS. One that says nothing is taken to do TLS.
    bool came_unencrypted(const Request& request) const;

private:
    struct Network {
        std::array<std::uint8_t, 16> bytes{};  // of IPv4 as in ::ffff:0:0/96
        int bits = 128;
        bool holds(const std::array<std::uint8_t, 16>& address) const;
    };
    std::vector<Network> networks_;
    Header header_ = Header::x_forwarded_for;
};

// One way to write an address: "::ffff:10.0.0.1" is "10.0.0.1". Empty when it is none.
std::string plain_address(std::string_view text);
bool is_loopback_address(std::string_view address);

}  // namespace palpate::http
