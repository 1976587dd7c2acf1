// toml++, set up once for every file that reads TOML.
#pragma once

// A broken file is a value here.
#define TOML_EXCEPTIONS 0

// toml++ before 3.4 asserts that a table's name begins like a name, and "[?]" then ends the program
// (marzer/tomlplusplus pull request 301). The parser names the fault itself right after that, so
// its assertions are left out; tests and a fuzz program hold what it answers.
#define TOML_ASSERT(condition) static_cast<void>(0)

#include <toml++/toml.h>
