#include "configuration.hpp"

#include "commands.hpp"
#include "scheduling/reminders/reach.hpp"
#include "trust/trust_folder.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <CLI/CLI.hpp>
#include <boost/url/parse.hpp>
#include <fmt/core.h>

namespace palpate::app {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> variable(const std::string& name) {
    const char* const value = std::getenv(name.c_str());
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

Result<std::string> text_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    if (!in)
        return refuse(FaultKind::not_found, path, fmt::format("{} cannot be read", path));
    return text;
}

// Empty: there is none, and none was asked for.
std::string file_of(const ConfigurationAsked& asked) {
    if (!asked.file.empty())
        return asked.file;
    if (const auto named = variable("PALPATE_CONFIG"))
        return *named;
    const auto flag = asked.flags.find("data");
    const bool by_flag = flag != asked.flags.end() && !flag->second.empty();
    const auto folder = by_flag ? flag->second.front() : variable("PALPATE_DATA").value_or("");
    const auto usual = fs::path(folder) / "palpate.toml";
    return !folder.empty() && fs::exists(usual) ? usual.string() : std::string();
}

constexpr std::size_t sms_secret_bytes_min = 16;

bool is_this_machine(std::string_view host) {
    return host == "localhost" || http::is_loopback_address(host);
}

// Adds what only the parts behind a setting know.
class Proving {
public:
    explicit Proving(Configuration& made) : made_(made), s_(made.gathered.settings) {}

    std::vector<Fault> faults() && {
        prove_address();
        prove_proxies();
        prove_public_url();
        prove_tls();
        prove_encryption();
        prove_backup();
        prove_mail();
        prove_sms();
        return std::move(faults_);
    }

private:
    void fault(std::string_view key, const std::string& message) {
        faults_.push_back({FaultKind::invalid, made_.gathered.place_of(key),
                           fmt::format("{}: {}", key, message)});
    }

    void prove_address() {
        if (const auto address = http::parse_address(s_.listen))
            made_.address = *address;
        else
            fault("listen", address.error().message);
    }

    void prove_proxies() {
        using Header = http::TrustedProxies::Header;
        const auto header =
            s_.proxy_header == "Forwarded" ? Header::forwarded : Header::x_forwarded_for;
        const auto proxies = http::TrustedProxies::from(s_.trusted_proxies, header);
        if (proxies)
            made_.proxies = *proxies;
        else
            fault("trusted_proxies", proxies.error().message);
    }

    void prove_public_url() {
        if (s_.public_url.empty())
            return;
        const auto url = boost::urls::parse_uri(s_.public_url);
        const bool web = url && (url->scheme() == "https" || url->scheme() == "http");
        const bool bare = web && url->path().empty() && !url->has_query() && !url->has_fragment();
        if (!bare || url->host().empty())
            fault("public_url",
                  "expected an address such as https://practice.example, without a path");
    }

    void prove_tls() {
        if (s_.tls.certificate.empty() != s_.tls.key.empty())
            return fault(s_.tls.key.empty() ? "tls.certificate" : "tls.key",
                         "expected tls.certificate and tls.key together");
        if (s_.tls.certificate.empty())
            return;
        const auto certificate = trust::text_of(s_.tls.certificate);
        const auto key = trust::text_of(s_.tls.key);
        if (!certificate)
            return fault("tls.certificate", certificate.error().message);
        if (!key)
            return fault("tls.key", key.error().message);
        if (const auto proved = trust::prove({*certificate, *key}, now_here()); !proved)
            fault(proved.error().path == "key" ? "tls.key" : "tls.certificate",
                  proved.error().message);
    }

    // Records must not go over a network unencrypted.
    void prove_encryption() {
        const bool here = http::is_loopback_address(made_.address.host);
        if (!here && !s_.data.empty() && s_.trusted_proxies.empty() && !made_.tls_files())
            fault("listen",
                  "clients' records would go over the network unencrypted; listen on 127.0.0.1, "
                  "make a certificate (palpate tls init), name one (tls.certificate), or put a "
                  "proxy that does TLS in front and name it in trusted_proxies");
    }

    void prove_backup() {
        const auto& backup = s_.backup;
        if (!backup.key_file.empty() && !backup.passphrase.empty())
            return fault("backup.passphrase", "expected this or backup.key_file, not both");
        if (!backup.folder.empty() && backup.key_file.empty() && backup.passphrase.empty())
            return fault("backup.folder",
                         "expected backup.key_file (palpate key new makes one) or "
                         "backup.passphrase with it");
        if (!backup.folder.empty() && s_.data.empty())
            fault("backup.folder", "expected data with it: nothing is kept that could be lost");
    }

    void prove_mail() {
        const auto& mail = s_.mail;
        if (mail.host.empty())
            return;
        if (mail.host.find_first_of("/@ ?#") != std::string::npos)
            fault("mail.host", "expected a host name or an IP address");
        if (!scheduling::is_mail_address(mail.from))
            fault("mail.from", "expected an address such as desk@practice.example");
        if (mail.user.empty() != mail.password.empty())
            fault(mail.user.empty() ? "mail.user" : "mail.password",
                  "expected mail.user and mail.password together");
        if (mail.tls == "none" && !is_this_machine(mail.host))
            fault("mail.tls",
                  "mail would go over the network unencrypted; none is for this machine alone");
        if (s_.data.empty())
            fault("mail.host", "expected data with it: nothing is kept that could be told");
    }

