// The server: the interface and the page from one process.
#include "calendars.hpp"
#include "commands.hpp"
#include "data_faults.hpp"
#include "demonstration.hpp"
#include "housekeeping.hpp"
#include "http/api.hpp"
#include "http/server.hpp"
#include "messages.hpp"
#include "practice/authority.hpp"
#include "practice/grants.hpp"
#include "practice_folder.hpp"
#include "secure_address.hpp"
#include "session/helps/helps.hpp"
#include "store/care_reader.hpp"
#include "store/erase.hpp"
#include "store/lasting/lasting_answers.hpp"
#include "trust/page.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <map>
#include <thread>

#include <fmt/core.h>
#include <unistd.h>

namespace palpate::app {
namespace {

std::string listening_on(const Configuration& config, unsigned short port, bool tls) {
    const auto& host = config.address.host;
    const bool v6 = host.find(':') != std::string::npos;
    return fmt::format("{}://{}{}{}:{}", tls ? "https" : "http", v6 ? "[" : "", host, v6 ? "]" : "",
                       port);
}

// Where people reach it, as far as the server knows.
std::string base_of(const Configuration& config, unsigned short port,
                    const std::optional<http::TlsFiles>& tls) {
    const auto& named = config.settings().public_url;
    const auto listening = listening_on(config, port, tls.has_value());
    if (!named.empty() || !tls || http::is_loopback_address(config.address.host))
        return named.empty() ? listening : named;
    const auto about = trust::look_at_file(tls->certificate);
    return about ? secure_address(config, about->names, "", port) : listening;
}

// What the page /trust shows; nothing without an authority of the practice's own.
std::optional<trust::Shown> shown_of(const Configuration& config, const std::string& base) {
    if (!config.has_own_authority())
        return std::nullopt;
    const auto text = trust::text_of(trust::TrustFiles(config.settings().data).authority);
    const auto about = text ? trust::look_at(*text) : tl::unexpected(text.error());
    if (!about)
        return std::nullopt;
    return trust::Shown{*text, about->fingerprint, base};
}

log::Options log_options(const settings::Settings::Log& said) {
    const std::map<std::string_view, log::Level> levels{{"debug", log::Level::debug},
                                                        {"info", log::Level::info},
                                                        {"warning", log::Level::warning},
                                                        {"error", log::Level::error}};
    const bool text = said.format == "text" || (said.format == "auto" && ::isatty(2) == 1);
    return {.level = levels.at(said.level), .format = text ? log::Format::text : log::Format::json};
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
Result<void> demonstrate(store::SqliteStore& store, const std::string& base,
                         const knowledge::Knowledge& k) {
    for (const auto& practice : store.practices()) {
        if (const auto owned = practice::has_owner(store, practice.id); owned && !*owned)
            if (auto filled = fill_with_made_up(store, practice.id, {.folder = store.folder()}, k);
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

int refused(const Configuration& config, const Fault& fault) {
    const auto known = std::ranges::find(settings::table(), fault.path, &settings::Setting::key);
    const bool is_setting = known != settings::table().end();
    const auto place = is_setting ? config.gathered.place_of(fault.path) : fault.path;
    fmt::print(stderr, "palpate: {}{}{}\n", place, place.empty() ? "" : ": ", fault.message);
    return exit_usage;
}

// Everything of one run, each after what it uses.
struct Running {
    Running(const Configuration& from, const knowledge::Knowledge& k)
        : config(from),
          log(log_options(from.settings().log)),
          services{.knowledge = k,
                   .today = today_here,
                   .site = http::embedded_site(),
                   .metrics = metrics,
                   .hosts = from.hosts(),
                   .proxies = from.proxies,
                   .log = &log} {
        services.further_metrics = [this] {
            return housekeeping.metrics() + (courier ? courier->metrics() : std::string());
        };
    }

    const Configuration& config;
    log::Log log;
    std::unique_ptr<store::SqliteStore> store;
    std::optional<practice::StoreAuthority> authority;
    std::optional<practice::Entrance> entrance;
    std::optional<practice::PublicForms> forms;
    std::optional<store::StoreEraser> eraser;
    std::optional<store::StoreCareReader> care;
    std::optional<session::Helps> helps;
    std::optional<store::StoreLastingAnswers> lasting;
    http::Metrics metrics{http::route_labels()};
    std::optional<trust::Shown> shown;
    http::Services services;
    std::optional<http::Server> server;
    Housekeeping housekeeping{config, log};     // its threads end before the server
    std::unique_ptr<courier::Courier> courier;  // none: no way to send is set up
    std::unique_ptr<courier::OutsideCalendars> calendars;
};

Result<void> open_server(Running& run) {
    const auto& config = run.config;
    if (auto renewed = run.housekeeping.renew_certificate(); !renewed)
        return renewed;
    auto server = http::Server::open(
        {.address = config.address,
         .limits = config.limits(),
         .behind_proxy = config.has_proxies(),
         .encrypted = config.has_proxies(),
         .tls = config.tls_files(),
         .log = &run.log,
         .large = http::carries_file},
        [&run](const http::Request& request) { return http::answer(request, run.services); },
        http::waits);
    if (!server)
        return tl::unexpected(server.error());
    run.server.emplace(*std::move(server));
    run.services.loopback_only = run.server->is_loopback();
    run.services.own_tls = config.tls_files().has_value();
    return {};
}

Instant now_in_milliseconds() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

// Opens what is kept and lets people in.
Result<void> open_practice(Running& run, bool demo, const std::string& base) {
    const bool secure = run.config.has_proxies() || run.services.own_tls;
    run.store = open_folder(run.config.settings().data);
    run.authority.emplace(*run.store, secure);
    run.services.store = run.store.get();
    run.services.authority = &*run.authority;
    run.services.eraser = &run.eraser.emplace(*run.store);
    run.services.helps = &run.helps.emplace(run.care.emplace(*run.store), run.services.knowledge);
    run.services.lasting = &run.lasting.emplace(*run.store);
    if (demo)
        if (auto filled = demonstrate(*run.store, base, run.services.knowledge); !filled)
            return filled;
    // Members that cannot be moved are made in place.
    run.entrance.emplace(*run.store, *run.store, *run.authority, secure);
    run.services.entrance = &*run.entrance;
    run.services.forms = &run.forms.emplace(now_in_milliseconds);
    welcome_owners(*run.store, base);
    run.courier =
        courier_of(run.config.settings(), *run.store, base, run.log, run.services.knowledge);
    run.calendars = calendars_of(run.config.settings(), *run.store, run.log);
    return run.housekeeping.start(*run.server);
}

// The first search of a practice would wait for its names to be read: it is done beside the first
// requests. Ends soon after it is told to stop; a search that comes before reads for itself.
void warm_search(Running& run, const std::stop_token& stop) {
    try {
        const auto practices = run.store->warm_search(stop);
        run.log.say(log::Level::info, "search ready",
                    {{"practices", static_cast<std::int64_t>(practices)}});
    } catch (const std::exception& error) {  // without it the server serves all the same
        run.log.say(log::Level::warning, "search not read ahead",
                    {{"why", log::Word::of_our_own(error.what())}});
    }
}

int open_and_run(const ServeOptions& options, const Configuration& config,
                 const knowledge::Knowledge& k) {
    // Whoever reads our words may go away; the practice goes on.
    std::signal(SIGPIPE, SIG_IGN);
    Running run(config, k);
    if (const auto opened = open_server(run); !opened)
        return refused(config, opened.error());
    const bool keeps = !config.settings().data.empty();
    if (!run.services.loopback_only && !keeps)
        fmt::print(stderr,
                   "palpate: everyone who reaches this address can use it; nothing is kept\n");
    const auto port = run.server->port();
    const auto base = base_of(config, port, config.tls_files());
    run.shown = shown_of(config, base);
    run.services.trust = run.shown ? &*run.shown : nullptr;
    if (keeps)
        if (const auto opened = open_practice(run, options.demo, base); !opened)
            return report(opened.error());
    run.server->stop_on_signals();
    fmt::print("listening on {}\n", listening_on(config, port, run.services.own_tls));
    std::fflush(stdout);
    const auto cores = static_cast<int>(std::thread::hardware_concurrency());
    const auto threads = config.settings().threads;
    if (run.courier)
        run.courier->start();
    if (run.calendars)
        run.calendars->start();
    std::jthread warming;
    if (run.store)
        warming = std::jthread([&run](const std::stop_token& stop) { warm_search(run, stop); });
    run.server->run(threads > 0 ? threads : std::max(1, cores));
    return 0;
}

}  // namespace

int serve(const ServeOptions& options, const knowledge::Knowledge& k) {
    const auto config = configure(options.asked);
    if (!config) {
        print_faults(config.error());
        return exit_usage;
    }
    if (options.demo && config->settings().data.empty()) {
        fmt::print(stderr, "palpate: --demo: expected --data FOLDER with it\n");
        return exit_usage;
    }
    return or_trouble([&] { return open_and_run(options, *config, k); });
}

}  // namespace palpate::app
