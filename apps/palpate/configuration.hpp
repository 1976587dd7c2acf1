// The server's settings as one of its commands needs them: gathered from flags, environment and
// palpate.toml, and proved as far as that goes without starting anything.
#pragma once

#include "http/proxies.hpp"
#include "http/server.hpp"
#include "settings/gather.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace palpate::app {

// What the command line says about the configuration.
struct ConfigurationAsked {
    std::string file;                                       // --config; empty: where it usually is
    std::map<std::string, std::vector<std::string>> flags;  // by setting; empty ones were not given
    bool behind_proxy = false;                              // --behind-proxy: loopback is trusted
};

struct Configuration {
    settings::Gathered gathered;
    std::string file;  // that was read; empty: none
    http::Address address;
    http::TrustedProxies proxies;

    const settings::Settings& settings() const { return gathered.settings; }
    http::Limits limits() const;
    bool has_proxies() const { return !proxies.empty(); }
    // The named files, else those that `palpate tls init` made; nothing without either.
    std::optional<http::TlsFiles> tls_files() const;
    bool has_own_authority() const;  // the certificate is that of `palpate tls init`
    // The names that may be asked for on loopback, that of the public address among them.
    std::vector<std::string> hosts() const;
};

// A flag for each setting that has one, --config and --behind-proxy.
void add_configuration_flags(CLI::App& command, ConfigurationAsked& asked);

// Reads --config, else PALPATE_CONFIG, else palpate.toml in the data folder when it is there.
Checked<Configuration> configure(const ConfigurationAsked& asked);

// One line a fault on standard error.
void print_faults(const std::vector<Fault>& faults);

struct CheckConfigOptions {
    ConfigurationAsked asked;
    bool example = false;
};
int check_config(const CheckConfigOptions& options);

}  // namespace palpate::app
