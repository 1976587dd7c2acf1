#include "data_commands.hpp"

#include "scheduling/diaries/free_times.hpp"

#include <memory>

namespace palpate::app {
namespace {

void add_folder(CLI::App* command, std::string& folder) {
    command->add_option("--data", folder, "where the practice is kept")->required();
}

// Exactly one of the two.
void add_secret(CLI::App* command, SecretFiles& secret) {
    auto* group = command->add_option_group("secret", "what the backup is sealed with");
    group->add_option("--key-file", secret.key, "as `palpate key new` makes it");
    group->add_option("--passphrase-file", secret.passphrase, "its first line is the passphrase");
    group->require_option(1);
}

void add_key(CLI::App& app, Chosen& chosen) {
    auto file = std::make_shared<std::string>();
    auto* command = app.add_subcommand("key", "keys for backups");
    command->require_subcommand(1);
    auto* made = command->add_subcommand("new", "makes a key file; keep it apart from the backups");
    made->add_option("FILE", *file, "where to; it must not be there yet")->required();
    choose(made, chosen, [file](const auto&) { return make_key(*file); });
}

void add_backup(CLI::App& app, Chosen& chosen) {
    struct Options {
        std::string folder;
        std::string to;
        SecretFiles secret;
    };
    auto o = std::make_shared<Options>();
    auto* command = app.add_subcommand("backup", "one sealed file, also while a server runs");
    add_folder(command, o->folder);
    command->add_option("--to", o->to, "the file to make; it must not be there yet")->required();
    add_secret(command, o->secret);
    choose(command, chosen, [o](const auto&) { return make_backup(o->folder, o->to, o->secret); });
}

void add_restore(CLI::App& app, Chosen& chosen) {
    auto o = std::make_shared<RestoreRequest>();
    auto* command =
        app.add_subcommand("restore", "a folder from a backup, proved before it counts");
    command->add_option("FILE", o->backup, "the backup")->required();
    add_folder(command, o->folder);
    add_secret(command, o->secret);
    command->add_flag("--replace", o->replace,
                      "take the place of what is there, which is kept beside it");
    command->add_option("--erasures", o->erasures,
                        "the file `erased` of the lost folder: whom to erase again");
    choose(command, chosen, [o](const auto&) { return restore_backup(*o); });
}

void add_erase(CLI::App& app, Chosen& chosen) {
    auto o = std::make_shared<EraseRequest>();
    auto* command = app.add_subcommand("erase", "everything kept of one client goes, for good");
    command->add_option("CLIENT", o->client, "the client's id")->required();
    add_folder(command, o->folder);
    command->add_option("--practice", o->practice, "its slug, when there are several");
    command->add_option("--why", o->why, "the reason; only a keyed hash of it is kept");
    command->add_option("--despite", o->despite,
                        "why it goes before the law's time is over, where the place permits that");
    choose(command, chosen, [o](const auto&) { return erase_client(*o); });
}

void add_export(CLI::App& app, Chosen& chosen) {
    auto o = std::make_shared<ExportOptions>();
    auto* command = app.add_subcommand("export", "everything as JSON, tables, drawings and pages");
    add_folder(command, o->folder);
    command->add_option("--to", o->to, "a folder that is not there yet")->required();
    command->add_option("--client", o->client, "one client's copy, by id");
    command->add_option("--practice", o->practice, "its slug, when there are several");
    choose(command, chosen, [o](const auto& k) { return export_data(*o, k); });
}

void add_research(CLI::App& app, Chosen& chosen) {
    auto o = std::make_shared<ResearchOptions>();
    auto* command = app.add_subcommand(
        "export-research", "courses of care without names, ids or dates, nobody standing out");
    add_folder(command, o->folder);
    command->add_option("--out", o->to, "a folder that is not there yet")->required();
    command->add_option("--practice", o->practice, "its slug, when there are several");
    command->add_option("--from", o->from, "the first day of a month; left out: a year ago");
    command->add_option("--until", o->until, "the last day of a month; left out: this one's");
    choose(command, chosen, [o](const auto&) { return export_research(*o); });
}

void add_import(CLI::App& app, Chosen& chosen) {
    auto from = std::make_shared<std::string>();
    auto folder = std::make_shared<std::string>();
    auto* command =
        app.add_subcommand("import", "what `palpate export` wrote, all of it or nothing");
    command->add_option("FROM", *from, "the exported folder")->required();
    command->add_option("--data", *folder, "where to; made when missing")->required();
    choose(command, chosen, [from, folder](const auto&) { return import_data(*from, *folder); });
}

void add_replay(CLI::App& app, Chosen& chosen) {
    auto o = std::make_shared<ReplayOptions>();
    auto* command =
        app.add_subcommand("replay", "what today's knowledge would say otherwise of kept cases");
    add_folder(command, o->folder);
    command->add_option("--client", o->client, "one client, by id");
    command->add_option("--practice", o->practice, "its slug, when there are several");
    command->add_flag("--json", o->json, "as JSON");
    choose(command, chosen, [o](const auto& k) { return replay_data(*o, k); });
}

void add_slots(CLI::App& app, Chosen& chosen) {
    auto o = std::make_shared<SlotsOptions>();
    auto* command =
        app.add_subcommand("slots", "when a service can start, with whom and in which room");
    add_folder(command, o->folder);
    command->add_option("--service", o->service, "its id or its name")->required();
    command->add_option("--from", o->from, "the first day, 2026-11-23; left out: today");
    command->add_option("--days", o->days, "how many days")
        ->check(CLI::Range(1, scheduling::free_days_max))
        ->capture_default_str();
    command->add_option("--practitioner", o->practitioners,
                        "id, name or address, several times for one of several; left out: anyone");
    command->add_option("--practice", o->practice, "its slug, when there are several");
    command->add_flag("--json", o->json, "as JSON");
    choose(command, chosen, [o](const auto&) { return slots(*o); });
}

}  // namespace

void add_data_commands(CLI::App& app, Chosen& chosen) {
    add_key(app, chosen);
    add_backup(app, chosen);
    add_restore(app, chosen);
    add_export(app, chosen);
    add_research(app, chosen);
    add_import(app, chosen);
    add_erase(app, chosen);
    add_replay(app, chosen);
    add_slots(app, chosen);
}

}  // namespace palpate::app
