#include "completion.hpp"

#include "knowledge/listing.hpp"

#include <vector>

#include <fmt/core.h>

namespace palpate::app {
namespace {

struct Command {
    std::string name;   // "knowledge list"
    std::string words;  // subcommands and options, separated by spaces
};

void collect(const CLI::App& app, const std::string& name, std::vector<Command>& into) {
    std::string words;
    for (const auto* sub : app.get_subcommands({}))
        words += sub->get_name() + " ";
    if (name == "knowledge list")
        for (const auto kind : knowledge::listing_kinds)
            words += std::string(kind) + " ";
    for (const auto* option : app.get_options())
        for (const auto& word : option->get_lnames())
            words += "--" + word + " ";
    into.push_back({name, words});
    for (const auto* sub : app.get_subcommands({}))
        collect(*sub, name.empty() ? sub->get_name() : name + " " + sub->get_name(), into);
}

// In bash, and through bashcompinit in zsh: words of the command typed so far, else files.
std::string bash(const std::vector<Command>& commands) {
    std::string cases;
    for (const auto& c : commands)
        cases += fmt::format("        \"{}\") words=\"{}\" ;;\n", c.name, c.words);
    return "_palpate() {\n"
           "    local path=\"\" word words=\"\" current=\"${COMP_WORDS[COMP_CWORD]}\"\n"
           "    for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
           "        [[ $word == -* || $word == */* || $word == *.* ]] && continue\n"
           "        path=\"${path:+$path }$word\"\n"
           "    done\n"
           "    case \"$path\" in\n" +
           cases +
           "    esac\n"
           "    COMPREPLY=($(compgen -W \"$words\" -- \"$current\")"
           " $(compgen -f -- \"$current\"))\n"
           "}\n"
           "complete -o filenames -F _palpate palpate\n";
}

std::string fish(const std::vector<Command>& commands) {
    std::string text;
    for (const auto& c : commands) {
        const auto when = c.name.empty() ? std::string("__fish_use_subcommand")
                                         : fmt::format("__fish_seen_subcommand_from {}",
                                                       c.name.substr(c.name.rfind(' ') + 1));
        text += fmt::format("complete -c palpate -n '{}' -a '{}'\n", when, c.words);
    }
    return text;
}

}  // namespace

std::string completion_script(const CLI::App& app, const std::string& shell) {
    std::vector<Command> commands;
    collect(app, "", commands);
    if (shell == "fish")
        return fish(commands);
    const std::string head = shell == "zsh" ? "autoload -U +X bashcompinit && bashcompinit\n" : "";
    return head + bash(commands);
}

int print_completion(const CLI::App& app, const std::string& shell) {
    fmt::print("{}", completion_script(app, shell));
    return 0;
}

}  // namespace palpate::app
