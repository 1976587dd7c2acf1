// What whoever runs the server may set. One table says of each setting how it is called, what it
// may hold and what it is for; the reader of palpate.toml, the environment's names, `palpate
// check-config` and docs/configuration.md are all made from it.
//
// A setting has its value from the first of: a flag of the command line, the environment, the file,
// what is built in.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace palpate::settings {

struct Settings {
    std::string listen = "127.0.0.1:8080";
    std::string data;                // empty: nothing is kept
    std::vector<std::string> hosts;  // names it answers to besides localhost, when on loopback
    std::string public_url;          // empty: made from `listen`
    int threads = 0;                 // 0: one a core
    std::vector<std::string> trusted_proxies;
    std::string proxy_header = "X-Forwarded-For";

    struct Tls {
        std::string certificate;  // empty: what `palpate tls init` made, when it did
        std::string key;
    } tls;
    struct Log {
        std::string level = "info";
        std::string format = "auto";
    } log;
    struct Limits {
        int connections = 900;
        int body_bytes = 256 * 1024;
        int header_bytes = 16 * 1024;
        int handshake_seconds = 10;
        int idle_seconds = 60;
        int header_seconds = 10;
        int body_seconds = 15;
        int write_seconds = 30;
        int stop_seconds = 10;
    } limits;
    struct Backup {
        std::string folder;  // empty: no nightly backup
        int hour = 2;
        int daily = 14;
        int weekly = 8;
        int monthly = 24;
        std::string key_file;
        std::string passphrase;
    } backup;
    struct Mail {
        std::string host;  // empty: no mail is sent
        int port = 587;
        std::string tls = "starttls";
        std::string user;
        std::string password;
        std::string from;
        std::string authority;
        int timeout_seconds = 60;
    } mail;
    struct Sms {
        std::string url;  // empty: no short message is sent
        std::string secret;
        int timeout_seconds = 30;
    } sms;
    struct Calendars {
        std::string private_addresses = "no";
        int every_minutes = 15;
    } calendars;
};

enum class Kind {
    text,
    path,    // in a file: relative to the file's folder
    choice,  // one of Setting::choices
    number,  // whole, from Setting::min to Setting::max
    list,    // texts; in the environment with commas between
    secret,  // never shown; the environment may name a file that holds it (..._FILE)
};

using Field = std::variant<std::string*, int*, std::vector<std::string>*>;

struct Setting {
    std::string_view key;  // "backup.hour": in the table [backup]
    Kind kind = Kind::text;
    Field (*field)(Settings&) = nullptr;
    std::string_view flag;     // of `palpate serve`; empty when there is none
    std::string_view allowed;  // ends "expected ..."
    std::string_view meaning;  // sentences
    int min = 0;
    int max = 0;
    std::span<const std::string_view> choices = {};
};

std::span<const Setting> table();

// "PALPATE_BACKUP_HOUR"
std::string environment_name(const Setting& setting);

// The value as palpate.toml would have it; "(set)" or "(not set)" for a secret.
std::string shown(const Setting& setting, const Settings& settings);

// A whole palpate.toml, every setting with its meaning, what is built in commented out.
std::string example();

}  // namespace palpate::settings
