// What a practice loads to measure with: questionnaires and tables of T scores (docs/measures.md).
#include "data_commands.hpp"
#include "data_faults.hpp"
#include "input.hpp"
#include "practice_folder.hpp"
#include "record/measures/practice_measure.hpp"
#include "store/backup/console.hpp"

#include <memory>

#include <fmt/core.h>

namespace palpate::app {
namespace {

using record::Kept;
using record::MeasureFileKind;
using record::PracticeMeasure;

struct MeasuresOptions {
    std::string file;
    std::string id;
    std::string folder;
    std::string practice;  // slug; empty: the only one
    bool dry_run = false;
};

// Every fault on a line of its own, after the file's name.
Checked<std::vector<PracticeMeasure>> read_file(const std::string& path) {
    const auto text = read_input(path);
    if (!text)
        return tl::unexpected(std::vector<Fault>{text.error()});
    auto read = record::read_measure_file(path, *text);
    if (!read)
        for (auto& fault : read.error())
            if (!fault.path.starts_with(path))
                fault.path = fmt::format("{}: {}", path, fault.path);
    return read;
}

void say(const PracticeMeasure& one, std::string_view state) {
    const auto* kind = one.kind == MeasureFileKind::questionnaire ? "questionnaire" : "T table";
    fmt::print("{:<9} {:<28} {:>3} items  {:<13} {}\n", state, one.measure, one.items, kind,
               one.title);
}

int check_file(const MeasuresOptions& options) {
    const auto read = read_file(options.file);
    if (!read) {
        for (const auto& fault : read.error())
            (void)report(fault);
        return exit_failed;
    }
    for (const auto& one : *read)
        say(one, "fine");
    return 0;
}

// Opens the folder and chooses the practice; what goes wrong is one line on stderr.
template <class F>
int in_practice(const MeasuresOptions& options, F work) {
    return or_trouble([&] {
        if (auto there = must_hold_data(options.folder); !there)
            return report(there.error());
        const auto store = open_folder(options.folder);
        const auto found = choose_practice(*store, options.practice);
        return found ? work(*store, store::console(found->id)) : report(found.error());
    });
}

int add(const MeasuresOptions& options) {
    if (const int wrong = check_file(options); wrong != 0 || options.dry_run)
        return wrong;
    const auto read = read_file(options.file);
    return in_practice(options, [&](record::Store& store, const practice::Actor& actor) {
        const auto kept = record::write(store, actor, [&](record::Transaction& t) {
            return record::load_measures(t, *read, "at the console");
        });
        if (!kept)
            return report(kept.error());
        for (const auto& one : *kept)
            say(one.content, one.version == 1 ? "added" : fmt::format("version {}", one.version));
        return 0;
    });
}

Result<std::vector<Kept<PracticeMeasure>>> all_in(record::Store& store,
                                                  const practice::Actor& actor) {
    return record::read(
        store, actor,
        [](const record::Transaction& t) -> Result<std::vector<Kept<PracticeMeasure>>> {
            return record::practice_measures(t);
        });
}

int list(const MeasuresOptions& options) {
    return in_practice(options, [](record::Store& store, const practice::Actor& actor) {
        const auto all = all_in(store, actor);
        if (!all)
            return report(all.error());
        for (const auto& kept : *all)
            say(kept.content, kept.content.retired_at ? "retired" : "in use");
        return 0;
    });
}

// Of an id all that are in use: of a T score the table of each form.
int remove(const MeasuresOptions& options) {
    return in_practice(options, [&](record::Store& store, const practice::Actor& actor) {
        const auto all = all_in(store, actor);
        if (!all)
            return report(all.error());
        int retired = 0;
        for (const auto& kept : *all) {
            if (kept.content.measure != options.id || kept.content.retired_at)
                continue;
            const auto done = record::write(store, actor, [&](record::Transaction& t) {
                return record::retire_measure(t, kept.id, kept.version, "at the console");
            });
            if (!done)
                return report(done.error());
            say(kept.content, "retired");
            ++retired;
        }
        return retired > 0 ? 0
                           : report({FaultKind::not_found, options.id,
                                     "is nothing that was loaded and is in use"});
    });
}

}  // namespace

void add_measures_command(CLI::App& app, Chosen& chosen) {
    auto o = std::make_shared<MeasuresOptions>();
    auto* command = app.add_subcommand("measures", "questionnaires and T tables of a practice");
    command->require_subcommand(1);
    const auto sub = [&](const char* name, const char* what, int (*run)(const MeasuresOptions&)) {
        auto* one = command->add_subcommand(name, what);
        choose(one, chosen, [o, run](const knowledge::Knowledge&) { return run(*o); });
        return one;
    };
    const auto of_a_practice = [&](CLI::App* one) {
        one->add_option("--data", o->folder, "where the practice is kept")->required();
        one->add_option("--practice", o->practice, "its slug, when there are several");
        return one;
    };
    auto* adds = of_a_practice(sub("add", "loads a file; of each id the next version", add));
    adds->add_option("FILE", o->file, "FHIR R4 Questionnaire (JSON) or T table (CSV)")->required();
    adds->add_flag("--dry-run", o->dry_run, "checks it and keeps nothing");
    sub("check", "checks a file", check_file)
        ->add_option("FILE", o->file, "FHIR R4 Questionnaire (JSON) or T table (CSV)")
        ->required();
    of_a_practice(sub("list", "what was loaded", list));
    of_a_practice(sub("remove", "out of use; what was measured with it stays", remove))
        ->add_option("ID", o->id, "of a measure that was loaded")
        ->required();
}

}  // namespace palpate::app
