// Every setting: the one place to look for what can be set.
#include "settings/settings.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

namespace palpate::settings {
namespace {

using enum Kind;

constexpr std::array<std::string_view, 2> proxy_headers{"X-Forwarded-For", "Forwarded"};
constexpr std::array<std::string_view, 4> levels{"debug", "info", "warning", "error"};
constexpr std::array<std::string_view, 3> formats{"auto", "json", "text"};

constexpr std::array<std::string_view, 2> no_yes{"no", "yes"};
constexpr std::array<std::string_view, 3> mail_tls{"starttls", "tls", "none"};

constexpr std::string_view number_of_bytes = "a number of bytes";
constexpr std::string_view seconds = "whole seconds";

#define PALPATE_FIELD(name) [](Settings& s) { return Field(&s.name); }

constexpr Setting rows[] = {
    {"listen", text, PALPATE_FIELD(listen), "--listen",
     "ADDRESS:PORT with an IP address or localhost; port 0 is any free one",
     "Where the server listens. An address that other machines reach needs TLS: the server's own "
     "(tls.certificate, or palpate tls init), or that of a trusted proxy."},
    {"data", path, PALPATE_FIELD(data), "--data", "a folder; made when it is missing",
     "Where the practice is kept. Without it nothing is kept."},
    {"hosts", list, PALPATE_FIELD(hosts), "--host", "host names without a port",
     "Names the server may be asked for besides localhost while it listens on this machine only, "
     "as behind a proxy. The name in public_url is one of them."},
    {"public_url", text, PALPATE_FIELD(public_url), "--public-url",
     "an address such as https://practice.example, without a path",
     "Where people reach the server; it stands in links and in the QR code. Without it the first "
     "name of the certificate, or the address listened on."},
    {"threads", number, PALPATE_FIELD(threads), "--threads", "a number from 0 to 256",
     "How many threads answer; 0 is one for each core.", 0, 256},
    {"trusted_proxies", list, PALPATE_FIELD(trusted_proxies), "--trusted-proxy",
     "IP addresses or networks such as 10.0.0.0/8",
     "Proxies in front of the server that do TLS. Only from them is it believed where a request "
     "comes from and that it came by TLS. Without TLS of its own the server answers only to them "
     "and to this machine."},
    {"proxy_header", choice, PALPATE_FIELD(proxy_header), "", "X-Forwarded-For or Forwarded",
     "The one header in which the trusted proxies say where a request comes from. The proxy must "
     "set or extend this one; the other is never looked at.",
     0, 0, proxy_headers},

    {"tls.certificate", path, PALPATE_FIELD(tls.certificate), "--tls-certificate",
     "a PEM file with the server's certificate, then those between it and the authority",
     "The server's certificate. Read again on SIGHUP. Without it the one that palpate tls init "
     "made in the data folder, when there is one."},
    {"tls.key", path, PALPATE_FIELD(tls.key), "--tls-key", "a PEM file, not encrypted",
     "The private key of tls.certificate. Nobody but the server's user should be able to read it."},

    {"log.level", choice, PALPATE_FIELD(log.level), "--log-level", "debug, info, warning or error",
     "The least important events that are logged; each answered request is info, those for health "
     "and metrics are debug.",
     0, 0, levels},
    {"log.format", choice, PALPATE_FIELD(log.format), "--log-format", "auto, json or text",
     "One JSON object a line, or text for people; auto is text on a terminal.", 0, 0, formats},

    {"limits.connections", number, PALPATE_FIELD(limits.connections), "",
     "a number from 1 to 100000",
     "Open connections; one more gets 503. Keep it below the limit of open files.", 1, 100'000},
    {"limits.body_bytes", number, PALPATE_FIELD(limits.body_bytes), "", number_of_bytes,
     "Content of a request, at most; more gets 413.", 1024, 64 * 1024 * 1024},
    {"limits.header_bytes", number, PALPATE_FIELD(limits.header_bytes), "", number_of_bytes,
     "Header of a request, at most; more gets 431.", 1024, 1024 * 1024},
    {"limits.handshake_seconds", number, PALPATE_FIELD(limits.handshake_seconds), "", seconds,
     "For a whole TLS handshake.", 1, 3600},
    {"limits.idle_seconds", number, PALPATE_FIELD(limits.idle_seconds), "", seconds,
     "Between two requests on one connection.", 1, 3600},
    {"limits.header_seconds", number, PALPATE_FIELD(limits.header_seconds), "", seconds,
     "For a whole header.", 1, 3600},
    {"limits.body_seconds", number, PALPATE_FIELD(limits.body_seconds), "", seconds,
     "For the whole content of a request.", 1, 3600},
    {"limits.write_seconds", number, PALPATE_FIELD(limits.write_seconds), "", seconds,
     "For a reply to be read.", 1, 3600},
    {"limits.stop_seconds", number, PALPATE_FIELD(limits.stop_seconds), "", seconds,
     "For running requests when the server stops; then they are cut.", 0, 3600},

    {"backup.folder", path, PALPATE_FIELD(backup.folder), "", "a folder, best on another disk",
     "Where a backup is made each night; without it none is. Needs backup.key_file or "
     "backup.passphrase."},
    {"backup.hour", number, PALPATE_FIELD(backup.hour), "", "an hour from 0 to 23",
     "When, in this machine's local time. A backup missed while the server was off is made when it "
     "starts.",
     0, 23},
    {"backup.daily", number, PALPATE_FIELD(backup.daily), "", "a number from 1 to 10000",
     "The newest backup of each of so many days is kept.", 1, 10'000},
    {"backup.weekly", number, PALPATE_FIELD(backup.weekly), "", "a number from 0 to 10000",
     "The newest backup of each of so many weeks is kept.", 0, 10'000},
    {"backup.monthly", number, PALPATE_FIELD(backup.monthly), "", "a number from 0 to 10000",
     "The newest backup of each of so many months is kept.", 0, 10'000},
    {"backup.key_file", path, PALPATE_FIELD(backup.key_file), "",
     "a file as palpate key new makes it",
     "The key that backups are sealed with. Keep a copy of it away from this machine."},
    {"backup.passphrase", secret, PALPATE_FIELD(backup.passphrase), "", "12 bytes or more",
     "Instead of a key file. Better named by PALPATE_BACKUP_PASSPHRASE_FILE than written here."},

    {"mail.host", text, PALPATE_FIELD(mail.host), "", "a host name or an IP address",
     "The server that takes mail from here (SMTP). Without it no mail is sent. What is told to "
     "clients, and when, each practice says for itself; until it does, nothing is."},
    {"mail.port", number, PALPATE_FIELD(mail.port), "", "a port",
     "587 and 25 with starttls, 465 with tls.", 1, 65'535},
    {"mail.tls", choice, PALPATE_FIELD(mail.tls), "", "starttls, tls or none",
     "How mail is encrypted on its way: starttls insists on it before anything is said, tls from "
     "the start, none only to this machine.",
     0, 0, mail_tls},
    {"mail.user", text, PALPATE_FIELD(mail.user), "", "a name", "To sign in with, if need be."},
    {"mail.password", secret, PALPATE_FIELD(mail.password), "", "what belongs to mail.user",
     "Better named by PALPATE_MAIL_PASSWORD_FILE than written here."},
    {"mail.from", text, PALPATE_FIELD(mail.from), "", "an address such as desk@practice.example",
     "From whom mail comes. Its domain should say that this mail server may send for it (SPF)."},
    {"mail.authority", path, PALPATE_FIELD(mail.authority), "", "a PEM file",
     "Whom to trust for the mail server's certificate, instead of those the system trusts."},
    {"mail.timeout_seconds", number, PALPATE_FIELD(mail.timeout_seconds), "", seconds,
     "For one mail, from the connection to the server's last word.", 1, 600},

    {"sms.url", text, PALPATE_FIELD(sms.url), "", "an https address; http on this machine",
     "The webhook that sends short messages (docs/operations.md). Without it none is sent."},
    {"sms.secret", secret, PALPATE_FIELD(sms.secret), "", "16 bytes or more",
     "What the webhook knows us by. Better named by PALPATE_SMS_SECRET_FILE than written here."},
    {"sms.timeout_seconds", number, PALPATE_FIELD(sms.timeout_seconds), "", seconds,
     "For one short message.", 1, 600},

    {"calendars.private_addresses", choice, PALPATE_FIELD(calendars.private_addresses), "",
     "no or yes",
     "Whether practitioners' own calendars may lie on this machine or in its network. The server "
     "fetches what they type in: leave it at no where not everybody may reach that network.",
     0, 0, no_yes},
    {"calendars.every_minutes", number, PALPATE_FIELD(calendars.every_minutes), "",
     "a number from 1 to 1440", "How often they are read.", 1, 1440},
};
#undef PALPATE_FIELD

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + '"';
}

// Lines of at most 98 columns, each behind "# ".
std::string as_comment(std::string_view text) {
    std::string out = "#";
    std::size_t column = 1;
    while (!text.empty()) {
        const auto word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(text.size(), word.size() + 1));
        if (column + 1 + word.size() > 98) {
            out += "\n#";
            column = 1;
        }
        out += fmt::format(" {}", word);
        column += 1 + word.size();
    }
    return out + "\n";
}

}  // namespace

std::span<const Setting> table() {
    return rows;
}

std::string environment_name(const Setting& setting) {
    std::string name = "PALPATE_";
    for (const char c : setting.key)
        name += c == '.' ? '_' : static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    return name;
}

std::string shown(const Setting& setting, const Settings& settings) {
    Settings copy = settings;
    const auto field = setting.field(copy);
    if (const auto* const* whole = std::get_if<int*>(&field))
        return fmt::format("{}", **whole);
    if (const auto* const* several = std::get_if<std::vector<std::string>*>(&field)) {
        std::string out = "[";
        for (const auto& one : **several)
            out += fmt::format("{}{}", out.size() > 1 ? ", " : "", quoted(one));
        return out + "]";
    }
    const auto& one = *std::get<std::string*>(field);
    if (setting.kind == secret)
        return one.empty() ? "(not set)" : "(set)";
    return quoted(one);
}

std::string example() {
    std::string out;
    std::string_view group;
    for (const auto& setting : table()) {
        const auto dot = setting.key.find('.');
        const auto in = dot == std::string_view::npos ? "" : setting.key.substr(0, dot);
        if (in != group)
            out += fmt::format("[{}]\n\n", in);
        group = in;
        out += as_comment(setting.meaning);
        out += as_comment(fmt::format(
            "Expected: {}. Environment: {}{}.{}{}", setting.allowed, environment_name(setting),
            setting.kind == secret ? " or " + environment_name(setting) + "_FILE" : "",
            setting.flag.empty() ? "" : " Flag: ", setting.flag));
        const auto name = dot == std::string_view::npos ? setting.key : setting.key.substr(dot + 1);
        out += fmt::format("#{} = {}\n\n", name,
                           setting.kind == secret ? "\"\"" : shown(setting, Settings{}));
    }
    out.pop_back();
    return out;
}

}  // namespace palpate::settings
