// For tests: a client that sends exactly the bytes it is told, and a server in this process.
#pragma once

#include "http/server.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

namespace palpate::http {

struct Received {
    int status = 0;  // 0 when the connection ended before a whole reply
    std::string head;
    std::string body;

    std::string field(std::string_view name) const;  // empty when it is missing
};

class LoopbackClient {
public:
    explicit LoopbackClient(std::uint16_t port);
    ~LoopbackClient();
    LoopbackClient(const LoopbackClient&) = delete;
    LoopbackClient& operator=(const LoopbackClient&) = delete;

    bool send(std::string_view bytes);  // false when the server has closed
    // The next whole reply; of a HEAD request only its head.
    Received receive(bool head_only = false, std::chrono::milliseconds patience = default_patience);
    bool ended(std::chrono::milliseconds patience = default_patience);  // the server has closed

    static constexpr std::chrono::milliseconds default_patience{20'000};

private:
    bool more(std::chrono::steady_clock::time_point until);

    int socket_ = -1;
    std::string unread_;
    bool end_ = false;
};

std::string get(std::string_view path, std::string_view fields = "");
std::string post(std::string_view path, std::string_view body,
                 std::string_view type = "application/json");

class RunningServer {
public:
    RunningServer(const Serving& serving, Answer answer, int threads = 2);
    ~RunningServer();
    RunningServer(const RunningServer&) = delete;
    RunningServer& operator=(const RunningServer&) = delete;

    std::uint16_t port() const { return port_; }
    Server& server() { return *server_; }
    void stop() { server_->stop(); }
    void wait();  // until run() has returned

    Received ask(std::string_view request, bool head_only = false) const;  // on its own connection

private:
    std::optional<Server> server_;
    std::uint16_t port_ = 0;
    std::thread thread_;
};

}  // namespace palpate::http
