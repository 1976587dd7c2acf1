#include "wrong_use.hpp"

#include "base/near_words.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace palpate::app {
namespace {

struct Reached {
    const CLI::App* command;
    std::string typed;  // "palpate knowledge"
};

// The last command that was understood.
Reached reached(const CLI::App& app) {
    Reached at{&app, "palpate"};
    for (auto parsed = app.get_subcommands(); !parsed.empty();
         parsed = at.command->get_subcommands()) {
        at.command = parsed.front();
        at.typed += " " + at.command->get_name();
    }
    return at;
}

std::vector<std::string> names_of(const CLI::App& command) {
    std::vector<std::string> names;
    for (const auto* sub : command.get_subcommands({}))
        if (!sub->get_name().empty())  // a group of options is a command without a name
            names.push_back(sub->get_name());
    return names;
}

std::vector<std::string> options_of(const CLI::App& command) {
    std::vector<std::string> names;
    for (const auto* option : command.get_options())
        for (const auto& name : option->get_lnames())
            names.push_back("--" + name);
    return names;
}

std::string guess(const std::string& typed, const std::vector<std::string>& permitted) {
    const auto near = near_word(typed, permitted, [](const std::string& name) { return name; });
    return near.empty() ? "" : fmt::format("; did you mean '{}'?", near);
}

std::string one_line(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
}

}  // namespace

std::string wrong_use(const CLI::App& app, const CLI::ParseError& error) {
    const auto at = reached(app);
    const auto rest = app.remaining(true);
    const auto help = fmt::format(" ({} --help)", at.typed);
    const auto is_option = [](const std::string& word) { return word.starts_with('-'); };
    const auto commands = names_of(*at.command);
    const auto word = std::ranges::find_if_not(rest, is_option);
    if (!commands.empty() && word != rest.end())
        return fmt::format("unknown command '{}'{}{}", *word, guess(*word, commands), help);
    if (const auto option = std::ranges::find_if(rest, is_option); option != rest.end())
        return fmt::format("unknown option '{}'{}{}", *option,
                           guess(*option, options_of(*at.command)), help);
    if (!commands.empty() && at.command->get_subcommands().empty())
        return fmt::format("expected a command: {}{}", fmt::join(commands, ", "), help);
    return one_line(error.what()) + help;
}

}  // namespace palpate::app
