#include "store/portable/import.hpp"

#include "record/portable/kept_line.hpp"
#include "store/backup/console.hpp"
#include "store/erased.hpp"
#include "store/portable/all_kinds.hpp"
#include "store/portable/hashed_file.hpp"
#include "store/sql/occupancy.hpp"

#include <algorithm>

namespace palpate::store {
namespace {

namespace fs = std::filesystem;
using record::ClientId;
using record::KeptText;
using record::KindView;

constexpr std::string_view records_folder = "records/";
constexpr std::string_view lines_ending = ".jsonl";

// ---- the files ----

bool stays_inside(std::string_view path) {
    const fs::path p(path);
    return !path.empty() && p.is_relative() &&
           std::ranges::none_of(p, [](const fs::path& part) { return part == ".."; });
}

Result<void> check_file(const fs::path& from, const std::string& path, std::string_view blake2b) {
    if (!stays_inside(path))
        return invalid(path, "expected a path within the export");
    const auto found = hash_file(from, path);
    if (!found)
        return tl::unexpected(found.error());
    if (found->blake2b != blake2b)
        return invalid(path, "is not as it was exported: its hash is another");
    return {};
}

Result<void> check_pages(const fs::path& from) {
    std::ifstream list(from / list_of_pages);
    constexpr std::size_t hex = 64;
    for (std::string line; std::getline(list, line);) {
        if (line.size() < hex + 2)
            return invalid(std::string(list_of_pages), "expected a hash and a path a line");
        if (auto same = check_file(from, line.substr(hex + 2), line.substr(0, hex)); !same)
            return same;
    }
    return {};
}

Result<Manifest> read_manifest(const fs::path& from) {
    std::ifstream in(from / "manifest.json", std::ios::binary);
    if (!in)
        return refuse(FaultKind::not_found, from / "manifest.json",
                      "is missing: this is no export of Palpate");
    const std::string text(std::istreambuf_iterator<char>(in), {});
    auto manifest = from_json<Manifest>(text);
    if (!manifest)
        return invalid("manifest.json" + manifest.error().front().path,
                       manifest.error().front().message);
    if (manifest->format != export_format)
        return invalid("manifest.json/format",
                       fmt::format("expected {}: this export is of another version of Palpate",
                                   export_format));
    for (const auto& file : manifest->files)
        if (auto same = check_file(from, file.path, file.blake2b); !same)
            return tl::unexpected(same.error());
    if (auto same = check_pages(from); !same)
        return tl::unexpected(same.error());
    return *std::move(manifest);
}

// Kinds, the clients first: what belongs to a client comes after it.
Result<std::vector<const KindView*>> kinds_of(const Manifest& manifest) {
    std::vector<const KindView*> kinds;
    for (const auto& file : manifest.files) {
        std::string_view path = file.path;
        if (!path.starts_with(records_folder) || !path.ends_with(lines_ending))
            continue;
        path.remove_prefix(records_folder.size());
        path.remove_suffix(lines_ending.size());
        const auto* kind = find_kind(path);
        if (kind == nullptr)
            return invalid(file.path, "this version of Palpate knows no such kind of record");
        kinds.push_back(kind);
    }
    std::ranges::stable_partition(kinds, [](const KindView* kind) {
        return kind->name == record::Kind<record::Client>::name;
    });
    return kinds;
}

// ---- into the tables ----

class Import {
public:
    Import(SqliteStore::Part& part, PracticeId practice, const Sealer& sealer,
           std::vector<Erased> erased)
        : part_(part), practice_(practice), sealer_(sealer), erased_(std::move(erased)) {}

    Result<void> read(const fs::path& from, const KindView& kind);
    std::int64_t versions() const { return versions_; }

private:
    using Versions = std::vector<KeptText>;
    Result<void> add(const KindView& kind, const Versions& versions);
    Result<void> check(const KindView& kind, const Versions& versions,
                       const record::Indexed& indexed);
    bool has_client(ClientId client);
    void keep(const KindView& kind, const Versions& versions, const record::Indexed& indexed);
    Result<void> occupy(const KindView& kind, const KeptText& last, const record::Indexed& indexed);
    void note(const KindView& kind, const KeptText& version);

