#include "http/server.hpp"

#include "http/connection.hpp"
#include "http/tls_context.hpp"
#include "log/log.hpp"

#include <charconv>
#include <csignal>
#include <thread>
#include <typeinfo>

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <fmt/core.h>

namespace palpate::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using Error = boost::system::error_code;

constexpr std::chrono::milliseconds pause_without_files{100};
constexpr std::chrono::milliseconds look_again{5};

// Best effort, at once: the connection is given no memory and no time.
void turn_away(tcp::socket& socket, bool in_words) {
    static constexpr std::string_view reply =
        "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nRetry-After: 1\r\n"
        "Content-Length: 0\r\n\r\n";
    Error ignored;
    socket.non_blocking(true, ignored);
    if (in_words)
        socket.send(asio::buffer(reply), 0, ignored);
    socket.shutdown(tcp::socket::shutdown_both, ignored);
    socket.close(ignored);
}

}  // namespace

// The acceptor and its timers live on one strand; `run` lends threads to all of it.
struct Server::Core {
    Shared shared;  // first, because what is left in `io` at the end refers to it
    asio::io_context io;
    tcp::acceptor acceptor{asio::make_strand(io)};
    asio::steady_timer pause{acceptor.get_executor()};
    asio::steady_timer last{acceptor.get_executor()};
    asio::signal_set signals{acceptor.get_executor()};
    std::optional<asio::thread_pool> waiting_room;  // ends before `io`, to which it posts
    std::chrono::steady_clock::time_point cut;      // when to wait no longer for running requests
    std::optional<TlsFiles> tls_files;
    std::shared_ptr<asio::ssl::context> tls;  // the acceptor's strand alone touches it

    void reload();
    void say(log::Level level, log::Word event);

    void accept();
    void on_accept(Error error, tcp::socket socket);
    void wait_for_signal();
    void serve();
    void begin_stop();
    void wait_for_last();
    std::size_t open_count();
};

void Server::Core::accept() {
    acceptor.async_accept(asio::make_strand(io), [this](Error error, tcp::socket socket) {
        on_accept(error, std::move(socket));
    });
}

void Server::Core::on_accept(Error error, tcp::socket socket) {
    if (!acceptor.is_open())
        return;
    if (error) {
        // Out of open files or memory: others must end first.
        pause.expires_after(pause_without_files);
        return pause.async_wait([this](Error cancelled) {
            if (!cancelled)
                accept();
        });
    }
    if (open_count() >= shared.limits.connections_max)
        turn_away(socket, tls == nullptr);
    else
        serve_connection(std::move(socket), shared, tls.get());
    accept();
}

void Server::Core::begin_stop() {
    if (shared.stopping.exchange(true))
        return io.stop();  // asked twice: at once
    Error ignored;
    acceptor.close(ignored);
    pause.cancel();
    {
        const std::lock_guard lock(shared.mutex);
        for (auto* connection : shared.open)
            connection->close_if_idle();
    }
    cut = std::chrono::steady_clock::now() + shared.limits.stop;
    wait_for_last();
}

void Server::Core::wait_for_last() {
    if (open_count() == 0 || std::chrono::steady_clock::now() > cut)
        return io.stop();
    last.expires_after(look_again);
    last.async_wait([this](Error) { wait_for_last(); });
}

void Server::Core::serve() {
    while (true)
        try {
            io.run();
            return;
        } catch (const std::exception& error) {
            // Its connection is gone with what it held; the others go on.
            if (shared.log != nullptr)
                shared.log->say(log::Level::error, "connection failed",
                                {{"exception", log::Word::of_our_own(typeid(error).name())}});
        }
}

void Server::Core::wait_for_signal() {
    signals.async_wait([this](Error error, int number) {
        if (error)
            return;
        wait_for_signal();  // first: whatever happens below, the next one is heard
        if (number == SIGHUP)
            reload();
        else
            begin_stop();
    });
}

