// The listening server: connections, limits and a graceful stop around one plain function from a
// request to a reply. All of Beast and Asio is behind this header, in server.cpp.
#pragma once

#include "base/fault.hpp"
#include "http/exchange.hpp"

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace palpate::log {
class Log;
}

namespace palpate::http {

// What one client may take from the others. A request beyond a size gets 413 or 431; one that is
// too slow is cut off.
struct Limits {
    std::size_t body_bytes_max = 256 * 1024;
    // Of the few requests that carry a file (Serving::large), and how many of them are read at
    // once; one more gets 503.
    std::size_t large_bytes_max = 11 * 1024 * 1024;
    int large_at_once_max = 4;
    std::size_t header_bytes_max = 16 * 1024;
    // Below 1024, the usual limit of open files. One more gets 503.
    std::size_t connections_max = 900;
    int waiting_at_once_max = 64;  // requests that wait for a disk; further ones queue
    std::chrono::milliseconds handshake{10'000};  // of TLS
    std::chrono::milliseconds idle{60'000};       // between two requests
    std::chrono::milliseconds header{10'000};     // from its first byte to its last
    std::chrono::milliseconds body{15'000};
    std::chrono::milliseconds large_body{60'000};
    std::chrono::milliseconds write{30'000};
    std::chrono::milliseconds stop{10'000};  // running requests after stop(), then they are cut
};

struct Address {
    std::string host = "127.0.0.1";  // an IP address, or localhost
    unsigned short port = 0;         // 0: any free one
};

struct TlsFiles {
    std::string certificate;  // PEM, with those between it and the authority
    std::string key;          // PEM, not encrypted
};

// Whether a request of this method and target may carry a file. Only from somebody who shows
// credentials: whether they are good is found out when it was read.
using Large = bool (*)(Method, std::string_view target);

struct Serving {
    Address address;
    Limits limits;
    bool behind_proxy = false;  // proxies' headers are read; whom to believe is not known here
    bool encrypted = false;     // by a proxy: browsers are told to come by TLS only
    std::optional<TlsFiles> tls = {};  // TLS by the server itself
    log::Log* log = nullptr;
    Large large = nullptr;  // none: no request may
};

// Called from several threads at once. What it throws costs its client the connection.
using Answer = std::function<Reply(const Request&)>;
using Waits = std::function<bool(const Request&)>;

class Server {
public:
    // Binds and listens. Fault: a sentence for a person, when the address cannot be used.
    // `waits` tells which requests may wait for a disk: they are answered on threads of their own.
    // Empty: none does.
    static Result<Server> open(const Serving& serving, Answer answer, Waits waits = {});

    Server(Server&&) noexcept;
    Server& operator=(Server&&) noexcept;
    ~Server();

    unsigned short port() const;
    bool is_loopback() const;  // only this machine can reach it

    // SIGTERM and SIGINT call stop(); under TLS SIGHUP calls reload_certificate().
    void stop_on_signals();
    // Reads the certificate again, for connections from now on. When it cannot be used the one
    // before stays, and the log says so. From any thread.
    void reload_certificate();
    void run(int threads);  // serves until it is stopped and the running requests are done
    void stop();            // from any thread, at any time; run() returns soon after

private:
    struct Core;
    explicit Server(std::unique_ptr<Core> core);
    std::unique_ptr<Core> core_;
};

// "127.0.0.1:8080", "[::1]:0", "localhost:80". Fault: what is permitted.
Result<Address> parse_address(std::string_view text);

}  // namespace palpate::http