    void prove_sms() {
        const auto& sms = s_.sms;
        if (sms.url.empty())
            return;
        const auto url = boost::urls::parse_uri(sms.url);
        const bool here = url && url->scheme() == "http" && is_this_machine(url->host_address());
        if (!url || url->host().empty() || url->has_userinfo() ||
            (url->scheme() != "https" && !here))
            fault("sms.url", "expected an https address without a user; http on this machine");
        if (sms.secret.size() < sms_secret_bytes_min)
            fault("sms.secret", fmt::format("expected at least {} bytes", sms_secret_bytes_min));
        if (s_.data.empty())
            fault("sms.url", "expected data with it: nothing is kept that could be told");
    }

    Configuration& made_;
    const settings::Settings& s_;
    std::vector<Fault> faults_;
};

settings::Sources sources_of(const ConfigurationAsked& asked) {
    settings::Sources sources;
    sources.environment = variable;
    sources.read = text_of;
    for (const auto& [key, words] : asked.flags)
        if (!words.empty())
            sources.flags.emplace(key, words);
    return sources;
}

std::vector<std::string> variable_names() {
    std::vector<std::string> names;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string_view text(*entry);
        names.emplace_back(text.substr(0, text.find('=')));
    }
    return names;
}

}  // namespace

http::Limits Configuration::limits() const {
    const auto& from = settings().limits;
    http::Limits limits;
    limits.body_bytes_max = static_cast<std::size_t>(from.body_bytes);
    limits.header_bytes_max = static_cast<std::size_t>(from.header_bytes);
    limits.connections_max = static_cast<std::size_t>(from.connections);
    limits.handshake = std::chrono::seconds(from.handshake_seconds);
    limits.idle = std::chrono::seconds(from.idle_seconds);
    limits.header = std::chrono::seconds(from.header_seconds);
    limits.body = std::chrono::seconds(from.body_seconds);
    limits.write = std::chrono::seconds(from.write_seconds);
    limits.stop = std::chrono::seconds(from.stop_seconds);
    return limits;
}

bool Configuration::has_own_authority() const {
    return settings().tls.certificate.empty() && !settings().data.empty() &&
           fs::exists(trust::TrustFiles(settings().data).authority);
}

std::optional<http::TlsFiles> Configuration::tls_files() const {
    if (!settings().tls.certificate.empty())
        return http::TlsFiles{settings().tls.certificate, settings().tls.key};
    if (!has_own_authority())
        return std::nullopt;
    const trust::TrustFiles files(settings().data);
    return http::TlsFiles{files.server, files.server_key};
}

std::vector<std::string> Configuration::hosts() const {
    auto hosts = settings().hosts;
    if (const auto url = boost::urls::parse_uri(settings().public_url))
        hosts.emplace_back(url->encoded_host());
    return hosts;
}

void add_configuration_flags(CLI::App& command, ConfigurationAsked& asked) {
    command.add_option("--config", asked.file,
                       "the file with the settings; usually palpate.toml in the data folder");
    for (const auto& setting : settings::table()) {
        if (setting.flag.empty())
            continue;
        const auto key = std::string(setting.key);
        auto* option =
            command.add_option(std::string(setting.flag), asked.flags[key],
                               std::string(setting.meaning.substr(0, setting.meaning.find(". "))));
        if (setting.kind != settings::Kind::list)
            option->expected(1);
    }
    command.add_flag("--behind-proxy", asked.behind_proxy,
                     "a proxy on this machine does TLS: short for --trusted-proxy 127.0.0.0/8 ::1");
}

Checked<Configuration> configure(const ConfigurationAsked& asked) {
    auto sources = sources_of(asked);
    Configuration made;
    made.file = file_of(asked);
    if (!made.file.empty()) {
        auto text = text_of(made.file);
        if (!text)
            return tl::unexpected(std::vector<Fault>{text.error()});
        const auto folder = fs::absolute(made.file).parent_path().string();
        sources.file = settings::Sources::File{made.file, folder, *std::move(text)};
    }
    auto gathered = settings::gather(sources);
    if (!gathered)
        return tl::unexpected(gathered.error());
    made.gathered = *std::move(gathered);
    if (asked.behind_proxy) {
        made.gathered.from["trusted_proxies"] = "--behind-proxy";
        for (const auto* here : {"127.0.0.0/8", "::1"})
            made.gathered.settings.trusted_proxies.emplace_back(here);
    }
    if (auto faults = Proving(made).faults(); !faults.empty())
        return tl::unexpected(std::move(faults));
    return made;
}

void print_faults(const std::vector<Fault>& faults) {
    for (const auto& fault : faults)
        fmt::print(stderr, "palpate: {}{}{}\n", fault.path, fault.path.empty() ? "" : ": ",
                   fault.message);
}

int check_config(const CheckConfigOptions& options) {
    if (options.example) {
        fmt::print("{}", settings::example());
        return 0;
    }
    print_faults(settings::unknown_variables(variable_names()));
    const auto made = configure(options.asked);
    if (!made) {
        print_faults(made.error());
        const bool unreadable = made.error().front().kind == FaultKind::not_found;
        return unreadable ? exit_usage : exit_failed;
    }
    fmt::print("# {}\n", made->file.empty() ? "no file was read" : "read: " + made->file);
    for (const auto& setting : settings::table()) {
        const auto from = made->gathered.from.find(setting.key);
        fmt::print("{:60}# {}\n",
                   fmt::format("{} = {} ", setting.key, shown(setting, made->settings())),
                   from == made->gathered.from.end() ? "built in" : from->second);
    }
    return 0;
}

}  // namespace palpate::app
