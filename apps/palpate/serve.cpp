// The server: the interface and the page from one process.
#include "commands.hpp"
#include "http/api.hpp"
#include "http/server.hpp"

#include <algorithm>
#include <thread>

#include <fmt/format.h>

namespace palpate::app {

int serve(const ServeOptions& options, const knowledge::Knowledge& k) {
    const auto address = http::parse_address(options.listen);
    if (!address) {
        fmt::print(stderr, "palpate: --listen {}: {}\n", options.listen, address.error().message);
        return exit_usage;
    }
    http::Metrics metrics(http::route_labels());
    http::Services services{.knowledge = k,
                            .today = today_here,
                            .site = http::embedded_site(),
                            .metrics = metrics,
                            .hosts = options.hosts};
    auto server = http::Server::open(*address, {}, [&](const http::Request& request) {
        return http::answer(request, services);
    });
    if (!server) {
        fmt::print(stderr, "palpate: {}\n", server.error().message);
        return exit_usage;
    }
    services.loopback_only = server->is_loopback();
    if (!services.loopback_only)
        fmt::print(stderr,
                   "palpate: everyone who reaches this address can use it; there is no sign-in\n");
    server->stop_on_signals();
    const bool v6 = address->host.find(':') != std::string::npos;
    fmt::print("listening on http://{0}{1}{2}:{3}\n", v6 ? "[" : "", address->host, v6 ? "]" : "",
               server->port());
    std::fflush(stdout);
    const auto cores = static_cast<int>(std::thread::hardware_concurrency());
    server->run(options.threads > 0 ? options.threads : std::max(1, cores));
    return 0;
}

}  // namespace palpate::app
