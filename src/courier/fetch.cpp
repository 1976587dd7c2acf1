#include "courier/fetch.hpp"

#include "courier/transfer.hpp"

#include <array>
#include <cstring>

#include <fmt/core.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace palpate::courier {
namespace {

constexpr long redirects_max = 3;
constexpr std::chrono::seconds connect_max{10};

struct Network {
    std::uint32_t base;
    int bits;
};
// This machine, private networks, the link alone (where clouds keep their secrets), many at once.
constexpr std::array<Network, 10> closed_v4{{{0x00000000, 8},
                                             {0x0a000000, 8},
                                             {0x64400000, 10},
                                             {0x7f000000, 8},
                                             {0xa9fe0000, 16},
                                             {0xac100000, 12},
                                             {0xc0000000, 24},
                                             {0xc0a80000, 16},
                                             {0xc6120000, 15},
                                             {0xe0000000, 3}}};

bool is_closed(std::uint32_t address) {
    for (const auto& [base, bits] : closed_v4)
        if ((address ^ base) >> (32 - bits) == 0)
            return true;
    return false;
}

// Open are only the addresses that the world gives out (2000::/3), and those that say one of these
// of version 4.
bool is_closed(const std::uint8_t* address) {
    constexpr std::array<std::uint8_t, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    if (std::memcmp(address, mapped.data(), mapped.size()) == 0)
        return is_closed(std::uint32_t{address[12]} << 24U | std::uint32_t{address[13]} << 16U |
                         std::uint32_t{address[14]} << 8U | address[15]);
    return (address[0] & 0xe0U) != 0x20U;
}

bool is_private(const sockaddr* address) {
    if (address->sa_family == AF_INET) {
        sockaddr_in v4{};
        std::memcpy(&v4, address, sizeof v4);
        return is_closed(ntohl(v4.sin_addr.s_addr));
    }
    if (address->sa_family == AF_INET6) {
        sockaddr_in6 v6{};
        std::memcpy(&v6, address, sizeof v6);
        return is_closed(static_cast<const std::uint8_t*>(v6.sin6_addr.s6_addr));
    }
    return true;
}

struct Fetching {
    const FetchBounds& bounds;
    std::string text = {};
    bool too_large = false;
    bool refused = false;
};

std::size_t take(char* from, std::size_t size, std::size_t count, void* self) {
    auto& fetching = *static_cast<Fetching*>(self);
    fetching.too_large = fetching.text.size() + size * count > fetching.bounds.bytes_max;
    if (fetching.too_large)
        return 0;
    fetching.text.append(from, size * count);
    return size * count;
}

int watch(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    const auto& stopping = static_cast<Fetching*>(self)->bounds.stopping;
    return stopping && stopping() ? 1 : 0;
}

// Where it really goes, after names and redirects were followed.
curl_socket_t open_socket(void* self, curlsocktype, curl_sockaddr* address) {
    auto& fetching = *static_cast<Fetching*>(self);
    if (!fetching.bounds.private_addresses && is_private(&address->addr)) {
        fetching.refused = true;
        return CURL_SOCKET_BAD;
    }
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

tl::unexpected<Fault> failed(CURLcode code, const Fetching& fetching) {
    if (fetching.too_large)
        return refuse(FaultKind::too_large, "", "the calendar is too long");
    if (fetching.refused)
        return refuse(FaultKind::not_allowed, "",
                      "the address is inside this network (calendars.private_addresses)");
    return refuse(FaultKind::busy, "", std::string(words_of(code)));
}

}  // namespace

Result<std::string> fetch(const std::string& url, const FetchBounds& bounds) {
    start_curl();
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> handle(curl_easy_init(),
                                                                     &curl_easy_cleanup);
    auto* curl = handle.get();
    if (curl == nullptr)
        throw std::bad_alloc();
    Fetching fetching{.bounds = bounds};
    keep_to_bounds(curl, url, bounds.time_max, connect_max);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(curl, CURLOPT_MAXREDIRS, redirects_max);
    curl_easy_setopt(curl, CURLOPT_ACCEPT_ENCODING, "");
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, &open_socket);
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, &fetching);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &take);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &fetching);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, &watch);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &fetching);
    if (const auto code = curl_easy_perform(curl); code != CURLE_OK)
        return failed(code, fetching);
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    if (status >= 200 && status < 300)
        return std::move(fetching.text);
    return status == 404 || status == 410
               ? refuse(FaultKind::not_found, "", "there is no calendar at this address")
               : refuse(FaultKind::busy, "",
                        fmt::format("the calendar's server refused it ({})", status));
}

}  // namespace palpate::courier
