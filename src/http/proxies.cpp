#include "http/proxies.hpp"

#include "base/text.hpp"
#include "http/exchange.hpp"

#include <algorithm>
#include <optional>
#include <span>

#include <arpa/inet.h>
#include <fmt/core.h>

namespace palpate::http {
namespace {

using Bytes = std::array<std::uint8_t, 16>;

constexpr std::array<std::uint8_t, 12> v4_start{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
constexpr int v4_bits = 32;

bool is_v4(const Bytes& bytes) {
    return std::ranges::equal(v4_start, std::span(bytes).first<v4_start.size()>());
}

std::optional<Bytes> bytes_of(std::string_view text) {
    const std::string copy(text);
    Bytes bytes{};
    const bool v6 = copy.find(':') != std::string::npos;
    if (!v6)
        std::ranges::copy(v4_start, bytes.begin());
    auto* const into = v6 ? bytes.data() : bytes.data() + v4_start.size();
    if (::inet_pton(v6 ? AF_INET6 : AF_INET, copy.c_str(), into) != 1)
        return std::nullopt;
    return bytes;
}

std::string text_of(const Bytes& bytes) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (is_v4(bytes))
        ::inet_ntop(AF_INET, bytes.data() + v4_start.size(), text.data(), text.size());
    else
        ::inet_ntop(AF_INET6, bytes.data(), text.data(), text.size());
    return text.data();
}

// "10.0.0.1", "10.0.0.1:80", "::1", "[::1]", "[::1]:80"; empty when it is no address.
std::string address_of_hop(std::string_view hop) {
    if (hop.starts_with('['))
        return plain_address(hop.substr(1, hop.find(']') - 1));
    if (std::ranges::count(hop, ':') == 1)
        hop = hop.substr(0, hop.find(':'));
    return plain_address(hop);
}

// The pieces between separators that stand outside of quotes.
std::vector<std::string_view> pieces(std::string_view text, char separator) {
    std::vector<std::string_view> all;
    bool quoted = false;
    auto end = text.size();
    // From the end, which the nearest proxy wrote: a quote that a stranger left open before it must
    // not swallow what it says.
    for (auto i = text.size(); i-- > 0;) {
        if (text[i] == '"')
            quoted = !quoted;
        if (text[i] == separator && !quoted) {
            all.push_back(trimmed(text.substr(i + 1, end - i - 1)));
            end = i;
        }
    }
    all.push_back(trimmed(text.substr(0, end)));
    std::ranges::reverse(all);
    return all;
}

// A parameter of one element of Forwarded (RFC 7239): "for" of `for="[::1]:80";proto=https`.
std::string_view parameter(std::string_view element, std::string_view name) {
    for (const auto pair : pieces(element, ';')) {
        const auto equals = pair.find('=');
        if (equals == std::string_view::npos ||
            !same_in_any_case(trimmed(pair.substr(0, equals)), name))
            continue;
        auto value = trimmed(pair.substr(equals + 1));
        if (value.size() >= 2 && value.starts_with('"') && value.ends_with('"'))
            value = value.substr(1, value.size() - 2);
        return value;
    }
    return {};
}

}  // namespace

bool TrustedProxies::Network::holds(const Bytes& address) const {
    const auto whole = static_cast<std::size_t>(bits / 8);
    if (!std::equal(bytes.begin(), bytes.begin() + bits / 8, address.begin()))
        return false;
    const int rest = bits % 8;
    return rest == 0 || (bytes[whole] >> (8 - rest)) == (address[whole] >> (8 - rest));
}

Result<TrustedProxies> TrustedProxies::from(const std::vector<std::string>& texts, Header header) {
    TrustedProxies made;
    made.header_ = header;
    made.networks_.reserve(texts.size());
    for (const std::string_view text : texts) {
        const auto slash = text.find('/');
        const auto bytes = bytes_of(text.substr(0, slash));
        const bool v4 = bytes && text.find(':') == std::string_view::npos;
        const int most = v4 ? v4_bits : 128;
        int bits = most;
        bool right = bytes.has_value();
        if (right && slash != std::string_view::npos) {
            bits = number_in<int>(text.substr(slash + 1)).value_or(-1);
            right = bits >= 0 && bits <= most;
        }
        if (!right)
            return invalid("", fmt::format("'{}': expected an IP address or a network such as "
                                           "10.0.0.0/8",
                                           text));
        made.networks_.push_back({*bytes, bits + 128 - most});
    }
    return made;
}

bool TrustedProxies::trusts(std::string_view address) const {
    const auto bytes = bytes_of(address);
    return bytes &&
           std::ranges::any_of(networks_, [&](const Network& one) { return one.holds(*bytes); });
}

std::string TrustedProxies::origin_of(const Request& request) const {
    std::string origin = request.address;
    const bool standard = header_ == Header::forwarded;
    const std::string_view said = standard ? request.forwarded : request.forwarded_for;
    if (said.empty())
        return origin;
    auto hops = pieces(said, ',');
    while (!hops.empty() && trusts(origin)) {
        const auto hop = standard ? parameter(hops.back(), "for") : hops.back();
        hops.pop_back();
        auto address = address_of_hop(hop);
        if (address.empty())
            break;  // "unknown", or worse: the proxy itself is all that is known
        origin = std::move(address);
    }
    return origin;
}

bool TrustedProxies::came_unencrypted(const Request& request) const {
    if (!trusts(request.address))
        return false;
    const bool standard = header_ == Header::forwarded;
    const auto said = pieces(standard ? request.forwarded : request.forwarded_proto, ',').back();
    return same_in_any_case(standard ? parameter(said, "proto") : said, "http");
}

std::string plain_address(std::string_view text) {
    const auto bytes = bytes_of(text);
    return bytes ? text_of(*bytes) : std::string();
}

bool is_loopback_address(std::string_view address) {
    const auto bytes = bytes_of(address);
    if (!bytes)
        return false;
    if (is_v4(*bytes))
        return (*bytes)[v4_start.size()] == 127;
    return text_of(*bytes) == "::1";
}

}  // namespace palpate::http
