// The server: the interface and the page from one process.
#include "commands.hpp"
#include "data_faults.hpp"
#include "demonstration.hpp"
#include "http/api.hpp"
#include "http/server.hpp"
#include "practice/authority.hpp"
#include "practice/grants.hpp"
#include "practice_folder.hpp"

#include <algorithm>
#include <thread>

#include <fmt/core.h>

namespace palpate::app {
namespace {

std::string base_of(const http::Address& address, unsigned short port) {
    const bool v6 = address.host.find(':') != std::string::npos;
    return fmt::format("http://{0}{1}{2}:{3}", v6 ? "[" : "", address.host, v6 ? "]" : "", port);
}

// For each practice nobody owns, how somebody comes to.
void welcome_owners(store::SqliteStore& store, const std::string& base) {
    for (const auto& practice : store.practices()) {
        const auto owned = practice::has_owner(store, practice.id);
        if (!owned || *owned)
            continue;
        if (const auto link = practice::make_link(store, practice.id, {}))
            fmt::print(stderr, "open {}/welcome#{} to set up the owner\n", base, *link);
    }
}

// An empty practice is filled with made-up clients, and a link signs their therapist in.
Result<void> demonstrate(store::SqliteStore& store, const ServeOptions& options,
                         const std::string& base, const knowledge::Knowledge& k) {
    for (const auto& practice : store.practices()) {
        if (const auto owned = practice::has_owner(store, practice.id); owned && !*owned)
            if (auto filled = fill_with_made_up(store, practice.id, {.folder = options.folder}, k);
                !filled)
                return tl::unexpected(filled.error());
        const auto therapist = practice::find_person(store, practice.id, demonstration_email);
        if (!therapist) {
            fmt::print(stderr, "palpate: {} is not empty; --demo leaves it as it is\n",
                       practice.content.slug);
            continue;
        }
        if (const auto link = practice::make_link(store, practice.id, therapist->id))
            fmt::print(stderr, "open {}/welcome#{} to look around; everyone there is made up\n",
                       base, *link);
    }
    return {};
}

// Nothing, or why it must not be served so.
std::string_view danger(const ServeOptions& options, bool loopback) {
    if (loopback || options.folder.empty() || !options.proxies.empty())
        return {};
    return "clients' records would go over the network unencrypted; listen on 127.0.0.1, or put a "
           "proxy that does TLS in front and name it with --behind-proxy ADDRESS";
}

int run(const ServeOptions& options, http::Server& server) {
    server.stop_on_signals();
    std::fflush(stdout);
    const auto cores = static_cast<int>(std::thread::hardware_concurrency());
    server.run(options.threads > 0 ? options.threads : std::max(1, cores));
    return 0;
}

int open_and_run(const ServeOptions& options, const http::Address& address,
                 const knowledge::Knowledge& k) {
    // Before the server, so that they outlive it.
    std::unique_ptr<store::SqliteStore> store;
    std::optional<practice::StoreAuthority> authority;
    std::optional<practice::Entrance> entrance;
    http::Metrics metrics(http::route_labels());
    http::Services services{.knowledge = k,
                            .today = today_here,
                            .site = http::embedded_site(),
                            .metrics = metrics,
                            .hosts = options.hosts,
                            .proxies = options.proxies};
    auto server = http::Server::open(
        address, {}, [&](const http::Request& request) { return http::answer(request, services); },
        http::waits);
    if (!server) {
        fmt::print(stderr, "palpate: {}\n", server.error().message);
        return exit_usage;
    }
    services.loopback_only = server->is_loopback();
    if (const auto why = danger(options, services.loopback_only); !why.empty()) {
        fmt::print(stderr, "palpate: --listen {}: {}\n", options.listen, why);
        return exit_usage;
    }
    if (!services.loopback_only && options.folder.empty())
        fmt::print(stderr,
                   "palpate: everyone who reaches this address can use it; nothing is kept\n");
    const auto base = base_of(address, server->port());
    if (options.folder.empty()) {
        fmt::print("listening on {}\n", base);
        return run(options, *server);
    }
    store = open_folder(options.folder);
    authority.emplace(*store, !options.proxies.empty());
    services.store = store.get();
    services.authority = &*authority;
    if (options.demo)
        if (const auto shown = demonstrate(*store, options, base, k); !shown)
            return report(shown.error());
    // Members that cannot be moved are made in place.
    entrance.emplace(*store, *store, *authority, !options.proxies.empty());
    services.entrance = &*entrance;
    welcome_owners(*store, base);
    fmt::print("listening on {}\n", base);
    return run(options, *server);
}

}  // namespace

int serve(const ServeOptions& options, const knowledge::Knowledge& k) {
    const auto address = http::parse_address(options.listen);
    if (!address) {
        fmt::print(stderr, "palpate: --listen {}: {}\n", options.listen, address.error().message);
        return exit_usage;
    }
    return or_trouble([&] { return open_and_run(options, *address, k); });
}

}  // namespace palpate::app
