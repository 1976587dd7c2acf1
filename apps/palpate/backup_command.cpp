// key, backup and restore.
#include "data_commands.hpp"
#include "data_faults.hpp"
#include "store/backup/backup.hpp"
#include "store/backup/restore.hpp"

namespace palpate::app {
namespace {

Result<store::Secret> secret_of(const SecretFiles& files) {
    return files.key.empty() ? store::Secret::from_passphrase_file(files.passphrase)
                             : store::Secret::from_key_file(files.key);
}

int report_wrong_use(const Fault& fault) {
    report(fault);
    return exit_usage;
}

void say(const store::Restored& restored) {
    fmt::print("restored: {} practices, {} versions of records, {} audit entries, proved sound\n",
               restored.proof.practices, restored.proof.versions, restored.proof.entries);
    if (restored.aside)
        fmt::print("what was there before is kept in {}\n", restored.aside->string());
    if (restored.erased_again > 0)
        fmt::print("{} clients who had been erased since the backup were erased again\n",
                   restored.erased_again);
    if (restored.erasures_unknown)
        fmt::print(stderr,
                   "palpate: the replaced folder could not be read: clients erased after this "
                   "backup may be back; give its file `erased` with --erasures, or erase them "
                   "again\n");
}

}  // namespace

int make_key(const std::string& file) {
    return or_trouble([&] {
        const auto made = store::make_key_file(file);
        if (!made)
            return report_wrong_use(made.error());
        fmt::print("{} is the key: without it no backup made with it can be opened\n", file);
        return 0;
    });
}

int make_backup(const std::string& folder, const std::string& to, const SecretFiles& files) {
    return or_trouble([&] {
        const auto secret = secret_of(files);
        if (!secret)
            return report_wrong_use(secret.error());
        const auto made = store::backup(folder, to, *secret);
        if (!made)
            return report_wrong_use(made.error());
        fmt::print("backup: {}, {} bytes\n", to, *made);
        return 0;
    });
}

int restore_backup(const RestoreRequest& request) {
    return or_trouble([&] {
        const auto secret = secret_of(request.secret);
        if (!secret)
            return report_wrong_use(secret.error());
        store::RestoreOptions options{.replace = request.replace};
        if (!request.erasures.empty())
            options.erasures = request.erasures;
        const auto restored = store::restore(request.backup, request.folder, *secret, options);
        if (!restored)
            return report(restored.error());
        say(*restored);
        return 0;
    });
}

}  // namespace palpate::app
