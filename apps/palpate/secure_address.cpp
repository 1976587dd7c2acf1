#include "secure_address.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::app {
namespace {

std::string host_of(const trust::Names& names, std::string_view first) {
    if (!first.empty())
        return std::string(first);
    for (const auto& address : names.addresses)
        if (!http::is_loopback_address(address) && address.find(':') == std::string::npos)
            return address;
    return names.hosts.empty() ? "localhost" : names.hosts.front();
}

}  // namespace

std::string secure_address(const Configuration& config, const trust::Names& names,
                           std::string_view first, unsigned short port) {
    if (!config.settings().public_url.empty())
        return config.settings().public_url;
    const bool listens_here = http::is_loopback_address(config.address.host);
    if (port == 0)
        port = listens_here ? usual_tls_port : config.address.port;
    const auto host = host_of(names, first);
    const bool v6 = host.find(':') != std::string::npos;
    return fmt::format("https://{}{}{}:{}", v6 ? "[" : "", host, v6 ? "]" : "", port);
}

}  // namespace palpate::app
