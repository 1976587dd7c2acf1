// A command line that cannot be understood, as one line that says what would be.
#pragma once

#include <string>

#include <CLI/CLI.hpp>

namespace palpate::app {

// "unknown command 'asess'; did you mean 'assess'? (palpate --help)"
std::string wrong_use(const CLI::App& app, const CLI::ParseError& error);

}  // namespace palpate::app
