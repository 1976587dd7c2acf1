#include "store/backup/nightly.hpp"

#include "store/backup/restore.hpp"
#include "store/side_files.hpp"
#include "store/trouble.hpp"

#include <algorithm>
#include <ctime>
#include <fstream>
#include <iterator>

#include <fmt/core.h>
#include <unistd.h>

namespace palpate::store {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view name_start = "palpate-";
constexpr std::string_view name_end = ".backup";
constexpr std::chrono::minutes look_every{1};

// "palpate-2026-11-21T02-00-00.000Z.backup"
std::string name_of(Instant at) {
    auto text = to_text(at);
    std::ranges::replace(text, ':', '-');
    return fmt::format("{}{}{}", name_start, text, name_end);
}

// Nothing for a file that is none of ours: it is never deleted.
std::optional<Instant> made_at(const fs::path& path) {
    const auto name = path.filename().string();
    if (!name.starts_with(name_start) || !name.ends_with(name_end) ||
        name.size() <= name_start.size() + name_end.size())
        return std::nullopt;
    auto text = name.substr(name_start.size(), name.size() - name_start.size() - name_end.size());
    constexpr std::size_t minutes_colon = 13;
    constexpr std::size_t seconds_colon = 16;
    if (text.size() <= seconds_colon)
        return std::nullopt;
    text[minutes_colon] = ':';
    text[seconds_colon] = ':';
    const auto at = parse_instant(text);
    return at && name_of(*at) == name ? at : std::nullopt;
}

// Those that are dated after `now` were made while the clock was wrong: they count for nothing, and
// are left to a person.
std::vector<Instant> all_made(const fs::path& folder, Instant now) {
    std::vector<Instant> all;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored))
        if (const auto at = made_at(entry.path()); at && *at <= now)
            all.push_back(*at);
    return all;
}

// Old backups are deleted, so two servers must not share a folder: the first to come says in it
// whose it is.
Result<void> claim(const fs::path& folder, const fs::path& data) {
    const auto mark = folder / "palpate-backups-of";
    std::array<char, 256> host{};
    ::gethostname(host.data(), host.size() - 1);
    const auto mine = fmt::format("{} on {}\n", fs::weakly_canonical(data).string(), host.data());
    if (!fs::exists(mark)) {
        std::ofstream(mark) << mine;
        return {};
    }
    std::ifstream in(mark);
    const std::string owner{std::istreambuf_iterator<char>(in), {}};
    if (owner == mine)
        return {};
    return refuse(FaultKind::conflict, folder,
                  fmt::format("holds the backups of {}; give each server a folder of its own, or "
                              "delete {} when this is the same one, moved",
                              owner.substr(0, owner.find('\n')), mark.string()));
}

}  // namespace

Instant last_local_hour(Instant now, int hour) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    const auto time = static_cast<std::time_t>(seconds);
    std::tm local{};
    ::localtime_r(&time, &local);
    const bool today = local.tm_hour >= hour;
    local.tm_mday -= today ? 0 : 1;
    local.tm_hour = hour;
    local.tm_min = local.tm_sec = 0;
    local.tm_isdst = -1;
    // In the hour that summer time leaves out or has twice it is some minutes off: still once.
    return std::min(now, Instant(std::chrono::seconds(std::mktime(&local))));
}

Nightly::Nightly(Options options, std::function<void(const Told&)> tell)
    : options_(std::move(options)), tell_(std::move(tell)) {
    const auto all = all_made(options_.to, options_.backup.surroundings.now());
    if (!all.empty())
        status_.last_ok = std::ranges::max(all);
}

Nightly::~Nightly() = default;

Nightly::Status Nightly::status() const {
    const std::lock_guard lock(mutex_);
    return status_;
}

void Nightly::look() {
    const auto now = options_.backup.surroundings.now();
    {
        const std::lock_guard lock(mutex_);
        const bool made = status_.last_ok && *status_.last_ok >= options_.due_before(now);
        const bool just_failed =
            last_failure_ && now < *last_failure_ + options_.pause_after_failure;
        if (made || just_failed)
            return;
    }
    auto done = [&]() -> Result<Told> {
        try {
            return attempt(now);
        } catch (const std::exception& error) {  // the disk is full, the folder's server gone ...
            return invalid("", error.what());
        }
    }();
    {
        const std::lock_guard lock(mutex_);
        if (done)
            status_.last_ok = now;
        else
            ++status_.failures;
        last_failure_ = done ? std::nullopt : std::optional(now);
    }
    tell_(done ? *done : Told{.fault = done.error()});
}

Result<Nightly::Told> Nightly::attempt(Instant now) {
    make_folder(options_.to);
    if (const auto claimed = claim(options_.to, options_.data); !claimed)
        return tl::unexpected(claimed.error());
    const auto file = options_.to / name_of(now);
    const auto bytes = backup(options_.data, file, options_.secret, options_.backup);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto failed = [&](Fault fault) {
        fs::rename(file, file.string() + ".failed");
        return tl::unexpected(std::move(fault));
    };
    try {
        if (const auto proof = prove_backup(file, options_.data, options_.secret); !proof)
            return failed(proof.error());
    } catch (const std::exception& error) {
        return failed({FaultKind::invalid, file, error.what()});
    }
    Told told{.bytes = *bytes};
    take_away_old(told, now);
    return told;
}

void Nightly::take_away_old(Told& told, Instant now) const {
    for (const auto at : outlived(all_made(options_.to, now), options_.keeping)) {
        std::error_code kept;
        told.deleted += fs::remove(options_.to / name_of(at), kept) ? 1 : 0;
    }
}

void Nightly::start() {
    thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

void Nightly::run(const std::stop_token& stop) {
    std::mutex waiting;
    while (!stop.stop_requested()) {
        look();
        std::unique_lock lock(waiting);
        wake_.wait_for(lock, stop, look_every, [] { return false; });
    }
}

}  // namespace palpate::store
