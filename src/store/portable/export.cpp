#include "store/portable/export.hpp"

#include "record/portable/drawing_svg.hpp"
#include "record/portable/kept_line.hpp"
#include "record/portable/page.hpp"
#include "record/portable/table_text.hpp"
#include "record/privacy.hpp"
#include "store/backup/console.hpp"
#include "store/backup/put_in_place.hpp"
#include "store/portable/all_kinds.hpp"
#include "store/portable/hashed_file.hpp"
#include "store/portable/private_words.hpp"
#include "store/side_files.hpp"
#include "store/trouble.hpp"

#include <functional>

#include <unistd.h>

namespace palpate::store {
namespace {

namespace fs = std::filesystem;
using record::ClientId;
using record::KeptText;
using record::KindView;

KeptText kept_text(const Rows& rows) {
    return {rows.uuid(0),
            rows.id<ClientId>(1),
            rows.integer(2),
            rows.instant(3),
            rows.id<practice::PersonId>(4),
            rows.text(5),
            rows.integer(6) != 0,
            rows.text(7)};
}

constexpr std::int64_t clients_at_once = 500;
constexpr std::string_view every_version =
    "SELECT v.id, r.client, v.version, v.changed_at, v.changed_by, v.why, v.removed, v.content"
    " FROM record_version v JOIN record r"
    " ON r.practice = v.practice AND r.kind = v.kind AND r.id = v.id"
    " WHERE v.practice = $1 AND v.kind = $2"
    " UNION ALL SELECT id, client, version, changed_at, changed_by, why, removed, content"
    " FROM record WHERE practice = $3 AND kind = $4 ORDER BY 1, 3";
constexpr std::string_view every_version_of_client =
    "SELECT v.id, r.client, v.version, v.changed_at, v.changed_by, v.why, v.removed, v.content"
    " FROM record_version v JOIN record r"
    " ON r.practice = v.practice AND r.kind = v.kind AND r.id = v.id"
    " WHERE r.practice = $1 AND r.kind = $2 AND r.client = $3"
    " UNION ALL SELECT id, client, version, changed_at, changed_by, why, removed, content"
    " FROM record WHERE practice = $4 AND kind = $5 AND client = $6 ORDER BY 1, 3";

class Export {
public:
    Export(Session& session, const ExportRequest& request, const knowledge::Knowledge& k,
           fs::path folder)
        : session_(session),
          request_(request),
          k_(k),
          private_(private_words(k)),
          folder_(std::move(folder)),
          practice_(request.practice.id),
          pages_(folder_, std::string(list_of_pages)) {}

    Result<Exported> write(Instant now);

private:
    // One record: all its versions, the current one last.
    using Versions = std::vector<KeptText>;
    void each_record(const std::string& kind, const std::function<void(const Versions&)>& seen);
    Rows versions_of(const std::string& kind);
    bool is_left_out(const std::string& kind, const Versions& versions);
    bool is_restricted(const std::string& kind, const Versions& versions) const;
    std::vector<Uuid> restricted_ids();
    void write_kind(const std::string& kind);
    void write_clients();
    bool is_there(ClientId client);
    void write_client(const KeptText& client);
    std::vector<std::string> write_drawings(const KeptText& intake);
    std::vector<std::string> kinds();
    std::vector<KeptText> some_clients(const Uuid& after);
    void write_page_file(const std::string& path, std::string_view text);

