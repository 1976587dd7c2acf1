#include "housekeeping.hpp"

#include "commands.hpp"
#include "trust/trust_folder.hpp"

#include <chrono>
#include <mutex>

#include <fmt/core.h>

namespace palpate::app {
namespace {

using log::Level;
using log::Word;

constexpr std::chrono::hours certificate_looked_at_every{6};

Result<store::Secret> secret_of(const settings::Settings::Backup& backup) {
    if (!backup.key_file.empty())
        return store::Secret::from_key_file(backup.key_file);
    return store::Secret::from_passphrase(backup.passphrase);
}

double seconds_of(Instant::duration time) {
    return std::chrono::duration<double>(time).count();
}

}  // namespace

Result<void> Housekeeping::renew_certificate() {
    renewed_ = false;
    if (!config_.has_own_authority())
        return {};
    try {
        const auto made = trust::renew_when_due(config_.settings().data,
                                                trust::names_of_this_machine(), now_here());
        if (!made)
            return tl::unexpected(made.error());
        renewed_ = made->has_value();
    } catch (const std::filesystem::filesystem_error& error) {
        return invalid("", error.what());
    }
    if (renewed_)
        log_.say(Level::info, "certificate renewed");
    return {};
}

Result<void> Housekeeping::start(http::Server& server) {
    if (!config_.settings().backup.folder.empty())
        if (auto started = start_backups(); !started)
            return started;
    if (config_.has_own_authority())
        watch_ = std::jthread(
            [this, &server](const std::stop_token& stop) { watch_certificate(stop, server); });
    return {};
}

Result<void> Housekeeping::start_backups() {
    const auto& backup = config_.settings().backup;
    auto secret = secret_of(backup);
    if (!secret)
        return tl::unexpected(secret.error());
    if (secret->too_short_for_new())
        return invalid(config_.gathered.place_of("backup.passphrase"),
                       fmt::format("expected at least {} bytes", store::passphrase_bytes_min));
    const auto tell = [this](const store::Nightly::Told& told) {
        if (told.fault)
            return log_.say(Level::error, "backup failed",
                            {{"why", Word::of_our_own(told.fault->message)}});
        log_.say(Level::info, "backup made and proved",
                 {{"bytes", static_cast<std::int64_t>(told.bytes)},
                  {"old_ones_deleted", static_cast<std::int64_t>(told.deleted)}});
    };
    nightly_ = std::make_unique<store::Nightly>(
        store::Nightly::Options{
            .data = config_.settings().data,
            .to = backup.folder,
            .secret = *std::move(secret),
            .keeping = {backup.daily, backup.weekly, backup.monthly},
            .due_before =
                [hour = backup.hour](Instant now) { return store::last_local_hour(now, hour); }},
        tell);
    nightly_->start();
    return {};
}

void Housekeeping::watch_certificate(const std::stop_token& stop, http::Server& server) {
    std::mutex waiting;
    while (true) {
        std::unique_lock lock(waiting);
        wake_.wait_for(lock, stop, certificate_looked_at_every, [] { return false; });
        if (stop.stop_requested())
            return;
        if (const auto done = renew_certificate(); !done)
            log_.say(Level::error, "certificate not renewed",
                     {{"why", Word::of_our_own(done.error().message)}});
        if (renewed_)
            server.reload_certificate();
    }
}

std::string Housekeeping::metrics() const {
    auto text = fmt::format(
        "# HELP palpate_log_dropped_total Lines of the log that nobody read in time.\n"
        "# TYPE palpate_log_dropped_total counter\npalpate_log_dropped_total {}\n",
        log_.dropped());
    if (!nightly_)
        return text;
    const auto status = nightly_->status();
    text += fmt::format(
        "# HELP palpate_backup_failures_total Nightly backups that failed since the start.\n"
        "# TYPE palpate_backup_failures_total counter\npalpate_backup_failures_total {}\n",
        status.failures);
    if (!status.last_ok)
        return text;
    return text +
           fmt::format(
               "# HELP palpate_backup_last_ok_seconds When the newest good backup was made.\n"
               "# TYPE palpate_backup_last_ok_seconds gauge\npalpate_backup_last_ok_seconds {}\n"
               "# HELP palpate_backup_age_seconds Since then.\n"
               "# TYPE palpate_backup_age_seconds gauge\npalpate_backup_age_seconds {}\n",
               seconds_of(status.last_ok->time_since_epoch()),
               seconds_of(now_here() - *status.last_ok));
}

}  // namespace palpate::app
