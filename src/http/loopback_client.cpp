#include "http/loopback_client.hpp"

#include <array>
#include <charconv>

#include <arpa/inet.h>
#include <fmt/core.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace palpate::http {

std::string Received::field(std::string_view name) const {
    const auto start = head.find(fmt::format("\r\n{}: ", name));
    if (start == std::string::npos)
        return {};
    const auto from = start + name.size() + 4;
    return head.substr(from, head.find("\r\n", from) - from);
}

LoopbackClient::LoopbackClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    end_ = ::connect(socket_, reinterpret_cast<const sockaddr*>(&to), sizeof to) != 0;
}

LoopbackClient::~LoopbackClient() {
    ::close(socket_);
}

bool LoopbackClient::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool LoopbackClient::more(std::chrono::steady_clock::time_point until) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        until - std::chrono::steady_clock::now());
    pollfd watched{.fd = socket_, .events = POLLIN, .revents = 0};
    if (end_ || left.count() <= 0 || ::poll(&watched, 1, static_cast<int>(left.count())) <= 0)
        return false;
    std::array<char, 16'384> block{};
    const auto size = ::recv(socket_, block.data(), block.size(), 0);
    if (size <= 0) {
        end_ = true;
        return false;
    }
    unread_.append(block.data(), static_cast<std::size_t>(size));
    return true;
}

Received LoopbackClient::receive(bool head_only, std::chrono::milliseconds patience) {
    const auto until = std::chrono::steady_clock::now() + patience;
    std::size_t end = 0;
    while ((end = unread_.find("\r\n\r\n")) == std::string::npos)
        if (!more(until))
            return {};
    Received reply{.head = unread_.substr(0, end + 2)};
    std::from_chars(reply.head.data() + 9, reply.head.data() + 12, reply.status);
    unread_.erase(0, end + 4);
    std::size_t length = 0;
    const auto told = reply.field("Content-Length");
    std::from_chars(told.data(), told.data() + told.size(), length);
    if (head_only)
        return reply;
    while (unread_.size() < length)
        if (!more(until))
            return {};
    reply.body = unread_.substr(0, length);
    unread_.erase(0, length);
    return reply;
}

bool LoopbackClient::ended(std::chrono::milliseconds patience) {
    const auto until = std::chrono::steady_clock::now() + patience;
    while (more(until)) {}
    return end_;
}

std::string get(std::string_view path, std::string_view fields) {
    return fmt::format("GET {} HTTP/1.1\r\nHost: localhost\r\n{}\r\n", path, fields);
}

std::string post(std::string_view path, std::string_view body, std::string_view type) {
    return fmt::format(
        "POST {} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {}\r\nContent-Length: {}\r\n\r\n{}",
        path, type, body.size(), body);
}

RunningServer::RunningServer(const Serving& serving, Answer answer, int threads) {
    server_ = Server::open(serving, std::move(answer)).value();
    port_ = server_->port();
    thread_ = std::thread([this, threads] { server_->run(threads); });
}

RunningServer::~RunningServer() {
    if (thread_.joinable())
        stop();
    wait();
}

void RunningServer::wait() {
    if (thread_.joinable())
        thread_.join();
}

Received RunningServer::ask(std::string_view request, bool head_only) const {
    LoopbackClient client(port_);
    client.send(request);
    return client.receive(head_only);
}

}  // namespace palpate::http
