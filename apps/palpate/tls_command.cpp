// The practice's own authority: tls init, renew and show.
#include "commands.hpp"
#include "data_faults.hpp"
#include "secure_address.hpp"
#include "trust/qr.hpp"

#include <algorithm>

#include <unistd.h>

namespace palpate::app {
namespace {

namespace fs = std::filesystem;

// The machine's names behind those asked for.
Result<trust::Names> names_asked(const std::vector<std::string>& asked) {
    trust::Names names;
    for (const auto& text : asked)
        if (auto added = trust::add_name(names, text); !added)
            return invalid("--name", added.error().message);
    return trust::together(names, trust::names_of_this_machine());
}

std::string list_of(const trust::Names& names) {
    std::string text;
    for (const auto* list : {&names.hosts, &names.addresses})
        for (const auto& name : *list)
            text += fmt::format("{}{}", text.empty() ? "" : ", ", name);
    return text;
}

std::string day_of(Instant at) {
    return to_text(at).substr(0, 10);
}

// The server's configuration as far as it can be read: for its port and its public address.
Configuration configuration_of(const std::string& folder) {
    ConfigurationAsked asked;
    asked.flags["data"] = {folder};
    auto made = configure(asked);
    return made ? *std::move(made) : Configuration{};
}

int show(const std::string& folder, const trust::About& server, std::string_view first) {
    const trust::TrustFiles files(folder);
    const auto about = trust::look_at_file(files.authority);
    if (!about)
        return report(about.error());
    const auto config = configuration_of(folder);
    const auto url = secure_address(config, server.names, first) + "/trust";
    fmt::print("certificate: until {}, for {}\n", day_of(server.until), list_of(server.names));
    fmt::print("authority:   until {}, in {}\n", day_of(about->until), files.authority.string());
    fmt::print("fingerprint: {}\n", about->fingerprint);
    if (http::is_loopback_address(config.address.host))
        fmt::print("start it with --listen 0.0.0.0:{}, or set listen in {}\n", usual_tls_port,
                   (fs::path(folder) / "palpate.toml").string());
    fmt::print("then open {} on each device\n", url);
    if (::isatty(STDOUT_FILENO) == 1)
        fmt::print("\n{}", trust::qr_for_terminal(url));
    return 0;
}

template <class Make>
int make(const TlsOptions& options, Make make_it) {
    return or_trouble([&] {
        const auto names = names_asked(options.names);
        if (!names)
            return report(names.error());
        const auto made = make_it(*names);
        if (!made)
            return report(made.error());
        return show(options.folder, *made,
                    options.names.empty() ? std::string_view() : options.names.front());
    });
}

}  // namespace

int tls_init(const TlsOptions& options) {
    return make(options, [&](const trust::Names& names) {
        return trust::init(options.folder, names, now_here(), options.replace);
    });
}

int tls_renew(const TlsOptions& options) {
    return make(options, [&](const trust::Names& names) {
        return trust::renew(options.folder, names, now_here());
    });
}

int tls_show(const TlsOptions& options) {
    return or_trouble([&] {
        const auto about = trust::look_at_file(trust::TrustFiles(options.folder).server);
        return about ? show(options.folder, *about, "") : report(about.error());
    });
}

}  // namespace palpate::app
