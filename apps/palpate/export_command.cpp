#include "data_commands.hpp"
#include "data_faults.hpp"
#include "store/portable/export.hpp"
#include "store/portable/import.hpp"

namespace palpate::app {
namespace {

Result<store::Exported> write_export(const ExportOptions& options, const knowledge::Knowledge& k) {
    store::ExportRequest request{.to = options.to};
    if (!options.client.empty()) {
        const auto client = parse_uuid(options.client);
        if (!client)
            return invalid("--client " + options.client,
                           "expected an id such as 0193f0a1-7c3e-7b2a-9d1e-5f6a7b8c9d0e");
        request.client = record::ClientId(*client);
    }
    if (auto there = must_hold_data(options.folder); !there)
        return tl::unexpected(there.error());
    store::SqliteStore store({.folder = options.folder});
    auto practice = choose_practice(store, options.practice);
    if (!practice)
        return tl::unexpected(practice.error());
    request.practice = *std::move(practice);
    return store::export_practice(store, request, k);
}

}  // namespace

int export_data(const ExportOptions& options, const knowledge::Knowledge& k) {
    return or_trouble([&] {
        const auto done = write_export(options, k);
        if (!done)
            return report(done.error());
        fmt::print("exported to {}: {} versions of records, {} clients; index.html shows them\n",
                   options.to, done->versions, done->clients);
        if (done->restricted > 0)
            fmt::print(stderr,
                       "palpate: {} records are restricted to named practitioners and were left "
                       "out; they lift the restriction, or the client asks them\n",
                       done->restricted);
        return 0;
    });
}

int import_data(const std::string& from, const std::string& folder) {
    return or_trouble([&] {
        if (!std::filesystem::is_directory(from))
            return report({FaultKind::not_found, from, "there is no such folder"});
        store::SqliteStore store({.folder = folder});
        const auto done = store::import_practice(store, from);
        if (!done)
            return report(done.error());
        fmt::print("imported: {} versions of records into the practice {}\n", done->versions,
                   done->slug);
        return 0;
    });
}

}  // namespace palpate::app
