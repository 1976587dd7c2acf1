// How the commands on a folder end when they could not do what they were asked.
#pragma once

#include "commands.hpp"
#include "store/sqlite_store.hpp"
#include "store/trouble.hpp"

#include <fmt/core.h>

namespace palpate::app {

inline int report(const Fault& fault) {
    fmt::print(stderr, "palpate: {}{}{}\n", fault.path, fault.path.empty() ? "" : ": ",
               fault.message);
    const bool wrong_use = fault.kind == FaultKind::not_found || fault.kind == FaultKind::invalid ||
                           fault.kind == FaultKind::malformed;
    return wrong_use ? exit_usage : exit_failed;
}

// Runs `work`; trouble with disk or data file becomes its sentence and exit code 1.
template <class F>
int or_trouble(F work) {
    try {
        return work();
    } catch (const store::StoreError& error) {
        fmt::print(stderr, "palpate: {}\n", error.what());
    } catch (const std::filesystem::filesystem_error& error) {
        fmt::print(stderr, "palpate: {}\n", error.what());
    }
    return exit_failed;
}

// Opens no folder that is not there: a mistyped name must not become a new practice.
inline Result<void> must_hold_data(const std::string& folder) {
    if (!std::filesystem::exists(store::StoreFiles(folder).data))
        return refuse(FaultKind::not_found, folder, "there is no data file");
    return {};
}

// The practice with this slug; with none, the only one.
inline Result<practice::KeptPractice> choose_practice(practice::Practices& all,
                                                      const std::string& slug) {
    if (!slug.empty()) {
        auto found = all.find_practice(slug);
        if (!found)
            found.error().path = "--practice " + slug;
        return found;
    }
    auto practices = all.practices();
    if (practices.size() == 1)
        return std::move(practices.front());
    return invalid("--practice", practices.empty() ? "there is no practice in this folder yet"
                                                   : "is needed: this folder holds several");
}

}  // namespace palpate::app
