// The one binary: reads the command line, loads the built-in knowledge, calls a command.
#include "commands.hpp"
#include "completion.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace {

// Nothing when a table is broken; then every fault was said.
std::optional<palpate::knowledge::Knowledge> load() {
    auto k = palpate::knowledge::load(palpate::knowledge::embedded_tables());
    if (k)
        return std::move(*k);
    for (const auto& fault : k.error())
        fmt::print(stderr, "palpate: {}: {}\n", fault.path, fault.message);
    return std::nullopt;
}

int run(CLI::App& app, int argc, char** argv) {
    std::string file = "-";
    std::string batch;
    std::string kind;
    std::string id;
    std::string save;
    std::string shell;
    bool html = false;
    std::string count;
    bool json = false;
    bool details = false;
    app.require_subcommand(1);
    auto* assess = app.add_subcommand("assess", "screen one client, or a batch of them");
    assess->add_option("FILE", file, "a client as JSON; - is standard input");
    assess->add_flag("--json", json, "the whole answer as JSON");
    assess->add_option("--batch", batch, "a file with one client a line; - is standard input");
    assess->add_flag("--html", html, "one printable page")->excludes("--json");
    auto* explain =
        app.add_subcommand("explain", "any rule, technique, source, claim ... by its id");
    explain->add_option("ID", id, "an id, as in the because of an answer")->required();
    explain->add_flag("--json", json, "as JSON");
    auto* completion = app.add_subcommand("completion", "a completion script for a shell");
    completion->add_option("SHELL", shell, "bash, zsh or fish")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}));
    auto* interview = app.add_subcommand("interview", "ask a client in the terminal, adaptively");
    interview->add_option("--save", save, "write the answers as JSON for assess");
    interview->add_option("--count", count, "play cases and count questions and taps");
    auto* evaluate = app.add_subcommand("evaluate", "score labelled cases, with intervals");
    evaluate->add_option("FILE", file, "input and truth, one case a line")->required();
    evaluate->add_flag("--details", details, "print the cases that were not answered as labelled");
    auto* knowledge = app.add_subcommand("knowledge", "the clinical tables");
    knowledge->require_subcommand(1);
    auto* check = knowledge->add_subcommand("check", "prove the tables sound");
    auto* trace = knowledge->add_subcommand("trace", "where each seed row is encoded");
    auto* list = knowledge->add_subcommand("list", "the rows of one kind");
    list->add_option("KIND", kind, "regions, findings, conditions, ...")->required();
    list->add_flag("--json", json, "as JSON");
    auto* version = app.add_subcommand("version", "the versions of program and knowledge");
    app.parse(argc, argv);
    if (*completion)
        return palpate::app::print_completion(app, shell);

    const auto k = load();
    if (!k)
        return palpate::app::exit_failed;
    if (*version)
        fmt::print("palpate 0.1.0, knowledge {}\n", k->version);
    if (*explain)
        return palpate::app::explain(id, json, *k);
    if (*assess && html)
        return palpate::app::assess_page(file, *k);
    if (*interview)
        return count.empty() ? palpate::app::interview(save, *k)
                             : palpate::app::interview_count(count, *k);
    if (*evaluate)
        return palpate::app::evaluate(file, details, *k);
    if (*check)
        return palpate::app::knowledge_check(*k);
    if (*trace)
        return palpate::app::knowledge_list("trace", false, *k);
    if (*list)
        return palpate::app::knowledge_list(kind, json, *k);
    if (*assess && !batch.empty())
        return palpate::app::assess_batch(batch, *k);
    if (*assess)
        return palpate::app::assess_one(file, json, *k);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Palpate: from an intake to a safe, explained plan"};
    app.footer(
        "Exit codes: 0 done; 1 a check failed; 2 wrong use or unreadable input; 3 some "
        "lines of a batch were refused.");
    try {
        return run(app, argc, argv);
    } catch (const CLI::ParseError& error) {
        const int code = app.exit(error);
        return code == 0 ? 0 : palpate::app::exit_usage;
    }
}
