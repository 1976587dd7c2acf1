// The settings from where they come from: flags, environment, file, what is built in.
#pragma once

#include "base/fault.hpp"
#include "settings/settings.hpp"

#include <functional>
#include <map>
#include <optional>

namespace palpate::settings {

struct Sources {
    struct File {
        std::string name;    // as faults call it
        std::string folder;  // relative paths in it start here
        std::string text;    // TOML
    };
    std::optional<File> file;
    // The value of an environment variable, if it is set.
    std::function<std::optional<std::string>(const std::string& name)> environment;
    // A small file that holds a secret.
    std::function<Result<std::string>(const std::string& path)> read;
    // By key: what flags said.
    std::map<std::string, std::vector<std::string>, std::less<>> flags;
};

struct Gathered {
    Settings settings;
    // By key: "--listen", "PALPATE_LISTEN", "palpate.toml:3:1"; missing for what is built in.
    std::map<std::string, std::string, std::less<>> from;

    // "--listen", or the key itself for what is built in; for faults found later.
    std::string place_of(std::string_view key) const;
};

// Every fault of every source: its place, and what is allowed there. An unknown key names the
// nearest. No fault quotes a secret.
Checked<Gathered> gather(const Sources& sources);

// What is wrong with variables that begin with PALPATE_ and are no setting; for `names` of the
// whole environment.
std::vector<Fault> unknown_variables(const std::vector<std::string>& names);

}  // namespace palpate::settings
