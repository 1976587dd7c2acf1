// Shell completion made from the command table itself, so that it never lags behind.
#pragma once

#include <string>

#include <CLI/CLI.hpp>

namespace palpate::app {

// `shell` is bash, zsh or fish.
std::string completion_script(const CLI::App& app, const std::string& shell);
int print_completion(const CLI::App& app, const std::string& shell);  // exit code 0

}  // namespace palpate::app
