#include "commands.hpp"
#include "knowledge/explain.hpp"

#include <fmt/core.h>

namespace palpate::app {

int explain(const std::string& id, bool as_json, const TableTexts& texts,
            const knowledge::Knowledge& k) {
    const auto found = knowledge::explain("", id, texts.all(), k);
    if (!found) {
        fmt::print(stderr, "palpate: {}: {}\n", id, found.error().message);
        return exit_usage;
    }
    if (as_json)
        fmt::print("{}\n", knowledge::to_json(*found));
    else
        for (const auto& one : *found)
            fmt::print("{}\n", knowledge::to_text(one));
    return 0;
}

}  // namespace palpate::app
