// The one binary: reads the command line, loads the built-in knowledge, calls a command.
#include "commands.hpp"
#include "table_folders.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace {

int run(CLI::App& app, int argc, char** argv) {
    std::string file = "-";
    std::string batch;
    std::string kind;
    bool json = false;
    bool details = false;
    palpate::app::TableFolders folders;
    app.require_subcommand(1);
    app.fallthrough();
    app.add_option("--knowledge", folders.knowledge,
                   "a folder whose tables take the place of the built-in ones of the same name");
    app.add_option("--overlay", folders.overlay,
                   "a folder with the practice's own protocols, which may add and tighten");
    auto* assess = app.add_subcommand("assess", "screen one client, or a batch of them");
    assess->add_option("FILE", file, "a client as JSON; - is standard input");
    assess->add_flag("--json", json, "the whole answer as JSON");
    assess->add_option("--batch", batch, "a file with one client a line; - is standard input");
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

    const auto k = palpate::app::load_tables(folders);
    if (!k) {
        for (const auto& fault : k.error())
            fmt::print(stderr, "palpate: {}: {}\n", fault.path, fault.message);
        return palpate::app::exit_failed;
    }
    if (*version)
        fmt::print("palpate 0.1.0, knowledge {}\n", k->version);
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
