#include "store/verify.hpp"

#include "scheduling/bookings/agreed_hour.hpp"
#include "store/hours_check.hpp"
#include "store/migrate.hpp"
#include "store/occupancy_check.hpp"
#include "store/side_files.hpp"
#include "store/sqlite_store.hpp"
#include "store/trouble.hpp"

#include <algorithm>
#include <map>

#include <fmt/core.h>

namespace palpate::store {
namespace {

using Written = std::tuple<std::string, Uuid, record::Version>;  // kind, id, version
struct Sealed {
    record::ClientId client;
    Hash hash;
};
using AllWritten = std::map<Written, Sealed>;

tl::unexpected<Fault> damaged(std::string place, std::string what) {
    return refuse(FaultKind::conflict, std::move(place), std::move(what));
}

std::string name_of(const Written& w) {
    return fmt::format("{} {} version {}", std::get<0>(w), to_text(std::get<1>(w)), std::get<2>(w));
}

// Every version in the table is what was written, and is taken out of `written`.
Result<std::int64_t> check_contents(Session& session, const Sealer& sealer, PracticeId practice,
                                    std::string_view table, AllWritten& written) {
    Rows rows = session.query(
        fmt::format("SELECT kind, id, version, removed, content FROM {} WHERE practice = $1",
                    table),
        practice);
    std::int64_t count = 0;
    for (; rows.next(); ++count) {
        const Written key{rows.text(0), rows.uuid(1), rows.integer(2)};
        const auto found = written.find(key);
        if (found == written.end())
            return damaged(name_of(key), "is in the data file but not in the audit");
        const Hash hash = content_seal(sealer, {std::get<0>(key), std::get<1>(key)},
                                       std::get<2>(key), rows.integer(3) != 0, rows.view(4));
        if (hash != found->second.hash)
            return damaged(name_of(key), "its content is not what the audit says was written");
        written.erase(found);
    }
    return count;
}

// What an entry says that the data file must hold from then on, or hold no longer.
void remember(AllWritten& written, const Trail::SeenEntry& entry) {
    if (entry.action == word(Action::erase)) {
        std::erase_if(written, [&](const auto& w) { return w.second.client == entry.client; });
        return;
    }
    if (entry.content.size() != sizeof(Hash))
        return;
    auto& sealed = written[Written(std::string(entry.kind), entry.id, entry.version)];
    sealed.client = entry.client;
    std::ranges::copy(entry.content, sealed.hash.begin());
}

// Of every visit that is not over by its status: a data file alone does not know what day it is.
void add_moved_hours(Session& session, PracticeId practice, Proof& proof) {
    Rows rows = session.query(
        "SELECT id, content FROM record WHERE practice = $1 AND kind = $2 AND NOT removed",
        practice, record::Kind<scheduling::Booking>::name);
    while (rows.next()) {
        const auto booking = from_json<scheduling::Booking>(rows.text(1), ReadFrom::kept);
        const auto moved = booking ? scheduling::hour_moved(*booking) : std::nullopt;
        if (!moved)
            continue;
        ++proof.hours_moved;
        if (proof.moved_named.size() < moved_named_max)
            proof.moved_named.push_back(fmt::format(
                "booking {}: agreed for {} in {}, where the clock {} then", to_text(rows.uuid(0)),
                moved->agreed, moved->zone,
                moved->shown.empty() ? "is not known here any more" : "shows " + moved->shown));
    }
}

Result<void> check_practice(Session& session, const Sealer& sealer, PracticeId practice,
                            const Head& known, Proof& proof) {
    AllWritten written;
    const auto chain =
        Trail(session, sealer).check(practice, known, [&](const Trail::SeenEntry& entry) {
            remember(written, entry);
            if (std::ranges::find(practice::account_kinds, entry.kind) !=
                practice::account_kinds.end())
                ++proof.about_accounts;
        });
    if (!chain)
        return tl::unexpected(chain.error());
    proof.entries += chain->entries;
    proof.clock_went_back += chain->clock_went_back;
    for (const std::string_view table : {"record", "record_version"}) {
        const auto count = check_contents(session, sealer, practice, table, written);
        if (!count)
            return tl::unexpected(count.error());
        proof.versions += *count;
    }
    if (!written.empty())
        return damaged(name_of(written.begin()->first), "is in the audit but not in the data file");
    for (const auto check : {check_occupancy, check_hours})
        if (const auto fits = check(session, practice); !fits)
            return damaged(fits.error().path, fits.error().message);
    add_moved_hours(session, practice, proof);
    ++proof.practices;
    return {};
}

Result<Proof> prove(sqlite::Connection& session, const Heads& heads, const Sealer& sealer) {
    if (const auto damage = session.first_damage(); !damage.empty())
        return damaged("palpate.db", damage + "; `palpate restore` brings back the last backup");
    refuse_newer(session, static_cast<int>(embedded_migrations().size()));
    session.begin_read();
    std::vector<PracticeId> practices;
    {
        Rows rows = session.query("SELECT practice FROM practice ORDER BY slug");
        while (rows.next())
            practices.push_back(rows.id<PracticeId>(0));
    }
    Proof proof;
    for (const auto practice : practices) {
        const auto done = check_practice(session, sealer, practice, heads.find(practice), proof);
        if (!done)
            return tl::unexpected(done.error());
    }
    session.rollback();
    return proof;
}

}  // namespace

Result<Proof> verify(const std::filesystem::path& folder, const std::string& vfs) {
    const StoreFiles files(folder);
    if (!std::filesystem::exists(files.data))
        return refuse(FaultKind::not_found, files.data, "there is no data file");
    const Sealer sealer(read_key(folder));
    // Before the snapshot: a server that runs only adds to it.
    const Heads heads(files.head, sealer, true);
    try {
        sqlite::Connection session({.path = files.data, .read_only = true, .vfs = vfs});
        return prove(session, heads, sealer);
    } catch (const StoreError& error) {
        if (error.trouble() == Trouble::damaged)
            return damaged("palpate.db", error.what());
        throw;
    }
}

}  // namespace palpate::store
