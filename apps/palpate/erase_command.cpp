#include "data_commands.hpp"
#include "data_faults.hpp"
#include "store/backup/console.hpp"
#include "store/erase.hpp"

namespace palpate::app {
namespace {

using record::EraseOutcome;

Result<EraseOutcome> erase(const EraseRequest& request) {
    const auto client = parse_uuid(request.client);
    if (!client)
        return invalid(request.client,
                       "expected a client's id such as 0193f0a1-7c3e-7b2a-9d1e-5f6a7b8c9d0e");
    if (auto there = must_hold_data(request.folder); !there)
        return tl::unexpected(there.error());
    record::EraseAsked asked{.why = request.why.empty() ? "at the console" : request.why};
    if (!request.despite.empty())
        asked.despite = request.despite;
    if (auto faults = check(asked); !faults.empty())
        return invalid(fmt::format("--{}", faults.front().path.substr(1)), faults.front().message);
    store::SqliteStore store({.folder = request.folder});
    const auto practice = choose_practice(store, request.practice);
    if (!practice)
        return tl::unexpected(practice.error());
    store::StoreEraser eraser(store);
    // Whoever stands at the machine has the whole folder: what is only kept is theirs to judge too.
    auto actor = store::console(practice->id);
    actor.owner = true;
    return record::erase_or_only_keep(store, eraser, actor, {record::ClientId(*client), asked},
                                      knowledge::shipped_places(), today_here());
}

int say_only_kept(const record::Keeping& keeping) {
    const auto until =
        keeping.holds > 0
            ? fmt::format("{} legal hold{}", keeping.holds, keeping.holds > 1 ? "s" : "")
            : fmt::format("the law of the place until {}", to_text(keeping.until));
    fmt::print(stderr,
               "palpate: not erased: bound by {}{}; from now on it is only kept, and only the "
               "owner sees it\n",
               until, keeping.birth_unknown ? " (the date of birth is not known)" : "");
    return exit_failed;
}

int say_erased(const record::ErasedRecords& removed) {
    if (removed.was_erased_before)
        fmt::print("was erased before; nothing of this client is kept\n");
    else
        fmt::print("erased: {} records with all their versions, {} kept answers\n", removed.records,
                   removed.answers);
    fmt::print(
        "backups from before hold this client still: delete them, or restore them only "
        "with the file `erased` of this folder (--erasures, --replace)\n");
    if (removed.files_emptied)
        return 0;
    fmt::print(stderr,
               "palpate: the data file is in use and its log could not be emptied; run "
               "the same command again\n");
    return exit_failed;
}

}  // namespace

int erase_client(const EraseRequest& request) {
    return or_trouble([&] {
        const auto outcome = erase(request);
        if (!outcome)
            return report(outcome.error());
        return outcome->erased ? say_erased(*outcome->removed) : say_only_kept(*outcome->keeping);
    });
}

}  // namespace palpate::app
