// The one binary: reads the command line, loads the knowledge, calls the chosen command.
#include "commands.hpp"
#include "completion.hpp"
#include "data_commands.hpp"
#include "demonstration.hpp"
#include "http/openapi.hpp"
#include "interview_words.hpp"
#include "table_folders.hpp"
#include "wrong_use.hpp"

#include <cstdio>
#include <memory>
#include <system_error>

#include <CLI/CLI.hpp>
#include <fmt/core.h>
#include <fmt/ranges.h>

namespace {

using namespace palpate::app;
using palpate::knowledge::Knowledge;

constexpr const char* place_help =
    "whose emergency number is named, as in palpate knowledge list jurisdictions: us, gb, de, ...";

void add_assess(CLI::App& app, Chosen& chosen) {
    auto o = std::make_shared<AssessOptions>();
    auto* command = app.add_subcommand("assess", "screen one client, or a batch of them");
    command->add_option("FILE", o->file, "a client as JSON; - is standard input");
    auto* json = command->add_flag("--json", o->json, "the whole answer as JSON");
    command->add_option("--batch", o->batch, "a file with one client a line; - is standard input");
    command->add_flag("--html", o->html, "one printable page")->excludes(json);
    command->add_option("--place", o->place, place_help);
    choose(command, chosen, [o](const Knowledge& k) {
        if (!place_is_known(o->place, k))
            return exit_usage;
        return o->batch.empty() ? assess_one(*o, k) : assess_batch(o->batch, k);
    });
}

void add_interview(CLI::App& app, Chosen& chosen) {
    auto o = std::make_shared<InterviewOptions>();
    auto count = std::make_shared<std::string>();
    auto* command = app.add_subcommand("interview", "ask a client in the terminal, adaptively");
    command->add_option("--save", o->save, "write the answers as JSON for assess");
    command->add_option("--count", *count, "play cases and count questions and taps");
    command->add_option("--place", o->place, place_help);
    const auto codes = interview_languages();
    command
        ->add_option("--language", o->language,
                     fmt::format("{}; else the terminal's (LANG)", fmt::join(codes, " or ")))
        ->check(CLI::IsMember(codes));
    choose(command, chosen, [o, count](const Knowledge& k) {
        if (!place_is_known(o->place, k))
            return exit_usage;
        return count->empty() ? interview(*o, k) : interview_count(*count, k);
    });
}

// A command that reads the tables' own text besides the knowledge made of them.
template <class Run>
auto with_texts(const TableFolders& folders, Run run) {
    return [&folders, run](const Knowledge& k) {
        const auto texts = TableTexts::read(folders);
        return texts ? run(*texts, k) : exit_failed;  // its faults stopped the loading before
    };
}

void add_explain(CLI::App& app, const TableFolders& folders, Chosen& chosen) {
    auto id = std::make_shared<std::string>();
    auto json = std::make_shared<bool>(false);
    auto* command =
        app.add_subcommand("explain", "any rule, technique, source, claim ... by its id");
    command->add_option("ID", *id, "an id, as in the because of an answer, or its code (RF01)")
        ->required();
    command->add_flag("--json", *json, "as JSON");
    choose(command, chosen,
           with_texts(folders, [id, json](const TableTexts& texts, const Knowledge& k) {
               return explain(*id, *json, texts, k);
           }));
}

void add_knowledge(CLI::App& app, const TableFolders& folders, Chosen& chosen) {
    auto kind = std::make_shared<std::string>();
    auto json = std::make_shared<bool>(false);
    auto* command = app.add_subcommand("knowledge", "the clinical tables");
    command->require_subcommand(1);
    choose(command->add_subcommand("check", "prove the tables sound"), chosen,
           with_texts(folders, [](const TableTexts& texts, const Knowledge& k) {
               return knowledge_check(texts, k);
           }));
    choose(command->add_subcommand("trace", "where each seed row is encoded"), chosen,
           with_texts(folders, [](const TableTexts& texts, const Knowledge&) {
               return knowledge_trace(texts);
           }));
    auto* list = command->add_subcommand("list", "the rows of one kind");
    list->add_option("KIND", *kind, "regions, findings, conditions, ...")->required();
    list->add_flag("--json", *json, "as JSON");
    choose(list, chosen,
           [kind, json](const Knowledge& k) { return knowledge_list(*kind, *json, k); });
}

void add_evaluate(CLI::App& app, Chosen& chosen) {
    auto file = std::make_shared<std::string>();
    auto details = std::make_shared<bool>(false);
    auto* command = app.add_subcommand("evaluate", "score labelled cases, with intervals");
    command->add_option("FILE", *file, "input and truth, one case a line")->required();
    command->add_flag("--details", *details, "print the cases that were not answered as labelled");
    choose(command, chosen,
           [file, details](const Knowledge& k) { return evaluate(*file, *details, k); });
}

void add_learn(CLI::App& app, Chosen& chosen) {
    auto o = std::make_shared<CalibrateOptions>();
    auto* command = app.add_subcommand("learn", "the model of what helps");
    command->require_subcommand(1);
    auto* calibrate = command->add_subcommand(
        "calibrate", "find known effects again in made-up practices, with intervals and ranks");
    calibrate->add_option("--sessions", o->sessions, "of each practice")
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    calibrate->add_option("--practices", o->practices, "how many")
        ->check(CLI::Range(1, 100'000))
        ->capture_default_str();
    calibrate->add_option("--seed", o->seed, "the same seed makes the same practices")
        ->capture_default_str();
    calibrate->add_flag("--json", o->json, "as JSON");
    choose(calibrate, chosen, [o](const Knowledge&) { return learn_calibrate(*o); });
    auto p = std::make_shared<LearnedOptions>();
    auto* practice = command->add_subcommand(
        "practice", "what each kind of work brought in a practice, with intervals");
    practice->add_option("--data", p->folder, "where the practice is kept")->required();
    practice->add_option("--practice", p->practice, "its slug, when there are several");
    practice->add_option("--stage", p->stage, "of whom it is said")->capture_default_str();
    practice->add_option("--source", p->source, "muscle, joint, nerve_root or unknown")
        ->capture_default_str();
    practice->add_flag("--json", p->json, "as JSON");
    choose(practice, chosen, [p](const Knowledge& k) { return learn_practice(*p, k); });
}

void add_serve(CLI::App& app, Chosen& chosen) {
    auto options = std::make_shared<ServeOptions>();
    auto* command = app.add_subcommand("serve", "serve the page and the HTTP interface");
    add_configuration_flags(*command, options->asked);
    command->add_flag("--demo", options->demo, "fill an empty practice with made-up clients");
    choose(command, chosen, [options](const Knowledge& k) { return serve(*options, k); });
}

void add_check_config(CLI::App& app, Chosen& chosen) {
    auto o = std::make_shared<CheckConfigOptions>();
    auto* command =
        app.add_subcommand("check-config", "what is set and from where, and every fault");
    command->add_option("FILE", o->asked.file, "instead of palpate.toml in the data folder");
    command->add_option("--data", o->asked.flags["data"], "the data folder whose file is read")
        ->expected(1);
    command->add_flag("--example", o->example, "print a whole file with what each setting is for");
    choose(command, chosen, [o](const Knowledge&) { return check_config(*o); });
}

void add_tls(CLI::App& app, Chosen& chosen) {
    auto o = std::make_shared<TlsOptions>();
    auto* command = app.add_subcommand("tls", "certificates of the practice's own authority");
    command->require_subcommand(1);
    const auto add = [&](const char* name, const char* what, int (*run)(const TlsOptions&)) {
        auto* one = command->add_subcommand(name, what);
        one->add_option("--data", o->folder, "where the practice is kept")->required();
        choose(one, chosen, [o, run](const Knowledge&) { return run(*o); });
        return one;
    };
    constexpr const char* more = "a name or address it is reached by besides this machine's own";
    auto* init = add("init", "makes an authority and a certificate", tls_init);
    init->add_option("--name", o->names, more);
    init->add_flag("--replace", o->replace, "another authority, which devices must trust anew");
    add("renew", "makes another certificate by the same authority", tls_renew)
        ->add_option("--name", o->names, more);
    add("show", "the fingerprint to compare, and the page for devices", tls_show);
}

void add_demo(CLI::App& app, Chosen& chosen) {
    auto o = std::make_shared<DemoOptions>();
    auto* command = app.add_subcommand("demo", "made-up clients, to try things out or for load");
    command->add_option("--data", o->folder, "where the practice is kept, made when missing")
        ->required();
    command->add_option("--practice", o->practice, "its slug, when there are several");
    command->add_option("--clients", o->clients, "how many; the first 60 have courses of care")
        ->check(CLI::Range(1, 10'000'000))
        ->capture_default_str();
    command
        ->add_option("--sessions", o->sessions,
                     "how many of them have a year of visits, with notes and measurements")
        ->check(CLI::Range(0, 10'000))
        ->capture_default_str();
    command->add_option("--seed", o->seed, "the same seed makes the same people")
        ->capture_default_str();
    command->add_flag("--remove", o->remove, "erase everyone who was made up");
    choose(command, chosen, [o](const Knowledge& k) { return demo(*o, k); });
}

void add_token(CLI::App& app, Chosen& chosen) {
    auto o = std::make_shared<TokenOptions>();
    auto* command = app.add_subcommand("token", "a bearer token for a program");
    command->add_option("--data", o->folder, "where the practice is kept")->required();
    command->add_option("--practice", o->practice, "its slug, when there are several");
    auto* name = command->add_option("--name", o->name, "what the token is for");
    auto* scope = command->add_option("--scope", o->scope, "such as 'system/*.cruds'");
    auto* list = command->add_flag("--list", o->list, "those that were made, without the secrets");
    auto* revoke = command->add_option("--revoke", o->revoke, "ends all tokens of this name");
    name->needs(scope)->excludes(list)->excludes(revoke);
    scope->needs(name);
    list->excludes(revoke);
    choose(command, chosen, [o](const Knowledge&) { return token(*o); });
}

void add_link(CLI::App& app, Chosen& chosen) {
    auto o = std::make_shared<LinkOptions>();
    auto* command = app.add_subcommand("link", "a one-time link to come in with");
    command->add_option("--data", o->folder, "where the practice is kept")->required();
    command->add_option("--practice", o->practice, "its slug, when there are several");
    command->add_option("--email", o->email, "whose; without it: who sets up the owner");
    command->add_option("--base", o->base, "where the server is reached")->capture_default_str();
    choose(command, chosen, [o](const Knowledge&) { return link(*o); });
}

void add_verify(CLI::App& app, Chosen& chosen) {
    auto folder = std::make_shared<std::string>();
    auto* command = app.add_subcommand("verify", "prove the data file and its audit sound");
    command->add_option("--data", *folder, "where the practice is kept")->required();
    choose(command, chosen, [folder](const Knowledge&) { return verify_folder(*folder); });
}

void add_completion(CLI::App& app, Chosen& chosen) {
    auto shell = std::make_shared<std::string>();
    auto* command = app.add_subcommand("completion", "a completion script for a shell");
    command->add_option("SHELL", *shell, "bash, zsh or fish")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}));
    choose(command, chosen,
           [shell, &app](const Knowledge&) { return print_completion(app, *shell); });
}

int print_openapi(const Knowledge& k) {
    fmt::print("{}\n", palpate::http::openapi_document(k.version));
    return 0;
}

int print_version(const Knowledge& k) {
    fmt::print("palpate 0.1.0, knowledge {}\n", k.version);
    return 0;
}

int run(CLI::App& app, int argc, char** argv) {
    TableFolders folders;
    Chosen chosen;
    app.require_subcommand(1);
    app.fallthrough();
    app.add_option("--knowledge", folders.knowledge,
                   "a folder whose tables take the place of the built-in ones of the same name");
    app.add_option("--overlay", folders.overlay,
                   "a folder with the practice's own protocols, which may add and tighten");
    add_assess(app, chosen);
    add_interview(app, chosen);
    add_explain(app, folders, chosen);
    add_knowledge(app, folders, chosen);
    add_evaluate(app, chosen);
    add_learn(app, chosen);
    add_serve(app, chosen);
    add_check_config(app, chosen);
    add_tls(app, chosen);
    add_demo(app, chosen);
    add_token(app, chosen);
    add_link(app, chosen);
    choose(app.add_subcommand("openapi", "the HTTP interface, described as OpenAPI 3.1"), chosen,
           print_openapi);
    add_verify(app, chosen);
    add_data_commands(app, chosen);
    add_measures_command(app, chosen);
    add_completion(app, chosen);
    choose(app.add_subcommand("version", "the versions of program and knowledge"), chosen,
           print_version);
    app.parse(argc, argv);
    const auto k = load_tables(folders);
    if (k)
        return chosen(*k);
    for (const auto& fault : k.error())
        fmt::print(stderr, "palpate: {}: {}\n", fault.path, fault.message);
    return exit_failed;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Palpate: from an intake to a safe, explained plan"};
    app.footer(
        "Exit codes: 0 done; 1 a check failed or the answer could not be written; 2 wrong use or "
        "unreadable input; 3 some lines of a batch were refused.");
    try {
        const int code = run(app, argc, argv);
        if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
            return code;
        fmt::print(stderr, "palpate: the answer could not be written whole\n");
    } catch (const CLI::Success& help) {
        return app.exit(help);
    } catch (const CLI::ParseError& error) {
        fmt::print(stderr, "palpate: {}\n", wrong_use(app, error));
        return exit_usage;
    } catch (const std::system_error& error) {
        fmt::print(stderr, "palpate: {}\n", error.what());
    }
    return exit_failed;
}
