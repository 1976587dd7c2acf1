#include "data_commands.hpp"
#include "data_faults.hpp"
#include "store/backup/console.hpp"
#include "store/erase.hpp"

namespace palpate::app {
namespace {

Result<store::EraseDone> erase(const EraseRequest& request) {
    const auto client = parse_uuid(request.client);
    if (!client)
        return invalid(request.client,
                       "expected a client's id such as 0193f0a1-7c3e-7b2a-9d1e-5f6a7b8c9d0e");
    if (auto there = must_hold_data(request.folder); !there)
        return tl::unexpected(there.error());
    store::SqliteStore store({.folder = request.folder});
    const auto practice = choose_practice(store, request.practice);
    if (!practice)
        return tl::unexpected(practice.error());
    return store::erase(store, {.actor = store::console(practice->id),
                                .client = record::ClientId(*client),
                                .why = request.why});
}

}  // namespace

int erase_client(const EraseRequest& request) {
    return or_trouble([&] {
        const auto done = erase(request);
        if (!done)
            return report(done.error());
        if (done->was_erased_before)
            fmt::print("was erased before; nothing of this client is kept\n");
        else
            fmt::print("erased: {} records with all their versions, {} kept answers\n",
                       done->records, done->answers);
        fmt::print(
            "backups from before hold this client still: delete them, or restore them only "
            "with the file `erased` of this folder (--erasures, --replace)\n");
        if (done->log_emptied)
            return 0;
        fmt::print(stderr,
                   "palpate: the data file is in use and its log could not be emptied; run "
                   "the same command again\n");
        return exit_failed;
    });
}

}  // namespace palpate::app