    SqliteStore::Part& part_;
    const PracticeId practice_;
    const Sealer& sealer_;
    const std::vector<Erased> erased_;
    std::int64_t versions_ = 0;
};

Result<void> Import::read(const fs::path& from, const KindView& kind) {
    const auto name = fmt::format("{}{}{}", records_folder, kind.name, lines_ending);
    std::ifstream in(from / name, std::ios::binary);
    Versions versions;
    int number = 0;
    const auto named = [&](Fault fault) {
        fault.path = fmt::format("{}:{}{}", name, number, fault.path);
        return tl::unexpected(std::move(fault));
    };
    for (std::string line; std::getline(in, line);) {
        auto version = record::from_line(line);
        if (version && !versions.empty() && versions.back().id != version->id) {
            if (auto added = add(kind, versions); !added)
                return named(added.error());
            versions.clear();
        }
        ++number;
        if (!version)
            return named(version.error());
        versions.push_back(*std::move(version));
    }
    auto added = versions.empty() ? Result<void>() : add(kind, versions);
    return added ? added : named(added.error());
}

bool Import::has_client(ClientId client) {
    Rows rows =
        part_.session.query("SELECT 1 FROM record WHERE practice = $1 AND kind = $2 AND id = $3",
                            practice_, record::Kind<record::Client>::name, client);
    return rows.next();
}

Result<void> Import::check(const KindView& kind, const Versions& versions,
                           const record::Indexed& indexed) {
    for (std::size_t i = 0; i < versions.size(); ++i)
        if (versions[i].version != static_cast<record::Version>(i) + 1 ||
            versions[i].client != indexed.client)
            return invalid("", "expected versions from 1 on, all of one client");
    const bool is_client = kind.name == record::Kind<record::Client>::name;
    if (!is_client && !kind.of_practice && !has_client(indexed.client))
        return refuse(FaultKind::not_found, "/client", "there is no such client");
    const bool was_erased = std::ranges::any_of(erased_, [&](const Erased& e) {
        return e.practice == practice_ && e.client == indexed.client;
    });
    if (was_erased)
        return refuse(
            FaultKind::conflict, "/client",
            fmt::format("{} was erased here and is not brought back", to_text(indexed.client)));
    return {};
}

Result<void> Import::add(const KindView& kind, const Versions& versions) {
    const auto& last = versions.back();
    const auto indexed = kind.index(last.id, last.content);
    if (!indexed)
        return tl::unexpected(indexed.error());
    if (auto fine = check(kind, versions, *indexed); !fine)
        return fine;
    const auto rows = part_.session.run(
        "INSERT INTO record (practice, kind, id, client, version, changed_at, changed_by, why,"
        " removed, content) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        " ON CONFLICT (practice, kind, id) DO NOTHING",
        practice_, kind.name, last.id, last.client, last.version, last.changed_at, last.changed_by,
        last.why, std::int64_t{last.removed ? 1 : 0}, last.content);
    if (rows == 0)
        return refuse(FaultKind::conflict, "/id",
                      fmt::format("the {} {} is here already; nothing was imported", kind.name,
                                  to_text(last.id)));
    keep(kind, versions, *indexed);
    return last.removed ? Result<void>() : occupy(kind, last, *indexed);
}

// Refused, with all of the import, where somebody else has the time here.
Result<void> Import::occupy(const KindView& kind, const KeptText& last,
                            const record::Indexed& indexed) {
    if (!indexed.claims)
        return {};
    Occupancy occupancy(part_.session, practice_);
    const record::Place place{kind.name, last.id};
    return occupancy.free_for(place, *indexed.claims).map([&](const auto& claims) {
        occupancy.set(place, claims);
    });
}

void Import::keep(const KindView& kind, const Versions& versions, const record::Indexed& indexed) {
    for (const auto& v : versions) {
        if (&v != &versions.back())
            part_.session.run(
                "INSERT INTO record_version (practice, kind, id, version, changed_at, changed_by,"
                " why, removed, content) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                practice_, kind.name, v.id, v.version, v.changed_at, v.changed_by, v.why,
                std::int64_t{v.removed ? 1 : 0}, v.content);
        note(kind, v);
    }
    if (versions.back().removed)
        return;
    for (const auto& term : indexed.terms)
        part_.session.run(
            "INSERT INTO record_term (practice, kind, id, field, term)"
            " VALUES ($1, $2, $3, $4, $5)"
            " ON CONFLICT (practice, kind, id, field, term) DO NOTHING",
            practice_, kind.name, versions.back().id, term.field, term.text);
}

void Import::note(const KindView& kind, const KeptText& v) {
    part_.trail.append(practice_, {.at = part_.now,
                                   .action = Action::import_data,
                                   .kind = kind.name,
                                   .id = v.id,
                                   .client = v.client,
                                   .version = v.version,
                                   .place = "console",
                                   .content = content_seal(sealer_, {kind.name, v.id}, v.version,
                                                           v.removed, v.content)});
    ++versions_;
}

// ---- which practice ----

Result<void> make_practice(SqliteStore::Part& part, const practice::KeptPractice& p) {
    if (auto faults = check(p.content); !faults.empty())
        return tl::unexpected(std::move(faults.front()));
    const auto added = part.session.run(
        "INSERT INTO practice (practice, slug, name, made_at) VALUES ($1, $2, $3, $4)"
        " ON CONFLICT DO NOTHING",
        p.id, p.content.slug, p.content.name, part.now);
    if (added == 0)
        return refuse(FaultKind::conflict, "manifest.json/slug",
                      fmt::format("another practice is called {} here", p.content.slug));
    return {};
}

struct Destination {
    practice::KeptPractice practice;
    bool is_new = false;
};

Destination destination(SqliteStore& store, const Manifest& manifest) {
    const auto practices = store.practices();
    for (const auto& p : practices)
        if (p.id == manifest.practice)
            return {p, false};
    if (manifest.client && practices.size() == 1)
        return {practices.front(), false};
    return {{manifest.practice, {manifest.slug, manifest.name}}, true};
}

}  // namespace

Result<Imported> import_practice(SqliteStore& store, const fs::path& from) {
    const auto manifest = read_manifest(from);
    if (!manifest)
        return tl::unexpected(manifest.error());
    const auto kinds = kinds_of(*manifest);
    if (!kinds)
        return tl::unexpected(kinds.error());
    const auto to = destination(store, *manifest);
    auto erased = read_erased(store.files().erased, store.sealer());
    Imported done{.slug = to.practice.content.slug};
    const auto work = [&](SqliteStore::Part& part) -> Result<void> {
        if (to.is_new)
            if (auto made = make_practice(part, to.practice); !made)
                return made;
        Import import(part, to.practice.id, store.sealer(), std::move(erased));
        for (const auto* kind : *kinds)
            if (auto read = import.read(from, *kind); !read)
                return read;
        done.versions = import.versions();
        return {};
    };
    return store.write_part(to.practice.id, work).map([&] { return done; });
}

}  // namespace palpate::store