void Server::Core::say(log::Level level, log::Word event) {
    if (shared.log != nullptr)
        shared.log->say(level, event);
}

void Server::Core::reload() {
    if (!tls_files)
        return;
    if (auto context = tls_context(*tls_files)) {
        tls = *std::move(context);
        return say(log::Level::info, "certificate read again");
    }
    say(log::Level::error, "new certificate refused, the one before stays; see check-config");
}

std::size_t Server::Core::open_count() {
    const std::lock_guard lock(shared.mutex);
    return shared.open.size();
}

Server::Server(std::unique_ptr<Core> core) : core_(std::move(core)) {}
Server::Server(Server&&) noexcept = default;
Server& Server::operator=(Server&&) noexcept = default;
Server::~Server() = default;

Result<Server> Server::open(const Serving& serving, Answer answer, Waits waits) {
    const auto& address = serving.address;
    auto core = std::make_unique<Core>();
    core->shared.limits = serving.limits;
    core->shared.behind_proxy = serving.behind_proxy;
    core->shared.encrypted = serving.encrypted || serving.tls.has_value();
    core->shared.log = serving.log;
    core->tls_files = serving.tls;
    if (serving.tls) {
        auto context = tls_context(*serving.tls);
        if (!context)
            return tl::unexpected(context.error());
        core->tls = *std::move(context);
    }
    core->shared.answer = std::move(answer);
    core->shared.waits = std::move(waits);
    core->shared.large = serving.large;
    Error error;
    const auto ip = asio::ip::make_address(address.host, error);
    const tcp::endpoint endpoint(ip, address.port);
    if (!error)
        core->acceptor.open(endpoint.protocol(), error);
    if (!error)
        core->acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error)
        core->acceptor.bind(endpoint, error);
    if (!error)
        core->acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error)
        return invalid("--listen", fmt::format("cannot listen on {}:{}: {}", address.host,
                                               address.port, error.message()));
    core->accept();
    return Server(std::move(core));
}

unsigned short Server::port() const {
    return core_->acceptor.local_endpoint().port();
}

bool Server::is_loopback() const {
    return core_->acceptor.local_endpoint().address().is_loopback();
}

void Server::stop_on_signals() {
    core_->signals.add(SIGTERM);
    core_->signals.add(SIGINT);
    if (core_->tls_files)
        core_->signals.add(SIGHUP);
    core_->wait_for_signal();
}

void Server::run(int threads) {
    if (core_->shared.waits) {
        const auto at_once = core_->shared.limits.waiting_at_once_max;
        core_->waiting_room.emplace(static_cast<std::size_t>(at_once));
        core_->shared.waiting_room = &*core_->waiting_room;
    }
    std::vector<std::jthread> others;
    for (int i = 1; i < threads; ++i)
        others.emplace_back([this] { core_->serve(); });
    core_->serve();
}

void Server::reload_certificate() {
    asio::post(core_->acceptor.get_executor(), [core = core_.get()] { core->reload(); });
}

void Server::stop() {
    asio::post(core_->acceptor.get_executor(), [core = core_.get()] { core->begin_stop(); });
}

Result<Address> parse_address(std::string_view text) {
    const auto wrong = [] {
        return invalid("--listen",
                       "expected ADDRESS:PORT with an IP address, such as 127.0.0.1:8080, "
                       "[::1]:8080 or localhost:0 (0 is any free port)");
    };
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos)
        return wrong();
    const auto digits = text.substr(colon + 1);
    Address address;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), address.port);
    if (error != std::errc() || end != digits.data() + digits.size())
        return wrong();
    auto host = text.substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']'))
        host = host.substr(1, host.size() - 2);
    if (host != "localhost")
        address.host = host;
    Error unknown;
    asio::ip::make_address(address.host, unknown);
    if (unknown)
        return wrong();
    return address;
}

}  // namespace palpate::http