    Session& session_;
    const ExportRequest& request_;
    const knowledge::Knowledge& k_;
    const std::vector<std::string> private_;
    const fs::path folder_;
    const PracticeId practice_;
    std::vector<Uuid> restricted_;  // of a client's copy
    Manifest manifest_;
    HashedFile pages_;
    std::set<std::pair<std::string, Uuid>> shown_;  // in a client's copy: what was not left out
    Exported done_;
};

std::vector<std::string> Export::kinds() {
    std::vector<std::string> all;
    Rows rows = session_.query("SELECT DISTINCT kind FROM record WHERE practice = $1 ORDER BY kind",
                               practice_);
    while (rows.next())
        all.push_back(rows.text(0));
    return all;
}

Rows Export::versions_of(const std::string& kind) {
    if (!request_.client)
        return session_.query(every_version, practice_, kind, practice_, kind);
    return session_.query(every_version_of_client, practice_, kind, *request_.client, practice_,
                          kind, *request_.client);
}

void Export::each_record(const std::string& kind,
                         const std::function<void(const Versions&)>& seen) {
    Versions versions;
    const auto give = [&] {
        if (!versions.empty() && !is_left_out(kind, versions))
            seen(versions);
        versions.clear();
    };
    Rows rows = versions_of(kind);
    while (rows.next()) {
        auto next = kept_text(rows);
        if (!versions.empty() && versions.back().id != next.id)
            give();
        versions.push_back(std::move(next));
    }
    give();
}

std::vector<Uuid> Export::restricted_ids() {
    std::vector<Uuid> ids;
    if (!request_.client)
        return ids;
    Rows rows = session_.query(
        "SELECT id FROM record WHERE practice = $1 AND client = $2 AND kind = $3 AND removed = 0",
        practice_, *request_.client, record::Kind<record::Privacy>::name);
    while (rows.next())
        ids.push_back(rows.uuid(0));
    return ids;
}

// Whoever makes the copy may not be one who may read it.
bool Export::is_restricted(const std::string& kind, const Versions& versions) const {
    if (restricted_.empty() || !record::may_be_restricted(kind))
        return false;
    return std::ranges::any_of(versions, [&](const KeptText& v) {
        return std::ranges::find(restricted_, v.id) != restricted_.end() ||
               record::names_one_of(v.content, restricted_);
    });
}

bool Export::is_left_out(const std::string& kind, const Versions& versions) {
    if (!request_.client)
        return false;
    const auto* view = find_kind(kind);
    if (view == nullptr || !view->in_clients_copy)
        return true;
    if (is_restricted(kind, versions)) {
        ++done_.restricted;
        return true;
    }
    return std::ranges::any_of(versions, [&](const KeptText& v) {
        return says_one_of(v.content, private_) || says_one_of(v.why, private_);
    });
}

void Export::write_kind(const std::string& kind) {
    const KindView unknown{.name = kind, .members = {}};
    const auto* found = find_kind(kind);
    const KindView& view = found == nullptr ? unknown : *found;
    HashedFile lines(folder_, "records/" + kind + ".jsonl");
    HashedFile table(folder_, "tables/" + kind + ".csv");
    table.write(record::table_head(view));
    std::int64_t count = 0;
    each_record(kind, [&](const Versions& versions) {
        for (const auto& version : versions)
            lines.write(record::to_line(version) + "\n");
        if (!versions.back().removed)
            table.write(record::table_row(view, versions.back()));
        count += std::ssize(versions);
        if (request_.client)
            shown_.insert({kind, versions.back().id});
    });
    done_.versions += count;
    manifest_.files.push_back(lines.finish());
    manifest_.files.push_back(table.finish());
}

void Export::write_page_file(const std::string& path, std::string_view text) {
    HashedFile file(folder_, path);
    file.write(text);
    const auto about = file.finish();
    pages_.write(fmt::format("{}  {}\n", about.blake2b, about.path));
}

std::vector<std::string> Export::write_drawings(const KeptText& intake) {
    std::vector<std::string> pictures;
    const auto decoded = from_json<record::StoredIntake>(intake.content);
    if (!decoded)
        return pictures;
    for (const auto& drawing : record::drawings_of(decoded->answers.text(), k_)) {
        const auto path = fmt::format("drawings/{}-{}.svg", to_text(intake.id), drawing.name);
        write_page_file(path, drawing.svg);
        pictures.push_back("../" + path);
    }
    return pictures;
}

void Export::write_client(const KeptText& client) {
    std::vector<record::PageRecord> all;
    {
        Rows rows = session_.query(
            "SELECT id, client, version, changed_at, changed_by, why, removed, content, kind"
            " FROM record WHERE practice = $1 AND client = $2 AND removed = 0 ORDER BY kind, id",
            practice_, ClientId(client.id));
        while (rows.next())
            all.push_back({rows.text(8), kept_text(rows), {}});
    }
    // An earlier version that may not be shown takes the whole record with it here as well.
    std::erase_if(all, [&](const auto& r) {
        return request_.client && !shown_.contains({r.kind, r.current.id});
    });
    for (auto& record : all)
        if (record.kind == record::Kind<record::StoredIntake>::name)
            record.pictures = write_drawings(record.current);
    write_page_file(fmt::format("clients/{}.html", to_text(client.id)),
                    record::client_page(client, all));
    ++done_.clients;
}

std::vector<KeptText> Export::some_clients(const Uuid& after) {
    std::vector<KeptText> some;
    Rows rows = session_.query(
        "SELECT id, client, version, changed_at, changed_by, why, removed, content FROM record"
        " WHERE practice = $1 AND kind = $2 AND id > $3 AND removed = 0 ORDER BY id LIMIT $4",
        practice_, record::Kind<record::Client>::name, after, clients_at_once);
    while (rows.next())
        some.push_back(kept_text(rows));
    return some;
}

void Export::write_clients() {
    HashedFile index(folder_, "index.html");
    index.write(record::index_head(request_.practice.content.name, request_.client.has_value()));
    Uuid after;
    for (auto some = some_clients(after); !some.empty(); some = some_clients(after)) {
        after = some.back().id;
        for (const auto& client : some) {
            if (request_.client && !shown_.contains({"client", client.id}))
                continue;
            index.write(record::index_row(client));
            write_client(client);
        }
    }
    index.write(record::index_end());
    manifest_.files.push_back(index.finish());
    manifest_.files.push_back(pages_.finish());
}

bool Export::is_there(ClientId client) {
    Rows rows = session_.query("SELECT 1 FROM record WHERE practice = $1 AND kind = $2 AND id = $3",
                               practice_, record::Kind<record::Client>::name, client);
    return rows.next();
}

Result<Exported> Export::write(Instant now) {
    if (request_.client && !is_there(*request_.client))
        return refuse(FaultKind::not_found, to_text(*request_.client), "there is no such client");
    restricted_ = restricted_ids();
    manifest_.made_at = now;
    manifest_.practice = practice_;
    manifest_.slug = request_.practice.content.slug;
    manifest_.name = request_.practice.content.name;
    manifest_.client = request_.client;
    for (const auto& kind : kinds())
        write_kind(kind);
    write_clients();
    HashedFile manifest(folder_, "manifest.json");
    manifest.write(to_json(manifest_) + "\n");
    manifest.finish();
    return done_;
}

// Under another name while it is made; goes unless it gets its own.
class Draft {
public:
    explicit Draft(const fs::path& to)
        : path_(fmt::format("{}.draft-{}", to.string(), ::getpid())) {
        fs::remove_all(path_);
        make_folder(path_);
    }
    ~Draft() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

fs::path without_last_slash(fs::path path) {
    path = fs::absolute(path).lexically_normal();
    return path.has_filename() ? path : path.parent_path();
}

}  // namespace

Result<Exported> export_practice(SqliteStore& store, const ExportRequest& request,
                                 const knowledge::Knowledge& k) {
    const auto to = without_last_slash(request.to);
    if (fs::exists(to) && !(fs::is_directory(to) && fs::is_empty(to)))
        return refuse(FaultKind::conflict, request.to, "is there already, and is not replaced");
    const Draft draft(to);
    sqlite::Connection session({.path = store.files().data, .read_only = true});
    session.begin_read();
    auto done = Export(session, request, k, draft.path()).write(store.now());
    session.rollback();
    if (!done)
        return done;
    const auto client = request.client.value_or(ClientId{});
    if (auto noted = note_whole(store, request.practice.id, Action::export_data, client); !noted)
        return tl::unexpected(noted.error());
    if (fs::exists(to))
        fs::remove(to);
    return put_in_place(draft.path(), to).map([&] { return *done; });
}

}  // namespace palpate::store
